package report

import (
	"fmt"
	"html"
	"strings"
)

// esc makes a text stand for itself between tags and in quoted attributes, the only places where this file puts texts.
func esc(s string) string { return html.EscapeString(s) }

// html writes one page that needs nothing but itself, and no script.
func (j *job) html() {
	j.put(`<!doctype html>`, "\n", `<html lang="`, esc(j.text.Lang), `">`, "\n", `<head><meta charset="utf-8">`,
		`<meta name="viewport" content="width=device-width,initial-scale=1">`,
		// Whatever got past the escaping could neither run nor fetch anything.
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">`, "\n",
		`<title>`, esc(j.doc.Title), "</title>\n<style>\n", styleSheet(), "</style></head>\n", `<body><div class="sheet">`, "\n")
	j.htmlHeader()
	j.put("<main>\n")
	for i, s := range j.doc.Sections {
		j.htmlSection(fmt.Sprintf("s%d", i+1), s)
	}
	j.put("</main>\n</div></body></html>\n")
}

func (j *job) htmlHeader() {
	j.put("<header><h1>", esc(j.doc.Title), "</h1>\n")
	if j.doc.Subtitle != "" {
		j.put(`<p class="subtitle">`, esc(j.doc.Subtitle), "</p>\n")
	}
	if len(j.doc.Facts) > 0 {
		j.put("<dl>")
		for _, f := range j.doc.Facts {
			j.put("<dt>", esc(f.Label), "</dt><dd>", esc(f.Value), "</dd>\n")
		}
		j.put("</dl>")
	}
	j.put("</header>\n")
	if len(j.doc.Sections) < 2 {
		return
	}
	j.put(`<nav aria-labelledby="contents"><h2 id="contents">`, esc(j.text.Report.Contents), "</h2><ul>\n")
	for i, s := range j.doc.Sections {
		j.put(fmt.Sprintf(`<li><a href="#s%d">`, i+1), esc(s.Title), "</a></li>\n")
	}
	j.put("</ul></nav>\n")
}

func (j *job) htmlSection(id string, s Section) {
	const wide = 8 // columns from which a table lies across the paper
	class := ""
	if s.Table != nil && len(s.Table.Columns) > wide {
		class = ` class="wide"`
	}
	j.put("<section", class, ` aria-labelledby="`, id, `"><h2 id="`, id, `">`, esc(s.Title), "</h2>\n")
	for _, note := range paragraphs(s.Note) {
		j.put(`<p class="note">`, esc(note), "</p>\n")
	}
	if s.Chart != nil && !s.Chart.empty() {
		j.htmlChart(id, s)
	}
	switch {
	case s.Table != nil:
		j.htmlTable(s.Title, s.Table)
	case s.Chart != nil && s.Chart.empty():
		j.put(`<p class="note">`, esc(j.text.Report.Nothing), "</p>\n")
	}
	j.put("</section>\n")
}

// htmlChart writes a picture, what it says in words, and its numbers.
func (j *job) htmlChart(id string, s Section) {
	c := s.Chart
	j.put("<figure>")
	if c.Unit != "" || c.Note != "" {
		j.put("<figcaption>")
		if c.Unit != "" {
			j.put(`<span class="unit">`, esc(c.Unit), "</span>")
		}
		for _, note := range paragraphs(c.Note) {
			j.put(`<p class="note">`, esc(note), "</p>")
		}
		j.put("</figcaption>\n")
	}
	j.legend(c)
	j.svg(id, s.Title, c)
	j.put("</figure>\n<details><summary>", esc(j.text.Report.ChartData(s.Title)), "</summary>")
	j.htmlTable(j.text.Report.ChartData(s.Title), c.table(j.text.Report.Category))
	j.put("</details>\n")
}

// htmlTable writes a table in a box of its own, in which it can be moved where the window is narrower.
func (j *job) htmlTable(title string, t *Table) {
	j.put(`<div class="scroll" role="region" tabindex="0" aria-label="`, esc(title), `"><table><caption>`, esc(title), "</caption>\n<thead><tr>")
	for _, c := range t.Columns {
		j.put(`<th scope="col"`, c.class(), ">", esc(c.Title), "</th>")
	}
	j.put("</tr></thead>\n<tbody>\n")
	few, rows := false, 0
	j.rows(t, func(row []Cell) {
		rows++
		j.put("<tr>")
		for i, c := range t.Columns {
			cell := at(row, i)
			few = few || cell.few
			j.htmlCell(c, cell, i == 0)
		}
		j.put("</tr>\n")
	})
	if rows == 0 {
		j.put(fmt.Sprintf(`<tr><td colspan="%d">`, max(len(t.Columns), 1)), esc(j.text.Report.Nothing), "</td></tr>\n")
	}
	j.put("</tbody></table></div>\n")
	if few {
		j.put(`<p class="note">`, esc(j.text.Report.TooFewNote), "</p>\n")
	}
}

func (c Column) class() string {
	switch c.Kind {
	case KindNumber, KindPercent:
		return ` class="n"`
	case KindDay, KindMoment:
		return ` class="d"`
	case KindText, KindState:
	}
	return ""
}

// htmlCell writes a cell; the first of a row is its heading. What colour says stands there in signs and words, too.
func (j *job) htmlCell(c Column, cell Cell, first bool) {
	open, shut := "<td", "</td>"
	if first {
		open, shut = `<th scope="row"`, "</th>"
	}
	j.put(open, c.class(), ">")
	content := esc(j.show(c, cell))
	if cell.kind == cellState && cell.tone != Plain {
		content = cell.tone.mark() + content + "</span>"
	}
	if cell.few {
		content = `<span class="few">` + content + `<span aria-hidden="true">*</span><span class="hidden"> (` + esc(j.text.Report.TooFew) + `)</span></span>`
	}
	j.put(content, shut)
}

// mark begins a state.
func (t Tone) mark() string {
	class, sign := "", ""
	switch t {
	case Good:
		class, sign = "good", "✓"
	case Fair:
		class, sign = "fair", "~"
	case Poor:
		class, sign = "poor", "!"
	case Plain:
	}
	return `<span class="` + class + `"><span aria-hidden="true">` + sign + "\u00a0</span>"
}

// legend names the series of a chart, each with the colour and shape it has there.
func (j *job) legend(c *Chart) {
	if len(c.Series) < 2 && c.Kind != Line {
		return
	}
	j.put(`<ul class="legend">`)
	for i, s := range c.Series {
		j.put(`<li><svg width="16" height="16" aria-hidden="true">`)
		if c.Kind == Line {
			j.put(marker("8", 8, i))
		} else {
			j.put(fmt.Sprintf(`<rect class="c%d" width="16" height="16"/>`, i%seriesColours+1))
		}
		j.put("</svg>", esc(j.summary(c, s)), "</li>\n")
	}
	j.put("</ul>\n")
}

// summary says in words what a series shows: of a line its first and last value, of bars the name.
func (j *job) summary(c *Chart, s Series) string {
	if c.Kind != Line {
		return s.Name
	}
	var values []string
	for i := range c.Labels {
		if v := s.at(i); finite(v) {
			values = append(values, j.value(v, c.Percent, c.Decimals))
		}
	}
	if len(values) < 2 {
		return s.Name + ": " + strings.Join(values, "")
	}
	return j.text.Report.Trend(s.Name, values[0], values[len(values)-1])
}
