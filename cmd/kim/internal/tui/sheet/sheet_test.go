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
			if line.Target == mark && At(s.Lines(top, height, app, styles), 0, y) == mark {
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
		if got := ansi.Strip(lines[4].Text); got != want.Text || At(lines, 0, 4) != want.Target {
			t.Errorf("from %d: %q %v, want %q %v", top, got, At(lines, 0, 4), want.Text, want.Target)
		}
	}
}

// A span of a line hits its own target; beside it the line does.
func TestSpans(t *testing.T) {
	t.Parallel()
	line, span := Target{Part: 1}, Target{Part: 2, Index: 7}
	lines := []Line{{Text: "a [b] c", Target: line, Spans: []Span{{From: 2, To: 5, Target: span}}}}
	for x, want := range map[int]Target{1: line, 2: span, 4: span, 5: line} {
		if got := At(lines, x, 0); got != want {
			t.Errorf("at %d: %v, want %v", x, got, want)
		}
	}
}

// A heading is not the last line in sight while what it names stands below.
func TestHeading(t *testing.T) {
	t.Parallel()
	app, styles := i18n.For(i18n.Indonesian).App, theme.New(theme.Dark, true)
	s := &Sheet{Width: 20}
	s.Add("one", "two")
	s.Heading("three")
	s.Add("four", "five")
	if got := s.Lines(0, 4, app, styles)[2].Text; got != "" {
		t.Errorf("%q is the last line", got)
	}
	if got := s.Lines(1, 4, app, styles)[1].Text; got != "three" {
		t.Errorf("%q stands above its text", got)
	}
	long := &Sheet{Width: 20}
	long.Add("one")
	long.Heading("two")
	long.Heading("and three")
	long.Add("four", "five")
	if lines := long.Lines(0, 4, app, styles); len(lines) != 4 || lines[0].Text != "one" || lines[1].Text != "" || lines[2].Text != "" {
		t.Errorf("a heading of two lines is the last in sight: %v", lines)
	}
	if got := s.Row(3, 1, 4); got != 2 {
		t.Errorf("the text is on line %d", got)
	}
	if s.Shows(0, 1, 4) || !s.Shows(3, 1, 4) || s.Shows(4, 1, 4) {
		t.Error("what is in sight is not what is said to be")
	}
}
