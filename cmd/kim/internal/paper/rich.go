package paper

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// word is what is not broken at a space, perhaps in several fonts.
type word struct {
	pieces []piece
	newRow bool // begins a line, whatever room there is
}

// words splits pieces at spaces.
func (s *sheet) words(pieces []piece) []word {
	var out []word
	open := false // the last word goes on
	next := false // the next word begins a line
	for _, p := range pieces {
		if p.text == "\n" {
			open, next = false, true
			continue
		}
		text := s.letters.drawable(string(safe.Clean(p.text)))
		for i, part := range strings.Split(text, " ") {
			if i > 0 {
				open = false
			}
			if part == "" {
				continue
			}
			if !open {
				out = append(out, word{newRow: next})
				next = false
			}
			last := &out[len(out)-1]
			last.pieces = append(last.pieces, piece{text: part, family: p.family})
			open = true
		}
	}
	return out
}

func (s *sheet) wordWidth(w word, size float64) float64 {
	sum := 0.0
	for _, p := range w.pieces {
		s.pdf.SetFont(p.family, "", size)
		sum += s.width(p.text)
	}
	return sum
}

// layout sets words into lines no wider than width. Too long a word is broken
// between letters.
func (s *sheet) layout(words []word, size, width float64) [][]word {
	var lines [][]word
	var line []word
	used := 0.0
	s.pdf.SetFont(sans, "", size)
	space := s.width(" ")
	flush := func() {
		if len(line) > 0 {
			lines = append(lines, line)
		}
		line, used = nil, 0
	}
	for _, w := range words {
		wide := s.wordWidth(w, size)
		if w.newRow || len(line) > 0 && used+space+wide > width {
			flush()
		}
		for wide > width {
			head, rest := s.breakWord(w, size, width)
			lines = append(lines, []word{head})
			w, wide = rest, s.wordWidth(rest, size)
		}
		if len(line) > 0 {
			used += space
		}
		if len(w.pieces) > 0 {
			line, used = append(line, w), used+wide
		}
	}
	flush()
	return lines
}

// breakWord cuts a word where the line ends; at least one letter goes before.
func (s *sheet) breakWord(w word, size, width float64) (head, rest word) {
	for i, p := range w.pieces {
		s.pdf.SetFont(p.family, "", size)
		if wide := s.width(p.text); wide <= width {
			head.pieces = append(head.pieces, p)
			width -= wide
			continue
		}
		fits := 0
		if i == 0 || s.width(p.text[:s.prefix(p.text, 0)]) <= width {
			fits = s.prefix(p.text, width)
			head.pieces = append(head.pieces, piece{text: p.text[:fits], family: p.family})
		}
		if fits < len(p.text) {
			rest.pieces = append(rest.pieces, piece{text: p.text[fits:], family: p.family})
		}
		rest.pieces = append(rest.pieces, w.pieces[i+1:]...)
		return head, rest
	}
	return head, rest
}

// drawLine writes the words of one line, beginning at x.
func (s *sheet) drawLine(line []word, x, y, size float64, c colour) {
	s.font(sans, size, c)
	space := s.width(" ")
	for _, w := range line {
		for _, p := range w.pieces {
			s.font(p.family, size, c)
			s.at(x, y, p.text)
			x += s.width(p.text)
		}
		x += space
	}
}

func (s *sheet) lineWidth(line []word, size float64) float64 {
	s.pdf.SetFont(sans, "", size)
	sum := s.width(" ") * float64(len(line)-1)
	for _, w := range line {
		sum += s.wordWidth(w, size)
	}
	return sum
}

// rich writes a paragraph from x to the right margin, over pages if need be.
func (f *flow) rich(pieces []piece, x, size float64) {
	for _, line := range f.layout(f.words(pieces), size, sheetRight-x) {
		f.room(0)
		f.drawLine(line, x, f.y, size, ink())
		f.y += lineHeight(size)
	}
}

// grid is a table ready to be set: cells by row, the head first.
type grid struct {
	rows   [][][]word
	right  []bool
	widths []float64
}

const (
	cellPadding = 1.6
	highestRow  = sheetBottom - firstLine - 40
)

// table draws a table; its head stands on every page that it reaches.
func (f *flow) table(t *tables.Table) {
	g := f.grid(t)
	if len(g.rows) == 0 {
		return
	}
	for i := range g.rows {
		if f.rowHeight(g, i) > highestRow {
			f.asText(g)
			return
		}
	}
	f.y -= 2
	f.room(30)
	for i := range g.rows {
		height := f.rowHeight(g, i)
		if i > 0 && f.y+height > sheetBottom {
			f.page()
			f.y -= 4
			f.tableRow(g, 0, f.rowHeight(g, 0))
		}
		f.tableRow(g, i, height)
	}
	f.y += 7
}

// asText writes a table that is too wide or too full for the page as lines:
// nothing of it may be cut off.
func (f *flow) asText(g grid) {
	for _, row := range g.rows[1:] {
		for i, cell := range row {
			if len(cell) == 0 {
				continue
			}
			line := append(g.rows[0][i][:len(g.rows[0][i]):len(g.rows[0][i])], cell...)
			for _, words := range f.layout(line, bodySize, sheetText) {
				f.room(0)
				f.drawLine(words, margin, f.y, bodySize, ink())
				f.y += lineHeight(bodySize)
			}
		}
		f.y += 2.2
	}
}

func (f *flow) grid(t *tables.Table) grid {
	var g grid
	for _, alignment := range t.Alignments {
		g.right = append(g.right, alignment == tables.AlignRight)
	}
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		family := sans
		if _, head := row.(*tables.TableHeader); head {
			family = bold
		}
		cells := make([][]word, len(g.right))
		for i, cell := 0, ast.Node(row.FirstChild()); cell != nil && i < len(cells); i, cell = i+1, cell.NextSibling() {
			cells[i] = f.words(runs(cell, f.source, family))
		}
		g.rows = append(g.rows, cells)
	}
	g.widths = f.columnWidths(g)
	return g
}

// columnWidths gives every column what its longest cell wants, if there is so
// much room; else narrow columns stay as they are and wide ones share the rest.
func (f *flow) columnWidths(g grid) []float64 {
	wants := make([]float64, len(g.right))
	for _, row := range g.rows {
		for i, cell := range row {
			wants[i] = max(wants[i], f.lineWidth(cell, tableSize)+2*cellPadding+0.5, 10)
		}
	}
	free, open := sheetText, len(wants)
	widths := make([]float64, len(wants))
	for again := true; again && open > 0; {
		again = false
		for i, want := range wants {
			if widths[i] == 0 && want <= free/float64(open) {
				widths[i] = want
				free -= want
				open--
				again = true
			}
		}
	}
	share := 0.0
	if open > 0 {
		share = free / float64(open)
	}
	for i := range widths {
		if widths[i] == 0 {
			widths[i] = share
		}
	}
	return widths
}

func (f *flow) rowHeight(g grid, row int) float64 {
	most := 1
	for i, cell := range g.rows[row] {
		most = max(most, len(f.layout(cell, tableSize, g.widths[i]-2*cellPadding)))
	}
	return float64(most)*lineHeight(tableSize) + 2.4
}

func (f *flow) tableRow(g grid, row int, height float64) {
	all := 0.0
	for _, w := range g.widths {
		all += w
	}
	c := ink()
	if row == 0 {
		f.fill(margin, f.y, all, height, shade())
		c = accent()
	}
	x := margin
	for i, cell := range g.rows[row] {
		y := f.y + lineHeight(tableSize)
		for _, line := range f.layout(cell, tableSize, g.widths[i]-2*cellPadding) {
			at := x + cellPadding
			if g.right[i] {
				at = x + g.widths[i] - cellPadding - f.lineWidth(line, tableSize)
			}
			f.drawLine(line, at, y, tableSize, c)
			y += lineHeight(tableSize)
		}
		x += g.widths[i]
	}
	f.y += height
	f.stroke(margin, f.y, margin+all, f.y, 0.15, rule())
}
