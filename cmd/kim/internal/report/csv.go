package report

import (
	"encoding/csv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
)

const (
	comma, semicolon = ',', ';'

	comment = "# " // before every row that is neither the heading nor a row of a table
)

// csv writes all tables into one file, each with its heading. What else there is to say stands in rows that begin with a
// number sign: in a spreadsheet they can be read, and programs have an option to skip them.
func (j *job) csv() {
	separator := j.opts.Separator
	if separator == 0 {
		separator = comma
		if j.text.Lang == i18n.Indonesian {
			separator = semicolon
		}
	}
	j.put("\ufeff") // by which Excel knows UTF-8
	out := csv.NewWriter(j.out)
	out.Comma, out.UseCRLF = separator, true
	write := func(cells ...string) {
		if j.err == nil {
			j.err = out.Write(cells)
		}
	}
	write(comment + j.doc.Title)
	if j.doc.Subtitle != "" {
		write(comment + j.doc.Subtitle)
	}
	for _, f := range j.doc.Facts {
		write(comment+f.Label, spreadsheet.Inert(f.Value))
	}
	for _, s := range j.doc.Sections {
		out.Flush()
		j.put("\r\n")
		write(comment + s.Title)
		for _, note := range s.notes() {
			write(comment + note)
		}
		j.tables(s, func(title string, t *Table) {
			if title != s.Title {
				write(comment + title)
			}
			write(csvHeading(t)...)
			j.rows(t, func(row []Cell) { write(csvRow(t, row, separator)...) })
		})
	}
	out.Flush()
	if j.err == nil {
		j.err = out.Error()
	}
}

func csvHeading(t *Table) []string {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = spreadsheet.Inert(c.Title)
		if c.Kind == KindPercent && !strings.Contains(c.Title, "%") {
			titles[i] += " (%)"
		}
	}
	return titles
}

func csvRow(t *Table, row []Cell, separator rune) []string {
	cells := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		cell := at(row, i)
		cells[i] = plain(c, cell)
		switch {
		case cell.kind != cellNumber:
			cells[i] = spreadsheet.Inert(cells[i])
		case separator == semicolon:
			cells[i] = strings.Replace(cells[i], ".", ",", 1)
		}
	}
	if len(cells) > 0 && strings.HasPrefix(cells[0], "#") {
		cells[0] = "'" + cells[0] // a row of a table, not a comment
	}
	return cells
}

// notes are all paragraphs of a section.
func (s Section) notes() []string {
	all := paragraphs(s.Note)
	if s.Chart != nil {
		all = append(all, paragraphs(s.Chart.Note)...)
	}
	return all
}
