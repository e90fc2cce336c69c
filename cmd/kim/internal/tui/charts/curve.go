package charts

import (
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/guptarohit/asciigraph"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// axes are what asciigraph draws the vertical axis with.
const axes = "┤┼"

// lowest is the height below which a curve says less than a list of bars.
const lowest = 5

// curve draws the running total, day by day, and under it the first and the last
// day; nothing where there is no room, or only one day.
func (m *Model) curve(days []classstat.Day, height int) []string {
	if len(days) < 2 || height < lowest+1 {
		return nil
	}
	var totals []float64
	for _, day := range classstat.Daily(days) {
		totals = append(totals, float64(day.Total))
	}
	step, steps := marks(days[len(days)-1].Total, height-2) // a line more than steps, and the dates
	highest := m.number(step * steps)
	const axis = 3 // the axis itself, and the blanks that the library puts beside it
	plot := asciigraph.Plot(totals,
		asciigraph.Height(steps),
		asciigraph.Width(m.width-ansi.StringWidth(highest)-axis),
		asciigraph.LowerBound(0),
		asciigraph.UpperBound(float64(step*steps)),
		asciigraph.YAxisValueFormatter(func(v float64) string { return m.number(int(math.Round(v))) }),
	)
	var lines []string
	for line := range strings.SplitSeq(plot, "\n") {
		line = screen.Fit(line, m.width)
		if i := strings.LastIndexAny(line, axes); i >= 0 { // what follows is the curve
			i += len("┤")
			line = line[:i] + m.env.Styles.Bar.Render(line[i:])
		}
		lines = append(lines, line)
	}
	first, last := m.env.Text.Date.Day(days[0].Date), m.env.Text.Date.Day(days[len(days)-1].Date)
	return append(lines, m.env.Styles.Muted.Render(screen.Spread(first, last, m.width)))
}

// marks divides a number into at most so many round steps, one for each line: with
// others, the axis would say the same number twice, or numbers that say nothing.
func marks(total, most int) (step, steps int) {
	total, most = max(1, total), max(1, most)
	for power := 1; ; power *= 10 {
		for _, factor := range []int{1, 2, 3, 4, 5, 6, 8} {
			step = factor * power
			if steps = (total + step - 1) / step; steps <= most {
				return step, steps
			}
		}
	}
}
