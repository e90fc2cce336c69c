package person

import (
	"strconv"

	"charm.land/bubbles/v2/key"
)

type keyMap struct {
	sections                           []key.Binding
	number, next, previous             key.Binding
	open, message, count, move, papers key.Binding
	retry                              key.Binding
}

func (m *Model) keys() keyMap {
	t := m.env.Text
	do := t.Person.Do
	k := keyMap{
		number:   key.NewBinding(key.WithKeys("1"), key.WithHelp("1–"+strconv.Itoa(len(sections())), t.Person.Section)),
		next:     key.NewBinding(key.WithKeys("tab", "right"), key.WithHelp("tab", t.Person.Section)),
		previous: key.NewBinding(key.WithKeys("shift+tab", "left")),
		open:     key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Person.Menu)),
		message:  key.NewBinding(key.WithKeys("m"), key.WithHelp("m", do.MessageKey)),
		count:    key.NewBinding(key.WithKeys("d"), key.WithHelp("d", do.CountKey)),
		move:     key.NewBinding(key.WithKeys("g"), key.WithHelp("g", do.MoveKey)),
		papers:   key.NewBinding(key.WithKeys("p"), key.WithHelp("p", do.PapersKey)),
		retry:    key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
	}
	for i := range sections() {
		k.sections = append(k.sections, key.NewBinding(key.WithKeys(strconv.Itoa(i+1))))
	}
	row := m.selected()
	if row.run != nil || row.older {
		k.open.SetHelp("enter", t.Person.Open)
	}
	if row.unit != nil && m.overridden(row.unit) {
		k.count.SetHelp("d", do.UncountKey)
	}
	k.count.SetEnabled(m.countable(row.unit))
	k.message.SetEnabled(m.loaded && row.c == nil) // a case has its own
	k.open.SetEnabled(m.loaded)
	k.move.SetEnabled(m.loaded && m.data.in)
	k.papers.SetEnabled(m.loaded)
	k.retry.SetEnabled(m.failed)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	bindings := []key.Binding{k.retry, k.open, k.number}
	if m.loaded {
		bindings = append(bindings, m.actions.Bindings(m.selected().c)...)
	}
	return append(bindings, k.count, k.message, k.move, k.papers, k.next)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }
