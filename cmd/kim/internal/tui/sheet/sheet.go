// Package sheet lays out a page of lines that can be scrolled and clicked: a
// head and a foot that are always there, and a body of which as much is shown
// as there is room for. Drawing, scrolling and clicking go by the same Sheet,
// which a screen lays out anew from its state each time.
package sheet

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Part is a kind of thing that can be clicked. A screen numbers its own from 1.
type Part int

// The parts that every sheet has.
const (
	Nothing Part = 0
	Down    Part = -1 // the line that says that there is more below
	Up      Part = -2
)

// Target is one thing that can be clicked.
type Target struct {
	Part  Part
	Index int
}

// Line is one line as it is drawn, and what a click on it hits: the target of the
// span that it falls into, or else that of the line.
type Line struct {
	Text    string
	Target  Target
	Spans   []Span
	Heading bool // names what stands below it
}

// Span is a part of a line with a target of its own, in cells.
type Span struct {
	From, To int
	Target   Target
}

// Sheet is a page. Tight leaves no lines empty.
type Sheet struct {
	Width            int
	Tight            bool
	Head, Body, Foot []Line

	from, to int // lines of the body that have to be in sight
}

// Add puts lines under the body.
func (s *Sheet) Add(texts ...string) {
	for _, text := range texts {
		s.Body = append(s.Body, Line{Text: text})
	}
}

// Heading puts the name of what follows under the body.
func (s *Sheet) Heading(text string) { s.Body = append(s.Body, Line{Text: text, Heading: true}) }

// Gap leaves a line free where there is room for it and something above.
func (s *Sheet) Gap() {
	if !s.Tight && len(s.Body) > 0 && s.Body[len(s.Body)-1].Text != "" {
		s.Add("")
	}
}

// Block puts lines with a prefix under the body, those after the first indented
// by so many cells; a click on any of them hits the target.
func (s *Sheet) Block(prefix string, indent int, texts []string, t Target) {
	s.Body = append(s.Body, Block(prefix, indent, texts, t)...)
}

// Block is what Sheet.Block adds.
func Block(prefix string, indent int, texts []string, t Target) []Line {
	if len(texts) == 0 {
		texts = []string{""}
	}
	lines := make([]Line, len(texts))
	for i, text := range texts {
		lines[i] = Line{Text: prefix + text, Target: t}
		prefix = strings.Repeat(" ", indent)
	}
	return lines
}

// Words puts a sentence in a style under the body.
func (s *Sheet) Words(style lipgloss.Style, text string) {
	for _, line := range screen.Wrap(text, max(1, s.Width)) {
		s.Add(style.Render(line))
	}
}

// Keep asks for the lines from a place of the body on to be in sight.
func (s *Sheet) Keep(from int) { s.KeepTo(from, len(s.Body)) }

// KeepTo asks for the lines between two places of the body to be in sight.
func (s *Sheet) KeepTo(from, to int) { s.from, s.to = from, to }

// room divides a height: lines of head and foot that fit, and what is left for
// the body. The foot, with what to do next, is the last to go.
func (s *Sheet) room(height int) (head, body, foot int) {
	foot = min(len(s.Foot), max(0, height))
	head = len(s.Head)
	if height-foot-head < 3 {
		head = 0
	}
	return head, max(0, height-foot-head), foot
}

// rows is how many lines of the body are shown: one less than there is room for
// where another one says that there is more.
func (s *Sheet) rows(height int) (rows int, more bool) {
	_, body, _ := s.room(height)
	if len(s.Body) <= body || body < 2 {
		return body, false
	}
	return body - 1, true
}

// Clamp keeps the first line shown within the body.
func (s *Sheet) Clamp(top, height int) int {
	rows, _ := s.rows(height)
	return max(0, min(top, len(s.Body)-rows))
}

// Scroll is the first line to show after scrolling by so many lines.
func (s *Sheet) Scroll(top, by, height int) int { return s.Clamp(s.Clamp(top, height)+by, height) }

// Below tells whether something stands below what is in sight.
func (s *Sheet) Below(top, height int) bool {
	rows, _ := s.rows(height)
	return s.Clamp(top, height)+rows < len(s.Body)
}

// Overflows tells whether there is more than fits.
func (s *Sheet) Overflows(height int) bool {
	_, more := s.rows(height)
	return more
}

// Shows tells whether a line of the body is in sight.
func (s *Sheet) Shows(line, top, height int) bool {
	rows, _ := s.rows(height)
	top = s.Clamp(top, height)
	return line >= top && line < top+rows
}

// Row is the line of the screen on which a line of the body stands; for one that
// is out of sight, the nearest.
func (s *Sheet) Row(line, top, height int) int {
	head, body, _ := s.room(height)
	return head + max(0, min(line-s.Clamp(top, height), body-1))
}

// Page is how many lines a page key scrolls: what is in sight but one line.
func (s *Sheet) Page(height int) int {
	rows, _ := s.rows(height)
	return max(1, rows-1)
}

// Follow is the first line to show so that what has to be is in sight, from its
// beginning if it is higher than the room.
func (s *Sheet) Follow(top, height int) int {
	rows, _ := s.rows(height)
	if s.to > s.from {
		top = min(s.from, max(top, s.to-rows))
	}
	return s.Clamp(top, height)
}

// Beyond tells whether the beginning of what has to be in sight is out of it: -1
// above, 1 below, else 0.
func (s *Sheet) Beyond(top, height int) int {
	rows, _ := s.rows(height)
	top = s.Clamp(top, height)
	switch {
	case s.to <= s.from:
		return 0
	case s.from < top:
		return -1
	case s.from >= top+rows:
		return 1
	default:
		return 0
	}
}

// Lines are the lines on the screen. The foot follows the body, so that on a
// high screen it stands near what it is about. A heading, of one line or several,
// whose text is all out of sight waits for it below.
func (s *Sheet) Lines(top, height int, t i18n.App, styles theme.Styles) []Line {
	head, _, foot := s.room(height)
	top = s.Clamp(top, height)
	rows, part := s.rows(height)
	lines := make([]Line, 0, max(0, height))
	lines = append(lines, s.Head[:head]...)
	end := min(len(s.Body), top+rows)
	lines = append(lines, s.Body[top:end]...)
	for i := end - 1; i > top && end < len(s.Body) && s.Body[i].Heading; i-- {
		lines[head+i-top] = Line{}
	}
	if part {
		lines = append(lines, more(top > 0, end < len(s.Body), t, styles))
	}
	return append(lines, s.Foot[:foot]...)
}

// more is the line that says on which side there is more; a click on it goes
// down as long as there is more below.
func more(above, below bool, t i18n.App, styles theme.Styles) Line {
	style, way := styles.Muted, Up
	if below {
		style, way = styles.Accent, Down
	}
	return Line{Text: style.Render(screen.More(t, above, below)), Target: Target{Part: way}}
}

// At is what lies under a position of the screen.
func At(lines []Line, x, y int) Target {
	if y < 0 || y >= len(lines) {
		return Target{}
	}
	for _, span := range lines[y].Spans {
		if x >= span.From && x < span.To {
			return span.Target
		}
	}
	return lines[y].Target
}

// Joined joins the lines, none wider than so many cells.
func Joined(lines []Line, width int) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = screen.Fit(l.Text, width)
	}
	return strings.Join(texts, "\n")
}
