package charts

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

// bar is one bar: what it is of, how long it is and the same as a number. Without
// a number there is none, but what none says.
type bar struct {
	name, value string
	part        float64
	none        string
	pale        bool // drawn with a paler fill than its neighbour
}

// group is bars about one thing. A group of one bar has its label beside it.
type group struct {
	label string
	bars  []bar
}

// scale is what the bars of a chart are measured by: from nought to whole. With
// a rest, what is missing of the whole is drawn as a thin line.
type scale struct {
	whole     float64
	low, high string // the ends, in words
	rest      bool
}

// The fills of bars: they differ without any colour.
const (
	fill     = "█"
	halfFill = "▌"
	paleFill = "▒"
	rest     = "─"
)

const (
	longest = 60 // beyond it, values stand too far from the names
	narrow  = 6  // below it, a bar says nothing
)

// bars puts bars under the page, with their scale above them.
func (m *Model) bars(p *sheet.Sheet, groups []group, s scale) {
	label, value := columns(groups)
	label = min(label, max(1, m.width/2))
	width := max(min(m.width-label-value-2, longest), narrow)
	style := m.env.Styles
	p.Heading(style.Muted.Render(screen.Pad("", label+1) + screen.Spread(s.low, s.high, width)))
	for _, g := range groups {
		if len(g.bars) > 1 {
			for _, line := range screen.Wrap(g.label, max(1, m.width)) {
				p.Heading(style.Strong.Render(line))
			}
		}
		for i, b := range g.bars {
			p.Add(screen.Pad(g.name(i), label) + " " + m.bar(b, s, width, value))
		}
	}
}

// name is what stands before a bar.
func (g group) name(i int) string {
	if len(g.bars) == 1 {
		return g.label
	}
	return "  " + g.bars[i].name
}

// beside puts the bars of each group beside each other under the page, if there
// is room for that, with what they are of and their scale above them.
func (m *Model) beside(p *sheet.Sheet, groups []group, s scale) bool {
	const least, between = 12, 3 // cells of a bar, and between two
	label := 0
	for _, g := range groups {
		label = max(label, lipgloss.Width(g.label))
	}
	_, value := columns(groups)
	label = min(label, m.width*2/5)
	width := min((m.width-label-1-between)/2-value-1, longest)
	if width < least {
		return false
	}
	style, gap := m.env.Styles, strings.Repeat(" ", between)
	titles := screen.Pad("", label+1)
	for _, b := range groups[0].bars {
		titles += screen.Pad(screen.Spread(b.name+" "+s.low, s.high, width), width+1+value) + gap
	}
	p.Heading(style.Muted.Render(strings.TrimRight(titles, " ")))
	for _, g := range groups {
		line := screen.Pad(g.label, label) + " "
		for i, b := range g.bars {
			if i > 0 {
				line += gap
			}
			line += m.bar(b, s, width, value)
		}
		p.Add(line)
	}
	return true
}

// columns are the widths of what stands before and behind the bars.
func columns(groups []group) (label, value int) {
	for _, g := range groups {
		for i, b := range g.bars {
			label, value = max(label, lipgloss.Width(g.name(i))), max(value, lipgloss.Width(b.value))
		}
	}
	return label, value
}

// bar draws one bar, by halves of a cell, and its value. What is more than nothing
// has half a cell at least, and only the whole is full.
func (m *Model) bar(b bar, s scale, width, value int) string {
	style := m.env.Styles
	if b.none != "" {
		return style.Muted.Render(screen.Pad(b.none, width+1+value))
	}
	halves := 0
	if b.part > 0 && s.whole > 0 {
		halves = min(2*width, max(1, int(math.Floor(2*float64(width)*b.part/s.whole))))
	}
	drawn, used := "", (halves+1)/2
	if b.pale {
		drawn = style.Muted.Render(strings.Repeat(paleFill, used))
	} else {
		drawn = style.Bar.Render(strings.Repeat(fill, halves/2) + strings.Repeat(halfFill, halves%2))
	}
	left := strings.Repeat(" ", width-used)
	if s.rest {
		left = style.BarEmpty.Render(strings.Repeat(rest, width-used))
	}
	return drawn + left + " " + strings.Repeat(" ", max(0, value-lipgloss.Width(b.value))) + b.value
}
