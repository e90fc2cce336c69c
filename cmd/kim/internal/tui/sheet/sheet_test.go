package sheet

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

func draw(rt *rapid.T) (s *Sheet, top, height int) {
	s = &Sheet{Width: 20}
	for i := range rapid.IntRange(0, 30).Draw(rt, "body") {
		s.Add(fmt.Sprint("line ", i))
	}
	s.Head = make([]Line, rapid.IntRange(0, 2).Draw(rt, "head"))
	s.Foot = make([]Line, rapid.IntRange(0, 2).Draw(rt, "foot"))
	return s, rapid.IntRange(-5, 40).Draw(rt, "top"), rapid.IntRange(0, 20).Draw(rt, "height")
}

func TestLinesFit(t *testing.T) {
	t.Parallel()
	app, styles := i18n.For(i18n.Indonesian).App, theme.New(theme.Dark, true)
	rapid.Check(t, func(rt *rapid.T) {
		s, top, height := draw(rt)
		if lines := s.Lines(top, height, app, styles); len(lines) > height {
			rt.Fatalf("%d lines in %d", len(lines), height)
		}
	})
}

// What has to be in sight is, after following it.
func TestFollow(t *testing.T) {
	t.Parallel()
	app, styles := i18n.For(i18n.Indonesian).App, theme.New(theme.Dark, true)
	rapid.Check(t, func(rt *rapid.T) {
		s, top, height := draw(rt)
		mark := Target{Part: 1}
		s.Keep(len(s.Body))
		s.Block("> ", 2, []string{"this one"}, mark)
		s.to = len(s.Body)
		s.Add("more", "and more")
		top = s.Follow(top, height)
		if height < 6 {
			return // no room for the line beside the one that says that there is more
		}
		if s.Beyond(top, height) != 0 {
			rt.Fatal("it is said to be out of sight")
		}
		for y, line := range s.Lines(top, height, app, styles) {
			if line.Target == mark && At(s.Lines(top, height, app, styles), y) == mark {
				return
			}
		}
		rt.Fatal("it is out of sight")
	})
}

// The last line says on which sides there is more, and a click on it goes on.
func TestMore(t *testing.T) {
	t.Parallel()
	app, styles := i18n.For(i18n.Indonesian).App, theme.New(theme.Dark, true)
	s := &Sheet{Width: 20}
	for i := range 10 {
		s.Add(fmt.Sprint("line ", i))
	}
	for top, want := range map[int]Line{
		0: {Text: app.MoreBelow, Target: Target{Part: Down}},
		3: {Text: app.MoreBoth, Target: Target{Part: Down}},
		9: {Text: app.MoreAbove, Target: Target{Part: Up}},
	} {
		lines := s.Lines(top, 5, app, styles)
		if got := ansi.Strip(lines[4].Text); got != want.Text || At(lines, 4) != want.Target {
			t.Errorf("from %d: %q %v, want %q %v", top, got, At(lines, 4), want.Text, want.Target)
		}
	}
}
