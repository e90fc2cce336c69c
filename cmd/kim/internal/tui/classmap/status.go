package classmap

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// remark is a part of the status line: what is so now, and the key that changes
// it, which a click on it presses.
type remark struct {
	text string
	key  string // "" for none
}

const betweenRemarks = " · "

// status says what is listed, in which order, and which part of it is in sight;
// or it is the field that the filter is typed into.
func (m *Model) status() string {
	s := m.env.Styles
	if m.typing {
		return screen.Spread(m.field.View(), s.Muted.Render(m.found()), m.width)
	}
	line := ""
	for i, r := range m.remarks() {
		if i > 0 {
			line += s.Faint.Render(betweenRemarks)
		}
		line += r.text
	}
	return screen.Spread(line, s.Muted.Render(m.position()), m.width)
}

// remarks are those that there is room for.
func (m *Model) remarks() []remark {
	t, s, k := m.env.Text.ClassMap, m.env.Styles, m.keys()
	var all []remark
	if path := m.path(); path != "" {
		all = append(all, remark{text: s.Strong.Render(path)})
	}
	if m.filter() != "" {
		all = append(all, remark{s.Accent.Render(t.Matching(m.filter())), k.filter.Help().Key})
	}
	if m.width < roomForPlace {
		if m.place.level == people && len(all) < 2 {
			all = append(all, remark{s.Muted.Render(m.sorted()), k.sort.Help().Key})
		}
		return all
	}
	if m.place.level == people {
		all = append(all, m.pressable(k.sort, t.Sorted(m.sorted())))
	}
	all = append(all, m.pressable(k.group, k.group.Help().Desc))
	room := m.width - lipgloss.Width(m.position()) - 2
	for i, r := range all {
		if room -= lipgloss.Width(r.text); room < 0 && i > 0 {
			return all[:i]
		}
		room -= lipgloss.Width(betweenRemarks)
	}
	return all
}

// pressable is a remark that shows its key.
func (m *Model) pressable(b key.Binding, text string) remark {
	name := b.Help().Key
	return remark{m.env.Styles.Key.Render(name) + " " + m.env.Styles.Muted.Render(text), name}
}

// sorted is in which order people are.
func (m *Model) sorted() string {
	how := m.env.Text.ClassMap.Order[string(m.order)]
	if m.descending {
		return how[1]
	}
	return how[0]
}

// clickStatus presses the key of the remark at x.
func (m *Model) clickStatus(x int) tea.Cmd {
	if m.typing {
		return nil
	}
	for _, r := range m.remarks() {
		width := lipgloss.Width(r.text)
		if x < width && r.key != "" {
			cmd, _ := m.press(screen.PressOf(r.key))
			return cmd
		}
		if x -= width + lipgloss.Width(betweenRemarks); x < 0 {
			return nil
		}
	}
	return nil
}

// path is the area that is listed.
func (m *Model) path() string {
	t := m.env.Text.ClassMap
	switch p := m.place; {
	case p.level == inClass:
		return t.Areas
	case p.district == "":
		return ""
	case p.village == "":
		return m.placeName(p.district, t.NoDistrict)
	default:
		return m.placeName(p.district, t.NoDistrict) + " › " + m.placeName(p.village, t.NoVillage)
	}
}

// found is how many are found, of how many.
func (m *Model) found() string {
	if m.place.level != people || !m.loaded {
		return m.areas.Typed()
	}
	return m.env.Text.ClassMap.Found(m.list.total, max(m.all, m.list.total))
}

// position is which rows are in sight.
func (m *Model) position() string {
	t := m.env.Text.ClassMap
	if m.place.level != people {
		if typed := m.areas.Typed(); typed != "" {
			return m.env.Text.App.Typed(typed)
		}
		above, below := m.areas.Hidden()
		return screen.More(m.env.Text.App, above, below)
	}
	if len(m.list.rows) == 0 {
		return ""
	}
	from, to := m.list.top+1, min(m.list.top+m.list.high, m.list.end())
	if m.width < roomForPlace {
		return t.Position(from, to, m.list.total)
	}
	return t.Rows(from, to, m.list.total)
}
