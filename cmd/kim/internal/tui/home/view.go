package home

import (
	"fmt"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// roomy is the height from which there is space between the parts.
const roomy = 16

// heading stands over the rows.
func (m *Model) heading() []string {
	t, s := m.env.Text, m.env.Styles
	var lines []string
	if m.height >= roomy {
		lines = append(lines, "")
	}
	switch {
	case m.failed:
		for _, line := range screen.Wrap(t.Problem.Unloaded, m.width) {
			lines = append(lines, s.Danger.Render(line))
		}
	case m.loaded && m.next == nil:
		lines = append(lines, s.Success.Render(screen.Fit("✓ "+t.Home.AllDone, m.width)))
		lines = append(lines, s.Muted.Render(screen.Fit(t.Home.AllDoneHint, m.width)), "")
	}
	return lines
}

func (m *Model) above() int { return len(m.heading()) }

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.heading()
	if !m.loaded {
		return screen.Clip(lines, m.height)
	}
	bySlug := make(map[string]standing.Module, len(m.modules))
	for _, s := range m.modules {
		bySlug[s.Module.Slug] = s
	}
	rows := m.rows.View(func(row menu.Row, selected bool) string {
		if row.ID == continueID {
			return strings.Join(m.card(selected), "\n")
		}
		for _, o := range m.offers() {
			if o.id == row.ID {
				return strings.Join(m.offerRow(o, selected), "\n")
			}
		}
		return m.module(bySlug[row.ID], selected)
	})
	lines = append(lines, strings.Split(rows, "\n")...)
	return screen.Clip(append(lines, m.footnote()...), m.height)
}

// footnote says under the rows that there are more, or what their sign means.
func (m *Model) footnote() []string {
	t, s := m.env.Text, m.env.Styles
	above, below := m.rows.Hidden()
	switch more, typed := screen.More(t.App, above, below), m.rows.Typed(); {
	case typed != "" && more != "":
		return []string{s.Accent.Render(screen.Fit("  "+t.App.Typed(typed), m.width))}
	case typed != "":
		return []string{"", s.Accent.Render(screen.Fit("  "+t.App.Typed(typed), m.width))}
	case more != "":
		return []string{s.Muted.Render(screen.Fit("  "+more, m.width))}
	case m.marked() && m.hinted():
		return []string{"", m.sign("→", t.Home.Recommended), m.sign("!", t.Obstacle.Hint)}
	case m.marked():
		return []string{"", m.sign("→", t.Home.Recommended)}
	case m.hinted():
		return []string{"", m.sign("!", t.Obstacle.Hint)}
	default:
		return nil
	}
}

// sign is a line that says what a sign means.
func (m *Model) sign(sign, means string) string {
	return "     " + m.env.Styles.Accent.Render(sign) + " " + m.env.Styles.Muted.Render(screen.Fit(means, m.width-7))
}

// hinted tells whether there is room to say how obstacles are noted: the footer
// has none for it in most windows.
func (m *Model) hinted() bool { return m.loaded && m.hintLine() < m.height }

// hintLine is where that stands.
func (m *Model) hintLine() int {
	line := m.above() + m.rows.Height() + 1
	if m.marked() {
		line++
	}
	return line
}

// marked tells whether an arrow marks the module to go on with: only where
// there is room to say what it means. The card says the same in words.
func (m *Model) marked() bool {
	return m.next != nil && m.above()+m.rows.Height()+2 <= m.height
}

// card says what to go on with.
func (m *Model) card(selected bool) []string {
	t, s := m.env.Text.Home, m.env.Styles
	state := m.state.Units[m.next.ID]
	label := t.Continue
	if m.Fresh() {
		label = t.Start
	}
	mark, title := s.Faint.Render("│ "), s.Strong
	if selected {
		mark, title = s.Selected.Render("▌ "), s.Selected
	}
	inner := m.width - 2
	where := t.Place(m.next.Module.Number, position(m.next.Module, m.next), len(m.next.Module.Units))
	if timed := where + " · " + t.Minutes(m.next.Minutes); lipgloss.Width(timed) <= inner {
		where = timed
	}
	opened := t.NotOpened
	if touched(state) {
		opened = t.Opened(m.env.Text.Date.Ago(time.UnixMilli(state.Touched.At), m.env.Now()))
		if m.place.of > 0 {
			opened += ", " + t.PageOf(m.place.page, m.place.of)
		}
	}
	name := title.Render(screen.Fit(m.env.UnitName(m.next), inner))
	lines := []string{s.Muted.Render(label)}
	if lipgloss.Width(name)+lipgloss.Width(where)+2 <= inner {
		lines = append(lines, mark+screen.Spread(name, s.Muted.Render(where), inner))
	} else {
		lines = append(lines, mark+name, mark+s.Muted.Render(screen.Fit(where, inner)))
	}
	if m.height >= roomy || len(lines) < 3 {
		lines = append(lines, mark+s.Muted.Render(screen.Fit(opened, inner)))
	}
	if m.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// lead is what stands before the title of a module: mark, number, arrow.
const lead = 7

// title is the title of a module in a narrow window.
func (m *Model) title(of *lessons.Module) []string {
	return screen.Wrap(of.Title.In(m.env.Lang()), max(1, m.width-lead))
}

// module is the row of a module: number, title, how far, result of the quiz.
func (m *Model) module(st standing.Module, selected bool) string {
	s := m.env.Styles
	mark, number, name := "  ", s.Key, s.Text
	if selected {
		mark, number, name = s.Selected.Render("▌ "), s.Selected, s.Selected
	}
	arrow := "  "
	if m.marked() && m.next.Module == st.Module {
		arrow = s.Accent.Render("→ ")
	}
	left := mark + number.Render(fmt.Sprintf("%2d", st.Module.Number)) + " " + arrow
	count := s.Muted.Render(fmt.Sprintf("%d/%d", st.Done, st.Total))
	if m.width < wide {
		var lines []string
		for _, part := range m.title(st.Module) {
			lines = append(lines, left+name.Render(part))
			left = mark + strings.Repeat(" ", lead-2)
		}
		standing := screen.Bar(s, st.Done, st.Total, 5) + " " + count + "  " + m.quiz(st) + "  " + m.passed(st)
		return strings.Join(append(lines, left+screen.Fit(standing, m.width-lead)), "\n")
	}
	const barWidth, countWidth, quizWidth, passedWidth = 8, 4, 9, 7
	room := m.width - lead - barWidth - countWidth - quizWidth - passedWidth - 6
	title := st.Module.Title.In(m.env.Lang())
	return left + screen.Pad(name.Render(screen.Fit(title, room)), room) + "  " + screen.Bar(s, st.Done, st.Total, barWidth) + "  " +
		screen.Pad(count, countWidth) + "  " + screen.Pad(m.quiz(st), quizWidth) + m.passed(st)
}

// quiz is the result of the module's quiz.
func (m *Model) quiz(st standing.Module) string {
	if st.Best == nil {
		return m.env.Styles.Muted.Render(m.env.Text.Home.NoQuiz)
	}
	return m.env.Text.Home.Quiz(*st.Best)
}

// passed says so, in words and in colour, if the quiz was passed.
func (m *Model) passed(st standing.Module) string {
	if !st.Passed {
		return ""
	}
	return m.env.Styles.Success.Render("✓ " + m.env.Text.Home.Passed)
}
