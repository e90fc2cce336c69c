package quizview

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// store is what the screen reads from and records in.
type store struct{ *screentest.Store }

func newStore() *store { return &store{screentest.NewStore()} }

func (s *store) kinds() []progress.Kind {
	kinds := make([]progress.Kind, len(s.All()))
	for i, e := range s.All() {
		kinds[i] = e.Kind
	}
	return kinds
}

func (s *store) count(kind progress.Kind) int {
	n := 0
	for _, k := range s.kinds() {
		if k == kind {
			n++
		}
	}
	return n
}

// session drives one screen the way the app does, except that commands run at
// once and in order.
type session struct {
	tb    testing.TB
	env   *screen.Env
	store *store
	m     *Model
	sent  []tea.Msg // what the screen asked the app for, records aside
}

func open80x24(tb testing.TB, c *lessons.Course, s *store) *session {
	tb.Helper()
	return openSized(tb, c, s, 76, 20)
}

func openSized(tb testing.TB, c *lessons.Course, s *store, width, height int) *session {
	tb.Helper()
	return openUnit(tb, c, s, unitID, width, height)
}

func openUnit(tb testing.TB, c *lessons.Course, s *store, id string, width, height int) *session {
	tb.Helper()
	unit, ok := c.Unit(id)
	if !ok {
		tb.Fatalf("no unit %s", id)
	}
	env := screentest.NewEnv(c, s.Store)
	r := &session{tb: tb, env: env, store: s, m: New(env, unit)}
	r.m.SetSize(width, height)
	r.run(r.m.Init())
	return r
}

func fresh(tb testing.TB) *session {
	tb.Helper()
	return open80x24(tb, course(tb, courseFiles()), newStore())
}

// again is the program after a kill: a new screen on what the store has.
func (r *session) again() *session {
	r.tb.Helper()
	return openUnit(r.tb, r.env.Course, r.store, r.m.unit.ID, r.m.width, r.m.height)
}

// run does a command and everything that follows from it.
func (r *session) run(cmd tea.Cmd) {
	r.tb.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			r.run(c)
		}
	case openedMsg, translatedMsg, sheet.DrawnMsg, titledMsg, comparedMsg, reviewMsg:
		r.run(r.m.Update(msg))
	default:
		r.sent = append(r.sent, msg)
	}
}

func (r *session) press(names ...string) {
	r.tb.Helper()
	for _, name := range names {
		r.run(r.m.Update(screen.PressOf(name)))
	}
}

func (r *session) write(text string) {
	r.tb.Helper()
	for _, c := range text {
		r.press(strings.Replace(string(c), " ", "space", 1))
	}
}

// number is the key of a choice as it stands on the screen.
func (r *session) number(id string) string {
	r.tb.Helper()
	i := slices.Index(r.m.order, id)
	if i < 0 {
		r.tb.Fatalf("choice %q is not among %q", id, r.m.order)
	}
	return fmt.Sprint(i + 1)
}

func (r *session) pressChoices(ids ...string) {
	r.tb.Helper()
	for _, id := range ids {
		r.press(r.number(id))
	}
}

func (r *session) view() string { return ansi.Strip(r.m.View()) }

// find is the position of a text on the screen.
func (r *session) find(text string) (x, y int) {
	r.tb.Helper()
	for y, l := range strings.Split(r.view(), "\n") {
		if before, _, ok := strings.Cut(l, text); ok {
			return ansi.StringWidth(before), y
		}
	}
	r.tb.Fatalf("%q is not on the screen:\n%s", text, r.view())
	return 0, 0
}

func (r *session) click(texts ...string) {
	r.tb.Helper()
	for _, text := range texts {
		x, y := r.find(text)
		r.run(r.m.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}))
	}
}

func (r *session) want(texts ...string) {
	r.tb.Helper()
	for _, text := range texts {
		if !strings.Contains(r.view(), text) {
			r.tb.Errorf("%q is not on the screen:\n%s", text, r.view())
		}
	}
}

func (r *session) wantNot(texts ...string) {
	r.tb.Helper()
	for _, text := range texts {
		if strings.Contains(r.view(), text) {
			r.tb.Errorf("%q is on the screen:\n%s", text, r.view())
		}
	}
}

// speak switches the language as the app does.
func (r *session) speak(lang string) {
	r.tb.Helper()
	r.env.Text = i18n.For(lang)
	r.run(r.m.Update(screen.ChangedMsg{}))
}

// reach starts the quiz, or goes on with it, and passes over questions until
// the one with that ID is asked.
func (r *session) reach(id string) {
	r.tb.Helper()
	if r.m.phase == starting {
		r.press("enter")
	}
	for r.m.phase != asking || r.m.question().ID != id {
		switch {
		case r.m.phase == answered:
			r.press("enter")
		case r.m.phase == asking && r.m.focus == onText:
			r.press("esc", "0")
		case r.m.phase == asking:
			r.press("0")
		default:
			r.tb.Fatalf("question %s cannot be reached:\n%s", id, r.view())
		}
	}
}

// runs are those that the store has.
func (r *session) runs() []*progress.Run {
	r.tb.Helper()
	runs, err := r.store.Runs(r.env.Ctx, r.env.Who.ID, unitID)
	if err != nil {
		r.tb.Fatal(err)
	}
	return runs
}

func (r *session) lastRun() *progress.Run {
	r.tb.Helper()
	runs := r.runs()
	if len(runs) == 0 {
		r.tb.Fatal("no run was recorded")
	}
	return runs[len(runs)-1]
}

func mustEqual[T any](tb rapid.TB, what string, got, want T) {
	tb.Helper()
	if g, w := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); g != w {
		tb.Errorf("%s: got %s, want %s", what, g, w)
	}
}

var errDisk = errors.New("disk is gone")
