package reader

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// maxQuery is more than anyone looks for, and fits a line.
const maxQuery = 60

// search is what the participant looks for in the lesson. The zero value is no
// search.
type search struct {
	query   string
	hits    []hit   // in the order of the text
	current int     // the hit one is at
	last    hit     // the one that was gone to last: in another language or width the nearest to it counts
	ticket  *ticket // the search whose reply is awaited, if any
	jump    bool    // whether to go to a hit when it comes
}

// hit is one place where the query occurs: in a block, after others in it, and
// in as many pieces as there are lines that it is broken over.
type hit struct {
	page, block, nth int
	pieces           []piece
}

// before compares the places of two hits, in any language and width.
func (h hit) before(other hit) bool {
	return cmp.Or(cmp.Compare(h.page, other.page), cmp.Compare(h.block, other.block), cmp.Compare(h.nth, other.nth)) < 0
}

// piece is part of a line of a rendered page, in cells.
type piece struct{ line, from, to int }

// ranges are the hits in a line.
func (s search) ranges(page, line int, styles theme.Styles) []lipgloss.Range {
	var ranges []lipgloss.Range
	for i, h := range s.hits {
		if h.page != page {
			continue
		}
		style := styles.Hit
		if i == s.current {
			style = styles.CurrentHit
		}
		for _, p := range h.pieces {
			if p.line == line {
				ranges = append(ranges, lipgloss.NewRange(p.from, p.to, style))
			}
		}
	}
	return ranges
}

// searchFor looks for a text in all pages, and goes to the next place where it
// occurs.
func (m *Model) searchFor(text string) tea.Cmd {
	query, _ := safe.Line(text, maxQuery) // too long is cut, empty ends the search
	m.endSearch()
	if query == "" {
		return nil
	}
	m.search = search{query: string(query), jump: true}
	m.settle() // a line less for the text
	return m.searchAgain()
}

// searchAgain looks anew after the text or its lines have changed.
func (m *Model) searchAgain() tea.Cmd {
	if m.search.query == "" {
		return nil
	}
	m.search.ticket = new(ticket)
	return find(m.search.ticket, m.canvas(), m.lesson.Pages, m.search.query)
}

// endSearch forgets the search.
func (m *Model) endSearch() {
	m.search = search{}
	m.recompose()
}

// found takes over the hits.
func (m *Model) found(msg foundMsg) tea.Cmd {
	if msg.ticket != m.search.ticket {
		return nil
	}
	jump := m.search.jump
	m.search.ticket, m.search.jump = nil, false
	m.search.hits = msg.hits
	m.search.current = m.search.nearest()
	if len(msg.hits) == 0 || !jump {
		m.recompose()
		return nil
	}
	return m.goToHit(m.firstFrom(m.page, m.top))
}

// nearest is the hit where the one that was gone to last is now.
func (s search) nearest() int {
	i := slices.IndexFunc(s.hits, func(h hit) bool { return !h.before(s.last) })
	if i < 0 {
		return max(0, len(s.hits)-1)
	}
	return i
}

// firstFrom is the first hit in sight or after it, or else the first.
func (m *Model) firstFrom(page, top int) int {
	for i, h := range m.search.hits {
		if h.page > page || h.page == page && m.rowOfLine(h.pieces[0].line) >= top {
			return i
		}
	}
	return 0
}

// goToHit goes to a hit; after the last comes the first.
func (m *Model) goToHit(i int) tea.Cmd {
	n := len(m.search.hits)
	if m.search.query == "" {
		return m.tell(m.env.Text.Reader.Notice.NoSearch)
	}
	if n == 0 {
		return nil // the last line says so
	}
	m.search.current = (i + n) % n
	h := m.search.hits[m.search.current]
	m.search.last = h
	return m.turn(h.page, aim{to: toLine, line: h.pieces[0].line})
}

// recompose draws the page anew after marks or hits have changed.
func (m *Model) recompose() {
	if m.frame.page == nil {
		return
	}
	m.compose()
	m.settle()
}

// letter is a character of a page, in lower case, and where it stands.
type letter struct {
	char rune
	piece
}

// findIn finds a text in a rendered page, block by block: broken lines belong
// together. Case makes no difference.
func findIn(page *markdown.Page, index int, query string) []hit {
	want := lower(query)
	if len(want) == 0 {
		return nil
	}
	var hits []hit
	bounds := append([]int{0}, page.Blocks...)
	bounds = append(bounds, len(page.Lines))
	for i, from := range bounds[:len(bounds)-1] {
		text, nth := letters(page.Lines[from:bounds[i+1]], from), 0
		for at := 0; at+len(want) <= len(text); {
			if !matches(text[at:], want) {
				at++
				continue
			}
			if found := pieces(text[at : at+len(want)]); len(found) > 0 {
				hits = append(hits, hit{page: index, block: i, nth: nth, pieces: found})
				nth++
			}
			at += len(want)
		}
	}
	return hits
}

// lower folds a query: lower case, single spaces.
func lower(query string) []rune {
	chars := []rune(strings.Join(strings.Fields(query), " "))
	for i, c := range chars {
		chars[i] = unicode.ToLower(c)
	}
	return chars
}

// letters takes lines apart and puts a space between them. What stands before
// the text of a line, such as the bar of a callout, is left out.
func letters(lines []string, first int) []letter {
	var text []letter
	for i, line := range lines {
		column := 0
		for rest := ansi.Strip(line); rest != ""; {
			cluster, width := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
			rest = rest[len(cluster):]
			where := piece{line: first + i, from: column, to: column + width}
			column += width
			if column == 1 && strings.ContainsAny(cluster, "▌│") {
				continue
			}
			text = appendFolded(text, cluster, where)
		}
		text = appendFolded(text, " ", piece{line: first + i, from: column, to: column})
	}
	return text
}

// appendFolded appends a cluster, but no space after a space.
func appendFolded(text []letter, cluster string, where piece) []letter {
	for _, c := range cluster {
		if unicode.IsSpace(c) {
			c = ' '
			if len(text) == 0 || text[len(text)-1].char == ' ' {
				continue
			}
		}
		text = append(text, letter{char: unicode.ToLower(c), piece: where})
	}
	return text
}

func matches(text []letter, want []rune) bool {
	for i, c := range want {
		if text[i].char != c {
			return false
		}
	}
	return true
}

// pieces joins letters that stand side by side.
func pieces(text []letter) []piece {
	var joined []piece
	for _, l := range text {
		if l.from == l.to {
			continue // the end of a line
		}
		last := len(joined) - 1
		if last >= 0 && joined[last].line == l.line {
			joined[last].to = l.to
			continue
		}
		joined = append(joined, l.piece)
	}
	return joined
}
