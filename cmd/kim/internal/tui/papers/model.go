// Package papers is the list of papers about a class.
package papers

import (
	"context"
	"errors"
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// errNowhere says that this session writes no files.
var errNowhere = errors.New("no folder for exported files")

// Model is the screen.
type Model struct {
	env           *screen.Env
	view          screen.View
	menu          menu.Menu
	entries       []entry
	width, height int

	said       string             // what came of the last paper
	stop       context.CancelFunc // of the paper being written; nil: none
	generation int
}

// New makes the screen.
func New(env *screen.Env, view screen.View) *Model {
	m := &Model{env: env, view: view}
	m.fill()
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Reporting.Title }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.menu.SetSize(width, max(1, height-m.headHeight()))
}

func (m *Model) headHeight() int { return len(m.head()) }

// fill makes the rows in the present language.
func (m *Model) fill() {
	m.entries = m.papers()
	rows := make([]menu.Row, 0, len(m.entries))
	for i, e := range m.entries {
		row := menu.Row{ID: e.id, Height: 1}
		if i < 9 {
			row.Key = fmt.Sprint(i + 1)
		}
		rows = append(rows, row)
	}
	m.menu.SetRows(rows)
}

type keyMap struct{ choose, stop key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text.Reporting
	k := keyMap{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Choose)),
		stop:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.Stop)),
	}
	k.choose.SetEnabled(m.stop == nil)
	k.stop.SetEnabled(m.stop != nil)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.choose, k.stop}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case writtenMsg:
		m.ended(msg)
		return nil
	case screen.ChangedMsg:
		m.fill()
		return nil
	case screen.LeaveMsg:
		if m.stop != nil {
			m.stop()
		}
		return nil
	case tea.KeyPressMsg:
		if key.Matches(msg, m.keys().stop) {
			m.stop()
			return nil
		}
	}
	if m.stop != nil {
		return nil
	}
	row, chosen := m.menu.Update(screen.Shift(msg, 0, m.headHeight()))
	if !chosen {
		return nil
	}
	for _, e := range m.entries {
		if e.id == row.ID {
			return m.start(e)
		}
	}
	return nil
}

// start writes a paper, beside whatever else happens.
func (m *Model) start(e entry) tea.Cmd {
	ctx, stop := context.WithCancel(m.env.Ctx)
	m.generation++
	m.stop, m.said = stop, m.env.Text.Reporting.Working
	m.SetSize(m.width, m.height)
	generation, write, export := m.generation, e.write, m.env.Export
	return func() tea.Msg {
		name, data, err := write(ctx)
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return writtenMsg{generation: generation, err: err}
		}
		if export == nil {
			return writtenMsg{generation: generation, err: errNowhere}
		}
		path, err := export(name, data)
		return writtenMsg{generation: generation, path: path, err: err}
	}
}

type writtenMsg struct {
	generation int
	path       string
	err        error
}

func (m *Model) ended(msg writtenMsg) {
	if msg.generation != m.generation || m.stop == nil {
		return
	}
	t := m.env.Text.Reporting
	m.stop()
	m.stop = nil
	switch {
	case msg.err == nil:
		m.said = t.Written(msg.path)
	case errors.Is(msg.err, context.Canceled):
		m.said = t.Stopped
	default:
		m.env.Log.Error("write paper", "err", msg.err)
		m.said = t.Failed
	}
	m.SetSize(m.width, m.height)
}

// head is what stands above the list.
func (m *Model) head() []string {
	if m.said == "" {
		return []string{screen.Fit(m.env.Text.Reporting.Ask, m.width), ""}
	}
	return append(screen.Wrap(m.said, m.width), "")
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.head()
	lines = append(lines, m.menu.View(func(row menu.Row, selected bool) string {
		for _, e := range m.entries {
			if e.id == row.ID {
				return m.menu.Line(m.env.Styles, row, selected, e.label, m.width)
			}
		}
		return ""
	}))
	return screen.Clip(lines, m.height)
}

// day is how names of files end: the day that the numbers are of.
func day(now time.Time) string { return now.Format(time.DateOnly) }
