// Package form is a short form that a screen shows: labelled fields, one line
// each, and a button under them. Where there is no room for all of them it shows
// one at a time.
package form

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Field is what is said about a field.
type Field struct {
	Label, Hint string
	Secret      bool // shown as dots
}

// Spec says what a form is about. All of it is asked for again whenever it is
// drawn, so that it follows the language; the number of fields stays.
type Spec struct {
	Fields func() []Field
	Title  func() string
	Why    func() string // below the title; "" for nothing
	Submit func() string // what the button says
	// Check says in a sentence what has to be put right in a field before the next
	// one; "" is nothing. Remark is a word about it that stops nobody.
	Check, Remark func(field int, values []string) string
}

// Form is the state of a form.
type Form struct {
	env           *screen.Env
	spec          Spec
	initial       []string
	inputs        []textinput.Model
	focus         int    // len(inputs) is the button
	problem       string // in the field with the focus
	width, height int
}

const (
	maxTyped = 200
	dot      = '•'
)

// New makes a form with what its fields hold at first.
func New(env *screen.Env, spec Spec, initial []string) *Form {
	f := &Form{env: env, spec: spec, initial: initial}
	for i, field := range spec.Fields() {
		input := textinput.New()
		input.Prompt = ""
		input.SetVirtualCursor(false)
		input.CharLimit = maxTyped
		if field.Secret {
			input.EchoMode, input.EchoCharacter = textinput.EchoPassword, dot
		}
		input.SetValue(initial[i])
		f.inputs = append(f.inputs, input)
	}
	return f
}

// Init puts the cursor into the first field.
func (f *Form) Init() tea.Cmd { return f.focusOn(0) }

// SetSize tells the room that View has.
func (f *Form) SetSize(width, height int) {
	f.width, f.height = width, height
	for i := range f.inputs {
		f.inputs[i].SetWidth(max(1, width-f.fieldX()-1))
	}
}

// Values are what the fields hold, as it was typed.
func (f *Form) Values() []string {
	values := make([]string, len(f.inputs))
	for i := range f.inputs {
		values[i] = f.inputs[i].Value()
	}
	return values
}

// Changed tells whether anything was typed that was not there at first.
func (f *Form) Changed() bool {
	for i, value := range f.Values() {
		if strings.TrimSpace(value) != strings.TrimSpace(f.initial[i]) {
			return true
		}
	}
	return false
}

// Bindings are the keys of the form, for the footer.
func (f *Form) Bindings() []key.Binding {
	k := f.keys()
	return []key.Binding{k.next, k.move, k.previous}
}

type keyMap struct{ next, previous, move key.Binding }

func (f *Form) keys() keyMap {
	t := f.env.Text.App
	keys := keyMap{
		next:     key.NewBinding(key.WithKeys("enter", "tab"), key.WithHelp("enter", t.Next)),
		previous: key.NewBinding(key.WithKeys("shift+tab"), key.WithHelp("shift+tab", t.Back)),
		move:     key.NewBinding(key.WithKeys("down", "up"), key.WithHelp("↑↓", t.Move)),
	}
	if f.onButton() {
		keys.next.SetHelp("enter", strings.ToLower(f.spec.Submit()))
	}
	return keys
}

func (f *Form) onButton() bool { return f.focus == len(f.inputs) }

// Update handles keys, clicks and paste. done is told when the button was
// pressed and nothing is wrong with any field.
func (f *Form) Update(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		keys := f.keys()
		switch {
		case key.Matches(msg, keys.next) && f.onButton():
			return f.submit()
		case key.Matches(msg, keys.next), msg.Code == tea.KeyDown:
			return f.goTo(f.focus + 1), false
		case key.Matches(msg, keys.previous, keys.move):
			return f.goTo(f.focus - 1), false
		}
	case tea.MouseClickMsg:
		return f.click(msg)
	case tea.MouseWheelMsg:
		return nil, false
	}
	if f.onButton() {
		return nil, false
	}
	before := f.inputs[f.focus].Value()
	f.inputs[f.focus], cmd = f.inputs[f.focus].Update(msg)
	if f.inputs[f.focus].Value() != before {
		f.problem = ""
	}
	return cmd, false
}

// goTo moves the focus; forward only once what is left is as it should be.
func (f *Form) goTo(field int) tea.Cmd {
	field = max(0, min(len(f.inputs), field))
	for at := f.focus; at < field; at++ {
		if problem := f.spec.Check(at, f.Values()); problem != "" {
			return f.Say(at, problem)
		}
	}
	return f.focusOn(field)
}

func (f *Form) focusOn(field int) tea.Cmd {
	if !f.onButton() {
		f.inputs[f.focus].Blur()
	}
	f.focus, f.problem = field, ""
	if f.onButton() {
		return nil
	}
	return f.inputs[field].Focus()
}

// Say goes to a field and says what has to be put right in it.
func (f *Form) Say(field int, problem string) tea.Cmd {
	cmd := f.focusOn(field)
	f.problem = problem
	return cmd
}

func (f *Form) submit() (cmd tea.Cmd, done bool) {
	for field := range f.inputs {
		if problem := f.spec.Check(field, f.Values()); problem != "" {
			return f.Say(field, problem), false
		}
	}
	return nil, true
}

// shown is what a field holds, as others may see it.
func (f *Form) shown(field int) string {
	value := f.inputs[field].Value()
	if f.spec.Fields()[field].Secret {
		return strings.Repeat(string(dot), utf8.RuneCountInString(value))
	}
	return value
}
