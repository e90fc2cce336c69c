package reader

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys()
	if key.Matches(msg, k.retry) {
		return m.open()
	}
	if m.phase != reading {
		return nil
	}
	if cmd, done := m.move(msg, k); done {
		return cmd
	}
	switch {
	case key.Matches(msg, k.outline):
		return m.showOutline()
	case key.Matches(msg, k.search):
		return m.askQuery()
	case key.Matches(msg, k.hit):
		return m.goToHit(m.search.current + 1)
	case key.Matches(msg, k.hitBefore):
		return m.goToHit(m.search.current - 1)
	case key.Matches(msg, k.clear):
		m.endSearch()
	case key.Matches(msg, k.bookmark):
		return m.toggleBookmark()
	case key.Matches(msg, k.note):
		return m.note()
	case key.Matches(msg, k.marks):
		return m.showMarks()
	case key.Matches(msg, k.terms):
		return m.showTerms()
	case key.Matches(msg, k.allTerms):
		return m.showAllTerms()
	case key.Matches(msg, k.copy):
		return m.showLinks()
	case key.Matches(msg, k.sources):
		return m.showSources()
	}
	return nil
}

// move handles a key that goes somewhere.
func (m *Model) move(msg tea.KeyPressMsg, k keyMap) (cmd tea.Cmd, done bool) {
	switch {
	case key.Matches(msg, k.open):
		return m.onwards(), true
	case key.Matches(msg, k.next):
		return m.forward(), true
	case key.Matches(msg, k.back):
		return m.backward(), true
	case key.Matches(msg, k.up):
		return m.scroll(-1), true
	case key.Matches(msg, k.down):
		return m.lineDown(), true
	case key.Matches(msg, k.left):
		return m.turnBy(-1, aim{}), true
	case key.Matches(msg, k.right):
		return m.turnBy(1, aim{}), true
	case key.Matches(msg, k.first):
		return m.turn(0, aim{}), true
	case key.Matches(msg, k.last):
		return m.turn(len(m.lesson.Pages)-1, aim{}), true
	case key.Matches(msg, k.number):
		return m.turnTo(msg.String()), true
	default:
		return nil, false
	}
}

// turnTo goes to the page of a number key.
func (m *Model) turnTo(number string) tea.Cmd {
	page, err := strconv.Atoi(number)
	if err != nil || page > len(m.lesson.Pages) {
		return m.tell(m.env.Text.Reader.Notice.Pages(len(m.lesson.Pages)))
	}
	return m.turn(page-1, aim{})
}

// lineDown scrolls by a line, or says that there is none below.
func (m *Model) lineDown() tea.Cmd {
	if m.settled() && m.top >= m.lastTop() {
		return m.tell(m.env.Text.Reader.Notice.PageEnd)
	}
	return m.scroll(1)
}

// tell answers a key by a sentence.
func (m *Model) tell(text string) tea.Cmd { return screen.Send(screen.NoticeMsg{Text: text}) }

// wheel scrolls without recording every tick.
func (m *Model) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	if m.phase != reading || !m.settled() {
		return nil
	}
	const lines = 3
	switch msg.Button {
	case tea.MouseWheelUp:
		m.scrollTo(m.top - lines)
	case tea.MouseWheelDown:
		m.scrollTo(m.top + lines)
	default:
		return nil
	}
	return m.recordRead()
}

// click does what Enter does on the line that leads on, shows the sources where
// they are counted, follows a link, and goes on where the last line says that
// there is more, or how to go on.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if m.phase != reading || !m.settled() || msg.Button != tea.MouseLeft || msg.Y < 0 {
		return nil
	}
	if msg.Y >= m.textHeight() {
		hint := m.page == 0 && m.search.query == ""
		if m.hasStatus() && (hint || m.top < m.lastTop()) {
			return m.forward()
		}
		return nil
	}
	i := m.top + msg.Y
	if i >= len(m.frame.rows) {
		return nil
	}
	r, x := m.frame.rows[i], msg.X-m.margin()
	switch {
	case r.sources > 0 && x >= m.frame.width-r.sources:
		return m.showSources()
	case r.offer:
		return m.onwards()
	}
	for _, a := range m.frame.page.Links {
		if a.Line == r.line && x >= a.From && x < a.To {
			return m.follow(a.Target)
		}
	}
	return nil
}
