package quizview

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
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

// Cursor implements screen.Screen. Whoever types while the field is scrolled
// out of sight still types into the field: the cursor then waits at the edge.
func (m *Model) Cursor() *tea.Cursor {
	if m.phase != asking || m.focus != onText {
		return nil
	}
	p := m.page()
	return tea.NewCursor(max(0, min(p.cursorX, m.width-1)), p.Row(p.cursorY, m.top, m.height))
}

// page lays out what there is to see.
func (m *Model) page() *page {
	p := &page{Sheet: sheet.Sheet{Width: m.column(), Tight: m.tight()}}
	switch m.phase {
	case opening:
		p.Add(m.env.Styles.Muted.Render(screen.Fit(m.openingText(), p.Width)))
	case failed:
		p.Add(screen.Wrap(m.failure(), p.Width)...)
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
		m.top = m.page().Follow(m.top, m.height)
	}
}

// more tells whether Enter is to show first what was not in sight yet.
func (m *Model) more(p *page) bool { return m.unread && p.Below(m.top, m.height) }

// readOn shows what was not in sight yet, if there is anything.
func (m *Model) readOn() bool {
	if !m.more(m.page()) {
		return false
	}
	m.scrollPage(1)
	return true
}

// overflows tells whether there is more than fits.
func (m *Model) overflows() bool { return m.page().Overflows(m.height) }

// scroll moves the body by lines.
func (m *Model) scroll(by int) {
	p := m.page()
	m.top = p.Scroll(m.top, by, m.height)
	m.unread = m.more(p)
}

// scrollPage moves the body by what is in sight but one line.
func (m *Model) scrollPage(direction int) { m.scroll(direction * m.page().Page(m.height)) }

// startPage is what stands before the first question.
func (m *Model) startPage(p *page) {
	t, s := m.env.Text.Quiz, m.env.Styles
	if m.quiz.Lang != m.env.Lang() {
		p.Words(s.Warning, t.Untranslated)
		p.Gap()
	}
	p.Add(m.texts.Lines(m.quiz.Intro, p.Width)...)
	p.Gap()
	if len(m.quiz.Questions) == 0 {
		p.Words(s.Text, t.Empty)
		return
	}
	if m.rules.pass {
		p.Words(s.Muted, t.Facts(len(m.quiz.Questions), m.unit.Minutes, m.passMark()))
		p.Words(s.Muted, t.Reassure)
	} else {
		p.Words(s.Muted, m.env.Text.Test.Facts(len(m.quiz.Questions), m.unit.Minutes))
		p.Words(s.Muted, m.env.Text.Test.Reassure)
	}
	if history := m.history(); history != "" {
		p.Gap()
		p.Words(s.Text, history)
		if m.rules.pass && m.passedBefore() {
			p.Add(s.Success.Render(t.PassedBefore))
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
	if p.Tight {
		gap = 0
	}
	p.Foot = make([]sheet.Line, gap+len(options)-first) // its height decides what is in sight
	reading := m.more(p)
	for i, o := range options[first:] {
		on := m.row == first+i && !reading
		name := o.key
		if name == "" && on {
			name = "enter"
		}
		text := m.marker(on) + m.env.Styles.Key.Render(name) + "  " + sheet.Label(m.env.Styles, o.label, on)
		p.Foot[gap+i] = sheet.Line{Text: text, Target: sheet.Target{Part: anOption, Index: first + i}}
	}
}

// marker is the bar before what Enter acts on.
func (m *Model) marker(on bool) string {
	if on {
		return m.env.Styles.Selected.Render("▌") + " "
	}
	return "  "
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
	p.Gap()
	p.Heading(style.Bold(true).Render(label))
	p.Add(lines...)
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
