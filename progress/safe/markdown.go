package safe

import (
	"html"
	"strings"
	"unicode/utf8"
)

// maxRune bounds numeric references. Larger ones are hostile: html.UnescapeString lets them wrap around, so that
// "&#x10000001b;" is ESC to it.
const maxRune = 0x10ffff

// Markdown cleans a file of the course like Clean, and defuses character references that would become what Clean removes:
// renderers resolve "&#27;" to ESC, even in code and after a backslash. Such a reference becomes U+FFFD, as CommonMark
// prescribes for "&#0;"; one that stands for a line break or a tab becomes a space.
//
// Byte offsets stay true up to the first change. If there is nothing to change, src itself is returned.
func Markdown(src []byte) []byte {
	s := string(src)
	safe := clean(s)
	if defused := defuse(safe); defused != safe {
		// The space put for a reference takes the letter from under the marks behind it.
		safe = clean(defused)
	}
	if safe == s {
		return src
	}
	return []byte(safe)
}

// defuse replaces hostile character references in clean text.
func defuse(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			out.WriteString(s)
			return out.String()
		}
		out.WriteString(s[:i])
		s = s[i:]
		if strings.HasPrefix(s, "&#") {
			s = s[numeric(&out, s):]
		} else {
			s = s[named(&out, s):]
		}
	}
}

// numeric writes the numeric reference at the start of s, or what replaces it, and returns its length.
// The semicolon may be missing: browsers, and html.UnescapeString after them, do without.
func numeric(out *strings.Builder, s string) int {
	digits, base := 2, 10
	if len(s) > 2 && (s[2] == 'x' || s[2] == 'X') {
		digits, base = 3, 16
	}
	end := digits
	for end < len(s) && digit(s[end]) < base {
		end++
	}
	if end == digits {
		out.WriteString(s[:digits])
		return digits
	}
	number := s[digits:end]
	end += one(s[end:], ';', ';')
	put := screen(string(value(number, base)), s[:end])
	if base == 10 && number[0] == '0' && put == s[:end] {
		// Goldmark reads a leading zero as octal: "&#033;" is ESC to it.
		put = screen(string(value(number, 8)), s[:end])
	}
	out.WriteString(put)
	return end
}

// named writes the named reference at the start of s, or what replaces it, and returns its length.
func named(out *strings.Builder, s string) int {
	end := 1
	for end < len(s) && isAlphanumeric(s[end]) {
		end++
	}
	end += one(s[end:], ';', ';')
	out.WriteString(screen(html.UnescapeString(s[:end]), s[:end]))
	return end
}

// screen returns reference if the text it stands for is harmless, else the harmless rest of that text.
func screen(text, reference string) string {
	if text == clean(text) && !strings.Contains(text, "\n") {
		return reference
	}
	return strings.Map(func(r rune) rune {
		c := classify(r)
		if c == visible {
			return r
		}
		if c == lineBreak || c == tab {
			return ' '
		}
		return utf8.RuneError
	}, text)
}

// value reads digits in a base. It is U+0000, which no text may hold, for numbers beyond Unicode, and U+FFFD, as in Goldmark, for digits
// that the base does not have.
func value(digits string, base int) rune {
	n := 0
	for i := range len(digits) {
		d := digit(digits[i])
		n = n*base + d
		switch {
		case d >= base:
			return utf8.RuneError
		case n > maxRune:
			return 0
		}
	}
	return rune(n)
}

// digit returns the value of a hexadecimal digit, and 16 for anything else.
func digit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	default:
		return 16
	}
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
