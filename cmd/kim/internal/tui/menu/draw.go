package menu

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Lead draws what stands before a row: a bar if it is the one that Enter would
// choose, then its number. It is LeadWidth cells wide.
func (m *Menu) Lead(s theme.Styles, row Row, selected bool) string {
	number := strings.Repeat(" ", m.numberWidth()-len(row.Key)) + row.Key
	if selected {
		return s.Selected.Render("▌ " + number + "  ")
	}
	return "  " + s.Key.Render(number) + "  "
}

// LeadWidth is how much Lead takes of each line.
func (m *Menu) LeadWidth() int { return m.numberWidth() + 4 }

// Line draws a row of one line: Lead and a label, width cells wide at most.
func (m *Menu) Line(s theme.Styles, row Row, selected bool, label string, width int) string {
	style := lipgloss.NewStyle()
	if selected {
		style = s.Selected
	}
	return m.Lead(s, row, selected) + style.Render(screen.Fit(label, width-m.LeadWidth()))
}

// numberWidth is the width of the longest number.
func (m *Menu) numberWidth() int {
	width := 1
	for _, row := range m.rows {
		width = max(width, len(row.Key))
	}
	return width
}
