package lessons

import (
	"net/url"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// calloutNames are the alerts that GitHub knows.
func calloutNames() []string { return []string{"note", "tip", "warning", "important", "caution"} }

// block turns a node into a block, and reports what may not stand in it. It is false for what is no block of text.
func (d *document) block(n ast.Node) (Block, bool) {
	b := Block{Markdown: d.lines(n)}
	switch n := n.(type) {
	case *ast.Heading:
		b.Kind = d.heading(n)
	case *ast.Paragraph:
		b.Kind = Paragraph
	case *ast.List:
		b.Kind = List
	case *extast.Table:
		b.Kind = Table
	case *ast.FencedCodeBlock:
		b.Kind = Code
		d.checkFence(n, b.Markdown)
	case *ast.CodeBlock:
		b.Kind = Code
		d.problem(pos(n), RuleIndentedCode)
	case *ast.Blockquote:
		b.Kind = Quote
		if name, ok := d.callout(n); ok {
			b.Kind, b.Callout, b.Markdown = Callout, name, d.calloutContent(n)
		}
	default:
		d.refuse(n)
		return Block{}, false
	}
	d.inspect(n, &b)
	return b, true
}

// refuse reports a node that no file may have in that place.
func (d *document) refuse(n ast.Node) {
	switch n.(type) {
	case *ast.HTMLBlock:
		d.problem(pos(n), RuleHTML)
	case *ast.LinkReferenceDefinition:
		d.problem(pos(n), RuleLinkDefinition)
	case *ast.ThematicBreak:
		d.problem(pos(n), RuleStrayBreak)
	}
}

// heading checks a heading inside a page and returns what it is: a text with a line of hyphens under it is meant as a text.
func (d *document) heading(h *ast.Heading) BlockKind {
	switch {
	case isSetext(h):
		d.problem(d.underline(h), RuleSetext)
		return Paragraph
	case h.Level < 3:
		d.problem(pos(h), RuleHeadingLevel)
	case len(h.Attributes()) > 0:
		d.problem(pos(h), RuleSubheading)
	}
	return Heading
}

// checkFence reports a code block that has no end and so takes in the rest of the file.
func (d *document) checkFence(n *ast.FencedCodeBlock, markdown string) {
	last := strings.TrimSpace(markdown[strings.LastIndexByte(markdown, '\n')+1:])
	if !strings.Contains(markdown, "\n") || len(last) < 3 || strings.Trim(last, last[:1]) != "" || !strings.ContainsAny(last[:1], "`~") {
		d.problem(pos(n), RuleOpenCode)
	}
}

// callout returns the kind of alert a quote is. It is false for an ordinary quote.
func (d *document) callout(n *ast.Blockquote) (string, bool) {
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok {
		return "", false
	}
	line, _, more := strings.Cut(d.raw(p), "\n")
	mark, ok := strings.CutPrefix(strings.TrimSpace(line), "[!")
	if !ok {
		return "", false
	}
	name, rest, closed := strings.Cut(strings.ToLower(mark), "]")
	switch {
	case !closed || rest != "" || !slices.Contains(calloutNames(), name):
		d.problem(pos(p), RuleCallout)
		d.suggest(name, calloutNames()...)
	case !more && p.NextSibling() == nil:
		d.problem(pos(n), RuleEmptyCallout)
	}
	return name, true
}

// calloutContent returns what stands in an alert: its lines without quote marks and without the first, which names it.
func (d *document) calloutContent(n *ast.Blockquote) string {
	_, content, _ := strings.Cut(strings.TrimLeft(unquote(d.lines(n)), "\n"), "\n")
	return strings.Trim(content, "\n")
}

// trainerNote reads a comment for trainers. It is false, with a problem reported, for any other HTML.
func (d *document) trainerNote(n *ast.HTMLBlock) (string, bool) {
	comment, isComment := strings.CutPrefix(strings.TrimSpace(d.lines(n)), "<!--")
	note, rest, closed := strings.Cut(comment, "-->")
	note, forTrainers := strings.CutPrefix(strings.TrimSpace(note), "trainer:")
	switch {
	case isComment && !closed:
		d.problem(pos(n), RuleOpenComment)
	case !isComment || !forTrainers || rest != "":
		d.problem(pos(n), RuleHTML)
	default:
		return strings.TrimSpace(note), true
	}
	return "", false
}

// inspect walks through a block: it collects links and reports what may not stand inside.
func (d *document) inspect(block ast.Node, b *Block) {
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image:
			d.problem(pos(n), RuleImage)
			return ast.WalkSkipChildren, nil
		case *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		case *ast.RawHTML:
			d.problem(pos(n), RuleHTML)
		case *ast.Text:
			d.checkBrackets(n)
		case *ast.Link:
			d.link(b, n)
		case *ast.AutoLink:
			d.autoLink(b, n)
		case *gap:
			d.checkGap(n)
		default:
			d.inspectNested(n, block)
		}
		return ast.WalkContinue, nil
	})
}

// inspectNested reports blocks that may stand in a file but not inside another block.
func (d *document) inspectNested(n, block ast.Node) {
	if n == block {
		return
	}
	switch n := n.(type) {
	case *ast.HTMLBlock, *ast.LinkReferenceDefinition:
		d.refuse(n)
	case *ast.Heading:
		if isSetext(n) {
			d.problem(d.underline(n), RuleSetext)
		} else {
			d.problem(pos(n), RuleHeadingLevel)
		}
	}
}

// checkBrackets reports "](" left over in a text: a link that Markdown did not understand.
func (d *document) checkBrackets(t *ast.Text) {
	for i := t.Segment.Start; i < t.Segment.Stop && i+1 < len(d.text); i++ {
		if d.text[i] == ']' && d.text[i+1] == '(' && (i == 0 || d.text[i-1] != '\\') {
			d.problem(i, RuleLink, "](")
		}
	}
}

// link sorts a link: to the glossary, to a page of the same lesson, or to an address.
func (d *document) link(b *Block, n *ast.Link) {
	target, label := string(n.Destination), d.plain(n)
	if strings.TrimSpace(label) == "" {
		d.problem(pos(n), RuleLinkText)
	}
	anchor, isAnchor := strings.CutPrefix(target, "#")
	term, isTerm := strings.CutPrefix(anchor, "glossary:")
	switch {
	case isAnchor && isTerm:
		d.refs.terms = append(d.refs.terms, reference{term, pos(n)})
		if !slices.Contains(b.Terms, term) {
			b.Terms = append(b.Terms, term)
		}
		return
	case isAnchor:
		d.refs.anchors = append(d.refs.anchors, reference{anchor, pos(n)})
	case !isAddress(target):
		d.problem(pos(n), RuleLink, target)
	}
	b.Links = append(b.Links, Link{Text: label, URL: target})
}

// autoLink reads an address that stands in the text itself.
func (d *document) autoLink(b *Block, n *ast.AutoLink) {
	target := string(n.URL(d.text))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
		target = "mailto:" + target
	}
	if !isAddress(target) {
		d.problem(pos(n), RuleLink, target)
	}
	b.Links = append(b.Links, Link{Text: string(n.Label(d.text)), URL: target})
}

// isAddress reports whether a link leads somewhere outside the course.
func isAddress(target string) bool {
	u, err := url.Parse(target)
	if err != nil || strings.ContainsFunc(target, func(r rune) bool { return r <= ' ' }) {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Host != ""
	case "mailto":
		return strings.Contains(u.Opaque, "@")
	case "tel":
		return u.Opaque != ""
	default:
		return false
	}
}
