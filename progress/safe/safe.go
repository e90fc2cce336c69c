// Package safe makes text from people and files harmless to draw in a terminal.
//
// A name, a note or a lesson may hold bytes that a terminal obeys instead of showing: an unterminated OSC blanks the rows that
// follow, a colour leaks into them, a carriage return overwrites the line, a bidi override turns "salah" into "benar", fifty accents cover the
// line above, and a name of invisible characters cannot be told from no name. Such text is cleaned once, before it is stored, and
// again before it is drawn, because a database or a bundle may come from elsewhere.
//
// What Clean leaves:
//
//   - letters, digits, punctuation, symbols and spaces of every script, in the order written; '\n' is the only control character
//   - up to six marks on a letter, which is the most that real spelling needs (Javanese, Tibetan); none without a letter under it
//   - emoji one by one: what joins several into one, colours their skin or selects their style goes with the other invisible
//     characters, because terminals disagree on the cells that the result takes, and a line that is counted shorter than it is drawn
//     overflows
//   - tabs as spaces up to the next multiple of four, the tab stop of CommonMark
//   - U+FFFD for each run of bytes that is not UTF-8, so that the loss shows
//
// Escape sequences go whole: "\x1b[31mSiti" becomes "Siti". Of a command string without an end only the introducer goes,
// so a stray one cannot swallow a lesson. Cleaning is linear in the length of the text and idempotent.
package safe

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Text is text that cannot drive a terminal: it is a fixed point of [Clean].
// Only this package should convert a string of unknown origin to Text.
type Text string

var (
	// ErrEmpty says that nothing visible is left of a text.
	ErrEmpty = errors.New("text is empty")
	// ErrTooLong says that a text needs more room than allowed.
	ErrTooLong = errors.New("text is too long")
)

// maxCellBytes bounds the bytes of a line by its cells. A letter with six marks stays below it; what does
// not is one endless grapheme cluster, such as ten thousand conjoining jamo that claim to be two cells wide.
const maxCellBytes = 32

// Line cleans a text meant for one line, such as a name: white space of any kind, line breaks too, becomes one space, and none
// is left at the ends. It returns ErrEmpty if nothing visible remains. It returns ErrTooLong if the text needs more than
// maxCells terminal cells, together with the beginning that fits, for callers that would rather draw something.
func Line(s string, maxCells int) (Text, error) {
	s = strings.Join(strings.FieldsFunc(clean(s), isSpace), " ")
	if width(s) == 0 {
		return "", ErrEmpty
	}
	maxBytes := min(maxCells, len(s)) * maxCellBytes // min: no overflow, and no text has more cells than bytes
	short := strings.TrimRight(prefix(s, maxCells, maxBytes), " ")
	if short != s {
		return Text(short), fmt.Errorf("%w: more than %d cells", ErrTooLong, maxCells)
	}
	return Text(s), nil
}

// Block cleans a text of several lines, such as a note, and keeps its line breaks as "\n". The empty text is fine. It returns
// ErrTooLong if the clean text has more than maxBytes bytes, together with the beginning that fits.
func Block(s string, maxBytes int) (Text, error) {
	s = clean(s)
	if len(s) > maxBytes {
		// No text has more cells than bytes, so only the bytes decide.
		return Text(prefix(s, len(s), maxBytes)), fmt.Errorf("%w: more than %d bytes", ErrTooLong, maxBytes)
	}
	return Text(s), nil
}

// Clean makes any text safe to draw and never fails. Use it for what is drawn but was not read through Line or Block, such as
// rows of a database or the environment. Line breaks stay; use Line for what has to stay on one line.
func Clean(s string) Text {
	return Text(clean(s))
}

// prefix returns the longest beginning of s, in whole grapheme clusters, that needs no more than the given cells and bytes.
func prefix(s string, maxCells, maxBytes int) string {
	end, cells, state := 0, 0, -1
	for rest := s; rest != ""; {
		var cluster string
		var w int
		cluster, rest, w, state = uniseg.FirstGraphemeClusterInString(rest, state)
		cells += w
		if cells > maxCells || end+len(cluster) > maxBytes {
			return s[:end]
		}
		end += len(cluster)
	}
	return s
}

// width returns the terminal cells that s needs.
func width(s string) int { return uniseg.StringWidth(s) }

// isSpace reports whether r shows as nothing but room, as white space and the Braille pattern without dots do.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u2800'
}
