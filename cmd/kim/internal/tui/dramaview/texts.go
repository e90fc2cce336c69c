package dramaview

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// How far texts stand in: what somebody says behind its bar, and what the page
// after the end tells of a choice.
const (
	barred  = 2
	stepped = 5
	within  = stepped + 2
)

// spoken is a beat in the shape in which it is drawn.
func (m *Model) spoken(b drama.Beat) sheet.Text {
	if b.Speaker == "" {
		return sheet.Text{Markdown: b.Text, Width: m.column()}
	}
	return sheet.Text{Markdown: b.Text, Width: m.column() - barred}
}

// needed are the texts that are shown now or soon, in the shapes in which they
// are drawn.
func (m *Model) needed() []sheet.Text {
	texts := []sheet.Text{{Markdown: m.drama.Intro, Width: m.column()}}
	scene := func(s drama.Scene) {
		for _, b := range s.Beats {
			texts = append(texts, m.spoken(b))
		}
	}
	if m.run == nil {
		if len(m.drama.Scenes) > 0 {
			scene(m.drama.Scenes[0])
		}
		return texts
	}
	for _, step := range m.play.Path() {
		s, _ := m.drama.Scene(step.Scene)
		scene(s)
		c := m.made(step).Consequence
		texts = append(texts, sheet.Text{Markdown: c, Width: m.column() - barred})
		if m.phase == ended {
			texts = append(texts, sheet.Text{Markdown: c, Width: m.column() - within})
		}
	}
	scene(m.play.Scene())
	for _, c := range m.play.Choices() {
		texts = append(texts, sheet.Text{Markdown: c.Consequence, Width: m.column() - barred})
		to, _ := m.drama.Scene(c.To)
		scene(to)
	}
	return texts
}

// draw renders what is shown now or soon, unless it has been.
func (m *Model) draw() tea.Cmd {
	if m.drama == nil || m.width <= 0 {
		return nil
	}
	return m.texts.Draw(m.column(), m.env.Styles, m.needed())
}
