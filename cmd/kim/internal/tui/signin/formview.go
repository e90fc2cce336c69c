package signin

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// refresh lists the sub-districts that match what was typed. One that was typed
// or picked whole needs no list any more.
func (f *Form) refresh() {
	typed := strings.ToLower(strings.TrimSpace(f.fields[fieldDistrict].Value()))
	var rows []menu.Row
	for _, name := range region.Kecamatan() {
		if !strings.Contains(strings.ToLower(name), typed) || strings.ToLower(name) == typed {
			continue
		}
		row := menu.Row{ID: name, Height: 1}
		if n := len(rows) + 1; n <= 9 {
			row.Key = strconv.Itoa(n)
		}
		rows = append(rows, row)
	}
	f.districts.SetRows(rows)
	room := f.height - f.listY() - 4
	f.districts.SetSize(f.width-f.listX(), max(1, min(len(rows), room)))
}

// compact is whether there is room for one field at a time only.
func (f *Form) compact() bool { return f.width < wide || f.height < 14 }

func (f *Form) labels() [submit]string {
	t := f.env.Text.SignIn
	return [submit]string{t.Name, t.KIM, t.Village, t.District}
}

// fieldX is where the text of the fields begins.
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

// fieldY is the line of a field. In a compact form only the field with the
// focus is on the screen.
func (f *Form) fieldY(field int) int {
	if f.compact() {
		return 2
	}
	return 5 + field
}

// The list of sub-districts stands under its field.
func (f *Form) listX() int { return f.fieldX() }
func (f *Form) listY() int { return f.fieldY(fieldDistrict) + 1 }

// Cursor implements screen.Screen.
func (f *Form) Cursor() *tea.Cursor {
	if f.focus == submit {
		return nil
	}
	c := f.fields[f.focus].Cursor()
	if c != nil {
		c.X += f.fieldX()
		c.Y += f.fieldY(f.focus)
	}
	return c
}

// View implements screen.Screen.
func (f *Form) View() string {
	if f.compact() {
		return f.compactView()
	}
	t, s := f.env.Text.SignIn, f.env.Styles
	lines := []string{""}
	for _, line := range screen.Wrap(t.FormWhy, f.width) {
		lines = append(lines, s.Muted.Render(line))
	}
	for len(lines) < f.fieldY(fieldName)-1 {
		lines = append(lines, "")
	}
	lines = append(lines, f.problemLine())
	for i, label := range f.labels() {
		lines = append(lines, f.label(i, label)+f.fieldText(i))
	}
	if f.focus == fieldDistrict {
		lines = append(lines, f.districtLines()...)
	}
	return screen.Clip(append(lines, "", f.button()), f.height)
}

func (f *Form) compactView() string {
	t, s := f.env.Text.SignIn, f.env.Styles
	if f.focus == submit {
		lines := make([]string, 0, f.height)
		for i, label := range f.labels() {
			value, _ := f.clean(i) // what is wrong with it is said under the button
			lines = append(lines, screen.Fit(s.Muted.Render(label+": ")+string(value), f.width))
		}
		return screen.Clip(append(lines, "", f.button(), f.problemLine()), f.height)
	}
	lines := []string{
		s.Muted.Render(t.Position(f.focus+1, submit)),
		f.label(f.focus, f.labels()[f.focus]),
		"  " + f.fieldText(f.focus),
	}
	if f.focus == fieldDistrict {
		lines = append(lines, f.districtLines()...)
	} else {
		lines = append(lines, "", f.problemLine())
		for _, line := range screen.Wrap(t.FormWhy, f.width) {
			lines = append(lines, s.Muted.Render(line))
		}
	}
	return screen.Clip(lines, f.height)
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
	if f.fields[field].Value() != "" {
		return f.fields[field].View()
	}
	hints := [submit]string{t.NameHint + " · Enter = " + f.defaultName(), t.KIMHint + " · " + t.Optional, t.VillageHint + " · " + t.Optional, t.DHint + " · " + t.Optional}
	return s.Muted.Render(screen.Fit(hints[field], f.width-f.fieldX()))
}

func (f *Form) districtLines() []string {
	s := f.env.Styles
	indent := strings.Repeat(" ", f.listX())
	if f.districts.Height() == 0 {
		return nil
	}
	list := f.districts.View(func(row menu.Row, selected bool) string {
		if selected && f.listed {
			return s.Selected.Render("▌" + screen.Pad(row.Key, 1) + " " + row.ID)
		}
		return " " + s.Key.Render(screen.Pad(row.Key, 1)) + " " + row.ID
	})
	var lines []string
	for _, line := range strings.Split(list, "\n") {
		lines = append(lines, indent+line)
	}
	if _, below := f.districts.Hidden(); below {
		lines = append(lines, indent+s.Muted.Render("↓ "+f.env.Text.SignIn.MoreBelow))
	}
	return lines
}

// problemLine is what has to be put right, empty if nothing.
func (f *Form) problemLine() string {
	return f.env.Styles.Warning.Render(screen.Fit(f.problem, f.width))
}

func (f *Form) button() string {
	if f.focus == submit {
		return f.env.Styles.Selected.Render("▌ " + f.submitLabel())
	}
	return f.env.Styles.Muted.Render("  " + f.submitLabel())
}

// click moves the focus to the field under the mouse, picks a sub-district, or
// presses the button.
func (f *Form) click(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	if f.focus == fieldDistrict {
		if row, ok := f.districts.Update(screen.Shift(msg, f.listX(), f.listY())); ok {
			return f.pickDistrict(row.ID)
		}
	}
	if f.compact() {
		return f.next()
	}
	for field := range f.fields {
		if msg.Y == f.fieldY(field) {
			return f.goTo(field)
		}
	}
	for y, line := range strings.Split(f.View(), "\n") {
		if y == msg.Y && line == f.button() {
			return f.finish()
		}
	}
	return nil
}
