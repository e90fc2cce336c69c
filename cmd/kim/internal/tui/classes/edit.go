package classes

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/form"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The fields of the form, in order.
const (
	fieldName = iota
	fieldPlace
)

// maxCells is the longest that a name may be.
const maxCells = 60

// edit goes to the form for a class, a new one without an ID.
func (m *Model) edit(c progress.Class) tea.Cmd {
	m.edited, m.problem = c, ""
	pick := func(fresh, there func() string) func() string {
		return func() string {
			if m.edited.ID == "" {
				return fresh()
			}
			return there()
		}
	}
	m.form = form.New(m.env, form.Spec{
		Fields: func() []form.Field {
			t := m.env.Text.Classes
			return []form.Field{{Label: t.Name, Hint: t.NameHint}, {Label: t.Place, Hint: t.PlaceHint}}
		},
		Title: pick(func() string { return m.env.Text.Classes.NewTitle }, func() string { return m.env.Text.Classes.EditTitle }),
		Why:   func() string { return m.env.Text.Classes.Why },
		Submit: pick(func() string { return m.env.Text.Classes.Create },
			func() string { return m.env.Text.Classes.Save }),
		Check: m.check,
	}, []string{string(c.Name), string(c.Place)})
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
	t := m.env.Text.Classes
	label := []string{t.Name, t.Place}[field]
	text, err := clean(values[field])
	switch {
	case errors.Is(err, safe.ErrEmpty):
		return t.Unreadable(label)
	case err != nil:
		return t.TooLong(label, maxCells)
	case field == fieldName && text == "":
		return t.NoName
	case field == fieldName && m.taken(text):
		return t.SameName(string(text))
	default:
		return ""
	}
}

func (m *Model) taken(name safe.Text) bool {
	for _, c := range m.classes {
		if c.ID != m.edited.ID && strings.EqualFold(string(c.Name), string(name)) {
			return true
		}
	}
	return false
}

func (m *Model) updateForm(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, m.keys().back) {
		m.form = nil
		return nil
	}
	cmd, done := m.form.Update(msg)
	if !done {
		return cmd
	}
	c := m.edited
	values := m.form.Values()
	c.Name, _ = clean(values[fieldName]) // checked before
	c.Place, _ = clean(values[fieldPlace])
	if c.ID == "" {
		c.ID, c.Created = m.env.NewID(), m.env.Now()
	}
	return m.store(c, "")
}

// store saves a class, and says so if there is something to say.
func (m *Model) store(c progress.Class, said string) tea.Cmd {
	m.saving, m.problem = true, ""
	return store(m.env.Ctx, m.env.Classes, storedMsg{class: c, fresh: m.form != nil && m.edited.ID == "", said: said})
}

// stored goes on after a class was saved: to its people, if it is new.
func (m *Model) stored(msg storedMsg) tea.Cmd {
	m.saving = false
	if msg.err != nil {
		m.env.Log.Error("save class", "err", msg.err)
		m.problem = m.env.Text.Classes.NotSaved(string(msg.class.Name))
		if m.form != nil {
			return m.form.Say(fieldName, m.problem)
		}
		return nil
	}
	m.form, m.wanted = nil, msg.class.ID
	cmds := []tea.Cmd{m.Init()}
	if msg.said != "" {
		cmds = append(cmds, screen.Send(screen.NoticeMsg{Text: msg.said}))
	}
	if msg.fresh {
		cmds = append(cmds, screen.Send(screen.RosterMsg{Class: msg.class}))
	}
	return tea.Sequence(cmds...)
}
