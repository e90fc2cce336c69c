package unitlist

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// Wide is from how many cells on there is room beside the name of a unit.
const Wide = 64

// roomy is from how many lines on there is room for a word of introduction.
const roomy = 16

// Roomy tells whether there is room for a word of introduction.
func (l *List[F]) Roomy() bool { return l.Height >= roomy }

// label names a unit with its module: titles are often alike.
func label(env *screen.Env, u *lessons.Unit) string {
	title := u.Title.In(env.Lang())
	if u.Module == nil {
		return title
	}
	return env.Text.Home.ModuleLabel(u.Module.Number) + ": " + title
}

// Wrapped are the lines of a text in a style.
func (l *List[F]) Wrapped(style lipgloss.Style, text string) []string {
	lines := screen.Wrap(text, max(1, l.Width))
	for i, line := range lines {
		lines[i] = style.Render(line)
	}
	return lines
}

// head is what stands above the rows.
func (l *List[F]) head() []string {
	t, s, words := l.Env.Text, l.Env.Styles, l.content.Words()
	lines := []string{l.tabs.View()}
	if unit, ok := l.Env.Course.Unit(l.content.Unit()); ok {
		other := ""
		if l.Width >= Wide {
			other = s.Key.Render("m") + " " + s.Muted.Render(words.Other)
		}
		name := s.Title.Render(screen.Fit(label(l.Env, unit), l.Width-lipgloss.Width(other)-2))
		lines = append(lines, screen.Spread(name, other, l.Width))
	}
	if l.Roomy() && l.keys().attempts.Enabled() {
		lines = append(lines, l.countingLine())
	}
	switch {
	case l.failed:
		return append(lines, l.Wrapped(s.Danger, t.Class.Failed)...)
	case !l.loaded:
		return append(lines, l.Wrapped(s.Muted, t.Class.Loading)...)
	case l.nobody():
		return append(lines, l.Wrapped(s.Muted, words.Nobody)...)
	case l.done() == 0:
		return append(lines, l.Wrapped(s.Muted, words.Undone)...)
	default:
		return append(lines, l.content.About()...)
	}
}

// countingLine says which attempts count, and how to count otherwise.
func (l *List[F]) countingLine() string {
	s := l.Env.Styles
	now, other := l.counting()
	hint := s.Key.Render("a") + " " + s.Muted.Render(other.Key)
	return screen.Spread(s.Muted.Render(screen.Fit(now.About, l.Width-lipgloss.Width(hint)-2)), hint, l.Width)
}

// View implements screen.Screen.
func (l *List[F]) View() string {
	lines := l.head()
	if len(l.rows()) > 0 {
		rows := l.Menu.View(func(row menu.Row, selected bool) string { return strings.Join(l.content.Lines(row, selected), "\n") })
		lines = append(lines, strings.Split(rows, "\n")...)
	}
	above, below := l.Menu.Hidden()
	if more := screen.More(l.Env.Text.App, above, below); more != "" {
		lines = append(lines, l.Env.Styles.Muted.Render(screen.Fit("  "+more, l.Width)))
	}
	return screen.Clip(lines, l.Height)
}
