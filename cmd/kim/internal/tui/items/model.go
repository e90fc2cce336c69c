// Package items is the view of a class that shows how its people answered the
// questions of a quiz or test, and which questions somebody should look at.
package items

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/unitlist"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the view.
type Model struct {
	*unitlist.List[found]

	found found
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model {
	m := &Model{}
	m.List = unitlist.New(env, screen.ViewItems, m)
	return m
}

// Take implements unitlist.Content.
func (m *Model) Take(f found) { m.found = f }

// Unit implements unitlist.Content.
func (m *Model) Unit() string { return m.found.unit }

// Choices implements unitlist.Content.
func (m *Model) Choices() []unitlist.Choice {
	var all []unitlist.Choice
	for _, q := range m.found.quizzes {
		note := m.Env.Text.Items.Undone
		if q.asked > 0 {
			note = m.Env.Text.Items.State(m.asked(q.asked), q.doubtful)
		}
		all = append(all, unitlist.Choice{Unit: q.unit, Done: q.asked, Note: note})
	}
	return all
}

// asked says how many were asked: people in their first attempt, or answers in
// all attempts.
func (m *Model) asked(n int) string {
	if m.Attempts == progress.AllAttempts {
		return m.Env.Text.Items.Answers(n)
	}
	return m.Env.Text.Figures.People(n)
}

// Words implements unitlist.Content.
func (m *Model) Words() unitlist.Words {
	t := m.Env.Text.Items
	return unitlist.Words{Other: t.Other, Pick: t.Pick, First: t.First, All: t.All, Nobody: t.Nobody, Undone: t.Unanswered}
}

// Rows implements unitlist.Content: the questions.
func (m *Model) Rows() []string {
	ids := make([]string, 0, len(m.found.questions))
	for _, q := range m.found.questions {
		ids = append(ids, m.found.unit+"/"+q.ID)
	}
	return ids
}

// question is the one that a row stands for.
func (m *Model) question(row string) (classstat.Question, bool) {
	for _, q := range m.found.questions {
		if m.found.unit+"/"+q.ID == row {
			return q, true
		}
	}
	return classstat.Question{}, false
}

// Open implements unitlist.Content: it shows one question whole.
func (m *Model) Open(row string) tea.Cmd {
	q, ok := m.question(row)
	if !ok {
		return nil
	}
	title := func() string { return m.Env.Text.Items.Title(q.Place) }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.Env, title, func(width int) []string {
		if fresh, ok := m.question(row); ok {
			q = fresh
		}
		return m.whole(q, width)
	})})
}
