package practice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a stretch of text between white space.
type token struct {
	start, end int    // bytes of its word in the text
	word       string // without the punctuation around it, in lower case
}

// text is a text with its tokens, taken apart once for all rules.
type text struct {
	src    string
	lower  string // src in lower case; has other lengths than src, so it has no positions
	tokens []token
}

func parse(src string) text {
	t := text{src: src, lower: strings.ToLower(src)}
	for start := 0; start < len(src); {
		r, size := utf8.DecodeRuneInString(src[start:])
		if unicode.IsSpace(r) {
			start += size
			continue
		}
		end := len(src)
		if n := strings.IndexFunc(src[start:], unicode.IsSpace); n >= 0 {
			end = start + n
		}
		t.tokens = append(t.tokens, tokenAt(src, start, end))
		start = end
	}
	return t
}

func tokenAt(src string, start, end int) token {
	raw := src[start:end]
	left := strings.TrimLeftFunc(raw, edge)
	core := strings.TrimRightFunc(left, edge)
	at := start + len(raw) - len(left)
	return token{start: at, end: at + len(core), word: strings.ToLower(core)}
}

// edge holds for what stands around words. A number sign makes a hashtag, a plus a phone number.
func edge(r rune) bool {
	return r != '#' && r != '@' && r != '+' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// has tells whether one of the words stands in the text.
func (t text) has(words ...string) bool {
	return slices.ContainsFunc(t.tokens, func(tok token) bool { return slices.Contains(words, tok.word) })
}

// contains tells whether one of the phrases, in lower case, stands in the text, within words too.
func (t text) contains(phrases ...string) bool {
	return containsAny(t.lower, phrases...)
}

func containsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

// find gives a finding for every word that is in the set.
func (t text) find(set map[string]bool, rule Rule, severity Severity) []Finding {
	var all []Finding
	for _, tok := range t.tokens {
		if set[tok.word] {
			all = append(all, tok.finding(t.src, rule, severity))
		}
	}
	return all
}

func (tok token) finding(src string, rule Rule, severity Severity) Finding {
	return Finding{Rule: rule, Severity: severity, Start: tok.start, End: tok.end, About: src[tok.start:tok.end]}
}

func setOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
