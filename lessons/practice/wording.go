package practice

import (
	"strings"
	"time"
)

// Words says a finding to people: what was noticed, why it matters, and how to mend it.
type Words struct{ What, Why, How string }

// Words gives the sentences about the finding in a language, "id" or "en"; any other gets Indonesian.
func (f Finding) Words(lang string) Words {
	words, about := indonesian()[f.Rule], f.About
	if lang == "en" {
		words = english()[f.Rule]
	}
	if f.Rule == RuleWeekday {
		about = weekdayOf(f.About, lang)
	}
	if f.Rule == RuleMissing {
		about = questionIn(Question(f.About), lang)
	}
	return Words{
		What: strings.ReplaceAll(words.What, "%", about),
		Why:  words.Why,
		How:  strings.ReplaceAll(words.How, "%", about),
	}
}

func weekdayOf(day, lang string) string {
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	if lang == "en" {
		return on.Weekday().String()
	}
	return [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}[on.Weekday()]
}

func questionIn(q Question, lang string) string {
	names := map[Question][2]string{
		Who: {"siapa", "who"}, When: {"kapan", "when"}, Where: {"di mana", "where"}, Why: {"mengapa", "why"}, How: {"bagaimana", "how"},
	}[q]
	if lang == "en" {
		return names[1]
	}
	return names[0]
}
