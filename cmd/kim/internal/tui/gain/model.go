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
	top           int // first line of the body shown
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
		sums, err := classstat.Gather(
			ctx, store, class, "", progress.TopicObjective, progress.TopicLevel, progress.TopicForm, progress.TopicUnit,
		)
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

type keyMap struct{ down, up, pageDown, pageUp, first, last, retry key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text.App
	k := keyMap{
		down:     key.NewBinding(key.WithKeys("down", "j"), key.WithHelp("↑↓", t.Page)),
		up:       key.NewBinding(key.WithKeys("up", "k")),
		pageDown: key.NewBinding(key.WithKeys("pgdown", "space")),
		pageUp:   key.NewBinding(key.WithKeys("pgup", "b")),
		first:    key.NewBinding(key.WithKeys("home")),
		last:     key.NewBinding(key.WithKeys("end")),
		retry:    key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.Retry)),
	}
	k.down.SetEnabled(m.page().Overflows(m.height))
	k.retry.SetEnabled(m.failed)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return append([]key.Binding{k.retry, k.down}, m.tabs.Bindings()...)
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
	case tea.MouseWheelMsg:
		m.scroll(sheet.Wheel(msg))
		return nil
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft && m.click(msg) {
			return nil
		}
	case tea.KeyPressMsg:
		if cmd, ok := m.press(msg); ok {
			return cmd
		}
	}
	cmd, _ := m.tabs.Update(msg)
	return cmd
}

func (m *Model) press(msg tea.KeyPressMsg) (cmd tea.Cmd, ok bool) {
	page := m.page()
	switch keys := m.keys(); {
	case key.Matches(msg, keys.retry):
		return m.Init(), true
	case key.Matches(msg, keys.down):
		m.scroll(1)
	case key.Matches(msg, keys.up):
		m.scroll(-1)
	case key.Matches(msg, keys.pageDown):
		m.scroll(page.Page(m.height))
	case key.Matches(msg, keys.pageUp):
		m.scroll(-page.Page(m.height))
	case key.Matches(msg, keys.first):
		m.scroll(-len(page.Body))
	case key.Matches(msg, keys.last):
		m.scroll(len(page.Body))
	default:
		return nil, false
	}
	return nil, true
}

func (m *Model) scroll(by int) { m.top = m.page().Scroll(m.top, by, m.height) }

// click scrolls on where a line says that there is more.
func (m *Model) click(msg tea.MouseClickMsg) bool {
	page := m.page()
	lines := page.Lines(m.top, m.height, m.env.Text.App, m.env.Styles)
	switch sheet.At(lines, msg.X, msg.Y).Part {
	case sheet.Down:
		m.scroll(page.Page(m.height))
	case sheet.Up:
		m.scroll(-page.Page(m.height))
	case sheet.Nothing:
		return false
	}
	return true
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
