package classmap

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// perNotch is how many rows a notch of the wheel moves.
const perNotch = 3

// input handles what a trainer does.
func (m *Model) input(msg tea.Msg) tea.Cmd {
	if mouse, isMouse := msg.(tea.MouseMsg); isMouse {
		return m.mouse(mouse)
	}
	press, isKey := msg.(tea.KeyPressMsg)
	if m.typing {
		return m.typeFilter(msg)
	}
	if !isKey {
		return nil
	}
	if cmd, handled := m.tabs.Update(press); handled {
		return cmd
	}
	if cmd, handled := m.press(press); handled {
		return cmd
	}
	return m.choose(press)
}

// press handles the keys that mean the same in every list.
func (m *Model) press(press tea.KeyPressMsg) (cmd tea.Cmd, handled bool) {
	k := m.keys()
	switch {
	case key.Matches(press, k.up) && m.filter() != "":
		return m.clear(), true
	case key.Matches(press, k.up):
		return m.enter(m.place.above()), true
	case key.Matches(press, k.filter):
		m.typing = true
		return m.field.Focus(), true
	case key.Matches(press, k.sort):
		return m.nextOrder(), true
	case key.Matches(press, k.flip):
		return m.sortBy(m.order), true
	case key.Matches(press, k.retry):
		return tea.Batch(m.load(fromStart), m.count()), true
	case key.Matches(press, k.group) && m.place == (place{}):
		return m.enter(place{level: inClass}, ""), true
	case key.Matches(press, k.group):
		return m.enter(place{}, ""), true
	}
	return nil, false
}

// clear removes the filter.
func (m *Model) clear() tea.Cmd {
	m.field.Reset()
	m.endTyping()
	m.setAreas()
	return m.load(fromStart)
}

// choose moves in the list that is shown, or opens a row.
func (m *Model) choose(msg tea.Msg) tea.Cmd {
	if m.place.level != people {
		if row, ok := m.areas.Update(msg); ok {
			return m.enter(m.place.into(row.ID), "")
		}
		return nil
	}
	press, isKey := msg.(tea.KeyPressMsg)
	k := m.keys().menu
	switch {
	case !isKey:
	case key.Matches(press, k.Choose):
		return m.open()
	case key.Matches(press, k.Up):
		m.list.move(-1)
	case key.Matches(press, k.Down):
		m.list.move(1)
	case key.Matches(press, k.PageUp):
		m.list.move(-m.list.high)
	case key.Matches(press, k.PageDown):
		m.list.move(m.list.high)
	case key.Matches(press, k.First):
		return m.jump(fromStart)
	case key.Matches(press, k.Last):
		return m.jump(toEnd)
	}
	return nil
}

// jump goes to one end of the list, which need not be known yet.
func (m *Model) jump(p part) tea.Cmd {
	by := m.list.total
	known := m.list.end() >= m.list.total
	if p == fromStart {
		by, known = -by, m.list.start == nil
	}
	if known {
		m.list.move(by)
		return nil
	}
	return m.load(p)
}

// open opens the page of the person who is selected.
func (m *Model) open() tea.Cmd {
	row, ok := m.list.selected()
	if !ok {
		return nil
	}
	return screen.Send(screen.PersonMsg{Person: row.Person})
}

// typeFilter handles a key while the filter is being typed: Enter, Esc and the
// arrows act on the list.
func (m *Model) typeFilter(msg tea.Msg) tea.Cmd {
	k := m.keys()
	if press, isKey := msg.(tea.KeyPressMsg); isKey {
		switch {
		case key.Matches(press, k.up):
			return m.clear()
		case key.Matches(press, k.stop):
			m.endTyping()
			return nil
		case press.Text == "" && key.Matches(press, k.menu.Up, k.menu.Down, k.menu.PageUp, k.menu.PageDown):
			return m.choose(press)
		}
	}
	was := m.filter()
	var cmd tea.Cmd
	if m.field, cmd = m.field.Update(msg); m.filter() == was {
		return cmd
	}
	m.setAreas()
	return tea.Batch(cmd, m.load(fromStart))
}

// mouse scrolls, opens the row that was clicked, sorts by the column whose name
// was clicked.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		return m.wheel(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	}
	return nil
}

func (m *Model) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	by := perNotch
	switch msg.Button {
	case tea.MouseWheelUp:
		by = -by
	case tea.MouseWheelDown:
	default:
		return nil
	}
	if m.place.level != people {
		m.areas.Update(msg)
		return nil
	}
	m.list.move(by)
	return nil
}

func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if cmd, handled := m.tabs.Update(msg); handled {
		m.endTyping()
		return cmd
	}
	if msg.Y == m.tabs.Height() {
		return m.clickStatus(msg.X)
	}
	if m.place.level != people {
		return m.choose(screen.Shift(msg, 0, m.above()))
	}
	y := msg.Y - m.above()
	switch {
	case y == -1:
		if order, ok := m.columns().orderAt(msg.X); ok {
			return m.sortBy(order)
		}
	case y >= 0 && y < m.list.high && m.list.top+y < m.list.end():
		m.list.at, m.list.owed = m.list.top+y, 0
		return m.open()
	}
	return nil
}
