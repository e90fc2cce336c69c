package rosterview

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// item is a row of a list.
type item struct{ id, label, note string }

// listing is a list of people, or of links between them.
type listing struct {
	m      *Model
	rows   menu.Menu
	items  []item
	loaded bool
	failed bool
	plain  bool // without numbers: digits are typed
}

func (l *listing) set(items []item) {
	l.items, l.loaded, l.failed = items, true, false
	rows := make([]menu.Row, len(items))
	for i, it := range items {
		rows[i] = menu.Row{ID: it.id, Height: 1}
		if !l.plain && i < 9 {
			rows[i].Key = strconv.Itoa(i + 1)
		}
	}
	l.rows.SetRows(rows)
}

func (l *listing) fail(what string, err error) {
	l.m.env.Log.Error(what, "err", err)
	l.failed = true
}

func (l *listing) setSize(above int) { l.rows.SetSize(l.m.width, max(1, l.m.height-above)) }

// view draws the list below a heading, or says why there is none.
func (l *listing) view(heading []string, empty string) string {
	t, s := l.m.env.Text, l.m.env.Styles
	lines := heading
	say := func(text string) string {
		for _, line := range screen.Wrap(text, l.m.width) {
			lines = append(lines, s.Muted.Render(line))
		}
		return screen.Clip(lines, l.m.height)
	}
	switch {
	case l.failed:
		return say(t.Class.Failed)
	case !l.loaded:
		return say(t.People.Looking)
	case len(l.items) == 0:
		return say(empty)
	}
	byID := make(map[string]item, len(l.items))
	for _, it := range l.items {
		byID[it.id] = it
	}
	rows := l.rows.View(func(row menu.Row, selected bool) string {
		it := byID[row.ID]
		line := l.rows.Line(s, row, selected, it.label, l.m.width)
		return screen.Spread(line, s.Muted.Render(it.note), l.m.width)
	})
	return screen.Clip(append(lines, strings.Split(rows, "\n")...), l.m.height)
}

// chosen is the item that a message chooses.
func (l *listing) chosen(msg tea.Msg, above int) (item, bool) {
	row, ok := l.rows.Update(screen.Shift(msg, 0, above))
	if !ok {
		return item{}, false
	}
	for _, it := range l.items {
		if it.id == row.ID {
			return it, true
		}
	}
	return item{}, false
}

// head is the heading of a list with what was done last.
func (l *listing) head(title, said string) []string {
	s, width := l.m.env.Styles, l.m.width
	var lines []string
	if l.m.height >= roomy {
		lines = append(lines, "")
	}
	where := ""
	if above, below := l.rows.Hidden(); above || below {
		where = s.Muted.Render(screen.More(l.m.env.Text.App, above, below))
	}
	lines = append(lines, screen.Spread(s.Title.Render(screen.Fit(title, width)), where, width))
	for _, line := range screen.Wrap(said, width) {
		if said != "" {
			lines = append(lines, s.Accent.Render(line))
		}
	}
	if l.m.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

func (l *listing) move() key.Binding {
	b := key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", l.m.env.Text.App.Move))
	b.SetEnabled(len(l.items) > 1)
	return b
}

func (l *listing) retry() key.Binding {
	b := key.NewBinding(key.WithKeys("r"), key.WithHelp("r", l.m.env.Text.App.Retry))
	b.SetEnabled(l.failed)
	return b
}

// joined puts what there is of some texts beside each other.
func joined(parts ...safe.Text) string {
	var all []string
	for _, part := range parts {
		if part != "" {
			all = append(all, string(part))
		}
	}
	return strings.Join(all, " · ")
}
