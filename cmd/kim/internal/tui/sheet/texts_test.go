package sheet

import (
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

func drawnBy(t *testing.T, cmd tea.Cmd) DrawnMsg {
	t.Helper()
	if cmd == nil {
		t.Fatal("nothing is rendered")
	}
	msg, ok := cmd().(DrawnMsg)
	if !ok {
		t.Fatal("no rendered texts")
	}
	return msg
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	for i := range got {
		got[i] = ansi.Strip(got[i])
	}
	if !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
}

func TestTextsAreRenderedOnce(t *testing.T) {
	t.Parallel()
	var texts Texts
	styles := theme.New(theme.Dark, true)
	want := []Text{{"**satu** dua", 4}, {"**satu** dua", 4}, {"", 4}}
	wantLines(t, texts.Lines("**satu** dua", 4), "satu", "dua")
	msg := drawnBy(t, texts.Draw(20, styles, want))
	if texts.Draw(20, styles, want) != nil {
		t.Error("rendered while a rendering is under way")
	}
	if len(msg.drawn) != 1 {
		t.Errorf("%d texts rendered", len(msg.drawn))
	}
	if !texts.Take(msg) || texts.Take(msg) {
		t.Error("what was rendered is taken over once")
	}
	if texts.Draw(20, styles, want) != nil {
		t.Error("rendered again")
	}
	wantLines(t, texts.Lines("**satu** dua", 4), "satu", "dua")
	if got := texts.Lines("", 4); got != nil {
		t.Errorf("lines of nothing: %q", got)
	}
}

// A reply for a width or colours that are no longer shown is dropped.
func TestLateTextsAreDropped(t *testing.T) {
	t.Parallel()
	dark, light := theme.New(theme.Dark, true), theme.New(theme.Contrast, false)
	for name, again := range map[string]func(t *Texts, texts []Text) tea.Cmd{
		"width":   func(t *Texts, texts []Text) tea.Cmd { return t.Draw(30, dark, texts) },
		"colours": func(t *Texts, texts []Text) tea.Cmd { return t.Draw(20, light, texts) },
	} {
		var texts Texts
		want := []Text{{"`kode`", 10}}
		late := drawnBy(t, texts.Draw(20, dark, want))
		msg := drawnBy(t, again(&texts, want))
		if texts.Take(late) {
			t.Errorf("%s: a late reply is taken over", name)
		}
		if !texts.Take(msg) {
			t.Errorf("%s: the reply is not taken over", name)
		}
	}
}
