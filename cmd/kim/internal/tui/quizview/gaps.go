package quizview

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// piece is a word of a sentence, or one of its fields.
type piece struct {
	text  string
	field int  // -1 for a word
	glued bool // no blank before it
}

// pieces cuts the text around gaps into words and fields.
func (m *Model) pieces(q quiz.Question) []piece {
	var all []piece
	glued := false
	for i, around := range q.Texts {
		text := m.flat(around)
		if strings.TrimLeft(text, blanks) != text {
			glued = false
		}
		for _, word := range strings.Fields(text) {
			all = append(all, piece{text: word, field: -1, glued: glued})
			glued = false
		}
		if text != "" {
			glued = strings.TrimRight(text, blanks) == text
		}
		if i < len(q.Gaps) {
			all = append(all, piece{field: i, glued: glued})
			glued = true
		}
	}
	return all
}

const blanks = " \t\n"

// sentence lays out a text with its fields, breaking lines between words.
func (m *Model) sentence(p *page, q quiz.Question) {
	var l sheet.Line
	x := 0
	flush := func() {
		p.Body = append(p.Body, l)
		l, x = sheet.Line{}, 0
	}
	for _, group := range groups(m.pieces(q)) {
		w := 0
		for _, part := range group {
			w += m.pieceWidth(part, p.Width)
		}
		if x > 0 && x+1+w > p.Width {
			flush()
		}
		if x > 0 {
			l.Text += " "
			x++
		}
		for _, part := range group {
			x = m.putPiece(p, &l, x, part)
		}
	}
	flush()
}

// putPiece adds a word or a field to a line and returns where it ends.
func (m *Model) putPiece(p *page, l *sheet.Line, x int, part piece) int {
	if part.field < 0 {
		l.Text += part.text
		return x + ansi.StringWidth(part.text)
	}
	w := fieldWidth(p.Width)
	text, cursor := m.field(part.field, w)
	l.Text += text
	l.Spans = append(l.Spans, sheet.Span{From: x, To: x + w, Target: sheet.Target{Part: aField, Index: part.field}})
	if part.field == m.fields.current {
		m.placeCursor(p, x+cursor, len(p.Body))
	}
	return x + w
}

func (m *Model) pieceWidth(part piece, width int) int {
	if part.field < 0 {
		return ansi.StringWidth(part.text)
	}
	return fieldWidth(width)
}

// groups puts together what may not be divided by a line break.
func groups(all []piece) [][]piece {
	var out [][]piece
	for _, part := range all {
		if part.glued && len(out) > 0 {
			out[len(out)-1] = append(out[len(out)-1], part)
		} else {
			out = append(out, []piece{part})
		}
	}
	return out
}

// fieldWidth is the width of a field with its brackets. It is the same for
// every gap, so that it gives nothing away.
func fieldWidth(width int) int {
	if width < 50 {
		return 16
	}
	return 22
}

// field draws a text field in brackets, and says where in it the cursor stands.
func (m *Model) field(i, width int) (text string, cursor int) {
	s := m.env.Styles
	style := s.Muted
	if m.focus == onText && i == m.fields.current {
		style = s.Selected
	}
	input := &m.fields.lines[i]
	shown, cursor := window(input.Value(), input.Position(), width-2)
	fill := strings.Repeat("_", max(0, width-2-ansi.StringWidth(shown)))
	return style.Render("[") + s.Strong.Render(shown) + s.Faint.Render(fill) + style.Render("]"), 1 + cursor
}

// window is the part of a text of at most width cells in which the cursor, at
// the character pos, stands, with room for it.
func window(value string, pos, width int) (shown string, cursor int) {
	runes := []rune(value)
	pos = max(0, min(pos, len(runes)))
	before := string(runes[:pos])
	for uniseg.StringWidth(before) > width-1 {
		_, before, _, _ = uniseg.FirstGraphemeClusterInString(before, -1)
	}
	return ansi.Truncate(before+string(runes[pos:]), width, ""), uniseg.StringWidth(before)
}
