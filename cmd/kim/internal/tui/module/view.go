package module

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// heading is what the module is for. What does not fit above the units can be
// read in the introduction.
func (m *Model) heading() []string {
	t, s, lang := m.env.Text.Module, m.env.Styles, m.env.Lang()
	title := s.Title.Render(screen.Fit(m.module.Title.In(lang), m.width))
	room := m.height - m.rows.Height()
	if m.failed {
		return append([]string{title}, screen.Wrap(m.env.Text.Problem.Unloaded, m.width)...)
	}
	var summary []string
	for _, line := range screen.Wrap(m.module.Summary.In(lang), m.width) {
		summary = append(summary, s.Muted.Render(line))
	}
	goals := append([]string{s.Muted.Render(t.Objectives)}, m.objectives(m.width)...)
	units := s.Muted.Render(t.Units)
	for _, lines := range [][]string{
		slices.Concat([]string{"", title}, summary, []string{""}, goals, []string{"", units}),
		slices.Concat([]string{title, ""}, goals, []string{"", units}),
		slices.Concat([]string{title}, goals, []string{""}),
		slices.Concat([]string{"", title}, summary, []string{"", units}),
	} {
		if len(lines) <= room {
			return lines
		}
	}
	return []string{title}
}

func (m *Model) above() int { return len(m.heading()) }

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
	return screen.Clip(append(m.heading(), strings.Split(rows, "\n")...), m.height)
}

// row is a unit on one line: number, title, kind, minutes, state. Where the
// window is narrow, kind and minutes give way.
func (m *Model) row(row menu.Row, unit *lessons.Unit, selected bool) string {
	s, t := m.env.Styles, m.env.Text.Module
	mark, number, name := "  ", s.Key.Render(screen.Pad(row.Key, 1)), s.Text
	if selected {
		mark, number, name = s.Selected.Render("▌ "), s.Selected.Render(screen.Pad(row.Key, 1)), s.Selected
	}
	lead := mark + number + "  "
	if unit == nil {
		return lead + name.Render(screen.Fit(t.Intro, m.width-5))
	}
	const kindWidth, minutesWidth = 10, 12
	state := m.unitState(unit)
	room := m.width - 5
	title := unit.Title.In(m.env.Lang())
	if m.width < 60 {
		title = screen.Fit(title, room-lipgloss.Width(state)-2)
		return lead + screen.Spread(name.Render(title), state, room)
	}
	stateWidth := m.stateWidth()
	titleWidth := room - kindWidth - minutesWidth - stateWidth - 2
	return lead + screen.Pad(name.Render(screen.Fit(title, titleWidth)), titleWidth+2) +
		s.Muted.Render(screen.Pad(t.Kind[string(unit.Kind)], kindWidth)+screen.Pad(t.Minutes(unit.Minutes), minutesWidth)) + state
}

// stateWidth is the room for the widest state of this module's units.
func (m *Model) stateWidth() int {
	w := 0
	for _, unit := range m.module.Units {
		w = max(w, lipgloss.Width(m.unitState(unit)))
	}
	return w
}

// unitState says in words and colour how far a unit is.
func (m *Model) unitState(unit *lessons.Unit) string {
	s, t := m.env.Styles, m.env.Text.Module
	u := m.state.Units[unit.ID]
	switch {
	case u == nil:
		return s.Muted.Render(t.New)
	case u.Passed && u.Best != nil:
		return s.Success.Render(t.Passed(u.Best.Percent))
	case u.Done():
		return s.Success.Render(t.Read)
	case u.Best != nil:
		return s.Warning.Render(t.Percent(u.Best.Percent))
	default:
		return s.Accent.Render(t.Begun[string(unit.Kind)])
	}
}
