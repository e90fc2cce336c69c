package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxMarks = 6 // marks on one base
	tabStop  = 4

	replacement = "\ufffd"
)

// class says what the filter does with a character.
type class int

const (
	dropped class = iota
	visible
	mark
	lineBreak
	tab
)

// clean returns s as the package comment describes; s itself if there is nothing to do.
func clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, replacement)
	var f filter
	f.out.Grow(len(s))
	for s != "" {
		if n := sequence(s); n > 0 {
			s = s[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		s = s[n:]
		if r == '\r' && strings.HasPrefix(s, "\n") {
			continue
		}
		f.add(r)
	}
	return f.out.String()
}

// isPlain reports whether s is printable ASCII and line feeds only, which most text is.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	return true
}

// filter lets harmless characters through, one after another.
type filter struct {
	out    strings.Builder
	column int  // characters since the line began, for tabs
	based  bool // there is something that a mark can sit on
	marks  int  // marks on it
}

func (f *filter) add(r rune) {
	switch classify(r) {
	case visible:
		f.addVisible(r)
	case mark:
		f.addMark(r)
	case lineBreak:
		f.addVisible('\n')
		f.column = 0
	case tab:
		for range tabStop - f.column%tabStop {
			f.addVisible(' ')
		}
	case dropped:
	}
}

func (f *filter) addVisible(r rune) {
	f.write(r)
	f.based, f.marks = !isSpace(r), 0
}

func (f *filter) addMark(r rune) {
	if !f.based || f.marks >= maxMarks {
		return
	}
	f.write(r)
	f.marks++
}

func (f *filter) write(r rune) {
	f.out.WriteRune(r)
	f.column++
}

func classify(r rune) class {
	switch {
	case r >= ' ' && r <= '~', r > '\u00ad' && r < '\u0300', r >= '\u2010' && r <= '\u2027':
		return visible // Latin and its punctuation, which need no look into the tables
	case r == '\t':
		return tab
	case isLineBreak(r):
		return lineBreak
	case isInvisible(r) || isSkinTone(r):
		return dropped
	case unicode.IsMark(r):
		return mark
	default:
		return visible
	}
}

// isLineBreak follows the newline function of Unicode (section 5.8). A carriage return of its own would overwrite its line.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	default:
		return false
	}
}

// isInvisible reports whether r is a control, a formatting character or selector that shows nothing, or a character that nobody knows the look of.
func isInvisible(r rune) bool {
	if unicode.In(r, unicode.Cc, unicode.Cs, unicode.Co, unicode.Other_Default_Ignorable_Code_Point,
		unicode.Variation_Selector, unicode.Noncharacter_Code_Point) {
		return true
	}
	// Of the format characters only the Arabic and Syriac number signs are drawn.
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isSkinTone reports whether r colours the emoji before it, or stands beside it in terminals that cannot.
func isSkinTone(r rune) bool {
	return r >= 0x1f3fb && r <= 0x1f3ff
}
