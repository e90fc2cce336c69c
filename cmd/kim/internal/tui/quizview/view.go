package quizview

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
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
	p := m.page()
	return p.lines(m.top, m.height, func(above, below bool) string {
		style := m.env.Styles.Muted
		if below {
			style = m.env.Styles.Accent
		}
		return style.Render(screen.More(m.env.Text.App, above, below))
	})
}

// Cursor implements screen.Screen. Whoever types while the field is scrolled
// out of sight still types into the field: the cursor then waits at the edge.
func (m *Model) Cursor() *tea.Cursor {
	if m.phase != asking || m.focus != onText {
		return nil
	}
	p := m.page()
	head, body, _ := p.room(m.height)
	y := p.cursorY - p.clamp(m.top, m.height)
	return tea.NewCursor(max(0, min(p.cursorX, m.width-1)), head+max(0, min(y, body-1)))
}

// page lays out what there is to see.
func (m *Model) page() *page {
	p := &page{width: m.column(), tight: m.tight()}
	switch m.phase {
	case opening:
		p.add(m.env.Styles.Muted.Render(screen.Fit(m.openingText(), p.width)))
	case failed:
		p.add(screen.Wrap(m.failure(), p.width)...)
	case starting:
		m.startPage(p)
	case asking:
		m.questionPage(p)
	case answered, looking:
		m.feedbackPage(p)
	case ended:
		m.resultPage(p)
	}
	return p
}

// openingText and failure say that the questions are not there yet.
func (m *Model) openingText() string {
	if !m.rules.run {
		return m.env.Text.Review.Opening
	}
	return m.env.Text.Quiz.Opening
}

func (m *Model) failure() string {
	switch {
	case !m.rules.run:
		return m.env.Text.Review.Failed
	case !m.rules.atOnce:
		return m.env.Text.Test.Failed
	default:
		return m.env.Text.Quiz.Failed
	}
}

// follow scrolls so that what is selected is in sight.
func (m *Model) follow() {
	if m.height > 0 {
		m.top = m.page().follow(m.top, m.height)
	}
}

// more tells whether Enter is to show first what was not in sight yet.
func (m *Model) more(p *page) bool { return m.unread && p.below(m.top, m.height) }

// readOn shows what was not in sight yet, if there is anything.
func (m *Model) readOn() bool {
	if !m.more(m.page()) {
		return false
	}
	m.scrollPage(1)
	return true
}

// overflows tells whether there is more than fits.
func (m *Model) overflows() bool {
	_, more := m.page().rows(m.height)
	return more
}

// scroll moves the body by lines.
func (m *Model) scroll(by int) {
	p := m.page()
	m.top = p.clamp(p.clamp(m.top, m.height)+by, m.height)
	m.unread = m.more(p)
}

// scrollPage moves the body by what is in sight but one line.
func (m *Model) scrollPage(direction int) {
	rows, _ := m.page().rows(m.height)
	m.scroll(direction * max(1, rows-1))
}

// startPage is what stands before the first question.
func (m *Model) startPage(p *page) {
	t, s := m.env.Text.Quiz, m.env.Styles
	if m.quiz.Lang != m.env.Lang() {
		m.words(p, s.Warning, t.Untranslated)
		p.gap()
	}
	p.add(m.texts.Lines(m.quiz.Intro, p.width)...)
	p.gap()
	if len(m.quiz.Questions) == 0 {
		m.words(p, s.Text, t.Empty)
		return
	}
	if m.rules.pass {
		m.words(p, s.Muted, t.Facts(len(m.quiz.Questions), m.unit.Minutes, m.passMark()))
		m.words(p, s.Muted, t.Reassure)
	} else {
		m.words(p, s.Muted, m.env.Text.Test.Facts(len(m.quiz.Questions), m.unit.Minutes))
		m.words(p, s.Muted, m.env.Text.Test.Reassure)
	}
	if history := m.history(); history != "" {
		p.gap()
		m.words(p, s.Text, history)
		if m.rules.pass && m.passedBefore() {
			p.add(s.Success.Render(t.PassedBefore))
		}
	}
	m.buttons(p)
}

// passMark is that of the run to go on with, or else of the course.
func (m *Model) passMark() int {
	if run, _ := m.unfinished(); run != nil && run.PassMark > 0 {
		return run.PassMark
	}
	return m.coursePassMark()
}

// coursePassMark is the mark to pass at the present time, 0 if there is none.
func (m *Model) coursePassMark() int {
	if !m.rules.pass {
		return 0
	}
	return m.env.Course.PassMark
}

// history sums up the attempts that were finished; "" if none was.
func (m *Model) history() string {
	var percents []int
	for _, run := range m.runs {
		if run.Finished != nil {
			percents = append(percents, run.Finished.Percent)
		}
	}
	if len(percents) == 0 {
		return ""
	}
	if !m.rules.pass {
		return m.env.Text.Test.History(len(percents), firstFinished(m.runs).Finished.Percent)
	}
	best := 0
	for _, p := range percents {
		best = max(best, p)
	}
	return m.env.Text.Quiz.History(len(percents), percents[0], best, percents[len(percents)-1])
}

func (m *Model) passedBefore() bool {
	for _, run := range m.runs {
		if run.Finished != nil && run.Finished.Passed {
			return true
		}
	}
	return false
}

// buttons are the options that are not in the body, in the foot.
func (m *Model) buttons(p *page) {
	options := m.options()
	first := slices.IndexFunc(options, func(o option) bool { return o.does != doesJump })
	if first < 0 {
		return
	}
	gap := 1
	if p.tight {
		gap = 0
	}
	p.foot = make([]line, gap+len(options)-first) // its height decides what is in sight
	reading := m.more(p)
	for i, o := range options[first:] {
		on := m.row == first+i && !reading
		name := o.key
		if name == "" && on {
			name = "enter"
		}
		text := m.marker(on) + m.env.Styles.Key.Render(name) + "  " + m.label(o.label, on)
		p.foot[gap+i] = line{text: text, spans: []span{{to: p.width, target: target{anOption, first + i}}}}
	}
}

// marker is the bar before what Enter acts on.
func (m *Model) marker(on bool) string {
	if on {
		return m.env.Styles.Selected.Render("▌") + " "
	}
	return "  "
}

func (m *Model) label(text string, on bool) string {
	if on {
		return m.env.Styles.Selected.Render(text)
	}
	return text
}

// words adds a sentence of ours in a style.
func (m *Model) words(p *page, style lipgloss.Style, text string) {
	p.add(styled(style, text, p.width)...)
}

// styled wraps a sentence and styles each line of it.
func styled(style lipgloss.Style, text string, width int) []string {
	return painted(style, screen.Wrap(text, max(1, width)))
}

// painted styles each of some lines.
func painted(style lipgloss.Style, lines []string) []string {
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}

// labelled adds a heading and the text under it.
func (m *Model) labelled(p *page, label string, style lipgloss.Style, lines []string) {
	if len(lines) == 0 {
		return
	}
	p.gap()
	p.heading(style.Bold(true).Render(label))
	p.add(lines...)
}

// prefix is what stands before a choice, eight cells: the bar, its number and a
// mark of three cells.
func (m *Model) prefix(current bool, number int, mark string) string {
	name := " "
	if number > 0 && number < 10 {
		name = m.env.Styles.Key.Render(string(rune('0' + number)))
	}
	mark += strings.Repeat(" ", max(0, 3-lipgloss.Width(mark)))
	return m.marker(current) + name + " " + mark + " "
}
