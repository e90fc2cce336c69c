package sheet

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// read is a sheet of lines that is read, of which ten fit.
func read(lines int) *Sheet {
	s := &Sheet{Width: 20, Head: []Line{{Text: "head"}}}
	for i := range lines {
		s.Add(fmt.Sprint("line ", i))
	}
	return s
}

func click(y int) tea.MouseClickMsg { return tea.MouseClickMsg{Y: y, Button: tea.MouseLeft} }

// Head, eight lines of the body and the line that says that there is more are ten.
func TestPagerGoesByEveryMeans(t *testing.T) {
	t.Parallel()
	s := read(30)
	for _, c := range []struct {
		name string
		msgs []tea.Msg
		want int
	}{
		{"arrows", []tea.Msg{screen.PressOf("down"), screen.PressOf("j"), screen.PressOf("up")}, 1},
		{"pages", []tea.Msg{screen.PressOf("pgdown"), screen.PressOf("space"), screen.PressOf("b")}, 7},
		{"ends", []tea.Msg{screen.PressOf("end")}, 22},
		{"and back", []tea.Msg{screen.PressOf("end"), screen.PressOf("home")}, 0},
		{"wheel", []tea.Msg{tea.MouseWheelMsg{Button: tea.MouseWheelDown}}, notch},
		{"click on more", []tea.Msg{click(9)}, 7},
		{"click on more at the end", []tea.Msg{screen.PressOf("end"), click(9)}, 15},
	} {
		var p Pager
		for _, msg := range c.msgs {
			if !p.Update(msg, s, 10) {
				t.Errorf("%s: %v was not for it", c.name, msg)
			}
		}
		if p.top != c.want {
			t.Errorf("%s: at %d, want %d", c.name, p.top, c.want)
		}
	}
}

func TestPagerLeavesTheRest(t *testing.T) {
	t.Parallel()
	var p Pager
	s := read(30)
	for _, msg := range []tea.Msg{screen.PressOf("x"), click(3), tea.MouseClickMsg{Y: 9, Button: tea.MouseRight}, screen.FreshMsg{}} {
		if p.Update(msg, s, 10) || p.top != 0 {
			t.Errorf("took %#v", msg)
		}
	}
	app := i18n.For(i18n.English).App
	if !p.Binding(s, 10, app).Enabled() || p.Binding(read(5), 10, app).Enabled() {
		t.Error("the footer has the keys although all is in sight, or lacks them")
	}
}

// Whatever is pressed, nobody gets beyond the ends, and drawing changes nothing.
func TestPagerStaysWithin(t *testing.T) {
	t.Parallel()
	app, styles := i18n.For(i18n.English).App, theme.New(theme.Dark, true)
	rapid.Check(t, func(rt *rapid.T) {
		s := read(rapid.IntRange(0, 30).Draw(rt, "lines"))
		var p Pager
		for _, name := range rapid.SliceOf(rapid.SampledFrom([]string{"down", "up", "pgdown", "pgup", "home", "end"})).Draw(rt, "keys") {
			height := rapid.IntRange(0, 12).Draw(rt, "height")
			p.Update(screen.PressOf(name), s, height)
			if p.top != s.Clamp(p.top, height) {
				rt.Fatalf("%d is beyond the ends", p.top)
			}
			top, view := p.top, p.View(s, height, app, styles)
			if p.top != top || view != p.View(s, height, app, styles) {
				rt.Fatal("drawing scrolled")
			}
			if strings.Count(view, "\n") >= max(1, height) {
				rt.Fatalf("too high:\n%s", view)
			}
		}
	})
}
