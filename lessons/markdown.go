package lessons

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// document is the Markdown of a file. Offsets in it are those of goldmark: from where the Markdown begins.
type document struct {
	src   *source
	text  []byte
	nodes []ast.Node // the blocks that do not stand in other blocks
	refs  references

	unread bool // it was not parsed, so nothing can be said about what is missing
	gaps   bool // gaps may stand in what is being read
}

// references are what the Markdown points at elsewhere; whether it is there turns out later.
type references struct {
	terms      []reference // glossary terms
	anchors    []reference // headings of the same file
	objectives []reference // of the module
	pages      []reference // "lesson-slug#page-id" in the module
}

type reference struct {
	target string
	pos    int
}

// parseMarkdown parses the body of a file. Problems go to the source; a body that may not be parsed is empty.
func parseMarkdown(src *source) *document {
	d := &document{src: src, text: src.markdown()}
	if src.state == frontOpen || !src.checkText(span{src.body, len(src.text)}) {
		d.text, d.unread = nil, true
		return d
	}
	root, err := d.parse()
	if err != nil {
		d.problem(0, RuleMarkdown, err.Error())
		d.unread = true
		return d
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		d.nodes = append(d.nodes, n)
	}
	return d
}

// parse calls goldmark. Should it panic, the course is refused instead of the program ending.
func (d *document) parse() (root ast.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("goldmark: %v", r)
		}
	}()
	return newParser().Parse(text.NewReader(d.text)), nil
}

// Priorities of the parsers of GitHub's extensions, as in goldmark's own extension package, and of the gaps: before links.
const (
	priorityTask  = 0
	priorityGap   = 150
	priorityTable = 200
	priorityAuto  = 999
)

// newParser reads GitHub flavoured Markdown, as Glamour does, with heading attributes and gaps.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), priorityTask),
			util.Prioritized(gapParser{}, priorityGap),
			util.Prioritized(extension.NewLinkifyParser(), priorityAuto))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), priorityTable))...),
		parser.WithHeadingAttribute(),
	)
}

// problem reports something at an offset of the Markdown.
func (d *document) problem(pos int, rule Rule, args ...string) {
	d.src.problem(d.src.body+pos, rule, args...)
}

// suggest adds the nearest known name to the problem reported last.
func (d *document) suggest(name string, known ...string) { d.src.suggest(name, known...) }

// here names the place of an offset for a message.
func (d *document) here(pos int) string {
	line, column := d.src.position(d.src.body + pos)
	return d.src.here(place{line, column})
}

// pos returns where a node begins: of a cell, its text. A table has goldmark's position of the paragraph it was made
// from, which may have begun earlier; nodes without a position get that of what is around them.
func pos(n ast.Node) int {
	switch n := n.(type) {
	case *extast.TableCell:
		if n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
	case *extast.Table:
		return pos(n.FirstChild())
	}
	for ; n != nil; n = n.Parent() {
		if p := n.Pos(); p >= 0 {
			return p
		}
	}
	return 0
}

// lineStart returns where the line of an offset begins.
func (d *document) lineStart(pos int) int {
	return bytes.LastIndexByte(d.text[:min(pos, len(d.text))], '\n') + 1
}

// lines returns the whole lines that a block fills, without blank ones at the end. They end where
// the next block begins that is not inside.
func (d *document) lines(n ast.Node) string {
	start, end := d.lineStart(pos(n)), len(d.text)
	for m := n; m != nil; m = m.Parent() {
		if next := m.NextSibling(); next != nil {
			end = d.lineStart(pos(next))
			break
		}
	}
	if end < start {
		end = start
	}
	return strings.TrimRight(string(d.text[start:end]), " \n")
}

// raw returns the source of a leaf block, such as a paragraph, without indentation and quote marks.
func (d *document) raw(n ast.Node) string {
	return strings.TrimRight(string(n.Lines().Value(d.text)), " \n")
}

// unquote removes one level of quote marks, and what stands before them.
func unquote(lines string) string {
	out := strings.Split(lines, "\n")
	for i, line := range out {
		rest, quoted := strings.CutPrefix(strings.TrimLeft(line, " "), ">")
		if quoted {
			line = strings.TrimPrefix(rest, " ")
		}
		out[i] = line
	}
	return strings.Join(out, "\n")
}

// plain returns the text a reader sees, without marks. Soft line breaks become spaces.
func (d *document) plain(n ast.Node) string {
	var b strings.Builder
	d.writePlain(&b, n)
	return b.String()
}

func (d *document) writePlain(b *strings.Builder, n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		b.Write(unescape(n.Segment.Value(d.text)))
		if n.HardLineBreak() {
			b.WriteByte('\n')
		} else if n.SoftLineBreak() {
			b.WriteByte(' ')
		}
		return
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				b.Write(t.Segment.Value(d.text))
			}
		}
		return
	case *ast.AutoLink:
		b.Write(n.Label(d.text))
		return
	case *gap:
		b.WriteString(n.content)
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		d.writePlain(b, c)
	}
}

// unescape resolves backslashes and character references, as renderers do.
func unescape(b []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b)))
}

// title returns the text of a heading, fit to stand in a list.
func (d *document) title(h *ast.Heading) string { return d.plainLine(h) }

// plainLine is plain, neat and on one line.
func (d *document) plainLine(n ast.Node) string {
	const cells = 500 // anything longer is reported
	line, _ := safe.Line(d.plain(n), cells)
	return string(line)
}

// isSetext reports whether a heading is a text with a line under it, which nobody here means.
func isSetext(h *ast.Heading) bool {
	return h.Lines().Len() > 0 && h.Lines().At(0).Start <= h.Pos()
}

// underline returns where the hyphens under a setext heading begin.
func (d *document) underline(h *ast.Heading) int {
	at := h.Lines().At(h.Lines().Len() - 1).Stop
	return at + len(d.text[at:]) - len(bytes.TrimLeft(d.text[at:], " \n"))
}
