package workbench

import (
	"strings"

	"github.com/rivo/uniseg"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// phone is how many cells wide the picture of a phone's screen is at most.
const phone = 42

// lookLines are the lines of the preview where it has the whole screen.
func (m *Model) lookLines() []sheet.Line {
	return m.previewSheet(m.width).Lines(m.previewTop, m.height, m.env.Text.App, m.env.Styles)
}

// previewSheet is how the text looks on a phone.
func (m *Model) previewSheet(width int) *sheet.Sheet {
	t, s := m.env.Text.Workbench, m.env.Styles
	p := &sheet.Sheet{Width: width, Tight: m.height < 14}
	p.Add(s.Muted.Render(t.Preview))
	switch m.kind {
	case Username:
		p.Add(m.handle())
	case Bio:
		m.bio(p)
	case Caption:
		m.caption(p)
	}
	return p
}

// bio is a profile: the name, and the lines under it as far as there is room.
func (m *Model) bio(p *sheet.Sheet) {
	t, s := m.env.Text.Workbench, m.env.Styles
	inner := phoneWidth(p.Width)
	bio := m.editor.value()
	end, over := practice.After(bio, practice.MaxBio)
	lines := []string{s.Strong.Render(screen.Fit(m.name(), inner))}
	if bio != "" {
		lines = append(lines, screen.Wrap(bio[:end], inner)...)
	}
	if over > 0 {
		for _, line := range screen.Wrap("! "+t.TooMuch(over), inner) {
			lines = append(lines, s.Danger.Render(line))
		}
	}
	n, limit := m.count()
	m.box(p, lines, t.Count(n, limit))
}

// caption is a post: what is shown at once, what a tap shows, and the
// alternative text, which only those hear who cannot see the picture.
func (m *Model) caption(p *sheet.Sheet) {
	t, s := m.env.Text.Workbench, m.env.Styles
	inner := phoneWidth(p.Width)
	caption, alt := practice.SplitAlt(m.editor.value())
	shown, more := practice.Shown(caption)
	lines := m.post(shown, inner)
	n, limit := m.count()
	if more == "" {
		m.box(p, lines, t.Count(n, limit))
	} else {
		m.box(p, append(lines, s.Muted.Render(t.More)), "")
		p.Add(s.Muted.Render(t.Open))
		m.box(p, m.post(caption, inner), t.Count(n, limit))
	}
	p.Gap()
	p.Add(s.Muted.Render(t.Alt))
	if alt == "" {
		alt = t.NoAlt
	}
	p.Add(screen.Wrap(alt, max(1, p.Width))...)
}

// post is the name of the account and a text behind it, with hashtags set off.
func (m *Model) post(text string, width int) []string {
	name := m.name()
	lines := screen.Wrap(strings.TrimSpace(name+" "+text), width)
	for i, line := range lines {
		rest := line
		if i == 0 && strings.HasPrefix(line, name) {
			rest = strings.TrimPrefix(line, name)
			lines[0] = m.env.Styles.Strong.Render(name) + m.hashtags(rest)
			continue
		}
		lines[i] = m.hashtags(rest)
	}
	return lines
}

func (m *Model) hashtags(line string) string {
	words := strings.Split(line, " ")
	for i, word := range words {
		if len(word) > 1 && strings.HasPrefix(word, "#") {
			words[i] = m.env.Styles.Accent.Render(word)
		}
	}
	return strings.Join(words, " ")
}

// name is that of the group.
func (m *Model) name() string {
	if kim := string(m.env.Who.KIM); kim != "" {
		return kim
	}
	return m.env.Text.Workbench.KIM
}

func phoneWidth(width int) int { return max(1, min(phone, width)-4) }

// box draws the edge of a phone's screen around lines, with a note in its lower
// border.
func (m *Model) box(p *sheet.Sheet, lines []string, note string) {
	faint, inner := m.env.Styles.Faint, phoneWidth(p.Width)
	p.Add(faint.Render("╭" + strings.Repeat("─", inner+2) + "╮"))
	for _, line := range lines {
		p.Add(faint.Render("│") + " " + screen.Pad(line, inner) + " " + faint.Render("│"))
	}
	if note != "" {
		note = " " + screen.Fit(note, inner-2) + " "
	}
	rest := strings.Repeat("─", max(0, inner+1-uniseg.StringWidth(note)))
	p.Add(faint.Render("╰"+rest) + m.env.Styles.Muted.Render(note) + faint.Render("─╯"))
}
