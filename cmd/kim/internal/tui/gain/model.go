// Package gain is a view of a class.
package gain

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
)

// Model is the view.
type Model struct {
	env           *screen.Env
	tabs          *tabs.Bar
	width, height int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model { return &Model{env: env, tabs: tabs.New(env, screen.ViewGain)} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewGain)] }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.tabs.SetWidth(width)
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding { return m.tabs.Bindings() }

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	cmd, _ := m.tabs.Update(msg)
	return cmd
}

// View implements screen.Screen.
func (m *Model) View() string { return screen.Clip([]string{m.tabs.View()}, m.height) }
