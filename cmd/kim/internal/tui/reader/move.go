package reader

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// aim is where on a page to go once it is there.
type aim struct {
	to   goal
	spot spot // for toSpot
	line int  // for toLine
}

type goal int

const (
	toSpot goal = iota
	toEnd
	toLine // bring a line of the rendered page into sight
)

// turn goes to a page.
func (m *Model) turn(page int, a aim) tea.Cmd {
	if page < 0 || page >= len(m.lesson.Pages) {
		return nil
	}
	m.page, m.at = page, a.spot
	m.aim = a
	return m.draw()
}

// draw shows the current page. If it has to be rendered first, what was there
// before stays until it is; where there was nothing, the page is shown as it
// was written.
func (m *Model) draw() tea.Cmd {
	c := m.canvas()
	if page, ok := c.known(m.current()); ok {
		m.take(page)
		return m.arrived()
	}
	if m.frame.page == nil {
		m.take(c.plain(m.current()))
	}
	m.drawing = new(ticket)
	return render(m.drawing, c, m.current())
}

// drawn shows a page that had to be rendered.
func (m *Model) drawn(msg drawnMsg) tea.Cmd {
	if msg.ticket != m.drawing {
		return nil
	}
	m.take(msg.page)
	return m.arrived()
}

// take makes a rendering of the current page the frame.
func (m *Model) take(page *markdown.Page) {
	m.drawing = nil
	if m.frame.index != m.page {
		m.top = 0
	}
	m.frame = frame{index: m.page, width: m.column(), page: page}
	m.compose()
	m.settle()
}

// settled tells whether the page to read is the one that is drawn.
func (m *Model) settled() bool { return m.frame.page != nil && m.frame.index == m.page }

// settle goes where the aim says, and aims to stay there.
func (m *Model) settle() {
	if !m.settled() {
		m.top = m.clamp(m.top)
		return
	}
	switch m.aim.to {
	case toSpot:
		// The spot stays what it is, even where the page is too short to scroll to it: in a smaller window it counts again.
		m.at = m.aim.spot
		m.at.block = min(m.at.block, m.lastBlock())
		m.top = m.clamp(m.rowOf(m.at))
	case toEnd:
		m.scrollTo(m.lastTop())
	case toLine:
		m.reveal(m.rowOfLine(m.aim.line))
	}
	m.aim = aim{spot: m.at}
}

// reveal brings a row into sight, with something of what stands above it.
func (m *Model) reveal(row int) {
	if row < m.top || row >= m.top+m.textHeight() {
		m.top = row - m.textHeight()/3
	}
	m.scrollTo(m.top)
}

// arrived is called when the current page is shown.
func (m *Model) arrived() tea.Cmd {
	pages := m.lesson.Pages[min(m.page+1, len(m.lesson.Pages)):min(m.page+2, len(m.lesson.Pages))]
	var definitions []string
	for _, term := range m.terms() {
		definitions = append(definitions, term.Definition)
	}
	return tea.Batch(m.record(), ahead(m.canvas(), pages, definitions))
}

// record records the place, if it is another one, and that the lesson was
// read.
func (m *Model) record() tea.Cmd {
	place := m.place()
	if place == m.recorded {
		return m.recordRead()
	}
	m.recorded = place
	return tea.Batch(m.env.Record(m.env.Draft(progress.KindOpened, m.unit.ID, "", place)), m.recordRead())
}

// leave records where a participant stops who moved by wheel or by line.
func (m *Model) leave() tea.Cmd {
	if m.phase != reading {
		return nil
	}
	return m.record()
}

// recordRead records, once, that the lesson was read, when the last line of its
// text is in sight. What stands under the text is not part of it.
func (m *Model) recordRead() tea.Cmd {
	if m.isRead || !m.textEnds() {
		return nil
	}
	m.isRead = true
	return m.env.Record(m.env.Draft(progress.KindRead, m.unit.ID, "", progress.ReadBody{}))
}

// place is where the participant is.
func (m *Model) place() progress.Place {
	return progress.Place{Page: m.current().ID, Block: m.at.block}
}

// textEnds tells whether the text of the lesson ends in sight.
func (m *Model) textEnds() bool {
	if !m.settled() || m.page < len(m.lesson.Pages)-1 {
		return false
	}
	last := len(m.frame.rows) - 1
	for last > 0 && m.frame.rows[last].line < 0 {
		last--
	}
	return m.top+m.textHeight() > last
}

// atEnd tells whether the end of the lesson is in sight.
func (m *Model) atEnd() bool {
	return m.settled() && m.page == len(m.lesson.Pages)-1 && m.top >= m.lastTop()
}

// turnBy turns pages, or says that there are no more.
func (m *Model) turnBy(pages int, a aim) tea.Cmd {
	switch page := m.page + pages; {
	case page < 0:
		return m.tell(m.env.Text.Reader.Notice.FirstPage)
	case page >= len(m.lesson.Pages):
		return m.tell(m.env.Text.Reader.Notice.LastPage)
	default:
		return m.turn(page, a)
	}
}

// forward goes on by a screenful, then by a page.
func (m *Model) forward() tea.Cmd {
	if m.settled() && m.top < m.lastTop() {
		return m.scroll(m.screenful())
	}
	return m.turnBy(1, aim{})
}

// backward goes back by a screenful, then to the end of the page before.
func (m *Model) backward() tea.Cmd {
	if m.settled() && m.top > 0 {
		return m.scroll(-m.screenful())
	}
	return m.turnBy(-1, aim{to: toEnd})
}

// scroll moves by rows and records the place.
func (m *Model) scroll(by int) tea.Cmd {
	if !m.settled() || m.clamp(m.top+by) == m.top {
		return nil
	}
	m.scrollTo(m.top + by)
	return m.record()
}

func (m *Model) scrollTo(top int) {
	m.top = m.clamp(top)
	m.at = m.spotOf(m.top)
	m.aim = aim{spot: m.at}
}

// screenful leaves a row of what was in sight, so that the eye finds its place.
func (m *Model) screenful() int { return max(1, m.textHeight()-1) }

func (m *Model) clamp(top int) int { return max(0, min(top, m.lastTop())) }

// lastTop is the first row in sight at the end of the page.
func (m *Model) lastTop() int { return max(0, len(m.frame.rows)-m.textHeight()) }

// textHeight is how many rows are in sight.
func (m *Model) textHeight() int {
	if m.hasStatus() {
		return max(1, m.height-1)
	}
	return max(1, m.height)
}

// hasStatus tells whether the last line says something other than the text: on
// the first page it does wherever there is room.
func (m *Model) hasStatus() bool {
	rows := len(m.frame.rows)
	return m.height > 1 && (m.search.query != "" || rows > m.height || rows < m.height && m.frame.index == 0)
}

// onwards opens what comes after the lesson.
func (m *Model) onwards() tea.Cmd {
	next, ok := m.env.Course.Next(m.unit.ID)
	if !ok {
		return screen.Send(screen.HomeMsg{})
	}
	return screen.Send(screen.OpenUnitMsg{Unit: next.ID, Replace: true})
}
