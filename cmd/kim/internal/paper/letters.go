package paper

import (
	"encoding/binary"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// letters knows which characters a font has: the table "cmap" of a TrueType
// file, format 4, segment by segment.
type letters struct {
	count                     int // of segments
	ends, starts, deltas, ids []byte
}

// readLetters finds the table. Fonts are our own; the tests look at them.
func readLetters(ttf []byte) letters {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(ttf[at:])) }
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(ttf[at:])) }
	for i := range u16(4) {
		entry := 12 + 16*i
		if string(ttf[entry:entry+4]) != "cmap" {
			continue
		}
		cmap := u32(entry + 8)
		for j := range u16(cmap + 2) {
			table := cmap + u32(cmap+4+8*j+4)
			if u16(table) != 4 {
				continue
			}
			n := u16(table+6) / 2
			at := table + 14
			return letters{
				count: n, ends: ttf[at:], starts: ttf[at+2*n+2:], deltas: ttf[at+4*n+2:], ids: ttf[at+6*n+2:],
			}
		}
	}
	return letters{}
}

// has reports whether the font draws r as something.
func (l letters) has(r rune) bool {
	if r < ' ' || r >= 0xffff {
		return false
	}
	u16 := func(b []byte, i int) int { return int(binary.BigEndian.Uint16(b[2*i:])) }
	for i := range l.count {
		if u16(l.ends, i) < int(r) {
			continue
		}
		start := u16(l.starts, i)
		if start > int(r) {
			return false
		}
		if offset := u16(l.ids, i); offset != 0 {
			return u16(l.ids, i+offset/2+int(r)-start) != 0
		}
		return (int(r)+u16(l.deltas, i))&0xffff != 0
	}
	return false
}

// Missing returns the letters of s that the certificate cannot show, each once.
// Accents that can be put on their letter are not missing.
func (p *Printer) Missing(s string) string {
	var missing strings.Builder
	for _, r := range norm.NFC.String(string(safe.Clean(s))) {
		if !p.letters.has(r) && !unicode.IsSpace(r) && !strings.ContainsRune(missing.String(), r) {
			missing.WriteRune(r)
		}
	}
	return missing.String()
}

const placeholder = '□'

// line is s as one line that can be drawn.
func (s *sheet) line(text string) string {
	return strings.Join(strings.Fields(s.letters.drawable(string(safe.Clean(text)))), " ")
}

// drawable replaces what the font does not have: by a sign that means the same,
// by the letter without its mark, by nothing for pictures, by a square for the
// rest, so that it is seen that something is missing.
func (l letters) drawable(text string) string {
	var out strings.Builder
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.IsSpace(r):
			out.WriteByte(' ')
		case l.has(r):
			out.WriteRune(r)
		default:
			out.WriteString(l.instead(r))
		}
	}
	return out.String()
}

func (l letters) instead(r rune) string {
	switch r {
	case '✓', '✔', '☑', '✅':
		return "√"
	case '✗', '✘', '☒', '❌':
		return "×"
	case '☐', '⬜':
		return "□"
	case '\u2010', '\u2011':
		return "-"
	}
	var base strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		if part != r && l.has(part) && !unicode.Is(unicode.M, part) {
			base.WriteRune(part)
		}
	}
	switch {
	case base.Len() > 0:
		return base.String()
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return string(placeholder)
	default: // emoji, marks, control characters
		return ""
	}
}
