package quizview

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// questionPage is a question that waits for its answer.
func (m *Model) questionPage(p *page) {
	q := m.question()
	m.questionHead(p)
	m.prompt(p, q)
	p.Gap()
	switch q.Type {
	case quiz.One, quiz.Many:
		m.choices(p, q)
	case quiz.Order:
		m.ordering(p, q)
	case quiz.Match:
		m.matching(p, q)
	case quiz.Blank:
		m.sentence(p, q)
	case quiz.Number:
		m.numberField(p)
	case quiz.Open:
		m.textArea(p)
	}
	p.Gap()
	p.Words(m.env.Styles.Muted, m.how(q.Type))
	m.shownHint(p, q)
	m.actionRow(p)
}

// prompt is the question and what it is about.
func (m *Model) prompt(p *page, q quiz.Question) {
	p.Add(m.texts.Lines(heading(q), p.Width)...)
	if q.Body != "" {
		p.Gap()
		p.Add(m.texts.Lines(q.Body, p.Width)...)
	}
}

// questionHead says which question it is, how much is done, and, with feedback,
// the verdict.
func (m *Model) questionHead(p *page, verdict ...string) {
	const barWidth = 16
	n, of := m.at+1, len(m.quiz.Questions)
	done := 0
	for _, q := range m.quiz.Questions {
		if item := m.run.Items[q.ID]; item != nil && item.Answer != nil {
			done++
		}
	}
	where := m.env.Styles.Muted.Render(m.env.Text.Quiz.Question(n, of))
	bar := screen.Bar(m.env.Styles, done, of, min(barWidth, p.Width/3))
	p.Head = append(p.Head, sheet.Line{Text: screen.Spread(where, bar, p.Width)})
	for _, text := range verdict {
		p.Head = append(p.Head, sheet.Line{Text: text})
	}
	if !p.Tight {
		p.Head = append(p.Head, sheet.Line{})
	}
}

// otherLines are head, foot and the line that says that there is more.
const otherLines = 3

// keepRow asks for what Enter acts on to be in sight. With the first row the
// question comes into sight as well, where both fit.
func (m *Model) keepRow(p *page, first bool, from int) {
	if first && len(p.Body) <= m.height-otherLines {
		from = 0
	}
	p.Keep(from)
}

func (m *Model) choices(p *page, q quiz.Question) {
	for i, id := range m.order {
		from := len(p.Body)
		empty, full := "( )", "(•)"
		if q.Type == quiz.Many {
			empty, full = "[ ]", "[x]"
		}
		mark := empty
		if slices.Contains(m.pick.Choices, id) {
			mark = m.env.Styles.Selected.Render(full)
		}
		lines := m.texts.Lines(choice(q, id).Text, p.Width-indent)
		p.Block(m.prefix(i == m.row, i+1, mark), indent, lines, sheet.Target{Part: aChoice, Index: i})
		if i == m.row {
			m.keepRow(p, i == 0, from)
		}
	}
}

// ordering lists the items to put in order, then the order so far.
func (m *Model) ordering(p *page, q quiz.Question) {
	t, s := m.env.Text.Quiz, m.env.Styles
	for i, id := range m.order {
		from := len(p.Body)
		mark := "[ ]"
		if place := slices.Index(m.pick.Choices, id); place >= 0 {
			mark = s.Selected.Render("[" + strconv.Itoa(place+1) + "]")
		}
		p.Block(m.prefix(i == m.row, i+1, mark), indent, m.texts.Lines(choice(q, id).Text, p.Width-indent), sheet.Target{Part: aChoice, Index: i})
		if i == m.row {
			m.keepRow(p, i == 0, from)
		}
	}
	p.Gap()
	p.Heading(s.Strong.Render(t.YourOrder))
	if len(m.pick.Choices) == 0 {
		p.Words(s.Muted, t.NoOrder)
	}
	for i, id := range m.pick.Choices {
		lines := m.texts.Lines(choice(q, id).Text, p.Width-indent)
		at := slices.Index(m.order, id)
		p.Block(screen.Pad("  "+strconv.Itoa(i+1)+".", indent), indent, lines, sheet.Target{Part: aChoice, Index: at})
	}
}

// how says how the question is answered, or what the buttons want.
func (m *Model) how(t quiz.Type) string {
	how := m.env.Text.Quiz.How
	if m.focus == onActions {
		return how.Actions
	}
	switch t {
	case quiz.One:
		return how.One
	case quiz.Many:
		return how.Many
	case quiz.Order:
		return how.Order
	case quiz.Match:
		return how.Match
	case quiz.Blank:
		if m.fields.count() > 1 {
			return how.Blanks
		}
		return how.Blank
	case quiz.Number:
		return how.Number
	case quiz.Open:
		return how.Open
	default:
		return ""
	}
}

// shownHint is the hint once it was asked for.
func (m *Model) shownHint(p *page, q quiz.Question) {
	if m.run.Items[q.ID] == nil || m.run.Items[q.ID].Hints == 0 {
		return
	}
	from := len(p.Body)
	m.labelled(p, m.env.Text.Quiz.Hint, m.env.Styles.Accent, m.texts.Lines(q.Hint, p.Width))
	if m.reveal {
		p.Keep(from)
	}
}

// hintLeft tells whether there is a hint that was not shown yet.
func (m *Model) hintLeft() bool {
	q := m.question()
	return m.phase == asking && m.rules.hints && q.Hint != "" && (m.run.Items[q.ID] == nil || m.run.Items[q.ID].Hints == 0)
}

// numberField is one field on a line of its own.
func (m *Model) numberField(p *page) {
	text, x := m.field(0, fieldWidth(p.Width))
	p.Body = append(p.Body, sheet.Line{Text: "  " + text, Target: sheet.Target{Part: aField}})
	m.placeCursor(p, 2+x, len(p.Body)-1)
}

// textArea is the field for own words, behind a bar.
func (m *Model) textArea(p *page) {
	from := len(p.Body)
	bar := m.env.Styles.Faint.Render("│ ")
	if m.focus == onText {
		bar = m.env.Styles.Selected.Render("│ ")
	}
	for _, text := range strings.Split(m.fields.area.View(), "\n") {
		p.Body = append(p.Body, sheet.Line{Text: bar + strings.TrimRight(ansi.Strip(text), " "), Target: sheet.Target{Part: aField}})
	}
	if cursor := m.fields.area.Cursor(); cursor != nil {
		m.placeCursor(p, 2+cursor.X, from+cursor.Y)
	}
}

// placeCursor puts the text cursor on a line of the body, which has to be in
// sight; with the first field the question as well.
func (m *Model) placeCursor(p *page, x, y int) {
	if m.focus != onText {
		return
	}
	p.cursorX, p.cursorY = x, y
	from := y
	if m.fields.current == 0 && y < m.height-otherLines {
		from = 0
	}
	p.KeepTo(from, y+1)
}
