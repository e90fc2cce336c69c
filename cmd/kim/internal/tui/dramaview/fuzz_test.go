package dramaview

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Whatever is pressed, clicked or resized, in whatever order replies come: no
// panic, a view that fits, each step and each end recorded once, and a store that
// leads back to the same place.
func TestAnythingGoes(t *testing.T) {
	t.Parallel()
	c := course(t)
	keys := []string{
		"enter", "enter", "enter", "space", "1", "2", "3", "4", "9", "0", "a", "r", "p", "b", "j", "k", "up", "down", "pgup", "pgdown", "esc", "x", "L", "?",
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := newSession(t, c, newStore())
		var waiting []tea.Cmd
		do := func(cmd tea.Cmd) {
			if cmd != nil && rapid.IntRange(0, 4).Draw(rt, "late") == 0 {
				waiting = append(waiting, cmd)
				return
			}
			r.run(cmd)
		}
		do(r.m.Init())
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			r.clock += time.Duration(rapid.SampledFrom([]int{0, 100, 500, 2000, -5000}).Draw(rt, "ms")) * time.Millisecond
			do(r.m.Update(step(rt, r, keys)))
			checkView(rt, r)
			if len(waiting) > 0 && rapid.Bool().Draw(rt, "arrive") {
				r.run(waiting[0])
				waiting = waiting[1:]
			}
		}
		checkStore(rt, r)
	})
}

func step(rt *rapid.T, r *session, keys []string) tea.Msg {
	x, y := rapid.IntRange(-1, 100).Draw(rt, "x"), rapid.IntRange(-1, 40).Draw(rt, "y")
	switch rapid.IntRange(0, 16).Draw(rt, "kind") {
	case 0:
		r.m.SetSize(rapid.IntRange(0, 300).Draw(rt, "width"), rapid.IntRange(0, 100).Draw(rt, "height"))
		return screen.ResizedMsg{}
	case 1:
		r.env.Text = i18n.For(i18n.Other(r.env.Text.Lang))
		return screen.ChangedMsg{}
	case 2:
		r.env.Styles = theme.New(theme.Contrast, rapid.Bool().Draw(rt, "dark"))
		return screen.ChangedMsg{}
	case 3:
		return tea.MouseWheelMsg{X: x, Y: y, Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}).Draw(rt, "wheel")}
	case 4, 5:
		return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}
	case 6:
		return screen.SavedMsg{}
	default:
		return screen.PressOf(rapid.SampledFrom(keys).Draw(rt, "key"))
	}
}

func checkView(rt *rapid.T, r *session) {
	if err := screentest.Fits(r.m.View(), r.m.width, r.m.height); err != nil {
		rt.Fatal(err)
	}
	r.m.ShortHelp()
	r.m.FullHelp()
}

// checkStore compares what the screen knows with what a new one would find.
func checkStore(rt *rapid.T, r *session) {
	runs, _ := r.store.Runs(r.env.Ctx, r.env.Who.ID, unitID)
	kinds := map[progress.Kind]int{progress.KindStarted: 0, progress.KindChose: 0, progress.KindFinished: 0}
	for _, e := range r.store.All() {
		kinds[e.Kind]++
	}
	for _, run := range runs {
		kinds[progress.KindStarted]--
		kinds[progress.KindChose] -= len(run.Path)
		if run.Finished != nil {
			kinds[progress.KindFinished]--
		}
	}
	mustEqual(rt, "records beyond one of each", kinds, map[progress.Kind]int{
		progress.KindStarted: 0, progress.KindChose: 0, progress.KindFinished: 0,
	})
	if r.m.run == nil {
		return
	}
	back := r.again()
	if r.m.run.Finished == nil {
		back.press("1")
	} else if last := back.m.lastFinished(); last == nil || last.ID != r.m.run.ID {
		return // an earlier one is looked at
	} else {
		back.press(map[bool]string{true: "2", false: "3"}[back.m.unfinished() == nil])
	}
	mustEqual(rt, "path after a kill", back.m.play.Path(), r.m.play.Path())
	mustEqual(rt, "scene after a kill", back.m.play.Scene().ID, r.m.play.Scene().ID)
}
