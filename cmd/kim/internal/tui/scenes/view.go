package scenes

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Bounds of the layout, in cells and lines.
const (
	wide  = 64 // from here on there is room for longer bars
	roomy = 16 // from here on there is room for a word of introduction
)

// label names a drama with its module.
func label(env *screen.Env, u *lessons.Unit) string {
	return env.Text.Home.ModuleLabel(u.Module.Number) + ": " + u.Title.In(env.Lang())
}

// head is what stands above the scenes.
func (m *Model) head() []string {
	t, s := m.env.Text, m.env.Styles
	lines := []string{m.tabs.View()}
	words := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, max(1, m.width)) {
			lines = append(lines, style.Render(line))
		}
	}
	if unit, ok := m.env.Course.Unit(m.found.unit); ok {
		other := ""
		if m.width >= wide {
			other = s.Key.Render("m") + " " + s.Muted.Render(t.Scenes.Other)
		}
		name := s.Title.Render(screen.Fit(label(m.env, unit), m.width-lipgloss.Width(other)-2))
		lines = append(lines, screen.Spread(name, other, m.width))
	}
	switch {
	case m.failed:
		words(s.Danger, t.Class.Failed)
	case !m.loaded:
		words(s.Muted, t.Class.Loading)
	case m.nobody():
		words(s.Muted, t.Scenes.Nobody)
	case m.found.drama.N == 0:
		words(s.Muted, t.Scenes.Unplayed)
	case m.height >= roomy:
		about := t.Figures.People(m.found.drama.N) + ". " + t.Scenes.About
		if m.found.drama.N < quiz.Enough {
			about += " " + t.Scenes.Few(quiz.Enough)
		}
		words(s.Muted, about)
		words(s.Muted, t.Scenes.Signs)
		lines = append(lines, "")
	}
	return lines
}

// nobody tells whether no drama at all has been played.
func (m *Model) nobody() bool {
	for _, d := range m.found.dramas {
		if d.people > 0 {
			return false
		}
	}
	return true
}

// lines are a row of the list: a scene and who chose what in it, or the endings.
func (m *Model) lines(row menu.Row, selected bool) []string {
	t, s := m.env.Text.Scenes, m.env.Styles
	room := max(1, m.width-m.rows.LeadWidth())
	mark, style := "  ", s.Strong
	if selected {
		mark, style = s.Selected.Render("▌ "), s.Selected
	}
	indent := mark + strings.Repeat(" ", m.rows.LeadWidth()-2)
	lead := m.rows.Lead(s, row, selected)
	scene, ok := m.scene(row.ID)
	if !ok {
		lines := []string{lead + style.Render(screen.Fit(t.Endings, room))}
		for _, e := range m.found.drama.Endings {
			lines = append(lines, indent+m.bar(e.Share, m.size(room), room, t.Ending[string(e.Ending)]+" · "+e.Title))
		}
		return lines
	}
	lines := []string{lead + style.Render(screen.Fit(t.Scene(scene.Place)+". "+scene.Title+": "+asks(scene), room))}
	switch {
	case scene.Wrong > 0:
		lines = append(lines, indent+s.Warning.Render(screen.Fit(t.Wrong(scene.Wrong, scene.N), room)))
	case scene.N > 0:
		lines = append(lines, indent+s.Success.Render(screen.Fit(t.NoneWrong, room)))
	}
	if scene.N == 0 {
		return append(lines, indent+s.Muted.Render(screen.Fit(t.NotReached, room)))
	}
	for _, o := range scene.Options {
		lines = append(lines, indent+m.bar(o.Share, m.size(room), room, sign(o.Score)+" "+strings.ToUpper(o.ID)+" "+o.Text))
	}
	return lines
}

// asks is how the last thing that is told in a scene begins: what there is to
// decide.
func asks(scene classstat.Scene) string {
	if len(scene.Beats) == 0 {
		return ""
	}
	const most = 200
	return markdown.Words(scene.Beats[len(scene.Beats)-1].Text, most)
}

// sign says whether a choice does good.
func sign(score int) string {
	switch {
	case score > 0:
		return "✓"
	case score < 0:
		return "!"
	default:
		return "·"
	}
}

// size is how long a bar may be.
func (m *Model) size(room int) int {
	if m.width < wide {
		return 6
	}
	return room / 5
}

// bar draws a share, and what it is of.
func (m *Model) bar(share classstat.Figure, size, room int, what string) string {
	const number = 5
	text := m.env.Text.Figures.None
	if share.Known {
		text = m.env.Text.Report.Percent(share.Value, 0)
	}
	text = strings.Repeat(" ", max(0, number-lipgloss.Width(text))) + text
	bar := screen.Bar(m.env.Styles, int(math.Round(1000*share.Value)), 1000, size)
	return bar + text + " " + screen.Fit(what, max(1, room-size-number-1))
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.head()
	if len(m.shown()) > 0 {
		rows := m.rows.View(func(row menu.Row, selected bool) string { return strings.Join(m.lines(row, selected), "\n") })
		lines = append(lines, strings.Split(rows, "\n")...)
	}
	above, below := m.rows.Hidden()
	if more := screen.More(m.env.Text.App, above, below); more != "" {
		lines = append(lines, m.env.Styles.Muted.Render(screen.Fit("  "+more, m.width)))
	}
	return screen.Clip(lines, m.height)
}
