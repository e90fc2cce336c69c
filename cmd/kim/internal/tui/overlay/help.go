package overlay

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// NewHelp makes a dialog that lists every key that works here, from the key
// map of the screen and from the keys that work everywhere.
func NewHelp(env *screen.Env, here help.KeyMap, everywhere func() []key.Binding) *Text {
	return NewText(env, func() string { return env.Text.App.HelpTitle }, func(width int) []string {
		app := env.Text.App
		lines := []string{env.Styles.Muted.Render(app.Here)}
		for _, group := range here.FullHelp() {
			lines = append(lines, keyLines(env, group, width)...)
		}
		lines = append(lines, "", env.Styles.Muted.Render(app.Everywhere))
		return append(lines, keyLines(env, everywhere(), width)...)
	})
}

func keyLines(env *screen.Env, bindings []key.Binding, width int) []string {
	const column = 12
	var lines []string
	for _, b := range bindings {
		if !b.Enabled() || b.Help().Key == "" {
			continue
		}
		what := screen.Wrap(b.Help().Desc, max(10, width-column))
		for i, text := range what {
			name := ""
			if i == 0 {
				name = b.Help().Key
			}
			lines = append(lines, env.Styles.Key.Render(screen.Pad(name, column-1))+" "+text)
		}
	}
	return lines
}
