package charts

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

// aName is the name of a chart in the line that chooses one.
const aName sheet.Part = 1

// roomy is the height from which lines are left free between the parts.
const roomy = 16

// View implements screen.Screen.
func (m *Model) View() string {
	return m.pager.View(m.page(), m.height, m.env.Text.App, m.env.Styles)
}

// page is all that there is to see.
func (m *Model) page() *sheet.Sheet {
	t, s := m.env.Text, m.env.Styles
	p := &sheet.Sheet{Width: m.width, Tight: m.height < roomy}
	p.Head = []sheet.Line{{Text: m.tabs.View()}, m.names()}
	if m.failed {
		p.Words(s.Danger, t.Class.Failed)
	}
	switch {
	case !m.loaded && m.failed:
	case !m.loaded:
		p.Words(s.Muted, t.Class.Loading)
	default:
		m.draw(p)
	}
	return p
}

// draw puts the chart that is shown under the page.
func (m *Model) draw(p *sheet.Sheet) {
	switch m.chart {
	case overTime:
		m.days(p)
	case perModule:
		m.modules(p)
	case beforeAfter:
		m.gain(p)
	case perDistrict:
		m.coverage(p)
	}
}

// names is the line of the four charts, the one that is shown in brackets.
func (m *Model) names() sheet.Line {
	s := m.env.Styles
	var line sheet.Line
	var b strings.Builder
	x, wide := 0, m.namesWidth(true) <= m.width
	put := func(text string) { b.WriteString(text); x += lipgloss.Width(text) }
	for i, name := range m.env.Text.Charts.Names {
		now, number := chart(i) == m.chart, strconv.Itoa(i+1)
		switch before := chart(i-1) == m.chart; {
		case now && wide && i > 0:
			put(" " + s.Selected.Render("["))
		case now:
			put(s.Selected.Render("["))
		case before && wide:
			put(s.Selected.Render("]") + " ")
		case before:
			put(s.Selected.Render("]"))
		case wide && i > 0:
			put("  ")
		default:
			put(" ")
		}
		from := x
		if now {
			put(s.Selected.Render(number + " " + name))
		} else {
			put(s.Key.Render(number) + " " + s.Muted.Render(name))
		}
		line.Spans = append(line.Spans, sheet.Span{From: from, To: x, Target: sheet.Target{Part: aName, Index: i}})
	}
	if m.chart == perDistrict {
		put(s.Selected.Render("]"))
	}
	line.Text = b.String()
	return line
}

// namesWidth is how wide the line of the charts is, with one cell between two
// names or with two.
func (m *Model) namesWidth(wide bool) int {
	names := m.env.Text.Charts.Names
	width := len(names) + 1
	if wide {
		width += len(names) - 1
	}
	for _, name := range names {
		width += len("1 ") + lipgloss.Width(name)
	}
	return width
}
