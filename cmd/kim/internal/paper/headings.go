package paper

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// heading keeps at least two lines of what follows on its page.
func (f *flow) heading(h *ast.Heading) {
	size, family, before := 11.0, bold, 2.5
	switch h.Level {
	case 1:
		size, before = 17, 2
	case 2:
		size, before = 13, 4
	}
	words := runs(h, f.source, family)
	if number := f.number(h.Level, plain(words)); number != "" {
		words = append([]piece{{text: number + " ", family: family}}, words...)
	}
	if f.y > firstLine {
		f.y += before
	}
	f.room(lineHeight(size) + 2*lineHeight(bodySize) + 4)
	f.rich(words, margin, size)
	f.y += 1.5
	if h.Level == 1 {
		f.stroke(margin, f.y-3, margin+34, f.y-3, 0.9, accent())
		f.y += 5
	}
}

// number counts the headings of the second and third level: A. and 1. A text
// that begins with a number of its own keeps it.
func (f *flow) number(level int, text string) string {
	if level != 2 && level != 3 {
		return ""
	}
	f.sections[level]++
	if level == 2 {
		f.sections[3] = 0
	}
	if numbered, _ := regexp.MatchString(`^([A-Z]|[0-9]{1,3}|[IVX]{1,5}|BAB [0-9IVX]+)([.)]|\s*$)`, text); numbered {
		return ""
	}
	if level == 3 {
		return strconv.Itoa(f.sections[3]) + "."
	}
	return letterNumber(f.sections[2]) + "."
}

// letterNumber counts A, B, … Z, AA, AB, …
func letterNumber(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

func (f *flow) list(l *ast.List, depth int) {
	mark := margin + listIndent*float64(min(depth, deepest)) + 1
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		sign := "•"
		if l.IsOrdered() {
			sign = strconv.Itoa(number) + "."
			number++
		}
		f.room(lineHeight(bodySize))
		f.font(sans, bodySize, ink())
		f.at(mark, f.y, sign)
		at, page := f.y, f.pdf.PageNo()
		f.blocks(item, depth+1)
		if f.y == at && f.pdf.PageNo() == page { // an item without words
			f.y += lineHeight(bodySize)
		}
	}
	if depth == 0 {
		f.y += 2.2
	}
}

// piece is some words in one font.
type piece struct {
	text, family string
}

// runs collects the words below a node.
func runs(parent ast.Node, source []byte, family string) []piece {
	var out []piece
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			out = append(out, piece{text: string(n.Value(source)), family: family})
			switch {
			case n.HardLineBreak():
				out = append(out, piece{text: "\n"})
			case n.SoftLineBreak():
				out = append(out, piece{text: " ", family: family})
			}
		case *ast.String:
			out = append(out, piece{text: string(n.Value), family: family})
		case *ast.AutoLink:
			out = append(out, piece{text: string(n.URL(source)), family: family})
		case *ast.Emphasis:
			inner := italic
			if n.Level > 1 || family == bold {
				inner = bold
			}
			out = append(out, runs(n, source, inner)...)
		case *ast.Link:
			words := runs(n, source, family)
			out = append(out, words...)
			if url := string(n.Destination); url != "" && url != plain(words) {
				out = append(out, piece{text: " (" + url + ")", family: family})
			}
		case *ast.RawHTML: // nothing of it belongs on paper
		default:
			out = append(out, runs(n, source, family)...)
		}
	}
	return out
}

func plain(pieces []piece) string {
	var out strings.Builder
	for _, p := range pieces {
		out.WriteString(p.text)
	}
	return strings.TrimSpace(out.String())
}
