package tui

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// globalKeys work on every screen.
type globalKeys struct{ help, language, theme, back, quit key.Binding }

func (a *App) globalKeys() globalKeys {
	t := a.env.Text.App
	return globalKeys{
		help:     key.NewBinding(key.WithKeys("?", "f1"), key.WithHelp("?", t.Help)),
		language: key.NewBinding(key.WithKeys("L"), key.WithHelp("L", t.Language)),
		theme:    key.NewBinding(key.WithKeys("T"), key.WithHelp("T", t.Theme)),
		back:     key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.Back)),
		quit:     key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", t.Quit)),
	}
}

func (g globalKeys) list() []key.Binding {
	return []key.Binding{g.back, g.help, g.language, g.theme, g.quit}
}

// typing tells whether letters are text now.
func (a *App) typing() bool { return a.inFront().Cursor() != nil }

// binds tells whether a key map has a use of its own for a key.
func binds(m help.KeyMap, msg tea.KeyPressMsg) bool {
	for _, b := range m.ShortHelp() {
		if key.Matches(msg, b) {
			return true
		}
	}
	return false
}
