package certificate

import (
	"bytes"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"
	"time"
	"unicode"
)

const (
	prefix        = "KIM1:"
	familyPrefix  = "KIM" // of this and of newer formats
	formatVersion = 1
	checksumSize  = crc32.Size
	longestCode   = 4096
)

func base32Text(b []byte) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b)
}

// bytesOfText reads upper-case base32. The spare bits at the end must be zero,
// or several texts would mean the same.
func bytesOfText(s string) ([]byte, error) {
	b, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(s)
	if err != nil || base32Text(b) != s {
		return nil, ErrUnreadable
	}
	return b, nil
}

// payload writes what is signed.
func (c *Certificate) payload() []byte {
	b := []byte{formatVersion}
	b = append(b, c.Issuer[:]...)
	b = binary.AppendUvarint(b, uint64(c.Number.Year))
	b = binary.AppendUvarint(b, c.Number.Sequence)
	b = binary.AppendUvarint(b, uint64(c.Date.Unix()/secondsPerDay))
	b = binary.AppendUvarint(b, uint64(c.Percent+1))
	b = binary.AppendUvarint(b, uint64(c.JP))
	for _, f := range c.fields() {
		b = binary.AppendUvarint(b, uint64(len(*f.value)))
		b = append(b, *f.value...)
	}
	return b
}

// unpack is the opposite of payload.
func unpack(b []byte) (Certificate, error) {
	r := reader{rest: b}
	var c Certificate
	if r.byte() != formatVersion {
		return c, ErrNewer
	}
	copy(c.Issuer[:], r.take(fingerprintSize))
	c.Number = Number{Year: r.number(9999), Issuer: c.Issuer.short()}
	c.Number.Sequence = r.uvarint()
	c.Date = time.Unix(int64(r.number(lastDay))*secondsPerDay, 0).UTC()
	c.Percent = r.number(101) - 1
	c.JP = r.number(mostJP)
	for _, f := range c.fields() {
		*f.value = string(r.take(r.number(f.most)))
	}
	if r.failed || len(r.rest) > 0 || c.check() != nil || !bytes.Equal(c.payload(), b) {
		return Certificate{}, ErrUnreadable
	}
	return c, nil
}

// reader takes bytes off the front. After a failure it gives zeros.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) take(n int) []byte {
	if r.failed || n > len(r.rest) {
		r.failed = true
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) byte() byte {
	if b := r.take(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) uvarint() uint64 {
	n, size := binary.Uvarint(r.rest)
	if r.failed || size <= 0 {
		r.failed = true
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *reader) number(most int) int {
	n := r.uvarint()
	if n > uint64(most) {
		r.failed = true
		return 0
	}
	return int(n)
}

// Issue signs a certificate. It sets its Office, Issuer and Number itself, from
// the key, the sequence and the year of c.Date; the sequence is one that was
// never given to Issue before with this key. The error is a *FieldError.
func (k *Key) Issue(c Certificate, sequence uint64) (Certificate, string, error) {
	c.Office, c.Issuer = k.office, k.Fingerprint()
	c.Date = Day(c.Date)
	c.Number = Number{Year: c.Date.Year(), Issuer: c.Issuer.short(), Sequence: sequence}
	if err := c.check(); err != nil {
		return Certificate{}, "", fmt.Errorf("certificate: %w", err)
	}
	payload := c.payload()
	body := append(payload, k.sign(domainCertificate, payload)...)
	body = binary.BigEndian.AppendUint32(body, crc32.ChecksumIEEE(body))
	return c, prefix + base32Text(body), nil
}

// parsed is a code taken apart; nothing in it is verified.
type parsed struct {
	certificate        Certificate
	payload, signature []byte
}

// Parse reads a code without checking its signature: the certificate says what
// the code says, which anybody could have written. Spaces, line breaks, hyphens
// and invisible characters do not count, small letters are as good as capitals,
// and 0, 1 and 8, which are never in a code, are read as O, I and B.
// The error is ErrUnreadable or ErrNewer.
func Parse(code string) (Certificate, error) {
	p, err := parse(code)
	return p.certificate, err
}

func parse(code string) (parsed, error) {
	text, err := codeText(code)
	if err != nil {
		return parsed{}, err
	}
	body, err := bytesOfText(text)
	if err != nil || len(body) < signatureSize+checksumSize+1 {
		return parsed{}, ErrUnreadable
	}
	signed, sum := body[:len(body)-checksumSize], body[len(body)-checksumSize:]
	if binary.BigEndian.Uint32(sum) != crc32.ChecksumIEEE(signed) {
		return parsed{}, ErrUnreadable
	}
	cut := len(signed) - signatureSize
	c, err := unpack(signed[:cut])
	return parsed{certificate: c, payload: signed[:cut], signature: signed[cut:]}, err
}

// codeText finds the base32 text in what a person typed or a scanner read.
func codeText(code string) (string, error) {
	if len(code) > longestCode {
		return "", ErrUnreadable
	}
	squeezed := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.In(r, unicode.Pd, unicode.Cf): // invisible ones come along from web pages
			return -1
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, code)
	mark, text, found := strings.Cut(squeezed, ":")
	switch format := formatOf(mark); {
	case !found || format == 0:
		return "", ErrUnreadable
	case format > formatVersion:
		return "", ErrNewer
	}
	return strings.NewReplacer("0", "O", "1", "I", "8", "B").Replace(text), nil
}

// formatOf reads the number of the format in the mark before a colon: 1 in KIM1. 0 says that it is no mark. Letters that look
// like a digit, and the other way round, are as good.
func formatOf(mark string) int {
	if len(mark) <= len(familyPrefix) || len(mark) > len(familyPrefix)+3 {
		return 0
	}
	family, digits := mark[:len(familyPrefix)], mark[len(familyPrefix):]
	if strings.NewReplacer("1", "I", "L", "I").Replace(family) != familyPrefix {
		return 0
	}
	n, err := strconv.Atoi(strings.NewReplacer("I", "1", "L", "1", "O", "0").Replace(digits))
	if err != nil || n < 0 {
		return 0
	}
	return n
}
