package lessons

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// sceneParser builds a scene from a heading and the blocks under it.
type sceneParser struct {
	d      *document
	s      drama.Scene
	places scenePlaces
	vague  bool // it is not known where some choice leads
}

func (p *sceneParser) parse(nodes []ast.Node) {
	p.places.pos = pos(nodes[0])
	p.heading(nodes[0].(*ast.Heading))
	chosen := false
	for _, n := range nodes[1:] {
		html, comment := n.(*ast.HTMLBlock)
		switch {
		case comment:
			p.d.trainerNote(html)
		case chosen:
			p.d.problem(pos(n), RuleSceneStray)
		case isChoiceList(n):
			p.choices(n)
			chosen = true
		default:
			p.beat(n)
		}
	}
}

func (p *sceneParser) heading(h *ast.Heading) {
	var ignored Block
	p.d.inspect(h, &ignored)
	p.d.checkTitle(h, maxTitle)
	p.s.Title = p.d.title(h)
	a := p.d.attributes(h)
	p.s.ID = a.id()
	if ending, at := a.text("ending"); ending != "" {
		p.s.Ending = drama.Ending(ending)
		if !p.s.Ending.Known() {
			p.d.problem(at, RuleUnknownEnding, ending)
			p.d.suggest(ending, string(drama.Good), string(drama.Fair), string(drama.Bad))
		}
		if p.s.See, at = a.text("see"); p.s.See != "" {
			p.d.refs.pages = append(p.d.refs.pages, reference{p.s.See, at})
		}
	}
	a.done()
}

// beat reads a block that is told at a time.
func (p *sceneParser) beat(n ast.Node) {
	b, ok := p.d.block(n)
	if !ok {
		return
	}
	if b.Kind == Heading {
		p.d.problem(pos(n), RuleSceneHeading)
		return
	}
	beat := drama.Beat{Text: p.d.lines(n)}
	if paragraph, ok := n.(*ast.Paragraph); ok {
		if beat.Speaker, beat.Text = p.d.speaker(paragraph); beat.Speaker != "" {
			b.Kind = speech
			p.d.checkLength(n, beat.Speaker, maxSpeaker)
		}
		if beat.Text == "" {
			p.d.problem(pos(n), RuleSilent, beat.Speaker)
		}
	}
	p.d.measure(n)
	p.d.checkHeight(n)
	p.s.Beats = append(p.s.Beats, beat)
	p.places.beats.kinds, p.places.beats.places = append(p.places.beats.kinds, b.Kind), append(p.places.beats.places, pos(n))
}

// checkHeight reports what does not fit on the screen at a time.
func (d *document) checkHeight(n ast.Node) {
	if lines := d.blockHeight(n, beatWidth); lines > beatLines {
		d.problem(pos(n), RuleBeatLength, strconv.Itoa(lines), strconv.Itoa(beatLines))
	}
}

// speaker divides "**Pak RT:** Malam ini." into who speaks and what; the colon may also stand behind the stars. The name is "" if
// the paragraph is told by the narrator.
func (d *document) speaker(paragraph *ast.Paragraph) (name, text string) {
	text = d.lines(paragraph)
	strong, ok := paragraph.FirstChild().(*ast.Emphasis)
	if !ok || strong.Level != 2 || !strong.HasChildren() {
		return "", text
	}
	var last *ast.Text
	for n := strong.FirstChild(); n != nil; n = n.NextSibling() {
		if last, ok = n.(*ast.Text); !ok {
			return "", text
		}
	}
	line := d.plainLine(strong)
	end := d.lineStart(pos(paragraph)) + len(text)
	said := string(d.text[min(last.Segment.Stop+len("**"), end):end])
	name, inside := strings.CutSuffix(line, ":")
	after, outside := strings.CutPrefix(said, ":")
	if name == "" || !inside && !outside {
		return "", text
	}
	if !inside {
		said = after
	}
	return name, strings.TrimSpace(said)
}

// isChoiceList reports whether a block is a list with at least one item that begins with a link to a scene.
func isChoiceList(n ast.Node) bool {
	if _, ok := n.(*ast.List); !ok {
		return false
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if sceneLink(item) != nil {
			return true
		}
	}
	return false
}

// sceneLink returns the link to a scene that a list item begins with, or nil.
func sceneLink(item ast.Node) *ast.Link {
	first := item.FirstChild()
	if first == nil {
		return nil
	}
	link, ok := first.FirstChild().(*ast.Link)
	if !ok || !strings.HasPrefix(string(link.Destination), "#") || strings.HasPrefix(string(link.Destination), "#glossary:") {
		return nil
	}
	return link
}

// choices reads the list at the end of a scene.
func (p *sceneParser) choices(list ast.Node) {
	seen := map[string]int{}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		c := drama.Choice{ID: choiceID(len(p.s.Choices)), Consequence: p.consequence(item)}
		if link := sceneLink(item); link == nil || link.NextSibling() != nil || len(link.Destination) == len("#") {
			p.d.problem(pos(item), RuleActionLink)
			p.vague = true
		} else {
			p.link(&c, link)
			key := strings.ToLower(c.Text)
			if first, ok := seen[key]; ok && key != "" {
				p.d.problem(pos(item), RuleDuplicateText, c.Text, p.d.here(first))
			} else {
				seen[key] = pos(item)
			}
		}
		p.s.Choices, p.places.choices = append(p.s.Choices, c), append(p.places.choices, pos(item))
	}
	if len(p.s.Choices) > maxActions {
		p.d.problem(pos(list), RuleTooMany, strconv.Itoa(maxActions))
		p.vague = true
	}
}

// link reads what a choice says, where it leads, and its score.
func (p *sceneParser) link(c *drama.Choice, link *ast.Link) {
	var ignored Block
	for n := link.FirstChild(); n != nil; n = n.NextSibling() {
		p.d.inspect(n, &ignored)
	}
	c.Text, c.To = p.d.plainLine(link), string(link.Destination[len("#"):])
	switch {
	case c.Text == "":
		p.d.problem(pos(link), RuleLinkText)
	case utf8.RuneCountInString(c.Text) > maxAction:
		p.d.problem(pos(link), RuleTextLength, strconv.Itoa(maxAction))
	}
	var err error
	if c.Score, c.When, err = drama.ParseScore(string(link.Title)); err != nil {
		p.d.problem(pos(link), RuleScore, string(link.Title))
		p.vague = true
	}
}

// consequence reads the quote under a choice, which it has to have.
func (p *sceneParser) consequence(item ast.Node) string {
	var ignored Block
	for n := item.FirstChild(); n != nil; n = n.NextSibling() {
		if quote, ok := n.(*ast.Blockquote); ok {
			p.d.inspect(quote, &ignored)
			p.d.measure(quote)
			p.d.checkHeight(quote)
		}
	}
	text := p.d.itemQuote(item)
	if text == "" {
		p.d.problem(pos(item), RuleNoConsequence)
	}
	return text
}
