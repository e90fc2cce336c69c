package calendarfile

import (
	"fmt"
	"io"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// XLSX writes the plan as a spreadsheet of one sheet: dates as dates, texts as texts whatever they look like, a heading that
// stays in view, a filter, columns wide enough to read.
func XLSX(w io.Writer, p practice.Plan, lang string) error {
	const title, wide, usual = 2, 40, 16
	var columns []spreadsheet.Column
	for i, name := range practice.Columns(lang) {
		width := float64(usual)
		if i == title {
			width = wide
		}
		columns = append(columns, spreadsheet.Column{Title: name, Width: width})
	}
	out := spreadsheet.NewWriter(w)
	if err := out.Sheet("KIM", columns...); err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	for _, e := range p.Entries {
		row := []spreadsheet.Cell{spreadsheet.Day(e.Date)}
		for _, field := range e.Fields()[1:] {
			row = append(row, spreadsheet.Text(field))
		}
		if err := out.Row(row...); err != nil {
			return fmt.Errorf("write plan: %w", err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	return nil
}
