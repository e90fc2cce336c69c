package i18n

import "strings"

// Unit names the units of the course. Their titles do not say of which kind they
// are; these do, where it does not stand beside them.
type Unit struct {
	Name func(kind, title string) string // where one is
	Next func(kind, title string) string // what comes next
}

func unitID() Unit {
	return Unit{
		Name: func(kind, title string) string { return named(kindsID(), kind, title) },
		Next: func(kind, title string) string {
			if !spoken(kind) {
				return "Lanjut: " + title
			}
			return "Lanjut ke " + kindsID()[kind] + ": " + title
		},
	}
}

func unitEN() Unit {
	return Unit{
		Name: func(kind, title string) string { return named(kindsEN(), kind, title) },
		Next: func(kind, title string) string {
			if !spoken(kind) {
				return "Next: " + title
			}
			return "Next, the " + kindsEN()[kind] + ": " + title
		},
	}
}

// spoken tells whether the kind of a unit is said before its title. A lesson is
// what people expect, and a test says in its title what it is.
func spoken(kind string) bool {
	switch kind {
	case "quiz", "drama", "practice":
		return true
	default:
		return false
	}
}

func named(kinds map[string]string, kind, title string) string {
	if !spoken(kind) {
		return title
	}
	word := kinds[kind]
	return strings.ToUpper(word[:1]) + word[1:] + ": " + title
}
