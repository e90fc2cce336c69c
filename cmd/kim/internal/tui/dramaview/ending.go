package dramaview

import (
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// endPage is the page after the end: how it ended, and the way there, with what
// each choice led to and what else could have been chosen.
func (m *Model) endPage(p *page) {
	t, s := m.env.Text.Drama, m.env.Styles
	scene := m.play.Scene()
	for _, l := range screen.Wrap(scene.Title, p.width) {
		p.add(s.Title.Render(l))
	}
	text, style := m.grade(scene.Ending)
	m.words(p, style.Bold(true), text)
	for _, b := range scene.Beats {
		p.gap()
		m.beatLines(p, b)
	}
	m.found(p)
	p.gap()
	m.words(p, s.Strong, t.End.Path)
	m.words(p, s.Muted, t.End.HowPath)
	for i, step := range m.play.Path() {
		m.stepLines(p, i, step)
	}
	m.buttons(p)
}

// stepLines is one choice of the way.
func (m *Model) stepLines(p *page, i int, step drama.Step) {
	t, s := m.env.Text.Drama, m.env.Styles
	on, hit := i == m.row, target{anOption, i}
	scene, _ := m.drama.Scene(step.Scene)
	indent := strings.Repeat(" ", stepped)
	p.gap()
	from := len(p.body)
	title := screen.Wrap(scene.Title, max(1, p.width-stepped))
	for j := range title {
		title[j] = s.Strong.Render(title[j])
		if on {
			title[j] = s.Selected.Render(title[j])
		}
	}
	p.block(m.prefix(m.numberKey(i), on), indent, title, hit)
	room := max(1, p.width-within)
	under := indent + "  "
	c := m.made(step)
	p.block(indent+s.Selected.Render("▸")+" ", under, screen.Wrap(t.You+": "+c.Text, room), hit)
	p.block(under, under, m.text(c.Consequence, p.width-within), hit)
	if to, ok := m.drama.Scene(step.To); ok {
		p.block(under, under, m.muted(t.End.Then(to.Title), room), hit)
	}
	m.others(p, i, scene, step.Choice)
	if on {
		p.keep(from)
	}
}

// others are the choices of a scene that were not made. Those that were closed
// are shown too, with what would open them.
func (m *Model) others(p *page, i int, scene drama.Scene, made string) {
	t := m.env.Text.Drama.End
	if len(scene.Choices) < 2 {
		return
	}
	indent, room := strings.Repeat(" ", stepped), max(1, p.width-within)
	p.add(m.muted(indent+t.Others, p.width)...)
	open := m.play.Upto(i).Choices()
	for _, c := range scene.Choices {
		if c.ID == made {
			continue
		}
		text := c.Text
		if c.When != nil && !slices.ContainsFunc(open, func(o drama.Choice) bool { return o.ID == c.ID }) {
			text += " (" + m.opens(*c.When) + ")"
		}
		p.block(indent+"• ", indent+"  ", screen.Wrap(text, room), target{})
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

func (m *Model) muted(text string, width int) []string {
	lines := screen.Wrap(text, max(1, width))
	for i := range lines {
		lines[i] = m.env.Styles.Muted.Render(lines[i])
	}
	return lines
}
