package person

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// verdictOf says how an answer was.
func verdictOf(t i18n.Person, graded, right bool, points float64) string {
	switch {
	case !graded:
		return t.Ungraded
	case right:
		return t.Right
	case points > 0:
		return t.PartRight(quiz.Score{Points: points, Max: 1}.Percent())
	default:
		return t.Wrong
	}
}

// stepOf names a scene and a choice in it, by their IDs where the course does not
// have them any more.
func stepOf(t i18n.Person, body *lessons.Drama, sceneID, choiceID string) (scene, choice string) {
	scene, choice = sceneID, t.GoneChoice(string(safe.Clean(choiceID)))
	if body == nil {
		return string(safe.Clean(scene)), choice
	}
	found, ok := body.Scene(sceneID)
	if !ok {
		return string(safe.Clean(scene)), choice
	}
	for _, c := range found.Choices {
		if c.ID == choiceID {
			choice = c.Text
		}
	}
	return found.Title, choice
}

// responseWords says what somebody answered, in the words of the question; q is
// nil if the course has it no more.
func (p runPage) responseWords(q *quiz.Question, r progress.Response) []string {
	t := p.env.Text.Person
	var words []string
	add := func(text string) { words = append(words, text) }
	if q == nil {
		q = new(quiz.Question)
	}
	for i, id := range r.Choices {
		switch {
		case id == "":
		case q.Type == quiz.Order:
			add(strconv.Itoa(i+1) + ". " + choiceText(t, *q, id))
		case q.Type == quiz.Match:
			if i < len(q.Choices) {
				add(sheet.Plain(q.Choices[i].Text) + " → " + pairText(t, *q, id))
			}
		default:
			add(choiceText(t, *q, id))
		}
	}
	for _, text := range r.Texts {
		if clean := strings.TrimSpace(string(safe.Clean(text))); clean != "" {
			add("“" + clean + "”")
		}
	}
	if len(words) == 0 {
		add(t.Empty)
	}
	return words
}

func choiceText(t i18n.Person, q quiz.Question, id string) string {
	if c := choiceOf(q, id); c != nil {
		return sheet.Plain(c.Text)
	}
	return t.GoneChoice(string(safe.Clean(id)))
}

func pairText(t i18n.Person, q quiz.Question, id string) string {
	if c := choiceOf(q, id); c != nil {
		return sheet.Plain(c.Pair)
	}
	return t.GoneChoice(string(safe.Clean(id)))
}

func choiceOf(q quiz.Question, id string) *quiz.Choice {
	i := slices.IndexFunc(q.Choices, func(c quiz.Choice) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return &q.Choices[i]
}
