package overlay

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Asking is a question and its answers, at most nine.
type Asking struct {
	Title, Text string
	Body        func(width int) []string // lines to show instead of the text; may be nil
	Answers     []Answer
	Tells       bool // it says what is done already: Esc is no cancelling
}

// Answer is one answer: what it says, and the message that it sends. Without a
// message the dialog only closes.
type Answer struct {
	Label string
	Msg   tea.Msg
}

// Question asks, and is answered by a number, by Enter or by a click.
type Question struct {
	ending
	env           *screen.Env
	ask           func() Asking
	answers       menu.Menu
	text          []string // wrapped
	offset        int      // of the first line of the text that is shown
	shown         int      // lines of the text in sight
	width, height int
}

// NewQuestion makes a dialog that asks what ask gives. The first answer is the
// one that Enter gives. Esc gives none: it must be safe to ask again later. ask
// is called anew when language or colours change; the number of its answers
// stays. A text that is longer than the window scrolls above its answers.
func NewQuestion(env *screen.Env, ask func() Asking) *Question {
	q := &Question{env: env, ask: ask}
	answers := ask().Answers
	rows := make([]menu.Row, len(answers))
	for i := range rows {
		number := strconv.Itoa(i + 1)
		rows[i] = menu.Row{ID: number, Key: number, Height: 1}
	}
	q.answers.SetRows(rows)
	return q
}

// Title implements screen.Screen.
func (q *Question) Title() string { return q.ask().Title }

// Init implements screen.Screen.
func (q *Question) Init() tea.Cmd { return nil }

// Cursor implements screen.Screen.
func (q *Question) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (q *Question) SetSize(width, height int) {
	q.width, q.height = width, height
	rows := q.answers.Height()
	if asking := q.ask(); asking.Body != nil {
		const toRead = 4 // lines of the body that answers leave, be it that some of them are out of sight themselves
		q.text = append(asking.Body(width), "")
		rows = min(rows, max(1, height-min(len(q.text), toRead)))
	} else {
		q.text = append(screen.Wrap(asking.Text, width), "")
	}
	rows = min(rows, height)
	q.shown = max(0, min(len(q.text), height-rows))
	q.answers.SetSize(width, rows)
	q.scroll(0)
}

func (q *Question) scroll(by int) { q.offset = max(0, min(q.offset+by, len(q.text)-q.shown)) }

// Hidden implements screen.Scrolling. The last line of the text is empty.
func (q *Question) Hidden() (above, below bool) {
	above, below = q.answers.Hidden()
	return above || q.offset > 0, below || q.offset+q.shown < len(q.text)-1
}

type questionKeys struct{ choose, move, up, down, cancel key.Binding }

func (q *Question) keys() questionKeys {
	app := q.env.Text.App
	cancel := app.Cancel
	if q.ask().Tells {
		cancel = app.Close
	}
	keys := questionKeys{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", app.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", app.Move)),
		up:     key.NewBinding(key.WithKeys("pgup")),
		down:   key.NewBinding(key.WithKeys("pgdown", "space"), key.WithHelp("pgdn", app.Page)),
		cancel: key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", cancel)),
	}
	long := q.shown < len(q.text)-1
	keys.up.SetEnabled(long)
	keys.down.SetEnabled(long)
	return keys
}

// ShortHelp implements help.KeyMap.
func (q *Question) ShortHelp() []key.Binding {
	k := q.keys()
	return []key.Binding{k.choose, k.cancel, k.down, k.move}
}

// FullHelp implements help.KeyMap.
func (q *Question) FullHelp() [][]key.Binding { return [][]key.Binding{q.ShortHelp()} }

// Update implements screen.Screen.
func (q *Question) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case screen.ChangedMsg:
		q.SetSize(q.width, q.height)
		return nil
	case tea.KeyPressMsg:
		switch keys := q.keys(); {
		case key.Matches(msg, keys.cancel):
			return q.end(q)
		case key.Matches(msg, keys.up):
			q.scroll(-q.shown)
			return nil
		case key.Matches(msg, keys.down):
			q.scroll(q.shown)
			return nil
		}
	case tea.MouseWheelMsg:
		if q.keys().down.Enabled() {
			q.wheel(msg)
			return nil
		}
	}
	row, ok := q.answers.Update(screen.Shift(msg, 0, q.shown))
	if !ok {
		return nil
	}
	if answer := q.answer(row); answer.Msg != nil {
		return q.end(q, answer.Msg)
	}
	return q.end(q)
}

// wheel scrolls a long text.
func (q *Question) wheel(msg tea.MouseWheelMsg) {
	switch msg.Button {
	case tea.MouseWheelUp:
		q.scroll(-1)
	case tea.MouseWheelDown:
		q.scroll(1)
	default:
	}
}

func (q *Question) answer(row menu.Row) Answer {
	n, _ := strconv.Atoi(row.ID)
	return q.ask().Answers[n-1]
}

// View implements screen.Screen.
func (q *Question) View() string {
	answers := q.answers.View(func(row menu.Row, selected bool) string {
		return q.answers.Line(q.env.Styles, row, selected, q.answer(row).Label, q.width)
	})
	return strings.Join(append(slices.Clone(q.text[q.offset:q.offset+q.shown]), answers), "\n")
}
