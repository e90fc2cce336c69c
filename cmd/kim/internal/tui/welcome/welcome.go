// Package welcome is the first screen of a first run. Nobody has chosen a
// language yet, so it speaks both.
package welcome

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// Model is the welcome screen.
type Model struct {
	env           *screen.Env
	languages     menu.Menu
	above         []string // what stands over the languages
	width, height int
}

// New makes the welcome screen.
func New(env *screen.Env) *Model {
	m := &Model{env: env}
	m.languages.SetRows([]menu.Row{
		{ID: i18n.Indonesian, Key: "1", Height: 1},
		{ID: i18n.English, Key: "2", Height: 1},
	})
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return "" }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
	m.languages.SetSize(width, 2)
}

// layout writes what stands over the languages: in a low window only the
// greetings.
func (m *Model) layout() {
	const roomy = 16
	id, en := i18n.For(i18n.Indonesian).Welcome, i18n.For(i18n.English).Welcome
	s := m.env.Styles
	m.above = nil
	for _, w := range []i18n.Welcome{id, en} {
		if m.height >= roomy {
			m.above = append(m.above, "")
		}
		for _, line := range screen.Wrap(w.Greeting, m.width) {
			m.above = append(m.above, s.Title.Render(line))
		}
		if m.height >= roomy {
			m.above = append(m.above, screen.Wrap(w.What, m.width)...)
		}
	}
	m.above = append(m.above, "")
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(screen.ChangedMsg); ok {
		m.layout()
		return nil
	}
	row, ok := m.languages.Update(screen.Shift(msg, 0, len(m.above)))
	if !ok {
		return nil
	}
	return tea.Sequence(screen.Send(screen.LangMsg{Lang: lessons.Lang(row.ID)}), screen.Send(screen.EditMsg{}))
}

// View implements screen.Screen.
func (m *Model) View() string {
	s := m.env.Styles
	id, en := i18n.For(i18n.Indonesian).Welcome, i18n.For(i18n.English).Welcome
	names := map[string]string{i18n.Indonesian: id.Language, i18n.English: en.Language}
	languages := m.languages.View(func(row menu.Row, selected bool) string {
		return m.languages.Line(s, row, selected, names[row.ID], m.width)
	})
	lines := append(m.above[:len(m.above):len(m.above)], strings.Split(languages, "\n")...)
	lines = append(lines, "")
	for _, hint := range []string{id.Choose, en.Choose, id.How, en.How} {
		wrapped := screen.Wrap(hint, m.width)
		if len(lines)+len(wrapped) > m.height {
			break // rather none of a sentence than half of it
		}
		for _, line := range wrapped {
			lines = append(lines, s.Muted.Render(line))
		}
	}
	return screen.Clip(lines, m.height)
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	t := m.env.Text.App
	return []key.Binding{
		key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Choose)),
		key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", t.Quit)),
		key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.Move)),
	}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }
