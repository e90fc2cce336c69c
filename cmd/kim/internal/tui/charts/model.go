// Package charts is the view of a class that draws its numbers, and says in words what they show.
package charts

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the view.
type Model struct {
	env           *screen.Env
	tabs          *tabs.Bar
	width, height int

	chart      int // the one that is shown
	first      int // line on top
	generation int
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

type keyMap struct{ choose, up, down, retry key.Binding }

func (m *Model) keys() keyMap {
	return keyMap{
		choose: key.NewBinding(key.WithKeys("1", "2", "3", "4"), key.WithHelp("1–4", m.env.Text.Charts.Choose)),
		up:     key.NewBinding(key.WithKeys("up", "k")),
		down:   key.NewBinding(key.WithKeys("down", "j")),
		retry:  key.NewBinding(key.WithKeys("r")),
	}
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	return append([]key.Binding{m.keys().choose}, m.tabs.Bindings()...)
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
		sums, err := classstat.Gather(ctx, store, class, "", progress.TopicUnit, progress.TopicDay, progress.TopicObjective,
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
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			m.scroll(-1)
		} else {
			m.scroll(1)
		}
		return nil
	case tea.KeyPressMsg:
		k := m.keys()
		switch {
		case key.Matches(msg, k.choose):
			m.chart, m.first = int(msg.Code-'1'), 0
			return nil
		case key.Matches(msg, k.up):
			m.scroll(-1)
			return nil
		case key.Matches(msg, k.down):
			m.scroll(1)
			return nil
		case key.Matches(msg, k.retry) && m.failed:
			return m.load()
		}
	}
	cmd, _ := m.tabs.Update(msg)
	return cmd
}

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

func (m *Model) scroll(by int) { m.first = max(0, m.first+by) }

// districts are those of the region and those that people are from.
func (m *Model) districts() []classstat.Area { return classstat.Areas(m.sums, region.Kecamatan()) }

// busiest is the day on which most was done.
func busiest(days []classstat.Day) classstat.Day {
	return slices.MaxFunc(days, func(a, b classstat.Day) int { return a.N - b.N })
}
