package dramaview

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// part is what a click can hit.
type part int

const (
	nothing    part = iota
	aChoice         // of the scene
	anOption        // on the first page and on the one after the end
	goingOn         // the button under the story
	scrollDown      // the line that says that there is more
	scrollUp
)

// target is what lies under a position.
type target struct {
	part  part
	index int
}

// line is one line as it is drawn; all of it can be clicked.
type line struct {
	text   string
	target target
}

// page is everything that could be seen: the foot always, the body as much as
// there is room for. Drawing, scrolling and clicking go by the same page, which
// is laid out anew from the state each time.
type page struct {
	width      int
	tight      bool
	body, foot []line
	from, to   int // lines of the body that have to be in sight
}

// add puts lines under the body.
func (p *page) add(texts ...string) {
	for _, text := range texts {
		p.body = append(p.body, line{text: text})
	}
}

// gap leaves a line free where something stands above.
func (p *page) gap() {
	if len(p.body) > 0 && p.body[len(p.body)-1].text != "" {
		p.add("")
	}
}

// block puts lines under the body, the first one behind a prefix, the others
// behind another; a click on any of them hits the target.
func (p *page) block(first, further string, texts []string, t target) {
	for i, text := range texts {
		before := first
		if i > 0 {
			before = further
		}
		p.body = append(p.body, line{text: before + text, target: t})
	}
}

// button puts a line into the foot.
func (p *page) button(text string, t target) {
	if len(p.foot) == 0 && !p.tight {
		p.foot = append(p.foot, line{})
	}
	p.foot = append(p.foot, line{text: text, target: t})
}

// keep asks for the lines from a place of the body on to be in sight.
func (p *page) keep(from int) { p.from, p.to = from, len(p.body) }

// rows is how many lines of the body are shown: one less than there is room
// for where another one says that there is more. The foot goes last.
func (p *page) rows(height int) (rows int, more bool) {
	room := max(0, height-len(p.foot))
	if len(p.body) <= room || room < 2 {
		return room, false
	}
	return room - 1, true
}

// clamp keeps the first line shown within the body.
func (p *page) clamp(top, height int) int {
	rows, _ := p.rows(height)
	return max(0, min(top, len(p.body)-rows))
}

// below tells whether something stands below what is in sight.
func (p *page) below(top, height int) bool {
	rows, _ := p.rows(height)
	return p.clamp(top, height)+rows < len(p.body)
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

// lines are the lines on the screen. The foot follows the body, so that on a
// high screen the buttons stand near what they are about.
func (p *page) lines(top, height int, down, up string) []line {
	top = p.clamp(top, height)
	rows, more := p.rows(height)
	lines := make([]line, 0, max(0, height))
	lines = append(lines, p.body[top:min(len(p.body), top+rows)]...)
	if more && p.below(top, height) {
		lines = append(lines, line{text: down, target: target{part: scrollDown}})
	} else if more {
		lines = append(lines, line{text: up, target: target{part: scrollUp}})
	}
	return append(lines, p.foot[:min(len(p.foot), max(0, height))]...)
}

// joined joins the lines, none wider than the screen.
func joined(lines []line, width int) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = screen.Fit(l.text, width)
	}
	return strings.Join(texts, "\n")
}
