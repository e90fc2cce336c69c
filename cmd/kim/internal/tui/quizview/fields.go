package quizview

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// A kill loses at most this many keystrokes less one. What is typed is also
// recorded whenever a field is left, a hint is asked for or the language
// changes; there is no timer, because nothing of ours runs while nothing
// happens.
const (
	everyChange = 10
	shortText   = 3 // for fields of one line, whose whole text is a few letters
)

// fields are the text fields of one question: one line for each gap or number,
// or an area for own words. The zero value has none.
type fields struct {
	lines   []textinput.Model
	area    *textarea.Model
	current int
	changes int // keystrokes that changed something since the last record
}

// fieldCount is how many texts a question asks for.
func fieldCount(q quiz.Question) int {
	switch q.Type {
	case quiz.Blank:
		return len(q.Gaps)
	case quiz.Number, quiz.Open:
		return 1
	case quiz.One, quiz.Many, quiz.Order, quiz.Match:
		return 0
	default:
		return 0
	}
}

// newFields makes the fields of a question. The first empty one is current.
func newFields(q quiz.Question, typed []string) fields {
	var f fields
	if q.Type == quiz.Open {
		f.area = newArea(typed[0])
		return f
	}
	for i := range fieldCount(q) {
		f.lines = append(f.lines, newLine(typed[i]))
	}
	f.enter(f.firstEmpty())
	return f
}

func newLine(typed string) textinput.Model {
	line := textinput.New()
	line.SetVirtualCursor(false)
	line.Prompt = ""
	line.CharLimit = maxGap
	// It would read the clipboard of the machine that the program runs on;
	// terminals paste by themselves.
	line.KeyMap.Paste.SetEnabled(false)
	line.SetValue(typed)
	return line
}

func newArea(typed string) *textarea.Model {
	area := textarea.New()
	area.SetVirtualCursor(false)
	area.SetStyles(textarea.Styles{})
	area.Prompt = ""
	area.ShowLineNumbers = false
	area.CharLimit = maxText / 4 // a character has at most four bytes
	area.KeyMap.Paste.SetEnabled(false)
	area.KeyMap.CopySelection.SetEnabled(false)
	area.SetValue(typed)
	area.Focus()
	return &area
}

func (f *fields) any() bool { return f.count() > 0 }

func (f *fields) count() int {
	if f.area != nil {
		return 1
	}
	return len(f.lines)
}

// last tells whether there is no other field after the current one.
func (f *fields) last() bool { return f.current+1 >= f.count() }

func (f *fields) setSize(width, height int) {
	if f.area != nil {
		f.area.SetWidth(max(1, width-2))
		f.area.SetHeight(height)
	}
}

// values are the texts as they stand in the fields.
func (f *fields) values() []string {
	if f.area != nil {
		return []string{f.area.Value()}
	}
	values := make([]string, len(f.lines))
	for i := range f.lines {
		values[i] = f.lines[i].Value()
	}
	return values
}

// firstEmpty is the first field without text, or the last one.
func (f *fields) firstEmpty() int {
	for i := range f.lines {
		if f.lines[i].Value() == "" {
			return i
		}
	}
	return max(0, len(f.lines)-1)
}

// enter makes a field the current one.
func (f *fields) enter(i int) {
	f.current = i
	for j := range f.lines {
		f.lines[j].Blur()
		if j == i {
			f.lines[j].Focus()
		}
	}
}

// update hands a key or a paste to the current field and counts it if it
// changed something. The fields need no commands: their cursor is the
// terminal's, which blinks by itself.
func (f *fields) update(msg tea.Msg) {
	before := f.value()
	if f.area != nil {
		area, _ := f.area.Update(msg)
		f.area = &area
	} else if f.current < len(f.lines) {
		f.lines[f.current], _ = f.lines[f.current].Update(msg)
	}
	f.clean()
	if f.value() != before {
		f.changes++
	}
}

// clean takes out of the current field what must not be drawn. Blanks at the
// end stay: a word may follow.
func (f *fields) clean() {
	typed := f.value()
	clean := string(safe.Clean(typed))
	if clean == typed {
		return
	}
	if f.area != nil {
		f.area.SetValue(clean)
		return
	}
	f.lines[f.current].SetValue(clean)
}

func (f *fields) value() string {
	if f.area != nil {
		return f.area.Value()
	}
	if f.current < len(f.lines) {
		return f.lines[f.current].Value()
	}
	return ""
}

// due tells whether enough has changed to be recorded.
func (f *fields) due() bool {
	if f.area != nil {
		return f.changes >= everyChange
	}
	return f.changes >= shortText
}

// moveKey tells whether a key moves between lines of text, which in the area
// it does by itself.
func (f *fields) moveKey(msg tea.KeyPressMsg, keys keyMap) (by int, ok bool) {
	switch {
	case f.area != nil:
		return 0, false
	case key.Matches(msg, keys.up):
		return -1, true
	case key.Matches(msg, keys.down):
		return 1, true
	default:
		return 0, false
	}
}
