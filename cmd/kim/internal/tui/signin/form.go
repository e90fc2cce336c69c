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
const maxCells = 40

// Form is for a new participant, or to change one.
type Form struct {
	env           *screen.Env
	who           progress.Participant // as it was; without ID for a new one
	people        []person
	fields        [submit]textinput.Model
	focus         int
	districts     menu.Menu
	listed        bool // the arrows are in the list of districts
	problem       string
	finished      bool // further keys of the same burst do nothing
	width, height int
}

// NewForm makes the form for who; the zero value is a new participant.
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
		keys.next.SetHelp("enter", f.submitLabel())
	}
	return keys
}

func (f *Form) submitLabel() string {
	if f.who.ID != "" {
		return f.env.Text.App.Save
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
	if f.focus == fieldDistrict {
		if row, ok := f.districts.Update(numberOnly(msg)); ok {
			return f.pickDistrict(row.ID)
		}
	}
	return f.typeInto(msg)
}

// numberOnly lets a number through to the list of districts and keeps from it
// the letters, which are typed.
func numberOnly(msg tea.KeyPressMsg) tea.Msg {
	if msg.Text >= "1" && msg.Text <= "9" {
		return msg
	}
	return nil
}

// next goes on to the next field; in the list of districts it takes the one
// that is marked; on the button it ends the form.
func (f *Form) next() tea.Cmd {
	if f.focus == submit {
		return f.finish()
	}
	if row, ok := f.districts.Selected(); ok && f.focus == fieldDistrict && f.listed {
		return f.pickDistrict(row.ID)
	}
	return f.goTo(f.focus + 1)
}

// move goes up and down: between the fields, and inside the list of districts.
func (f *Form) move(msg tea.KeyPressMsg) tea.Cmd {
	down := msg.Code == tea.KeyDown
	if f.focus == fieldDistrict && f.districts.Height() > 0 {
		switch {
		case down && !f.listed:
			f.listed = true
			return nil
		case f.listed:
			before, _ := f.districts.Selected()
			f.districts.Update(msg)
			if after, _ := f.districts.Selected(); after.ID != before.ID {
				return nil
			}
			f.listed = down
		}
	}
	if down {
		return f.goTo(min(submit, f.focus+1))
	}
	return f.goTo(max(fieldName, f.focus-1))
}

func (f *Form) pickDistrict(name string) tea.Cmd {
	f.fields[fieldDistrict].SetValue(name)
	f.fields[fieldDistrict].CursorEnd()
	f.refresh()
	return f.goTo(submit)
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
		f.problem = ""
		f.listed = false
		f.refresh()
	}
	return cmd
}

// goTo moves the focus, once what is left is as it should be.
func (f *Form) goTo(field int) tea.Cmd {
	if field > f.focus && f.focus == fieldName {
		if f.problem = f.check(fieldName); f.problem != "" {
			return nil
		}
	}
	if f.focus != submit {
		f.fields[f.focus].Blur()
	}
	f.focus, f.listed = field, false
	f.refresh()
	if field == submit {
		return nil
	}
	return f.fields[field].Focus()
}

// finish saves who was described and begins, or goes back after a change.
func (f *Form) finish() tea.Cmd {
	if f.finished {
		return nil
	}
	who := f.who
	for i, into := range map[int]*safe.Text{fieldName: &who.Name, fieldKIM: &who.KIM, fieldVillage: &who.Village, fieldDistrict: &who.District} {
		if f.problem = f.check(i); f.problem != "" {
			return f.goTo(i)
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
// empty: it gets a name to begin with.
func (f *Form) clean(field int) (safe.Text, error) {
	value := f.fields[field].Value()
	if field == fieldName && strings.TrimSpace(value) == "" && f.who.ID == "" {
		value = f.defaultName()
	}
	text, err := safe.Line(value, maxCells)
	if errors.Is(err, safe.ErrEmpty) && field != fieldName && strings.TrimSpace(value) == "" {
		return "", nil
	}
	return text, err
}

// check says in a sentence what is wrong with a field, "" if nothing is.
func (f *Form) check(field int) string {
	t := f.env.Text.SignIn
	text, err := f.clean(field)
	switch {
	case errors.Is(err, safe.ErrEmpty) && field == fieldName:
		return t.NameEmpty
	case errors.Is(err, safe.ErrEmpty):
		return t.Unreadable
	case err != nil:
		return t.TooLong
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

// defaultName is for whoever just presses Enter: the first free number.
func (f *Form) defaultName() string {
	for n := len(f.people) + 1; ; n++ {
		if name := f.env.Text.SignIn.DefaultName(n); !f.taken(safe.Text(name)) {
			return name
		}
	}
}
