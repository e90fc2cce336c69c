// Package dramaview is the screen of a drama: a page before it, the story told
// beat by beat, and the page after its end, which walks back through the way
// that was taken. Every choice is recorded as it is made, so that whoever is
// interrupted finds the story where they left it.
//
// The run that is under way is kept as a progress.Run, in the shape in which
// the store gives it back, and the play follows from it.
package dramaview

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// phase is where in a drama the participant is.
type phase int

const (
	opening  phase = iota // the drama and its runs are being loaded
	failed                // they could not be
	starting              // the page before the story
	playing               // the story
	ended                 // the page after it
)

// note is what has to be said about a run beside the story.
type note int

const (
	noNote    note = iota
	revised        // the drama was edited since the run was left
	elsewhere      // another window was quicker
)

// Model is the screen of one drama.
type Model struct {
	env           *screen.Env
	unit          *lessons.Unit
	width, height int

	phase phase
	load  *ticket // the load whose reply is awaited, if any
	drama *lessons.Drama
	runs  []*progress.Run // oldest first

	run       *progress.Run // the one that is played or shown
	play      drama.Play    // what follows from its path
	beat      int           // how many beats of the scene are told; 0 while it is still about the choice before
	comparing *ticket       // the comparison with the store whose reply is awaited, if any
	note      note          // what has to be said about the run, until the story goes on

	row  int       // choice or option that Enter acts on; none below 0
	deaf time.Time // until then what would choose is not meant to
	top  int       // first line of the body in sight

	texts sheet.Texts
}

// New makes the screen of a unit of kind drama.
func New(env *screen.Env, unit *lessons.Unit) *Model {
	return &Model{env: env, unit: unit}
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.UnitName(m.unit) }

// Place implements screen.Placed.
func (m *Model) Place() (unit, item string) {
	if m.phase != playing {
		return m.unit.ID, ""
	}
	return m.unit.ID, m.play.Scene().ID
}

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.open() }

// Cursor implements screen.Screen: nothing is typed here.
func (m *Model) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.follow()
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case openedMsg:
		return m.opened(msg)
	case translatedMsg:
		return m.translated(msg)
	case comparedMsg:
		return m.compared(msg)
	case sheet.DrawnMsg:
		if m.texts.Take(msg) {
			return m.after(nil)
		}
	case screen.ChangedMsg:
		return m.changed()
	case screen.ResizedMsg:
		return m.draw()
	case screen.SavedMsg, screen.ShownMsg:
		return m.refresh()
	case tea.KeyPressMsg:
		if m.scrollKey(msg) {
			return nil
		}
		return m.press(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		m.scroll(sheet.Wheel(msg))
	}
	return nil
}

// press handles a key in the phase it falls into.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := m.keys()
	switch m.phase {
	case opening:
	case failed:
		if key.Matches(msg, keys.next) {
			return m.open()
		}
	case starting, ended:
		return m.pressOption(msg, keys)
	case playing:
		return m.pressStory(msg, keys)
	}
	return nil
}

// after ends a change of what is shown: what is new or selected comes into
// sight, and what is shown now or next is rendered if it has not been.
func (m *Model) after(cmd tea.Cmd) tea.Cmd {
	m.follow()
	return tea.Batch(cmd, m.draw())
}

// changed takes over another language or other colours.
func (m *Model) changed() tea.Cmd {
	if m.phase == opening || m.phase == failed {
		return m.open()
	}
	if m.drama.Lang == m.env.Lang() {
		m.load = nil // a load of the language that was left again
		return m.draw()
	}
	return tea.Batch(m.translate(), m.draw())
}

// opened takes over a drama and its runs. Where a run was begun in the meantime
// the reply is not awaited any more.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("open drama", "unit", m.unit.ID, "err", msg.err)
		if m.phase == opening {
			m.phase = failed
		}
		return nil
	}
	m.drama, m.runs = msg.drama, msg.runs
	if m.phase != starting {
		m.phase, m.row, m.top = starting, 0, 0
		m.listen(pause)
	}
	m.row = max(0, min(m.row, len(m.options())-1))
	return m.after(nil)
}

// translated takes over the drama in another language, at the same beat.
func (m *Model) translated(msg translatedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("translate drama", "unit", m.unit.ID, "err", msg.err)
		return nil
	}
	m.drama = msg.drama
	if m.run != nil {
		m.play = fit(m.drama.Drama, m.run.Path)
		m.beat = min(m.beat, len(m.play.Scene().Beats))
	}
	return m.after(nil)
}

// refresh looks what has reached the store: records of an earlier visit, or of
// another window.
func (m *Model) refresh() tea.Cmd {
	switch {
	case m.phase == starting && m.load == nil:
		return m.reload()
	case (m.phase == playing || m.phase == ended) && m.comparing == nil:
		return m.compare()
	default:
		return nil
	}
}

// column is the width of the text: long lines are hard to read.
func (m *Model) column() int { return min(m.width, 76) }

// tight tells whether there is no room for empty lines.
func (m *Model) tight() bool { return m.height < 14 }
