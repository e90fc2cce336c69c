package signin

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// formLine is a line of the form, with what a click on it is for.
type formLine struct {
	text  string
	part  part
	field int // of partLabel and partInput
}

type part int

const (
	partNothing part = iota
	partLabel        // what a field is called
	partInput        // what it holds; label and all where they share a line
	partRow          // a row of the list of sub-districts
	partButton
)

// compact is whether there is room for one field at a time only.
func (f *Form) compact() bool { return f.width < wide || f.height < 14 }

func (f *Form) labels() [submit]string {
	t := f.env.Text.SignIn
	return [submit]string{t.Name, t.KIM, t.Village, t.District}
}

// fieldX is where the text of the fields begins, and the list of sub-districts.
func (f *Form) fieldX() int {
	if f.compact() {
		return 2
	}
	widest := 0
	for _, label := range f.labels() {
		widest = max(widest, lipgloss.Width(label))
	}
	return widest + 4
}

// Cursor implements screen.Screen.
func (f *Form) Cursor() *tea.Cursor {
	if f.focus == submit {
		return nil
	}
	c := f.fields[f.focus].Cursor()
	if c == nil {
		return nil
	}
	c.X += f.fieldX()
	for y, line := range f.head() {
		if line.part == partInput && line.field == f.focus {
			c.Y += y
		}
	}
	return c
}

// View implements screen.Screen.
func (f *Form) View() string {
	lines := f.lines()
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = line.text
	}
	return screen.Clip(texts, f.height)
}

// lines are those of the form: all fields and the button, or in a small window
// one field, and at the end everything at a glance.
func (f *Form) lines() []formLine {
	lines := f.head()
	if f.focus == fieldDistrict {
		lines = append(lines, f.listLines()...)
	}
	switch {
	case !f.compact() || f.focus == submit:
		lines = append(lines, formLine{}, f.button())
	case f.focus != fieldDistrict:
		lines = append(lines, formLine{})
		lines = append(lines, f.why()...)
	}
	return lines
}

// head is what stands over the list of sub-districts.
func (f *Form) head() []formLine {
	switch {
	case !f.compact():
		lines := append([]formLine{{}}, f.why()...)
		lines = append(lines, formLine{})
		for field, label := range f.labels() {
			lines = append(lines, formLine{text: f.label(field, label) + f.fieldText(field), part: partInput, field: field})
			lines = append(lines, f.problemLines(field)...)
		}
		return lines
	case f.focus == submit:
		return f.glance()
	default:
		lines := []formLine{
			{text: f.env.Styles.Muted.Render(f.env.Text.SignIn.Position(f.focus+1, submit))},
			{text: f.label(f.focus, f.labels()[f.focus]), part: partLabel, field: f.focus},
			{text: "  " + f.fieldText(f.focus), part: partInput, field: f.focus},
		}
		return append(lines, f.problemLines(f.focus)...)
	}
}

// glance is what all fields hold, one line each.
func (f *Form) glance() []formLine {
	var lines []formLine
	for field, label := range f.labels() {
		value, _ := f.clean(field) // what is wrong with it is said on the way on
		text := screen.Fit(f.env.Styles.Muted.Render(label+": ")+string(value), f.width)
		lines = append(lines, formLine{text: text, part: partLabel, field: field})
	}
	return lines
}

func (f *Form) why() []formLine {
	var lines []formLine
	for _, line := range screen.Wrap(f.env.Text.SignIn.FormWhy, f.width) {
		lines = append(lines, formLine{text: f.env.Styles.Muted.Render(line)})
	}
	return lines
}

// problemLines stand under the field that is to be put right.
func (f *Form) problemLines(field int) []formLine {
	if field != f.focus || f.problem == "" {
		return nil
	}
	var lines []formLine
	for i, line := range screen.Wrap(f.problem, f.width-f.fieldX()) {
		lead := strings.Repeat(" ", f.fieldX())
		if i == 0 {
			lead = lead[2:] + "! "
		}
		lines = append(lines, formLine{text: f.env.Styles.Warning.Render(lead + line)})
	}
	return lines
}

func (f *Form) label(field int, label string) string {
	width := f.fieldX()
	if f.compact() {
		width = f.width
	}
	if field == f.focus {
		return f.env.Styles.Selected.Render(screen.Pad("▌ "+label, width))
	}
	return screen.Pad("  "+label, width)
}

// fieldText is what a field holds, or what it is for while it is empty.
func (f *Form) fieldText(field int) string {
	t, s := f.env.Text.SignIn, f.env.Styles
	room := f.width - f.fieldX()
	value := f.fields[field].Value()
	switch {
	case value != "" && field == f.focus:
		return f.fields[field].View()
	case value != "":
		return screen.Fit(value, room)
	}
	hints := [submit]string{
		t.IfEmpty(f.nameIfEmpty()) + " · " + t.NameHint, t.KIMHint + " · " + t.Optional,
		t.VillageHint + " · " + t.Optional, t.DHint + " · " + t.Optional,
	}
	if typed := f.districts.Typed(); typed != "" && field == fieldDistrict {
		return s.Accent.Render(screen.Fit(f.env.Text.App.Typed(typed), room))
	}
	return s.Muted.Render(screen.Fit(hints[field], room))
}

func (f *Form) button() formLine {
	style, mark := f.env.Styles.Muted, "  "
	if f.focus == submit {
		style, mark = f.env.Styles.Selected, "▌ "
	}
	return formLine{text: style.Render(mark + f.submitLabel()), part: partButton}
}

// click moves the focus to the field under the mouse, picks a row of the list,
// or presses the button.
func (f *Form) click(msg tea.MouseClickMsg) tea.Cmd {
	lines := f.lines()
	if msg.Button != tea.MouseLeft || msg.Y < 0 || msg.Y >= len(lines) {
		return nil
	}
	switch line := lines[msg.Y]; line.part {
	case partLabel, partInput:
		if line.field != f.focus {
			return f.goTo(line.field)
		}
	case partRow:
		first := slices.IndexFunc(lines, func(l formLine) bool { return l.part == partRow })
		if row, ok := f.districts.Update(screen.Shift(msg, f.fieldX(), first)); ok {
			return f.pickDistrict(row)
		}
	case partButton:
		return f.finish()
	case partNothing:
	}
	return nil
}
