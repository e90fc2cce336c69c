package practiceview

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

// keyMap is every key of the screen; those that do nothing now are disabled.
type keyMap struct {
	enter, toggle, number      key.Binding
	write, withdraw, bench     key.Binding
	next, left, right, list    key.Binding
	up, down, pageUp, pageDown key.Binding
}

func (m *Model) keys() keyMap {
	do, app := m.env.Text.Practice.Do, m.env.Text.App
	isTask, shown := m.phase == onTask, m.phase == onTask || m.phase == overview
	k := keyMap{
		enter:    key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", m.enterLabel())),
		toggle:   key.NewBinding(key.WithKeys("space"), key.WithHelp("space", do.Number)),
		number:   key.NewBinding(key.WithKeys("1", "2", "3", "4", "5", "6", "7", "8", "9"), key.WithHelp("1–9", do.Open)),
		write:    key.NewBinding(key.WithKeys("e"), key.WithHelp("e", do.Write)),
		withdraw: key.NewBinding(key.WithKeys("x"), key.WithHelp("x", do.Withdraw)),
		bench:    key.NewBinding(key.WithKeys("w"), key.WithHelp("w", do.Workbench)),
		next:     key.NewBinding(key.WithKeys("n"), key.WithHelp("n", do.Next)),
		left:     key.NewBinding(key.WithKeys("left"), key.WithHelp("←→", do.Turn)),
		right:    key.NewBinding(key.WithKeys("right")),
		list:     key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", do.List)),
		up:       key.NewBinding(key.WithKeys("up", "k"), key.WithHelp("↑↓", app.Move)),
		down:     key.NewBinding(key.WithKeys("down", "j")),
		pageUp:   key.NewBinding(key.WithKeys("pgup"), key.WithHelp("pgup/pgdn", do.Scroll)),
		pageDown: key.NewBinding(key.WithKeys("pgdown")),
	}
	if isTask {
		k.number.SetHelp("1–9", do.Number)
	}
	k.enter.SetEnabled(m.phase != opening)
	k.toggle.SetEnabled(isTask)
	k.number.SetEnabled(shown)
	k.write.SetEnabled(isTask && asksEvidence(m.current()))
	k.withdraw.SetEnabled(isTask && m.tasks[m.current().ID].evidence != "")
	k.bench.SetEnabled(shown && m.env.Text.Practice.Workbench[m.body.Workbench] != "")
	k.next.SetEnabled(shown)
	k.left.SetEnabled(isTask && len(m.body.Tasks) > 1)
	k.right.SetEnabled(isTask && len(m.body.Tasks) > 1)
	k.list.SetEnabled(isTask)
	k.up.SetEnabled(shown)
	k.down.SetEnabled(shown)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.enter, k.list, k.write, k.bench, k.left}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		{k.enter, k.number, k.toggle, k.write, k.withdraw, k.bench, k.next, k.left, k.list},
		{k.up, k.pageUp},
	}
}

// enterLabel says what Enter does now.
func (m *Model) enterLabel() string {
	do, app := m.env.Text.Practice.Do, m.env.Text.App
	switch {
	case m.phase == opening:
		return ""
	case m.phase == failed:
		return app.Retry
	case m.beyond() > 0:
		return do.ReadOn
	}
	switch m.on.Part {
	case aTask:
		return do.Open
	case aLine:
		if m.isTicked(m.on.Index) {
			return do.Untick
		}
		return do.Tick
	case anEvidence:
		return do.Write
	case aWithdraw:
		return do.Withdraw
	case aBench:
		return do.Workbench
	case aNext, sheet.Nothing, sheet.Down, sheet.Up:
		return do.Next
	default:
		return do.Next
	}
}

func (m *Model) isTicked(line int) bool {
	t := m.current()
	return line >= 0 && line < len(t.Checklist) && m.tasks[t.ID].ticked[t.Checklist[line].ID]
}

// beyond tells whether what Enter acts on is out of sight: -1 above, 1 below.
func (m *Model) beyond() int { return m.sheet().Beyond(m.top, m.height) }

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := m.keys()
	if m.phase == failed && key.Matches(msg, keys.enter) {
		return m.Init()
	}
	if m.body == nil || m.phase == opening || m.phase == failed {
		return nil
	}
	switch {
	case key.Matches(msg, keys.enter):
		return m.enter()
	case key.Matches(msg, keys.toggle):
		if m.on.Part == aLine {
			return m.enter()
		}
	case key.Matches(msg, keys.up):
		m.move(-1)
	case key.Matches(msg, keys.down):
		m.move(1)
	case key.Matches(msg, keys.pageUp):
		m.scroll(-m.sheet().Page(m.height))
	case key.Matches(msg, keys.pageDown):
		m.scroll(m.sheet().Page(m.height))
	case key.Matches(msg, keys.list):
		m.typed = make(map[string]string) // whoever comes here was asked
		m.toOverview()
		m.follow()
	default:
		return m.shortcut(msg, keys)
	}
	return nil
}

// shortcut handles the keys that stand before the rows.
func (m *Model) shortcut(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.write):
		return m.do(sheet.Target{Part: anEvidence})
	case key.Matches(msg, keys.withdraw):
		return m.do(sheet.Target{Part: aWithdraw})
	case key.Matches(msg, keys.bench):
		return m.do(sheet.Target{Part: aBench})
	case key.Matches(msg, keys.next):
		return m.do(sheet.Target{Part: aNext})
	case key.Matches(msg, keys.left):
		return m.toTask(m.at - 1)
	case key.Matches(msg, keys.right):
		return m.toTask(m.at + 1)
	case key.Matches(msg, keys.number):
		part := aTask
		if m.phase == onTask {
			part = aLine
		}
		return m.do(sheet.Target{Part: part, Index: slices.Index(keys.number.Keys(), msg.String())})
	}
	return nil
}

// enter does what is selected. What is not in sight is shown first: nobody
// ticks what they have not read.
func (m *Model) enter() tea.Cmd {
	if by := m.beyond(); by != 0 {
		m.scroll(by * m.sheet().Page(m.height))
		return nil
	}
	return m.do(m.on)
}

// do does what a target stands for.
func (m *Model) do(t sheet.Target) tea.Cmd {
	var cmd tea.Cmd
	switch t.Part {
	case aTask:
		return m.toTask(t.Index)
	case aLine:
		cmd = m.tick(t.Index)
	case anEvidence:
		m.on = t
		cmd = m.writeEvidence()
	case aWithdraw:
		cmd = m.withdraw()
	case aBench:
		m.on = t
		cmd = screen.Send(screen.OpenWorkbenchMsg{Unit: m.unit.ID, Workbench: m.body.Workbench})
	case aNext:
		return m.goOn()
	case sheet.Nothing, sheet.Down, sheet.Up:
		return nil
	}
	m.follow()
	return cmd
}

// targets are the rows that can be selected, from above.
func (m *Model) targets() []sheet.Target {
	var all []sheet.Target
	p := m.sheet()
	for _, line := range slices.Concat(p.Body, p.Foot) {
		if t := line.Target; t.Part > 0 && !slices.Contains(all, t) {
			all = append(all, t)
		}
	}
	return all
}

// move selects another row. As long as that is out of sight it scrolls.
func (m *Model) move(by int) {
	if m.beyond() == by {
		m.scroll(by * lines)
		return
	}
	all := m.targets()
	i := slices.Index(all, m.on) + by
	if i < 0 || i >= len(all) {
		m.scroll(by) // there is no other: show what stands beyond
		return
	}
	m.on = all[i]
	m.follow()
}

// lines is how far an arrow key scrolls to what is out of sight.
const lines = 2

func (m *Model) scroll(by int) { m.top = m.sheet().Scroll(m.top, by, m.height) }

// follow scrolls so that what is selected is in sight.
func (m *Model) follow() { m.top = m.sheet().Follow(m.top, m.height) }

// click does what Enter, or the number, does on what is under it.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if m.phase == failed {
		return m.Init()
	}
	t := sheet.At(m.lines(), msg.X, msg.Y)
	last := m.clicked
	m.clicked = lastClick{target: t, at: m.env.Now()}
	switch {
	case t.Part == sheet.Down:
		m.scroll(m.sheet().Page(m.height))
		return nil
	case t.Part == sheet.Up:
		m.scroll(-m.sheet().Page(m.height))
		return nil
	case t.Part == aLine && t == last.target && m.clicked.at.Sub(last.at) < doubleClick:
		return nil
	default:
		return m.do(t)
	}
}
