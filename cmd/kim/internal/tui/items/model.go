// Package items is the view of a class that shows how its people answered the
// questions of a quiz or test, and which questions somebody should look at.
package items

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
)

// Model is the view.
type Model struct {
	env           *screen.Env
	tabs          *tabs.Bar
	rows          menu.Menu
	found         found
	unit          string // the quiz that was chosen; "" until one is
	loaded        bool
	failed        bool
	generation    int // of the newest load; replies to older ones are dropped
	width, height int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model { return &Model{env: env, tabs: tabs.New(env, screen.ViewItems)} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewItems)] }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.generation++
	return load(m.env, m.unit, m.generation)
}

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.tabs.SetWidth(width)
	m.layout()
}

type keyMap struct{ open, move, other, retry key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	k := keyMap{
		open:  key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Open)),
		move:  key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		other: key.NewBinding(key.WithKeys("m"), key.WithHelp("m", t.Items.Other)),
		retry: key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
	}
	k.open.SetEnabled(len(m.shown()) > 0)
	k.move.SetEnabled(len(m.shown()) > 0)
	k.other.SetEnabled(m.loaded && m.found.unit != "")
	k.retry.SetEnabled(m.failed)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return append([]key.Binding{k.open, k.other, k.retry, k.move}, m.tabs.Bindings()...)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.take(msg)
		return nil
	case screen.FreshMsg, screen.ShownMsg, screen.ChangedMsg:
		m.layout()
		return m.Init()
	case overlay.PickedMsg:
		if msg.ID == pickerID {
			m.unit = msg.Item
			return m.Init()
		}
		return nil
	case tea.KeyPressMsg:
		switch keys := m.keys(); {
		case key.Matches(msg, keys.retry):
			return m.Init()
		case key.Matches(msg, keys.other):
			return m.pick()
		}
	case tea.MouseClickMsg:
		if keys := m.keys(); msg.Button == tea.MouseLeft && msg.Y == m.tabs.Height() && keys.other.Enabled() {
			return m.pick()
		}
	}
	if cmd, handled := m.tabs.Update(msg); handled {
		return cmd
	}
	if row, chosen := m.rows.Update(screen.Shift(msg, 0, len(m.head()))); chosen {
		return m.open(row.ID)
	}
	return nil
}

func (m *Model) take(msg loadedMsg) {
	if msg.generation != m.generation {
		return
	}
	m.failed = msg.err != nil
	if m.failed {
		m.env.Log.Error("read the answers of a class", "err", msg.err)
	} else {
		m.loaded, m.found = true, msg.found
		if m.found.people > 0 {
			m.unit = m.found.unit // stay with it, whichever is the most doubtful next time
		}
	}
	m.layout()
}

// shown are the questions on the screen: none while nobody has answered them.
func (m *Model) shown() []classstat.Question {
	if m.found.people == 0 {
		return nil
	}
	return m.found.questions
}

// layout makes a row for every question.
func (m *Model) layout() {
	rows := make([]menu.Row, 0, len(m.shown()))
	for i, q := range m.shown() {
		row := menu.Row{ID: m.found.unit + "/" + q.ID, Key: sheet.Number(i)}
		row.Height = len(m.lines(row, q, false))
		rows = append(rows, row)
	}
	m.rows.SetRows(rows)
	m.rows.SetSize(m.width, max(1, m.height-len(m.head())-1)) // the last line says that there is more
}

// question is the one that a row stands for.
func (m *Model) question(row string) (classstat.Question, bool) {
	for _, q := range m.shown() {
		if m.found.unit+"/"+q.ID == row {
			return q, true
		}
	}
	return classstat.Question{}, false
}

const pickerID = "items/quiz"

// pick asks which quiz or test to look at.
func (m *Model) pick() tea.Cmd {
	var items []overlay.Item
	for _, q := range m.found.quizzes {
		if unit, ok := m.env.Course.Unit(q.unit); ok {
			items = append(items, overlay.Item{
				ID: q.unit, Label: label(m.env, unit), Note: m.env.Text.Items.State(q.people, q.doubtful),
			})
		}
	}
	picker := overlay.NewPicker(m.env, pickerID, m.env.Text.Items.Pick, items)
	picker.Select(m.found.unit)
	return screen.Send(screen.ShowMsg{Overlay: picker})
}

// open shows one question whole.
func (m *Model) open(row string) tea.Cmd {
	q, ok := m.question(row)
	if !ok {
		return nil
	}
	title := func() string { return m.env.Text.Items.Title(q.Place) }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, title, func(width int) []string {
		if fresh, ok := m.question(row); ok {
			q = fresh
		}
		return m.whole(q, width)
	})})
}
