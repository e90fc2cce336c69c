// Package certificate makes certificates that can be checked without a network:
// what a certificate says is signed with the key of the office that issued it
// (Ed25519), written as a text that fits a QR code, and read back by anyone who
// has the public key of that office.
//
// The package is pure: bytes in, bytes out. Whoever calls it keeps the files.
//
// # The code
//
// A code is the prefix KIM1: and, in upper-case base32 without padding (so that
// a QR code uses its alphanumeric mode), these bytes:
//
//	version    one byte, 1
//	fields     strings as length (uvarint) and UTF-8, numbers as uvarint
//	signature  64 bytes, over "sanggar-kim certificate v1\x00" and all before
//	checksum   4 bytes, CRC-32 (IEEE) of all before
//
// There is exactly one code for a certificate: what does not come out the same
// when written again is refused. The checksum proves nothing; it tells a code
// that was typed or scanned badly from one that somebody changed.
package certificate

import (
	"errors"
	"fmt"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// What can be wrong with a code, a key, a list or the words of a certificate.
var (
	ErrUnreadable = errors.New("not a whole code of a certificate")
	ErrNewer      = errors.New("made by a newer version of the program")
	ErrField      = errors.New("cannot be written on a certificate")
	ErrKey        = errors.New("not a key")
	ErrList       = errors.New("revocation list is cut or was changed")
	ErrIssuer     = errors.New("made with a key that is not known here")
	ErrFile       = errors.New("not a PDF file with a certificate of this program")
)

// NoScore is the percent of a certificate that states no score.
const NoScore = -1

// Certificate is everything that is signed. Percent is 0 to 100 or NoScore,
// Predicate may be empty, JP (jam pelajaran, lessons of 45 minutes) may be 0,
// which means that it is not stated. Date is midnight UTC of the day of issue.
type Certificate struct {
	Number    Number
	Name      string
	Course    string // ID of the course
	Title     string // of the course
	Version   string // of the course
	Percent   int
	Predicate string
	JP        int
	Date      time.Time
	Place     string
	Office    string
	Issuer    Fingerprint
}

// longest says how many bytes a field may have. Together they fit a QR code
// that an ordinary telephone reads from paper.
const (
	longestName   = 120
	longestTitle  = 120
	longestOffice = 100
	longestPlace  = 60
	longestShort  = 40 // course, version, predicate
	mostJP        = 10_000
)

// field is one string of a certificate with its rules.
type field struct {
	name  string
	value *string
	most  int
	empty bool // may be empty
}

func (c *Certificate) fields() []field {
	return []field{
		{name: "name", value: &c.Name, most: longestName},
		{name: "course", value: &c.Course, most: longestShort},
		{name: "title", value: &c.Title, most: longestTitle},
		{name: "version", value: &c.Version, most: longestShort, empty: true},
		{name: "predicate", value: &c.Predicate, most: longestShort, empty: true},
		{name: "place", value: &c.Place, most: longestPlace},
		{name: "office", value: &c.Office, most: longestOffice},
	}
}

// FieldError tells which field of a certificate cannot be signed as it is, and
// how many bytes it may have at most when it is too long. It is an ErrField.
type FieldError struct {
	Field string // name, course, title, version, predicate, place, office, percent, jp, date, number
	Most  int    // bytes; 0: it is not too long but empty, unclean or out of range
}

func (e *FieldError) Error() string {
	if e.Most > 0 {
		return fmt.Sprintf("%s has more than %d bytes", e.Field, e.Most)
	}
	return fmt.Sprintf("%s is missing or not allowed", e.Field)
}

// Is says that e is an ErrField.
func (e *FieldError) Is(target error) bool { return target == ErrField }

// check returns a *FieldError for the first field that breaks a rule.
func (c *Certificate) check() error {
	for _, f := range c.fields() {
		switch {
		case len(*f.value) > f.most:
			return &FieldError{Field: f.name, Most: f.most}
		case *f.value == "" && !f.empty, !isLine(*f.value):
			return &FieldError{Field: f.name}
		}
	}
	switch {
	case c.Percent != NoScore && (c.Percent < 0 || c.Percent > 100):
		return &FieldError{Field: "percent"}
	case c.JP < 0 || c.JP > mostJP:
		return &FieldError{Field: "jp"}
	case !validDay(c.Date):
		return &FieldError{Field: "date"}
	case !c.Number.valid() || c.Number.Issuer != c.Issuer.short():
		return &FieldError{Field: "number"}
	}
	return nil
}

// isLine reports whether s is one clean line, exactly as package safe leaves it.
func isLine(s string) bool {
	if s == "" {
		return true
	}
	line, err := safe.Line(s, len(s))
	return err == nil && string(line) == s
}

// Day is the day of t where it was taken, as midnight UTC.
func Day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

const (
	secondsPerDay = 24 * 60 * 60
	lastDay       = 2932896 // 9999-12-31
)

func validDay(t time.Time) bool {
	days := t.Unix() / secondsPerDay
	return t.Equal(Day(t)) && days > 0 && days <= lastDay
}
