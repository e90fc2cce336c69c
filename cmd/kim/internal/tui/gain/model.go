// Package gain is the view of a class that compares the test before the course
// with the one after it.
package gain

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the view.
type Model struct {
	env           *screen.Env
	tabs          *tabs.Bar
	gains         classstat.Gains
	loaded        bool
	failed        bool
	generation    int // of the newest load; replies to older ones are dropped
	pager         sheet.Pager
	width, height int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model { return &Model{env: env, tabs: tabs.New(env, screen.ViewGain)} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewGain)] }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.generation++
	return load(m.env.Ctx, m.env.Classes, m.env.Class.ID, m.env.Course, m.generation)
}

type loadedMsg struct {
	generation int
	gains      classstat.Gains
	err        error
}

func load(ctx context.Context, store progress.ClassStore, class string, course *lessons.Course, generation int) tea.Cmd {
	return func() tea.Msg {
		sums, err := store.Sums(ctx, class, "", progress.TopicObjective, progress.TopicLevel, progress.TopicForm, progress.TopicUnit)
		if err != nil {
			return loadedMsg{generation: generation, err: err}
		}
		return loadedMsg{generation: generation, gains: classstat.GainsOf(course, sums)}
	}
}

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.tabs.SetWidth(width)
}

// retry is the key that reads what could not be read.
func (m *Model) retry() key.Binding {
	again := key.NewBinding(key.WithKeys("r"), key.WithHelp("r", m.env.Text.App.Retry))
	again.SetEnabled(m.failed)
	return again
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	scroll := m.pager.Binding(m.page(), m.height, m.env.Text.App)
	return append([]key.Binding{m.retry(), scroll}, m.tabs.Bindings()...)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.take(msg)
		return nil
	case screen.FreshMsg, screen.ShownMsg:
		return m.Init()
	case tea.KeyPressMsg:
		if key.Matches(msg, m.retry()) {
			return m.Init()
		}
	}
	if m.pager.Update(msg, m.page(), m.height) {
		return nil
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
		m.env.Log.Error("compare the tests of a class", "err", msg.err)
		return
	}
	m.loaded, m.gains = true, msg.gains
}
