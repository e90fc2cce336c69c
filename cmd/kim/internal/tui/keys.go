package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// globalKeys work on every screen.
type globalKeys struct{ help, obstacle, language, theme, redraw, back, quit key.Binding }

// wideFooter is where the footer has room for whole names.
const wideFooter = 80

func (a *App) globalKeys() globalKeys {
	t := a.env.Text.App
	back, language := t.Back, t.Language
	if len(a.screens) < 2 {
		back = t.Quit
	}
	if a.frame.bodyW < wideFooter {
		language = t.LanguageShort
	}
	keys := globalKeys{
		help:     key.NewBinding(key.WithKeys("?", "f1"), key.WithHelp("?", t.Help)),
		obstacle: key.NewBinding(key.WithKeys("!"), key.WithHelp("!", a.env.Text.Obstacle.HelpKey)),
		language: key.NewBinding(key.WithKeys("L", "f2"), key.WithHelp("L", language)),
		theme:    key.NewBinding(key.WithKeys("T"), key.WithHelp("T", t.Theme)),
		back:     key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", back)),
		redraw:   key.NewBinding(key.WithKeys("ctrl+l"), key.WithHelp("ctrl+l", t.Redraw)),
		quit:     key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", t.Quit)),
	}
	keys.obstacle.SetEnabled(!a.training())
	return keys
}

// inText is the key for the language where letters are text.
func (g globalKeys) inText() key.Binding {
	return key.NewBinding(key.WithKeys("f2"), key.WithHelp("f2", g.language.Help().Desc))
}

// list is every key, for the help page.
func (g globalKeys) list() []key.Binding {
	g.help.SetHelp("?, f1", g.help.Help().Desc)
	g.language.SetHelp("L, f2", g.language.Help().Desc)
	return []key.Binding{g.back, g.help, g.obstacle, g.language, g.theme, g.redraw, g.quit}
}

// typing tells whether letters are text now.
func (a *App) typing() bool { return a.inFront().Cursor() != nil }

// uncapped takes a capital letter for the small one where only that one means
// something: Caps Lock is on, and nobody looks for the reason there.
func (a *App) uncapped(msg tea.KeyPressMsg) tea.KeyPressMsg {
	small := strings.ToLower(msg.Text)
	if small == msg.Text || utf8.RuneCountInString(small) != 1 || a.typing() || a.listed(msg) {
		return msg
	}
	return screen.PressOf(small)
}

// listed tells whether the help page lists a key, perhaps not at the moment.
func (a *App) listed(msg tea.KeyPressMsg) bool {
	groups := append(a.inFront().FullHelp(), a.inFront().ShortHelp(), a.globalKeys().list())
	return slices.ContainsFunc(slices.Concat(groups...), func(b key.Binding) bool {
		return slices.Contains(b.Keys(), msg.String())
	})
}

// binds tells whether a key map has a use of its own for a key.
func binds(m help.KeyMap, msg tea.KeyPressMsg) bool {
	return key.Matches(msg, m.ShortHelp()...)
}
