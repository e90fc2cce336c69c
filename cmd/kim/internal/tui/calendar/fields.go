package calendar

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The fields of an entry, in the order of practice.Columns.
const (
	fieldDate = iota
	fieldPillar
	fieldTitle
	fieldFormat
	fieldSource
	fieldWriter
	fieldChecker
	fieldStatus
	fieldCount
)

// The rows of the form under the fields, and the dialog for exports.
const (
	deleteRow    = "delete"
	finishRow    = "finish"
	exportDialog = "export"
)

// Items of the lists that ask for more.
const ownWords, otherDay = "own", "other"

// listedDays is how many days the list of days has.
const listedDays = 42

// value is the text of a field; nil for the date.
func value(e *practice.Entry, field int) *string {
	switch field {
	case fieldPillar:
		return &e.Pillar
	case fieldTitle:
		return &e.Title
	case fieldFormat:
		return &e.Format
	case fieldSource:
		return &e.Source
	case fieldWriter:
		return &e.Writer
	case fieldChecker:
		return &e.Checker
	case fieldStatus:
		return &e.Status
	default:
		return nil
	}
}

// words are the values that a field offers in a language, in the same order in
// every language.
func words(t i18n.Calendar, field int) []string {
	switch field {
	case fieldPillar:
		return t.Pillars
	case fieldFormat:
		return t.Formats
	case fieldStatus:
		return t.Statuses
	default:
		return nil
	}
}

// inWords is an entry with the words that fields offer in the language of the
// session, whichever it was written in.
func (m *Model) inWords(e practice.Entry) practice.Entry {
	other := i18n.For(i18n.Other(m.env.Text.Lang)).Calendar
	for field := range fieldCount {
		if i := slices.Index(words(other, field), textOf(e, field)); i >= 0 {
			*value(&e, field) = words(m.env.Text.Calendar, field)[i]
		}
	}
	return e
}

// textOf is the text of a field; "" for the date.
func textOf(e practice.Entry, field int) string {
	if text := value(&e, field); text != nil {
		return *text
	}
	return ""
}

// dialog is the ID of a dialog of this screen.
func (m *Model) dialog(name string) string { return "calendar/" + m.unit.ID + "/" + name }

// ask opens the dialog for a field.
func (m *Model) ask(field int) tea.Cmd {
	t := m.env.Text.Calendar
	id, label := m.dialog(strconv.Itoa(field)), practice.Columns(m.env.Text.Lang)[field]
	var items []overlay.Item
	current := ""
	switch {
	case field == fieldDate:
		items, current = m.days(), m.entry.Date.Format(time.DateOnly)
	case words(t, field) != nil:
		for i, word := range words(t, field) {
			items = append(items, overlay.Item{ID: strconv.Itoa(i), Label: word})
		}
		if field != fieldStatus {
			items = append(items, overlay.Item{ID: ownWords, Label: t.Own})
		}
		current = strconv.Itoa(slices.Index(words(t, field), textOf(m.inWords(m.entry), field)))
	default:
		return m.askText(field, t.Write(label), textOf(m.entry, field))
	}
	picker := overlay.NewPicker(m.env, id, label, items)
	picker.Select(current)
	return screen.Send(screen.ShowMsg{Overlay: picker})
}

func (m *Model) askText(field int, title, text string) tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.dialog(strconv.Itoa(field)), title, text, 1)})
}

// days offers the days from the one that the entry has on, or from today on if
// that is earlier.
func (m *Model) days() []overlay.Item {
	t := m.env.Text.Calendar
	from := m.entry.Date
	if today := m.today(); from.After(today) {
		from = today
		if gap := m.entry.Date.Sub(today); gap > (listedDays-7)*24*time.Hour {
			from = m.entry.Date.AddDate(0, 0, -7)
		}
	}
	occasions := practice.Occasions(from, from.AddDate(0, 0, listedDays), m.env.Text.Lang)
	items := []overlay.Item{{ID: otherDay, Label: t.Other}}
	for i := range listedDays {
		day := from.AddDate(0, 0, i)
		item := overlay.Item{ID: day.Format(time.DateOnly), Label: screen.Pad(t.Short(day), dayWidth)}
		var notes []string
		if day.Equal(m.today()) {
			notes = append(notes, t.Today)
		}
		for _, o := range occasions {
			if o.Date.Equal(day) {
				notes = append(notes, o.Name)
			}
		}
		item.Note = strings.Join(notes, " · ")
		items = append(items, item)
	}
	return items
}

// field is the field that a dialog of this screen is for.
func (m *Model) field(id string) (int, bool) {
	for field := range fieldCount {
		if id == m.dialog(strconv.Itoa(field)) && m.phase == editing {
			return field, true
		}
	}
	return 0, false
}

// picked takes what was picked for a field, or the format of an export.
func (m *Model) picked(msg overlay.PickedMsg) tea.Cmd {
	if msg.ID == m.dialog(exportDialog) {
		return m.export(msg.Item)
	}
	field, ok := m.field(msg.ID)
	t := m.env.Text.Calendar
	switch {
	case !ok:
		return nil
	case msg.Item == ownWords:
		return m.askText(field, t.Write(practice.Columns(m.env.Text.Lang)[field]), textOf(m.entry, field))
	case msg.Item == otherDay:
		return m.askText(field, t.Write(practice.Columns(m.env.Text.Lang)[field]), m.entry.Date.Format("2/1/2006"))
	case field == fieldDate:
		day, err := time.Parse(time.DateOnly, msg.Item)
		if err != nil {
			return nil
		}
		return m.setDay(day)
	default:
		i, err := strconv.Atoi(msg.Item)
		if err != nil || i >= len(words(t, field)) {
			return nil
		}
		return m.set(field, words(t, field)[i])
	}
}

// typed takes what was typed into a field.
func (m *Model) typed(msg overlay.TypedMsg) tea.Cmd {
	field, ok := m.field(msg.ID)
	if !ok {
		return nil
	}
	if field == fieldDate {
		day, ok := parseDay(msg.Text, m.today())
		if !ok {
			return m.askText(field, m.env.Text.Calendar.BadDate, string(safe.Clean(msg.Text)))
		}
		return m.setDay(day)
	}
	text, err := safe.Line(msg.Text, maxCells)
	cmd := m.set(field, string(text))
	if err != nil && text != "" {
		return tea.Batch(cmd, screen.Send(screen.NoticeMsg{Text: m.env.Text.Calendar.Cut}))
	}
	return cmd
}

// set changes a field and goes on to the next.
func (m *Model) set(field int, text string) tea.Cmd {
	e := m.entry
	*value(&e, field) = text
	cmd := m.put(e)
	m.fields.Select(fieldRow(field + 1))
	return cmd
}

// setDay changes the date and goes on to the next field.
func (m *Model) setDay(day time.Time) tea.Cmd {
	e := m.entry
	e.Date = day
	cmd := m.put(e)
	m.fields.Select(fieldRow(fieldDate + 1))
	return cmd
}

// put makes e the entry that is edited, and records the plan with it if it has
// changed. An entry with nothing but a date is recorded once it has more.
func (m *Model) put(e practice.Entry) tea.Cmd {
	if e == m.entry {
		return nil
	}
	if m.at < 0 && e.Title == "" && e.Pillar == "" && e.Format == "" && e.Source == "" && e.Checker == "" {
		m.entry = e
		m.layout()
		return nil
	}
	plan := m.plan
	if m.at >= 0 {
		plan = plan.Remove(m.at)
	}
	plan = plan.Add(e)
	cmd, ok := m.save(plan)
	if ok {
		m.entry, m.at = e, find(plan, e)
	}
	m.layout()
	return cmd
}

// fieldRow is the row of the form for a field; after the last one it is the end.
func fieldRow(field int) string {
	if field >= fieldCount {
		return finishRow
	}
	return strconv.Itoa(field)
}
