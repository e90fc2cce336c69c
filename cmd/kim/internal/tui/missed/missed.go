// Package missed lists the questions that were not right when they were answered
// last, by objective, each with the page that teaches it.
package missed

import (
	"context"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the list.
type Model struct {
	env           *screen.Env
	points        []recall.Point
	loaded        bool
	failed        bool
	generation    int // of the newest load; replies to older ones are dropped
	rows          menu.Menu
	width, height int
}

// New makes the list of the participant in env.
func New(env *screen.Env) *Model { return &Model{env: env} }

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Review.ListTitle }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.generation++
	return load(m.env.Ctx, m.env.Store, m.env.Course, m.env.Who.ID, m.env.Lang(), m.generation)
}

type loadedMsg struct {
	generation int
	points     []recall.Point
	err        error
}

func load(ctx context.Context, store progress.Store, course *lessons.Course, who string, lang lessons.Lang, generation int) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		if err != nil {
			return loadedMsg{generation: generation, err: err}
		}
		return loadedMsg{generation: generation, points: recall.Points(course, state, lang)}
	}
}

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
}

type keyMap struct{ open, move, save, retry key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text.App
	k := keyMap{
		open:  key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Open)),
		move:  key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.Move)),
		save:  key.NewBinding(key.WithKeys("s"), key.WithHelp("s", m.env.Text.Recap.Save)),
		retry: key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.Retry)),
	}
	k.open.SetEnabled(len(m.points) > 0)
	k.move.SetEnabled(len(m.points) > 0)
	k.save.SetEnabled(m.env.Export != nil && len(m.points) > 0)
	k.retry.SetEnabled(m.failed)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.open, k.save, k.retry, k.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.take(msg)
		return nil
	case screen.ShownMsg, screen.ChangedMsg, screen.SavedMsg:
		return m.Init()
	case savedMsg:
		return m.saved(msg)
	case tea.KeyPressMsg:
		switch keys := m.keys(); {
		case key.Matches(msg, keys.retry):
			return m.Init()
		case key.Matches(msg, keys.save):
			return m.save()
		}
	}
	row, chosen := m.rows.Update(screen.Shift(msg, 0, len(m.heading())))
	if !chosen {
		return nil
	}
	point, place := m.find(row)
	if r := point.Readings[place]; r.Unit != nil {
		return screen.Send(screen.OpenUnitMsg{Unit: r.Unit.ID, Page: r.Page})
	}
	return screen.Send(screen.OpenModuleMsg{Slug: point.Module.Slug})
}

func (m *Model) take(msg loadedMsg) {
	if msg.generation != m.generation {
		return
	}
	m.failed = msg.err != nil
	if m.failed {
		m.env.Log.Error("list what was missed", "err", msg.err)
		return
	}
	m.loaded, m.points = true, msg.points
	m.layout()
}

// layout makes a row for every place to read again.
func (m *Model) layout() {
	var rows []menu.Row
	for i, p := range m.points {
		for j := range p.Readings {
			row := menu.Row{ID: strconv.Itoa(i) + "/" + strconv.Itoa(j)}
			if len(rows) < 9 {
				row.Key = strconv.Itoa(len(rows) + 1)
			}
			row.Height = len(m.lines(row, false))
			rows = append(rows, row)
		}
	}
	m.rows.SetRows(rows)
	m.rows.SetSize(m.width, max(1, m.height-len(m.heading())-1)) // the last line says that there is more
}

// find is the place that a row stands for.
func (m *Model) find(row menu.Row) (point recall.Point, place int) {
	before, after, _ := strings.Cut(row.ID, "/")
	i, _ := strconv.Atoi(before) // an ID of layout
	place, _ = strconv.Atoi(after)
	return m.points[i], place
}
