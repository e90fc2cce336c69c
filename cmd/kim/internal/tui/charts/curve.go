package charts

import (
	"math"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/guptarohit/asciigraph"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// lowest is the height below which a curve says less than a list of bars.
const lowest = 5

// curve draws the running total, day by day, and under it the first and the last
// day; nothing where there is no room, or only one day.
func (m *Model) curve(days []classstat.Day, height int) []string {
	totals := daily(days)
	if len(totals) < 2 || height < lowest+1 {
		return nil
	}
	highest := m.number(days[len(days)-1].Total)
	const axis = 3 // the axis itself, and the blanks that the library puts beside it
	plot := asciigraph.Plot(totals,
		asciigraph.Height(height-2), // it draws one line more
		asciigraph.Width(m.width-ansi.StringWidth(highest)-axis),
		asciigraph.LowerBound(0),
		asciigraph.YAxisValueFormatter(func(v float64) string { return m.number(int(math.Round(v))) }),
	)
	var lines []string
	for line := range strings.SplitSeq(plot, "\n") {
		lines = append(lines, screen.Fit(line, m.width))
	}
	first, last := m.env.Text.Date.Day(days[0].Date), m.env.Text.Date.Day(days[len(days)-1].Date)
	return append(lines, m.env.Styles.Muted.Render(screen.Spread(first, last, m.width)))
}

// daily fills in the days on which nobody got anything done.
func daily(days []classstat.Day) []float64 {
	var totals []float64
	for i, day := range days {
		for at := day.Date; i > 0 && at.Sub(days[i-1].Date) > 24*time.Hour; at = at.AddDate(0, 0, -1) {
			totals = append(totals, float64(days[i-1].Total))
		}
		totals = append(totals, float64(day.Total))
	}
	return totals
}
