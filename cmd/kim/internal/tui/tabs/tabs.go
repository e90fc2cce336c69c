// Package tabs draws the line that names the views of a class, and goes from one
// to another: by its keys, or by a click on a name. Every view has one on top.
package tabs

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Bar is the line of one view.
type Bar struct {
	env     *screen.Env
	current screen.View
	width   int
}

// New makes the bar of a view.
func New(env *screen.Env, current screen.View) *Bar { return &Bar{env: env, current: current} }

// SetWidth tells the room that View has.
func (b *Bar) SetWidth(width int) { b.width = width }

// Height is how many lines View has.
func (b *Bar) Height() int { return 1 }

// tab is a name and where it stands.
type tab struct {
	view screen.View
	name string
	x    int
}

// tabs gives the names that there is room for beside the arrows: all of them,
// else those around the present one.
func (b *Bar) tabs() []tab {
	views := screen.Views()
	var all []tab
	present := 0
	for i, v := range views {
		all = append(all, tab{view: v, name: b.env.Text.Class.Views[string(v)]})
		if v == b.current {
			present = i
		}
	}
	first, last := 0, len(all)
	for width(all[first:last]) > b.width-arrowsRoom && last-first > 1 {
		if present-first > last-1-present {
			first++
		} else {
			last--
		}
	}
	shown := all[first:last]
	x := 0
	for i := range shown {
		shown[i].x = x
		x += ansi.StringWidth(shown[i].name) + len(between)
	}
	return shown
}

// between is what stands between two names.
const between = "  "

// arrows name the keys for the view before and the one after, and there is a
// view that way: a narrow bar does not show all. They stand at the right end.
const arrows = "← →"

const (
	arrowsWidth = 3
	arrowsRoom  = arrowsWidth + len(between)
)

func width(tabs []tab) int {
	sum := len(between) * (len(tabs) - 1)
	for _, t := range tabs {
		sum += ansi.StringWidth(t.name)
	}
	return sum
}

// View draws the bar: the name of the present view in brackets of weight and
// colour, so that it stands out without either.
func (b *Bar) View() string {
	s := b.env.Styles
	var names []string
	for _, t := range b.tabs() {
		if t.view == b.current {
			names = append(names, s.Selected.Underline(true).Render(t.name))
			continue
		}
		names = append(names, s.Muted.Render(t.name))
	}
	return screen.Spread(strings.Join(names, between), s.Key.Render(arrows), b.width)
}

type keyMap struct{ next, previous, papers, people key.Binding }

func (b *Bar) keys() keyMap {
	t := b.env.Text.Class
	return keyMap{
		next:     key.NewBinding(key.WithKeys("tab", "right"), key.WithHelp("tab", t.NextView)),
		previous: key.NewBinding(key.WithKeys("shift+tab", "left"), key.WithHelp("shift+tab", t.PreviousView)),
		papers:   key.NewBinding(key.WithKeys("p"), key.WithHelp("p", t.Papers)),
		people:   key.NewBinding(key.WithKeys("d"), key.WithHelp("d", t.People)),
	}
}

// Bindings are the keys of the bar, for the footer and the help of its view.
// Those that the bar shows by its arrows come last: footers end where the room
// does.
func (b *Bar) Bindings() []key.Binding {
	k := b.keys()
	return []key.Binding{k.papers, k.people, k.next, k.previous}
}

// Update handles the keys of the bar, and clicks on it, the position relative to
// the bar. It tells whether the message was for it. Views hand messages on
// unless text is being typed.
func (b *Bar) Update(msg tea.Msg) (cmd tea.Cmd, handled bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		k := b.keys()
		switch {
		case key.Matches(msg, k.next):
			return b.step(1), true
		case key.Matches(msg, k.previous):
			return b.step(-1), true
		case key.Matches(msg, k.papers):
			return screen.Send(screen.PapersMsg{View: b.current}), true
		case key.Matches(msg, k.people):
			return screen.Send(screen.RosterMsg{}), true
		}
	case tea.MouseClickMsg:
		if msg.Y != 0 || msg.Button != tea.MouseLeft {
			return nil, false
		}
		switch right := b.width - msg.X; right { // the arrows, each with half of what is between them
		case arrowsWidth, arrowsWidth - 1:
			return b.step(-1), true
		case 1:
			return b.step(1), true
		}
		for _, t := range b.tabs() {
			if msg.X >= t.x && msg.X < t.x+ansi.StringWidth(t.name) && t.view != b.current {
				return screen.Send(screen.ViewMsg{View: t.view}), true
			}
		}
		return nil, true
	}
	return nil, false
}

// step goes to another view, round in a circle.
func (b *Bar) step(by int) tea.Cmd {
	views := screen.Views()
	for i, v := range views {
		if v == b.current {
			return screen.Send(screen.ViewMsg{View: views[(i+by+len(views))%len(views)]})
		}
	}
	return nil
}
