package dramaview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 2

// scrollKey scrolls by pages if the key is for that.
func (m *Model) scrollKey(msg tea.KeyPressMsg) bool {
	keys := m.keys()
	switch {
	case key.Matches(msg, keys.pageUp):
		m.scrollPage(-1)
	case key.Matches(msg, keys.pageDown):
		m.scrollPage(1)
	default:
		return false
	}
	return true
}

func (m *Model) wheel(msg tea.MouseWheelMsg) {
	switch msg.Button {
	case tea.MouseWheelUp:
		m.scroll(-wheelLines)
	case tea.MouseWheelDown:
		m.scroll(wheelLines)
	default:
	}
}

// click does what the key of that line does.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if m.phase == failed {
		return m.open()
	}
	lines := m.lines()
	if msg.Y < 0 || msg.Y >= len(lines) || msg.X < 0 || msg.X >= m.column() {
		return nil
	}
	switch t := lines[msg.Y].target; t.part {
	case aChoice:
		return m.choose(t.index)
	case anOption:
		return m.take(t.index)
	case goingOn:
		return m.goOn()
	case scrollDown:
		m.scrollPage(1)
	case scrollUp:
		m.scrollPage(-1)
	case nothing:
	}
	return nil
}
