package menu

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

func rows(n, height int) []Row {
	out := make([]Row, n)
	for i := range out {
		out[i] = Row{ID: "row" + strconv.Itoa(i+1), Height: height}
		if i < 9 {
			out[i].Key = strconv.Itoa(i + 1)
		}
	}
	return out
}

func press(code rune, text string) tea.KeyPressMsg { return tea.KeyPressMsg{Code: code, Text: text} }

func draw(row Row, selected bool) string {
	mark := "  "
	if selected {
		mark = "> "
	}
	return mark + row.ID + strings.Repeat("\n  .", row.Height-1)
}

func TestChoosing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		msgs []tea.Msg
		want string
	}{
		{"enter takes the first", []tea.Msg{press(tea.KeyEnter, "")}, "row1"},
		{"a number chooses at once", []tea.Msg{press('3', "3")}, "row3"},
		{"a number without a row does nothing", []tea.Msg{press('9', "9")}, ""},
		{"down then enter", []tea.Msg{press(tea.KeyDown, ""), press(tea.KeyEnter, "")}, "row2"},
		{"j j k enter", []tea.Msg{press('j', "j"), press('j', "j"), press('k', "k"), press(tea.KeyEnter, "")}, "row2"},
		{"end enter", []tea.Msg{press(tea.KeyEnd, ""), press(tea.KeyEnter, "")}, "row5"},
		{"up at the top stays", []tea.Msg{press(tea.KeyUp, ""), press(tea.KeyEnter, "")}, "row1"},
		{"click on the second line of row 2", []tea.Msg{tea.MouseClickMsg{X: 4, Y: 3, Button: tea.MouseLeft}}, "row2"},
		{"right click does nothing", []tea.Msg{tea.MouseClickMsg{X: 4, Y: 3, Button: tea.MouseRight}}, ""},
		{"click below the menu does nothing", []tea.Msg{tea.MouseClickMsg{X: 4, Y: 6, Button: tea.MouseLeft}}, ""},
		{"wheel then enter", []tea.Msg{tea.MouseWheelMsg{Button: tea.MouseWheelDown}, press(tea.KeyEnter, "")}, "row2"},
		{"click after scrolling", []tea.Msg{press(tea.KeyEnd, ""), tea.MouseClickMsg{X: 0, Y: 0, Button: tea.MouseLeft}}, "row3"},
		{"click below the last row", []tea.Msg{press(tea.KeyEnd, ""), tea.MouseClickMsg{X: 0, Y: 6, Button: tea.MouseLeft}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var m Menu
			m.SetRows(rows(5, 2))
			m.SetSize(20, 6)
			got := ""
			for _, msg := range c.msgs {
				if row, ok := m.Update(msg); ok {
					got = row.ID
				}
			}
			if got != c.want {
				t.Errorf("chose %q, want %q", got, c.want)
			}
		})
	}
}

// With ten rows or more, 1 may be the beginning of 12.
func TestNumbersOfTwoDigits(t *testing.T) {
	t.Parallel()
	digit := func(c rune) tea.Msg { return press(c, string(c)) }
	enter, down := press(tea.KeyEnter, ""), press(tea.KeyDown, "")
	for _, c := range []struct {
		name        string
		msgs        []tea.Msg
		want, typed string
	}{
		{"1 waits", []tea.Msg{digit('1')}, "", "1"},
		{"1 Enter", []tea.Msg{digit('1'), enter}, "row1", ""},
		{"12", []tea.Msg{digit('1'), digit('2')}, "row12", ""},
		{"10", []tea.Msg{digit('1'), digit('0')}, "row10", ""},
		{"2 can only be 2", []tea.Msg{digit('2')}, "row2", ""},
		{"no 19: the 9 is ignored", []tea.Msg{digit('1'), digit('9')}, "", "1"},
		{"no 19: nor does it choose 9", []tea.Msg{digit('1'), digit('9'), enter}, "row1", ""},
		{"0 is a row of its own", []tea.Msg{digit('0')}, "add", ""},
		{"moving begins anew", []tea.Msg{digit('1'), down, digit('2')}, "row2", ""},
		{"so does any other key", []tea.Msg{digit('1'), press(tea.KeyBackspace, ""), digit('2')}, "row2", ""},
		{"so does the wheel", []tea.Msg{digit('1'), tea.MouseWheelMsg{Button: tea.MouseWheelDown}, digit('2')}, "row2", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			all := append(rows(12, 1), Row{ID: "add", Key: "0", Height: 1})
			for i := range 12 {
				all[i].Key = strconv.Itoa(i + 1)
			}
			var m Menu
			m.SetRows(all)
			m.SetSize(20, 20)
			got := ""
			for _, msg := range c.msgs {
				if row, ok := m.Update(msg); ok {
					got = row.ID
				}
			}
			if got != c.want || m.Typed() != c.typed {
				t.Errorf("chose %q, waiting at %q; want %q, %q", got, m.Typed(), c.want, c.typed)
			}
		})
	}
}

// What stands above a row is not for clicking.
func TestHeadsAreNotForClicking(t *testing.T) {
	t.Parallel()
	var m Menu
	m.SetRows([]Row{{ID: "a", Height: 1}, {ID: "b", Height: 3, Head: 2}, {ID: "c", Height: 1}})
	m.SetSize(20, 5)
	for y, want := range []string{"a", "", "", "b", "c"} {
		if row, _ := m.Update(tea.MouseClickMsg{X: 1, Y: y, Button: tea.MouseLeft}); row.ID != want {
			t.Errorf("line %d chooses %q, want %q", y, row.ID, want)
		}
	}
}

func TestSelectionStaysWithItsRow(t *testing.T) {
	t.Parallel()
	var m Menu
	m.SetSize(20, 10)
	m.SetRows(rows(5, 1))
	m.Select("row4")
	m.SetRows(rows(5, 1)[2:])
	if row, _ := m.Selected(); row.ID != "row4" {
		t.Errorf("selected %q after filtering, want row4", row.ID)
	}
	m.SetRows(rows(1, 1))
	if row, _ := m.Selected(); row.ID != "row1" {
		t.Errorf("selected %q, want the only row", row.ID)
	}
	m.SetRows(nil)
	if _, ok := m.Selected(); ok {
		t.Error("an empty menu has no selected row")
	}
	if _, ok := m.Update(press(tea.KeyEnter, "")); ok {
		t.Error("an empty menu cannot be chosen from")
	}
}

// After scrolling no half of a row stands at the top.
func TestRowsBeginWhole(t *testing.T) {
	t.Parallel()
	for height := 3; height < 12; height++ {
		var m Menu
		m.SetRows(rows(7, 3))
		m.SetSize(20, height)
		for _, code := range []rune{tea.KeyDown, tea.KeyUp} {
			for range 8 {
				m.Update(press(code, ""))
				lines := strings.Split(m.View(draw), "\n")
				if !strings.Contains(lines[0], "row") || len(lines) != height {
					t.Fatalf("%d lines of %d, or half a row first:\n%s", len(lines), height, m.View(draw))
				}
				m.Update(tea.MouseClickMsg{X: 0, Y: 0, Button: tea.MouseLeft})
				if row, _ := m.Selected(); !strings.HasSuffix(lines[0], row.ID) {
					t.Fatalf("a click on the first line chose %s:\n%s", row.ID, m.View(draw))
				}
			}
		}
	}
}

// Whatever is pressed, the view keeps its height and shows the selected row.
func TestSelectedRowStaysInView(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var m Menu
		m.SetRows(rows(rapid.IntRange(1, 40).Draw(t, "rows"), rapid.IntRange(1, 3).Draw(t, "height")))
		h := rapid.IntRange(3, 20).Draw(t, "h")
		m.SetSize(20, h)
		codes := []rune{tea.KeyUp, tea.KeyDown, tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown}
		for range rapid.IntRange(0, 30).Draw(t, "presses") {
			m.Update(press(rapid.SampledFrom(codes).Draw(t, "key"), ""))
		}
		view := m.View(draw)
		if n := strings.Count(view, "\n") + 1; n > h {
			t.Fatalf("view has %d lines, room is %d", n, h)
		}
		if !strings.Contains(view, "> ") {
			t.Fatalf("selected row is out of view:\n%s", view)
		}
	})
}
