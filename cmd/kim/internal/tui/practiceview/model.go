// Package practiceview is the screen of a practice: a page with its tasks, and
// one task at a time with its checklist and its evidence. The tasks are done
// outside of the program; here the participant says what is done. Every tick is
// recorded as it is made.
package practiceview

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// phase is what the screen shows.
type phase int

const (
	opening  phase = iota // the practice and its records are being loaded
	failed                // they could not be
	overview              // all tasks
	onTask                // one of them
)

// Model is the screen of one practice.
type Model struct {
	env           *screen.Env
	unit          *lessons.Unit
	width, height int

	phase   phase
	load    *ticket // the load whose reply is awaited, if any
	writes  int     // how often something was recorded: an older load knows less
	body    *lessons.Practice
	tasks   map[string]task // by ID
	passed  bool
	seen    bool               // there is a trainer who looks at the evidence
	counted *progress.Override // a trainer counts the practice as done
	place   string             // the task that was recorded last as the one that is looked at

	at      int               // the task that is shown
	on      sheet.Target      // what Enter acts on
	top     int               // first line of the body in sight
	typed   map[string]string // evidence by task that is typed but not decided on
	clicked lastClick

	texts sheet.Texts
}

// task is how far the participant is with a task.
type task struct {
	ticked   map[string]bool
	evidence string
	verdict  *progress.Verdict // about this evidence; nil: none yet
}

// returned tells whether a trainer has given the evidence back.
func (t task) returned() bool { return t.verdict != nil && !t.verdict.OK }

// lastClick is the last click, for the next one to be compared with.
type lastClick struct {
	target sheet.Target
	at     time.Time
}

// doubleClick is the time within which a second click on a line was meant as
// one: it would take back what the first one did.
const doubleClick = 400 * time.Millisecond

// New makes the screen of a unit of kind practice.
func New(env *screen.Env, unit *lessons.Unit) *Model {
	return &Model{env: env, unit: unit, typed: make(map[string]string)}
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.UnitName(m.unit) }

// Place implements screen.Placed.
func (m *Model) Place() (unit, item string) {
	if m.phase != onTask {
		return m.unit.ID, ""
	}
	return m.unit.ID, m.current().ID
}

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.phase = opening
	return m.reload()
}

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
}

// Cursor implements screen.Screen: text is typed into dialogs only.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Drafting implements screen.Drafting.
func (m *Model) Drafting() bool { return len(m.typed) > 0 }

// Keep implements screen.Keeping: it records what is typed as it is.
func (m *Model) Keep() tea.Cmd {
	var cmds []tea.Cmd
	for id, text := range m.typed {
		cmds = append(cmds, m.keepEvidence(id, text))
	}
	m.toOverview()
	return tea.Batch(cmds...)
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case openedMsg:
		return m.opened(msg)
	case sheet.DrawnMsg:
		if m.texts.Take(msg) {
			return m.draw()
		}
	case screen.ChangedMsg:
		return tea.Batch(m.reload(), m.draw())
	case screen.ResizedMsg:
		return m.draw()
	case screen.SavedMsg, screen.ShownMsg:
		return m.reload()
	case overlay.TypedMsg:
		return m.evidenceTyped(msg)
	case personalMsg:
		return m.personalAnswered(msg)
	case withdrawMsg:
		return m.withdrawn(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		m.scroll(sheet.Wheel(msg))
	}
	return nil
}

// opened takes over a practice, in the language of the session, and its
// records, unless something was recorded since they were asked for.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("open practice", "unit", m.unit.ID, "err", msg.err)
		if m.phase == opening {
			m.phase = failed
		}
		return nil
	}
	m.toLoaded(msg)
	return tea.Batch(m.finish(), m.draw())
}

// toLoaded shows what was loaded, at the same place as before.
func (m *Model) toLoaded(msg openedMsg) {
	current := m.current().ID
	m.body = msg.body
	if msg.ticket.writes == m.writes {
		m.take(msg.unit)
		m.seen, m.counted = msg.seen, msg.unit.Override
	}
	m.relocate(current)
	if m.phase == opening || m.phase == failed {
		m.toOverview()
		if id := msg.unit.Place.Page; m.index(id) >= 0 && !m.done(m.body.Tasks[m.index(id)]) && m.returned() == 0 {
			m.on = sheet.Target{Part: aTask, Index: m.index(id)}
		}
	}
}

// finish records the end where the tasks turn out to be done only after the
// course was edited, or after records of two machines came together.
func (m *Model) finish() tea.Cmd {
	if m.passed || !m.complete() {
		return nil
	}
	return m.record(m.finished())
}

// take takes over what the store knows.
func (m *Model) take(u progress.Unit) {
	m.passed = m.passed || u.Passed
	m.tasks = make(map[string]task, len(u.Tasks))
	for id, known := range u.Tasks {
		t := task{ticked: make(map[string]bool, len(known.Ticked))}
		for line := range known.Ticked {
			t.ticked[line] = true
		}
		if known.Evidence != nil {
			t.evidence, t.verdict = string(known.Evidence.Text), known.Verdict
		}
		m.tasks[id] = t
	}
	m.place = u.Place.Page
}

// relocate keeps the task that is shown, unless the course has it no more.
func (m *Model) relocate(id string) {
	if m.phase != onTask {
		return
	}
	if m.at = m.index(id); m.at < 0 {
		m.toOverview()
	}
}

// current is the task that is shown; the zero Task if there is none.
func (m *Model) current() practice.Task {
	if m.body == nil || m.at < 0 || m.at >= len(m.body.Tasks) {
		return practice.Task{}
	}
	return m.body.Tasks[m.at]
}

// index is the place of a task, or -1.
func (m *Model) index(id string) int {
	for i, t := range m.body.Tasks {
		if t.ID == id {
			return i
		}
	}
	return -1
}

// column is the width of the text: long lines are hard to read.
func (m *Model) column() int { return min(m.width, 76) }

// tight tells whether there is no room for empty lines.
func (m *Model) tight() bool { return m.height < 14 }
