// Package tour teaches the controls by having them used: a number, the arrows
// with Enter, Esc. Whoever knows them skips it.
package tour

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// The steps, in the order of i18n.Tour.Steps.
const (
	stepNumber = iota
	stepArrows
	stepBack
	stepFinish
)

// Model is the tour.
type Model struct {
	env           *screen.Env
	step          int
	choices       menu.Menu
	width, height int
}

// New makes the tour.
func New(env *screen.Env) *Model {
	m := &Model{env: env}
	m.choices.SetRows([]menu.Row{{ID: "1", Key: "1", Height: 1}, {ID: "2", Key: "2", Height: 1}, {ID: "3", Key: "3", Height: 1}})
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Tour.Title }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.choices.SetSize(width, 3)
}

type keyMap struct{ skip, back, choose, move key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	keys := keyMap{
		skip:   key.NewBinding(key.WithKeys("s", "0"), key.WithHelp("s", t.Tour.Skip)),
		back:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.App.Back)),
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
	}
	if m.step == stepFinish {
		keys.choose.SetHelp("enter", t.App.Next)
	}
	if m.step != stepBack {
		keys.back.SetHelp("", "") // leads nowhere yet
	}
	keys.choose.SetEnabled(m.step != stepBack)
	keys.skip.SetEnabled(m.step != stepFinish)
	keys.move.SetEnabled(m.step < stepBack)
	return keys
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	keys := m.keys()
	return []key.Binding{keys.choose, keys.skip, keys.back, keys.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	keys := m.keys()
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(press, keys.skip):
			return screen.Send(screen.TouredMsg{})
		case key.Matches(press, keys.back):
			m.did(stepBack)
			return nil
		case m.step == stepFinish && key.Matches(press, keys.choose):
			return screen.Send(screen.TouredMsg{})
		}
	}
	if click, ok := msg.(tea.MouseClickMsg); ok && m.step == stepFinish && click.Button == tea.MouseLeft {
		return screen.Send(screen.TouredMsg{})
	}
	row, chosen := m.choices.Update(screen.Shift(msg, 0, len(m.above())))
	switch {
	case chosen && m.step == stepNumber && row.ID == "2":
		m.did(stepNumber)
	case chosen && m.step == stepArrows && row.ID == "3":
		m.did(stepArrows)
	}
	return nil
}

// did moves on if that was the step asked for.
func (m *Model) did(step int) {
	if m.step == step {
		m.step++
	}
}

// above is what stands over the three lines to choose from.
func (m *Model) above() []string {
	t, s := m.env.Text.Tour, m.env.Styles
	var lines []string
	if m.height >= 16 {
		lines = append(lines, "")
	}
	if m.step > 0 {
		for _, line := range screen.Wrap("✓ "+t.Steps[m.step-1].Done, m.width) {
			lines = append(lines, s.Success.Render(line))
		}
		lines = append(lines, "")
	}
	if m.step == stepFinish {
		return append(lines, screen.Wrap(t.Finish, m.width)...)
	}
	lines = append(lines, s.Muted.Render(t.Step(m.step)))
	lines = append(lines, screen.Wrap(t.Steps[m.step].Why, m.width)...)
	for _, line := range screen.Wrap(t.Steps[m.step].Do, m.width) {
		lines = append(lines, s.Strong.Render(line))
	}
	if m.height >= 16 {
		lines = append(lines, "")
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.above()
	if m.step < stepBack {
		rows := m.choices.View(func(row menu.Row, selected bool) string {
			label := strings.Repeat("·", 6)
			if m.step == stepArrows && row.ID == "3" {
				label = "★"
			}
			if selected {
				return m.env.Styles.Selected.Render("▌ " + row.Key + "  " + label)
			}
			return "  " + m.env.Styles.Key.Render(row.Key) + "  " + label
		})
		lines = append(lines, strings.Split(rows, "\n")...)
	}
	return screen.Clip(lines, m.height)
}
