// Package signin is where a session learns who is learning: the list of the
// participants of this machine, and the form for a new one.
package signin

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// addID is the row that adds a participant.
const addID = "+"

// List is the participants of this machine, most recent first.
type List struct {
	env           *screen.Env
	people        []person
	loaded        bool
	failed        bool
	rows          menu.Menu
	search        textinput.Model
	searching     bool
	width, height int
}

// NewList makes the list.
func NewList(env *screen.Env) *List {
	search := textinput.New()
	search.SetVirtualCursor(false)
	l := &List{env: env, search: search}
	l.refresh()
	return l
}

// Title implements screen.Screen.
func (l *List) Title() string { return "" }

// Init implements screen.Screen.
func (l *List) Init() tea.Cmd { return loadPeople(l.env.Ctx, l.env.Store, l.env.Course) }

// Cursor implements screen.Screen.
func (l *List) Cursor() *tea.Cursor {
	if !l.searching {
		return nil
	}
	c := l.search.Cursor()
	if c != nil {
		c.Y += l.above() - 1
	}
	return c
}

// SetSize implements screen.Screen.
func (l *List) SetSize(width, height int) {
	l.width, l.height = width, height
	l.refresh()
}

type listKeys struct{ choose, move, search, stop, retry, quit key.Binding }

func (l *List) keys() listKeys {
	t := l.env.Text
	keys := listKeys{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		search: key.NewBinding(key.WithKeys("/"), key.WithHelp("/", t.SignIn.Search)),
		stop:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.App.Cancel)),
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
		quit:   key.NewBinding(key.WithKeys("ctrl+c", "q"), key.WithHelp("ctrl+c", t.App.Quit)),
	}
	if !l.searching {
		keys.stop.SetHelp("esc", t.App.Back)
	}
	keys.stop.SetEnabled(l.searching || l.signedIn())
	keys.search.SetEnabled(!l.searching && len(l.people) > 1)
	keys.retry.SetEnabled(l.failed)
	if l.searching {
		keys.quit.SetKeys("ctrl+c")
	}
	if l.signedIn() {
		keys.quit.SetHelp("", "") // the page below says how to quit
	}
	return keys
}

// signedIn tells whether there is the page of a participant to go back to.
func (l *List) signedIn() bool { return l.env.Who.ID != "" }

// ShortHelp implements help.KeyMap.
func (l *List) ShortHelp() []key.Binding {
	k := l.keys()
	return []key.Binding{k.stop, k.retry, k.choose, k.quit, k.search, k.move}
}

// FullHelp implements help.KeyMap.
func (l *List) FullHelp() [][]key.Binding { return [][]key.Binding{l.ShortHelp()} }

// Update implements screen.Screen.
func (l *List) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case peopleMsg:
		first := !l.loaded
		l.people, l.loaded, l.failed = msg.people, true, msg.err != nil
		if msg.err != nil {
			l.env.Log.Error("load participants", "err", msg.err)
		}
		l.refresh()
		if first && len(l.people) > 0 {
			l.rows.Select(l.people[0].who.ID)
		}
		return nil
	case screen.ShownMsg, screen.SavedMsg:
		return l.Init()
	case tea.KeyPressMsg:
		return l.press(msg)
	}
	if row, ok := l.rows.Update(screen.Shift(msg, 0, l.above())); ok {
		return l.choose(row)
	}
	return nil
}

func (l *List) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := l.keys()
	switch {
	case key.Matches(msg, keys.stop) && l.searching:
		l.stopSearch()
		return nil
	case key.Matches(msg, keys.stop):
		return screen.Send(screen.BackMsg{})
	case key.Matches(msg, keys.search):
		l.searching = true
		l.refresh()
		return l.search.Focus()
	case key.Matches(msg, keys.retry):
		return l.Init()
	case key.Matches(msg, keys.quit):
		return screen.Send(screen.QuitMsg{})
	case l.searching && !moves(msg):
		var cmd tea.Cmd
		l.search, cmd = l.search.Update(msg)
		l.refresh()
		return cmd
	}
	if row, ok := l.rows.Update(msg); ok {
		return l.choose(row)
	}
	return nil
}

// moves tells whether a key acts on the list while a name is being typed.
func moves(msg tea.KeyPressMsg) bool {
	switch msg.Code {
	case tea.KeyEnter, tea.KeyUp, tea.KeyDown, tea.KeyPgUp, tea.KeyPgDown:
		return true
	default:
		return false
	}
}

func (l *List) stopSearch() {
	l.searching = false
	l.search.SetValue("")
	l.search.Blur()
	l.refresh()
}

func (l *List) choose(row menu.Row) tea.Cmd {
	if row.ID == addID {
		return screen.Send(screen.EditMsg{})
	}
	for _, p := range l.people {
		if p.who.ID == row.ID {
			return screen.Send(screen.EnterMsg{Who: p.who})
		}
	}
	return nil
}

// refresh puts whoever matches the search into the rows.
func (l *List) refresh() {
	height := 1
	if l.width < wide {
		height = 2
	}
	want := strings.ToLower(strings.TrimSpace(l.search.Value()))
	var rows []menu.Row
	for _, p := range l.people {
		if !strings.Contains(strings.ToLower(p.label()), want) {
			continue
		}
		row := menu.Row{ID: p.who.ID, Height: height}
		if !l.searching { // else digits are text
			row.Key = strconv.Itoa(len(rows) + 1)
		}
		rows = append(rows, row)
	}
	if !l.searching {
		rows = append(rows, menu.Row{ID: addID, Key: "0", Height: 1})
	}
	l.rows.SetRows(rows)
	if l.searching && len(rows) > 0 {
		l.rows.Select(rows[0].ID)
	}
	l.rows.SetSize(l.width, max(1, l.height-l.above()))
	l.search.SetWidth(max(1, l.width-lipgloss.Width(l.search.Prompt)-1))
}
