// Package classes is the list of classes: to open one, to make a new one, and
// to close one that is over.
package classes

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/form"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// addID is the row that adds a class.
const addID = "+"

// Model is the screen.
type Model struct {
	env        *screen.Env
	classes    []progress.Class
	waiting    map[string]int // things that wait for a trainer, by class
	loaded     bool
	failed     bool
	generation int // of what is being loaded
	rows       menu.Menu
	wanted     string // ID of the class to select once it is in the list

	form   *form.Form // nil while the list is shown
	edited progress.Class
	saving bool

	problem       string
	width, height int
}

// New makes the screen.
func New(env *screen.Env) *Model { return &Model{env: env} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Classes.Title }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.generation++
	return load(m.env.Ctx, m.env.Classes, m.generation, m.env.Now())
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor {
	if m.form == nil || m.saving {
		return nil
	}
	return m.form.Cursor()
}

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.refresh()
	if m.form != nil {
		m.form.SetSize(width, height)
	}
}

type keyMap struct{ open, move, people, edit, toggle, lock, retry, back key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	keys := keyMap{
		open:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Open)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		people: key.NewBinding(key.WithKeys("d"), key.WithHelp("d", t.Classes.Roster)),
		edit:   key.NewBinding(key.WithKeys("e"), key.WithHelp("e", t.Classes.Edit)),
		toggle: key.NewBinding(key.WithKeys("c"), key.WithHelp("c", t.Classes.Close)),
		lock:   key.NewBinding(key.WithKeys("g"), key.WithHelp("g", t.Classes.Switch)),
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
		back:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.App.Cancel)),
	}
	c, ok := m.selected()
	for _, b := range []*key.Binding{&keys.people, &keys.edit, &keys.toggle} {
		b.SetEnabled(ok)
	}
	if c.Closed {
		keys.toggle.SetHelp("c", t.Classes.Reopen)
	}
	if !ok {
		keys.open.SetHelp("enter", t.App.Choose)
	}
	keys.retry.SetEnabled(m.failed)
	return keys
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.form != nil {
		return append(m.form.Bindings(), k.back)
	}
	return []key.Binding{k.retry, k.open, k.people, k.lock, k.edit, k.toggle, k.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// selected is the class that Enter would open.
func (m *Model) selected() (progress.Class, bool) {
	row, _ := m.rows.Selected()
	i := slices.IndexFunc(m.classes, func(c progress.Class) bool { return c.ID == row.ID })
	if i < 0 {
		return progress.Class{}, false
	}
	return m.classes[i], true
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.take(msg)
		return nil
	case storedMsg:
		return m.stored(msg)
	case screen.FreshMsg, screen.ShownMsg:
		return m.Init()
	case screen.ChangedMsg:
		m.SetSize(m.width, m.height)
		return nil
	}
	switch {
	case m.saving:
		return nil
	case m.form != nil:
		return m.updateForm(msg)
	default:
		return m.updateList(msg)
	}
}

func (m *Model) take(msg loadedMsg) {
	if msg.generation != m.generation {
		return
	}
	if m.failed = msg.err != nil; m.failed {
		m.env.Log.Error("load classes", "err", msg.err)
	} else {
		m.classes, m.waiting, m.loaded = msg.classes, msg.waiting, true
	}
	m.refresh()
	m.rows.Select(m.wanted)
	m.wanted = ""
}

func (m *Model) updateList(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if cmd, done := m.press(press); done {
			return cmd
		}
	}
	row, ok := m.rows.Update(screen.Shift(msg, 0, len(m.heading())))
	switch {
	case !ok:
		return nil
	case row.ID == addID:
		return m.edit(progress.Class{})
	}
	c, _ := m.selected()
	if c.People == 0 { // its views have nothing to show
		return screen.Send(screen.RosterMsg{Class: c})
	}
	return screen.Send(screen.OpenClassMsg{Class: c})
}

// press handles the keys that are no choice of a row.
func (m *Model) press(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	keys := m.keys()
	c, _ := m.selected()
	switch {
	case key.Matches(msg, keys.retry):
		return m.Init(), true
	case key.Matches(msg, keys.people):
		return screen.Send(screen.RosterMsg{Class: c}), true
	case key.Matches(msg, keys.edit):
		return m.edit(c), true
	case key.Matches(msg, keys.toggle):
		c.Closed = !c.Closed
		said := m.env.Text.Classes.WasReopened
		if c.Closed {
			said = m.env.Text.Classes.WasClosed
		}
		return m.store(c, said(string(c.Name))), true
	case key.Matches(msg, keys.lock):
		return screen.Send(screen.GateMsg{}), true
	default:
		return nil, false
	}
}
