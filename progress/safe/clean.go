package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

const (
	maxMarks = 6 // marks on one base
	maxJoins = 3 // zero width joiners in one emoji: the longest of Unicode, families and kisses, have three
	tabStop  = 4

	joiner      = '\u200d' // zero width joiner
	textStyle   = '\ufe0e' // variation selector 15: the pictograph before it as text
	emojiStyle  = '\ufe0f' // variation selector 16: the pictograph or digit before it as emoji
	keycap      = '\u20e3'
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
	join
	selector
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
	out     strings.Builder
	column  int  // characters since the line began, for tabs
	base    rune // what a mark would sit on; 0 when there is nothing
	last    rune // the last character let through
	marks   int  // marks on base
	joins   int  // joiners in the emoji that ends in base
	pending rune // joiner or selector that only the next character can justify, or 0
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
	case join:
		if f.joins < maxJoins && isPictograph(f.base) {
			f.pending = joiner
		}
	case selector:
		f.addSelector(r)
	case dropped:
	}
}

func (f *filter) addVisible(r rune) {
	if f.pending == joiner && isPictograph(r) {
		f.write(joiner)
		f.joins++
	} else {
		f.joins, f.marks = 0, 0
	}
	f.write(r)
	f.base = r
	if isSpace(r) {
		f.base = 0
	}
}

func (f *filter) addMark(r rune) {
	if f.base == 0 || f.marks >= maxMarks {
		return
	}
	if f.pending == emojiStyle && r == keycap {
		f.write(emojiStyle)
	}
	f.write(r)
	f.marks++
}

// addSelector keeps the two selectors of emoji directly after a pictograph, and the one of keycaps between its digit and frame.
func (f *filter) addSelector(r rune) {
	switch {
	case f.last != f.base || f.base == 0:
	case isPictograph(f.base):
		f.write(r)
	case r == emojiStyle && strings.ContainsRune("0123456789#*", f.base):
		f.pending = emojiStyle
	}
}

func (f *filter) write(r rune) {
	f.out.WriteRune(r)
	f.last = r
	f.column++
	f.pending = 0
}

func classify(r rune) class {
	switch {
	case r >= ' ' && r <= '~', r > '\u00ad' && r < '\u0300', r >= '\u2010' && r <= '\u2027':
		return visible // Latin and its punctuation, which need no look into the tables
	case r == '\t':
		return tab
	case r == joiner:
		return join
	case r == textStyle || r == emojiStyle:
		return selector
	case isLineBreak(r):
		return lineBreak
	case isInvisible(r):
		return dropped
	case unicode.IsMark(r) || isSkinTone(r):
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

// isInvisible reports whether r is a control, a formatting character that shows nothing, or a character that nobody knows the look of.
func isInvisible(r rune) bool {
	if unicode.In(r, unicode.Cc, unicode.Cs, unicode.Co, unicode.Other_Default_Ignorable_Code_Point,
		unicode.Variation_Selector, unicode.Noncharacter_Code_Point) {
		return true
	}
	// Of the format characters only the Arabic and Syriac number signs are drawn.
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isSkinTone reports whether r colours the emoji before it. It takes no cell of its own there, so it counts as a mark.
func isSkinTone(r rune) bool {
	return r >= 0x1f3fb && r <= 0x1f3ff
}

// isPictograph reports whether r may stand in an emoji sequence (Extended_Pictographic). Rule GB11 of Unicode's text segmentation
// keeps exactly these together with a joiner before them; asking uniseg spares us a table that ages.
func isPictograph(r rune) bool {
	if r < 0x80 {
		return false
	}
	extends := uniseg.GraphemeClusterCount("a"+string(r)) == 1 // a mark or the like, which never stands for itself
	return !extends && uniseg.GraphemeClusterCount("\u2764\u200d"+string(r)) == 1
}
