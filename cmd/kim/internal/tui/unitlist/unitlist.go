// Package unitlist is what views of a class have in common that show one unit
// at a time, row by row: which unit, how another one is chosen, and what is said
// while there is nothing to show.
package unitlist

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tabs"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Content is what a view shows. What it reads is an F.
type Content[F any] interface {
	// Load returns the reading of a unit, or of the one that matters most for "",
	// in the attempts that count. It runs beside Update, so it captures what it
	// needs.
	Load(unit string, of progress.Attempts) func() (F, error)
	// Take shows what was read.
	Take(F)
	// Unit is the one that is shown; "" if the course has none to show.
	Unit() string
	// Choices are all units that can be shown.
	Choices() []Choice
	// Rows are the IDs of the rows of the unit, Lines draws one of them, and Open
	// shows it whole.
	Rows() []string
	Lines(row menu.Row, selected bool) []string
	Open(row string) tea.Cmd
	// About is what stands between the name of the unit and which attempts count,
	// and the rows.
	About() []string
	Words() Words
}

// Choice is a unit, how often it was done, and what to say of that.
type Choice struct {
	Unit string
	Done int
	Note string
}

// Words are those in which views differ.
type Words struct {
	Other, Pick string // the key for another unit, and the title of the list of them
	First, All  i18n.Counting
	Nobody      string // has done any of the units
	Undone      string // nobody has done this one
}

// List is a view. The screen that embeds it is its Content.
type List[F any] struct {
	Env           *screen.Env
	Menu          menu.Menu
	Width, Height int
	Attempts      progress.Attempts // that the numbers on the screen are of

	content    Content[F]
	view       screen.View
	tabs       *tabs.Bar
	unit       string            // that was chosen; "" until one is
	of         progress.Attempts // that were asked for
	loaded     bool
	failed     bool
	generation int // of the newest load; replies to older ones are dropped
}

// New makes the list of a view of the class in env.
func New[F any](env *screen.Env, view screen.View, content Content[F]) *List[F] {
	return &List[F]{Env: env, content: content, view: view, tabs: tabs.New(env, view)}
}

// Title implements screen.Screen.
func (l *List[F]) Title() string { return l.Env.Text.Class.Views[string(l.view)] }

// Cursor implements screen.Screen.
func (l *List[F]) Cursor() *tea.Cursor { return nil }

type loadedMsg[F any] struct {
	generation int
	of         progress.Attempts
	found      F
	err        error
}

// Init implements screen.Screen.
func (l *List[F]) Init() tea.Cmd {
	l.generation++
	msg, read := loadedMsg[F]{generation: l.generation, of: l.of}, l.content.Load(l.unit, l.of)
	return func() tea.Msg {
		msg.found, msg.err = read()
		return msg
	}
}

// SetSize implements screen.Screen.
func (l *List[F]) SetSize(width, height int) {
	l.Width, l.Height = width, height
	l.tabs.SetWidth(width)
	l.layout()
}

type keyMap struct{ open, move, other, attempts, retry key.Binding }

func (l *List[F]) keys() keyMap {
	t := l.Env.Text.App
	_, other := l.counting()
	k := keyMap{
		open:     key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Open)),
		move:     key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.Move)),
		other:    key.NewBinding(key.WithKeys("m"), key.WithHelp("m", l.content.Words().Other)),
		attempts: key.NewBinding(key.WithKeys("a"), key.WithHelp("a", other.Key)),
		retry:    key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.Retry)),
	}
	k.open.SetEnabled(len(l.rows()) > 0)
	k.move.SetEnabled(len(l.rows()) > 0)
	k.other.SetEnabled(l.loaded && l.content.Unit() != "")
	k.attempts.SetEnabled(l.loaded && !l.nobody())
	k.retry.SetEnabled(l.failed)
	return k
}

// counting is how attempts are counted on the screen, and the other way, to which
// the key for attempts changes.
func (l *List[F]) counting() (now, other i18n.Counting) {
	words := l.content.Words()
	if l.Attempts == progress.AllAttempts {
		return words.All, words.First
	}
	return words.First, words.All
}

// countOthers counts all attempts instead of the first ones, or back.
func (l *List[F]) countOthers() tea.Cmd {
	l.of = progress.AllAttempts
	if l.Attempts == progress.AllAttempts {
		l.of = progress.FirstAttempts
	}
	return l.Init()
}

// ShortHelp implements help.KeyMap.
func (l *List[F]) ShortHelp() []key.Binding {
	k := l.keys()
	if l.Roomy() { // its own line names the key for attempts
		return append(append([]key.Binding{k.open, k.other, k.retry}, l.tabs.Bindings()...), k.attempts, k.move)
	}
	return append(append([]key.Binding{k.open, k.other, k.attempts, k.retry}, l.tabs.Bindings()...), k.move)
}

// FullHelp implements help.KeyMap.
func (l *List[F]) FullHelp() [][]key.Binding { return [][]key.Binding{l.ShortHelp()} }

// Update implements screen.Screen.
func (l *List[F]) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg[F]:
		l.take(msg)
		return nil
	case screen.FreshMsg, screen.ShownMsg, screen.ChangedMsg:
		l.layout()
		return l.Init()
	case overlay.PickedMsg:
		if msg.ID == l.picker() {
			l.unit = msg.Item
			return l.Init()
		}
		return nil
	case tea.KeyPressMsg:
		switch keys := l.keys(); {
		case key.Matches(msg, keys.retry):
			return l.Init()
		case key.Matches(msg, keys.other):
			return l.pick()
		case key.Matches(msg, keys.attempts):
			return l.countOthers()
		}
	case tea.MouseClickMsg:
		switch keys, line := l.keys(), msg.Y-l.tabs.Height(); {
		case msg.Button != tea.MouseLeft:
		case line == 0 && keys.other.Enabled():
			return l.pick()
		case line == 1 && l.Roomy() && keys.attempts.Enabled():
			return l.countOthers()
		}
	}
	if cmd, handled := l.tabs.Update(msg); handled {
		return cmd
	}
	if row, chosen := l.Menu.Update(screen.Shift(msg, 0, len(l.head()))); chosen {
		return l.content.Open(row.ID)
	}
	return nil
}

func (l *List[F]) take(msg loadedMsg[F]) {
	if msg.generation != l.generation {
		return
	}
	l.failed = msg.err != nil
	if l.failed {
		l.Env.Log.Error("read a view of a class", "view", l.view, "err", msg.err)
	} else {
		l.loaded, l.Attempts = true, msg.of
		l.content.Take(msg.found)
		if l.done() > 0 {
			l.unit = l.content.Unit() // stay with it, whichever matters most next time
		}
	}
	l.layout()
}

// done is how often the unit was done that is shown.
func (l *List[F]) done() int {
	for _, c := range l.content.Choices() {
		if c.Unit == l.content.Unit() {
			return c.Done
		}
	}
	return 0
}

// nobody tells whether none of the units has been done by anybody.
func (l *List[F]) nobody() bool {
	for _, c := range l.content.Choices() {
		if c.Done > 0 {
			return false
		}
	}
	return true
}

// rows are those on the screen: none while nobody has done the unit.
func (l *List[F]) rows() []string {
	if l.done() == 0 {
		return nil
	}
	return l.content.Rows()
}

// layout makes the rows of the menu.
func (l *List[F]) layout() {
	ids := l.rows()
	rows := make([]menu.Row, 0, len(ids))
	for i, id := range ids {
		row := menu.Row{ID: id, Key: sheet.Number(i)}
		row.Height = len(l.content.Lines(row, false))
		rows = append(rows, row)
	}
	l.Menu.SetRows(rows)
	l.Menu.SetSize(l.Width, max(1, l.Height-len(l.head())-1)) // the last line says that there is more
}

func (l *List[F]) picker() string { return "unitlist/" + string(l.view) }

// pick asks which unit to look at.
func (l *List[F]) pick() tea.Cmd {
	var items []overlay.Item
	for _, c := range l.content.Choices() {
		if unit, ok := l.Env.Course.Unit(c.Unit); ok {
			items = append(items, overlay.Item{ID: c.Unit, Label: label(l.Env, unit), Note: c.Note})
		}
	}
	picker := overlay.NewPicker(l.Env, l.picker(), l.content.Words().Pick, items)
	picker.Select(l.content.Unit())
	return screen.Send(screen.ShowMsg{Overlay: picker})
}
