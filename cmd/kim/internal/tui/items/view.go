package items

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/unitlist"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// About implements unitlist.Content: what there is to look at, and the names of
// the numbers.
func (m *Model) About() []string {
	t, s := m.Env.Text, m.Env.Styles
	var lines []string
	if m.Roomy() {
		few, doubtful := m.few(), classstat.Doubtful(m.found.questions)
		if few < len(m.found.questions) { // else nothing can be said of any
			lines = m.Wrapped(s.Muted, t.Items.Doubtful(doubtful))
		}
		if few > 0 {
			lines = append(lines, m.Wrapped(s.Muted, t.Items.Few(m.asked(quiz.Enough)))...)
		}
	}
	if m.Width >= unitlist.Wide {
		lines = append(lines, "", m.columns())
	}
	return lines
}

// few is of how many questions the numbers rest on few answers.
func (m *Model) few() (n int) {
	for _, q := range m.found.questions {
		if q.Few() {
			n++
		}
	}
	return n
}

// column is a number of a question, right-aligned below its name.
type column struct {
	name, value string
	least       int // cells
}

// numbers are the columns of a question.
func (m *Model) numbers(q classstat.Question) []column {
	t, f := m.Env.Text.Items, m.Env.Text.Figures
	hinted := f.None
	if q.N > 0 {
		hinted = m.Env.Text.Report.Percent(float64(q.Hinted)/float64(q.N), 0)
	}
	seconds := f.None
	if q.Seconds.Known {
		seconds = f.Seconds(q.Seconds.Value)
	}
	people := t.People
	if m.Attempts == progress.AllAttempts {
		people = t.Answered
	}
	return []column{
		{people, m.Env.Text.Report.Number(float64(q.N), 0), 6},
		{t.Right, m.percent(q.Facility), 6},
		{t.Sorts, m.decimal(q.Discrimination), 6},
		{t.Time, seconds, 8},
		{t.Hinted, hinted, 6},
	}
}

func (m *Model) percent(f classstat.Figure) string {
	if !f.Known {
		return m.Env.Text.Figures.None
	}
	return m.Env.Text.Report.Percent(f.Value, 0)
}

func (m *Model) decimal(f classstat.Figure) string {
	if !f.Known {
		return m.Env.Text.Figures.None
	}
	return strings.Replace(m.Env.Text.Report.Number(f.Value, 2), "-", "−", 1)
}

// aligned puts the columns side by side.
func aligned(columns []column, what func(column) string) string {
	var line strings.Builder
	for _, c := range columns {
		width := max(c.least, lipgloss.Width(c.name)) + 1
		text := what(c)
		line.WriteString(strings.Repeat(" ", max(0, width-lipgloss.Width(text))) + text)
	}
	return line.String()
}

// columns are the names of the columns.
func (m *Model) columns() string {
	names := aligned(m.numbers(classstat.Question{}), func(c column) string { return c.name })
	before := strings.Repeat(" ", m.Menu.LeadWidth())
	return m.Env.Styles.Muted.Render(screen.Pad(before+m.Env.Text.Items.Question, m.Width-lipgloss.Width(names)) + names)
}

// Lines implements unitlist.Content: what a question asks, its numbers, its
// choices, and what to do about it.
func (m *Model) Lines(row menu.Row, selected bool) []string {
	q, _ := m.question(row.ID)
	t, s := m.Env.Text, m.Env.Styles
	mark, label := "  ", s.Text
	if selected {
		mark, label = s.Selected.Render("▌ "), s.Selected
	}
	room := max(1, m.Width-m.Menu.LeadWidth())
	figures := s.Text
	about := ""
	if q.Few() {
		figures, about = s.Muted, "~"
	}
	text := t.Items.Title(q.Place) + ". " + markdown.Words(q.Prompt, room)
	var lines []string
	indent := mark + strings.Repeat(" ", m.Menu.LeadWidth()-2)
	if m.Width >= unitlist.Wide {
		columns := m.numbers(q)
		columns[0].value = about + columns[0].value
		numbers := aligned(columns, func(c column) string { return c.value })
		text = screen.Pad(text, room-lipgloss.Width(numbers))
		lines = append(lines, m.Menu.Lead(s, row, selected)+label.Render(text)+figures.Render(numbers))
	} else {
		lines = append(lines, m.Menu.Lead(s, row, selected)+label.Render(screen.Fit(text, room)))
		numbers := about + t.Items.Line(m.asked(q.N), m.percent(q.Facility), m.decimal(q.Discrimination))
		lines = append(lines, indent+figures.Render(screen.Fit(numbers, room)))
	}
	if shares := m.shares(q); shares != "" {
		lines = append(lines, indent+s.Muted.Render(screen.Fit(shares, room)))
	}
	for _, advice := range m.advice(q) {
		sign := advice.sign
		for _, line := range screen.Wrap(advice.text, max(1, room-2)) {
			lines = append(lines, indent+advice.style.Render(sign+line))
			sign = "  "
		}
	}
	return lines
}

// shares says in one line how many chose what.
func (m *Model) shares(q classstat.Question) string {
	var parts []string
	for _, c := range q.Choices {
		part := letter(c.ID) + " " + m.percent(c.Share)
		if c.Right {
			part = "✓" + part
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " · ")
}

// letter is how people know a choice; "?" is that they chose none.
func letter(id string) string {
	if id == "" {
		return "?"
	}
	return strings.ToUpper(id)
}

// advice is what to do about a question, and how urgent that is.
type advice struct {
	sign, text string
	style      lipgloss.Style
}

func (m *Model) advice(q classstat.Question) []advice {
	t, s := m.Env.Text.Items, m.Env.Styles
	var all []advice
	if say, ok := t.Advice[string(q.Advice)]; ok {
		a := advice{"· ", say(letter(q.About)), s.Muted}
		if q.Doubtful() {
			a.sign, a.style = "! ", s.Warning
		}
		all = append(all, a)
	}
	if n := m.found.reports[q.ID]; n > 0 {
		all = append(all, advice{"! ", t.Reported(n), s.Warning})
	}
	return all
}
