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
	seen := map[string]int{}
	for _, nodes := range groups {
		term := d.term(nodes)
		at := pos(nodes[0])
		if first, ok := seen[term.ID]; ok && term.ID != "" {
			d.problem(at, RuleDuplicateID, term.ID, d.here(first))
		} else {
			seen[term.ID] = at
		}
		p.Terms, p.terms = append(p.Terms, term), append(p.terms, at)
	}
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
