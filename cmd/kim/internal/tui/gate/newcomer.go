package gate

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/form"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The fields of the form, in order.
const (
	fieldName = iota
	fieldTitle
	fieldOffice
	fieldPIN
	fieldAgain
)

// maxCells is the longest that a name may be.
const maxCells = 80

// add goes to the form for a new trainer.
func (m *Model) add() tea.Cmd {
	m.mode, m.busy = modeForm, false
	m.generation++
	m.pin.Blur()
	m.form = form.New(m.env, form.Spec{
		Fields: func() []form.Field {
			t := m.env.Text.Gate
			return []form.Field{
				{Label: t.Name, Hint: t.NameHint},
				{Label: t.Post, Hint: t.PostHint},
				{Label: t.Office, Hint: t.OfficeHint},
				{Label: t.PIN, Hint: t.PINHint, Secret: true},
				{Label: t.Again, Hint: t.AgainHint, Secret: true},
			}
		},
		Title:  func() string { return m.env.Text.Gate.FormTitle },
		Why:    func() string { return m.env.Text.Gate.Why },
		Submit: func() string { return m.env.Text.Gate.Begin },
		Check:  m.check,
		Remark: m.remark,
	}, []string{"", "", m.env.Text.Gate.OfficeDefault, "", ""})
	m.form.SetSize(m.width, m.height)
	return m.form.Init()
}

// clean gives the text of a field as it is kept.
func clean(value string) (safe.Text, error) {
	if strings.TrimSpace(value) == "" {
		return "", nil
	}
	return safe.Line(value, maxCells)
}

// check says in a sentence what is wrong with a field, "" if nothing is.
func (m *Model) check(field int, values []string) string {
	t := m.env.Text.Gate
	switch field {
	case fieldPIN:
		if !pin.Valid(values[fieldPIN]) {
			return t.PINDigits
		}
		return ""
	case fieldAgain:
		if values[fieldAgain] != values[fieldPIN] {
			return t.Differ
		}
		return ""
	}
	labels := []string{t.Name, t.Post, t.Office}
	text, err := clean(values[field])
	switch {
	case errors.Is(err, safe.ErrEmpty):
		return t.Unreadable(labels[field])
	case err != nil:
		return t.TooLong(labels[field], maxCells)
	case field == fieldName && text == "":
		return t.NoName
	case field == fieldName && m.taken(text):
		return t.SameName(string(text))
	default:
		return ""
	}
}

func (m *Model) taken(name safe.Text) bool {
	for _, t := range m.trainers {
		if strings.EqualFold(string(t.Name), string(name)) {
			return true
		}
	}
	return false
}

func (m *Model) remark(field int, values []string) string {
	if field == fieldPIN && pin.Valid(values[fieldPIN]) && pin.Easy(values[fieldPIN]) {
		return m.env.Text.Gate.Easy
	}
	return ""
}

func (m *Model) updateForm(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, m.keys().back) {
		return m.leaveForm()
	}
	cmd, done := m.form.Update(msg)
	if !done {
		return cmd
	}
	m.busy = true
	m.generation++
	return makeLock(m.generation, m.form.Values()[fieldPIN])
}

// leaveForm goes back to the list; where there is none yet, out of the program.
func (m *Model) leaveForm() tea.Cmd {
	m.generation++
	if m.busy {
		m.busy = false
		return nil
	}
	if len(m.trainers) > 0 {
		m.mode = modeList
		return m.Init()
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.App
		return overlay.Asking{Title: t.QuitTitle, Answers: []overlay.Answer{{Label: t.QuitYes, Msg: screen.QuitMsg{}}, {Label: t.QuitNo}}}
	})})
}

// locked makes the new trainer the one at work.
func (m *Model) locked(msg lockedMsg) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	m.busy = false
	values := m.form.Values()
	if msg.err != nil {
		m.env.Log.Error("make a lock", "err", msg.err)
		return m.form.Say(fieldPIN, m.env.Text.Problem.Unknown)
	}
	t := progress.Trainer{ID: m.env.NewID(), Lock: msg.lock, Created: m.env.Now()}
	for i, into := range []*safe.Text{&t.Name, &t.Title, &t.Office} {
		*into, _ = clean(values[i]) // checked before
	}
	m.finished = true
	return screen.Send(screen.TrainerInMsg{Trainer: t})
}
