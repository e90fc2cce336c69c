package signin

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// What the list offers beside the sub-districts of Karanganyar.
const (
	skipID  = "-" // leave the field empty
	ownID   = "+" // keep what was typed: a sub-district of another regency
	clearID = "x" // empty the field
)

// district is what the field holds.
func (f *Form) district() string { return strings.TrimSpace(f.fields[fieldDistrict].Value()) }

// districtRows are the sub-districts that match what was typed, in order, and
// ways to leave the field empty or to keep what was typed.
func (f *Form) districtRows() []menu.Row {
	names := region.Matching(f.district())
	var rows []menu.Row
	if f.district() == "" {
		rows = append(rows, menu.Row{ID: skipID, Key: "0", Height: 1})
	}
	for i, name := range names {
		rows = append(rows, menu.Row{ID: name, Key: strconv.Itoa(i + 1), Height: 1})
	}
	if f.district() == "" {
		return rows
	}
	if len(names) != 1 || !strings.EqualFold(names[0], f.district()) {
		rows = append(rows, menu.Row{ID: ownID, Key: strconv.Itoa(len(names) + 1), Height: 1})
	}
	return append(rows, menu.Row{ID: clearID, Key: "0", Height: 1})
}

// refresh makes the list anew for what was typed and for the room there is.
func (f *Form) refresh() {
	rows := f.districtRows()
	f.districts.SetRows(rows)
	room := f.height - len(f.head())
	if !f.compact() {
		room -= 2 // the button
	}
	if len(rows) > room {
		room -= 2 // what says that there is more
	}
	f.districts.SetSize(f.width-f.fieldX(), max(1, min(len(rows), room)))
}

// listDistricts makes the list anew and marks its first row.
func (f *Form) listDistricts() {
	f.refresh()
	f.districts.Select(f.districtRows()[0].ID)
}

// listKey tells whether a key acts on the list: a number, which no name of a
// sub-district has, or a page. Everything else is typed.
func listKey(msg tea.KeyPressMsg) bool {
	digit := len(msg.Text) == 1 && msg.Text >= "0" && msg.Text <= "9"
	return digit || msg.Code == tea.KeyPgUp || msg.Code == tea.KeyPgDown
}

// pickDistrict does what a row of the list says.
func (f *Form) pickDistrict(row menu.Row) tea.Cmd {
	field := &f.fields[fieldDistrict]
	switch row.ID {
	case clearID:
		field.SetValue("")
		f.listDistricts()
		return nil
	case skipID, ownID:
	default:
		field.SetValue(row.ID)
		field.CursorEnd()
	}
	return f.goTo(submit)
}

// listLines draws the list under its field, and says on which side there is more.
func (f *Form) listLines() []formLine {
	t, s := f.env.Text.App, f.env.Styles
	indent := strings.Repeat(" ", f.fieldX())
	more := func(hidden bool, text string) formLine {
		if !hidden {
			return formLine{}
		}
		return formLine{text: indent + s.Muted.Render(screen.Fit(text, f.width-f.fieldX()))}
	}
	var lines []formLine
	list := f.districts.View(func(row menu.Row, selected bool) string {
		return f.districts.Line(s, row, selected, f.rowLabel(row), f.width-f.fieldX())
	})
	for _, line := range strings.Split(list, "\n") {
		lines = append(lines, formLine{text: indent + line, part: partRow})
	}
	above, below := f.districts.Hidden()
	if !above && !below {
		return lines
	}
	lines = append([]formLine{more(above, t.MoreAbove)}, lines...)
	return append(lines, more(below, t.MoreBelow))
}

func (f *Form) rowLabel(row menu.Row) string {
	t := f.env.Text.SignIn
	switch row.ID {
	case skipID:
		return t.Skip
	case ownID:
		return t.Own(f.district())
	case clearID:
		return t.Clear
	default:
		return row.ID
	}
}
