// Package markdown turns the Markdown of the course into lines for the screen.
//
// Text is drawn by Glamour; what holds other blocks (lists, quotes, tables, callouts) is laid out here, because
// Glamour gives list items no hanging indent, stretches every table over the whole width, and knows no callouts.
// Whatever the input, the lines hold nothing but printable text and colours: no other escape sequence, no
// hyperlink, no control character, no padding at the end, and no more cells than asked for.
//
// Rendering a page takes milliseconds: do it in a command and keep the result, in a Cache where it is shared.
package markdown

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/wrap"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Source is a page of the course, as it is rendered.
type Source struct {
	Title  string // plain text
	Blocks []Block
}

// Block is a piece of Markdown that can be drawn on its own.
type Block struct {
	Markdown string
	Callout  Callout // the zero value for ordinary text
}

// Callout sets a block apart by a bar, and by a word, since colour alone tells too little.
type Callout struct {
	Kind  string // of a GitHub alert: note, tip, warning, important or caution
	Label string // the word, in the language of the reader; left out where the text begins in bold and so names itself
}

// Page is a rendered page. It is shared: do not change it.
type Page struct {
	Lines  []string
	Blocks []int    // for each block of the source, its first line
	Links  []Anchor // in the order of the lines
}

// Anchor is text on a page that leads somewhere. A link that is broken over two lines has two anchors, and so has
// one that is shown with its address.
type Anchor struct {
	Line     int
	From, To int    // cells
	Target   string // as written: "#glossary:term-id" or "#page-id", or an address outside the course
}

// Lines renders a short text, such as a question or a definition.
func Lines(md string, width int, s theme.Styles) []string {
	if width <= 0 {
		return nil
	}
	page := finish(layOut(md, width, s, Callout{}), width)
	return page.Lines
}

// Render renders a page: the title, then the blocks with an empty line before each.
func Render(src Source, width int, s theme.Styles) *Page {
	page := &Page{}
	if width <= 0 {
		page.Blocks = make([]int, len(src.Blocks))
		return page
	}
	lines := title(src.Title, width, s)
	for _, block := range src.Blocks {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		page.Blocks = append(page.Blocks, len(lines))
		lines = append(lines, layOut(block.Markdown, width, s, block.Callout)...)
	}
	done := finish(lines, width)
	page.Lines, page.Links = done.Lines, done.Links
	return page
}

// Plain gives the page as it was written, wrapped, in the shape of a rendered one and at once: something to look
// at while it is being rendered.
func Plain(src Source, width int, s theme.Styles) *Page {
	page := &Page{}
	lines := title(src.Title, max(1, width), s)
	for _, block := range src.Blocks {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		page.Blocks = append(page.Blocks, len(lines))
		lines = append(lines, strings.Split(wrap.Text(string(safe.Clean(block.Markdown)), max(1, width)), "\n")...)
	}
	page.Lines = finish(lines, width).Lines
	return page
}
