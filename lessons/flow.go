package lessons

import (
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// flow is the running text of a paragraph, list item, heading or table cell, as its reader sees it: marks of Markdown are left out,
// hard line breaks are line feeds, and whatever is no language (code, addresses, gaps) is one unspoken sign.
type flow struct {
	text   string
	pieces []piece  // in order
	cell   bool     // of a table
	terms  []string // the texts of its links to the glossary
}

// piece says where a part of a flow stands in the document.
type piece struct{ start, pos int }

// pos returns where a byte of the text stands in the document.
func (f flow) pos(i int) int {
	n := sort.Search(len(f.pieces), func(n int) bool { return f.pieces[n].start > i })
	if n == 0 {
		return 0
	}
	p := f.pieces[n-1]
	return p.pos + i - p.start
}

// unspoken stands in a flow for code, an address or a gap: a word of its own, with no letters in it.
const unspoken = '□'

// flows returns the texts of blocks, without those of code and notes for trainers.
func (d *document) flows(nodes []ast.Node) []flow {
	var all []flow
	for _, n := range nodes {
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch n.(type) {
			case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *extast.TableCell:
				if entering {
					all = append(all, d.flow(n))
				}
				return ast.WalkSkipChildren, nil
			}
			return ast.WalkContinue, nil
		})
	}
	return all
}

func (d *document) flow(n ast.Node) flow {
	w := flowWriter{d: d}
	w.write(n)
	w.flow.text = w.text.String()
	_, w.flow.cell = n.(*extast.TableCell)
	if _, quoted := n.Parent().(*ast.Blockquote); quoted && strings.HasPrefix(w.flow.text, "[!") {
		w.flow.skipMark()
	}
	return w.flow
}

// skipMark leaves out what an alert begins with.
func (f *flow) skipMark() {
	text := strings.TrimLeft(f.text[strings.IndexByte(f.text, ']')+1:], " ")
	for i := range f.pieces {
		f.pieces[i].start -= len(f.text) - len(text)
	}
	f.text = text
}

// flowWriter puts a flow together.
type flowWriter struct {
	d    *document
	flow flow
	text strings.Builder
}

func (w *flowWriter) write(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.put(w.d.text[n.Segment.Start:n.Segment.Stop], n.Segment.Start)
		switch {
		case n.HardLineBreak():
			w.put([]byte("\n"), n.Segment.Stop)
		case n.SoftLineBreak():
			w.put([]byte(" "), n.Segment.Stop)
		}
		return
	case *ast.CodeSpan, *ast.AutoLink, *ast.Image, *gap:
		w.put([]byte(string(unspoken)), pos(n))
		return
	}
	start := w.text.Len()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.write(c)
	}
	if link, ok := n.(*ast.Link); ok && strings.HasPrefix(string(link.Destination), "#glossary:") {
		w.flow.terms = append(w.flow.terms, w.text.String()[start:])
	}
}

// put adds a text, which stands for what is at a place in the document.
func (w *flowWriter) put(text []byte, pos int) {
	w.flow.pieces = append(w.flow.pieces, piece{w.text.Len(), pos})
	w.text.Write(text)
}
