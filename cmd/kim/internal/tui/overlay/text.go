// Package overlay holds the dialogs that a screen can put on top of itself:
// text to read, a question, a list to pick from, a field to type into. Each
// answers by a message and closes itself.
package overlay

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Text shows text that scrolls.
type Text struct {
	ending
	env           *screen.Env
	title         func() string
	body          func(width int) []string
	lines         []string
	offset        int
	width, height int
}

// NewText makes a dialog that shows the lines that body gives for a width. Title
// and body are asked again when language or colours change.
func NewText(env *screen.Env, title func() string, body func(width int) []string) *Text {
	return &Text{env: env, title: title, body: body}
}

// Title implements screen.Screen.
func (t *Text) Title() string { return t.title() }

// Init implements screen.Screen.
func (t *Text) Init() tea.Cmd { return nil }

// Cursor implements screen.Screen.
func (t *Text) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (t *Text) SetSize(width, height int) {
	t.width, t.height = width, height
	t.lines = t.body(width)
	t.scroll(0)
}

type textKeys struct{ close, up, down, pageUp, pageDown key.Binding }

func (t *Text) keys() textKeys {
	app := t.env.Text.App
	keys := textKeys{
		close:    key.NewBinding(key.WithKeys("esc", "enter", "q", "?"), key.WithHelp("esc", app.Close)),
		up:       key.NewBinding(key.WithKeys("up", "k")),
		down:     key.NewBinding(key.WithKeys("down", "j"), key.WithHelp("↑↓", app.Page)),
		pageUp:   key.NewBinding(key.WithKeys("pgup", "b")),
		pageDown: key.NewBinding(key.WithKeys("pgdown", "space")),
	}
	keys.down.SetEnabled(len(t.lines) > t.height)
	return keys
}

// ShortHelp implements help.KeyMap.
func (t *Text) ShortHelp() []key.Binding {
	keys := t.keys()
	return []key.Binding{keys.close, keys.down}
}

// FullHelp implements help.KeyMap.
func (t *Text) FullHelp() [][]key.Binding { return [][]key.Binding{t.ShortHelp()} }

// Update implements screen.Screen.
func (t *Text) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return t.key(msg)
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			t.scroll(-1)
		case tea.MouseWheelDown:
			t.scroll(1)
		default:
		}
	case tea.MouseClickMsg, tea.MouseMotionMsg, tea.MouseReleaseMsg, tea.PasteMsg:
	default: // something was loaded or changed, perhaps what is shown here
		t.lines = t.body(t.width)
		t.scroll(0)
	}
	return nil
}

func (t *Text) key(msg tea.KeyPressMsg) tea.Cmd {
	keys := t.keys()
	switch {
	case key.Matches(msg, keys.close):
		return t.end(t)
	case key.Matches(msg, keys.up):
		t.scroll(-1)
	case key.Matches(msg, keys.down):
		t.scroll(1)
	case key.Matches(msg, keys.pageUp):
		t.scroll(-t.height)
	case key.Matches(msg, keys.pageDown):
		t.scroll(t.height)
	}
	return nil
}

// Hidden implements screen.Scrolling.
func (t *Text) Hidden() (above, below bool) {
	return t.offset > 0, t.offset+t.height < len(t.lines)
}

func (t *Text) scroll(by int) {
	t.offset = max(0, min(t.offset+by, len(t.lines)-t.height))
}

// View implements screen.Screen.
func (t *Text) View() string { return screen.Clip(t.lines[t.offset:], t.height) }
