package quizview

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// indent is how far choices and their feedback stand in.
const indent = 8

// flat is a Markdown text as plain text in one line, with the blanks at its
// ends, for the text around gaps.
func (m *Model) flat(md string) string {
	core := strings.TrimSpace(md)
	if core == "" {
		return md
	}
	text := ansi.Strip(strings.Join(m.texts.Lines(core, flatWidth), " "))
	before, after, _ := strings.Cut(md, core)
	return before + text + after
}

// flatWidth is wider than any paragraph.
const flatWidth = 4096

// heading is the question itself as Markdown: it stands in a heading.
func heading(q quiz.Question) string {
	if q.Prompt == "" {
		return ""
	}
	return "# " + q.Prompt
}

// needed are the texts of a question in the shapes in which they are drawn.
func (m *Model) needed(q quiz.Question) []sheet.Text {
	var texts []sheet.Text
	add := func(width int, all ...string) {
		for _, md := range all {
			texts = append(texts, sheet.Text{Markdown: md, Width: width})
		}
	}
	add(m.column(), heading(q), q.Body, q.Hint, q.Explanation)
	for _, c := range q.Choices {
		add(m.column()-indent, c.Text, c.Pair, c.Feedback)
	}
	for _, around := range q.Texts {
		add(flatWidth, strings.TrimSpace(around))
	}
	return texts
}

// draw asks for what has to be read or rendered for what is shown now.
func (m *Model) draw() tea.Cmd { return tea.Batch(m.drawTexts(), m.findTitles()) }

// drawTexts renders what is shown now and the question after it, unless it has
// been.
func (m *Model) drawTexts() tea.Cmd {
	if m.quiz == nil || m.width <= 0 {
		return nil
	}
	texts := []sheet.Text{{Markdown: m.quiz.Intro, Width: m.column()}}
	for _, i := range m.ahead() {
		if i >= 0 && i < len(m.quiz.Questions) {
			texts = append(texts, m.needed(m.quiz.Questions[i])...)
		}
	}
	return m.texts.Draw(m.column(), m.env.Styles, texts)
}

// ahead are the questions that are shown now or soon.
func (m *Model) ahead() []int {
	switch m.phase {
	case starting:
		if run, _ := m.unfinished(); run != nil {
			return []int{nextIn(m.quiz.Questions, run)}
		}
		return []int{0}
	case asking, answered, looking:
		return []int{m.at, m.at + 1}
	case ended:
		return []int{0} // for another attempt
	case opening, failed:
		return nil
	default:
		return nil
	}
}

// keepDrawn takes over rendered texts.
func (m *Model) keepDrawn(msg sheet.DrawnMsg) tea.Cmd {
	if !m.texts.Take(msg) {
		return nil
	}
	m.follow()
	return m.draw()
}
