package lessons

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// choose reads the task list of a question with one or several right choices. Like its siblings it
// returns where the body of the question ends and where the blocks go on after the answers.
func (p *questionParser) choose() (end, next int) {
	end = p.find(isTaskList)
	if end == len(p.content) {
		p.d.problem(p.places.pos, RuleNoChoices)
		return end, end
	}
	right := 0
	p.items(p.content[end], func(c *quiz.Choice, item ast.Node) {
		box := checkBox(item)
		if box == nil {
			p.d.problem(pos(item), RuleChoiceMark)
			return
		}
		if c.Right = box.IsChecked; c.Right {
			right++
		}
	})
	p.checkCount(p.content[end], minChoices)
	switch {
	case right == 0:
		p.d.problem(pos(p.content[end]), RuleNoRight)
	case right > 1 && !p.typed:
		p.q.Type = quiz.Many
	case right > 1 && p.q.Type == quiz.One:
		p.d.problem(p.places.pos, RuleManyRight, strconv.Itoa(right))
	}
	return end, end + 1
}

// order reads a numbered list.
func (p *questionParser) order() (end, next int) {
	end = p.find(func(n ast.Node) bool { _, ok := n.(*ast.List); return ok })
	if end == len(p.content) {
		p.d.problem(p.places.pos, RuleOrderList)
		return end, end
	}
	list := p.content[end].(*ast.List)
	if !list.IsOrdered() || isTaskList(list) {
		p.d.problem(pos(list), RuleOrderList)
	}
	p.items(list, func(*quiz.Choice, ast.Node) {})
	p.checkCount(list, minChoices)
	return end, end + 1
}

// expected reads the wrong answers that the author expects, if there are any from block i on.
func (p *questionParser) expected(from int) (end, next int) {
	end = p.find(isTaskList)
	if end < from || end == len(p.content) {
		return len(p.content), len(p.content)
	}
	p.items(p.content[end], func(c *quiz.Choice, item ast.Node) {
		box := checkBox(item)
		switch {
		case box == nil:
			p.d.problem(pos(item), RuleChoiceMark)
		case box.IsChecked:
			p.d.problem(pos(item), RuleExpectedMark)
		case p.accepts(c.Text):
			p.d.problem(pos(item), RuleExpectedRight, c.Text)
		case p.q.Type == quiz.Number && !p.q.Complete(quiz.Response{Texts: []string{c.Text}}):
			p.d.problem(pos(item), RuleExpectedNumber, c.Text)
		}
	})
	p.checkCount(p.content[end], 0)
	return end, end + 1
}

// accepts reports whether an answer is right: in a text with several gaps, in every one of them.
func (p *questionParser) accepts(answer string) bool {
	texts := []string{answer}
	for range p.q.Gaps {
		texts = append(texts, answer)
	}
	return p.q.Grade(quiz.Response{Texts: texts}).Right
}

// items reads the items of a list as choices; mark decides about each.
func (p *questionParser) items(list ast.Node, mark func(*quiz.Choice, ast.Node)) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		c := quiz.Choice{ID: choiceID(len(p.q.Choices)), Text: p.d.itemText(item), Feedback: p.d.itemQuote(item)}
		mark(&c, item)
		p.add(c, item)
		plain := ""
		if c.Text == "" {
			p.d.problem(pos(item), RuleChoiceText)
		} else {
			plain = strings.TrimSpace(p.d.plain(item.FirstChild()))
			p.d.checkLength(item, plain, maxChoice)
		}
		p.places.lengths = append(p.places.lengths, utf8.RuneCountInString(plain))
		if c.Feedback == "" {
			p.d.problem(pos(item), RuleNoFeedback)
		}
	}
}

// add appends a choice; one that says the same as another cannot be told from it.
func (p *questionParser) add(c quiz.Choice, n ast.Node) {
	for side, text := range []string{c.Text, c.Pair} {
		key := strings.Repeat(" ", side) + strings.ToLower(strings.Join(strings.Fields(text), " "))
		if first, ok := p.seen[key]; ok && text != "" {
			p.d.problem(pos(n), RuleDuplicateText, text, p.d.here(first))
			continue
		}
		p.seen[key] = pos(n)
	}
	p.q.Choices, p.places.choices = append(p.q.Choices, c), append(p.places.choices, pos(n))
}

// choiceID names choices by place: a to z, then numbers, which only a course with problems needs.
func choiceID(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return strconv.Itoa(i + 1)
}

func (p *questionParser) checkCount(n ast.Node, least int) {
	switch count := len(p.q.Choices); {
	case count < least:
		p.d.problem(pos(n), RuleTooFew, strconv.Itoa(least))
	case count > maxChoices:
		p.d.problem(pos(n), RuleTooMany, strconv.Itoa(maxChoices))
	}
}

// isTaskList reports whether a block is a list with a box in front of at least one item.
func isTaskList(n ast.Node) bool {
	list, ok := n.(*ast.List)
	if !ok {
		return false
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if checkBox(item) != nil {
			return true
		}
	}
	return false
}

// checkBox returns the box of a list item, or nil.
func checkBox(item ast.Node) *extast.TaskCheckBox {
	if first := item.FirstChild(); first != nil && first.HasChildren() {
		box, _ := first.FirstChild().(*extast.TaskCheckBox)
		return box
	}
	return nil
}

// itemText returns the paragraph that a list item begins with, without its box.
func (d *document) itemText(item ast.Node) string {
	switch first := item.FirstChild().(type) {
	case *ast.TextBlock, *ast.Paragraph:
		text := d.raw(first)
		if checkBox(item) != nil {
			text = text[min(len("[x]"), len(text)):]
		}
		return strings.TrimSpace(text)
	default:
		return ""
	}
}

// itemQuote returns what the quote under the text of a list item says; nothing else may stand there.
func (d *document) itemQuote(item ast.Node) string {
	quote := ""
	for n := item.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.TextBlock, *ast.Paragraph:
			if n == item.FirstChild() {
				continue
			}
		case *ast.Blockquote:
			if _, alert := d.callout(n); !alert && quote == "" {
				quote = strings.TrimSpace(unquote(d.lines(n)))
				continue
			}
		}
		d.problem(pos(n), RuleChoiceContent)
	}
	return quote
}

// match reads a table: what stands on the left, what belongs to it, and why.
func (p *questionParser) match() (end, next int) {
	end = p.find(func(n ast.Node) bool { _, ok := n.(*extast.Table); return ok })
	if end == len(p.content) {
		p.d.problem(p.places.pos, RuleMatchTable)
		return end, end
	}
	table := p.content[end].(*extast.Table)
	const columns = 3
	if len(table.Alignments) != columns {
		p.d.problem(pos(table), RuleMatchTable)
		return end, end + 1
	}
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		p.pair(row)
	}
	p.checkCount(table, minChoices)
	return end, end + 1
}

// pair reads a row of a table with three columns.
func (p *questionParser) pair(row ast.Node) {
	left, right, why := row.FirstChild(), row.FirstChild().NextSibling(), row.LastChild()
	c := quiz.Choice{ID: choiceID(len(p.q.Choices)), Text: p.d.raw(left), Pair: p.d.raw(right), Feedback: p.d.raw(why)}
	p.add(c, row)
	switch {
	case c.Text == "" || c.Pair == "":
		p.d.problem(pos(row), RuleMatchCell)
	case c.Feedback == "":
		p.d.problem(pos(row), RuleNoFeedback)
	}
	p.d.checkLength(left, p.d.plain(left), maxLeft)
	p.d.checkLength(right, p.d.plain(right), maxRight)
}

// blank reads a paragraph with gaps, and the wrong answers that may follow it.
func (p *questionParser) blank() (end, next int) {
	end = p.find(func(n ast.Node) bool { return len(gapsIn(n)) > 0 })
	if end == len(p.content) {
		p.d.problem(p.places.pos, RuleNoGap)
		return end, end
	}
	paragraph, ok := p.content[end].(*ast.Paragraph)
	if !ok {
		p.d.problem(pos(p.content[end]), RuleGapPlace)
		return end, end + 1
	}
	gaps := gapsIn(paragraph)
	for _, g := range gaps {
		answers, _ := g.answers()
		p.q.Gaps = append(p.q.Gaps, quiz.Gap{Answers: answers})
	}
	p.q.Texts = p.d.textsAround(paragraph, gaps)
	for _, n := range p.content[end+1:] {
		if len(gapsIn(n)) > 0 {
			p.d.problem(pos(n), RuleGapPlace)
		}
	}
	if _, after := p.expected(end + 1); after == end+2 {
		return end, after
	}
	return end, end + 1
}
