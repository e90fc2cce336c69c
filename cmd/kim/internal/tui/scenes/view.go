package scenes

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/unitlist"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// About implements unitlist.Content: what the numbers and signs are of.
func (m *Model) About() []string {
	if !m.Roomy() {
		return nil
	}
	t, s := m.Env.Text, m.Env.Styles
	about := m.played(m.found.drama.N) + ". " + t.Scenes.About
	if m.found.drama.N < quiz.Enough {
		about += " " + t.Scenes.Few(m.played(quiz.Enough))
	}
	return append(append(m.Wrapped(s.Muted, about), m.Wrapped(s.Muted, t.Scenes.Signs)...), "")
}

// Lines implements unitlist.Content: a scene and who chose what in it, or the
// endings.
func (m *Model) Lines(row menu.Row, selected bool) []string {
	t, s := m.Env.Text.Scenes, m.Env.Styles
	room := max(1, m.Width-m.Menu.LeadWidth())
	mark, style := "  ", s.Strong
	if selected {
		mark, style = s.Selected.Render("▌ "), s.Selected
	}
	indent := mark + strings.Repeat(" ", m.Menu.LeadWidth()-2)
	lead := m.Menu.Lead(s, row, selected)
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
	if m.Width < unitlist.Wide {
		return 6
	}
	return room / 5
}

// bar draws a share, and what it is of.
func (m *Model) bar(share classstat.Figure, size, room int, what string) string {
	const number = 5
	text := m.Env.Text.Figures.None
	if share.Known {
		text = m.Env.Text.Report.Percent(share.Value, 0)
	}
	text = strings.Repeat(" ", max(0, number-lipgloss.Width(text))) + text
	bar := screen.Bar(m.Env.Styles, int(math.Round(1000*share.Value)), 1000, size)
	return bar + text + " " + screen.Fit(what, max(1, room-size-number-1))
}
