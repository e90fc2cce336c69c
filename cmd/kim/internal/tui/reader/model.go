// Package reader is the screen of a lesson: its pages one at a time, with
// search, bookmarks, notes and the glossary. Where a participant is is told by
// page and block, never by lines, so it holds in every window and language.
package reader

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// maxColumn is how wide text gets: longer lines are hard to read.
const maxColumn = 76

// phase is how far opening the lesson has come.
type phase int

const (
	opening phase = iota // the lesson and the participant's records are being loaded
	failed               // the lesson could not be
	reading
)

// Model is the screen of one lesson.
type Model struct {
	env           *screen.Env
	id            string // begins the IDs of its dialogs
	unit          *lessons.Unit
	target        string // page to open at; "" for where reading stopped
	width, height int

	phase    phase
	load     *ticket // the load whose reply is awaited, if any
	drawing  *ticket // the rendering of the page whose reply is awaited, if any
	lesson   *lessons.Lesson
	glossary *lessons.Glossary

	page  int   // the page to read, from 0
	at    spot  // what stands at the top of the window
	aim   aim   // where to go once the page is there
	frame frame // what is drawn: the page, unless that is still being rendered
	top   int   // first row of the frame in sight

	recorded progress.Place // the place recorded last
	isRead   bool           // that the lesson was read is recorded
	marks    marks
	search   search
}

// New makes the screen of a unit of kind lesson. It opens at a page, or, if
// page is empty, where the participant stopped reading.
func New(env *screen.Env, unit *lessons.Unit, page string) *Model {
	return &Model{env: env, id: "reader/" + env.NewID(), unit: unit, target: page}
}

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.open() }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case openedMsg:
		return m.opened(msg)
	case changedMsg:
		return m.changed(msg)
	case drawnMsg:
		return m.drawn(msg)
	case foundMsg:
		return m.found(msg)
	case marksMsg:
		m.refreshed(msg)
	case screen.ChangedMsg:
		return m.change()
	case screen.ResizedMsg:
		return m.resized()
	case screen.LeaveMsg:
		return m.leave()
	case screen.SavedMsg:
		return m.refresh()
	case overlay.PickedMsg:
		return m.picked(msg)
	case overlay.TypedMsg:
		return m.typed(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		return m.wheel(msg)
	}
	return nil
}

// opened takes over the lesson and what is recorded about it.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("open lesson", "unit", m.unit.ID, "err", msg.err)
		m.phase = failed
		return nil
	}
	m.phase, m.lesson, m.glossary = reading, msg.lesson, msg.glossary
	m.page, m.at = msg.start.page, msg.start.spot
	m.aim = aim{spot: m.at}
	m.isRead = msg.records.Read
	m.marks = newMarks(msg.records)
	if msg.recordsErr == nil {
		return m.draw()
	}
	m.env.Log.Error("load reading position", "unit", m.unit.ID, "err", msg.recordsErr)
	if m.target == "" {
		// The place that is recorded is better than this one: it is kept until the participant moves.
		m.recorded = progress.Place{Page: m.current().ID}
	}
	return tea.Batch(m.draw(), screen.Send(screen.NoticeMsg{Text: m.env.Text.Reader.NoRecords}))
}

// change asks for the lesson in another language or other colours.
func (m *Model) change() tea.Cmd {
	if m.phase != reading {
		return m.open()
	}
	m.load = new(ticket)
	return reload(m.load, m.shelf(), m.canvas(), m.current().ID)
}

// changed takes over the lesson in another language or other colours, at the
// same page and block.
func (m *Model) changed(msg changedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("reload lesson", "unit", m.unit.ID, "err", msg.err)
		return m.draw()
	}
	page := pageOf(msg.lesson, m.current().ID, m.page)
	m.lesson, m.glossary, m.page = msg.lesson, msg.glossary, page
	m.search.hits = nil // of the other text
	return tea.Batch(m.draw(), m.searchAgain())
}

// SetSize implements screen.Screen. Until the page is rendered in another
// width, it is shown as it was written.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	if m.phase != reading {
		return
	}
	if m.frame.width == m.column() {
		m.recompose()
		return
	}
	c := m.canvas()
	page, known := c.known(m.current())
	if !known {
		page = c.plain(m.current())
	}
	m.search.hits = nil // they stand elsewhere now
	m.take(page)
}

// resized follows SetSize.
func (m *Model) resized() tea.Cmd {
	if m.phase != reading {
		return nil
	}
	return tea.Batch(m.draw(), m.searchAgain())
}

// current is the page to read.
func (m *Model) current() lessons.Page { return m.lesson.Pages[m.page] }

// Place implements screen.Placed.
func (m *Model) Place() (unit, item string) {
	if m.phase != reading {
		return m.unit.ID, ""
	}
	return m.unit.ID, m.current().ID
}

// column is the width of the text. It is never nothing, so that a page always
// has its blocks.
func (m *Model) column() int { return max(1, min(m.width, maxColumn)) }

// canvas is everything but the page that rendering depends on.
func (m *Model) canvas() canvas {
	return canvas{pages: m.env.Pages, width: m.column(), dialog: min(maxDialog, m.width-dialogFrame), styles: m.env.Styles, callouts: m.env.Text.Reader.Callouts}
}
