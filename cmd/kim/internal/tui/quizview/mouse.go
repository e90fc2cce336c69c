package quizview

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
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
	target sheet.Target
	y      int
	at     time.Time
}

// doubled tells whether a click on a choice is the second of a double click.
func (m *Model) doubled(t sheet.Target, y int) bool {
	last := m.clicked
	m.clicked = lastClick{target: t, y: y, at: m.env.Now()}
	return t.Part == aChoice && t == last.target && y == last.y && m.clicked.at.Sub(last.at) < doubleClick
}

// click does what Enter, or the number, does on what is under it.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if m.phase == failed {
		return m.open()
	}
	var t sheet.Target
	if msg.X >= 0 && msg.X < m.column() {
		t = sheet.At(m.lines(), msg.X, msg.Y)
	}
	if m.doubled(t, msg.Y) {
		return nil
	}
	switch t.Part {
	case sheet.Nothing:
		return nil
	case sheet.Down:
		m.scrollPage(1)
		return nil
	case sheet.Up:
		m.scrollPage(-1)
		return nil
	case aChoice:
		return m.after(m.take(t.Index))
	case aLeft:
		m.row = t.Index
		return m.after(nil)
	case aField:
		return m.after(m.enterField(t.Index))
	case aButton:
		return m.after(m.push(t.Index))
	case anOption:
		return m.after(m.choose(t.Index))
	case goingOn:
		if m.readOn() {
			return nil
		}
		return m.after(m.goFurther())
	default:
		return nil
	}
}
