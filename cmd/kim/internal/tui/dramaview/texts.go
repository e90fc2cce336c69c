package dramaview

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// short is a short Markdown text at a width.
type short struct {
	markdown string
	width    int
}

// shorts are rendered texts. They hold one drama, in one or two languages, at
// one width and in one theme.
type shorts map[short][]string

// text returns the lines of a Markdown text: rendered, or, for the moment until
// it is, as plain text.
func (m *Model) text(md string, width int) []string {
	if md == "" {
		return nil
	}
	width = max(1, width)
	if lines, ok := m.drawn[short{md, width}]; ok {
		return lines
	}
	return screen.Wrap(strings.NewReplacer("**", "", "`", "").Replace(md), width)
}

// How far texts stand in: what somebody says behind its bar, and what the page
// after the end tells of a choice.
const (
	barred  = 2
	stepped = 5
	within  = stepped + 2
)

// spoken is a beat in the shape in which it is drawn.
func (m *Model) spoken(b drama.Beat) short {
	if b.Speaker == "" {
		return short{b.Text, max(1, m.column())}
	}
	return short{b.Text, max(1, m.column()-barred)}
}

// needed are the texts that are shown now or soon, in the shapes in which they
// are drawn.
func (m *Model) needed() []short {
	texts := []short{{m.drama.Intro, max(1, m.column())}}
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
		texts = append(texts, short{c, max(1, m.column()-barred)})
		if m.phase == ended {
			texts = append(texts, short{c, max(1, m.column()-within)})
		}
	}
	scene(m.play.Scene())
	for _, c := range m.play.Choices() {
		texts = append(texts, short{c.Consequence, max(1, m.column()-barred)})
		to, _ := m.drama.Scene(c.To)
		scene(to)
	}
	return texts
}

// draw renders what is shown now or soon, unless it has been.
func (m *Model) draw() tea.Cmd {
	if m.drama == nil || m.drawing != nil || m.width <= 0 {
		return nil
	}
	var missing []short
	for _, t := range m.needed() {
		if _, ok := m.drawn[t]; !ok && t.markdown != "" && !slices.Contains(missing, t) {
			missing = append(missing, t)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	m.drawing = new(ticket)
	return render(m.drawing, missing, m.env.Styles)
}

// keepDrawn takes over rendered texts.
func (m *Model) keepDrawn(msg drawnMsg) tea.Cmd {
	if msg.ticket != m.drawing {
		return nil
	}
	m.drawing = nil
	for text, lines := range msg.drawn {
		m.drawn[text] = lines
	}
	return m.after(nil)
}

// forgetDrawn drops what was rendered for another width or other colours.
func (m *Model) forgetDrawn() {
	m.drawn, m.drawing, m.colours = make(shorts), nil, m.env.Styles.Tokens
}
