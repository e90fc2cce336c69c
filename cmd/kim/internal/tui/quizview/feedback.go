package quizview

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// feedbackPage is what there is to say about an answer: whether it is right,
// what is right, and why. A sign stands beside every colour.
func (m *Model) feedbackPage(p *page) {
	q := m.question()
	m.questionHead(p, m.verdict(q, p.Width)...)
	if m.elsewhere {
		p.Words(m.env.Styles.Accent, m.env.Text.Quiz.Say.Elsewhere)
		p.Gap()
	}
	m.prompt(p, q)
	p.Gap()
	p.marksAt = len(p.Body)
	p.ownEnd = p.marksAt + 2
	switch q.Type {
	case quiz.One, quiz.Many:
		m.markedChoices(p, q)
	case quiz.Order:
		m.markedOrder(p, q)
	case quiz.Match:
		m.markedPairs(p, q)
	case quiz.Blank, quiz.Number:
		m.markedTexts(p, q)
	case quiz.Open:
		m.ownWords(p)
	}
	m.labelled(p, m.env.Text.Quiz.Explanation, m.env.Styles.Accent, m.texts.Lines(q.Explanation, p.Width))
	m.goOnButton(p)
}

// verdict says right, partly right, not yet, or not tried. It stays in sight.
func (m *Model) verdict(q quiz.Question, width int) []string {
	say, s := m.env.Text.Quiz.Say, m.env.Styles
	empty := len(m.pick.Choices) == 0 && len(m.pick.Texts) == 0
	percent := quiz.Score{Points: m.result.Points, Max: 1}.Percent()
	switch {
	case q.Type == quiz.Open && empty:
		return styled(s.Muted, say.Skipped, width)
	case q.Type == quiz.Open:
		return styled(s.Success, "✓ "+say.Noted, width)
	case empty:
		return styled(s.Accent, say.Unknown, width)
	case m.result.Right:
		return styled(s.Success.Bold(true), "✓ "+say.Right, width)
	case percent > 0:
		return styled(s.Warning.Bold(true), "◐ "+say.Partly(percent), width)
	default:
		return styled(s.Warning.Bold(true), "✗ "+say.NotYet, width)
	}
}

// goOnButton leads to the next question. On a small screen the footer does.
func (m *Model) goOnButton(p *page) {
	if p.Tight {
		return
	}
	p.Foot = make([]sheet.Line, 2) // its height decides what is in sight
	text := sheet.Lead(m.env.Styles, "enter", true) + sheet.Label(m.env.Styles, capital(m.goOnLabel(p)), true)
	p.Foot[1] = sheet.Line{Text: text, Target: sheet.Target{Part: goingOn}}
}

// sign is the mark before a choice in the feedback.
func (m *Model) sign(right bool) string {
	if right {
		return m.env.Styles.Success.Render(" ✓ ")
	}
	return m.env.Styles.Danger.Render(" ✗ ")
}

// markedChoices shows every choice in the order in which it was shown, with
// feedback for what was picked and for what is right.
func (m *Model) markedChoices(p *page, q quiz.Question) {
	say, s := m.env.Text.Quiz.Say, m.env.Styles
	for i, id := range m.order {
		c := choice(q, id)
		picked := slices.Contains(m.pick.Choices, id)
		mark, tag := "", ""
		if c.Right || picked {
			mark = m.sign(c.Right)
		}
		switch { // what was not picked must not read as praise
		case picked:
			tag = s.Accent.Render("← " + say.Yours)
		case c.Right && q.Type == quiz.Many && len(m.pick.Choices) > 0:
			tag = s.Warning.Render("← " + say.Missed)
		case c.Right:
			tag = s.Accent.Render("← " + say.TheRight)
		}
		lines := tagged(m.texts.Lines(c.Text, p.Width-indent), tag, p.Width-indent)
		p.Block(m.prefix(false, i+1, mark), indent, lines, sheet.Target{})
		if c.Right || picked {
			m.because(p, c.Feedback)
		}
		if picked {
			p.ownEnd = len(p.Body)
		}
	}
}

// because adds the feedback of a choice under it.
func (m *Model) because(p *page, feedback string) {
	if feedback == "" {
		return
	}
	bar := m.env.Styles.Faint.Render("│ ")
	for _, text := range m.texts.Lines(feedback, p.Width-indent) {
		p.Block(screen.Pad("", indent-2)+bar, indent, []string{text}, sheet.Target{})
	}
}

// markedOrder shows the items in the right order and where each was put.
func (m *Model) markedOrder(p *page, q quiz.Question) {
	p.Heading(m.env.Styles.Strong.Render(m.env.Text.Quiz.Say.RightOrder))
	for i, c := range q.Choices {
		place := slices.Index(m.pick.Choices, c.ID)
		tag, mark := "", ""
		switch {
		case place == i:
			mark = m.sign(true)
		case place >= 0: // a cross would stand beside what is right here
			tag = m.env.Styles.Accent.Render("← " + m.env.Text.Quiz.Say.YoursAt(place+1))
		}
		lines := tagged(m.texts.Lines(c.Text, p.Width-indent), tag, p.Width-indent)
		p.Block(m.prefix(false, i+1, mark), indent, lines, sheet.Target{})
		m.because(p, c.Feedback)
	}
}

// markedPairs shows every left side with its right side, and what was put
// there instead.
func (m *Model) markedPairs(p *page, q quiz.Question) {
	p.Heading(m.env.Styles.Strong.Render(m.env.Text.Quiz.Say.RightPairs))
	for i, c := range q.Choices {
		given := ""
		if i < len(m.pick.Choices) {
			given = m.pick.Choices[i]
		}
		mark := ""
		if given == c.ID {
			mark = m.sign(true)
		}
		left := painted(m.env.Styles.Strong, m.texts.Lines(c.Text, p.Width-indent))
		m.sides(p, m.prefix(false, 0, mark), left, "→ ", m.texts.Lines(c.Pair, p.Width-indent), sheet.Target{})
		if given != "" && given != c.ID {
			m.instead(p, m.texts.Lines(choice(q, given).Pair, p.Width-indent))
		}
		m.because(p, c.Feedback)
	}
}

// instead shows what was answered where something else is right.
func (m *Model) instead(p *page, given []string) {
	label := m.env.Styles.Accent.Render(m.env.Text.Quiz.Say.YourAnswer + ":")
	lines := screen.Wrap(label+" "+strings.Join(given, " "), max(1, p.Width-indent))
	p.Block(m.prefix(false, 0, m.sign(false)), indent, lines, sheet.Target{})
}

// markedTexts shows what was typed into each gap and what is right there.
func (m *Model) markedTexts(p *page, q quiz.Question) {
	t, s := m.env.Text.Quiz.Say, m.env.Styles
	solution := m.solution(q)
	m.solvedSentence(p, q, solution)
	for i, mark := range m.result.Marks {
		typed := t.Nothing
		if i < len(m.pick.Texts) && m.pick.Texts[i] != "" {
			typed = m.pick.Texts[i]
		}
		number := 0
		if len(m.result.Marks) > 1 {
			number = i + 1
		}
		if mark.Picked {
			m.named(p, m.prefix(false, number, m.sign(mark.Right)), t.YourAnswer, s.Strong, typed)
			m.because(p, mark.Feedback)
			number = 0 // once for each gap
		}
		if !mark.Right && i < len(solution) {
			m.named(p, m.prefix(false, number, m.sign(true)), t.RightAnswer, s.Strong, solution[i])
		}
	}
}

// solution is what is right, a number as people write it.
func (m *Model) solution(q quiz.Question) []string {
	texts := q.Solution().Texts
	if q.Type == quiz.Number {
		texts[0] = m.env.Text.Quiz.Figure(texts[0])
	}
	return texts
}

// solvedSentence is the text around gaps with the solution in it.
func (m *Model) solvedSentence(p *page, q quiz.Question, solution []string) {
	if len(q.Gaps) == 0 {
		return
	}
	var text strings.Builder
	for i, around := range q.Texts {
		text.WriteString(m.flat(around))
		if i < len(solution) && i < len(q.Gaps) {
			text.WriteString(m.env.Styles.Strong.Render(solution[i]))
		}
	}
	p.Add(screen.Wrap(text.String(), max(1, p.Width))...)
	p.Gap()
}

// named adds "label: text" with a hanging indent.
func (m *Model) named(p *page, prefix, label string, style lipgloss.Style, text string) {
	lines := screen.Wrap(label+": "+style.Render(text), max(1, p.Width-indent))
	p.Block(prefix, indent, lines, sheet.Target{})
}

// ownWords shows what was written about an open question.
func (m *Model) ownWords(p *page) {
	if len(m.pick.Texts) == 0 {
		return
	}
	m.labelled(p, m.env.Text.Quiz.Say.YourText, m.env.Styles.Accent, screen.Wrap(m.pick.Texts[0], max(1, p.Width)))
}

// tagged puts a tag behind the last of some lines, or under them if it does
// not fit there.
func tagged(lines []string, tag string, width int) []string {
	if tag == "" || len(lines) == 0 {
		return lines
	}
	last := lines[len(lines)-1]
	out := slices.Clone(lines)
	if lipgloss.Width(last)+2+lipgloss.Width(tag) <= width {
		out[len(out)-1] = last + "  " + tag
		return out
	}
	return append(out, tag)
}
