package overlay

import (
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
	width, height int
}

// NewQuestion makes a dialog that asks what ask gives. The first answer is the
// one that Enter gives. Esc gives none: it must be safe to ask again later. ask
// is called anew when language or colours change; the number of its answers
// stays.
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
	q.text = append(screen.Wrap(q.ask().Text, width), "")
	q.text = q.text[:max(0, min(len(q.text), height-rows))]
	q.answers.SetSize(width, min(rows, height))
}

type questionKeys struct{ choose, move, cancel key.Binding }

func (q *Question) keys() questionKeys {
	app := q.env.Text.App
	cancel := app.Cancel
	if q.ask().Tells {
		cancel = app.Close
	}
	return questionKeys{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", app.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", app.Move)),
		cancel: key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", cancel)),
	}
}

// ShortHelp implements help.KeyMap.
func (q *Question) ShortHelp() []key.Binding {
	k := q.keys()
	return []key.Binding{k.choose, k.cancel, k.move}
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
		if key.Matches(msg, q.keys().cancel) {
			return q.end(q)
		}
	}
	row, ok := q.answers.Update(screen.Shift(msg, 0, len(q.text)))
	if !ok {
		return nil
	}
	if answer := q.answer(row); answer.Msg != nil {
		return q.end(q, answer.Msg)
	}
	return q.end(q)
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
	return strings.Join(append(q.text[:len(q.text):len(q.text)], answers), "\n")
}
