package gate

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// addID is the row that adds a trainer.
const addID = "+"

// refresh makes the rows anew.
func (m *Model) refresh() {
	rows := make([]menu.Row, 0, len(m.trainers)+1)
	for i, t := range m.trainers {
		rows = append(rows, menu.Row{ID: t.ID, Key: strconv.Itoa(i + 1), Height: 1})
	}
	if !m.failed {
		rows = append(rows, menu.Row{ID: addID, Key: "0", Height: 1})
	}
	m.rows.SetRows(rows)
	m.SetSize(m.width, m.height)
}

func (m *Model) updateList(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, m.keys().retry) {
		return m.Init()
	}
	row, ok := m.rows.Update(screen.Shift(msg, 0, len(m.heading())))
	switch {
	case !ok:
		return nil
	case row.ID == addID:
		return m.add()
	}
	for _, t := range m.trainers {
		if t.ID == row.ID {
			return m.ask(t)
		}
	}
	return nil
}

// heading is what stands over the rows.
func (m *Model) heading() []string {
	t, s := m.env.Text.Gate, m.env.Styles
	var lines []string
	const roomy = 16
	if m.height >= roomy {
		lines = append(lines, "")
	}
	if !m.loaded || m.failed {
		text, style := m.env.Text.Class.Loading, s.Muted
		if m.failed {
			text, style = m.env.Text.Class.Failed, s.Danger
		}
		for _, line := range screen.Wrap(text, m.width) {
			lines = append(lines, style.Render(line))
		}
		return lines
	}
	where := ""
	if above, below := m.rows.Hidden(); above || below {
		where = s.Muted.Render(screen.More(m.env.Text.App, above, below))
	}
	lines = append(lines, screen.Spread(s.Title.Render(screen.Fit(t.Title, m.width)), where, m.width))
	if m.height >= roomy {
		lines = append(lines, s.Muted.Render(screen.Fit(t.Pick, m.width)), "")
	}
	return lines
}

// label is what a trainer is recognised by.
func label(t progress.Trainer) string {
	parts := []string{string(t.Name)}
	for _, part := range []safe.Text{t.Title, t.Office} {
		if part != "" {
			parts = append(parts, string(part))
		}
	}
	return strings.Join(parts, " · ")
}

func (m *Model) listView() string {
	byID := make(map[string]progress.Trainer, len(m.trainers))
	for _, t := range m.trainers {
		byID[t.ID] = t
	}
	rows := m.rows.View(func(row menu.Row, selected bool) string {
		text := m.env.Text.Gate.Add
		if row.ID != addID {
			text = label(byID[row.ID])
		}
		return m.rows.Line(m.env.Styles, row, selected, text, m.width)
	})
	return screen.Clip(append(m.heading(), strings.Split(rows, "\n")...), m.height)
}

// View implements screen.Screen.
func (m *Model) View() string {
	switch {
	case m.finished:
		return ""
	case m.mode == modePIN:
		return m.pinView()
	case m.mode == modeForm && m.busy:
		return screen.Clip([]string{"", m.env.Styles.Muted.Render(screen.Fit(m.env.Text.Gate.Locking, m.width))}, m.height)
	case m.mode == modeForm:
		return m.form.View()
	case !m.loaded:
		return screen.Clip(m.heading(), m.height)
	default:
		return m.listView()
	}
}
