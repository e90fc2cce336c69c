package person

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const (
	// roomy is the height from which there is space between the parts.
	roomy = 16
	// lead is what stands before the lines of a row: the bar of the selected one.
	lead = 2
)

// row is something on the page that can be selected: its lines, and what it is
// about.
type row struct {
	id    string
	head  []string // lines above it that name what follows
	lines []string

	c        *progress.MemberSignal // a case: something that wants a trainer
	evidence bool                   // the case is evidence, looked at or not
	unit     *lessons.Unit          // that can count as done
	run      *unitRun
	profile  *progress.Participant // another participant who is the same person
	older    bool                  // reads on
}

// top is how many lines stand above the rows.
func (m *Model) top() int {
	if m.height >= roomy {
		return 2
	}
	return 1
}

// room is the width of the lines of a row.
func (m *Model) room() int { return max(1, m.width-lead) }

// layout makes the rows anew; the selected one stays.
func (m *Model) layout() {
	rows := m.sectionRows()
	m.shown = make(map[string]row, len(rows))
	list := make([]menu.Row, len(rows))
	for i, r := range rows {
		if i > 0 && len(r.head) > 0 && m.height >= roomy {
			r.head = append([]string{""}, r.head...)
		}
		m.shown[r.id] = r
		list[i] = menu.Row{ID: r.id, Height: len(r.head) + len(r.lines), Head: len(r.head)}
	}
	m.rows.SetRows(list)
	m.rows.SetSize(m.width, max(1, m.height-m.top()-1)) // the last line says that there is more
	if m.ready() {
		m.rows.Select(m.at[m.section])
	}
}

// ready tells whether what the section in sight needs was loaded.
func (m *Model) ready() bool {
	switch m.section {
	case overview, modules, obstacles:
		return m.loaded
	case scores, attempts, tasks, history:
	}
	runs := (m.section == scores || m.section == attempts) && (m.data.section == scores || m.data.section == attempts)
	return m.loaded && (runs || m.data.section == m.section || m.section == history && len(m.past.events) > 0)
}

func (m *Model) sectionRows() []row {
	if !m.ready() {
		return nil
	}
	switch m.section {
	case overview:
		return m.overviewRows()
	case modules:
		return m.moduleRows()
	case scores:
		return m.scoreRows()
	case attempts:
		return m.runRows()
	case tasks:
		return m.taskRows()
	case obstacles:
		return m.obstacleRows()
	case history:
		return m.historyRows()
	}
	return nil
}

// tab is the name of a section and where it stands.
type tab struct {
	section section
	name    string
	x       int
}

const between = "  "

// tabs gives the names that there is room for: all of them, else those around
// the present one.
func (m *Model) tabs() []tab {
	var all []tab
	present := 0
	for i, s := range sections() {
		all = append(all, tab{section: s, name: strconv.Itoa(i+1) + " " + m.env.Text.Person.Sections[string(s)]})
		if s == m.section {
			present = i
		}
	}
	wide := func(tabs []tab) int {
		sum := -len(between)
		for _, t := range tabs {
			sum += ansi.StringWidth(t.name) + len(between)
		}
		return sum
	}
	first, last := 0, len(all)
	for wide(all[first:last]) > m.width && last-first > 1 {
		if present-first > last-1-present {
			first++
		} else {
			last--
		}
	}
	x := 0
	for i := first; i < last; i++ {
		all[i].x = x
		x += ansi.StringWidth(all[i].name) + len(between)
	}
	return all[first:last]
}

func (m *Model) clickTab(x int) tea.Cmd {
	for _, t := range m.tabs() {
		if x >= t.x && x < t.x+ansi.StringWidth(t.name) {
			return m.turn(t.section)
		}
	}
	return nil
}

func (m *Model) tabLine() string {
	s := m.env.Styles
	var names []string
	for _, t := range m.tabs() {
		if t.section == m.section {
			names = append(names, s.Selected.Underline(true).Render(t.name))
			continue
		}
		number, name, _ := strings.Cut(t.name, " ")
		names = append(names, s.Key.Render(number)+" "+s.Muted.Render(name))
	}
	return screen.Fit(strings.Join(names, between), m.width)
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := []string{m.tabLine()}
	if m.top() > 1 {
		lines = append(lines, "")
	}
	t, s := m.env.Text, m.env.Styles
	switch {
	case m.failed && !m.ready():
		return screen.Clip(append(lines, screen.Wrap(t.Person.Failed, m.width)...), m.height)
	case !m.ready():
		return screen.Clip(append(lines, s.Muted.Render(screen.Fit(t.Person.Loading, m.width))), m.height)
	}
	body := m.rows.View(func(r menu.Row, selected bool) string { return m.draw(m.shown[r.ID], selected) })
	lines = append(lines, strings.Split(body, "\n")...)
	above, below := m.rows.Hidden()
	if more := screen.More(t.App, above, below); more != "" {
		lines = append(lines, s.Muted.Render(screen.Fit(more, m.width)))
	}
	return screen.Clip(lines, m.height)
}

func (m *Model) draw(r row, selected bool) string {
	lines := make([]string, 0, len(r.head)+len(r.lines))
	for _, line := range r.head {
		lines = append(lines, screen.Fit(line, m.width))
	}
	mark := strings.Repeat(" ", lead)
	if selected {
		mark = m.env.Styles.Selected.Render("▌") + " "
	}
	for _, line := range r.lines {
		lines = append(lines, mark+screen.Fit(line, m.room()))
	}
	return strings.Join(lines, "\n")
}

// heading names what follows.
func (m *Model) heading(text string) []string { return []string{m.env.Styles.Title.Render(text)} }

// words wraps a sentence in a style to the width of a row.
func (m *Model) words(style lipgloss.Style, text string) []string {
	var lines []string
	for _, line := range screen.Wrap(text, m.room()) {
		lines = append(lines, style.Render(line))
	}
	return lines
}

// muted is a sentence that is beside the point.
func (m *Model) muted(text string) []string { return m.words(m.env.Styles.Muted, text) }

// nothing is the one row of a section without any.
func (m *Model) nothing(text string) []row { return []row{{id: "nothing", lines: m.muted(text)}} }
