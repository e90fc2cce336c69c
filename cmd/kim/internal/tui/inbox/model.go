// Package inbox is the view of a class that lists what people reported: what
// they do not understand, what is in their way, what is wrong in the course.
package inbox

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// by is what reports are told apart by.
type by string

const (
	byKind by = "kind"
	byArea by = "area"
	byUnit by = "unit"
)

// Model is the view.
type Model struct {
	env     *screen.Env
	tabs    *tabs.Bar
	actions *care.Actions
	board   *care.Board

	grouped  by
	only     progress.SignalFilter
	answered bool // those that were answered and left open are shown too
	picking  by   // what the dialog in front filters by
	picker   string

	waiting, done int // of the reports that the filter leaves
	loaded        bool
	failed        bool
	generation    int // of the newest load; replies to older ones are dropped
	saved         int // the first load that began after everything was saved
	bulk          int // of the newest load for an answer to many

	width, height int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model {
	m := &Model{env: env, tabs: tabs.New(env, screen.ViewInbox), actions: care.NewActions(env), grouped: byKind}
	m.board = care.NewBoard(env, m.actions, m.groupTitle, m.why)
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewInbox)] }

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

type keyMap struct{ retry, filter, group, answered, bulk key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text.Inbox
	show := t.ShowAnswered
	if m.answered {
		show = t.HideAnswered
	}
	k := keyMap{
		retry:    key.NewBinding(key.WithKeys("r"), key.WithHelp("r", m.env.Text.App.Retry)),
		filter:   key.NewBinding(key.WithKeys("f"), key.WithHelp("f", t.Filter)),
		group:    key.NewBinding(key.WithKeys("g"), key.WithHelp("g", t.Group)),
		answered: key.NewBinding(key.WithKeys("x"), key.WithHelp("x", show)),
		bulk:     key.NewBinding(key.WithKeys("b"), key.WithHelp("b", t.Bulk)),
	}
	k.retry.SetEnabled(m.failed)
	k.group.SetEnabled(!m.nothing())
	k.filter.SetEnabled(!m.nothing() || m.filtered())
	k.bulk.SetEnabled(m.waiting > 1)
	k.answered.SetEnabled(m.done > 0)
	return k
}

func (m *Model) filtered() bool { return m.only != progress.SignalFilter{} }

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	bindings := append([]key.Binding{k.retry}, m.board.Bindings()...)
	return append(append(bindings, k.filter, k.bulk, k.group, k.answered), m.tabs.Bindings()...)
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
	case bulkMsg:
		return m.askBulk(msg)
	case sortsMsg:
		return m.pick(msg)
	case filterMsg, overlay.PickedMsg:
		return m.refilter(msg)
	case answerMsg:
		if msg.of != m {
			return nil
		}
		return m.actions.Do(care.Answer, msg.cases...)
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
	case key.Matches(msg, k.filter):
		return m.askFilter(), true
	case key.Matches(msg, k.group):
		m.grouped = map[by]by{byKind: byArea, byArea: byUnit, byUnit: byKind}[m.grouped]
		return m.anew(), true
	case key.Matches(msg, k.answered):
		m.answered = !m.answered
		return m.anew(), true
	case key.Matches(msg, k.bulk):
		return m.loadBulk(), true
	}
	cmd, done = m.actions.Key(msg, m.board.Selected())
	m.layout()
	return cmd, done
}

// anew shows other groups than before.
func (m *Model) anew() tea.Cmd {
	if m.board.Opened() {
		m.board.CloseGroup()
	}
	m.layout()
	return m.load()
}

// take shows what was loaded.
func (m *Model) take(msg loadedMsg) tea.Cmd {
	if msg.of != m || msg.generation != m.generation {
		return nil
	}
	if m.failed = msg.err != nil; m.failed {
		m.env.Log.Error("load reports", "err", msg.err)
		m.layout()
		return nil
	}
	if m.saved > 0 && msg.generation >= m.saved {
		m.actions.Forget()
	}
	m.loaded, m.waiting, m.done = true, msg.waiting, msg.done
	again := m.board.Take(msg.board)
	m.layout()
	if again {
		return m.load()
	}
	return nil
}
