package lessons

import (
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// What fits on a page of the reader: the text column, and the lines of a window of 80×24 without its frame.
const (
	pageWidth   = 76
	pageLines   = 20
	maxColumns  = 4
	listIndent  = 3
	quoteIndent = 2
	cellBorder  = 3 // room on both sides, and the line between
)

// measure reports code and tables in a block that are too wide for a page.
func (d *document) measure(n ast.Node) {
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			d.measureCode(n)
		case *extast.Table:
			d.measureTable(n)
		}
		return ast.WalkContinue, nil
	})
}

func (d *document) measureCode(n ast.Node) {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := strings.TrimRight(string(segment.Value(d.text)), " \n")
		if width := uniseg.StringWidth(line); width > pageWidth {
			head, _ := cut(line, pageWidth)
			d.problem(segment.Start+len(head), RuleCodeWidth, strconv.Itoa(width), strconv.Itoa(pageWidth))
		}
	}
}

func (d *document) measureTable(t *extast.Table) {
	columns := len(t.Alignments)
	if columns > maxColumns {
		d.problem(pos(t), RuleTableColumns, strconv.Itoa(columns), strconv.Itoa(maxColumns))
		return
	}
	widths := make([]int, columns)
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		i := 0
		for cell := row.FirstChild(); cell != nil && i < columns; cell = cell.NextSibling() {
			widths[i] = max(widths[i], uniseg.StringWidth(d.plain(cell)))
			i++
		}
	}
	total := -1
	for _, w := range widths {
		total += w + cellBorder
	}
	if total > pageWidth {
		d.problem(pos(t), RuleTableWidth, strconv.Itoa(total), strconv.Itoa(pageWidth))
	}
}

// cut splits a line at a width in cells.
func cut(line string, width int) (head, tail string) {
	state, at := -1, 0
	for rest := line; rest != ""; {
		var cluster string
		var w int
		cluster, rest, w, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if width -= w; width < 0 {
			break
		}
		at += len(cluster)
	}
	return line[:at], line[at:]
}

// height estimates the lines that blocks need one below the other, with an empty line between them.
func (d *document) height(nodes []ast.Node) int {
	total := 0
	for _, n := range nodes {
		if h := d.blockHeight(n, pageWidth); h > 0 {
			total += h + 1
		}
	}
	return max(0, total-1)
}

func (d *document) blockHeight(n ast.Node, width int) int {
	switch n := n.(type) {
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		return wrappedLines(d.shown(n), width)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		return n.Lines().Len()
	case *extast.Table:
		return n.ChildCount() + 1 // the line under the header
	case *ast.List:
		return d.stacked(n, width-listIndent, 0)
	case *ast.ListItem:
		return d.stacked(n, width, 0)
	case *ast.Blockquote:
		return d.stacked(n, width-quoteIndent, 1)
	default:
		return 0
	}
}

// stacked adds up the children of a block.
func (d *document) stacked(n ast.Node, width, between int) int {
	total := 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if total > 0 {
			total += between
		}
		total += d.blockHeight(c, max(width, 1))
	}
	return total
}

// shown is plain with the addresses of links, which the reader shows behind their texts, and the mark of an alert on its own line.
func (d *document) shown(n ast.Node) string {
	text := d.plain(n)
	if strings.HasPrefix(text, "[!") {
		text = strings.Replace(text, "] ", "]\n", 1)
	}
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && entering && !strings.HasPrefix(string(link.Destination), "#") {
			text += " " + string(link.Destination)
		}
		return ast.WalkContinue, nil
	})
	return text
}

// wrappedLines counts the lines a text needs when wrapped between words.
func wrappedLines(text string, width int) int {
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for word := range strings.FieldsSeq(paragraph) {
			w := uniseg.StringWidth(word)
			switch {
			case used == 0:
				used = w
			case used+1+w <= width:
				used += 1 + w
			default:
				lines++
				used = w
			}
			for ; used > width; used -= width {
				lines++
			}
		}
	}
	return lines
}
