package paper

import (
	"strings"
	"unicode/utf8"
)

// wrap breaks text into lines no wider than width in the current font. A word
// that is wider than a line is broken between letters: nothing is cut off.
func (s *sheet) wrap(text string, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if s.width(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for s.width(word) > width {
			fits := s.prefix(word, width)
			lines = append(lines, word[:fits])
			word = word[fits:]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// prefix is how many bytes of word fit into width; at least one letter.
func (s *sheet) prefix(word string, width float64) int {
	_, fits := utf8.DecodeRuneInString(word)
	for i, r := range word {
		end := i + utf8.RuneLen(r)
		if i > 0 && s.width(word[:end]) > width {
			break
		}
		fits = end
	}
	return fits
}

// fit finds the largest size between most and least at which text needs no more
// than the given number of lines. Not even the least may be enough: then lines
// is nil.
func (s *sheet) fit(family, text string, c colour, width float64, maxLines int, most, least float64) (size float64, lines []string) {
	for size = most; size >= least; size -= 0.5 {
		s.font(family, size, c)
		whole := true
		for _, word := range strings.Fields(text) {
			whole = whole && s.width(word) <= width
		}
		if lines = s.wrap(text, width); len(lines) <= maxLines && (whole || size < least+0.5) {
			return size, lines
		}
	}
	return least, nil
}
