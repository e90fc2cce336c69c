package lessons

import "github.com/yuin/goldmark/ast"

// checkStyle reports what is allowed but hard to read, gives answers away, or helps nobody.
func (c *checker) checkStyle() {
	for _, b := range c.bodies {
		if b.quiz != nil {
			b.quiz.checkFairness()
		}
		for _, p := range b.passages {
			p.checkSentences()
		}
	}
	for _, l := range c.settings.languages {
		c.checkAbbreviations(l)
	}
}

// passage is what a reader has before the eyes at once: a page, a question, an introduction, a term.
type passage struct {
	d     *document
	flows []flow
}

// divide reads the passages of a body. It is not known what a file without a whole front matter, which only a glossary may
// have, was to say.
func (b *body) divide() {
	if b.d.unread || b.d.src.state != frontClosed && b.glossary == nil {
		return
	}
	intro, groups := b.d.sections()
	for _, nodes := range append([][]ast.Node{intro}, groups...) {
		b.passages = append(b.passages, passage{b.d, b.d.flows(nodes)})
	}
}
