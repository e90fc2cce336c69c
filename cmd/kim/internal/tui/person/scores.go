package person

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// scoreRows are the tests and the objectives.
func (m *Model) scoreRows() []row {
	t, s := m.env.Text.Person, m.env.Styles
	var rows []row
	for i, test := range m.tests() {
		said := t.Before(test.outcome.Percent)
		if i > 0 || m.onlyAfter() {
			said = t.After(test.outcome.Percent)
		}
		r := row{id: "test/" + test.unit.ID, lines: m.words(s.Text, said)}
		r.lines = append(r.lines, m.muted(test.unit.Title.In(m.env.Lang())+" · "+m.ago(test.outcome.At))...)
		if i == 0 {
			r.head = m.heading(t.Tests)
		}
		rows = append(rows, r)
	}
	for i, p := range m.points() {
		r := row{id: "objective/" + p.id, lines: m.pointLines(p)}
		if i == 0 {
			r.head = m.heading(t.Objectives)
		}
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return m.nothing(t.NoScores)
	}
	return rows
}

// pointLines name an objective and say how it went.
func (m *Model) pointLines(p point) []string {
	const barWidth = 12
	t, s := m.env.Text.Person, m.env.Styles
	lines := m.words(s.Text, m.objective(p.id))
	var said []string
	if p.quiz.Graded > 0 {
		said = append(said, t.Quizzes(p.quiz.Percent(), p.quiz.Graded))
	}
	if p.first != nil {
		said = append(said, t.TestFirst(p.first.Percent(), p.first.Graded))
	}
	if p.second != nil {
		said = append(said, t.TestSecond(p.second.Percent(), p.second.Graded))
	}
	text := strings.Join(said, " · ")
	if p.quiz.Graded == 0 || m.room() < barWidth+2+len(text) {
		return append(lines, m.muted(text)...)
	}
	return append(lines, screen.Bar(s, p.quiz.Percent(), 100, barWidth)+"  "+s.Muted.Render(text))
}

// objective is the text of an objective; those of a test are from any module.
func (m *Model) objective(id string) string {
	for _, module := range m.env.Course.Modules {
		for _, o := range module.Objectives {
			if o.ID == id {
				return o.Text.In(m.env.Lang())
			}
		}
	}
	return m.env.Text.Person.NoObjective
}
