package quizview

import "github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"

// What a click can hit.
const (
	aChoice  sheet.Part = iota + 1 // by its place on the screen
	aLeft                          // a left side, by its place in the file
	aField                         // a text field
	aButton                        // a button under the text fields
	anOption                       // on the first page and on the result
	goingOn                        // to the next question
)

// page is everything that could be seen.
type page struct {
	sheet.Sheet
	cursorX, cursorY int // in the body
	marksAt, ownEnd  int // lines of the body: where the marks of an answer begin, and where what was answered ends
}

// begin returns the first line to show of feedback: the very first, or, where
// the answer would then be out of sight, the one at which the marks begin.
func (p *page) begin(height int) int {
	if p.Shows(p.ownEnd-1, 0, height) {
		return 0
	}
	return p.Clamp(p.marksAt, height)
}
