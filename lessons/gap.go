package lessons

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// gap is "[[answer|other spelling]]" in a text, where the participant fills something in.
type gap struct {
	ast.BaseInline
	content     string
	start, stop int  // of the whole, brackets included
	open        bool // there is no "]]" on the line
}

// Kind is that of a string node: goldmark numbers new kinds in a global list, and nothing renders this node.
func (g *gap) Kind() ast.NodeKind { return ast.KindString }

// Dump is for debugging goldmark.
func (g *gap) Dump(source []byte, level int) {
	ast.DumpHelper(g, source, level, map[string]string{"Content": g.content}, nil)
}

// answers returns what may be filled in. It is false if one of them is empty.
func (g *gap) answers() ([]string, bool) {
	var answers []string
	for a := range strings.SplitSeq(g.content, "|") {
		a = strings.TrimSpace(a)
		if a == "" {
			return nil, false
		}
		answers = append(answers, a)
	}
	return answers, !g.open
}

// gapParser finds gaps while goldmark parses, so that code and escapes are left alone.
type gapParser struct{}

// Trigger returns what a gap begins with.
func (gapParser) Trigger() []byte { return []byte{'['} }

// Parse reads a gap.
func (gapParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	inside, ok := bytes.CutPrefix(line, []byte("[["))
	if !ok {
		return nil
	}
	g := &gap{start: segment.Start, stop: segment.Start + 2, open: true}
	if content, _, ok := bytes.Cut(inside, []byte("]]")); ok {
		g.content, g.open = string(content), false
		g.stop += len(content) + 2
	}
	block.Advance(g.stop - g.start)
	return g
}

// checkGap reports a gap where nothing can be filled in, and one that cannot be read.
func (d *document) checkGap(g *gap) {
	_, ok := g.answers()
	switch _, whole := g.Parent().(*ast.Paragraph); {
	case !d.gaps:
		d.problem(g.start, RuleGapElsewhere)
	case !ok || !whole:
		d.problem(g.start, RuleGap)
	}
}

// gapsIn lists the gaps of a block.
func gapsIn(block ast.Node) []*gap {
	var all []*gap
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if g, ok := n.(*gap); ok && entering {
			all = append(all, g)
		}
		return ast.WalkContinue, nil
	})
	return all
}

// textsAround returns the source of a paragraph without its gaps: one text more than there are gaps.
func (d *document) textsAround(paragraph ast.Node, gaps []*gap) []string {
	texts := make([]string, len(gaps)+1)
	next := 0
	for i := range paragraph.Lines().Len() {
		segment := paragraph.Lines().At(i)
		at := segment.Start
		for ; next < len(gaps) && gaps[next].start < segment.Stop; next++ {
			texts[next] += string(d.text[at:gaps[next].start])
			at = gaps[next].stop
		}
		texts[next] += string(d.text[at:segment.Stop])
	}
	texts[len(gaps)] = strings.TrimRight(texts[len(gaps)], " \n")
	return texts
}
