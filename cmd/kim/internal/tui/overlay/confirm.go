package overlay

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Confirm asks a question that is answered with yes or no.
type Confirm struct {
	env             *screen.Env
	title, question string
	yes             tea.Msg
	answers         menu.Menu
	lines           []string // the question, wrapped
}

// NewConfirm makes a dialog that sends yes if the answer is yes, and nothing if
// it is no.
func NewConfirm(env *screen.Env, title, question string, yes tea.Msg) *Confirm {
	c := &Confirm{env: env, title: title, question: question, yes: yes}
	c.answers.SetRows([]menu.Row{{ID: "yes", Key: "1", Height: 1}, {ID: "no", Key: "2", Height: 1}})
	return c
}

// Title implements screen.Screen.
func (c *Confirm) Title() string { return c.title }

// Init implements screen.Screen.
func (c *Confirm) Init() tea.Cmd { return nil }

// Cursor implements screen.Screen.
func (c *Confirm) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (c *Confirm) SetSize(width, height int) {
	c.lines = append(screen.Wrap(c.question, width), "")
	c.lines = c.lines[:max(0, min(len(c.lines), height-2))]
	c.answers.SetSize(width, 2)
}

type confirmKeys struct{ yes, no key.Binding }

func (c *Confirm) keys() confirmKeys {
	app := c.env.Text.App
	return confirmKeys{
		yes: key.NewBinding(key.WithKeys("1", "y"), key.WithHelp("1", app.Yes)),
		no:  key.NewBinding(key.WithKeys("esc", "2", "n", "t"), key.WithHelp("2", app.No)),
	}
}

// ShortHelp implements help.KeyMap.
func (c *Confirm) ShortHelp() []key.Binding { return []key.Binding{c.keys().yes, c.keys().no} }

// FullHelp implements help.KeyMap.
func (c *Confirm) FullHelp() [][]key.Binding { return [][]key.Binding{c.ShortHelp()} }

// Update implements screen.Screen.
func (c *Confirm) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(press, c.keys().yes):
			return c.answer("yes")
		case key.Matches(press, c.keys().no):
			return c.answer("no")
		}
	}
	if row, ok := c.answers.Update(screen.Shift(msg, 0, len(c.lines))); ok {
		return c.answer(row.ID)
	}
	return nil
}

func (c *Confirm) answer(id string) tea.Cmd {
	if id == "yes" {
		return tea.Sequence(screen.Send(screen.CloseMsg{}), screen.Send(c.yes))
	}
	return screen.Send(screen.CloseMsg{})
}

// View implements screen.Screen.
func (c *Confirm) View() string {
	labels := map[string]string{"yes": c.env.Text.App.Yes, "no": c.env.Text.App.No}
	answers := c.answers.View(func(row menu.Row, selected bool) string {
		return line(c.env, row.Key, labels[row.ID], selected)
	})
	return strings.Join(append(c.lines[:len(c.lines):len(c.lines)], answers), "\n")
}

// line draws one line of a dialog's list, marked when it is the one that Enter
// acts on.
func line(env *screen.Env, number, label string, selected bool) string {
	if selected {
		return env.Styles.Selected.Render("▌" + number + "  " + label)
	}
	return " " + env.Styles.Key.Render(number) + "  " + label
}
