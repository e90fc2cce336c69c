package quizview

import (
	"slices"
	"strconv"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// leftWidth is room for the longest left side that the course format allows.
const leftWidth = 24

// matching lists the left sides with what they have, then the right sides. On a
// small screen only the current left side is there, so that the right sides
// can be seen with it.
func (m *Model) matching(p *page, q quiz.Question) {
	t, s := m.env.Text.Quiz, m.env.Styles
	from, title := len(p.Body), t.Pairs
	for i := range q.Choices {
		if p.Tight && i != m.row {
			continue
		}
		start := len(p.Body)
		m.leftSide(p, q, i)
		if i == m.row && !p.Tight {
			m.keepRow(p, i == 0, start)
		}
	}
	p.Gap()
	if p.Tight {
		title += " (" + strconv.Itoa(m.row+1) + "/" + strconv.Itoa(len(q.Choices)) + ")"
	}
	if p.Tight && m.row == 0 { // the question first
		p.Keep(0)
	}
	p.Heading(s.Strong.Render(title))
	for i, id := range m.order {
		mark := ""
		if slices.Contains(m.pick.Choices, id) {
			mark = s.Muted.Render("[x]")
		}
		p.Block(m.prefix(false, i+1, mark), indent, m.texts.Lines(choice(q, id).Pair, p.Width-indent), sheet.Target{Part: aChoice, Index: i})
	}
	if p.Tight && m.row > 0 {
		p.Keep(from)
	}
}

// leftSide draws a left side and what it has.
func (m *Model) leftSide(p *page, q quiz.Question, i int) {
	s := m.env.Styles
	arrow, right := s.Muted.Render("→ "), []string{s.Muted.Render("…")}
	if i < len(m.pick.Choices) && m.pick.Choices[i] != "" {
		arrow = s.Selected.Render("→ ")
		right = m.texts.Lines(choice(q, m.pick.Choices[i]).Pair, p.Width-indent)
	}
	m.sides(p, m.marker(i == m.row), m.texts.Lines(q.Choices[i].Text, p.Width-indent), arrow, right, sheet.Target{Part: aLeft, Index: i})
}

// sides draws a left side and a right side: in one line where there is room.
func (m *Model) sides(p *page, prefix string, left []string, arrow string, right []string, t sheet.Target) {
	in := lipgloss.Width(prefix)
	oneLine := len(left) == 1 && len(right) == 1 && lipgloss.Width(left[0]) <= leftWidth &&
		in+leftWidth+4+lipgloss.Width(right[0]) <= p.Width
	if oneLine {
		p.Block(prefix, in, []string{screen.Pad(left[0], leftWidth) + "  " + arrow + right[0]}, t)
		return
	}
	under := max(4, in-2)
	p.Block(prefix, in, left, t)
	p.Block(screen.Pad("", under)+arrow, under+2, right, t)
}
