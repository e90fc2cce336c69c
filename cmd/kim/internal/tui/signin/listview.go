package signin

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// heading is what stands over the rows.
func (l *List) heading() []string {
	t, s := l.env.Text.SignIn, l.env.Styles
	var lines []string
	roomy := l.height >= 16
	if roomy {
		lines = append(lines, "")
	}
	lines = append(lines, s.Title.Render(screen.Fit(t.Title, l.width)))
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
	rows := l.rows.View(func(row menu.Row, selected bool) string {
		return l.row(row, byID[row.ID], selected)
	})
	return screen.Clip(append(lines, strings.Split(rows, "\n")...), l.height)
}

func (l *List) row(row menu.Row, p person, selected bool) string {
	s, t := l.env.Styles, l.env.Text
	mark, number := "  ", s.Key.Render(screen.Pad(row.Key, 1))
	name := s.Text
	if selected {
		mark, number, name = s.Selected.Render("▌ "), s.Selected.Render(screen.Pad(row.Key, 1)), s.Selected
	}
	lead := mark + number + "  "
	if row.ID == addID {
		return lead + name.Render(screen.Fit(t.SignIn.Add, l.width-5))
	}
	detail := t.SignIn.Done(p.done, p.total) + " · " + t.Date.Ago(p.who.Seen, l.env.Now())
	if row.Height == 1 {
		left := lead + name.Render(screen.Fit(p.label(), l.width-5-len(detail)-2))
		return screen.Spread(left, s.Muted.Render(detail), l.width)
	}
	return lead + name.Render(screen.Fit(p.label(), l.width-5)) + "\n     " + s.Muted.Render(screen.Fit(detail, l.width-5))
}
