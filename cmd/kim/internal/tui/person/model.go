// Package person is the page of one person of a class, for the trainer: who they
// are and what they need, how far they are, what they answered, showed and
// reported, and everything they did, in sections that the number keys choose.
package person

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// section is a part of the page.
type section string

const (
	overview  section = "overview"
	modules   section = "modules"
	scores    section = "scores"
	attempts  section = "attempts"
	tasks     section = "tasks"
	obstacles section = "obstacles"
	history   section = "history"
)

// sections gives all of them, in the order of their numbers.
func sections() []section {
	return []section{overview, modules, scores, attempts, tasks, obstacles, history}
}

// Model is the screen.
type Model struct {
	env     *screen.Env
	person  string
	actions *care.Actions

	section    section
	data       data
	loaded     bool
	failed     bool
	generation int // of the newest load; replies to older ones are dropped
	saved      int // the first load that began after everything was saved
	past       past

	typing  string           // ID of the field for the reason of an override
	unit    *lessons.Unit    // that it is about
	picking string           // ID of the list of classes
	classes []progress.Class // that it lists

	rows          menu.Menu
	shown         map[string]row
	at            map[section]string // the selected row of each section
	width, height int
}

// New makes the page of a person.
func New(env *screen.Env, person string) *Model {
	return &Model{
		env: env, person: person, actions: care.NewActions(env).OnPage(), section: overview,
		shown: make(map[string]row), at: make(map[section]string),
	}
}

// Title implements screen.Screen.
func (m *Model) Title() string {
	if !m.loaded {
		return m.env.Text.Class.Unnamed
	}
	return care.Name(m.env, m.data.member)
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.load() }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	if cmd, done := m.actions.Update(msg); done {
		m.layout()
		return cmd
	}
	switch msg := msg.(type) {
	case loadedMsg:
		return m.take(msg)
	case olderMsg:
		m.takeOlder(msg)
		return nil
	case linksMsg:
		return m.part(msg)
	case doMsg:
		if msg.of == m {
			return msg.do()
		}
		return nil
	case overlay.TypedMsg:
		return m.typed(msg)
	case overlay.PickedMsg:
		return m.picked(msg)
	case screen.SavedMsg:
		cmd := m.load()
		m.saved = m.generation
		return cmd
	case screen.ChangedMsg:
		m.layout()
		return m.load()
	case screen.FreshMsg, screen.ShownMsg:
		return m.load()
	case tea.KeyPressMsg:
		if cmd, done := m.key(msg); done {
			return cmd
		}
	case tea.MouseClickMsg:
		if msg.Y == 0 && msg.Button == tea.MouseLeft {
			return m.clickTab(msg.X)
		}
	}
	chosen, ok := m.rows.Update(screen.Shift(msg, 0, m.top()))
	m.keepPlace()
	if !ok {
		return nil
	}
	return m.choose(m.shown[chosen.ID])
}

// keepPlace remembers which row of the section is selected.
func (m *Model) keepPlace() {
	if selected, ok := m.rows.Selected(); ok {
		m.at[m.section] = selected.ID
	}
}

// turn goes to another section.
func (m *Model) turn(to section) tea.Cmd {
	if to == m.section {
		return nil
	}
	m.section, m.rows = to, menu.Menu{}
	m.layout()
	return m.load()
}

// step goes to the next or previous section, round in a circle.
func (m *Model) step(by int) tea.Cmd {
	all := sections()
	for i, s := range all {
		if s == m.section {
			return m.turn(all[(i+by+len(all))%len(all)])
		}
	}
	return nil
}

func (m *Model) key(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys()
	for i, s := range sections() {
		if key.Matches(msg, k.sections[i]) {
			return m.turn(s), true
		}
	}
	switch {
	case key.Matches(msg, k.retry):
		return m.load(), true
	case key.Matches(msg, k.next):
		return m.step(1), true
	case key.Matches(msg, k.previous):
		return m.step(-1), true
	}
	if !m.loaded {
		return nil, false
	}
	selected := m.selected()
	if cmd, done := m.actions.Key(msg, selected.c); done {
		m.layout()
		return cmd, true
	}
	switch {
	case key.Matches(msg, k.message):
		return m.message(), true
	case key.Matches(msg, k.count):
		return m.override(selected.unit), true
	case key.Matches(msg, k.move):
		return m.askClass(), true
	case key.Matches(msg, k.papers):
		return m.papers(), true
	}
	return nil, false
}

// selected is the row that Enter would choose; the zero row if there is none.
func (m *Model) selected() row {
	chosen, _ := m.rows.Selected()
	return m.shown[chosen.ID]
}
