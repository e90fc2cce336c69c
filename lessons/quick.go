package lessons

import "unicode/utf8"

// isQuick reports whether a text consists of characters that need no closer look: printable ASCII without "&", which may begin a
// character reference, line feeds, and the Latin letters and punctuation of everyday texts. All of them
// are one cell wide. It saves package safe most of its work; a test holds it to what safe says.
func isQuick(text []byte) bool {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' || c > '~' || c == '&' {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if !isQuickRune(r) {
			return false
		}
		i += n
	}
	return true
}

func isQuickRune(r rune) bool {
	switch {
	case r >= '¡' && r <= 'ſ':
		return r != '\u00ad' && r != '©' && r != '®' // the soft hyphen, and two that begin emoji
	case r >= '‐' && r <= '‧':
		return true
	default:
		return false
	}
}

// isLine reports whether a text is quick, one line, neat, and at most so many cells long.
func isLine(s string, maxCells int) bool {
	if s == "" || s[0] == ' ' || s[len(s)-1] == ' ' || !isQuick([]byte(s)) || utf8.RuneCountInString(s) > maxCells {
		return false
	}
	for i := range len(s) {
		if s[i] == '\n' || s[i] == ' ' && s[i+1] == ' ' {
			return false
		}
	}
	return true
}
