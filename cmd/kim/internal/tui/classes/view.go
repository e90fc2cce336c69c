package classes

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const (
	wide  = 60 // cells from which on a class fits on one line
	roomy = 16 // lines
)

// refresh makes the rows anew.
func (m *Model) refresh() {
	height := 1
	if m.width < wide {
		height = 2
	}
	rows := make([]menu.Row, 0, len(m.classes)+1)
	for i, c := range m.classes {
		rows = append(rows, menu.Row{ID: c.ID, Key: strconv.Itoa(i + 1), Height: height})
	}
	if m.loaded {
		rows = append(rows, menu.Row{ID: addID, Key: "0", Height: 1})
	}
	m.rows.SetRows(rows)
	m.rows.SetSize(m.width, max(1, m.height-len(m.heading())))
}

// heading is what stands over the rows.
func (m *Model) heading() []string {
	t, s := m.env.Text.Classes, m.env.Styles
	var lines []string
	if m.height >= roomy {
		lines = append(lines, "")
	}
	add := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, m.width) {
			lines = append(lines, style.Render(line))
		}
	}
	switch {
	case m.problem != "":
		add(s.Danger, m.problem)
	case m.failed:
		add(s.Danger, m.env.Text.Class.Failed)
	case !m.loaded:
		add(s.Muted, m.env.Text.Class.Loading)
	case len(m.classes) == 0:
		add(s.Text, t.Empty)
		lines = append(lines, "")
		return lines
	case m.height >= roomy:
		where := ""
		if above, below := m.rows.Hidden(); above || below {
			where = s.Muted.Render(screen.More(m.env.Text.App, above, below))
		}
		lines = append(lines, screen.Spread(s.Muted.Render(t.Pick), where, m.width))
	}
	if m.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	if m.form != nil {
		return m.form.View()
	}
	byID := make(map[string]progress.Class, len(m.classes))
	for _, c := range m.classes {
		byID[c.ID] = c
	}
	lines := m.heading()
	rows := m.rows.View(func(row menu.Row, selected bool) string {
		if row.ID == addID {
			return m.rows.Line(m.env.Styles, row, selected, m.env.Text.Classes.Add, m.width)
		}
		return m.row(row, byID[row.ID], selected)
	})
	return screen.Clip(append(lines, strings.Split(rows, "\n")...), m.height)
}

// row is a class: its name and place, how many people it has and what waits.
func (m *Model) row(row menu.Row, c progress.Class, selected bool) string {
	t, s := m.env.Text.Classes, m.env.Styles
	label := string(c.Name)
	if c.Place != "" {
		label += " · " + string(c.Place)
	}
	detail := s.Muted.Render(t.People(c.People))
	switch n := m.waiting[c.ID]; {
	case c.Closed:
		detail = s.Muted.Render(t.Closed + " · " + t.People(c.People))
	case n > 0:
		detail = s.Warning.Render("! "+t.Waiting(n)) + s.Muted.Render(" · "+t.People(c.People))
	}
	if row.Height > 1 {
		indent := strings.Repeat(" ", m.rows.LeadWidth())
		return m.rows.Line(s, row, selected, label, m.width) + "\n" + screen.Fit(indent+detail, m.width)
	}
	left := m.rows.Line(s, row, selected, label, m.width-lipgloss.Width(detail)-2)
	return screen.Spread(left, detail, m.width)
}
