package dramaview

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// What can be clicked.
const (
	aChoice  sheet.Part = iota + 1 // of the scene
	anOption                       // on the first page and on the one after the end
	goingOn                        // the button under the story
)

// View implements screen.Screen.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	return sheet.Joined(m.lines(), m.width)
}

// lines are the lines on the screen.
func (m *Model) lines() []sheet.Line {
	return m.page().Lines(m.top, m.height, m.env.Text.App, m.env.Styles)
}

// page lays out what there is to see. However low the window, a line stays empty
// between what different people say.
func (m *Model) page() *sheet.Sheet {
	p := &sheet.Sheet{Width: max(1, m.column())}
	switch m.phase {
	case opening:
		p.Words(m.env.Styles.Muted, m.env.Text.Drama.Opening)
	case failed:
		p.Words(m.env.Styles.Text, m.env.Text.Drama.Failed)
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
		m.top = m.page().Follow(m.top, m.height)
	}
}

// more tells whether something stands below what is in sight.
func (m *Model) more() bool { return m.page().Below(m.top, m.height) }

// overflows tells whether there is more than fits.
func (m *Model) overflows() bool { return m.page().Overflows(m.height) }

// scroll moves the body by lines.
func (m *Model) scroll(by int) { m.top = m.page().Scroll(m.top, by, m.height) }

// scrollPage moves the body by what is in sight but one line.
func (m *Model) scrollPage(direction int) { m.scroll(direction * m.page().Page(m.height)) }

// startPage is what stands before the story.
func (m *Model) startPage(p *sheet.Sheet) {
	t, s := m.env.Text.Drama, m.env.Styles
	if m.drama.Lang != m.env.Lang() {
		p.Words(s.Warning, t.Untranslated)
		p.Gap()
	}
	p.Add(m.texts.Lines(m.drama.Intro, p.Width)...)
	p.Gap()
	p.Words(s.Muted, t.Facts(m.unit.Minutes))
	p.Words(s.Muted, t.Reassure)
	m.found(p)
	m.buttons(p)
}

// found says which endings were reached, and how many there are.
func (m *Model) found(p *sheet.Sheet) {
	reached, of := m.endings()
	if len(reached) == 0 {
		return
	}
	p.Gap()
	p.Words(m.env.Styles.Strong, m.env.Text.Drama.Found(len(reached), of))
	for _, scene := range reached {
		mark, style := m.grade(scene.Ending)
		mark, _, _ = strings.Cut(mark, " ")
		p.Block(style.Render(mark)+" ", 2, screen.Wrap(scene.Title, max(1, p.Width-2)), sheet.Target{})
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
func (m *Model) storyPage(p *sheet.Sheet) {
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
		p.Gap()
		text, style := m.grade(m.play.Scene().Ending)
		p.Words(style.Bold(true), text)
	}
	m.notes(p)
	p.Keep(from)
	m.choiceLines(p, from)
	m.storyFoot(p)
}

// notes says what has to be said about the run.
func (m *Model) notes(p *sheet.Sheet) {
	t := m.env.Text.Drama
	switch m.note {
	case noNote:
	case revised:
		p.Gap()
		p.Words(m.env.Styles.Accent, t.Changed)
	case elsewhere:
		p.Gap()
		p.Words(m.env.Styles.Accent, t.Elsewhere)
	}
}

// scene tells so many beats of a scene, and returns where the last one begins.
func (m *Model) scene(p *sheet.Sheet, scene drama.Scene, beats int) (from int) {
	s := m.env.Styles
	p.Gap()
	from = len(p.Body)
	title := screen.Wrap(scene.Title, max(1, p.Width-stepped))
	for i := range title {
		title[i] = s.Title.Render(title[i])
	}
	p.Block(s.Faint.Render("──")+" ", 3, title, sheet.Target{})
	for i, b := range scene.Beats[:min(beats, len(scene.Beats))] {
		p.Gap()
		if i > 0 {
			from = len(p.Body)
		}
		m.beatLines(p, b)
	}
	return from
}

// beatLines is one beat: the narrator's words as they are, those of others under
// their name and behind a bar.
func (m *Model) beatLines(p *sheet.Sheet, b drama.Beat) {
	s := m.env.Styles
	text := m.spoken(b)
	lines := m.texts.Lines(text.Markdown, text.Width)
	if b.Speaker == "" {
		p.Add(lines...)
		return
	}
	p.Add(s.Strong.Render(b.Speaker))
	behind(p, s.Faint, lines)
}

// madeChoice is what the participant did, and what followed. It returns where
// that begins.
func (m *Model) madeChoice(p *sheet.Sheet, c drama.Choice) (from int) {
	t, s := m.env.Text.Drama, m.env.Styles
	p.Gap()
	from = len(p.Body)
	p.Add(s.Selected.Render("▸ " + t.You))
	behind(p, s.Selected, screen.Wrap(c.Text, max(1, p.Width-barred)))
	if c.Consequence == "" {
		return from
	}
	p.Gap()
	p.Add(s.Muted.Render(t.Consequence))
	behind(p, s.Faint, m.texts.Lines(c.Consequence, p.Width-barred))
	return from
}

// behind puts lines behind a bar.
func behind(p *sheet.Sheet, bar lipgloss.Style, lines []string) {
	for _, line := range lines {
		p.Add(bar.Render("│ ") + line)
	}
}

// choiceLines are the choices under the last beat, which begins at a line. Where
// one is selected it has to be in sight, with the beat if both fit.
func (m *Model) choiceLines(p *sheet.Sheet, beat int) {
	choices := m.choices()
	if len(choices) == 0 {
		return
	}
	p.Gap()
	p.Words(m.env.Styles.Accent, m.env.Text.Drama.Pick)
	for i, c := range choices {
		from, on := len(p.Body), i == m.row
		lines := screen.Wrap(c.Text, max(1, p.Width-stepped))
		for j := range lines {
			lines[j] = sheet.Label(m.env.Styles, lines[j], on)
		}
		p.Block(sheet.Lead(m.env.Styles, sheet.Number(i), on), stepped, lines, sheet.Target{Part: aChoice, Index: i})
		if on {
			p.Keep(from)
		}
	}
	if m.row < 0 {
		p.Keep(beat)
	}
}

// storyFoot is the button that goes on, where there is nothing to choose.
func (m *Model) storyFoot(p *sheet.Sheet) {
	if len(m.choices()) > 0 {
		return
	}
	name := m.env.Text.Drama.GoOn
	if m.told() {
		name = m.env.Text.Drama.ToEnd
	}
	m.button(p, "enter", name, true, sheet.Target{Part: goingOn})
}

// button puts something to do into the foot.
func (m *Model) button(p *sheet.Sheet, key, label string, on bool, t sheet.Target) {
	if len(p.Foot) == 0 && !m.tight() {
		p.Foot = append(p.Foot, sheet.Line{})
	}
	p.Foot = append(p.Foot, sheet.Line{Text: sheet.Lead(m.env.Styles, key, on) + sheet.Label(m.env.Styles, label, on), Target: t})
}
