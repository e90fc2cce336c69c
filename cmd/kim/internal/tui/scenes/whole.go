package scenes

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// indent is what stands before all about a choice but its name.
const indent = "    "

// whole is all about a scene: what is told, and each choice with what follows.
func (m *Model) whole(scene classstat.Scene, width int) []string {
	t, s := m.Env.Text.Scenes, m.Env.Styles
	lines := append([]string{s.Strong.Render(screen.Fit(scene.Title, width))}, m.told(scene.Beats, width)...)
	for _, o := range scene.Options {
		lines = append(lines, "")
		style := lipgloss.NewStyle()
		if o.Score < 0 {
			style = s.Warning
		} else if o.Score > 0 {
			style = s.Success
		}
		before := style.Render(sign(o.Score) + " " + strings.ToUpper(o.ID) + " ")
		for _, line := range screen.Wrap(o.Text, max(1, width-len(indent))) {
			lines = append(lines, before+style.Render(line))
			before = indent
		}
		what := t.Share("", o.N)
		if o.Share.Known {
			what = t.Share(m.Env.Text.Report.Percent(o.Share.Value, 0), o.N)
		}
		what += " · " + t.Score(m.Env.Text.Figures.Signed(float64(o.Score), 0)) + " " + t.LeadsTo(m.found.names[o.To])
		for _, line := range screen.Wrap(what, max(1, width-len(indent))) {
			lines = append(lines, indent+s.Muted.Render(line))
		}
		for _, line := range markdown.Lines(o.Consequence, max(1, width-len(indent)), s) {
			lines = append(lines, indent+line)
		}
	}
	return fitted(lines, width)
}

// told is what people are told, one beat after the other.
func (m *Model) told(beats []drama.Beat, width int) []string {
	var lines []string
	for _, b := range beats {
		lines = append(lines, "")
		text := b.Text
		if b.Speaker != "" {
			lines = append(lines, m.Env.Styles.Accent.Render(screen.Fit(b.Speaker+":", width)))
		}
		lines = append(lines, markdown.Lines(text, max(1, width), m.Env.Styles)...)
	}
	return lines
}

// wholeEndings is who came to which ending, and what is told there.
func (m *Model) wholeEndings(width int) []string {
	t, s := m.Env.Text.Scenes, m.Env.Styles
	var lines []string
	for _, e := range m.found.drama.Endings {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.Strong.Render(screen.Fit(t.Ending[string(e.Ending)]+" · "+e.Title, width)))
		lines = append(lines, m.bar(e.Share, max(6, width/4), width, m.played(e.N)))
		lines = append(lines, m.told(e.Beats, width)...)
	}
	return fitted(lines, width)
}

func fitted(lines []string, width int) []string {
	for i := range lines {
		lines[i] = screen.Fit(lines[i], width)
	}
	return lines
}
