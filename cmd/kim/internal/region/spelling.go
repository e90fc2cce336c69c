package region

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold makes different spellings of a name the same: only its letters and digits count, not their case.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// foldPlace folds a name without the word for what the place is.
func foldPlace(typed string) string {
	words := strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ':' || r == '/' })
	for len(words) > 1 && isKindOfPlace(words[0]) {
		words = words[1:]
	}
	return fold(strings.Join(words, ""))
}

func isKindOfPlace(word string) bool {
	switch word {
	case "kecamatan", "kec", "kapanewon", "distrik", "desa", "ds", "kelurahan", "kel", "kalurahan":
		return true
	default:
		return false
	}
}

// nearest returns the name that needs the fewest letters changed to be what was typed: one in a short name, two in a longer one. It
// returns "" if none is so near, or two are equally near.
func nearest(typed string, names []string) string {
	const long = 6 // letters
	typed = foldPlace(typed)
	best, alone, least := "", false, 2
	if utf8.RuneCountInString(typed) > long {
		least++
	}
	for _, name := range names {
		switch d := distance([]rune(typed), []rune(fold(name))); {
		case d < least:
			best, alone, least = name, true, d
		case d == least && best != "" && best != name:
			alone = false
		}
	}
	if !alone || typed == "" {
		return ""
	}
	return best
}

// distance is the number of letters to change, add, leave out or swap with their neighbour to make a of b (optimal string alignment).
func distance(a, b []rune) int {
	const far = 100
	if len(a) > len(b)+2 || len(b) > len(a)+2 {
		return far // and no long work for a long text
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(last[j]+change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
