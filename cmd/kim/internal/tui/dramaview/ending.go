package dramaview

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// endPage is the page after the end: how it ended, and the way there, with what
// each choice led to and what else could have been chosen.
func (m *Model) endPage(p *sheet.Sheet) {
	t, s := m.env.Text.Drama, m.env.Styles
	scene := m.play.Scene()
	for _, l := range screen.Wrap(scene.Title, p.Width) {
		p.Add(s.Title.Render(l))
	}
	text, style := m.grade(scene.Ending)
	p.Words(style.Bold(true), text)
	for _, b := range scene.Beats {
		p.Gap()
		m.beatLines(p, b)
	}
	m.found(p)
	p.Gap()
	p.Words(s.Strong, t.End.Path)
	p.Words(s.Muted, t.End.Score(signed(m.play.Score())))
	p.Words(s.Muted, t.End.HowPath)
	for i, step := range m.play.Path() {
		m.stepLines(p, i, step)
	}
	m.buttons(p)
}

// stepLines is one choice of the way.
func (m *Model) stepLines(p *sheet.Sheet, i int, step drama.Step) {
	t, s := m.env.Text.Drama, m.env.Styles
	on, hit := i == m.row, sheet.Target{Part: anOption, Index: i}
	scene, _ := m.drama.Scene(step.Scene)
	indent := strings.Repeat(" ", stepped)
	p.Gap()
	from := len(p.Body)
	title := screen.Wrap(scene.Title, max(1, p.Width-stepped))
	for j := range title {
		title[j] = s.Strong.Render(title[j])
		if on {
			title[j] = s.Selected.Render(title[j])
		}
	}
	p.Block(sheet.Lead(m.env.Styles, sheet.Number(i), on), stepped, title, hit)
	room := max(1, p.Width-within)
	under := indent + "  "
	c := m.made(step)
	p.Block(indent+s.Selected.Render("▸")+" ", within, screen.Wrap(t.You+": "+c.Text+" ("+signed(step.Score)+")", room), hit)
	if c.Consequence != "" {
		p.Block(under, within, m.texts.Lines(c.Consequence, room), hit)
	}
	if to, ok := m.drama.Scene(step.To); ok {
		p.Block(under, within, m.muted(t.End.Then(to.Title), room), hit)
	}
	m.others(p, i, scene, step.Choice)
	if on {
		p.Keep(from)
	}
}

// others are the choices of a scene that were not made. Those that were closed
// are shown too, with what would open them.
func (m *Model) others(p *sheet.Sheet, i int, scene drama.Scene, made string) {
	t := m.env.Text.Drama.End
	if len(scene.Choices) < 2 {
		return
	}
	indent, room := strings.Repeat(" ", stepped), max(1, p.Width-within)
	p.Add(m.muted(indent+t.Others, p.Width)...)
	open := m.play.Upto(i).Choices()
	for _, c := range scene.Choices {
		if c.ID == made {
			continue
		}
		text := c.Text
		if c.When != nil && !slices.ContainsFunc(open, func(o drama.Choice) bool { return o.ID == c.ID }) {
			text += " (" + m.opens(*c.When) + ")"
		}
		p.Block(indent+"• ", within, screen.Wrap(text, room), sheet.Target{})
	}
}

// opens says in words when a condition that did not hold would.
func (m *Model) opens(c drama.Condition) string {
	t := m.env.Text.Drama.End
	switch c.Op {
	case ">=", ">":
		return t.IfHigher
	case "<=", "<":
		return t.IfLower
	default:
		return t.IfOther
	}
}

// signed writes what a step added to the score.
func signed(score int) string {
	switch {
	case score > 0:
		return "+" + strconv.Itoa(score)
	case score < 0:
		return "−" + strconv.Itoa(-score)
	default:
		return "0"
	}
}

func (m *Model) muted(text string, width int) []string {
	lines := screen.Wrap(text, max(1, width))
	for i := range lines {
		lines[i] = m.env.Styles.Muted.Render(lines[i])
	}
	return lines
}
