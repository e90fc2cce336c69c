package quizview

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// scrollKey scrolls if the key is for that. Where nothing is selected the
// arrows scroll as well.
func (m *Model) scrollKey(msg tea.KeyPressMsg) bool {
	keys := m.keys()
	switch {
	case key.Matches(msg, keys.pageUp):
		m.scrollPage(-1)
	case key.Matches(msg, keys.pageDown):
		m.scrollPage(1)
	case m.reading() && key.Matches(msg, keys.up):
		m.scroll(-1)
	case m.reading() && key.Matches(msg, keys.down):
		m.scroll(1)
	default:
		return false
	}
	return true
}

// doubleClick is the time within which a second click on a choice was meant as
// one: it would take back what the first one did.
const doubleClick = 400 * time.Millisecond

// lastClick is the last click, for the next one to be compared with.
type lastClick struct {
	target target
	y      int
	at     time.Time
}

// doubled tells whether a click on a choice is the second of a double click.
func (m *Model) doubled(t target, y int) bool {
	last := m.clicked
	m.clicked = lastClick{target: t, y: y, at: m.env.Now()}
	return t.part == aChoice && t == last.target && y == last.y && m.clicked.at.Sub(last.at) < doubleClick
}

// click does what Enter, or the number, does on what is under it.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if m.phase == failed {
		return m.open()
	}
	t := at(m.lines(), msg.X, msg.Y)
	if m.doubled(t, msg.Y) {
		return nil
	}
	switch t.part {
	case nothing:
		return nil
	case scrollDown:
		m.scrollPage(1)
		return nil
	case scrollUp:
		m.scrollPage(-1)
		return nil
	case aChoice:
		return m.after(m.take(t.index))
	case aLeft:
		m.row = t.index
		return m.after(nil)
	case aField:
		return m.after(m.enterField(t.index))
	case aButton:
		return m.after(m.push(t.index))
	case anOption:
		return m.after(m.choose(t.index))
	case goingOn:
		if m.readOn() {
			return nil
		}
		return m.after(m.goFurther())
	default:
		return nil
	}
}
