package practice

import (
	"slices"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// The platform's limits, in characters as people count them. Sources: fact sheet §3.3 (K48, K50, K52, K53).
const (
	MaxUsername = 30
	MaxBio      = 150
	MaxCaption  = 2200
	MaxHashtags = 5
	Opening     = 125 // characters of a caption that are shown before "more"

	easyUsername = 25 // what the fact sheet §3.4 advises
	maxAltText   = 125
)

// Group is the group whose account it is; all of it may be empty.
type Group struct {
	KIM, Village string
	Person       string // who writes: their name has no place in the account's
}

// CheckUsername says what is wrong with the name of an account, by the rules of the platform and the advice of the fact sheet
// §3.4.
func CheckUsername(name string, g Group) []Finding {
	if strings.TrimSpace(name) == "" {
		return []Finding{{Rule: RuleEmpty, Severity: Error}}
	}
	all := usernameForm(name)
	parts := nameParts(name)
	pretends := setOf("official", "resmi", "ofc", "asli", "original", "pemerintah", "pemdes", "pemkab")
	person := setOf(strings.Fields(strings.ToLower(g.Person))...)
	for _, part := range parts {
		if year(part.word) {
			all = append(all, part.finding(name, RuleNameYear, Advice))
		}
		if pretends[part.word] {
			all = append(all, part.finding(name, RuleNamePretend, Advice))
		}
		if len(part.word) > 2 && person[part.word] {
			all = append(all, part.finding(name, RuleNamePerson, Error))
		}
	}
	lower := strings.ToLower(name)
	if !strings.Contains(lower, "kim") {
		all = append(all, Finding{Rule: RuleNameNobody, Severity: Advice})
	}
	if place := plain(g.Village); place != "" && !strings.Contains(plain(name), place) {
		all = append(all, Finding{Rule: RuleNamePlace, Severity: Advice, About: g.Village})
	}
	return sorted(all)
}

// usernameForm checks length and characters.
func usernameForm(name string) []Finding {
	var all []Finding
	switch length := length(name); {
	case length > MaxUsername:
		all = append(all, Finding{Rule: RuleNameLength, Severity: Error})
	case length > easyUsername:
		all = append(all, Finding{Rule: RuleNameLong, Severity: Advice})
	}
	all = append(all, badCharacters(name)...)
	if strings.ContainsFunc(name, func(r rune) bool { return r >= 'A' && r <= 'Z' }) {
		all = append(all, Finding{Rule: RuleNameCase, Severity: Advice})
	}
	if strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.Contains(name, "..") {
		all = append(all, Finding{Rule: RuleNameDots, Severity: Advice})
	}
	return all
}

// badCharacters finds the characters that the platform does not take, each where it stands first: it is said once.
func badCharacters(name string) []Finding {
	var all []Finding
	for characters := uniseg.NewGraphemes(name); characters.Next(); {
		c := characters.Str()
		if plain(c) == strings.ToLower(c) || c == "." || c == "_" {
			continue
		}
		start, end := characters.Positions()
		f := Finding{Rule: RuleCharacter, Severity: Error, Start: start, End: end, About: c}
		if strings.TrimSpace(c) == "" {
			f.Rule, f.About = RuleSpace, "" // nobody sees it between quotation marks
		}
		if !slices.ContainsFunc(all, func(known Finding) bool { return known.Rule == f.Rule && known.About == f.About }) {
			all = append(all, f)
		}
	}
	return all
}

// SuggestUsernames gives names that keep the rules, the best first; none if neither KIM nor village is known.
func SuggestUsernames(g Group) []string {
	kim, village := strings.TrimPrefix(plain(g.KIM), "kim"), plain(g.Village)
	var all []string
	for _, name := range []string{
		named(".", kim, village), named("_", village, "kra"), named(".", village), named(".", kim),
	} {
		if length(name) > MaxUsername || slices.Contains(all, name) || name == "kim" || name == "kim_kra" {
			continue
		}
		all = append(all, name)
	}
	return all
}

// named puts those of the parts that are not empty behind "kim".
func named(with string, parts ...string) string {
	name := "kim"
	for _, part := range parts {
		if part != "" {
			name += with + part
		}
	}
	return name
}

// plain keeps the letters and digits that a username may have, in lower case.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// nameParts gives the parts of a username between dots, underscores and digits, and the numbers.
func nameParts(name string) []token {
	var parts []token
	class := func(b byte) int {
		switch {
		case isDigit(b):
			return 1
		case b == '.' || b == '_' || b == '-' || b == ' ':
			return 2
		default:
			return 0
		}
	}
	for i := 0; i < len(name); {
		j := i + 1
		for j < len(name) && class(name[j]) == class(name[i]) {
			j++
		}
		if class(name[i]) != 2 {
			parts = append(parts, token{start: i, end: j, word: strings.ToLower(name[i:j])})
		}
		i = j
	}
	return parts
}

func year(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) && strings.Trim(s, "0123456789") == ""
}
