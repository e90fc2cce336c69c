package tabs

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

func bar(current screen.View, width int) *Bar {
	env := &screen.Env{Ctx: context.Background(), Text: i18n.For(i18n.Indonesian), Styles: theme.New(theme.Auto, true)}
	b := New(env, current)
	b.SetWidth(width)
	return b
}

// asked is what a message makes the bar ask for.
func asked(t *testing.T, b *Bar, msg tea.Msg) tea.Msg {
	t.Helper()
	cmd, handled := b.Update(msg)
	if !handled {
		t.Fatalf("%v was not for the bar", msg)
	}
	if cmd == nil {
		return nil
	}
	return cmd()
}

func TestKeysGoRound(t *testing.T) {
	t.Parallel()
	views := screen.Views()
	for i, v := range views {
		next, before := views[(i+1)%len(views)], views[(i+len(views)-1)%len(views)]
		if got := asked(t, bar(v, 80), screen.PressOf("tab")); got != (screen.ViewMsg{View: next}) {
			t.Errorf("tab in %s asks for %v", v, got)
		}
		if got := asked(t, bar(v, 80), screen.PressOf("shift+tab")); got != (screen.ViewMsg{View: before}) {
			t.Errorf("shift+tab in %s asks for %v", v, got)
		}
	}
	b := bar(screen.ViewMap, 80)
	if got := asked(t, b, screen.PressOf("p")); got != (screen.PapersMsg{View: screen.ViewMap}) {
		t.Errorf("p asks for %v", got)
	}
	if got := asked(t, b, screen.PressOf("d")); got != (screen.RosterMsg{}) {
		t.Errorf("d asks for %v", got)
	}
	if _, handled := b.Update(screen.PressOf("x")); handled {
		t.Error("the bar took a key that is not its own")
	}
}

func TestClickOpensAName(t *testing.T) {
	t.Parallel()
	for _, width := range []int{36, 76} {
		for _, current := range screen.Views() {
			b := bar(current, width)
			line := ansi.Strip(b.View())
			if ansi.StringWidth(line) > width {
				t.Fatalf("%d cells wide: %q", width, line)
			}
			if name := b.env.Text.Class.Views[string(current)]; !strings.Contains(line, name) {
				t.Fatalf("%q does not show %q", line, name)
			}
			for _, tab := range b.tabs() {
				name := b.env.Text.Class.Views[string(tab.view)]
				if x := ansi.StringWidth(line[:strings.Index(line, name)]); x != tab.x {
					t.Fatalf("%q stands at %d in %q, and is clicked at %d", name, x, line, tab.x)
				}
				want := tea.Msg(screen.ViewMsg{View: tab.view})
				if tab.view == current {
					want = nil
				}
				if got := asked(t, b, tea.MouseClickMsg{X: tab.x, Y: 0, Button: tea.MouseLeft}); got != want {
					t.Errorf("a click on %q asks for %v", name, got)
				}
			}
		}
	}
}

// A narrow bar does not show all views; the arrows say that there are more, and
// lead there.
func TestArrowsLeadToTheViewsBeside(t *testing.T) {
	t.Parallel()
	views := screen.Views()
	for _, width := range []int{36, 76} {
		for i, current := range views {
			b := bar(current, width)
			line := ansi.Strip(b.View())
			if ansi.StringWidth(line) != width || !strings.HasSuffix(line, "  ← →") {
				t.Fatalf("%q is not %d cells wide with arrows at its end", line, width)
			}
			for x, want := range map[int]screen.View{width - 3: views[(i+len(views)-1)%len(views)], width - 1: views[(i+1)%len(views)]} {
				if got := asked(t, b, tea.MouseClickMsg{X: x, Y: 0, Button: tea.MouseLeft}); got != (screen.ViewMsg{View: want}) {
					t.Errorf("a click at %d in %q asks for %v", x, line, got)
				}
			}
		}
	}
}
