package quizview

import (
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// part is what a click can hit.
type part int

const (
	nothing    part = iota
	aChoice         // by its place on the screen
	aLeft           // a left side, by its place in the file
	aField          // a text field
	aButton         // a button under the text fields
	anOption        // on the first page and on the result
	goingOn         // to the next question
	scrollDown      // the line that says that there is more
	scrollUp
)

// target is what lies under a position.
type target struct {
	part  part
	index int
}

// span is a part of a line that can be clicked, in cells.
type span struct {
	from, to int
	target   target
}

// line is one line as it is drawn.
type line struct {
	text    string
	spans   []span
	heading bool // belongs to the line below it
}

// page is everything that could be seen: head and foot always, the body as
// much as there is room for. Drawing, scrolling and clicking go by the same
// page, which is laid out anew from the state each time.
type page struct {
	width            int
	tight            bool
	head, body, foot []line
	from, to         int // lines of the body that have to be in sight
	cursorX, cursorY int // in the body
	marksAt, ownEnd  int // lines of the body: where the marks of an answer begin, and where what was answered ends
}

// add puts lines under the body.
func (p *page) add(texts ...string) {
	for _, text := range texts {
		p.body = append(p.body, line{text: text})
	}
}

// heading puts the name of what stands below it under the body.
func (p *page) heading(text string) { p.body = append(p.body, line{text: text, heading: true}) }

// gap leaves a line free where there is room for it and something above.
func (p *page) gap() {
	if !p.tight && len(p.body) > 0 && p.body[len(p.body)-1].text != "" {
		p.add("")
	}
}

// block puts lines with a prefix under the body, the lines after the first
// indented as far; a click on any of them hits the target.
func (p *page) block(prefix string, indent int, texts []string, t target) {
	if len(texts) == 0 {
		texts = []string{""}
	}
	for i, text := range texts {
		before := prefix
		if i > 0 {
			before = strings.Repeat(" ", indent)
		}
		l := line{text: before + text}
		if t.part != nothing {
			l.spans = []span{{to: p.width, target: t}}
		}
		p.body = append(p.body, l)
	}
}

// keep asks for the lines from a place of the body on to be in sight.
func (p *page) keep(from int) { p.from, p.to = from, len(p.body) }

// room divides a height: lines of head and foot that fit, and what is left for
// the body. The foot, with the buttons, is the last to go.
func (p *page) room(height int) (head, body, foot int) {
	foot = min(len(p.foot), max(0, height))
	head = len(p.head)
	if height-foot-head < 3 {
		head = 0
	}
	return head, max(0, height-foot-head), foot
}

// rows is how many lines of the body are shown: one less than there is room
// for where another one says that there is more.
func (p *page) rows(height int) (rows int, more bool) {
	_, body, _ := p.room(height)
	if len(p.body) <= body || body < 2 {
		return body, false
	}
	return body - 1, true
}

// below tells whether something stands below what is in sight.
func (p *page) below(top, height int) bool {
	rows, _ := p.rows(height)
	return p.clamp(top, height)+rows < len(p.body)
}

// clamp keeps the first line shown within the body.
func (p *page) clamp(top, height int) int {
	rows, _ := p.rows(height)
	return max(0, min(top, len(p.body)-rows))
}

// follow returns the first line to show so that what has to be is in sight,
// from its beginning if it is higher than the room.
func (p *page) follow(top, height int) int {
	rows, _ := p.rows(height)
	if p.to > p.from {
		top = min(p.from, max(top, p.to-rows))
	}
	return p.clamp(top, height)
}

// begin returns the first line to show of feedback: the very first, or, where
// the answer would then be out of sight, the one at which the marks begin.
func (p *page) begin(height int) int {
	if rows, _ := p.rows(height); p.ownEnd <= rows {
		return 0
	}
	return p.clamp(p.marksAt, height)
}

// inSight are the lines of the body from top on. A heading whose text is all out
// of sight waits for it below.
func (p *page) inSight(top, rows int) []line {
	end := min(len(p.body), top+rows)
	shown := slices.Clone(p.body[top:end])
	if last := len(shown) - 1; last > 0 && end < len(p.body) && shown[last].heading {
		shown[last] = line{}
	}
	return shown
}

// lines are the lines on the screen. The foot follows the body, so that on a
// high screen the buttons stand near what they are about.
func (p *page) lines(top, height int, more func(above, below bool) string) []line {
	head, _, foot := p.room(height)
	top = p.clamp(top, height)
	rows, part := p.rows(height)
	lines := make([]line, 0, max(0, height))
	lines = append(lines, p.head[:head]...)
	lines = append(lines, p.inSight(top, rows)...)
	if part {
		below, way := p.below(top, height), scrollUp
		if below {
			way = scrollDown
		}
		lines = append(lines, line{text: more(top > 0, below), spans: []span{{to: p.width, target: target{part: way}}}})
	}
	return append(lines, p.foot[:foot]...)
}

// at returns what lies under a position of the screen.
func at(lines []line, x, y int) target {
	if y < 0 || y >= len(lines) {
		return target{}
	}
	for _, s := range lines[y].spans {
		if x >= s.from && x < s.to {
			return s.target
		}
	}
	return target{}
}

// joined joins the lines, none wider than the page.
func joined(lines []line, width int) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = screen.Fit(l.text, width)
	}
	return strings.Join(texts, "\n")
}
