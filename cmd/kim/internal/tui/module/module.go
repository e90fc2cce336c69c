// Package module is the page of one module: what it is for, and what is in it.
package module

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// introID is the row that opens the introduction.
const introID = "intro"

// Model is the page of one module.
type Model struct {
	env           *screen.Env
	module        *lessons.Module
	state         progress.State
	generation    int
	failed        bool
	rows          menu.Menu
	width, height int
}

// New makes the page of a module.
func New(env *screen.Env, m *lessons.Module) *Model {
	model := &Model{env: env, module: m}
	model.layout()
	model.rows.Select(m.Units[0].ID)
	return model
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Home.ModuleLabel(m.module.Number) }

// Place implements screen.Placed.
func (m *Model) Place() (unit, item string) { return progress.Elsewhere, m.module.Slug }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.generation++
	return load(m.env.Ctx, m.env.Store, m.env.Who.ID, m.module.Slug, m.generation)
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
}

// layout makes the rows for the present size, language and state.
func (m *Model) layout() {
	c := m.columns()
	rows := []menu.Row{{ID: introID, Key: "0", Height: 1}}
	for i, unit := range m.module.Units {
		row := menu.Row{ID: unit.ID, Height: c.height(unit.Title.In(m.env.Lang())) + len(m.counted(unit))}
		if i < 9 {
			row.Key = strconv.Itoa(i + 1)
		}
		rows = append(rows, row)
	}
	m.rows.SetRows(rows)
	room := m.height - m.above()
	if m.rows.Height() > room {
		room-- // for the line that says so
	}
	m.rows.SetSize(m.width, max(1, min(m.rows.Height(), room)))
}

type keyMap struct{ open, move, intro, retry key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	keys := keyMap{
		open:  key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Open)),
		move:  key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		intro: key.NewBinding(key.WithKeys("0"), key.WithHelp("0", t.Module.OpenIntro)),
		retry: key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
	}
	keys.retry.SetEnabled(m.failed)
	return keys
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.open, k.retry, k.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	numbers := key.NewBinding(key.WithKeys("1"), key.WithHelp("1–9", m.env.Text.Module.OpenUnit))
	return [][]key.Binding{m.ShortHelp(), {numbers, m.keys().intro}}
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.take(msg)
		return nil
	case screen.ShownMsg, screen.SavedMsg:
		return m.Init()
	case screen.ChangedMsg:
		m.layout()
		return nil
	case tea.KeyPressMsg:
		if key.Matches(msg, m.keys().retry) {
			return m.Init()
		}
	}
	row, ok := m.rows.Update(screen.Shift(msg, 0, m.above()))
	switch {
	case !ok:
		return nil
	case row.ID == introID:
		return m.showIntro()
	default:
		return screen.Send(screen.OpenUnitMsg{Unit: row.ID})
	}
}

func (m *Model) take(msg loadedMsg) {
	if msg.slug != m.module.Slug || msg.generation != m.generation {
		return
	}
	m.failed = msg.err != nil
	if msg.err != nil {
		m.env.Log.Error("load module", "module", m.module.Slug, "err", msg.err)
		return
	}
	first := m.state.Units == nil
	m.state = msg.state
	if first {
		m.rows.Select(m.recommended())
	}
	m.layout()
}

// recommended is the first unit that is not done, else the first.
func (m *Model) recommended() string {
	for _, unit := range m.module.Units {
		if u := m.state.Units[unit.ID]; u == nil || !u.Done() {
			return unit.ID
		}
	}
	return m.module.Units[0].ID
}

// showIntro opens the introduction, with the objectives where there is no room
// for them on the page.
func (m *Model) showIntro() tea.Cmd {
	env, module := m.env, m.module
	title := func() string { return module.Title.In(env.Lang()) }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(env, title, func(width int) []string {
		lines := markdown.Lines(module.Intro.In(env.Lang()), width, env.Styles)
		if _, goals := m.heading(); goals {
			return lines
		}
		lines = append(lines, "", env.Styles.Muted.Render(env.Text.Module.Objectives))
		return append(lines, m.objectives(width)...)
	})})
}
