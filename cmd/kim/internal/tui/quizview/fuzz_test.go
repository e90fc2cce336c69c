package quizview

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Whatever is pressed, clicked, pasted or resized, in whatever order replies
// come: no panic, a view that fits, at most one end per run, and a store that
// leads back to the same place.
func TestAnythingGoes(t *testing.T) {
	t.Parallel()
	c := course(t, courseFiles())
	keys := []string{
		"enter", "enter", "enter", "1", "2", "3", "4", "9", "0", "h", "r", "j", "k", "up", "down", "left", "right", "tab", "shift+tab",
		"space", "backspace", "esc", "pgup", "pgdown", "home", "end", "ctrl+s", "a", "é", "L", "?", "ctrl+k",
	}
	rapid.Check(t, func(rt *rapid.T) {
		s := newStore()
		unit, _ := c.Unit(unitID)
		r := &session{tb: t, env: screentest.NewEnv(c, s.Store), store: s}
		r.m = New(r.env, unit)
		var waiting []tea.Cmd
		do := func(cmd tea.Cmd) {
			if cmd == nil {
				return
			}
			if rapid.IntRange(0, 4).Draw(rt, "late") == 0 {
				waiting = append(waiting, keepRecords(cmd)...)
				return
			}
			r.run(cmd)
		}
		do(r.m.Init())
		for range rapid.IntRange(1, 50).Draw(rt, "steps") {
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

// keepRecords does the records of a command, as the app's queue does, and
// returns the rest for later.
func keepRecords(cmd tea.Cmd) []tea.Cmd {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		var rest []tea.Cmd
		for _, c := range msg {
			rest = append(rest, keepRecords(c)...)
		}
		return rest
	default:
		return []tea.Cmd{screen.Send(msg)}
	}
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
		return tea.PasteMsg{Content: rapid.String().Draw(rt, "pasted")}
	case 4:
		return tea.MouseWheelMsg{X: x, Y: y, Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}).Draw(rt, "wheel")}
	case 5, 6, 7:
		return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}
	case 8:
		return screen.SavedMsg{}
	default:
		return screen.PressOf(rapid.SampledFrom(keys).Draw(rt, "key"))
	}
}

func checkView(rt *rapid.T, r *session) {
	if err := screentest.Fits(r.m.View(), r.m.width, r.m.height); err != nil {
		rt.Fatal(err)
	}
	if c := r.m.Cursor(); c != nil && (c.X < 0 || c.Y < 0 || c.X > max(0, r.m.width) || c.Y > max(0, r.m.height)) {
		rt.Fatalf("cursor at %d,%d on %dx%d", c.X, c.Y, r.m.width, r.m.height)
	}
	r.m.ShortHelp()
	r.m.FullHelp()
}

// checkStore compares what the screen knows with what a new one would find.
func checkStore(rt *rapid.T, r *session) {
	ends := make(map[string]int)
	for _, run := range r.runs() {
		if run.Finished != nil {
			ends[run.ID]++
		}
	}
	if n := r.store.count(progress.KindFinished); n != len(ends) {
		rt.Fatalf("%d ends of %d runs", n, len(ends))
	}
	if r.m.phase != asking || r.m.fields.changes > 0 {
		return
	}
	back := r.again()
	back.press("1")
	if back.m.question().ID != r.m.question().ID {
		rt.Fatalf("a new screen asks %q, the old one %q", back.m.question().ID, r.m.question().ID)
	}
	got, want := back.m.pick, fit(r.m.question(), r.m.pick)
	mustEqual(r.tb, "picks after a kill", got, want)
	mustEqual(r.tb, "order after a kill", back.m.order, r.m.order)
}

func question(rt *rapid.T) quiz.Question {
	q := quiz.Question{
		ID:   "q",
		Type: rapid.SampledFrom([]quiz.Type{quiz.One, quiz.Many, quiz.Order, quiz.Match, quiz.Blank, quiz.Number, quiz.Open, "other"}).Draw(rt, "type"),
	}
	for i := range rapid.IntRange(0, 6).Draw(rt, "choices") {
		q.Choices = append(q.Choices, quiz.Choice{ID: string(rune('a' + i)), Text: "x", Right: i == 0})
	}
	for range rapid.IntRange(0, 3).Draw(rt, "gaps") {
		q.Gaps = append(q.Gaps, quiz.Gap{Answers: []string{"x"}})
		q.Texts = append(q.Texts, "x ")
	}
	q.Texts = append(q.Texts, "")
	return q
}

// A response that fits is one that the question can have, and stays as it is.
func TestFit(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		q := question(rt)
		ids := rapid.SliceOf(rapid.SampledFrom([]string{"", "a", "b", "c", "z"}))
		r := fit(q, quiz.Response{Choices: ids.Draw(rt, "ids"), Texts: rapid.SliceOf(rapid.String()).Draw(rt, "texts")})
		mustEqual(rt, "fit twice", fit(q, r), r)
		if len(r.Texts) != fieldCount(q) || len(r.Choices) > len(q.Choices) {
			rt.Fatalf("%s: %d texts, %d choices", q.Type, len(r.Texts), len(r.Choices))
		}
		for _, id := range r.Choices {
			if id != "" && !has(q, id) {
				rt.Fatalf("unknown choice %q", id)
			}
		}
		if n := left(q, r); n < 0 {
			rt.Fatalf("%d left", n)
		}
		q.Grade(r)
	})
}

// Every right side belongs to one left side at most.
func TestPairing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		ids := make([]string, 4)
		at := 0
		for range rapid.IntRange(1, 20).Draw(rt, "picks") {
			id := rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(rt, "id")
			was := at
			ids, at = pair(ids, at, id)
			if ids[was] != id {
				rt.Fatalf("left side %d has %q, not %q", was, ids[was], id)
			}
			seen := map[string]bool{}
			for _, id := range ids {
				if id != "" && seen[id] {
					rt.Fatalf("%q twice in %q", id, ids)
				}
				seen[id] = true
			}
		}
	})
}

// The cursor is always within the field.
func TestWindow(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		value := rapid.String().Draw(rt, "value")
		width := rapid.IntRange(4, 30).Draw(rt, "width")
		shown, cursor := window(value, rapid.IntRange(-1, 60).Draw(rt, "pos"), width)
		if ansi.StringWidth(shown) > width || cursor < 0 || cursor >= width {
			rt.Fatalf("%q with cursor at %d in %d cells", shown, cursor, width)
		}
	})
}
