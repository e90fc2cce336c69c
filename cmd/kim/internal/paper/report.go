package paper

import (
	"io"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Report is what stands on the pages of a report besides its text.
type Report struct {
	Office    string     // above the title
	Place     string     // above the signature
	Date      time.Time  // zero: to be written by hand
	Signatory *Signatory // nil: nobody signs
}

// The sizes of a report.
const (
	bodySize   = 10.5
	tableSize  = 9.5
	listIndent = 6.0
	deepest    = 8 // levels of lists and quotes; deeper ones are not indented further
)

// Report writes a text in Markdown as pages: headings, paragraphs, lists,
// quotes and tables. The first heading of the first level is the title; those
// of the second are numbered A, B, C and those of the third 1, 2, 3, unless the
// text numbers them itself. Pictures become their description, HTML is left out.
func (p *Printer) Report(w io.Writer, markdown []byte, r Report) error {
	source := safe.Markdown(markdown)
	document := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader(source))
	title := titleOf(document, source)
	f := flow{sheet: p.sheet(portrait, title), p: p, source: source, title: title}
	f.title = f.line(title)
	f.useItalic()
	f.pdf.AliasNbPages(pagesAlias)
	f.page()
	if office := f.line(r.Office); office != "" {
		f.font(bold, 10, accent())
		f.y = f.lines(f.wrap(office, sheetText), margin, f.y, 10) + 3
	}
	f.blocks(document, 0)
	if r.Signatory != nil {
		f.room(52)
		const signWidth = 75
		day := ""
		if !r.Date.IsZero() {
			day = p.text.Date.Day(r.Date)
		}
		f.signature(sheetRight-signWidth, signWidth, f.y+8, p.text.Paper.PlaceAndDate(f.line(r.Place), day), *r.Signatory, p.text.Paper.NIP)
	}
	return f.write(w)
}

// titleOf is the first heading of the first level, as plain text.
func titleOf(document ast.Node, source []byte) string {
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		if h, is := n.(*ast.Heading); is && h.Level == 1 {
			return plain(runs(h, source, sans))
		}
	}
	return ""
}

// flow is a report being drawn from top to bottom.
type flow struct {
	*sheet
	p        *Printer
	source   []byte
	title    string
	y        float64 // baseline of the next line
	sections [4]int  // numbers of the headings, by level
}

const firstLine = 22.0

func (f *flow) page() {
	f.pdf.AddPage()
	f.footer(f.p, f.title)
	f.y = firstLine
}

// room begins a page when less than height is left.
func (f *flow) room(height float64) {
	if f.y+height > sheetBottom && f.y > firstLine {
		f.page()
	}
}

func (f *flow) blocks(parent ast.Node, depth int) {
	indent := margin + listIndent*float64(min(depth, deepest))
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			f.heading(n)
		case *ast.List:
			f.list(n, depth)
		case *ast.Blockquote:
			f.blocks(n, depth+1)
		case *ast.ThematicBreak:
			f.room(6)
			f.stroke(indent, f.y-1, sheetRight, f.y-1, 0.2, rule())
			f.y += 5
		case *ast.CodeBlock:
			f.code(n.Lines(), indent)
		case *ast.FencedCodeBlock:
			f.code(n.Lines(), indent)
		case *tables.Table:
			f.table(n)
		case *ast.Paragraph:
			f.rich(runs(n, f.source, sans), indent, bodySize)
			f.y += 2.2
		case *ast.TextBlock: // of a tight list
			f.rich(runs(n, f.source, sans), indent, bodySize)
		}
	}
}

func (f *flow) code(lines *text.Segments, indent float64) {
	for i := range lines.Len() {
		segment := lines.At(i)
		f.rich([]piece{{text: string(segment.Value(f.source)), family: sans}}, indent, tableSize)
	}
	f.y += 2.2
}
