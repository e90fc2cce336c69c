package lessons

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// maxChecklist is the longest checklist: its lines are ticked with the number keys.
const maxChecklist = 9

// taskParser builds a task from a heading and the blocks under it.
type taskParser struct {
	d      *document
	t      practice.Task
	places taskPlaces
}

func (p *taskParser) parse(nodes []ast.Node) {
	p.places.pos = pos(nodes[0])
	p.heading(nodes[0].(*ast.Heading))
	var body []ast.Node
	var list ast.Node
	for _, n := range nodes[1:] {
		html, comment := n.(*ast.HTMLBlock)
		switch {
		case comment:
			p.d.trainerNote(html)
		case list != nil:
			p.d.problem(pos(n), RuleTaskStray)
		case isTaskList(n):
			list = n
		default:
			body = append(body, n)
		}
	}
	p.places.body = p.d.prose(body)
	p.t.Body = p.places.body.text
	if list == nil {
		p.d.problem(p.places.pos, RuleNoChecklist)
	} else {
		p.checklist(list)
		body = append(body, list)
	}
	if lines := p.d.height(append(nodes[:1:1], body...)); lines > pageLines {
		p.d.problem(p.places.pos, RuleTaskLength, strconv.Itoa(lines), strconv.Itoa(pageLines))
	}
}

func (p *taskParser) heading(h *ast.Heading) {
	var ignored Block
	p.d.inspect(h, &ignored)
	p.d.checkTitle(h, maxTitle)
	p.t.Title = p.d.title(h)
	a := p.d.attributes(h)
	p.t.ID = a.id()
	evidence, at := a.text("evidence")
	p.t.Evidence = practice.Evidence(evidence)
	switch {
	case evidence == "":
		p.t.Evidence = practice.EvidenceNone
	case !p.t.Evidence.Known():
		p.d.problem(at, RuleUnknownEvidence, evidence)
		p.d.suggest(evidence, string(practice.EvidenceNone), string(practice.EvidenceNote), string(practice.EvidenceLink))
	}
	a.done()
}

// checklist reads the list of boxes at the end of a task.
func (p *taskParser) checklist(list ast.Node) {
	var ignored Block
	p.d.inspect(list, &ignored)
	seen := map[string]int{}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := practice.Line{ID: choiceID(len(p.t.Checklist)), Text: p.d.itemText(item)}
		box := checkBox(item)
		key := strings.ToLower(strings.Join(strings.Fields(line.Text), " "))
		first, known := seen[key]
		switch {
		case box == nil || box.IsChecked || key == "" || item.ChildCount() > 1:
			p.d.problem(pos(item), RuleChecklist)
		case known:
			p.d.problem(pos(item), RuleDuplicateText, line.Text, p.d.here(first))
		default:
			seen[key] = pos(item)
			p.d.checkLength(item, strings.TrimSpace(p.d.plain(item.FirstChild())), maxAction)
		}
		p.t.Checklist = append(p.t.Checklist, line)
	}
	if len(p.t.Checklist) > maxChecklist {
		p.d.problem(pos(list), RuleTooMany, strconv.Itoa(maxChecklist))
	}
}
