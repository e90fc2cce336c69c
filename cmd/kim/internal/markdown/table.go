package markdown

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/wrap"
)

const (
	columnGap = 2
	// tallest is how many lines a row may be broken into before columns stop being readable.
	tallest = 3
)

// table draws a table: as columns no wider than they need to be, else as columns with broken lines, else, when
// columns would be too narrow to read, one row below the other with the headings beside the values.
func (l *layout) table(n *east.Table, width int) []string {
	cells := l.cells(n, width)
	if len(cells) == 0 {
		return nil
	}
	widths, ok := columnWidths(cells, width)
	if !ok {
		return l.stacked(cells, width)
	}
	return l.columns(cells, widths, n.Alignments)
}

// cells draws each cell of a table on one line. The first row is the heading; every row has as many cells.
func (l *layout) cells(n *east.Table, width int) [][]string {
	var rows [][]string
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, l.cell(cell, width))
		}
		rows = append(rows, cells)
	}
	return rows
}

// cell draws what stands in a cell on one line, however long.
func (l *layout) cell(cell ast.Node, width int) string {
	lines := l.text(cell, width)
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, " ")
}

// columnWidths divides width among the columns. It is false when the rows would become too tall.
func columnWidths(cells [][]string, width int) ([]int, bool) {
	columns := len(cells[0])
	widths, least := make([]int, columns), make([]int, columns)
	for _, row := range cells {
		for i, cell := range row[:columns] {
			widths[i] = max(widths[i], lipgloss.Width(cell))
			least[i] = max(least[i], longestWord(cell))
		}
	}
	room := width - columnGap*(columns-1)
	if sum(least) > room {
		return nil, false
	}
	for sum(widths) > room {
		// The widest column that can still give way does.
		widest := -1
		for i := range widths {
			if widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		widths[widest]--
	}
	for _, row := range cells {
		for i, cell := range row[:columns] {
			if len(wrapped(cell, widths[i])) > tallest {
				return nil, false
			}
		}
	}
	return widths, true
}

// columns draws a table side by side.
func (l *layout) columns(cells [][]string, widths []int, alignments []east.Alignment) []string {
	var lines []string
	for i, row := range cells {
		broken, height := make([][]string, len(widths)), 1
		for j, width := range widths {
			cell := row[j]
			if i == 0 {
				cell = l.styles.Strong.Render(cell)
			}
			broken[j] = wrapped(cell, width)
			height = max(height, len(broken[j]))
		}
		for k := range height {
			var line strings.Builder
			for j, width := range widths {
				if j > 0 {
					line.WriteString(strings.Repeat(" ", columnGap))
				}
				text := ""
				if k < len(broken[j]) {
					text = broken[j][k]
				}
				line.WriteString(align(text, width, alignments[j]))
			}
			lines = append(lines, line.String())
		}
		if i == 0 {
			lines = append(lines, l.styles.Faint.Render(strings.Repeat("─", sum(widths)+columnGap*(len(widths)-1))))
		}
	}
	return lines
}

// stacked draws the rows of a table one below the other.
func (l *layout) stacked(cells [][]string, width int) []string {
	var lines []string
	head := cells[0]
	for _, row := range cells[1:] {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, wrapped(l.styles.Strong.Render(row[0]), width)...)
		for i, cell := range row[1:len(head)] {
			label := l.styles.Muted.Render(head[i+1] + ":")
			lines = append(lines, indented(wrapped(label+" "+cell, within(width, 2)), width, "  ", "  ")...)
		}
	}
	return lines
}

func align(text string, width int, a east.Alignment) string {
	gap := max(0, width-lipgloss.Width(text))
	switch a {
	case east.AlignRight:
		return strings.Repeat(" ", gap) + text
	case east.AlignCenter:
		return strings.Repeat(" ", gap/2) + text + strings.Repeat(" ", gap-gap/2)
	default:
		return text + strings.Repeat(" ", gap)
	}
}

// wrapped breaks what was drawn at spaces; its colours go on in the next line.
func wrapped(drawn string, width int) []string {
	return strings.Split(wrap.Styled(drawn, max(1, width)), "\n")
}

func longestWord(drawn string) int {
	longest := 0
	for word := range strings.FieldsSeq(drawn) {
		longest = max(longest, lipgloss.Width(word))
	}
	return longest
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}
