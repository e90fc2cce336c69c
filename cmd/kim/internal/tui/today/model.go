// Package today is the first view of a class: who needs help, and why.
package today

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the view.
type Model struct {
	env     *screen.Env
	tabs    *tabs.Bar
	actions *care.Actions
	board   *care.Board

	sum        sum
	loaded     bool
	failed     bool
	generation int // of the newest load; replies to older ones are dropped
	saved      int // the first load that began after everything was saved

	width, height int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model {
	m := &Model{env: env, tabs: tabs.New(env, screen.ViewToday), actions: care.NewActions(env)}
	m.board = care.NewBoard(env, m.actions, m.title, m.why)
	return m
}

// title names a group.
func (m *Model) title(g care.Group) string {
	if g.ID == string(progress.SignalSilent) {
		return m.env.Text.Care.Quiet(m.env.SilentDays)
	}
	return m.env.Text.Care.Kind[g.ID]
}

// why says why somebody needs help, unless the name of the group says it all.
func (m *Model) why(c progress.MemberSignal) string {
	if c.Signal.Kind == progress.SignalUnbegun {
		return ""
	}
	return care.Why(m.env, c)
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewToday)] }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.tabs.SetWidth(width)
	m.layout()
}

// layout gives the board the room that the head leaves.
func (m *Model) layout() { m.board.SetSize(m.width, max(1, m.height-len(m.head()))) }

type keyMap struct{ retry, silent, roster key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	k := keyMap{
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
		silent: key.NewBinding(key.WithKeys("s"), key.WithHelp("s", t.Today.Silent(next(m.env.SilentDays)))),
		roster: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Care.OpenRoster)),
	}
	k.retry.SetEnabled(m.failed)
	k.roster.SetEnabled(m.empty())
	return k
}

// empty tells whether nobody is in the class.
func (m *Model) empty() bool { return m.loaded && m.sum.people == 0 }

// next is the number of days of silence that the key goes on to.
func next(days int) int {
	choices := []int{3, 7, 14, 30}
	for _, choice := range choices {
		if choice > days {
			return choice
		}
	}
	return choices[0]
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	bindings := append([]key.Binding{k.roster, k.retry}, m.board.Bindings()...)
	return append(append(bindings, k.silent), m.tabs.Bindings()...)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	if cmd, done := m.actions.Update(msg); done {
		m.layout()
		return cmd
	}
	switch msg := msg.(type) {
	case loadedMsg:
		return m.take(msg)
	case screen.SavedMsg:
		cmd := m.load()
		m.saved = m.generation
		return cmd
	case screen.FreshMsg, screen.ShownMsg, screen.ChangedMsg:
		m.layout()
		return m.load()
	case tea.KeyPressMsg:
		if cmd, done := m.key(msg); done {
			return cmd
		}
	}
	if cmd, done := m.tabs.Update(msg); done {
		return cmd
	}
	cmd, reload := m.board.Update(screen.Shift(msg, 0, len(m.head())))
	if reload {
		return tea.Batch(cmd, m.load())
	}
	return cmd
}

func (m *Model) key(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	switch k := m.keys(); {
	case key.Matches(msg, k.retry):
		return m.load(), true
	case key.Matches(msg, k.roster):
		return screen.Send(screen.RosterMsg{}), true
	case key.Matches(msg, k.silent):
		days := next(m.env.SilentDays)
		return tea.Batch(screen.Send(screen.SilentMsg{Days: days}), screen.Send(screen.NoticeMsg{Text: m.env.Text.Today.SilentSet(days)})), true
	}
	cmd, done = m.actions.Key(msg, m.board.Selected())
	m.layout()
	return cmd, done
}

// take shows what was loaded.
func (m *Model) take(msg loadedMsg) tea.Cmd {
	if msg.of != m || msg.generation != m.generation {
		return nil
	}
	if m.failed = msg.err != nil; m.failed {
		m.env.Log.Error("load who needs help", "err", msg.err)
		m.layout()
		return nil
	}
	if m.saved > 0 && msg.generation >= m.saved {
		m.actions.Forget()
	}
	m.loaded, m.sum = true, msg.sum
	again := m.board.Take(msg.board)
	m.layout()
	if again {
		return m.load()
	}
	return nil
}
