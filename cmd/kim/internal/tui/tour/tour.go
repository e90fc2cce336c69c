// Package tour teaches the controls by having them used: a number, the arrows
// with Enter, Esc. Whoever knows them skips it.
package tour

import (
	"strconv"
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

// star is the row to go to with the arrows.
const star = "3"

// Model is the tour.
type Model struct {
	env           *screen.Env
	step          int
	how           way  // how the step before was done
	missed        bool // something else was pressed than what this step asks for
	choices       menu.Menu
	width, height int
}

// way is a way to choose.
type way int

const (
	asked way = iota // the one that the step asks for
	byNumber
	byEnter
	byMouse
)

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
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		m.choices.Update(msg)
	}
	return nil
}

func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	keys, moves := m.keys(), menu.Bindings()
	switch {
	case key.Matches(msg, keys.skip), m.step == stepFinish && key.Matches(msg, keys.choose, keys.back):
		return screen.Send(screen.TouredMsg{})
	case m.step == stepBack && key.Matches(msg, keys.back):
		m.done(asked)
		return nil
	case m.step == stepArrows && key.Matches(msg, moves.Up, moves.Down, moves.First, moves.Last):
		m.choices.Update(msg)
		m.missed = false
		return nil
	}
	row, chosen := m.choices.Update(msg)
	enter := key.Matches(msg, moves.Choose)
	switch {
	case !chosen || !m.wants(row):
		m.missed = m.step < stepFinish
	case enter && m.step == stepNumber:
		m.done(byEnter)
	case !enter && m.step == stepArrows:
		m.done(byNumber)
	default:
		m.done(asked)
	}
	return nil
}

func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if m.step == stepFinish && msg.Button == tea.MouseLeft {
		return screen.Send(screen.TouredMsg{})
	}
	row, chosen := m.choices.Update(screen.Shift(msg, 0, len(m.above())))
	switch {
	case chosen && m.wants(row):
		m.done(byMouse)
	case msg.Button == tea.MouseLeft:
		m.missed = true
	}
	return nil
}

// wants tells whether a row is the one that the step asks for.
func (m *Model) wants(row menu.Row) bool {
	return m.step == stepNumber && row.ID == "2" || m.step == stepArrows && row.ID == star
}

// done goes on to the next step; the mark stays where it was put.
func (m *Model) done(how way) {
	m.step, m.how, m.missed = m.step+1, how, false
}

// praise is for the step that was done last.
func (m *Model) praise() string {
	t := m.env.Text.Tour
	switch m.how {
	case byNumber:
		return t.ByNumber
	case byEnter:
		return t.ByEnter
	case byMouse:
		return t.ByMouse
	case asked:
	}
	return t.Steps[m.step-1].Done
}

// above is what stands over the three lines to choose from.
func (m *Model) above() []string {
	t, s := m.env.Text.Tour, m.env.Styles
	roomy := m.height >= 16
	var lines []string
	if roomy {
		lines = append(lines, "")
	}
	if m.step > stepNumber && (roomy || !m.missed) {
		for _, line := range screen.Wrap("✓ "+m.praise(), m.width) {
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
	if m.missed {
		for _, line := range screen.Wrap("→ "+t.Steps[m.step].Else, m.width) {
			lines = append(lines, s.Warning.Render(line))
		}
	}
	if roomy {
		lines = append(lines, "")
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.above()
	if m.step < stepBack {
		rows := m.choices.View(func(row menu.Row, selected bool) string {
			return m.choices.Line(m.env.Styles, row, selected, m.label(row), m.width)
		})
		lines = append(lines, strings.Split(rows, "\n")...)
	}
	return screen.Clip(lines, m.height)
}

func (m *Model) label(row menu.Row) string {
	labels := map[string]string{}
	for i, label := range m.env.Text.Tour.Rows {
		labels[strconv.Itoa(i+1)] = label
	}
	if m.step == stepArrows && row.ID == star {
		return "★ " + labels[row.ID]
	}
	return labels[row.ID]
}
