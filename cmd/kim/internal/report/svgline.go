package report

import (
	"fmt"
	"strings"
)

// lineChart draws a line for each series over the labels.
func (j *job) lineChart(c *Chart) (body string, height int) {
	const (
		top, plot, bottom = 12, 220, 28
		left, right       = 0.13, 0.96 // of the width
	)
	low, high := c.bounds()
	marks := ticks(low, high)
	low, high = marks[0], marks[len(marks)-1]
	down := func(v float64) float64 { return top + plot*(high-v)/(high-low) }
	across := func(i int) string {
		if len(c.Labels) == 1 {
			return share((left + right) / 2)
		}
		return share(left + (right-left)*float64(i)/float64(len(c.Labels)-1))
	}
	var b strings.Builder
	for _, v := range marks {
		class := "grid"
		if v == 0 {
			class = "axis"
		}
		fmt.Fprintf(&b, `<line class="%s" x1="%s" x2="100%%" y1="%.1f" y2="%.1f"/>`, class, share(left-0.03), down(v), down(v))
		fmt.Fprintf(&b, `<text class="muted" x="0" y="%.1f">%s</text>`+"\n", down(v)+5, esc(j.tick(c, v, marks[1]-marks[0])))
	}
	for k, s := range c.Series {
		for i := range c.Labels {
			v, before := s.at(i), s.at(i-1)
			if !finite(v) {
				continue
			}
			if finite(before) {
				fmt.Fprintf(&b, `<line class="c%d" x1="%s" y1="%.1f" x2="%s" y2="%.1f"%s/>`, k%seriesColours+1,
					across(i-1), down(before), across(i), down(v), dashes(k))
			}
			b.WriteString(marker(across(i), down(v), k) + "\n")
		}
	}
	dates(&b, c.Labels, across, top+plot+bottom-6)
	return b.String(), top + plot + bottom
}

// tick writes the number beside a line across, with as many decimals as the step between two needs.
func (j *job) tick(c *Chart, v, step float64) string {
	if c.Percent {
		step *= 100
	}
	decimals := 0
	for ; decimals < 3 && step < 1; decimals++ {
		step *= 10
	}
	return j.value(v, c.Percent, decimals)
}

// dates writes the labels along the line, or as many of them as have room: the first, the last, and some between.
func dates(b *strings.Builder, labels []string, across func(int) string, y int) {
	const most = 5
	shown := min(len(labels), most)
	for k := range shown {
		i, anchor := 0, "middle"
		if k > 0 {
			i = k * (len(labels) - 1) / (shown - 1)
		}
		if k > 0 && k == shown-1 {
			anchor = "end"
		}
		fmt.Fprintf(b, `<text class="muted" x="%s" y="%d" text-anchor="%s">%s</text>`, across(i), y, anchor, esc(ellipsis(labels[i])))
	}
}

func dashes(series int) string {
	return [...]string{"", ` stroke-dasharray="8 6"`, ` stroke-dasharray="2 6"`, ` stroke-dasharray="12 5 2 5"`}[series%seriesColours]
}

// marker is a point of a series: a disc, a square, a triangle, a diamond.
func marker(x string, y float64, series int) string {
	shape := [...]string{
		`<circle r="5"/>`,
		`<path d="M-5-5h10v10h-10z"/>`,
		`<path d="M0-6.5 6 5H-6z"/>`,
		`<path d="M0-7 7 0 0 7-7 0z"/>`,
	}[series%seriesColours]
	return fmt.Sprintf(`<svg x="%s" y="%.1f" class="c%d">%s</svg>`, x, y, series%seriesColours+1, shape)
}
