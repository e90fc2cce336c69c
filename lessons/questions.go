package lessons

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Limits of a question: the number keys, and what fits on a screen of 80×24, in characters.
const (
	minChoices  = 2
	maxChoices  = 9
	maxQuestion = 140
	maxChoice   = 90
	maxLeft     = 24
	maxRight    = 40
)

// parsedQuiz is a quiz with what the checker needs to know beyond it.
type parsedQuiz struct {
	*Quiz
	d         *document
	questions []questionPlaces
}

// questionPlaces says where a question and its choices begin, and how long the texts of the choices in a list are, in characters.
type questionPlaces struct {
	pos     int
	choices []int
	lengths []int
}

// quiz parses the body of a quiz.
func (d *document) quiz(f *unitFile) *parsedQuiz {
	p := &parsedQuiz{Quiz: &Quiz{Lang: f.lang, Title: f.meta.title, Sources: f.meta.sources}, d: d}
	intro, groups := d.sections()
	p.Intro = d.prose(intro).text
	graded := false
	for _, nodes := range groups {
		q, places := d.question(nodes)
		graded = graded || q.Type != quiz.Open
		p.Questions, p.questions = append(p.Questions, q), append(p.questions, places)
	}
	if !graded && !d.unread {
		d.problem(0, RuleEmptyQuiz)
	}
	p.series().checkIDs()
	return p
}

// sections divides the document at its second level headings.
func (d *document) sections() (intro []ast.Node, groups [][]ast.Node) {
	for _, n := range d.nodes {
		h, ok := n.(*ast.Heading)
		switch {
		case ok && h.Level == 2 && !isSetext(h):
			groups = append(groups, []ast.Node{n})
		case len(groups) == 0:
			intro = append(intro, n)
		default:
			groups[len(groups)-1] = append(groups[len(groups)-1], n)
		}
	}
	return intro, groups
}

// prose is Markdown that is shown as it is.
type prose struct {
	text   string
	kinds  []BlockKind
	places []int
}

// prose checks blocks and returns their source. Notes for trainers are left out.
func (d *document) prose(nodes []ast.Node) prose {
	var p prose
	var parts []string
	for _, n := range nodes {
		if html, ok := n.(*ast.HTMLBlock); ok {
			d.trainerNote(html)
			continue
		}
		if b, ok := d.block(n); ok {
			d.measure(n)
			parts = append(parts, d.lines(n))
			p.kinds, p.places = append(p.kinds, b.Kind), append(p.places, pos(n))
		}
	}
	p.text = strings.Join(parts, "\n\n")
	return p
}

// questionParser builds a question from a heading and the blocks under it.
type questionParser struct {
	d       *document
	q       quiz.Question
	places  questionPlaces
	content []ast.Node     // without hint and explanation
	typed   bool           // the author said what type it is
	seen    map[string]int // the texts of the choices, and where they are
}

func (d *document) question(nodes []ast.Node) (quiz.Question, questionPlaces) {
	p := &questionParser{d: d, places: questionPlaces{pos: pos(nodes[0])}, seen: map[string]int{}}
	p.heading(nodes[0].(*ast.Heading))
	p.sort(nodes[1:])
	d.gaps = false
	p.answers()
	if p.q.Hint == "" {
		d.problem(p.places.pos, RuleNoHint)
	}
	if p.q.Explanation == "" {
		d.problem(p.places.pos, RuleNoExplanation)
	}
	return p.q, p.places
}

func (p *questionParser) heading(h *ast.Heading) {
	var ignored Block
	p.d.inspect(h, &ignored)
	p.d.checkTitle(h, maxQuestion)
	p.q.Prompt = p.d.raw(h)
	a := p.d.attributes(h)
	p.q.ID = a.id()
	p.readType(a)
	p.readLinks(a)
	if p.q.Type == quiz.Number {
		p.q.Answer = p.number(a, "answer", RuleAnswer, true)
		p.q.Tolerance = p.number(a, "tolerance", RuleTolerance, false)
		if p.q.Tolerance < 0 {
			_, at := a.text("tolerance")
			p.d.problem(at, RuleTolerance)
		}
	}
	a.done()
}

func (p *questionParser) readType(a *attributes) {
	name, at := a.text("type")
	switch t := quiz.Type(name); t {
	case quiz.One, quiz.Many, quiz.Order, quiz.Match, quiz.Blank, quiz.Number, quiz.Open:
		p.q.Type, p.typed = t, true
		return
	}
	p.q.Type = quiz.One // until the choices tell
	if name != "" {
		p.typed = true
		p.d.problem(at, RuleUnknownType, name)
		p.d.suggest(name, "one", "many", "order", "match", "blank", "number", "open")
	}
}

// readLinks reads what the question belongs to.
func (p *questionParser) readLinks(a *attributes) {
	objective, at := a.text("objective")
	p.q.Objective = objective
	if _, given := a.find("objective"); !given {
		p.d.problem(p.places.pos, RuleNoObjective)
	} else if objective != "" {
		p.d.refs.objectives = append(p.d.refs.objectives, reference{objective, at})
	}
	if p.q.See, at = a.text("see"); p.q.See != "" {
		p.d.refs.pages = append(p.d.refs.pages, reference{p.q.See, at})
	}
	if number, at := a.text("misconception"); number != "" {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 {
			p.d.problem(at, RuleAttributeValue, "misconception")
		}
		p.q.Misconception = n
	}
}

func (p *questionParser) number(a *attributes, name string, rule Rule, required bool) float64 {
	value, at := a.text(name)
	if _, given := a.find(name); !given && !required {
		return 0
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || n-n != 0 { // n-n is no number if n is infinite
		p.d.problem(at, rule)
		return 0
	}
	return n
}

// sort tells hint and explanation from the rest. They end the question: nothing else follows them.
func (p *questionParser) sort(nodes []ast.Node) {
	for _, n := range nodes {
		if html, ok := n.(*ast.HTMLBlock); ok {
			p.d.trainerNote(html)
			continue
		}
		_, quote := n.(*ast.Blockquote)
		p.d.gaps = p.q.Type == quiz.Blank && !quote
		b, ok := p.d.block(n)
		switch {
		case !ok:
		case b.Kind == Callout && b.Callout == "tip":
			p.aside(&p.q.Hint, b, n)
		case b.Kind == Callout && b.Callout == "note":
			p.aside(&p.q.Explanation, b, n)
		case p.q.Hint != "" || p.q.Explanation != "":
			p.d.problem(pos(n), RuleStray)
		default:
			p.content = append(p.content, n)
		}
	}
}

func (p *questionParser) aside(field *string, b Block, n ast.Node) {
	if *field != "" {
		p.d.problem(pos(n), RuleTwice)
		return
	}
	*field = b.Markdown
}

// answers reads what the participant answers with, and makes the body of what stands before.
func (p *questionParser) answers() {
	end := len(p.content) // of the body
	var next int          // after the answers
	switch p.q.Type {
	case quiz.One, quiz.Many:
		end, next = p.choose()
	case quiz.Order:
		end, next = p.order()
	case quiz.Match:
		end, next = p.match()
	case quiz.Blank:
		end, next = p.blank()
	case quiz.Number:
		end, next = p.expected(0)
	case quiz.Open:
		next = end
		if i := p.find(isTaskList); i < end {
			p.d.problem(pos(p.content[i]), RuleOpenChoices)
		}
	}
	var parts []string
	for _, n := range p.content[:end] {
		p.d.measure(n)
		parts = append(parts, p.d.lines(n))
	}
	p.q.Body = strings.Join(parts, "\n\n")
	for _, n := range p.content[next:] {
		p.d.problem(pos(n), RuleStray)
	}
}

// find returns the place of the first block that is what is looked for, or the number of blocks.
func (p *questionParser) find(is func(ast.Node) bool) int {
	for i, n := range p.content {
		if is(n) {
			return i
		}
	}
	return len(p.content)
}
