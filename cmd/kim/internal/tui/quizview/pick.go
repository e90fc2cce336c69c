package quizview

import (
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// The most that is kept of a text, in cells or bytes.
const (
	maxGap  = 80
	maxText = 4000
)

// fit makes a response one that the question can have: picks of choices that
// are gone, after an edit of the course, are left out, and texts are clean.
func fit(q quiz.Question, r quiz.Response) quiz.Response {
	switch q.Type {
	case quiz.One:
		return quiz.Response{Choices: known(q, r.Choices, 1)}
	case quiz.Many, quiz.Order:
		return quiz.Response{Choices: known(q, r.Choices, len(q.Choices))}
	case quiz.Match:
		return quiz.Response{Choices: pairs(q, r.Choices)}
	case quiz.Blank, quiz.Number, quiz.Open:
		return quiz.Response{Texts: texts(q, r.Texts)}
	default:
		return quiz.Response{}
	}
}

// known keeps the IDs that the question has, each once, at most limit of them.
func known(q quiz.Question, ids []string, limit int) []string {
	var kept []string
	for _, id := range ids {
		if len(kept) < limit && has(q, id) && !slices.Contains(kept, id) {
			kept = append(kept, id)
		}
	}
	return kept
}

// pairs gives every left side a right side, or "" for none.
func pairs(q quiz.Question, ids []string) []string {
	kept := make([]string, len(q.Choices))
	for i := range kept {
		if i < len(ids) && has(q, ids[i]) && !slices.Contains(kept[:i], ids[i]) {
			kept[i] = ids[i]
		}
	}
	return kept
}

// texts gives every field a text.
func texts(q quiz.Question, typed []string) []string {
	kept := make([]string, fieldCount(q))
	for i := range kept {
		if i < len(typed) {
			kept[i] = cleaned(q.Type, typed[i])
		}
	}
	return kept
}

// cleaned is what is kept of a typed text: that which may be drawn again. What
// is too long is cut, and a line of blanks is no text.
func cleaned(t quiz.Type, typed string) string {
	if t == quiz.Open {
		text, _ := safe.Block(typed, maxText)
		return string(text)
	}
	text, _ := safe.Line(typed, maxGap)
	return string(text)
}

// numeric leaves of a text what can be part of a number.
func numeric(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("0123456789,.-\u2212+ ", r) {
			return r
		}
		return -1
	}, text)
}

func has(q quiz.Question, id string) bool {
	return slices.ContainsFunc(q.Choices, func(c quiz.Choice) bool { return c.ID == id })
}

// choice returns the choice with that ID; the zero Choice if there is none.
func choice(q quiz.Question, id string) quiz.Choice {
	i := slices.IndexFunc(q.Choices, func(c quiz.Choice) bool { return c.ID == id })
	if i < 0 {
		return quiz.Choice{}
	}
	return q.Choices[i]
}

// toggle adds an ID at the end, or takes it out.
func toggle(ids []string, id string) []string {
	if i := slices.Index(ids, id); i >= 0 {
		return slices.Delete(slices.Clone(ids), i, i+1)
	}
	return append(slices.Clone(ids), id)
}

// pair gives a left side a right side, taking it from the one that had it, and
// says which left side is next: the following one that has none yet, or else
// the same.
func pair(ids []string, left int, right string) (paired []string, next int) {
	paired = slices.Clone(ids)
	if i := slices.Index(paired, right); i >= 0 {
		paired[i] = ""
	}
	paired[left] = right
	for step := range paired {
		if i := (left + step) % len(paired); paired[i] == "" {
			return paired, i
		}
	}
	return paired, left
}

// clone copies a response, so that what was recorded does not change with what
// is picked afterwards.
func clone(r quiz.Response) quiz.Response {
	return quiz.Response{Choices: slices.Clone(r.Choices), Texts: slices.Clone(r.Texts)}
}

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// left counts what a question of type order or match still lacks.
func left(q quiz.Question, r quiz.Response) int {
	n := len(q.Choices)
	for _, id := range r.Choices {
		if id != "" {
			n--
		}
	}
	return n
}
