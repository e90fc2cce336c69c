package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// wide is where a field fits on the line of its label.
const wide = 60

// line is a line of the form, with what a click on it is for.
type line struct {
	text  string
	part  part
	field int // of partField and partInput
}

type part int

const (
	partNothing part = iota
	partField        // what a field is called
	partInput        // what it holds; label and all where they share a line
	partButton
)

// compact is whether there is room for one field at a time only.
func (f *Form) compact() bool {
	return f.width < wide || f.height < len(f.inputs)+len(f.why())+7
}

// fieldX is where the text of the fields begins.
func (f *Form) fieldX() int {
	if f.compact() {
		return 2
	}
	widest := 0
	for _, field := range f.spec.Fields() {
		widest = max(widest, lipgloss.Width(field.Label))
	}
	return widest + 4
}

// Cursor is where the text cursor stands; nil on the button.
func (f *Form) Cursor() *tea.Cursor {
	if f.onButton() {
		return nil
	}
	c := f.inputs[f.focus].Cursor()
	if c == nil {
		return nil
	}
	c.X += f.fieldX()
	for y, l := range f.lines() {
		if l.part == partInput && l.field == f.focus {
			c.Y += y
		}
	}
	return c
}

// View draws the form.
func (f *Form) View() string {
	lines := f.lines()
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return screen.Clip(texts, f.height)
}

func (f *Form) lines() []line {
	title := f.env.Styles.Title.Render(screen.Fit(f.spec.Title(), f.width))
	switch {
	case !f.compact():
		lines := append([]line{{}, {text: title}}, f.why()...)
		lines = append(lines, line{})
		for i, field := range f.spec.Fields() {
			lines = append(lines, line{text: f.label(i, field) + f.text(i, field), part: partInput, field: i})
			lines = append(lines, f.said(i)...)
		}
		return append(lines, line{}, f.button())
	case f.onButton():
		return append(append([]line{{text: title}}, f.glance()...), line{}, f.button())
	default:
		field := f.spec.Fields()[f.focus]
		lines := []line{
			{text: screen.Spread(title, f.env.Styles.Muted.Render(f.env.Text.SignIn.Position(f.focus+1, len(f.inputs))), f.width)},
			{text: f.label(f.focus, field), part: partField, field: f.focus},
			{text: "  " + f.text(f.focus, field), part: partInput, field: f.focus},
		}
		lines = append(lines, f.said(f.focus)...)
		if why := f.why(); len(lines)+1+len(why) <= f.height { // rather none of it than half
			lines = append(append(lines, line{}), why...)
		}
		return lines
	}
}

// glance is what all fields hold, one line each.
func (f *Form) glance() []line {
	var lines []line
	for i, field := range f.spec.Fields() {
		text := screen.Fit(f.env.Styles.Muted.Render(field.Label+": ")+f.shown(i), f.width)
		lines = append(lines, line{text: text, part: partField, field: i})
	}
	return lines
}

func (f *Form) why() []line {
	var lines []line
	if f.spec.Why() == "" {
		return nil
	}
	for _, text := range screen.Wrap(f.spec.Why(), f.width) {
		lines = append(lines, line{text: f.env.Styles.Muted.Render(text)})
	}
	return lines
}

// said stands under a field: what is to be put right, or a remark.
func (f *Form) said(field int) []line {
	mark, text, style := "! ", f.problem, f.env.Styles.Warning
	if field != f.focus || text == "" {
		mark, text, style = "· ", "", f.env.Styles.Muted
		if f.spec.Remark != nil {
			text = f.spec.Remark(field, f.Values())
		}
	}
	if text == "" {
		return nil
	}
	var lines []line
	for i, wrapped := range screen.Wrap(text, f.width-f.fieldX()) {
		lead := strings.Repeat(" ", f.fieldX())
		if i == 0 {
			lead = lead[2:] + mark
		}
		lines = append(lines, line{text: style.Render(lead + wrapped)})
	}
	return lines
}

func (f *Form) label(i int, field Field) string {
	width := f.fieldX()
	if f.compact() {
		width = f.width
	}
	if i == f.focus {
		return f.env.Styles.Selected.Render(screen.Pad("▌ "+field.Label, width))
	}
	return screen.Pad("  "+field.Label, width)
}

// text is what a field holds, or what it is for while it is empty.
func (f *Form) text(i int, field Field) string {
	room := f.width - f.fieldX()
	switch {
	case f.inputs[i].Value() == "":
		return f.env.Styles.Muted.Render(screen.Fit(field.Hint, room))
	case i == f.focus:
		return f.inputs[i].View()
	default:
		return screen.Fit(f.shown(i), room)
	}
}

func (f *Form) button() line {
	style, mark := f.env.Styles.Muted, "  "
	if f.onButton() {
		style, mark = f.env.Styles.Selected, "▌ "
	}
	return line{text: style.Render(mark + f.spec.Submit()), part: partButton}
}

// click moves the focus to the field under the mouse, or presses the button.
func (f *Form) click(msg tea.MouseClickMsg) (cmd tea.Cmd, done bool) {
	lines := f.lines()
	if msg.Button != tea.MouseLeft || msg.Y < 0 || msg.Y >= len(lines) {
		return nil, false
	}
	switch l := lines[msg.Y]; l.part {
	case partField, partInput:
		if l.field != f.focus {
			return f.goTo(l.field), false
		}
	case partButton:
		return f.submit()
	case partNothing:
	}
	return nil, false
}
