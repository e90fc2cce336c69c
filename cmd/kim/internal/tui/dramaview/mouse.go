package dramaview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

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

// click does what the key of that line does.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if m.phase == failed {
		return m.open()
	}
	if msg.X < 0 || msg.X >= m.column() {
		return nil
	}
	switch t := sheet.At(m.lines(), msg.X, msg.Y); t.Part {
	case aChoice:
		return m.choose(t.Index)
	case anOption:
		return m.take(t.Index)
	case goingOn:
		return m.goOn()
	case sheet.Down:
		m.scrollPage(1)
	case sheet.Up:
		m.scrollPage(-1)
	case sheet.Nothing:
	}
	return nil
}
