package reader

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// frame is a page as it is drawn: the rendered text with the participant's
// marks, and what stands under the last page.
type frame struct {
	index int // of the page
	width int
	page  *markdown.Page
	rows  []row
}

// row is a line of a frame.
type row struct {
	text    string
	block   int  // that it belongs to; the title belongs to the first
	line    int  // of the rendered page, or -1
	gap     bool // the empty line before a block, unless a bookmark stands there
	begins  bool // the first line of the text of a block
	note    bool
	offer   bool // leads on to the next unit
	sources int  // how many cells at the end of the row lead to the sources
}

// spot is a row told by the block it is in, and by how far into the block it
// is: as many rows of so many. So it holds in every width and language.
type spot struct{ block, within, of int }

// compose makes the rows of the frame anew.
func (m *Model) compose() {
	m.frame.rows = nil
	if m.lesson.Lang != m.env.Lang() {
		m.add(row{line: -1}, m.styled(m.env.Styles.Warning, m.env.Text.Reader.Untranslated)...)
		m.add(row{line: -1}, "")
	}
	for block := range max(1, len(m.frame.page.Blocks)) {
		m.addBlock(block)
	}
	if m.frame.index == len(m.lesson.Pages)-1 {
		m.addTail()
	}
}

// add adds a row for each line.
func (m *Model) add(r row, lines ...string) {
	for _, line := range lines {
		r.text = line
		m.frame.rows = append(m.frame.rows, r)
	}
}

// addBlock adds the lines of a block, its mark and its notes.
func (m *Model) addBlock(block int) {
	first := len(m.frame.rows)
	from, to := m.linesOf(block)
	for i := from; i < to; i++ {
		begins := block < len(m.frame.page.Blocks) && i == m.frame.page.Blocks[block]
		m.add(row{block: block, line: i, gap: i == from && block > 0, begins: begins}, m.highlighted(i))
	}
	id := m.lesson.Pages[m.frame.index].ID
	if m.marks.has(id, block, m.lastBlock()) && len(m.frame.rows) > first {
		m.addMark(first, block)
	}
	for _, n := range m.marks.notesAt(id, block, m.lastBlock()) {
		m.add(row{block: block, line: -1, note: true}, m.noteLines(n)...)
	}
}

// linesOf is the range of lines of a block, with the empty line before it. The
// title belongs to the first block.
func (m *Model) linesOf(block int) (from, to int) {
	p := m.frame.page
	if block > 0 {
		from = p.Blocks[block] - 1
	}
	if block+1 < len(p.Blocks) {
		return from, p.Blocks[block+1] - 1
	}
	return from, len(p.Lines)
}

// lastBlock is the last one of the page. What was marked in a block that the
// course no longer has is shown there.
func (m *Model) lastBlock() int { return max(0, len(m.frame.page.Blocks)-1) }

// addMark shows the bookmark of a block: at the end of the page's title, or in
// the empty line before the block, so that no text moves.
func (m *Model) addMark(first, block int) {
	mark := m.env.Styles.Accent.Render(m.env.Text.Reader.Bookmark)
	r := &m.frame.rows[first]
	if !r.gap && lipgloss.Width(r.text)+lipgloss.Width(mark)+2 > m.frame.width {
		if after := first + m.titleLines(); after < len(m.frame.rows) && block == 0 {
			r = &m.frame.rows[after]
		}
	}
	r.text = r.text + strings.Repeat(" ", max(0, m.frame.width-lipgloss.Width(r.text)-lipgloss.Width(mark))) + mark
	r.text, r.gap = screen.Fit(r.text, m.frame.width), false
}

// titleLines is how many lines the title of the page has.
func (m *Model) titleLines() int {
	if len(m.frame.page.Blocks) == 0 {
		return len(m.frame.page.Lines)
	}
	return max(0, m.frame.page.Blocks[0]-1)
}

func (m *Model) noteLines(n progress.Note) []string {
	s := m.env.Styles
	lines := []string{s.Accent.Render(screen.Fit(m.env.Text.Reader.Note, m.frame.width))}
	for line := range strings.SplitSeq(string(n.Text), "\n") {
		for _, text := range screen.Wrap(line, max(1, m.frame.width-2)) {
			lines = append(lines, screen.Fit("  "+s.Text.Render(text), m.frame.width))
		}
	}
	return lines
}

// addTail adds what stands under the last page: what comes next, and how many
// sources there are. It takes as few rows as it can, so that what comes next is
// in sight together with the text.
func (m *Model) addTail() {
	t, s := m.env.Text.Reader, m.env.Styles
	tail := row{block: m.lastBlock(), line: -1}
	if len(m.frame.rows)+1 != m.height {
		m.add(tail, "")
	}
	label := t.Finished
	if next, ok := m.env.Course.Next(m.unit.ID); ok {
		label = m.env.NextUnit(next)
	}
	offer := m.styled(s.Selected, "▌ "+label)
	tail.sources = m.addSources(tail, offer)
	tail.offer = true
	m.add(tail, offer...)
}

// addSources says how many sources there are: at the end of the offer, of which
// it returns the cells, or on a row above it where there is no room beside it.
func (m *Model) addSources(tail row, offer []string) int {
	n, t, s := len(m.lesson.Sources), m.env.Text.Reader, m.env.Styles
	if n == 0 {
		return 0
	}
	wordings := []string{t.Sources(n), t.SourcesShort(n)}
	beside := m.frame.width - lipgloss.Width(offer[0]) - 2
	if len(offer) > 1 || lipgloss.Width(wordings[1]) > beside {
		tail.sources = m.frame.width
		m.add(tail, s.Muted.Render(fitting(wordings, m.frame.width)))
		return 0
	}
	sources := s.Muted.Render(fitting(wordings, beside))
	offer[0] = screen.Spread(offer[0], sources, m.frame.width)
	return lipgloss.Width(sources)
}

// styled wraps a sentence of ours.
func (m *Model) styled(style lipgloss.Style, text string) []string {
	lines := screen.Wrap(text, m.frame.width)
	for i, line := range lines {
		lines[i] = style.Render(screen.Fit(line, m.frame.width))
	}
	return lines
}

// highlighted is a line of the page with the hits of the search in it.
func (m *Model) highlighted(line int) string {
	text := m.frame.page.Lines[line]
	ranges := m.search.ranges(m.frame.index, line, m.env.Styles)
	if len(ranges) == 0 {
		return text
	}
	return lipgloss.StyleRanges(text, ranges...)
}

// rowOf is the row of a spot.
func (m *Model) rowOf(s spot) int {
	first, last := m.rowsOf(s.block)
	within := s.within
	if s.of > 0 {
		within = s.within * (last - first + 1) / s.of
	}
	return min(first+within, last)
}

// spotOf is the spot of a row. The empty line before a block is part of it.
func (m *Model) spotOf(i int) spot {
	if i >= len(m.frame.rows) {
		return spot{}
	}
	block := m.frame.rows[i].block
	first, last := m.rowsOf(block)
	return spot{block: block, within: max(0, i-first), of: last - first + 1}
}

// rowsOf is the first and the last row of a block, without the empty line
// before it.
func (m *Model) rowsOf(block int) (first, last int) {
	first = -1
	for i, r := range m.frame.rows {
		if r.block == block && !r.gap {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return max(0, first), last
}

// rowOfLine is the row of a line of the rendered page.
func (m *Model) rowOfLine(line int) int {
	for i, r := range m.frame.rows {
		if r.line == line {
			return i
		}
	}
	return 0
}
