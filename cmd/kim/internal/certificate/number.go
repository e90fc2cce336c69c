package certificate

import (
	"fmt"
	"strconv"
	"strings"
)

// Number is the number of a certificate. It never repeats: the office counts
// Sequence up and never gives one twice, and two offices have different keys.
type Number struct {
	Year     int    // of issue
	Issuer   string // the first letters of the fingerprint of the issuer's key
	Sequence uint64 // 1, 2, 3, …
}

const (
	numberPrefix = "KIM"
	issuerLength = 5 // letters of base32: one in 33 million
)

// String writes the number as KIM/2026/QX7DM/00012.
func (n Number) String() string {
	return fmt.Sprintf("%s/%04d/%s/%05d", numberPrefix, n.Year, n.Issuer, n.Sequence)
}

// FileName is the number as the beginning of a file's name: KIM-2026-QX7DM-00012.
func (n Number) FileName() string { return strings.ReplaceAll(n.String(), "/", "-") }

// ParseNumber reads what String and FileName write, in small letters as well.
func ParseNumber(s string) (Number, error) {
	parts := strings.FieldsFunc(strings.ToUpper(strings.TrimSpace(s)), func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) != 4 || parts[0] != numberPrefix {
		return Number{}, fmt.Errorf("number %.40q: %w", s, ErrUnreadable)
	}
	year, errYear := strconv.Atoi(parts[1])
	sequence, errSequence := strconv.ParseUint(parts[3], 10, 64)
	n := Number{Year: year, Issuer: parts[2], Sequence: sequence}
	if errYear != nil || errSequence != nil || !n.valid() {
		return Number{}, fmt.Errorf("number %.40q: %w", s, ErrUnreadable)
	}
	return n, nil
}

func (n Number) valid() bool {
	return n.Year >= 1970 && n.Year <= 9999 && n.Sequence > 0 && len(n.Issuer) == issuerLength && isBase32(n.Issuer)
}

func isBase32(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return (r < 'A' || r > 'Z') && (r < '2' || r > '7') }) < 0
}
