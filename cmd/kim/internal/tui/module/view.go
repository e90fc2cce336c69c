package module

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// heading is what stands above the units, and whether that is everything that
// they can do after the module. What does not fit can be read in the
// introduction.
func (m *Model) heading() (lines []string, goals bool) {
	t, s, lang := m.env.Text.Module, m.env.Styles, m.env.Lang()
	title := s.Title.Render(screen.Fit(m.module.Title.In(lang), m.width))
	if m.failed {
		return append([]string{title}, screen.Wrap(m.env.Text.Problem.Unloaded, m.width)...), false
	}
	var summary []string
	for _, line := range screen.Wrap(m.module.Summary.In(lang), m.width) {
		summary = append(summary, s.Muted.Render(line))
	}
	can := append([]string{s.Muted.Render(t.Objectives)}, m.objectives(m.width)...)
	units := s.Muted.Render(t.Units)
	room := m.height - m.rows.Height()
	for _, h := range []struct {
		lines []string
		goals bool
	}{
		{slices.Concat([]string{"", title}, summary, []string{""}, can, []string{"", units}), true},
		{slices.Concat([]string{title, ""}, can, []string{"", units}), true},
		{slices.Concat([]string{title}, can, []string{""}), true},
		{slices.Concat([]string{"", title}, summary, []string{"", units}), false},
	} {
		if len(h.lines) <= room {
			return h.lines, h.goals
		}
	}
	return []string{title}, false
}

func (m *Model) above() int {
	lines, _ := m.heading()
	return len(lines)
}

func (m *Model) objectives(width int) []string {
	var lines []string
	for _, objective := range m.module.Objectives {
		for i, line := range screen.Wrap(objective.Text.In(m.env.Lang()), width-4) {
			lead := "    "
			if i == 0 {
				lead = "  • "
			}
			lines = append(lines, lead+line)
		}
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	units := make(map[string]*lessons.Unit, len(m.module.Units))
	for _, unit := range m.module.Units {
		units[unit.ID] = unit
	}
	rows := m.rows.View(func(row menu.Row, selected bool) string { return m.row(row, units[row.ID], selected) })
	lines, _ := m.heading()
	lines = append(lines, strings.Split(rows, "\n")...)
	above, below := m.rows.Hidden()
	if more := screen.More(m.env.Text.App, above, below); more != "" {
		lines = append(lines, m.env.Styles.Muted.Render(screen.Fit("  "+more, m.width)))
	}
	return screen.Clip(lines, m.height)
}

// lead is what stands before a row: mark and number.
const lead = 5

// columns are the widths of what a unit's line says beside its title: how wide
// the widest in this module is. In a narrow window that stands under the title
// instead.
type columns struct {
	kind, minutes, state int
	title                int
	narrow               bool
}

// narrowest is how wide a column for titles has to be at least.
const narrowest = 24

func (m *Model) columns() columns {
	const gap = 2
	t := m.env.Text.Module
	var c columns
	for _, unit := range m.module.Units {
		c.kind = max(c.kind, lipgloss.Width(t.Kind[string(unit.Kind)]))
		c.minutes = max(c.minutes, lipgloss.Width(t.Minutes(unit.Minutes)))
		c.state = max(c.state, lipgloss.Width(m.unitState(unit)))
	}
	c.title = m.width - lead - c.kind - c.minutes - c.state - 3*gap
	if c.narrow = c.title < narrowest; c.narrow {
		c.title = max(1, m.width-lead)
	}
	return c
}

// height is how many lines a unit takes.
func (c columns) height(title string) int {
	lines := len(screen.Wrap(title, c.title))
	if c.narrow {
		lines++
	}
	return lines
}

// row is a unit: number, kind, title, minutes, state.
func (m *Model) row(row menu.Row, unit *lessons.Unit, selected bool) string {
	s, t := m.env.Styles, m.env.Text.Module
	mark, number, name := "  ", s.Key, s.Text
	if selected {
		mark, number, name = s.Selected.Render("▌ "), s.Selected, s.Selected
	}
	first, further := mark+number.Render(screen.Pad(row.Key, 1))+"  ", mark+"   "
	if unit == nil {
		return first + name.Render(screen.Fit(t.Intro, m.width-lead))
	}
	c, kind, minutes, state := m.columns(), t.Kind[string(unit.Kind)], t.Minutes(unit.Minutes), m.unitState(unit)
	title := screen.Wrap(unit.Title.In(m.env.Lang()), c.title)
	lines := make([]string, 0, len(title)+1)
	for i, part := range title {
		switch {
		case c.narrow && i > 0:
			lines = append(lines, further+name.Render(part))
		case c.narrow:
			lines = append(lines, first+name.Render(part))
		case i > 0:
			lines = append(lines, further+strings.Repeat(" ", c.kind+2)+name.Render(part))
		default:
			right := strings.Repeat(" ", c.minutes-lipgloss.Width(minutes)) + minutes
			lines = append(lines, first+s.Muted.Render(screen.Pad(kind, c.kind))+"  "+screen.Pad(name.Render(part), c.title)+
				"  "+s.Muted.Render(right)+"  "+state)
		}
	}
	if c.narrow {
		lines = append(lines, further+screen.Fit(s.Muted.Render(kind+" · "+minutes)+"  "+state, c.title))
	}
	for _, line := range m.counted(unit) {
		lines = append(lines, further+s.Muted.Render(line))
	}
	return strings.Join(lines, "\n")
}

// counted says who counts a unit as done, and why, if a trainer does.
func (m *Model) counted(unit *lessons.Unit) []string {
	u := m.state.Units[unit.ID]
	if u == nil || u.Override == nil {
		return nil
	}
	return screen.Wrap(m.env.Counted(*u.Override), max(1, m.width-lead))
}

// unitState says how far a unit is, with a sign and in words.
func (m *Model) unitState(unit *lessons.Unit) string {
	s, t := m.env.Styles, m.env.Text.Module
	u := m.state.Units[unit.ID]
	switch {
	case u != nil && u.Override != nil && !u.Read && !u.Passed:
		return s.Success.Render(m.env.Text.Feedback.StateCounted)
	case u == nil || u.Touched == (progress.Stamp{}): // an obstacle alone is no work
		return s.Muted.Render(t.New)
	case (unit.Kind == lessons.KindDrama || unit.Kind == lessons.KindPractice) && !u.Done():
		return s.Accent.Render(t.Begun)
	case unit.Kind == lessons.KindDrama || unit.Kind == lessons.KindPractice: // they have no score
		return s.Success.Render(t.Read)
	case u.Passed && u.Best != nil:
		return s.Success.Render(t.Passed(u.Best.Percent))
	case u.Done():
		return s.Success.Render(t.Read)
	case u.Best != nil:
		return s.Warning.Render(t.Percent(u.Best.Percent))
	default:
		return s.Accent.Render(t.Begun)
	}
}
