// Package rosterview is the import and export of the people of a class.
package rosterview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Model is the screen.
type Model struct {
	env *screen.Env
}

// New makes the screen.
func New(env *screen.Env) *Model { return &Model{env: env} }

// Title implements screen.Screen.
func (m *Model) Title() string { return "" }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(int, int) {}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding { return nil }

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return nil }

// Update implements screen.Screen.
func (m *Model) Update(tea.Msg) tea.Cmd { return nil }

// View implements screen.Screen.
func (m *Model) View() string { return "" }
