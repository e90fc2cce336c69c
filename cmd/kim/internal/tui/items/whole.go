package items

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// page collects the lines of a question.
type page struct {
	width int
	lines []string
}

func (p *page) add(prefix string, lines []string) {
	for _, line := range lines {
		p.lines = append(p.lines, screen.Fit(prefix+line, p.width))
	}
}

// words adds a text, its first line behind a sign, the others below it.
func (p *page) words(style lipgloss.Style, sign, text string) {
	width := lipgloss.Width(sign)
	for _, line := range screen.Wrap(text, max(1, p.width-width)) {
		p.lines = append(p.lines, style.Render(sign+line))
		sign = strings.Repeat(" ", width)
	}
}

func (p *page) gap() { p.lines = append(p.lines, "") }

// whole is all about a question.
func (m *Model) whole(q classstat.Question, width int) []string {
	t, s := m.Env.Text.Items, m.Env.Styles
	p := &page{width: width}
	for _, line := range markdown.Lines(q.Prompt, max(1, width), s) {
		p.add("", []string{s.Strong.Render(line)})
	}
	if q.Body != "" {
		p.add("", markdown.Lines(q.Body, max(1, width), s))
	}
	p.gap()
	for _, advice := range m.advice(q) {
		p.words(advice.style, advice.sign, advice.text)
	}
	if q.Few() {
		p.words(s.Muted, "~ ", t.FewSo(m.asked(q.N), m.asked(quiz.Enough)))
	}
	if p.lines[len(p.lines)-1] != "" {
		p.gap()
	}
	for _, c := range q.Choices {
		m.choice(p, c)
	}
	if len(q.Choices) == 0 {
		p.words(s.Muted, "", t.NoChoices)
	}
	m.meaning(p, q)
	return p.lines
}

// choice is one choice: who chose it, and how strong they are elsewhere.
func (m *Model) choice(p *page, c classstat.Choice) {
	t, s := m.Env.Text.Items, m.Env.Styles
	const indent = "    "
	name, style, sign := c.Text, s.Text, "  "
	if c.ID == "" {
		name = t.DontKnow
	}
	if c.Right {
		sign, style = "✓ ", s.Success
	}
	before := sign + letter(c.ID) + " "
	texts := markdown.Lines(name, max(1, p.width-len(indent)), s)
	if c.Right {
		texts = append(texts, s.Success.Render("("+t.Key+")"))
	}
	for _, line := range texts {
		p.add(style.Render(before), []string{line})
		before, style = indent, s.Text
	}
	if !c.Share.Known {
		return
	}
	const most = 24
	size := max(6, min(most, p.width/4))
	p.add(indent, []string{screen.Bar(s, int(math.Round(1000*c.Share.Value)), 1000, size)})
	about := t.Unchosen
	if c.N > 0 {
		about = t.Choice(m.percent(c.Share), m.asked(c.N), m.percent(c.Strength))
	}
	p.words(s.Muted, indent, about)
}

// meaning says in plain words what the numbers tell.
func (m *Model) meaning(p *page, q classstat.Question) {
	t, f, s := m.Env.Text.Items, m.Env.Text.Figures, m.Env.Styles
	if !q.Facility.Known {
		return
	}
	p.gap()
	p.add("", []string{s.Strong.Render(t.Numbers)})
	sentences := []string{t.AboutRight(m.percent(q.Facility), m.asked(q.N)), t.NoSorts}
	if q.Discrimination.Known {
		sentences[1] = t.AboutSorts(m.decimal(q.Discrimination))
	}
	if q.Seconds.Known {
		sentences = append(sentences, t.AboutTime(f.Seconds(q.Seconds.Value)))
	}
	hinted := t.NotHinted
	if q.Hinted > 0 {
		hinted = t.AboutHinted(m.asked(q.Hinted), q.HintedRight)
	}
	for _, sentence := range append(sentences, hinted) {
		p.words(s.Text, "· ", sentence)
	}
}
