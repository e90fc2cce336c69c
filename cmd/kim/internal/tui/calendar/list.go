package calendar

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// itemKind is what a row of the list stands for.
type itemKind int

const (
	anEntry itemKind = iota
	anOccasion
	addOne
)

// item is one row of the list.
type item struct {
	id       string
	kind     itemKind
	entry    int // in the plan
	occasion practice.Occasion
}

// The rows about a text that is no plan, and the one that adds an entry.
const (
	addID   = "add"
	keepID  = "keep"
	startID = "start"
)

// listed are the rows of the list: what the plan has in the period, by day, and
// between them the fixed days that it does not have yet.
func (m *Model) listed() []item {
	var items []item
	for i, e := range m.plan.Entries {
		if m.period.has(e.Date) {
			items = append(items, item{id: entryID(i), kind: anEntry, entry: i})
		}
	}
	for i, o := range m.occasions(m.env.Text.Lang) {
		if !m.planned(o.Date, i) {
			items = append(items, item{id: "day" + o.Date.Format(time.DateOnly) + strconv.Itoa(i), kind: anOccasion, occasion: o})
		}
	}
	slices.SortStableFunc(items, func(a, b item) int { return m.day(a).Compare(m.day(b)) })
	return append(items, item{id: addID, kind: addOne})
}

func entryID(i int) string { return "entry" + strconv.Itoa(i) }

func (m *Model) occasions(lang string) []practice.Occasion {
	return practice.Occasions(m.period.from, m.period.to(), lang)
}

// planned tells whether the i-th fixed day of the period is in the plan already,
// in whichever language.
func (m *Model) planned(day time.Time, i int) bool {
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		name := m.occasions(lang)[i].Name
		if slices.ContainsFunc(m.plan.Entries, func(e practice.Entry) bool { return e.Date.Equal(day) && e.Title == name }) {
			return true
		}
	}
	return false
}

// day is the day of a row.
func (m *Model) day(it item) time.Time {
	if it.kind == anEntry {
		return m.plan.Entries[it.entry].Date
	}
	return it.occasion.Date
}

// selected is the row that Enter acts on.
func (m *Model) selected() (item, bool) {
	row, ok := m.rows.Selected()
	if !ok || m.phase != listing {
		return item{}, false
	}
	i := slices.IndexFunc(m.items, func(it item) bool { return it.id == row.ID })
	if i < 0 {
		return item{}, false
	}
	return m.items[i], true
}

// selectFrom goes to the first row of a day or later.
func (m *Model) selectFrom(day time.Time) {
	for _, it := range m.items {
		if it.kind == addOne || !m.day(it).Before(day) {
			m.rows.Select(it.id)
			return
		}
	}
}

// choose does what a row of the list stands for.
func (m *Model) choose(row menu.Row) tea.Cmd {
	it, ok := m.selected()
	if !ok || it.id != row.ID {
		return nil
	}
	switch it.kind {
	case anEntry:
		m.edit(it.entry)
		return nil
	case anOccasion:
		return m.use(it.occasion)
	case addOne:
		m.add()
		return nil
	default:
		return nil
	}
}

// use makes a fixed day an entry.
func (m *Model) use(o practice.Occasion) tea.Cmd {
	e := m.blank(o.Date)
	e.Title = o.Name
	plan := m.plan.Add(e)
	cmd, ok := m.save(plan)
	m.layout()
	if !ok {
		return cmd
	}
	m.rows.Select(entryID(find(plan, e)))
	return tea.Batch(cmd, screen.Send(screen.NoticeMsg{Text: m.env.Text.Calendar.Added(o.Name)}))
}

// blank is a new entry: an idea of whoever is at the keyboard.
func (m *Model) blank(day time.Time) practice.Entry {
	return practice.Entry{Date: day, Writer: string(m.env.Who.Name), Status: m.env.Text.Calendar.Statuses[0]}
}

// add begins a new entry, on the day that is selected, or the first one that is
// still to come.
func (m *Model) add() {
	day := m.period.from
	if today := m.today(); day.Before(today) && m.period.has(today) {
		day = today
	}
	if it, ok := m.selected(); ok && it.kind != addOne {
		day = m.day(it)
	}
	m.at, m.entry = -1, m.blank(day)
	m.toForm()
}

// edit opens an entry of the plan.
func (m *Model) edit(i int) {
	m.at, m.entry = i, m.plan.Entries[i]
	m.toForm()
}

func (m *Model) toForm() {
	m.phase = editing
	m.layout()
	m.fields.Select(fieldRow(fieldDate))
	if m.at < 0 {
		m.fields.Select(fieldRow(fieldTitle))
	}
}

// toList goes from an entry to where it is in the list.
func (m *Model) toList() {
	m.phase = listing
	if m.at >= 0 && !m.period.has(m.entry.Date) {
		m.period = around(m.entry.Date, m.period.month)
	}
	m.layout()
	if m.at >= 0 {
		m.rows.Select(entryID(m.at))
	} else {
		m.rows.Select(addID)
	}
}

// turn goes to another period.
func (m *Model) turn(to period) {
	m.period = to
	m.layout()
	m.selectFrom(to.from)
}

// deleteMsg is the answer to the question whether an entry is to go.
type deleteMsg struct {
	unit  string
	entry practice.Entry
}

// target is the entry that is edited or selected, as the plan has it.
func (m *Model) target() (int, bool) {
	if m.phase == editing {
		return m.at, m.at >= 0
	}
	it, ok := m.selected()
	return it.entry, ok && it.kind == anEntry
}

// askDelete asks before an entry goes.
func (m *Model) askDelete() tea.Cmd {
	i, ok := m.target()
	if !ok {
		return nil
	}
	env, e, unit := m.env, m.plan.Entries[i], m.unit.ID
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Calendar
		return overlay.Asking{Title: t.DeleteTitle, Text: t.DeleteAsk(titleOf(t, e), t.Day(e.Date)), Answers: []overlay.Answer{
			{Label: t.DeleteNo},
			{Label: t.DeleteYes, Msg: deleteMsg{unit: unit, entry: e}},
		}}
	})})
}

func titleOf(t i18n.Calendar, e practice.Entry) string {
	if e.Title == "" {
		return t.NoTitle
	}
	return e.Title
}

// deleted takes the entry out of the plan.
func (m *Model) deleted(msg deleteMsg) tea.Cmd {
	i := find(m.plan, msg.entry)
	if msg.unit != m.unit.ID || i < 0 {
		return nil
	}
	cmd, _ := m.save(m.plan.Remove(i)) // a shorter plan is not too long
	m.phase = listing
	m.layout()
	m.selectFrom(msg.entry.Date)
	t := m.env.Text.Calendar
	return tea.Batch(cmd, screen.Send(screen.NoticeMsg{Text: t.Deleted(titleOf(t, msg.entry))}))
}

// findings are what there is to say about the entry that is edited or selected.
func (m *Model) findings() []practice.Finding {
	if m.phase == editing && m.at < 0 {
		plan := m.plan.Add(m.entry)
		return plan.CheckEntry(find(plan, m.entry))
	}
	if i, ok := m.target(); ok {
		return m.plan.CheckEntry(i)
	}
	return nil
}

// showAdvice says everything about the entry.
func (m *Model) showAdvice() tea.Cmd {
	found, env := m.findings(), m.env
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(env, func() string { return env.Text.Calendar.AdviceTitle }, func(width int) []string {
		var lines []string
		for i, f := range found {
			if i > 0 {
				lines = append(lines, "")
			}
			words := f.Words(env.Text.Lang)
			for _, line := range screen.Wrap(words.What, width) {
				lines = append(lines, env.Styles.Strong.Render(line))
			}
			lines = append(lines, screen.Wrap(words.Why+" "+words.How, width)...)
		}
		return lines
	})})
}
