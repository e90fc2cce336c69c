package quiz

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// normal returns s as answers are compared: compatibility forms and case folded, white space collapsed, punctuation around it dropped.
// An answer of nothing but punctuation, such as "@", stays as it is.
func normal(s string) string {
	if s == "" {
		return ""
	}
	// Folding can leave the normal form, hence the second NFKC (Unicode, section 3.13, D145).
	s = norm.NFKC.String(cases.Fold().String(norm.NFKC.String(s)))
	s = strings.Join(strings.Fields(s), " ")
	if bare := strings.TrimFunc(s, isEdge); bare != "" {
		return bare
	}
	return s
}

func isEdge(r rune) bool {
	return unicode.IsPunct(r) || unicode.IsSpace(r)
}
