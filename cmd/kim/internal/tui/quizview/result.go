package quizview

import (
	"fmt"
	"slices"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// resultPage is the end of a run: the score, what is missing to the pass mark,
// each objective, and the way to the pages that teach what was missed.
func (m *Model) resultPage(p *page) {
	if m.rules.run && m.run.Finished == nil {
		return
	}
	switch {
	case !m.rules.run:
		m.reviewResult(p)
		return
	case !m.rules.atOnce:
		m.testResult(p)
		return
	}
	m.scoreLines(p)
	if m.shared {
		p.Gap()
		p.Words(m.env.Styles.Accent, m.env.Text.Quiz.End.Elsewhere)
	}
	m.objectives(p)
	m.missed(p)
	if history := m.history(); history != "" {
		m.labelled(p, m.env.Text.Quiz.End.Attempts, m.env.Styles.Text, screen.Wrap(history, max(1, p.Width)))
	}
	m.buttons(p)
}

func (m *Model) scoreLines(p *page) {
	end, s := m.env.Text.Quiz.End, m.env.Styles
	percent, mark := m.run.Finished.Percent, m.run.PassMark
	state, style := end.Passed(mark), s.Success
	if !m.run.Finished.Passed {
		state, style = end.Short(mark-percent, mark), s.Warning
	}
	score := s.Title.Render(end.Score(percent))
	if both := screen.Spread(score, style.Render(state), p.Width); lipgloss.Width(both) == p.Width {
		p.Add(both)
	} else {
		p.Add(score)
		p.Words(style, state)
	}
	p.Add(screen.Bar(s, percent, 100, p.Width))
}

// objectives shows how each objective went.
func (m *Model) objectives(p *page) {
	const barWidth, percentWidth = 16, 4
	scores := quiz.ByObjective(m.quiz.Questions, results(m.run))
	if len(scores) == 0 {
		return
	}
	s := m.env.Styles
	p.Gap()
	p.Heading(s.Strong.Render(m.env.Text.Quiz.End.Objectives))
	for _, o := range scores {
		percent := o.Score.Percent()
		bar := screen.Bar(s, percent, 100, barWidth) + " " + s.Muted.Render(fmt.Sprintf("%*d%%", percentWidth-1, percent))
		text := m.objectiveText(o.Objective)
		room := p.Width - barWidth - percentWidth - 3
		if room < 30 { // under each other
			p.Add(screen.Wrap(text, max(1, p.Width))...)
			p.Add("  " + bar)
			continue
		}
		for i, l := range screen.Wrap(text, room) {
			if i == 0 {
				l = screen.Pad(l, room) + "  " + bar
			}
			p.Add(l)
		}
	}
}

func (m *Model) objectiveText(id string) string {
	for _, module := range m.env.Course.Modules { // those of a test are from any of them
		i := slices.IndexFunc(module.Objectives, func(o lessons.Objective) bool { return o.ID == id })
		if i >= 0 {
			return module.Objectives[i].Text.In(m.env.Lang())
		}
	}
	return id
}
