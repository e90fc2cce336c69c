// Package classmap is the map of a class: people and modules, each cell a letter
// and a colour; the same people by area; as many as there are, a few screens of
// them at a time.
package classmap

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the view.
type Model struct {
	env           *screen.Env
	tabs          *tabs.Bar
	width, height int

	place      place
	order      progress.MemberOrder
	descending bool
	field      textinput.Model // what the list is filtered by
	typing     bool

	list    list
	asked   *ticket // the request for a new list that is awaited, if any
	paging  *ticket // the same for rows beside those that are known
	stale   bool    // what is awaited may be old already
	stop    context.CancelFunc
	loaded  bool
	failed  bool
	refused bool // the rows beside could not be read; asked for again after the next key

	counting *ticket
	all      int
	averages []int
	average  int
	sums     progress.Sums
	kims     map[string]int
	areas    menu.Menu
	listed   map[string]area // by row
	without  []string        // areas without anybody
	noKIM    []string        // areas of people none of whom is in a KIM
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model {
	field := textinput.New()
	field.SetVirtualCursor(false)
	field.Prompt = "/ "
	return &Model{
		env: env, tabs: tabs.New(env, screen.ViewMap), order: progress.ByName, field: field, list: list{high: 1},
		stop: func() {},
	}
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewMap)] }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor {
	if !m.typing {
		return nil
	}
	c := m.field.Cursor()
	if c != nil {
		c.Y += m.tabs.Height()
	}
	return c
}

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return tea.Batch(m.load(fromStart), m.count()) }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.tabs.SetWidth(width)
	m.field.SetWidth(max(1, width/2-len(m.field.Prompt)-1))
	m.arrange()
}

// arrange gives the lists the room that there is.
func (m *Model) arrange() {
	m.list.high = max(1, m.height-m.above()-m.below())
	m.list.settle()
	m.areas.SetSize(m.width, max(1, m.height-m.above()))
}

// source is what a command asks.
func (m *Model) source(ctx context.Context) source {
	return source{
		ctx: ctx, store: m.env.Classes, class: m.env.Class.ID, modules: m.env.Course.Modules, now: m.env.Now().UnixMilli(),
	}
}

// query is what the list consists of.
func (m *Model) query() progress.MemberQuery {
	return progress.MemberQuery{
		Class: m.env.Class.ID, District: m.place.district, Village: m.place.village, Filter: m.filter(),
		Order: m.order, Descending: m.descending, Limit: 2 * m.list.high,
	}
}

func (m *Model) filter() string { return m.field.Value() }

// load asks for a list anew. What was asked before does not matter any more.
func (m *Model) load(p part) tea.Cmd {
	m.stop()
	if m.place.level != people {
		m.asked, m.paging = nil, nil
		return nil
	}
	var ctx context.Context
	ctx, m.stop = context.WithCancel(m.env.Ctx)
	m.asked, m.paging, m.stale = &ticket{p}, nil, false
	q := m.query()
	if p == sameAgain {
		q.After = m.list.start
		q.Limit = max(q.Limit, min(len(m.list.rows), kept*m.list.high))
	}
	return m.source(ctx).people(m.asked, q)
}

// page asks for rows beside those that are known, if there are some that will be
// in sight soon.
func (m *Model) page() tea.Cmd {
	before, after := m.list.lacks()
	if m.asked != nil || m.paging != nil || m.refused || !before && !after || m.place.level != people {
		return nil
	}
	q := m.query()
	m.paging = &ticket{nextRows}
	switch {
	case before:
		m.paging = &ticket{rowsBefore}
		if q.After = m.list.start; len(m.list.rows) > 0 {
			q.After = &m.list.rows[0].Member
		}
	case len(m.list.rows) > 0:
		q.After = &m.list.rows[len(m.list.rows)-1].Member
	}
	return m.source(m.env.Ctx).people(m.paging, q)
}

// count asks what the class comes to.
func (m *Model) count() tea.Cmd {
	m.counting = &ticket{}
	return m.source(m.env.Ctx).counts(m.counting, m.place.level != people, m.place.district)
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case rowsMsg:
		return m.take(msg)
	case countsMsg:
		m.takeCounts(msg)
		return nil
	case screen.FreshMsg, screen.ShownMsg:
		return m.freshen()
	case screen.ResizedMsg:
		return m.page()
	case screen.ChangedMsg:
		m.setAreas()
		return nil
	case screen.LeaveMsg:
		m.stop()
		return nil
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
		m.refused = false
		return tea.Batch(m.input(msg), m.page())
	}
	return nil
}

// freshen loads what is shown as it is now.
func (m *Model) freshen() tea.Cmd {
	if m.asked != nil {
		m.stale = true
		return m.count()
	}
	return tea.Batch(m.load(sameAgain), m.count())
}

// take takes rows that were asked for.
func (m *Model) take(msg rowsMsg) tea.Cmd {
	if msg.ticket != m.asked && msg.ticket != m.paging {
		return nil // of another screen, or not asked for any more
	}
	isPage := msg.ticket == m.paging
	if isPage {
		m.paging = nil
	} else {
		m.asked, m.loaded = nil, true
	}
	if m.failed = msg.err != nil; m.failed {
		m.refused = true
		m.env.Log.Error("load the class map", "err", msg.err)
		return nil
	}
	m.adopt(msg)
	if m.stale {
		return m.load(sameAgain)
	}
	return m.page()
}

func (m *Model) adopt(msg rowsMsg) {
	switch msg.ticket.part {
	case fromStart, toEnd:
		m.list.begin(msg.rows, msg.start, msg.total, msg.ticket.part == toEnd)
	case sameAgain:
		m.list.refresh(msg.rows, msg.start, msg.first, msg.total)
	case nextRows:
		m.list.after(msg.rows, msg.last)
	case rowsBefore:
		m.list.before(msg.rows, msg.start)
	}
}

func (m *Model) takeCounts(msg countsMsg) {
	if msg.ticket != m.counting {
		return
	}
	m.counting = nil
	if msg.err != nil {
		m.failed = true
		m.env.Log.Error("count the class map", "err", msg.err)
		return
	}
	m.all, m.averages, m.average = msg.all, msg.averages, msg.average
	if m.place.level == people {
		return
	}
	m.failed, m.loaded = false, true
	m.sums, m.kims = msg.areas, msg.kims
	m.setAreas()
	m.arrange()
}

// sortBy changes the order of the list.
func (m *Model) sortBy(order progress.MemberOrder) tea.Cmd {
	m.descending = m.order == order && !m.descending
	m.order = order
	return m.load(fromStart)
}

// orders are the orders in which a key steps through them.
func orders() []progress.MemberOrder {
	return []progress.MemberOrder{progress.ByName, progress.ByArea, progress.ByDone, progress.ByActive}
}

func (m *Model) nextOrder() tea.Cmd {
	all := orders()
	return m.sortBy(all[(slices.Index(all, m.order)+1)%len(all)])
}

// enter goes to another place of the class, at a row if it is not empty.
func (m *Model) enter(p place, row string) tea.Cmd {
	changed := p.district != m.place.district
	m.place = p
	m.list = list{high: m.list.high}
	m.field.Reset()
	m.endTyping()
	m.failed = false
	m.loaded = p.level != people && m.sums != nil
	if changed {
		m.kims = nil
	}
	m.areas = menu.Menu{}
	m.setAreas()
	m.arrange()
	m.areas.Select(row)
	return tea.Batch(m.load(fromStart), m.count())
}

func (m *Model) endTyping() {
	m.typing = false
	m.field.Blur()
}
