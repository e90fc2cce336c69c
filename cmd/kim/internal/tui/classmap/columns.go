package classmap

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Widths in cells.
const (
	leadWidth    = 2
	activeWidth  = 8
	doneWidth    = 8
	placeLeast   = 10 // narrower a village says nothing
	bothPlaces   = 22 // for district and village
	nameLeast    = 16
	scrollWidth  = 2
	widestCell   = 3
	roomForPlace = 60 // narrower windows show neither place nor scrollbar
)

// columns says how wide each column of people is; 0 for one that is left out.
type columns struct {
	name, place, cell, modules, done, active, scroll int
}

// columns divides the room: names first, then the modules, then the rest.
func (m *Model) columns() columns {
	modules := len(m.env.Course.Modules)
	c := columns{cell: 1, modules: modules, done: doneWidth, active: activeWidth}
	if m.width < roomForPlace {
		return m.narrow(c)
	}
	c.scroll = scrollWidth
	least := placeLeast
	if m.order == progress.ByArea {
		least = bothPlaces
	}
	for c.cell < widestCell && m.width-c.fixed()-modules >= nameLeast+1+least {
		c.cell++
	}
	room := m.width - c.fixed()
	for room < nameLeast && c.modules > 0 { // a course of very many modules
		c.modules--
		room += c.cell
	}
	c.name = room
	if room >= nameLeast+1+least {
		c.place = max(least, (room-1)*2/5)
		c.name = room - 1 - c.place
	}
	return c
}

// narrow leaves out all but one column beside names and modules, that which the
// list is sorted by.
func (m *Model) narrow(c columns) columns {
	c.active = 0
	switch m.order {
	case progress.ByActive:
		c.active, c.done = activeWidth, 0
	case progress.ByArea:
		c.place, c.done = placeLeast, 0
	case progress.ByName, progress.ByDone:
	}
	for m.width-c.fixed()-gap(c.place) < nameLeast/2 && c.modules > 0 {
		c.modules--
	}
	c.name = max(1, m.width-c.fixed()-gap(c.place))
	return c
}

// fixed is what all columns but names and places take, with the gaps before
// them.
func (c columns) fixed() int {
	return leadWidth + 1 + c.cell*c.modules + gap(c.done) + gap(c.active) + c.scroll
}

func gap(width int) int {
	if width == 0 {
		return 0
	}
	return width + 1
}

// line puts texts into the columns. cells is as wide as the modules.
func (c columns) line(lead, name, place, cells, done, active string) string {
	var b strings.Builder
	b.WriteString(lead)
	b.WriteString(screen.Pad(name, c.name))
	if c.place > 0 {
		b.WriteString(" " + screen.Pad(place, c.place))
	}
	b.WriteString(" " + cells)
	if c.done > 0 {
		b.WriteString(" " + right(done, c.done))
	}
	if c.active > 0 {
		b.WriteString(" " + screen.Pad(active, c.active))
	}
	return b.String()
}

func right(text string, width int) string {
	text = screen.Fit(text, width)
	return strings.Repeat(" ", width-lipgloss.Width(text)) + text
}

// orderAt is what a click on the names of the columns sorts by.
func (c columns) orderAt(x int) (progress.MemberOrder, bool) {
	for _, column := range []struct {
		order progress.MemberOrder
		width int
	}{
		{progress.ByName, leadWidth + c.name},
		{progress.ByArea, gap(c.place)},
		{"", 1 + c.cell*c.modules},
		{progress.ByDone, gap(c.done)},
		{progress.ByActive, gap(c.active)},
	} {
		if x < column.width {
			return column.order, column.order != ""
		}
		x -= column.width
	}
	return "", false
}

// arrow marks the column that the list is sorted by.
func (m *Model) arrow(title string, order progress.MemberOrder) string {
	switch {
	case m.order != order:
		return title
	case m.descending:
		return title + "↓"
	default:
		return title + "↑"
	}
}

// header names the columns, the modules by number.
func (m *Model) header(c columns) string {
	t := m.env.Text.ClassMap
	var numbers strings.Builder
	for _, module := range m.env.Course.Modules[:c.modules] {
		number := strconv.Itoa(module.Number)
		numbers.WriteString(screen.Pad(number[max(0, len(number)-c.cell):], c.cell))
	}
	name, place := m.arrow(t.Name, progress.ByName), t.Village
	if m.order == progress.ByArea {
		if place = m.arrow(t.Area, progress.ByArea); c.place >= bothPlaces {
			place = m.arrow(t.Places, progress.ByArea)
		}
	}
	c.active += c.scroll // the scrollbar begins below
	line := c.line(strings.Repeat(" ", leadWidth), name, place, numbers.String(),
		m.arrow(t.Done, progress.ByDone), m.arrow(t.Active, progress.ByActive))
	return m.env.Styles.Strong.Render(screen.Fit(line, m.width))
}

// averagesLine is how much of each module the class has done: in percent, or in
// tenths where there is only room for one digit; and of everything.
func (m *Model) averagesLine(c columns) string {
	t := m.env.Text.ClassMap
	c.name, c.place = c.name+gap(c.place), 0 // the label has the room of both
	label := t.Average
	if c.cell < widestCell {
		if label = t.AverageTenths; lipgloss.Width(label) > c.name {
			label = t.AverageNarrow
		}
	}
	var cells strings.Builder
	for i := range c.modules {
		share := 0
		if i < len(m.averages) {
			share = m.averages[i]
		}
		text := strconv.Itoa(share)
		if c.cell < widestCell {
			text = tenths(share)
		}
		cells.WriteString(screen.Pad(text, c.cell))
	}
	line := c.line(strings.Repeat(" ", leadWidth), screen.Fit(label, c.name), "", cells.String(), strconv.Itoa(m.average)+"%", "")
	return m.env.Styles.Strong.Render(screen.Fit(line, m.width))
}

// tenths is a number of percent in one cell.
func tenths(percent int) string {
	switch percent {
	case 0:
		return "·"
	case 100:
		return "✓"
	default:
		return strconv.Itoa(min(9, (percent+5)/10))
	}
}
