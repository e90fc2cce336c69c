package quizview

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// short is a short Markdown text at a width.
type short struct {
	markdown string
	width    int
}

// shorts are rendered texts. They hold one quiz, in one or two languages, at
// one width and in one theme.
type shorts map[short][]string

// indent is how far choices and their feedback stand in.
const indent = 8

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
	return screen.Wrap(plain(md), width)
}

// plain takes the commonest marks out of a Markdown text.
func plain(md string) string {
	return strings.NewReplacer("**", "", "`", "", "# ", "").Replace(md)
}

// flat is a Markdown text as plain text in one line, with the blanks at its
// ends, for the text around gaps.
func (m *Model) flat(md string) string {
	core := strings.TrimSpace(md)
	if core == "" {
		return md
	}
	text := ansi.Strip(strings.Join(m.text(core, flatWidth), " "))
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
func (m *Model) needed(q quiz.Question) []short {
	whole, inner := max(1, m.column()), max(1, m.column()-indent)
	texts := []short{{heading(q), whole}, {q.Body, whole}, {q.Hint, whole}, {q.Explanation, whole}}
	for _, c := range q.Choices {
		texts = append(texts, short{c.Text, inner}, short{c.Pair, inner}, short{c.Feedback, inner})
	}
	for _, around := range q.Texts {
		texts = append(texts, short{strings.TrimSpace(around), flatWidth})
	}
	return texts
}

// draw asks for what has to be read or rendered for what is shown now.
func (m *Model) draw() tea.Cmd { return tea.Batch(m.drawTexts(), m.findTitles()) }

// drawTexts renders what is shown now and the question after it, unless it has
// been.
func (m *Model) drawTexts() tea.Cmd {
	if m.quiz == nil || m.drawing != nil || m.width <= 0 {
		return nil
	}
	var missing []short
	want := func(texts ...short) {
		for _, t := range texts {
			if _, ok := m.drawn[t]; !ok && t.markdown != "" {
				missing = append(missing, t)
			}
		}
	}
	want(short{m.quiz.Intro, max(1, m.column())})
	for _, i := range m.ahead() {
		if i >= 0 && i < len(m.quiz.Questions) {
			want(m.needed(m.quiz.Questions[i])...)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	m.drawing = new(ticket)
	return render(m.drawing, missing, m.env.Styles)
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
func (m *Model) keepDrawn(msg drawnMsg) tea.Cmd {
	if msg.ticket != m.drawing {
		return nil
	}
	m.drawing = nil
	for text, lines := range msg.drawn {
		m.drawn[text] = lines
	}
	m.follow()
	return m.draw()
}

// forgetDrawn drops what was rendered for another width or other colours.
func (m *Model) forgetDrawn() {
	m.drawn, m.drawing, m.colours = make(shorts), nil, m.env.Styles.Tokens
}
