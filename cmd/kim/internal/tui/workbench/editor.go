package workbench

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// editor is a line for a username, or an area for a longer text.
type editor struct {
	line *textinput.Model
	area *textarea.Model
}

func newEditor(kind Kind) editor {
	if kind == Username {
		line := textinput.New()
		line.SetVirtualCursor(false)
		line.Prompt = at
		line.CharLimit = 100
		line.SetStyles(textinput.Styles{})
		// It would read the clipboard of the machine that the program runs on;
		// terminals paste by themselves.
		line.KeyMap.Paste.SetEnabled(false)
		line.Focus()
		return editor{line: &line}
	}
	area := textarea.New()
	area.SetVirtualCursor(false)
	area.SetStyles(textarea.Styles{})
	area.Prompt = ""
	area.ShowLineNumbers = false
	area.CharLimit = maxText
	area.MaxHeight = 0 // lines are bounded by the characters
	area.KeyMap.Paste.SetEnabled(false)
	area.KeyMap.CopySelection.SetEnabled(false)
	area.Focus()
	return editor{area: &area}
}

// at stands before a username and is no part of it.
const at = "@"

func (e *editor) setSize(width, height int) {
	if e.line != nil {
		e.line.SetWidth(max(1, width-len(at)-1))
		return
	}
	e.area.SetWidth(max(1, width))
	e.area.SetHeight(max(1, height))
}

func (e *editor) value() string {
	if e.line != nil {
		return e.line.Value()
	}
	return e.area.Value()
}

func (e *editor) set(text string) {
	if e.line != nil {
		e.line.SetValue(text)
		e.line.CursorEnd()
		return
	}
	e.area.SetValue(text)
}

// update takes a key or a paste and tells whether it changed the text. The
// editors need no commands: their cursor is the terminal's.
func (e *editor) update(msg tea.Msg) bool {
	before := e.value()
	if e.line != nil {
		line, _ := e.line.Update(msg)
		e.line = &line
	} else {
		area, _ := e.area.Update(msg)
		e.area = &area
	}
	typed := e.value()
	clean := string(safe.Clean(typed))
	if e.line != nil {
		clean = strings.TrimPrefix(clean, at) // it stands there already
	}
	if clean != typed {
		e.set(clean)
	}
	return clean != before
}

func (e *editor) cursor() *tea.Cursor {
	if e.line != nil {
		return e.line.Cursor()
	}
	return e.area.Cursor()
}

func (e *editor) lines() []string {
	if e.line != nil {
		return []string{e.line.View()}
	}
	return strings.Split(e.area.View(), "\n")
}

// moveTo puts the cursor at a byte of the text.
func (e *editor) moveTo(offset int) {
	text := e.value()
	before := text[:max(0, min(offset, len(text)))]
	if e.line != nil {
		e.line.SetCursor(utf8.RuneCountInString(before))
		return
	}
	row := strings.Count(before, "\n")
	column := utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:])
	e.area.MoveToBegin()
	for range len(text) + 1 { // no line on the screen has less than a byte
		if e.area.Line() >= row {
			break
		}
		e.area.CursorDown()
	}
	e.area.SetCursorColumn(column)
	e.area.SetHeight(e.area.Height()) // brings the cursor into sight
}

// moveToCell puts the cursor where the mouse is, relative to the editor.
func (e *editor) moveToCell(x, y int) {
	if e.line != nil {
		e.line.SetCursor(max(0, x-len(at)))
		return
	}
	down := e.area.ScrollYOffset() + y
	e.area.MoveToBegin()
	for range down {
		e.area.CursorDown()
	}
	info, row := e.area.LineInfo(), []rune(strings.Split(e.value(), "\n")[e.area.Line()])
	column, cells := info.StartColumn, 0
	for column < len(row) && column-info.StartColumn < info.Width-1 {
		cells += ansi.StringWidth(string(row[column]))
		if cells > x {
			break
		}
		column++
	}
	e.area.SetCursorColumn(column)
	e.area.SetHeight(e.area.Height())
}
