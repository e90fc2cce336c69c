// Package rosterview is the page of who is in a class: lists that come in and
// go out, people who move, and people who may be one.
package rosterview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// page is one thing that can be done here.
type page interface {
	title() string
	init() tea.Cmd
	// update gets every message; fresh is one that says that something was written.
	update(msg tea.Msg) tea.Cmd
	setSize(width, height int)
	view() string
	cursor() *tea.Cursor
	keys() []key.Binding
	// leave says whether the page may be left, and does what there is to do then.
	leave() (cmd tea.Cmd, ok bool)
}

// Model is the screen: the list of what can be done, or one of these things.
type Model struct {
	env           *screen.Env
	class         progress.Class // that was open when the screen was
	start         *start
	page          page
	said          string // what was done last
	width, height int
}

// New makes the screen.
func New(env *screen.Env) *Model {
	m := &Model{env: env, class: env.Class}
	m.start = &start{m: m}
	m.page = m.start
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.page.title() }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.start.init() }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.start.setSize(width, height)
	m.page.setSize(width, height)
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return m.page.cursor() }

// View implements screen.Screen.
func (m *Model) View() string { return m.page.view() }

func (m *Model) back() key.Binding {
	return key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", m.env.Text.App.Back))
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	keys := m.page.keys()
	at := min(1, len(keys))
	return append(append(keys[:at:at], m.back()), keys[at:]...)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if key.Matches(msg, m.back()) {
			return m.goBack()
		}
	case screen.LeaveMsg:
		cmd, _ := m.page.leave()
		return cmd
	case screen.ChangedMsg:
		m.SetSize(m.width, m.height)
		return nil
	case screen.FreshMsg, screen.SavedMsg, screen.ShownMsg:
		if m.page == page(m.start) {
			return m.start.init()
		}
		return tea.Batch(m.start.init(), m.page.update(freshMsg{}))
	case countedMsg:
		m.start.take(msg)
		return nil
	}
	return m.page.update(msg)
}

// goBack leaves the page, and from the first one the screen.
func (m *Model) goBack() tea.Cmd {
	if m.page == page(m.start) {
		return screen.Send(screen.BackMsg{})
	}
	cmd, ok := m.page.leave()
	if !ok {
		return cmd
	}
	m.page = m.start
	m.start.setSize(m.width, m.height)
	return tea.Batch(cmd, m.start.init())
}

// open goes to a page.
func (m *Model) open(p page) tea.Cmd {
	m.page, m.said = p, ""
	p.setSize(m.width, m.height)
	return p.init()
}

// done goes back to the first page and says what was done.
func (m *Model) done(said string) tea.Cmd {
	m.page, m.said = m.start, said
	m.start.setSize(m.width, m.height)
	return m.start.init()
}

// enrol is the draft that lets a person into a class, or out of it.
func (m *Model) enrol(person, class string, on bool) progress.Draft {
	return m.env.About(person, progress.KindEnrolled, progress.Elsewhere, class, progress.EnrolledBody{On: on, By: m.env.Trainer.Name})
}
