package lessons

import "github.com/yuin/goldmark/ast"

// maxTerm is the longest name of a term, in characters: terms are listed.
const maxTerm = 60

// parsedGlossary is a glossary with where its terms begin.
type parsedGlossary struct {
	*Glossary
	d     *document
	terms []int
}

// glossary parses a file of terms. Front matter and what stands before the first term is not shown.
func (d *document) glossary(lang Lang) *parsedGlossary {
	p := &parsedGlossary{Glossary: &Glossary{Lang: lang}, d: d}
	intro, groups := d.sections()
	d.prose(intro)
	for _, nodes := range groups {
		p.Terms, p.terms = append(p.Terms, d.term(nodes)), append(p.terms, pos(nodes[0]))
	}
	p.series().checkIDs()
	return p
}

func (d *document) term(nodes []ast.Node) Term {
	h := nodes[0].(*ast.Heading)
	var ignored Block
	d.inspect(h, &ignored)
	d.checkTitle(h, maxTerm)
	a := d.attributes(h)
	term := Term{ID: a.id(), Name: d.title(h), Definition: d.prose(nodes[1:]).text}
	a.done()
	if term.Definition == "" {
		d.problem(pos(h), RuleNoDefinition)
	}
	return term
}
