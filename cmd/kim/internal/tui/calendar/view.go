package calendar

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// wide is where an entry fits on one line.
const wide = 60

// The columns of a row of the list before its title: number, day.
const leadWidth, dayWidth = 5, 10

// layout makes the rows for the present size, language and plan.
func (m *Model) layout() {
	switch m.phase {
	case listing:
		m.items = m.listed()
		rows := make([]menu.Row, len(m.items))
		for i, it := range m.items {
			rows[i] = menu.Row{ID: it.id, Height: m.heightOf(it)}
			switch {
			case it.kind == addOne:
				rows[i].Key = "0"
			case i < 9:
				rows[i].Key = strconv.Itoa(i + 1)
			}
		}
		m.rows.SetRows(rows)
	case editing:
		rows := make([]menu.Row, 0, fieldCount+2)
		for field := range fieldCount {
			rows = append(rows, menu.Row{ID: fieldRow(field), Key: strconv.Itoa(field + 1), Height: 1})
		}
		if m.at >= 0 {
			rows = append(rows, menu.Row{ID: deleteRow, Key: "9", Height: 1})
		}
		m.fields.SetRows(append(rows, menu.Row{ID: finishRow, Key: "0", Height: 1}))
	case damaged:
		var rows []menu.Row
		if m.env.Export != nil {
			rows = append(rows, menu.Row{ID: keepID, Key: "1", Height: 1})
		}
		m.rows.SetRows(append(rows, menu.Row{ID: startID, Key: strconv.Itoa(len(rows) + 1), Height: 1}))
	case opening, failed:
	}
	room := max(1, m.height-len(m.head())-m.footHeight())
	m.rows.SetSize(m.width, room)
	m.fields.SetSize(m.width, room)
}

// heightOf is how many lines a row of the list takes: where an entry does not
// fit on one line, its title is shown whole, and its facts below.
func (m *Model) heightOf(it item) int {
	switch {
	case m.width >= wide || it.kind == addOne:
		return 1
	case it.kind == anEntry:
		return len(m.titleLines(it)) + 1
	default:
		return len(m.titleLines(it))
	}
}

// titleLines are the title of a row in a narrow window.
func (m *Model) titleLines(it item) []string {
	const most = 3
	title := "☆ " + it.occasion.Name
	if it.kind == anEntry {
		title = titleOf(m.env.Text.Calendar, m.plan.Entries[it.entry])
	}
	lines := screen.Wrap(title, max(1, m.width-leadWidth-dayWidth-2))
	return lines[:min(len(lines), most)]
}

// tight tells whether there is no room for empty lines.
func (m *Model) tight() bool { return m.height < 14 }

// footHeight is how many lines are kept for what there is to say about a row: as
// many for every row, so that the rows stay where they are.
func (m *Model) footHeight() int {
	switch {
	case m.phase != listing && m.phase != editing:
		return 0
	case m.tight():
		return 2
	default:
		return 5
	}
}

// head is what stands above the rows.
func (m *Model) head() []string {
	t, s := m.env.Text.Calendar, m.env.Styles
	var lines []string
	switch m.phase {
	case opening:
		return []string{s.Muted.Render(screen.Fit(t.Opening, m.width))}
	case failed:
		return screen.Wrap(t.Failed, m.width)
	case damaged:
		text := screen.Wrap(t.Damaged, m.width)
		if room := m.height - 4; len(text) > room { // the answers come first
			text = text[:max(0, room)]
		}
		return append(append([]string{s.Title.Render(screen.Fit(t.DamagedTitle, m.width))}, text...), "")
	case listing:
		here := 0
		for _, e := range m.plan.Entries {
			if m.period.has(e.Date) {
				here++
			}
		}
		count := s.Muted.Render(t.Count(here, len(m.plan.Entries)-here))
		lines = []string{screen.Spread(s.Title.Render(m.period.name(t)), count, m.width)}
		if !m.tight() && len(m.plan.Entries) == 0 {
			for _, l := range screen.Wrap(t.Empty, m.width) {
				lines = append(lines, s.Muted.Render(l))
			}
		}
	case editing:
		title := t.Edit
		if m.at < 0 {
			title = t.New
		}
		lines = []string{s.Title.Render(screen.Fit(title, m.width))}
	}
	if !m.tight() {
		lines = append(lines, "")
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.head()
	switch m.phase {
	case listing:
		lines = append(lines, strings.Split(m.rows.View(m.listRow), "\n")...)
		lines = append(lines, m.foot(&m.rows)...)
	case editing:
		lines = append(lines, strings.Split(m.fields.View(m.fieldLine), "\n")...)
		lines = append(lines, m.foot(&m.fields)...)
	case damaged:
		lines = append(lines, strings.Split(m.rows.View(m.mendRow), "\n")...)
	case opening, failed:
	}
	return screen.Clip(lines, m.height)
}

// foot says that there is more, and what there is to say about the selected row.
func (m *Model) foot(rows *menu.Menu) []string {
	s := m.env.Styles
	var lines []string
	above, below := rows.Hidden()
	if more := screen.More(m.env.Text.App, above, below); more != "" {
		lines = append(lines, s.Muted.Render(screen.Fit("  "+more, m.width)))
	} else if !m.tight() {
		lines = append(lines, "")
	}
	room := max(0, m.footHeight()-len(lines))
	about := m.about()
	if len(about) > room {
		about = about[:room]
		if room > 0 {
			about[room-1] = screen.Fit(about[room-1], m.width-2) + s.Muted.Render(" …")
		}
	}
	return append(lines, about...)
}

// about is what there is to say about the selected row.
func (m *Model) about() []string {
	t, s := m.env.Text.Calendar, m.env.Styles
	var lines []string
	for _, f := range m.findings() {
		words := f.Words(m.env.Text.Lang)
		for i, line := range screen.Wrap(words.What+" "+words.How, max(1, m.width-4)) {
			lead := "    "
			if i == 0 {
				lead = "  " + s.Warning.Render("!") + " "
			}
			lines = append(lines, lead+s.Muted.Render(line))
		}
	}
	if it, ok := m.selected(); ok && it.kind == anOccasion {
		for _, line := range screen.Wrap(t.Occur, max(1, m.width-4)) {
			lines = append(lines, "    "+s.Muted.Render(line))
		}
	}
	return lines
}

// listRow draws a row of the list.
func (m *Model) listRow(row menu.Row, selected bool) string {
	t, s := m.env.Text.Calendar, m.env.Styles
	i := slices.IndexFunc(m.items, func(it item) bool { return it.id == row.ID })
	if i < 0 {
		return ""
	}
	it := m.items[i]
	lead, room := m.rows.Lead(s, row, selected), m.width-m.rows.LeadWidth()
	name := s.Text
	if selected {
		name = s.Selected
	}
	if it.kind == addOne {
		return lead + name.Render(screen.Fit(t.Add, room))
	}
	day := screen.Pad(t.Short(m.day(it)), dayWidth) + "  "
	if it.kind == anOccasion && !selected {
		day, name = s.Muted.Render(day), s.Muted
	}
	if m.width < wide {
		return m.narrowRow(it, lead+day, name, selected)
	}
	room -= dayWidth + 2
	if it.kind == anOccasion {
		return lead + day + name.Render(screen.Fit("☆ "+it.occasion.Name, room))
	}
	e := m.plan.Entries[it.entry]
	facts := m.facts(it.entry)
	return lead + day + screen.Spread(name.Render(screen.Fit(titleOf(t, e), room-2-lipgloss.Width(facts))), facts, room)
}

// narrowRow draws a row of the list in several lines.
func (m *Model) narrowRow(it item, first string, name lipgloss.Style, selected bool) string {
	under := strings.Repeat(" ", leadWidth+dayWidth+2)
	if selected {
		under = m.env.Styles.Selected.Render("▌") + under[1:]
	}
	room := m.width - leadWidth - dayWidth - 2
	var lines []string
	for _, line := range m.titleLines(it) {
		lines = append(lines, first+name.Render(screen.Fit(line, room)))
		first = under
	}
	if it.kind == anEntry {
		lines = append(lines, under+screen.Fit(m.facts(it.entry), room))
	}
	return strings.Join(lines, "\n")
}

// facts are what the list says of an entry beside its title.
func (m *Model) facts(i int) string {
	t, s, e := m.env.Text.Calendar, m.env.Styles, m.inWords(m.plan.Entries[i])
	state := s.Success.Render(t.Good)
	if n := len(m.plan.CheckEntry(i)); n > 0 {
		state = s.Warning.Render(t.Advice(n))
	}
	var words []string
	for _, word := range []string{e.Format, e.Status} {
		if word != "" {
			words = append(words, screen.Fit(word, 12))
		}
	}
	if len(words) == 0 {
		return state
	}
	if m.width < wide {
		return s.Muted.Render(words[len(words)-1]) + "  " + state
	}
	return s.Muted.Render(strings.Join(words, " · ")) + "  " + screen.Pad(state, m.stateWidth())
}

// stateWidth is the width of the widest state, so that they stand under each other.
func (m *Model) stateWidth() int {
	t := m.env.Text.Calendar
	return max(lipgloss.Width(t.Good), lipgloss.Width(t.Advice(2)))
}

// fieldLine draws a row of the form.
func (m *Model) fieldLine(row menu.Row, selected bool) string {
	t, s := m.env.Text.Calendar, m.env.Styles
	switch row.ID {
	case deleteRow:
		return m.fields.Line(s, row, selected, t.Delete, m.width)
	case finishRow:
		return m.fields.Line(s, row, selected, t.Finish, m.width)
	}
	field, err := strconv.Atoi(row.ID)
	if err != nil {
		return ""
	}
	columns := practice.Columns(m.env.Text.Lang)
	column := 0
	for _, label := range columns {
		column = max(column, lipgloss.Width(label))
	}
	room := m.width - m.fields.LeadWidth() - column - 2
	e := m.inWords(m.entry)
	text, style := textOf(e, field), s.Text
	switch {
	case field == fieldDate:
		if text = t.Day(e.Date); lipgloss.Width(text) > room {
			text = t.Short(e.Date)
		}
		if e.Date.Equal(m.today()) {
			text += " · " + t.Today
		}
	case text == "":
		text, style = t.Unset, s.Muted
	}
	label := s.Muted
	if selected {
		label = s.Selected
	}
	return m.fields.Lead(s, row, selected) + label.Render(screen.Pad(columns[field], column)) + "  " + style.Render(screen.Fit(text, room))
}

// mendRow draws a row of what to do about a text that is no plan.
func (m *Model) mendRow(row menu.Row, selected bool) string {
	t := m.env.Text.Calendar
	label := t.DamagedStart
	if row.ID == keepID {
		label = t.DamagedKeep
	}
	return m.rows.Line(m.env.Styles, row, selected, label, m.width)
}
