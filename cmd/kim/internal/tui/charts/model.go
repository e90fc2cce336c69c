// Package charts is the view of a class that draws its numbers, and says in words what they show.
//
// The curve is drawn by asciigraph; bars are drawn here. Those of ntcharts/v2 2.2.0 looked alike and cost little to link (0.1 MB
// at the first frame, 0.1 MB of program), but 5.4 MB and 17 ms for sixty of them, against 0.06 MB and 1 ms, at every key: each
// cell is a string with a style of its own. It writes no values beside its bars, cuts labels by bytes, and draws nothing at all
// for one of a thousand.
package charts

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// chart is one of the charts; their numbers are their keys, less one.
type chart int

const (
	overTime chart = iota
	perModule
	beforeAfter
	perDistrict
)

// Model is the view.
type Model struct {
	env           *screen.Env
	tabs          *tabs.Bar
	pager         sheet.Pager
	width, height int

	chart      chart // the one that is shown
	generation int   // of the newest load; replies to older ones are dropped
	loaded     bool
	failed     bool
	sums       progress.Sums
	people     int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model { return &Model{env: env, tabs: tabs.New(env, screen.ViewCharts)} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewCharts)] }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.tabs.SetWidth(width)
}

type keyMap struct{ choose, retry key.Binding }

func (m *Model) keys() keyMap {
	k := keyMap{
		choose: key.NewBinding(key.WithKeys("1", "2", "3", "4"), key.WithHelp("1–4", m.env.Text.Charts.Choose)),
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", m.env.Text.App.Retry)),
	}
	k.retry.SetEnabled(m.failed)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k, scroll := m.keys(), m.pager.Binding(m.page(), m.height, m.env.Text.App)
	return append([]key.Binding{k.retry, k.choose, scroll}, m.tabs.Bindings()...)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

type loadedMsg struct {
	generation int
	sums       progress.Sums
	people     int
	err        error
}

func (m *Model) load() tea.Cmd {
	m.generation++
	ctx, store, class, generation := m.env.Ctx, m.env.Classes, m.env.Class.ID, m.generation
	return func() tea.Msg {
		sums, err := store.Sums(ctx, class, "", progress.TopicUnit, progress.TopicDay, progress.TopicObjective,
			progress.TopicLevel, progress.TopicForm, progress.TopicArea)
		if err != nil {
			return loadedMsg{generation: generation, err: err}
		}
		people, err := store.Count(ctx, progress.MemberQuery{Class: class})
		return loadedMsg{generation: generation, sums: sums, people: people, err: err}
	}
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.take(msg)
		return nil
	case screen.FreshMsg, screen.ShownMsg:
		return m.load()
	case tea.KeyPressMsg:
		switch k := m.keys(); {
		case key.Matches(msg, k.choose):
			m.choose(chart(msg.Code - '1'))
			return nil
		case key.Matches(msg, k.retry):
			return m.load()
		}
	case tea.MouseClickMsg:
		if t := m.pager.At(m.page(), msg, m.height); msg.Button == tea.MouseLeft && t.Part == aName {
			m.choose(chart(t.Index))
			return nil
		}
	}
	if m.pager.Update(msg, m.page(), m.height) {
		return nil
	}
	cmd, _ := m.tabs.Update(msg)
	return cmd
}

// choose shows another chart, from its beginning.
func (m *Model) choose(c chart) { m.chart, m.pager = c, sheet.Pager{} }

func (m *Model) take(msg loadedMsg) {
	if msg.generation != m.generation {
		return
	}
	m.failed = msg.err != nil
	if m.failed {
		m.env.Log.Error("load charts", "err", msg.err)
		return
	}
	m.loaded, m.sums, m.people = true, msg.sums, msg.people
}
