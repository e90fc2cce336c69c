package classmap

import (
	"charm.land/bubbles/v2/key"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
)

type keyMap struct {
	open, move, ends, filter, sort, flip, group, up, stop, retry key.Binding
	menu                                                         menu.Keys
}

func (m *Model) keys() keyMap {
	t, app := m.env.Text.ClassMap, m.env.Text.App
	k := keyMap{
		open:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Open)),
		move:   key.NewBinding(key.WithKeys("down", "up"), key.WithHelp("↑↓", t.Move)),
		ends:   key.NewBinding(key.WithKeys("home", "end"), key.WithHelp("home, end", t.Ends)),
		filter: key.NewBinding(key.WithKeys("/"), key.WithHelp("/", t.Filter)),
		sort:   key.NewBinding(key.WithKeys("s"), key.WithHelp("s", t.Sort)),
		flip:   key.NewBinding(key.WithKeys("S"), key.WithHelp("S", t.Flip)),
		group:  key.NewBinding(key.WithKeys("g"), key.WithHelp("g", t.ToAreas)),
		up:     key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.Up)),
		stop:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Stop)),
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", app.Retry)),
		menu:   menu.Bindings(),
	}
	switch {
	case m.field.Value() != "" || m.typing:
		k.up.SetHelp("esc", t.Clear)
	case m.place == place{}:
		k.up.SetEnabled(false) // the way back is the app's
	case m.place.level == inClass:
		k.up.SetHelp("esc", app.Back)
	}
	if m.place.level != people || m.place.district != "" {
		k.group.SetHelp("g", t.ToPeople)
	}
	k.retry.SetEnabled(m.failed)
	k.sort.SetEnabled(m.place.level == people)
	k.flip.SetEnabled(m.place.level == people)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.typing {
		return []key.Binding{k.up, k.stop, k.move}
	}
	return append(append([]key.Binding{k.up, k.retry, k.open, k.filter}, m.tabs.Bindings()...), k.group, k.sort)
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	if m.typing {
		return [][]key.Binding{m.ShortHelp()}
	}
	return [][]key.Binding{
		{k.open, k.up, k.move, k.ends, k.filter, k.group, k.sort, k.flip, k.retry},
		m.tabs.Bindings(),
		m.letters(),
	}
}

// letters are no keys, but explained among them.
func (m *Model) letters() []key.Binding {
	t := m.env.Text.ClassMap
	var all []key.Binding
	for _, l := range looks(t, m.env.Styles) {
		all = append(all, key.NewBinding(key.WithKeys("letter "+l.letter), key.WithHelp("‹"+l.letter+"›", l.long)))
	}
	return append(all, key.NewBinding(key.WithKeys("letter *"), key.WithHelp("‹*›", t.Star)))
}
