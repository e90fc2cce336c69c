package dramaview

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// View implements screen.Screen.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	return joined(m.lines(), m.width)
}

// lines are the lines on the screen.
func (m *Model) lines() []line {
	t, s := m.env.Text.Drama, m.env.Styles
	return m.page().lines(m.top, m.height, s.Accent.Render(t.More), s.Muted.Render(t.Back))
}

// page lays out what there is to see.
func (m *Model) page() *page {
	p := &page{width: max(1, m.column()), tight: m.tight()}
	switch m.phase {
	case opening:
		m.words(p, m.env.Styles.Muted, m.env.Text.Drama.Opening)
	case failed:
		m.words(p, m.env.Styles.Text, m.env.Text.Drama.Failed)
	case starting:
		m.startPage(p)
	case playing:
		m.storyPage(p)
	case ended:
		m.endPage(p)
	}
	return p
}

// follow scrolls so that what is new or selected is in sight.
func (m *Model) follow() {
	if m.height > 0 {
		m.top = m.page().follow(m.top, m.height)
	}
}

// more tells whether something stands below what is in sight.
func (m *Model) more() bool { return m.page().below(m.top, m.height) }

// overflows tells whether there is more than fits.
func (m *Model) overflows() bool {
	_, more := m.page().rows(m.height)
	return more
}

// scroll moves the body by lines.
func (m *Model) scroll(by int) {
	p := m.page()
	m.top = p.clamp(p.clamp(m.top, m.height)+by, m.height)
}

// scrollPage moves the body by what is in sight but one line.
func (m *Model) scrollPage(direction int) {
	rows, _ := m.page().rows(m.height)
	m.scroll(direction * max(1, rows-1))
}

// startPage is what stands before the story.
func (m *Model) startPage(p *page) {
	t, s := m.env.Text.Drama, m.env.Styles
	if m.drama.Lang != m.env.Lang() {
		m.words(p, s.Warning, t.Untranslated)
		p.gap()
	}
	p.add(m.text(m.drama.Intro, p.width)...)
	p.gap()
	m.words(p, s.Muted, t.Facts(m.unit.Minutes))
	m.words(p, s.Muted, t.Reassure)
	m.found(p)
	m.buttons(p)
}

// found says which endings were reached, and how many there are.
func (m *Model) found(p *page) {
	reached, of := m.endings()
	if len(reached) == 0 {
		return
	}
	p.gap()
	m.words(p, m.env.Styles.Strong, m.env.Text.Drama.Found(len(reached), of))
	for _, scene := range reached {
		mark, style := m.grade(scene.Ending)
		mark, _, _ = strings.Cut(mark, " ")
		p.block(style.Render(mark)+" ", "  ", screen.Wrap(scene.Title, max(1, p.width-2)), target{})
	}
}

// grade is an ending in words, with a sign before them.
func (m *Model) grade(e drama.Ending) (string, lipgloss.Style) {
	t, s := m.env.Text.Drama.End, m.env.Styles
	switch e {
	case drama.Good:
		return t.Good, s.Success
	case drama.Fair:
		return t.Fair, s.Accent
	case drama.Bad:
		return t.Bad, s.Warning
	default:
		return "", s.Text
	}
}

// storyPage is the story so far: what was told and chosen, and what there is to
// choose now.
func (m *Model) storyPage(p *page) {
	from := 0
	for _, step := range m.play.Path() {
		scene, _ := m.drama.Scene(step.Scene)
		m.scene(p, scene, len(scene.Beats))
		from = m.madeChoice(p, m.made(step))
	}
	if m.beat > 0 || from == 0 {
		from = m.scene(p, m.play.Scene(), m.beat)
	}
	if m.told() && m.play.Scene().Ending != "" {
		p.gap()
		text, style := m.grade(m.play.Scene().Ending)
		m.words(p, style.Bold(true), text)
	}
	m.notes(p)
	p.keep(from)
	m.choiceLines(p)
	m.storyFoot(p)
}

// notes says what has to be said about the run.
func (m *Model) notes(p *page) {
	t := m.env.Text.Drama
	switch m.note {
	case noNote:
	case revised:
		p.gap()
		m.words(p, m.env.Styles.Accent, t.Changed)
	case elsewhere:
		p.gap()
		m.words(p, m.env.Styles.Accent, t.Elsewhere)
	}
}

// scene tells so many beats of a scene, and returns where the last one begins.
func (m *Model) scene(p *page, scene drama.Scene, beats int) (from int) {
	s := m.env.Styles
	p.gap()
	from = len(p.body)
	title := screen.Wrap(scene.Title, max(1, p.width-stepped))
	for i := range title {
		title[i] = s.Title.Render(title[i])
	}
	p.block(s.Faint.Render("──")+" ", "   ", title, target{})
	for i, b := range scene.Beats[:min(beats, len(scene.Beats))] {
		p.gap()
		if i > 0 {
			from = len(p.body)
		}
		m.beatLines(p, b)
	}
	return from
}

// beatLines is one beat: the narrator's words as they are, those of others under
// their name and behind a bar.
func (m *Model) beatLines(p *page, b drama.Beat) {
	s := m.env.Styles
	text := m.spoken(b)
	lines := m.text(text.markdown, text.width)
	if b.Speaker == "" {
		p.add(lines...)
		return
	}
	p.add(s.Strong.Render(b.Speaker))
	bar := s.Faint.Render("│ ")
	p.block(bar, bar, lines, target{})
}

// madeChoice is what the participant did, and what followed. It returns where
// that begins.
func (m *Model) madeChoice(p *page, c drama.Choice) (from int) {
	t, s := m.env.Text.Drama, m.env.Styles
	p.gap()
	from = len(p.body)
	bar := s.Selected.Render("│ ")
	p.add(s.Selected.Render("▸ " + t.You))
	p.block(bar, bar, screen.Wrap(c.Text, max(1, p.width-barred)), target{})
	if c.Consequence == "" {
		return from
	}
	p.gap()
	p.add(s.Muted.Render(t.Consequence))
	bar = s.Faint.Render("│ ")
	p.block(bar, bar, m.text(c.Consequence, p.width-barred), target{})
	return from
}

// choiceLines are the choices under the last beat. Where one is selected it has
// to be in sight, with the beat if both fit.
func (m *Model) choiceLines(p *page) {
	choices := m.choices()
	if len(choices) == 0 {
		return
	}
	p.gap()
	m.words(p, m.env.Styles.Accent, m.env.Text.Drama.Pick)
	var from, to int
	for i, c := range choices {
		at := len(p.body)
		first := m.prefix(m.numberKey(i), i == m.row)
		lines := screen.Wrap(c.Text, max(1, p.width-stepped))
		for j := range lines {
			lines[j] = m.label(lines[j], i == m.row)
		}
		p.block(first, strings.Repeat(" ", stepped), lines, target{aChoice, i})
		if i == m.row {
			from, to = at, len(p.body)
		}
	}
	if m.row < 0 {
		p.keep(p.from)
		return
	}
	p.from, p.to = from, to
}

// storyFoot is the button that goes on, where there is nothing to choose.
func (m *Model) storyFoot(p *page) {
	if len(m.choices()) > 0 {
		return
	}
	name := m.env.Text.Drama.GoOn
	if m.told() {
		name = m.env.Text.Drama.ToEnd
	}
	p.button(m.prefix("enter", true)+m.label(name, true), target{part: goingOn})
}

// numberKey is the key of something by its place.
func (m *Model) numberKey(i int) string {
	if i < 9 {
		return string(rune('1' + i))
	}
	return " "
}

// prefix is what stands before something to choose: a bar if Enter acts on it,
// and its key.
func (m *Model) prefix(name string, on bool) string {
	bar := "  "
	if on {
		bar = m.env.Styles.Selected.Render("▌") + " "
	}
	return bar + m.env.Styles.Key.Render(name) + "  "
}

func (m *Model) label(text string, on bool) string {
	if on {
		return m.env.Styles.Selected.Render(text)
	}
	return text
}

// words adds a sentence of ours in a style.
func (m *Model) words(p *page, style lipgloss.Style, text string) {
	for _, l := range screen.Wrap(text, p.width) {
		p.add(style.Render(l))
	}
}
