package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// parse reads Markdown. It returns the cleaned source that the nodes refer to.
func parse(md string) (ast.Node, []byte) {
	source := safe.Markdown([]byte(md))
	// Nothing is appended to the bytes of the caller.
	source = source[:len(source):len(source)]
	doc := newParser().Parse(text.NewReader(source))
	return doc, anchor(doc, source)
}

// newParser knows what lessons may be written in. HTML is not part of it: "<nama>" is text here.
func newParser() parser.Parser {
	md := goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(
				util.Prioritized(parser.NewSetextHeadingParser(), 100),
				util.Prioritized(parser.NewThematicBreakParser(), 200),
				util.Prioritized(parser.NewListParser(), 300),
				util.Prioritized(parser.NewListItemParser(), 400),
				util.Prioritized(parser.NewCodeBlockParser(), 500),
				util.Prioritized(parser.NewATXHeadingParser(parser.WithHeadingAttribute()), 600),
				util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
				util.Prioritized(parser.NewBlockquoteParser(), 800),
				util.Prioritized(parser.NewParagraphParser(), 1000),
			),
			parser.WithInlineParsers(
				util.Prioritized(parser.NewCodeSpanParser(), 100),
				util.Prioritized(parser.NewLinkParser(), 200),
				util.Prioritized(parser.NewAutoLinkParser(), 300),
				util.Prioritized(parser.NewEmphasisParser(), 500),
			),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify),
	)
	return md.Parser()
}

// anchorScheme begins the address of a hyperlink that stands for a place in the course.
const anchorScheme = "kim:"

// anchor encloses every link to a place in the course in a hyperlink sequence. Wrapping keeps such a sequence
// with its text, over line breaks too, so that finish finds out where on the page the link came to stand. The
// sequences are text that is appended to the source; Glamour itself gives such links none. It gives addresses of
// mail no parentheses either, which keep punctuation apart from other addresses.
func anchor(doc ast.Node, source []byte) []byte {
	around := make(map[ast.Node][2]string)
	_ = ast.Walk(doc, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Link:
			if isAnchor(n.Destination) {
				around[n] = [2]string{osc8 + anchorScheme + string(n.Destination) + bell, osc8 + bell}
			}
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkEmail {
				around[n] = [2]string{"(", ")"}
			}
		}
		return ast.WalkContinue, nil
	})
	segment := func(s string) ast.Node {
		start := len(source)
		source = append(source, s...)
		return ast.NewTextSegment(text.NewSegment(start, len(source)))
	}
	for n, texts := range around {
		parent := n.Parent()
		parent.InsertBefore(parent, n, segment(texts[0]))
		parent.InsertAfter(parent, n, segment(texts[1]))
	}
	return source
}

// isAnchor reports whether a link leads to a place in the course. IDs are lower case words; anything else could
// end the sequence that it is put into.
func isAnchor(destination []byte) bool {
	id, ok := bytes.CutPrefix(destination, []byte("#"))
	return ok && len(id) > 0 && strings.Trim(string(id), "abcdefghijklmnopqrstuvwxyz0123456789-:") == ""
}
