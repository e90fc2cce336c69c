package lessons

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// parsedLesson is a lesson with what the checker needs to know beyond it.
type parsedLesson struct {
	*Lesson
	d     *document
	pages []pagePlaces
}

// pagePlaces says where a page and its blocks begin.
type pagePlaces struct {
	pos    int
	blocks []int
}

// lessonParser builds a lesson from the blocks of a document.
type lessonParser struct {
	parsedLesson
	objective string     // of the lesson
	nodes     []ast.Node // of the page so far, with its heading
	line      int        // where the line of hyphens stands that began the page; -1 if none did
}

// lesson parses the body of a lesson.
func (d *document) lesson(f *unitFile) *parsedLesson {
	p := &lessonParser{parsedLesson: parsedLesson{
		Lesson: &Lesson{Lang: f.lang, Title: f.meta.title, Sources: f.meta.sources}, d: d,
	}, line: -1}
	if len(f.meta.objectives) > 0 {
		p.objective = f.meta.objectives[0].text
	}
	for _, n := range d.nodes {
		p.node(n)
	}
	switch {
	case len(p.nodes) > 0:
		p.endPage()
	case p.line >= 0:
		d.problem(p.line, RuleEmptyPage)
	case !d.unread:
		d.problem(0, RuleEmptyLesson)
	}
	p.series().checkIDs()
	return &p.parsedLesson
}

// node adds a block to the page, or ends the page.
func (p *lessonParser) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.ThematicBreak:
		if len(p.nodes) == 0 {
			p.d.problem(pos(n), RuleEmptyPage)
		}
		p.endPage()
		p.line = pos(n)
		return
	case *ast.Heading:
		if n.Level == 2 && !isSetext(n) && len(p.nodes) > 0 {
			p.d.problem(pos(n), RulePageBreak)
			p.endPage()
		}
	}
	p.nodes = append(p.nodes, n)
	if h, ok := n.(*ast.Heading); ok && isSetext(h) {
		p.d.heading(h) // its line of hyphens was meant to end the page
		p.endPage()
		p.line = p.d.underline(h)
	}
}

// endPage makes a page of the blocks so far.
func (p *lessonParser) endPage() {
	if len(p.nodes) == 0 {
		return
	}
	page := Page{Objective: p.objective}
	places := pagePlaces{pos: pos(p.nodes[0])}
	rest := p.nodes
	if h, ok := p.nodes[0].(*ast.Heading); ok && h.Level == 2 && !isSetext(h) {
		p.pageHeading(&page, h)
		rest = rest[1:]
		if len(rest) == 0 {
			p.d.problem(places.pos, RuleEmptyPage)
		}
	} else {
		p.d.problem(places.pos, RulePageHeading)
	}
	for _, n := range rest {
		p.addBlock(&page, &places, n)
	}
	if lines := p.d.height(p.nodes); lines > pageLines {
		p.d.problem(places.pos, RulePageLength, strconv.Itoa(lines), strconv.Itoa(pageLines))
	}
	p.Pages, p.pages, p.nodes = append(p.Pages, page), append(p.pages, places), nil
}

func (p *lessonParser) pageHeading(page *Page, h *ast.Heading) {
	var ignored Block
	p.d.inspect(h, &ignored)
	p.d.checkTitle(h, pageWidth)
	page.Title = p.d.title(h)
	a := p.d.attributes(h)
	page.ID = a.id()
	if objective, at := a.text("objective"); objective != "" {
		page.Objective = objective
		p.d.refs.objectives = append(p.d.refs.objectives, reference{objective, at})
	}
	a.done()
}

func (p *lessonParser) addBlock(page *Page, places *pagePlaces, n ast.Node) {
	switch n := n.(type) {
	case *ast.HTMLBlock:
		if note, ok := p.d.trainerNote(n); ok {
			page.Trainer = append(page.Trainer, note)
		}
		return
	case *ast.Heading:
		if isSetext(n) { // reported when the page ended
			page.Blocks = append(page.Blocks, Block{Kind: Paragraph, Markdown: p.d.lines(n)})
			places.blocks = append(places.blocks, pos(n))
			return
		}
	}
	if b, ok := p.d.block(n); ok {
		p.d.measure(n)
		page.Blocks = append(page.Blocks, b)
		places.blocks = append(places.blocks, pos(n))
	}
}
