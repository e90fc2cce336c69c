package paper

import (
	"fmt"
	"strconv"
)

// column is one of a table. Its width is in millimetres.
type column struct {
	title string
	width float64
}

const (
	backTop    = 26.0
	backBottom = pageHeight - 18
	backSize   = 10.0
)

// back lists the modules, then the code as text.
func (d *diploma) back() {
	t := d.p.text.Paper.Certificate
	columns := []column{
		{title: d.p.text.Paper.Attendance.No, width: 14},
		{title: t.Module, width: textWidth - 14 - 34 - 54},
		{title: t.Time, width: 34},
		{title: t.Mark, width: 54},
	}
	y := d.backPage(columns)
	minutes := 0
	for i, m := range d.c.Modules {
		minutes += m.Minutes
		cells := []string{strconv.Itoa(i + 1), m.Title, "", m.Result}
		if m.Minutes > 0 {
			cells[2] = t.Minutes(m.Minutes)
		}
		if y+d.rowHeight(columns, cells) > backBottom {
			y = d.backPage(columns)
		}
		y = d.row(columns, cells, y)
	}
	if minutes > 0 {
		if y+10 > backBottom {
			y = d.backPage(columns)
		}
		d.font(bold, backSize, ink())
		d.at(left+columns[0].width+2, y+6, t.Total)
		d.at(left+columns[0].width+columns[1].width+2, y+6, t.Minutes(minutes))
		y += 9
	}
	d.codeText(y + 8)
}

// backPage begins a page and returns where its first row begins.
func (d *diploma) backPage(columns []column) float64 {
	t := d.p.text.Paper.Certificate
	d.pdf.AddPage()
	d.fill(0, 0, bandWidth/4, pageHeight, accent())
	d.font(serif, 22, accent())
	d.at(left, backTop, t.Modules)
	d.font(sans, 9, muted())
	size, lines := d.fit(sans, d.line(d.c.Number)+" · "+d.line(d.c.Name), muted(), textWidth-100, 2, 9, 5)
	for i, line := range lines {
		d.ending(right, backTop-lineHeight(size)*float64(len(lines)-1-i), line)
	}
	if len(d.c.Modules) == 0 {
		return backTop + 8
	}
	y := backTop + 7
	d.fill(left, y, textWidth, 8, accent())
	d.font(bold, backSize, colour{255, 255, 255})
	x := left
	for _, c := range columns {
		d.at(x+2, y+5.5, c.title)
		x += c.width
	}
	return y + 8
}

func (d *diploma) rowHeight(columns []column, cells []string) float64 {
	d.font(sans, backSize, ink())
	most := 1
	for i, c := range columns {
		most = max(most, len(d.wrap(d.line(cells[i]), c.width-4)))
	}
	return float64(most)*lineHeight(backSize) + 2.6
}

func (d *diploma) row(columns []column, cells []string, y float64) float64 {
	height := d.rowHeight(columns, cells)
	x := left
	for i, c := range columns {
		d.lines(d.wrap(d.line(cells[i]), c.width-4), x+2, y+4.7, backSize)
		x += c.width
	}
	d.stroke(left, y+height, right, y+height, 0.15, rule())
	return y + height
}

// codeText writes the code in groups of five letters, which an eye can follow.
func (d *diploma) codeText(y float64) {
	t := d.p.text.Paper.Certificate
	const size, group, perLine = 8.5, 5, 16
	groups := groupsOf(d.c.Code, group)
	height := 10 + float64((len(groups)+perLine-1)/perLine)*lineHeight(size)
	if y+height > backBottom {
		d.pdf.AddPage()
		d.fill(0, 0, bandWidth/4, pageHeight, accent())
		y = backTop
	}
	d.font(bold, 10, ink())
	d.at(left, y, t.CodeTitle)
	indent := d.width(t.CodeTitle) + 4
	d.font(sans, 9, muted())
	d.at(left+indent, y, t.CodeHint)
	y += 6
	d.font(sans, size, ink())
	for i, g := range groups {
		d.at(left+float64(i%perLine)*textWidth/perLine, y+float64(i/perLine)*lineHeight(size), d.line(g))
	}
	d.font(sans, 8, muted())
	if d.c.Fingerprint != "" {
		d.at(left, pageHeight-9, fmt.Sprintf("%s: %s", t.CheckKey, d.line(d.c.Fingerprint)))
	}
}

func groupsOf(s string, n int) []string {
	var groups []string
	for len(s) > n {
		groups = append(groups, s[:n])
		s = s[n:]
	}
	return append(groups, s)
}
