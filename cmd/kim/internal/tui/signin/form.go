package signin

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The fields of the form, in order; submit is the button under them.
const (
	fieldName = iota
	fieldKIM
	fieldVillage
	fieldDistrict
	submit
)

// maxCells is the longest that a name of a person or place may be.
const maxCells = 80

// Form is for a new participant, or to change one.
type Form struct {
	env           *screen.Env
	who           progress.Participant // as it was; without ID for a new one
	people        []person
	fields        [submit]textinput.Model
	focus         int
	districts     menu.Menu
	problem       string // what has to be put right in the field with the focus
	finished      bool   // further keys of the same burst do nothing
	width, height int
}

// NewForm makes the form for who; without an ID it is a new participant, of whom
// a name may be known.
func NewForm(env *screen.Env, who progress.Participant) *Form {
	f := &Form{env: env, who: who}
	values := stored(who)
	for i := range f.fields {
		f.fields[i] = textinput.New()
		f.fields[i].Prompt = ""
		f.fields[i].SetVirtualCursor(false)
		f.fields[i].CharLimit = 200
		f.fields[i].SetValue(values[i])
	}
	return f
}

// Title implements screen.Screen.
func (f *Form) Title() string {
	if f.who.ID != "" {
		return f.env.Text.SignIn.RenameTitle
	}
	return f.env.Text.SignIn.FormTitle
}

// Init implements screen.Screen.
func (f *Form) Init() tea.Cmd {
	return tea.Batch(f.goTo(fieldName), loadPeople(f.env.Ctx, f.env.Store, f.env.Course))
}

// SetSize implements screen.Screen.
func (f *Form) SetSize(width, height int) {
	f.width, f.height = width, height
	for i := range f.fields {
		f.fields[i].SetWidth(max(1, width-f.fieldX()-1))
	}
	f.refresh()
}

type formKeys struct{ next, previous, move, back key.Binding }

func (f *Form) keys() formKeys {
	t := f.env.Text
	keys := formKeys{
		next:     key.NewBinding(key.WithKeys("enter", "tab"), key.WithHelp("enter", t.App.Next)),
		previous: key.NewBinding(key.WithKeys("shift+tab"), key.WithHelp("shift+tab", t.App.Back)),
		move:     key.NewBinding(key.WithKeys("up", "down"), key.WithHelp("↑↓", t.App.Move)),
		back:     key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.App.Cancel)),
	}
	if f.focus == submit {
		keys.next.SetHelp("enter", strings.ToLower(f.submitLabel()))
	}
	if f.focus == fieldDistrict {
		keys.next.SetHelp("enter", t.App.Choose)
	}
	return keys
}

func (f *Form) submitLabel() string {
	if f.who.ID != "" {
		return f.env.Text.SignIn.Save
	}
	return f.env.Text.SignIn.Begin
}

// ShortHelp implements help.KeyMap.
func (f *Form) ShortHelp() []key.Binding {
	k := f.keys()
	return []key.Binding{k.next, k.move, k.back, k.previous}
}

// FullHelp implements help.KeyMap.
func (f *Form) FullHelp() [][]key.Binding { return [][]key.Binding{f.ShortHelp()} }

// Update implements screen.Screen.
func (f *Form) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case peopleMsg:
		f.people = msg.people
		return nil
	case tea.KeyPressMsg:
		return f.press(msg)
	case tea.MouseClickMsg:
		return f.click(msg)
	case tea.MouseWheelMsg:
		if f.focus == fieldDistrict {
			f.districts.Update(msg)
		}
		return nil
	}
	return f.typeInto(msg)
}

func (f *Form) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := f.keys()
	switch {
	case key.Matches(msg, keys.back):
		return screen.Send(screen.BackMsg{})
	case key.Matches(msg, keys.next):
		return f.next()
	case key.Matches(msg, keys.previous):
		return f.goTo(max(fieldName, f.focus-1))
	case key.Matches(msg, keys.move):
		return f.move(msg)
	}
	if f.focus == fieldDistrict && listKey(msg) {
		if row, ok := f.districts.Update(msg); ok {
			return f.pickDistrict(row)
		}
		return nil
	}
	return f.typeInto(msg)
}

// next goes on to the next field; in the list of sub-districts it takes the row
// that is marked; on the button it ends the form.
func (f *Form) next() tea.Cmd {
	if f.focus == submit {
		return f.finish()
	}
	if row, ok := f.districts.Selected(); ok && f.focus == fieldDistrict {
		return f.pickDistrict(row)
	}
	return f.goTo(f.focus + 1)
}

// move goes up and down: between the fields, and inside the list of
// sub-districts, which is left at its top only.
func (f *Form) move(msg tea.KeyPressMsg) tea.Cmd {
	down := msg.Code == tea.KeyDown
	if f.focus == fieldDistrict {
		before, _ := f.districts.Selected()
		f.districts.Update(msg)
		if after, _ := f.districts.Selected(); down || after.ID != before.ID {
			return nil
		}
	}
	if down {
		return f.goTo(min(submit, f.focus+1))
	}
	return f.goTo(max(fieldName, f.focus-1))
}

// typeInto gives a message to the field with the focus.
func (f *Form) typeInto(msg tea.Msg) tea.Cmd {
	if f.focus == submit {
		return nil
	}
	before := f.fields[f.focus].Value()
	var cmd tea.Cmd
	f.fields[f.focus], cmd = f.fields[f.focus].Update(msg)
	if f.fields[f.focus].Value() != before {
		f.say("")
		f.listDistricts()
	}
	return cmd
}

// say says what is wrong with the field that has the focus; "" is nothing.
func (f *Form) say(problem string) {
	f.problem = problem
	f.refresh()
}

// goTo moves the focus; forward only once what is left is as it should be.
func (f *Form) goTo(field int) tea.Cmd {
	if field > f.focus {
		if problem := f.check(f.focus); problem != "" {
			f.say(problem)
			return nil
		}
	}
	return f.focusOn(field)
}

func (f *Form) focusOn(field int) tea.Cmd {
	if f.focus != submit {
		f.fields[f.focus].Blur()
	}
	f.focus = field
	f.say("")
	if field == submit {
		return nil
	}
	f.listDistricts()
	return f.fields[field].Focus()
}

// finish saves who was described and begins, or goes back after a change.
func (f *Form) finish() tea.Cmd {
	if f.finished {
		return nil
	}
	who := f.who
	if who.ID == f.env.Who.ID {
		who = f.env.Who // with the language and colours of now
	}
	for i, into := range [submit]*safe.Text{&who.Name, &who.KIM, &who.Village, &who.District} {
		if problem := f.check(i); problem != "" {
			cmd := f.focusOn(i)
			f.say(problem)
			return cmd
		}
		*into, _ = f.clean(i) // checked just now
	}
	f.finished = true
	if f.who.ID != "" {
		return tea.Sequence(screen.Send(screen.SaveParticipantMsg{Who: who}), screen.Send(screen.BackMsg{}))
	}
	who.ID = f.env.NewID()
	who.Lang = f.env.Text.Lang
	who.Created = f.env.Now()
	return screen.Send(screen.EnterMsg{Who: who})
}

// clean gives the text of a field as it is kept. Only the name must not be
// empty: it stays what it was, or is one to begin with.
func (f *Form) clean(field int) (safe.Text, error) {
	value := f.fields[field].Value()
	if strings.TrimSpace(value) == "" {
		if field != fieldName {
			return "", nil
		}
		value = f.nameIfEmpty()
	}
	return safe.Line(value, maxCells)
}

// check says in a sentence what is wrong with a field, "" if nothing is.
func (f *Form) check(field int) string {
	t := f.env.Text.SignIn
	text, err := f.clean(field)
	switch {
	case errors.Is(err, safe.ErrEmpty):
		return t.Unreadable(f.labels()[field])
	case err != nil:
		return t.TooLong(f.labels()[field], maxCells)
	case field == fieldName && f.taken(text):
		return t.SameName(string(text))
	default:
		return ""
	}
}

func (f *Form) taken(name safe.Text) bool {
	for _, p := range f.people {
		if p.who.ID != f.who.ID && strings.EqualFold(string(p.who.Name), string(name)) {
			return true
		}
	}
	return false
}

// nameIfEmpty is for whoever just presses Enter: the name they have, or the
// first free number.
func (f *Form) nameIfEmpty() string {
	if f.who.ID != "" {
		return string(f.who.Name)
	}
	for n := len(f.people) + 1; ; n++ {
		if name := f.env.Text.SignIn.DefaultName(n); !f.taken(safe.Text(name)) {
			return name
		}
	}
}
