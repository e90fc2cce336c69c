// Package menu is a list of rows of which one can be chosen: by its number, by
// moving to it and pressing Enter, or by a click. Rows may be several lines
// high; the list scrolls to keep the selected row in view.
//
// A number chooses at once when it can only be that one. While 1 may still
// become 12 it moves to row 1 and waits, for the next digit or for Enter.
package menu

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Row is one line, or block of lines, that can be chosen.
type Row struct {
	ID     string
	Key    string // number that chooses it, of one digit or several; "" for none
	Height int    // lines that the draw function gives View for it, at least 1
	Head   int    // how many of them, from the first on, stand above it and are not for clicking
}

// Keys moves in a menu. The bindings carry no help: a screen describes them in
// its own words.
type Keys struct{ Up, Down, First, Last, PageUp, PageDown, Choose key.Binding }

// Bindings returns the keys of every menu.
func Bindings() Keys {
	return Keys{
		Up:       key.NewBinding(key.WithKeys("up", "k")),
		Down:     key.NewBinding(key.WithKeys("down", "j")),
		First:    key.NewBinding(key.WithKeys("home")),
		Last:     key.NewBinding(key.WithKeys("end")),
		PageUp:   key.NewBinding(key.WithKeys("pgup")),
		PageDown: key.NewBinding(key.WithKeys("pgdown")),
		Choose:   key.NewBinding(key.WithKeys("enter")),
	}
}

// Menu is a list of rows. The zero value is an empty menu without size.
type Menu struct {
	rows          []Row
	selected      int
	typed         string // digits that may still become a longer number
	top           int    // first line shown
	width, height int
}

// SetRows replaces the rows. The selection stays with the row of the same ID,
// else at the same position.
func (m *Menu) SetRows(rows []Row) {
	id := ""
	if row, ok := m.Selected(); ok {
		id = row.ID
	}
	if !slices.Equal(m.rows, rows) {
		m.typed = "" // the numbers may mean others now
	}
	m.rows = rows
	m.selected = min(m.selected, max(0, len(rows)-1))
	m.Select(id)
	m.scroll()
}

// SetSize gives the room for View.
func (m *Menu) SetSize(width, height int) {
	m.width, m.height = width, height
	m.scroll()
}

// Select moves to the row of that ID, if there is one.
func (m *Menu) Select(id string) {
	for i, row := range m.rows {
		if row.ID == id {
			m.selected = i
			m.scroll()
			return
		}
	}
}

// Selected returns the row that Enter would choose.
func (m *Menu) Selected() (Row, bool) {
	if m.selected < 0 || m.selected >= len(m.rows) {
		return Row{}, false
	}
	return m.rows[m.selected], true
}

// Typed returns the digits typed so far while they may still become a longer
// number, else "".
func (m *Menu) Typed() string { return m.typed }

// Height returns the lines of all rows together.
func (m *Menu) Height() int { return m.lineOf(len(m.rows)) }

// Update moves or chooses. Mouse positions are relative to the menu.
func (m *Menu) Update(msg tea.Msg) (chosen Row, ok bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if isDigit(msg.Text) {
			return m.number(m.typed + msg.Text)
		}
		m.typed = ""
		return m.key(msg)
	case tea.MouseWheelMsg:
		m.typed = ""
		m.wheel(msg)
	case tea.MouseClickMsg:
		m.typed = ""
		return m.click(msg)
	}
	return Row{}, false
}

func (m *Menu) key(msg tea.KeyPressMsg) (Row, bool) {
	keys := Bindings()
	switch {
	case key.Matches(msg, keys.Choose):
		return m.Selected()
	case key.Matches(msg, keys.Up):
		m.move(-1)
	case key.Matches(msg, keys.Down):
		m.move(1)
	case key.Matches(msg, keys.PageUp):
		m.move(-m.visibleRows())
	case key.Matches(msg, keys.PageDown):
		m.move(m.visibleRows())
	case key.Matches(msg, keys.First):
		m.move(-len(m.rows))
	case key.Matches(msg, keys.Last):
		m.move(len(m.rows))
	}
	return Row{}, false
}

func isDigit(text string) bool { return len(text) == 1 && text[0] >= '0' && text[0] <= '9' }

// number moves to the row of that number, and chooses it unless a longer one
// begins with the same digits. A digit that no number goes on with is ignored.
func (m *Menu) number(typed string) (Row, bool) {
	exact, longer := -1, false
	for i, row := range m.rows {
		switch {
		case row.Key == typed && exact < 0:
			exact = i
		case row.Key != typed && strings.HasPrefix(row.Key, typed):
			longer = true
		}
	}
	if exact < 0 && !longer {
		return Row{}, false
	}
	m.typed = ""
	if longer {
		m.typed = typed
	}
	if exact < 0 {
		return Row{}, false
	}
	m.selected = exact
	m.scroll()
	return m.rows[exact], !longer
}

func (m *Menu) wheel(msg tea.MouseWheelMsg) {
	switch msg.Button {
	case tea.MouseWheelUp:
		m.move(-1)
	case tea.MouseWheelDown:
		m.move(1)
	default:
	}
}

func (m *Menu) click(msg tea.MouseClickMsg) (Row, bool) {
	if msg.Button != tea.MouseLeft || msg.Y < 0 || msg.Y >= m.height || msg.X < 0 || msg.X >= m.width {
		return Row{}, false
	}
	line := 0
	for i, row := range m.rows {
		head := line + row.Head
		line += row.Height
		switch at := msg.Y + m.top; {
		case at >= line:
		case at < head:
			return Row{}, false
		default:
			m.selected = i
			m.scroll()
			return row, true
		}
	}
	return Row{}, false
}

func (m *Menu) move(by int) {
	m.selected = max(0, min(len(m.rows)-1, m.selected+by))
	m.scroll()
}

// visibleRows is how many rows a page holds, judged by the selected one.
func (m *Menu) visibleRows() int {
	row, ok := m.Selected()
	if !ok {
		return 1
	}
	return max(1, m.height/max(1, row.Height))
}

// lineOf returns the line at which row i begins.
func (m *Menu) lineOf(i int) int {
	line := 0
	for _, row := range m.rows[:i] {
		line += row.Height
	}
	return line
}

// scroll brings the selected row into view, whole if it fits.
func (m *Menu) scroll() {
	row, ok := m.Selected()
	if !ok || m.height <= 0 {
		m.top = 0
		return
	}
	start := m.lineOf(m.selected)
	if end := start + row.Height; end > m.top+m.height {
		m.top = end - m.height
	}
	if start < m.top {
		m.top = start
	}
	m.top = max(0, min(m.top, m.Height()-m.height))
	m.top = m.snapped(m.top)
}

// snapped is the first line from top on at which a row begins, so that no half
// of one stands above; at most the line of the selected row.
func (m *Menu) snapped(top int) int {
	line := 0
	for i, row := range m.rows {
		if line >= top || i == m.selected {
			break
		}
		line += row.Height
	}
	return max(top, line)
}

// Hidden tells whether lines are out of sight above and below.
func (m *Menu) Hidden() (above, below bool) {
	return m.top > 0, m.top+m.height < m.Height()
}

// View draws the rows in sight, on all lines of the menu where it scrolls. draw
// gives Row.Height lines for a row.
func (m *Menu) View(draw func(row Row, selected bool) string) string {
	lines := make([]string, 0, m.height)
	line := 0
	for i, row := range m.rows {
		if line+row.Height <= m.top {
			line += row.Height
			continue
		}
		if line >= m.top+m.height {
			break
		}
		for _, text := range strings.Split(draw(row, i == m.selected), "\n") {
			if line >= m.top && line < m.top+m.height {
				lines = append(lines, text)
			}
			line++
		}
	}
	for m.Height() > m.height && len(lines) < m.height {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}
