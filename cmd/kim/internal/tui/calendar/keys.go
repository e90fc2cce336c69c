package calendar

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// keyMap is every key of the screen; those that do nothing now are disabled.
type keyMap struct {
	enter, add, remove, advice, export key.Binding
	earlier, later, view, today        key.Binding
	dayBack, dayOn, list               key.Binding
	number, move                       key.Binding
}

func (m *Model) keys() keyMap {
	do, app := m.env.Text.Calendar.Do, m.env.Text.App
	k := keyMap{
		enter:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", m.enterLabel())),
		add:     key.NewBinding(key.WithKeys("a"), key.WithHelp("a", do.Add)),
		remove:  key.NewBinding(key.WithKeys("x", "delete"), key.WithHelp("x", do.Delete)),
		advice:  key.NewBinding(key.WithKeys("s"), key.WithHelp("s", do.Advice)),
		export:  key.NewBinding(key.WithKeys("e"), key.WithHelp("e", do.Export)),
		earlier: key.NewBinding(key.WithKeys("p", "left"), key.WithHelp("p n", do.Turn)),
		later:   key.NewBinding(key.WithKeys("n", "right"), key.WithHelp("n", do.Later)),
		view:    key.NewBinding(key.WithKeys("v"), key.WithHelp("v", do.Month)),
		today:   key.NewBinding(key.WithKeys("t"), key.WithHelp("t", do.Today)),
		dayBack: key.NewBinding(key.WithKeys("left"), key.WithHelp("←→", do.Day)),
		dayOn:   key.NewBinding(key.WithKeys("right")),
		list:    key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", do.List)),
		number:  key.NewBinding(key.WithKeys("1"), key.WithHelp("0–9", do.Number)),
		move:    key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", app.Move)),
	}
	if m.period.month {
		k.view.SetHelp("v", do.Weeks)
	}
	isList, isForm := m.phase == listing, m.phase == editing
	_, has := m.target()
	k.enter.SetEnabled(m.phase != opening)
	k.add.SetEnabled(isList)
	k.remove.SetEnabled(has)
	k.advice.SetEnabled(len(m.findings()) > 0)
	k.export.SetEnabled(isList && m.env.Export != nil && len(m.plan.Entries) > 0)
	for _, b := range []*key.Binding{&k.earlier, &k.later, &k.view, &k.today} {
		b.SetEnabled(isList)
	}
	row, _ := m.fields.Selected()
	onDate := isForm && row.ID == fieldRow(fieldDate)
	k.dayBack.SetEnabled(onDate)
	k.dayOn.SetEnabled(onDate)
	k.list.SetEnabled(isForm)
	return k
}

// enterLabel says what Enter does now.
func (m *Model) enterLabel() string {
	do, app := m.env.Text.Calendar.Do, m.env.Text.App
	switch m.phase {
	case failed:
		return app.Retry
	case damaged:
		return app.Choose
	case editing:
		switch row, _ := m.fields.Selected(); row.ID {
		case deleteRow:
			return do.Delete
		case finishRow:
			return do.List
		default:
			return do.Change
		}
	case listing:
		switch it, _ := m.selected(); it.kind {
		case anEntry:
			return do.Edit
		case anOccasion:
			return do.Use
		case addOne:
			return do.Add
		}
	case opening:
	}
	return ""
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.enter, k.list, k.add, k.export, k.later, k.remove, k.advice, k.dayBack, k.view}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		{k.enter, k.number, k.move, k.add, k.remove, k.advice, k.export},
		{k.earlier, k.view, k.today, k.dayBack, k.list},
	}
}

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := m.keys()
	switch {
	case m.phase == opening:
		return nil
	case m.phase == failed:
		if key.Matches(msg, keys.enter) {
			m.phase = opening
			return m.open()
		}
		return nil
	case key.Matches(msg, keys.add):
		m.add()
	case key.Matches(msg, keys.remove):
		return m.askDelete()
	case key.Matches(msg, keys.advice):
		return m.showAdvice()
	case key.Matches(msg, keys.export):
		return m.askExport()
	case key.Matches(msg, keys.list):
		m.toList()
	case key.Matches(msg, keys.dayBack):
		return m.moveDay(-1)
	case key.Matches(msg, keys.dayOn):
		return m.moveDay(1)
	case key.Matches(msg, keys.earlier, keys.later, keys.view, keys.today):
		m.travel(msg, keys)
	default:
		return m.onRows(msg)
	}
	return nil
}

// travel goes to another period.
func (m *Model) travel(msg tea.KeyPressMsg, keys keyMap) {
	switch {
	case key.Matches(msg, keys.earlier):
		m.turn(m.period.shifted(-1))
	case key.Matches(msg, keys.later):
		m.turn(m.period.shifted(1))
	case key.Matches(msg, keys.today):
		m.turn(around(m.today(), m.period.month))
		m.selectFrom(m.today())
	case key.Matches(msg, keys.view):
		day := m.period.from
		if m.period.has(m.today()) {
			day = m.today()
		}
		m.turn(around(day, !m.period.month))
		m.selectFrom(day)
	}
}

// moveDay moves the entry by a day.
func (m *Model) moveDay(by int) tea.Cmd {
	e := m.entry
	e.Date = e.Date.AddDate(0, 0, by)
	return m.put(e)
}

// onRows gives a message to the rows on the screen.
func (m *Model) onRows(msg tea.Msg) tea.Cmd {
	msg = screen.Shift(msg, 0, len(m.head()))
	rows := &m.rows
	if m.phase == editing {
		rows = &m.fields
	}
	row, ok := rows.Update(msg)
	m.layout()
	if !ok {
		return nil
	}
	switch m.phase {
	case listing:
		return m.choose(row)
	case editing:
		return m.chooseField(row)
	case damaged:
		return m.mend(row)
	case opening, failed:
	}
	return nil
}

// chooseField does what a row of the form stands for.
func (m *Model) chooseField(row menu.Row) tea.Cmd {
	switch row.ID {
	case deleteRow:
		return m.askDelete()
	case finishRow:
		m.toList()
		return nil
	}
	for field := range fieldCount {
		if row.ID == fieldRow(field) {
			return m.ask(field)
		}
	}
	return nil
}

// mend does what was chosen about a text that is no plan.
func (m *Model) mend(row menu.Row) tea.Cmd {
	if row.ID == keepID {
		return m.exportStray()
	}
	m.phase, m.stray = listing, "" // what was recorded stays in the records
	m.layout()
	m.selectFrom(m.today())
	return nil
}
