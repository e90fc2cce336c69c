package items

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Bounds of the layout, in cells and lines.
const (
	wide  = 64 // from here on the numbers stand in columns
	roomy = 16 // from here on there is room for a word of introduction
)

// label names a quiz with its module: their titles are often alike.
func label(env *screen.Env, u *lessons.Unit) string {
	title := u.Title.In(env.Lang())
	if u.Module == nil {
		return title
	}
	return env.Text.Home.ModuleLabel(u.Module.Number) + ": " + title
}

// head is what stands above the questions.
func (m *Model) head() []string {
	t, s := m.env.Text, m.env.Styles
	lines := []string{m.tabs.View()}
	words := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, max(1, m.width)) {
			lines = append(lines, style.Render(line))
		}
	}
	if unit, ok := m.env.Course.Unit(m.found.unit); ok {
		other := ""
		if m.width >= wide {
			other = s.Key.Render("m") + " " + s.Muted.Render(t.Items.Other)
		}
		name := s.Title.Render(screen.Fit(label(m.env, unit), m.width-lipgloss.Width(other)-2))
		lines = append(lines, screen.Spread(name, other, m.width))
	}
	switch {
	case m.failed:
		words(s.Danger, t.Class.Failed)
	case !m.loaded:
		words(s.Muted, t.Class.Loading)
	case m.nobody():
		words(s.Muted, t.Items.Nobody)
	case m.found.people == 0:
		words(s.Muted, t.Items.Unanswered)
	default:
		if m.height >= roomy {
			words(s.Muted, t.Items.About+" "+t.Items.Doubtful(classstat.Doubtful(m.found.questions)))
			if m.few() {
				words(s.Muted, t.Items.Few(quiz.Enough))
			}
		}
		if m.width >= wide {
			lines = append(lines, "", m.columns())
		}
	}
	return lines
}

// nobody tells whether no quiz at all has been answered.
func (m *Model) nobody() bool {
	for _, q := range m.found.quizzes {
		if q.people > 0 {
			return false
		}
	}
	return true
}

// few tells whether some numbers rest on few people.
func (m *Model) few() bool {
	for _, q := range m.found.questions {
		if q.Few() {
			return true
		}
	}
	return false
}

// column is a number of a question, right-aligned below its name.
type column struct {
	name, value string
	least       int // cells
}

// numbers are the columns of a question.
func (m *Model) numbers(q classstat.Question) []column {
	t, f := m.env.Text.Items, m.env.Text.Figures
	hinted := f.None
	if q.N > 0 {
		hinted = m.env.Text.Report.Percent(float64(q.Hinted)/float64(q.N), 0)
	}
	seconds := f.None
	if q.Seconds.Known {
		seconds = f.Seconds(q.Seconds.Value)
	}
	return []column{
		{t.People, m.env.Text.Report.Number(float64(q.N), 0), 6},
		{t.Right, m.percent(q.Facility), 6},
		{t.Sorts, m.decimal(q.Discrimination), 6},
		{t.Time, seconds, 8},
		{t.Hinted, hinted, 6},
	}
}

func (m *Model) percent(f classstat.Figure) string {
	if !f.Known {
		return m.env.Text.Figures.None
	}
	return m.env.Text.Report.Percent(f.Value, 0)
}

func (m *Model) decimal(f classstat.Figure) string {
	if !f.Known {
		return m.env.Text.Figures.None
	}
	return strings.Replace(m.env.Text.Report.Number(f.Value, 2), "-", "−", 1)
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
	before := strings.Repeat(" ", m.rows.LeadWidth())
	return m.env.Styles.Muted.Render(screen.Pad(before+m.env.Text.Items.Question, m.width-lipgloss.Width(names)) + names)
}

// lines are a question in the list: what it asks, its numbers, its choices, and
// what to do about it.
func (m *Model) lines(row menu.Row, q classstat.Question, selected bool) []string {
	t, s := m.env.Text, m.env.Styles
	mark, label := "  ", s.Text
	if selected {
		mark, label = s.Selected.Render("▌ "), s.Selected
	}
	room := max(1, m.width-m.rows.LeadWidth())
	figures := s.Text
	about := ""
	if q.Few() {
		figures, about = s.Muted, "~"
	}
	text := t.Items.Title(q.Place) + ". " + markdown.Words(q.Prompt, room)
	var lines []string
	indent := mark + strings.Repeat(" ", m.rows.LeadWidth()-2)
	if m.width >= wide {
		columns := m.numbers(q)
		columns[0].value = about + columns[0].value
		numbers := aligned(columns, func(c column) string { return c.value })
		text = screen.Pad(text, room-lipgloss.Width(numbers))
		lines = append(lines, m.rows.Lead(s, row, selected)+label.Render(text)+figures.Render(numbers))
	} else {
		lines = append(lines, m.rows.Lead(s, row, selected)+label.Render(screen.Fit(text, room)))
		numbers := about + t.Items.Line(q.N, m.percent(q.Facility), m.decimal(q.Discrimination))
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
	t, s := m.env.Text.Items, m.env.Styles
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

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.head()
	if len(m.shown()) > 0 {
		rows := m.rows.View(func(row menu.Row, selected bool) string {
			q, _ := m.question(row.ID)
			return strings.Join(m.lines(row, q, selected), "\n")
		})
		lines = append(lines, strings.Split(rows, "\n")...)
	}
	above, below := m.rows.Hidden()
	if more := screen.More(m.env.Text.App, above, below); more != "" {
		lines = append(lines, m.env.Styles.Muted.Render(screen.Fit("  "+more, m.width)))
	}
	return screen.Clip(lines, m.height)
}
