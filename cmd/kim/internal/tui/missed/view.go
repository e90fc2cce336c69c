package missed

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// roomy is the height from which there is space between the parts.
const roomy = 16

// heading stands over the list. In a low window the places need the room.
func (m *Model) heading() []string {
	t, s := m.env.Text.Review, m.env.Styles
	if m.height < roomy && len(m.points) > 0 && !m.failed {
		return nil
	}
	text, style := t.ListIntro, s.Muted
	switch {
	case m.failed:
		text, style = t.ListFailed, s.Danger
	case !m.loaded:
		text = m.env.Text.Home.Loading
	case len(m.points) == 0:
		text, style = "✓ "+t.ListEmpty, s.Success
	}
	var lines []string
	for _, line := range screen.Wrap(text, max(1, m.width)) {
		lines = append(lines, style.Render(line))
	}
	if m.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.heading()
	if len(m.points) > 0 {
		rows := m.rows.View(func(row menu.Row, selected bool) string { return strings.Join(m.lines(row, selected), "\n") })
		lines = append(lines, strings.Split(rows, "\n")...)
	}
	above, below := m.rows.Hidden()
	if more := screen.More(m.env.Text.App, above, below); more != "" {
		lines = append(lines, m.env.Styles.Muted.Render(screen.Fit("  "+more, m.width)))
	}
	return screen.Clip(lines, m.height)
}

// lead is what stands before a place: the mark and the number.
const lead = 5

// lines are a place to read again with its questions; over the first one of an
// objective stands the objective.
func (m *Model) lines(row menu.Row, selected bool) []string {
	s := m.env.Styles
	point, i := m.find(row)
	var lines []string
	if i == 0 {
		for _, line := range screen.Wrap(point.Objective.Text.In(m.env.Lang()), max(1, m.width)) {
			lines = append(lines, s.Strong.Render(line))
		}
	}
	r := point.Readings[i]
	mark, number, title := "  ", s.Key, s.Accent
	if selected {
		mark, number, title = s.Selected.Render("▌ "), s.Selected, s.Selected
	}
	before := mark + number.Render(screen.Pad(row.Key, 1)) + "  "
	for _, line := range screen.Wrap("→ "+m.name(r), max(1, m.width-lead)) {
		lines = append(lines, before+title.Render(line))
		before = mark + "   "
	}
	for _, q := range r.Questions {
		sign := "· "
		for _, line := range markdown.Lines(q.Prompt, max(1, m.width-lead-2), s) {
			lines = append(lines, mark+"   "+sign+line)
			sign = "  "
		}
	}
	if m.height >= roomy && i == len(point.Readings)-1 {
		lines = append(lines, "")
	}
	return lines
}

// name says which lesson a place is in, and which page.
func (m *Model) name(r recall.Reading) string {
	if r.Unit == nil {
		return m.env.Text.Review.NoPage
	}
	lesson := r.Unit.Title.In(m.env.Lang())
	if r.Title == "" || r.Title == lesson {
		return lesson
	}
	return lesson + " › " + r.Title
}
