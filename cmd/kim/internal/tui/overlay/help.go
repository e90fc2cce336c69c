package overlay

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// NewHelp makes a dialog that lists every key that works here, from the key
// map of the screen and from the keys that work everywhere. A key that the
// screen has a use of its own for is listed there and only there.
func NewHelp(env *screen.Env, here help.KeyMap, everywhere func() []key.Binding) *Text {
	return NewText(env, func() string { return env.Text.App.HelpTitle }, func(width int) []string {
		app := env.Text.App
		seen := make(map[string]bool)
		lines := []string{env.Styles.Title.Render(app.Here)}
		for _, group := range here.FullHelp() {
			lines = append(lines, keyLines(env, unseen(group, seen), width)...)
		}
		lines = append(lines, "", env.Styles.Title.Render(app.Everywhere))
		return append(lines, keyLines(env, unseen(everywhere(), seen), width)...)
	})
}

// unseen are the bindings that work and are to be listed, less those whose key
// is listed already.
func unseen(bindings []key.Binding, seen map[string]bool) []key.Binding {
	var list []key.Binding
	for _, b := range bindings {
		if name := b.Help().Key; b.Enabled() && name != "" && !seen[name] {
			seen[name] = true
			list = append(list, b)
		}
	}
	return list
}

// keyLines are two columns: the key, and what it does.
func keyLines(env *screen.Env, bindings []key.Binding, width int) []string {
	const column = 12
	var lines []string
	for _, b := range bindings {
		name := b.Help().Key
		for _, text := range screen.Wrap(b.Help().Desc, max(10, width-column)) {
			lines = append(lines, env.Styles.Key.Render(screen.Pad(name, column-1))+" "+text)
			name = ""
		}
	}
	return lines
}
