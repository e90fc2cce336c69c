// Package calendar is the workbench for a content calendar: a plan of what is
// to be published when, and by whom. Each change is recorded as it is made, as
// the text of the whole plan.
package calendar

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Name is what a practice calls this workbench.
const Name = "calendar"

// workbench is the item and the kind under which the plan is recorded.
const workbench = "workbench"

const (
	// maxPlan is the longest plan, in bytes: some four hundred entries.
	maxPlan = 64 << 10
	// maxCells is the longest that a field of an entry may be.
	maxCells = 120
)

// phase is what the screen shows.
type phase int

const (
	opening phase = iota // the plan is being loaded
	failed               // it could not be
	damaged              // what was loaded is no plan
	listing              // the plan
	editing              // one entry
)

// Model is the screen of a content calendar.
type Model struct {
	env           *screen.Env
	unit          *lessons.Unit
	width, height int

	phase  phase
	load   *ticket // the load whose reply is awaited, if any
	writes int     // how often the plan was recorded: an older load knows less
	plan   practice.Plan
	stray  string // the text that is no plan

	period period
	items  []item    // what the rows stand for, by their IDs
	rows   menu.Menu // of the list, or of what to do about a text that is no plan

	at     int // the entry that is edited; -1 for one that is not in the plan yet
	entry  practice.Entry
	fields menu.Menu

	exporting *ticket // the export whose reply is awaited, if any
}

// New makes the calendar that goes with a practice.
func New(env *screen.Env, unit *lessons.Unit) *Model {
	m := &Model{env: env, unit: unit}
	m.period = around(m.today(), false)
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Calendar.Title }

// Place implements screen.Placed.
func (m *Model) Place() (unit, item string) { return m.unit.ID, workbench }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.open() }

// Cursor implements screen.Screen: text is typed into dialogs only.
func (m *Model) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
}

// today is the day in the participant's place.
func (m *Model) today() time.Time {
	now := m.env.Now()
	return practice.Day(now.Year(), now.Month(), now.Day())
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case openedMsg:
		m.opened(msg)
	case exportedMsg:
		return m.exported(msg)
	case screen.ShownMsg:
		return m.open()
	case screen.ChangedMsg:
		m.layout()
	case overlay.PickedMsg:
		return m.picked(msg)
	case overlay.TypedMsg:
		return m.typed(msg)
	case deleteMsg:
		return m.deleted(msg)
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return m.onRows(msg)
	}
	return nil
}

// open loads the plan.
func (m *Model) open() tea.Cmd {
	m.load = &ticket{writes: m.writes}
	return load(m.env.Ctx, m.load, m.env.Store, m.env.Who.ID, m.unit.ID)
}

// opened takes over the plan, unless it was changed since it was asked for.
func (m *Model) opened(msg openedMsg) {
	if msg.ticket != m.load {
		return
	}
	m.load = nil
	first := m.phase == opening || m.phase == failed
	if msg.err != nil {
		m.env.Log.Error("open calendar", "unit", m.unit.ID, "err", msg.err)
		if first {
			m.phase = failed
		}
		return
	}
	if msg.ticket.writes != m.writes || !first && m.phase != listing {
		return
	}
	plan, err := practice.ParsePlan(msg.text)
	if err != nil {
		m.env.Log.Error("read calendar", "unit", m.unit.ID, "err", err)
		m.phase, m.stray = damaged, msg.text
	} else {
		m.phase, m.plan = listing, cleaned(plan)
	}
	m.layout()
	if first && m.phase == listing {
		m.selectFrom(m.today())
	}
}

// cleaned is a plan that can be drawn: it may come from another program.
func cleaned(p practice.Plan) practice.Plan {
	for i, e := range p.Entries {
		for field := range fieldCount {
			if text := value(&e, field); text != nil {
				clean, _ := safe.Line(*text, maxCells) // what is too long is cut
				*text = string(clean)
			}
		}
		p.Entries[i] = e
	}
	return p
}

// save records a plan and makes it the one to go on with.
func (m *Model) save(plan practice.Plan) (cmd tea.Cmd, ok bool) {
	text, err := safe.Block(plan.String(), maxPlan)
	if err != nil {
		return screen.Send(screen.NoticeMsg{Text: m.env.Text.Calendar.Full}), false
	}
	m.plan = plan
	m.writes++
	body := progress.EvidencedBody{Kind: workbench, Text: text}
	return m.env.Record(m.env.Draft(progress.KindEvidenced, m.unit.ID, workbench, body)), true
}

// find is where an entry stands in a plan, or -1.
func find(plan practice.Plan, e practice.Entry) int {
	for i := len(plan.Entries) - 1; i >= 0; i-- {
		if plan.Entries[i] == e {
			return i
		}
	}
	return -1
}
