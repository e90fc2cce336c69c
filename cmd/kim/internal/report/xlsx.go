package report

import (
	"io"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
)

// xlsx writes a sheet of what the numbers are about, and one for each table.
func (j *job) xlsx(w io.Writer) {
	out := spreadsheet.NewWriter(w)
	try := func(err error) {
		if j.err == nil {
			j.err = err
		}
	}
	j.cover(out, try)
	for _, s := range j.doc.Sections {
		j.tables(s, func(title string, t *Table) {
			columns := make([]spreadsheet.Column, len(t.Columns))
			for i, c := range t.Columns {
				columns[i] = spreadsheet.Column{Title: c.Title, Width: c.width(i == 0)}
			}
			try(out.Sheet(title, columns...))
			cells := make([]spreadsheet.Cell, len(t.Columns))
			j.rows(t, func(row []Cell) {
				for i, c := range t.Columns {
					cells[i] = sheetCell(c, at(row, i))
				}
				try(out.Row(cells...))
			})
		})
	}
	try(out.Close())
}

// cover writes the first sheet.
func (j *job) cover(out *spreadsheet.Writer, try func(error)) {
	const narrow, wide = 30, 90
	row := func(cells ...spreadsheet.Cell) { try(out.Row(cells...)) }
	try(out.Sheet(j.text.Report.Particulars, spreadsheet.Column{Width: narrow}, spreadsheet.Column{Width: wide}))
	row(spreadsheet.Text(j.doc.Title).Bold())
	if j.doc.Subtitle != "" {
		row(spreadsheet.Text(j.doc.Subtitle))
	}
	row()
	for _, f := range j.doc.Facts {
		row(spreadsheet.Text(f.Label), spreadsheet.Text(f.Value))
	}
	row()
	row(spreadsheet.Text(j.text.Report.Contents).Bold())
	for _, s := range j.doc.Sections {
		notes := s.notes()
		if len(notes) == 0 {
			notes = []string{""}
		}
		row(spreadsheet.Text(s.Title), spreadsheet.Text(notes[0]))
		for _, note := range notes[1:] {
			row(spreadsheet.Cell{}, spreadsheet.Text(note))
		}
	}
}

func (c Column) width(first bool) float64 {
	const name, text, date, number = 32, 24, 18, 14
	switch {
	case c.Width > 0:
		return c.Width
	case first:
		return name
	}
	switch c.Kind {
	case KindText:
		return text
	case KindDay, KindMoment:
		return date
	case KindNumber, KindPercent, KindState:
	}
	return number
}

func sheetCell(c Column, cell Cell) spreadsheet.Cell {
	var out spreadsheet.Cell
	switch cell.kind {
	case cellText, cellState:
		out = spreadsheet.Text(cell.text)
	case cellNumber:
		out = spreadsheet.Number(cell.number, c.Decimals)
		if c.Kind == KindPercent {
			out = spreadsheet.Percent(cell.number, c.Decimals)
		}
	case cellTime:
		out = spreadsheet.Day(cell.time)
		if c.Kind == KindMoment {
			out = spreadsheet.Moment(cell.time)
		}
	case cellEmpty:
	}
	if cell.few {
		return out.Grey()
	}
	return out
}
