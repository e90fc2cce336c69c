package overlay

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// TypedMsg says what was typed into the input ID. The text is as it was typed:
// whoever gets it cleans it before it is kept.
type TypedMsg struct{ ID, Text string }

// Input is a field for a line of text, or for several: a line is a passing
// wish, such as what to search for; several lines are somebody's work, and are
// not lost without a question.
type Input struct {
	ending
	env       *screen.Env
	id, title string
	initial   string
	lines     int
	line      textinput.Model
	area      textarea.Model
	about     About
	width     int
	height    int
}

// About is what a field says about itself.
type About struct {
	// Lines gives what stands above and below a field for several lines, for the
	// text that is in it now.
	Lines func(text string, width int) (above, below []string)
	// Save is what it is called to be done; Skip is what Enter does while the
	// field is empty, which is to save too.
	Save, Skip func() string
}

// maxTyped is more than any note needs and less than hurts to draw.
const maxTyped = 2000

// NewInput makes a dialog that sends a TypedMsg with that id. In one line Enter
// is the end; with lines above one it begins a new line, and Ctrl+S saves.
func NewInput(env *screen.Env, id, title, initial string, lines int) *Input {
	in := &Input{env: env, id: id, title: title, initial: initial, lines: lines}
	if lines > 1 {
		in.area = textarea.New()
		in.area.SetVirtualCursor(false)
		in.area.SetStyles(textarea.Styles{}) // the usual ones are for a dark background
		in.area.Prompt = ""
		in.area.ShowLineNumbers = false
		in.area.CharLimit = maxTyped
		in.area.SetHeight(lines)
		in.area.SetValue(initial)
		return in
	}
	in.line = textinput.New()
	in.line.SetVirtualCursor(false)
	in.line.Prompt = "> "
	in.line.CharLimit = maxTyped
	in.line.SetValue(initial)
	return in
}

// With lets a field say more about itself.
func (in *Input) With(about About) *Input {
	in.about = about
	return in
}

// Title implements screen.Screen.
func (in *Input) Title() string { return in.title }

// Init implements screen.Screen.
func (in *Input) Init() tea.Cmd {
	if in.lines > 1 {
		return in.area.Focus()
	}
	return in.line.Focus()
}

// Cursor implements screen.Screen.
func (in *Input) Cursor() *tea.Cursor {
	if in.lines == 1 {
		return in.line.Cursor()
	}
	cursor := in.area.Cursor()
	if cursor != nil {
		above, _ := in.around()
		cursor.Y += len(above)
	}
	return cursor
}

// SetSize implements screen.Screen.
func (in *Input) SetSize(width, height int) {
	in.width, in.height = width, height
	if in.lines > 1 {
		in.area.SetWidth(width)
		in.fit()
		return
	}
	in.line.SetWidth(max(1, width-3))
}

// fit gives the field the lines that what stands around it leaves.
func (in *Input) fit() {
	above, below := in.around()
	in.area.SetHeight(max(1, min(in.lines, in.height-len(above)-len(below))))
}

// around is what stands above and below the field. In a small window the field
// keeps a few lines to write on: what stands above gives way first, from its end.
func (in *Input) around() (above, below []string) {
	if in.about.Lines == nil {
		return nil, nil
	}
	const toWriteOn = 2
	above, below = in.about.Lines(in.value(), in.width)
	room := max(0, in.height-toWriteOn)
	below = below[:min(len(below), room)]
	return above[:min(len(above), room-len(below))], below
}

type inputKeys struct{ save, cancel key.Binding }

func (in *Input) keys() inputKeys {
	app := in.env.Text.App
	save := key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", app.Save))
	if in.lines > 1 {
		save = key.NewBinding(key.WithKeys("ctrl+s"), key.WithHelp("ctrl+s", app.Save))
	}
	if in.about.Save != nil {
		save.SetHelp(save.Help().Key, in.about.Save())
	}
	if in.about.Skip != nil && in.value() == "" {
		save = key.NewBinding(key.WithKeys("enter", "ctrl+s"), key.WithHelp("enter", in.about.Skip()))
	}
	return inputKeys{save: save, cancel: key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", app.Cancel))}
}

// ShortHelp implements help.KeyMap.
func (in *Input) ShortHelp() []key.Binding { return []key.Binding{in.keys().save, in.keys().cancel} }

// FullHelp implements help.KeyMap.
func (in *Input) FullHelp() [][]key.Binding { return [][]key.Binding{in.ShortHelp()} }

// Update implements screen.Screen.
func (in *Input) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(press, in.keys().cancel):
			return in.end(in)
		case key.Matches(press, in.keys().save):
			return in.Keep()
		}
	}
	var cmd tea.Cmd
	if in.lines > 1 {
		in.area, cmd = in.area.Update(msg)
		in.fit()
	} else {
		in.line, cmd = in.line.Update(msg)
	}
	return cmd
}

// Drafting implements screen.Drafting.
func (in *Input) Drafting() bool {
	return in.lines > 1 && !in.ended && strings.TrimSpace(in.value()) != strings.TrimSpace(in.initial)
}

// Keep implements screen.Keeping.
func (in *Input) Keep() tea.Cmd { return in.end(in, TypedMsg{ID: in.id, Text: in.value()}) }

func (in *Input) value() string {
	if in.lines > 1 {
		return in.area.Value()
	}
	return in.line.Value()
}

// View implements screen.Screen.
func (in *Input) View() string {
	if in.lines == 1 {
		return in.line.View()
	}
	above, below := in.around()
	return strings.Join(slices.Concat(above, []string{in.area.View()}, below), "\n")
}
