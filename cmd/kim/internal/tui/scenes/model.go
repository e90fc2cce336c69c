// Package scenes is the view of a class that shows what its people chose in a drama,
// and where most went wrong.
package scenes

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
	unit          string // the drama that was chosen; "" until one is
	loaded        bool
	failed        bool
	generation    int // of the newest load; replies to older ones are dropped
	width, height int
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model { return &Model{env: env, tabs: tabs.New(env, screen.ViewScenes)} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Class.Views[string(screen.ViewScenes)] }

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
		other: key.NewBinding(key.WithKeys("m"), key.WithHelp("m", t.Scenes.Other)),
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
		m.env.Log.Error("read the dramas of a class", "err", msg.err)
	} else {
		m.loaded, m.found = true, msg.found
		if m.found.drama.N > 0 {
			m.unit = m.found.unit // stay with it, wherever most go wrong next time
		}
	}
	m.layout()
}

// shown are the scenes on the screen, and then the endings; none while nobody has
// played the drama.
func (m *Model) shown() []string {
	if m.found.drama.N == 0 {
		return nil
	}
	ids := make([]string, 0, len(m.found.drama.Scenes)+1)
	for _, scene := range m.found.drama.Scenes {
		ids = append(ids, m.found.drama.Unit+"#"+scene.ID)
	}
	return append(ids, m.found.drama.Unit+endings)
}

// endings ends the ID of the row of the endings. No scene has such an ID.
const endings = "#"

// layout makes a row for every scene.
func (m *Model) layout() {
	rows := make([]menu.Row, 0, len(m.shown()))
	for i, id := range m.shown() {
		row := menu.Row{ID: id, Key: sheet.Number(i)}
		row.Height = len(m.lines(row, false))
		rows = append(rows, row)
	}
	m.rows.SetRows(rows)
	m.rows.SetSize(m.width, max(1, m.height-len(m.head())-1)) // the last line says that there is more
}

// scene is the one that a row stands for; false for that of the endings.
func (m *Model) scene(row string) (classstat.Scene, bool) {
	for _, scene := range m.found.drama.Scenes {
		if m.found.drama.Unit+"#"+scene.ID == row {
			return scene, true
		}
	}
	return classstat.Scene{}, false
}

const pickerID = "scenes/drama"

// pick asks which drama to look at.
func (m *Model) pick() tea.Cmd {
	var items []overlay.Item
	for _, d := range m.found.dramas {
		if unit, ok := m.env.Course.Unit(d.unit); ok {
			items = append(items, overlay.Item{
				ID: d.unit, Label: label(m.env, unit), Note: m.env.Text.Scenes.State(d.people, d.wrong),
			})
		}
	}
	picker := overlay.NewPicker(m.env, pickerID, m.env.Text.Scenes.Pick, items)
	picker.Select(m.found.unit)
	return screen.Send(screen.ShowMsg{Overlay: picker})
}

// open shows one scene whole, or the endings.
func (m *Model) open(row string) tea.Cmd {
	scene, ok := m.scene(row)
	if !ok {
		title := func() string { return m.env.Text.Scenes.Endings }
		return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, title, m.wholeEndings)})
	}
	title := func() string { return m.env.Text.Scenes.Scene(scene.Place) }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, title, func(width int) []string {
		if fresh, ok := m.scene(row); ok {
			scene = fresh
		}
		return m.whole(scene, width)
	})})
}
