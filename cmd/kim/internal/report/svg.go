package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/wrap"
)

// Pictures are as wide as the page, so that letters keep their size on a phone: places across are in per cent, places down in
// pixels.
const (
	labelCells = 42 // in a line; more do not fit on a phone
	lineHeight = 20
	barHeight  = 24
	groupGap   = 14
)

// svg draws a chart, with its name and what it shows for those who cannot see it.
func (j *job) svg(id, title string, c *Chart) {
	var body string
	var height int
	if c.Kind == Line {
		body, height = j.lineChart(c)
	} else {
		body, height = j.barChart(c)
	}
	j.put(fmt.Sprintf(`<svg width="100%%" height="%d" role="img" aria-labelledby="%s-t %s-d">`, height, id, id),
		fmt.Sprintf(`<title id="%s-t">`, id), esc(j.text.Report.ChartOf(title)), "</title>",
		fmt.Sprintf(`<desc id="%s-d">`, id), esc(j.describe(c)), "</desc>\n", body, "</svg>\n")
}

// describe says in words what a chart shows.
func (j *job) describe(c *Chart) string {
	var all []string
	for _, s := range c.Series {
		if c.Kind == Line {
			all = append(all, j.summary(c, s)+".")
			continue
		}
		high, low := -1, -1
		for i := range c.Labels {
			v := s.at(i)
			if !finite(v) {
				continue
			}
			if high < 0 || v > s.at(high) {
				high = i
			}
			if low < 0 || v < s.at(low) {
				low = i
			}
		}
		if high < 0 {
			continue
		}
		if s.Name != "" {
			all = append(all, s.Name+".")
		}
		all = append(all, j.text.Report.Highest(c.Labels[high], j.value(s.at(high), c.Percent, c.Decimals)))
		if low != high {
			all = append(all, j.text.Report.Lowest(c.Labels[low], j.value(s.at(low), c.Percent, c.Decimals)))
		}
	}
	return strings.Join(all, " ")
}

// drawing is a picture of bars that grows downwards.
type drawing struct {
	*job
	chart     *Chart
	low, high float64
	body      strings.Builder
	y         int
}

// barChart draws lying bars, each below its label, with its value inside or beside it.
func (j *job) barChart(c *Chart) (body string, height int) {
	d := &drawing{job: j, chart: c}
	d.low, d.high = c.bounds()
	for i, label := range c.Labels {
		if i > 0 {
			d.y += groupGap
		}
		d.words("", label)
		if c.Kind == Stacked {
			d.stack(i)
			continue
		}
		for k, s := range c.Series {
			d.bar(k, s.Name, s.at(i))
		}
	}
	return d.body.String(), d.y
}

// place is where a value stands, across the picture.
func (d *drawing) place(v float64) string { return share((v - d.low) / (d.high - d.low)) }

// words writes a text below what there is.
func (d *drawing) words(class, text string) {
	for line := range strings.SplitSeq(wrap.Text(text, labelCells), "\n") {
		d.y += lineHeight
		d.text("0", d.y-6, class, "start", line)
	}
}

func (d *drawing) text(x string, y int, class, anchor, text string) {
	fmt.Fprintf(&d.body, `<text x="%s" y="%d" class="%s" text-anchor="%s">%s</text>`, x, y, class, anchor, esc(text))
}

// bar draws one bar. Where there are bars of several series, its name stands with the value: colours alone would not do.
func (d *drawing) bar(series int, name string, v float64) {
	const inside = 0.5 // of the picture: longer bars have room for the value
	known, words := finite(v), "–"
	if known {
		words = d.value(v, d.chart.Percent, d.chart.Decimals)
	} else {
		v = 0
	}
	if d.chart.Kind == Grouped {
		words = ellipsis(name) + " " + words
	}
	middle := d.y + barHeight - 7
	length := max(v, -v) / (d.high - d.low)
	if known {
		fmt.Fprintf(&d.body, `<rect class="c%d" x="%s" y="%d" width="%s" height="%d"/>`,
			series%seriesColours+1, d.place(min(v, 0)), d.y, share(length), barHeight)
	}
	if d.low < 0 {
		zero := d.place(0)
		fmt.Fprintf(&d.body, `<line class="axis" x1="%s" x2="%s" y1="%d" y2="%d"/>`, zero, zero, d.y-2, d.y+barHeight+2)
	}
	if length >= inside && v > 0 {
		d.nested(d.place(v), -8, middle, "inside", "end", words)
	} else {
		d.nested(d.place(max(v, 0)), 8, middle, "", "start", words)
	}
	d.y += barHeight + 2
}

// nested writes a text some pixels beside a place across the picture.
func (d *drawing) nested(x string, dx, y int, class, anchor, text string) {
	fmt.Fprintf(&d.body, `<text x="%s" dx="%d" y="%d" class="%s" text-anchor="%s">%s</text>`+"\n", x, dx, y, class, anchor, esc(text))
}

// stack draws the parts of a whole in a row, and says them below.
func (d *drawing) stack(label int) {
	const wide = 0.14 // of the picture: room for a value
	sum := 0.0
	var words []string
	for k, s := range d.chart.Series {
		v := s.at(label)
		if !finite(v) || v < 0 {
			continue
		}
		shown := d.value(v, d.chart.Percent, d.chart.Decimals)
		words = append(words, s.Name+" "+shown)
		length := v / d.high
		fmt.Fprintf(&d.body, `<rect class="c%d" x="%s" y="%d" width="%s" height="%d"/>`, k%seriesColours+1, share(sum), d.y, share(length), barHeight)
		if length >= wide {
			d.text(share(sum+length/2), d.y+barHeight-7, "inside", "middle", shown)
		}
		sum += length
	}
	d.y += barHeight + 3
	d.words("muted", strings.Join(words, " · "))
}

// share is a place across a picture.
func share(v float64) string { return strconv.FormatFloat(100*v, 'f', 2, 64) + "%" }

// ellipsis shortens a name to what fits beside a value.
func ellipsis(name string) string {
	const most = 18
	if r := []rune(name); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return name
}
