package signin

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// wide is where a participant fits on one line.
const wide = 60

// heading is what stands over the rows.
func (l *List) heading() []string {
	t, s := l.env.Text.SignIn, l.env.Styles
	var lines []string
	roomy := l.height >= 16
	if roomy {
		lines = append(lines, "")
	}
	lines = append(lines, screen.Spread(s.Title.Render(screen.Fit(t.Title, l.width)), s.Muted.Render(l.where()), l.width))
	switch {
	case l.searching:
		lines = append(lines, l.search.View())
	case l.failed:
		for _, line := range screen.Wrap(l.env.Text.Problem.Unloaded, l.width) {
			lines = append(lines, s.Danger.Render(line))
		}
	case !l.loaded:
		lines = append(lines, s.Muted.Render(screen.Fit(t.Loading, l.width)))
	case roomy:
		lines = append(lines, s.Muted.Render(screen.Fit(t.Pick, l.width)), "")
	}
	return lines
}

// where stands beside the title: the beginning of a number, or how many there
// are and on which side more are out of sight.
func (l *List) where() string {
	t := l.env.Text.SignIn
	if typed := l.rows.Typed(); typed != "" {
		return l.env.Text.App.Typed(typed)
	}
	above, below := l.rows.Hidden()
	if !above && !below {
		return ""
	}
	arrows := ""
	if above {
		arrows += "↑"
	}
	if below {
		arrows += "↓"
	}
	return arrows + " " + t.People(len(l.people))
}

func (l *List) above() int { return len(l.heading()) }

// View implements screen.Screen.
func (l *List) View() string {
	lines := l.heading()
	if l.searching && l.rows.Height() == 0 {
		return screen.Clip(append(lines, screen.Wrap(l.env.Text.SignIn.NoMatch, l.width)...), l.height)
	}
	byID := make(map[string]person, len(l.people))
	for _, p := range l.people {
		byID[p.who.ID] = p
	}
	columns := l.columns()
	rows := l.rows.View(func(row menu.Row, selected bool) string {
		if row.ID == addID {
			return l.rows.Line(l.env.Styles, row, selected, l.env.Text.SignIn.Add, l.width)
		}
		return l.row(row, byID[row.ID], selected, columns)
	})
	return screen.Clip(append(lines, strings.Split(rows, "\n")...), l.height)
}

// columns are the widths of how far somebody is and when they were last here:
// the same in all rows, so that both stand in line.
type columns struct{ count, ago int }

func (l *List) columns() columns {
	var c columns
	for _, p := range l.people {
		c.count = max(c.count, lipgloss.Width(p.count()))
		c.ago = max(c.ago, lipgloss.Width(l.ago(p)))
	}
	return c
}

func (p person) count() string { return fmt.Sprintf("%d/%d", p.done, p.total) }

func (l *List) ago(p person) string { return l.env.Text.Date.Ago(p.who.Seen, l.env.Now()) }

// row is a participant: number, name and the like, how far, and when they were
// last here. On one line, what is beside a name that is long gives way to it.
func (l *List) row(row menu.Row, p person, selected bool, c columns) string {
	const barWidth, gap = 6, 2
	s := l.env.Styles
	bar := screen.Bar(s, p.done, p.total, barWidth)
	count := s.Muted.Render(screen.Pad(p.count(), c.count))
	ago := s.Muted.Render(screen.Pad(l.ago(p), c.ago))
	detail := strings.Join([]string{bar + " " + count, ago}, strings.Repeat(" ", gap))

	room := l.width - l.rows.LeadWidth()
	if row.Height > 1 {
		indent := strings.Repeat(" ", l.rows.LeadWidth())
		return l.rows.Line(s, row, selected, p.label(), l.width) + "\n" + indent + screen.Fit(detail, room)
	}
	name := lipgloss.Width(string(p.who.Name))
	for _, shorter := range []string{count, ""} {
		if name > room-lipgloss.Width(detail)-gap {
			detail = shorter
		}
	}
	if detail == "" {
		return l.rows.Line(s, row, selected, p.label(), l.width)
	}
	left := l.rows.Line(s, row, selected, p.label(), l.width-lipgloss.Width(detail)-gap)
	return screen.Spread(left, detail, l.width)
}
