package markdown

import (
	"strconv"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/wrap"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// narrow is the width below which nothing is indented any more.
const narrow = 8

// title draws the heading of a page.
func title(text string, width int, s theme.Styles) []string {
	if text == "" {
		return nil
	}
	return split(wrap.Styled(s.Title.Render(oneLine(text)), width))
}

// layOut renders one text. Its lines may still hold anchors, padding and too long words: finish sees to those.
func layOut(md string, width int, s theme.Styles, callout Callout) []string {
	doc, source := parse(md)
	if callout.Kind == "" {
		return newLayout(source, s, s.Strong).blocks(doc, width, false)
	}
	colour := calloutStyle(callout.Kind, s)
	if label := oneLine(callout.Label); label != "" && !beginsBold(doc) {
		source = lead(doc, source, label+":")
	}
	return newLayout(source, s, colour.Bold(true)).barred(doc, width, colour.Render("▌"))
}

// lead puts a bold word before the first text, or above what else a callout begins with. The word is appended to
// the source.
func lead(doc ast.Node, source []byte, word string) []byte {
	segment := func(s string) ast.Node {
		start := len(source)
		source = append(source, s...)
		return ast.NewTextSegment(text.NewSegment(start, len(source)))
	}
	strong := ast.NewEmphasis(2)
	strong.AppendChild(strong, segment(word))
	first := doc.FirstChild()
	if p, ok := first.(*ast.Paragraph); ok {
		p.InsertBefore(p, p.FirstChild(), segment(" "))
		p.InsertBefore(p, p.FirstChild(), strong)
		return source
	}
	p := ast.NewParagraph()
	p.AppendChild(p, strong)
	doc.InsertBefore(doc, first, p)
	return source
}

// beginsBold reports whether the first words of a text are bold.
func beginsBold(doc ast.Node) bool {
	first := doc.FirstChild()
	if first == nil || first.FirstChild() == nil {
		return false
	}
	em, ok := first.FirstChild().(*ast.Emphasis)
	return ok && em.Level > 1
}

// layout turns parsed blocks into lines.
type layout struct {
	styles theme.Styles
	source []byte

	// renderer keeps state while it draws, so it serves this layout alone. To make one for every table cell would take
	// half of the time that a page takes.
	renderer renderer.Renderer
}

func newLayout(source []byte, s theme.Styles, strong lipgloss.Style) *layout {
	glamour := ansi.NewRenderer(ansi.Options{InlineTableLinks: true, Styles: config(s, strong)})
	return &layout{styles: s, source: source, renderer: renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(glamour, 1)))}
}

// blocks draws the children of a node one below the other, with an empty line between them unless tight.
func (l *layout) blocks(parent ast.Node, width int, tight bool) []string {
	var lines []string
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling() // drawing takes a text out of its parent
		block := l.block(n, width)
		if len(lines) > 0 && len(block) > 0 && !tight {
			lines = append(lines, "")
		}
		lines = append(lines, block...)
		n = next
	}
	return lines
}

func (l *layout) block(n ast.Node, width int) []string {
	switch n := n.(type) {
	case *ast.Heading:
		return l.glamour(n, width)
	case *ast.List:
		return l.list(n, width)
	case *ast.Blockquote:
		return l.barred(n, width, l.styles.Faint.Render("│"))
	case *ast.FencedCodeBlock:
		if len(n.Language(l.source)) > 0 {
			return indented(l.glamour(n, within(width, 2)), width, "  ", "  ")
		}
		return l.code(n, width)
	case *ast.CodeBlock:
		return l.code(n, width)
	case *east.Table:
		return l.table(n, width)
	case *ast.ThematicBreak:
		return []string{l.styles.Faint.Render(strings.Repeat("─", width))}
	default:
		return l.text(n, width)
	}
}

// text draws the words of a block: one paragraph for each part between hard line breaks, which Glamour ignores.
func (l *layout) text(n ast.Node, width int) []string {
	var lines []string
	for n.FirstChild() != nil {
		p := ast.NewParagraph()
		for child := n.FirstChild(); child != nil; child = n.FirstChild() {
			p.AppendChild(p, child)
			if t, ok := child.(*ast.Text); ok && t.HardLineBreak() {
				break
			}
		}
		lines = append(lines, l.glamour(p, width)...)
	}
	return lines
}

// glamour lets Glamour draw a node that holds no other blocks. Lines are broken here: Glamour breaks words at hyphens.
func (l *layout) glamour(n ast.Node, width int) []string {
	doc := ast.NewDocument()
	doc.AppendChild(doc, n)
	var out strings.Builder
	if err := l.renderer.Render(&out, l.source, doc); err != nil {
		// Only a writer or a template can fail; there is neither here.
		return nil
	}
	return split(wrap.Styled(out.String(), width))
}

// list draws a list. A marker stands out to the left of what belongs to its item.
func (l *layout) list(n *ast.List, width int) []string {
	number, digits := n.Start, len(strconv.Itoa(n.Start+n.ChildCount()-1))
	var lines []string
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		marker := "• "
		if n.IsOrdered() {
			text := strconv.Itoa(number) + ". "
			marker = strings.Repeat(" ", digits+2-len(text)) + text
			number++
		}
		gap := lipgloss.Width(marker)
		body := l.blocks(item, within(width, gap), n.IsTight)
		if len(body) == 0 {
			body = []string{""}
		}
		if len(lines) > 0 && !n.IsTight {
			lines = append(lines, "")
		}
		lines = append(lines, indented(body, width, marker, strings.Repeat(" ", gap))...)
	}
	return lines
}

// barred draws the children of a node behind a bar.
func (l *layout) barred(n ast.Node, width int, bar string) []string {
	return indented(l.blocks(n, within(width, 2), false), width, bar+" ", bar+" ")
}

// code draws text exactly as it stands, indented; only lines that are too long are broken.
func (l *layout) code(n ast.Node, width int) []string {
	var lines []string
	segments := n.Lines()
	for i := range segments.Len() {
		segment := segments.At(i)
		line := strings.TrimRight(string(segment.Value(l.source)), "\n")
		lines = append(lines, strings.Split(wrap.Text(line, within(width, 2)), "\n")...)
	}
	return indented(lines, width, "  ", "  ")
}

// within is the width that is left beside an indent of gap cells.
func within(width, gap int) int {
	if width-gap < narrow {
		return width
	}
	return width - gap
}

// indented puts first before the first line and rest before the others, where there is room for it.
func indented(lines []string, width int, first, rest string) []string {
	if width-lipgloss.Width(first) < narrow {
		return lines
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		prefix := rest
		if i == 0 {
			prefix = first
		}
		out[i] = prefix + line
	}
	return out
}

// split returns the lines of what was drawn, without empty ones at the ends.
func split(drawn string) []string {
	lines := strings.Split(drawn, "\n")
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// oneLine cleans plain text for one line.
func oneLine(s string) string { return strings.Join(strings.Fields(string(safe.Clean(s))), " ") }

func blank(line string) bool { return strings.TrimSpace(xansi.Strip(line)) == "" }
