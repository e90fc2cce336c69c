package dramaview

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// keyMap is every key of the screen; those that do nothing now are disabled.
type keyMap struct {
	next, all, pick, again, learn key.Binding
	up, down, pageUp, pageDown    key.Binding
}

// keys returns the key map in the language and for the state of the moment.
func (m *Model) keys() keyMap {
	t, app := m.env.Text.Drama, m.env.Text.App
	choices, options := len(m.choices()), len(m.options())
	k := keyMap{
		next:     key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", m.nextLabel())),
		all:      key.NewBinding(key.WithKeys("a"), key.WithHelp("a", t.Do.All)),
		pick:     key.NewBinding(key.WithKeys("1", "2", "3", "4", "5", "6", "7", "8", "9"), key.WithHelp(t.Numbers(choices), t.Do.Pick)),
		again:    key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.Do.Again)),
		learn:    key.NewBinding(key.WithKeys("p"), key.WithHelp("p", t.Do.Learn)),
		up:       key.NewBinding(key.WithKeys("up", "k"), key.WithHelp("↑↓", app.Move)),
		down:     key.NewBinding(key.WithKeys("down", "j")),
		pageUp:   key.NewBinding(key.WithKeys("pgup", "b"), key.WithHelp("pgup/pgdn", t.Do.Scroll)),
		pageDown: key.NewBinding(key.WithKeys("pgdown")),
	}
	switch m.phase {
	case playing:
		k.next.SetKeys("enter", "space")
		if choices == 0 {
			k.up.SetHelp("↑↓", t.Do.Scroll)
		}
	case ended:
		k.pageDown.SetKeys("pgdown", "space")
		k.pick.SetHelp(t.Numbers(len(m.play.Path())), t.Do.Jump)
	case starting:
		k.pick.SetHelp(t.Numbers(options), t.Do.Pick)
	case opening, failed:
	}
	k.next.SetEnabled(m.phase != opening)
	k.all.SetEnabled(m.phase == playing && !m.told())
	k.pick.SetEnabled(choices+options > 0)
	k.again.SetEnabled(m.phase == ended)
	unit, _ := m.teaches()
	k.learn.SetEnabled(m.phase == ended && unit != nil)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.phase == opening {
		return nil
	}
	if len(m.choices()) > 0 {
		if m.row < 0 && !m.more() {
			k.next.SetEnabled(false) // there is nothing yet for it to act on
		}
		return []key.Binding{k.pick, k.next, k.up}
	}
	k.up.SetEnabled(m.overflows() && !k.all.Enabled() || m.phase == ended) // else the way back has no room
	k.pick.SetEnabled(m.phase == ended)
	if o, ok := m.selected(); ok && !m.unread() { // Enter says so already
		k.again.SetEnabled(k.again.Enabled() && o.does != doesBegin)
		k.learn.SetEnabled(k.learn.Enabled() && o.does != doesLearn)
	}
	return []key.Binding{k.next, k.all, k.again, k.pick, k.learn, k.up}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{{k.next, k.all, k.pick, k.again, k.learn}, {k.up, k.pageUp}}
}

// nextLabel says what Enter does.
func (m *Model) nextLabel() string {
	do, app := m.env.Text.Drama.Do, m.env.Text.App
	switch m.phase {
	case failed:
		return app.Retry
	case starting, ended:
		return m.optionLabel()
	case playing:
		switch {
		case m.more():
			return do.ReadOn
		case len(m.choices()) > 0:
			return do.Pick
		case m.told():
			return do.End
		}
	case opening:
	}
	return do.Next
}

// optionLabel says what Enter does where there are options.
func (m *Model) optionLabel() string {
	do := m.env.Text.Drama.Do
	o, _ := m.selected()
	switch {
	case m.unread():
		return do.ReadOn
	case o.does == doesBegin && len(m.runs) == 0:
		return do.Start
	case o.does == doesBegin:
		return do.Again
	case o.does == doesReplay:
		return do.Jump
	case o.does == doesLearn:
		return do.Learn
	default:
		return do.Next
	}
}

// pressStory handles a key while the story is told.
func (m *Model) pressStory(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.next):
		return m.goOn()
	case key.Matches(msg, keys.all):
		m.tell(len(m.play.Scene().Beats))
		return m.after(nil)
	case key.Matches(msg, keys.up):
		return m.moveChoice(-1)
	case key.Matches(msg, keys.down):
		return m.moveChoice(1)
	case key.Matches(msg, keys.pick):
		return m.choose(slices.Index(keys.pick.Keys(), msg.String()))
	}
	return nil
}

// goOn goes on with the text, the next beat or what follows the story. What there
// is to choose it chooses only once it was moved to: otherwise whoever holds the
// key would choose without wanting to.
func (m *Model) goOn() tea.Cmd {
	switch {
	case len(m.choices()) > 0 && m.row >= 0:
		return m.choose(m.row)
	case m.more():
		m.scrollPage(1)
		return nil
	case len(m.choices()) > 0:
		return screen.Send(screen.NoticeMsg{Text: m.env.Text.Drama.Pick})
	case !m.told():
		m.tell(m.beat + 1)
	default:
		m.showEnd()
	}
	return m.after(nil)
}

// moveChoice goes to another choice; where there is none it scrolls.
func (m *Model) moveChoice(by int) tea.Cmd {
	row := min(len(m.choices())-1, m.row+by)
	if len(m.choices()) == 0 || row < 0 || row == m.row {
		m.scroll(by)
		return nil
	}
	m.row = row
	return m.after(nil)
}
