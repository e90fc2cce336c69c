package dramaview

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

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

const (
	unitID    = "warga/kabar"
	dramaFile = "01-warga/02-kabar.id.md"
)

// course is a small course with a drama of three endings.
func course(tb testing.TB) *lessons.Course {
	tb.Helper()
	return opened(tb, os.DirFS("testdata/course"))
}

func opened(tb testing.TB, files fs.FS) *lessons.Course {
	tb.Helper()
	c, err := lessons.Open(files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// edited is the course after a change of the drama in Indonesian.
func edited(tb testing.TB, old, with string) *lessons.Course {
	tb.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("testdata/course"), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile("testdata/course/" + name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	text := string(files[dramaFile].Data)
	if !strings.Contains(text, old) {
		tb.Fatalf("%q is not in %s", old, dramaFile)
	}
	files[dramaFile].Data = []byte(strings.ReplaceAll(text, old, with))
	return opened(tb, files)
}

// store is what the screen reads from and records in.
type store struct{ *screentest.Store }

func newStore() *store { return &store{screentest.NewStore()} }

// told is the kinds of the events, with scene and choice.
func (s *store) told() []string {
	var all []string
	for _, e := range s.All() {
		what := string(e.Kind)
		switch e.Kind { //nolint:exhaustive // a drama records no others
		case progress.KindChose:
			var body progress.ChoseBody
			_ = json.Unmarshal(e.Body, &body) // an empty body shows
			what += fmt.Sprintf(" %d %s:%s>%s%+d", body.Step, e.Item, body.Choice, body.To, body.Score)
			if body.Replayed {
				what += " again"
			}
		case progress.KindFinished:
			var body progress.FinishedBody
			_ = json.Unmarshal(e.Body, &body)
			what += fmt.Sprintf(" %s %g/%g %d %d %v", body.Ending, body.Points, body.Max, body.Percent, body.PassMark, body.Passed)
		}
		all = append(all, what)
	}
	return all
}

// session drives one screen the way the app does, except that commands run at
// once and in order.
type session struct {
	tb    testing.TB
	env   *screen.Env
	store *store
	m     *Model
	clock time.Duration
	step  time.Duration // how much time passes before a key
	sent  []tea.Msg     // what the screen asked the app for, records aside
}

func newSession(tb testing.TB, c *lessons.Course, s *store) *session {
	tb.Helper()
	unit, ok := c.Unit(unitID)
	if !ok {
		tb.Fatalf("no unit %s", unitID)
	}
	r := &session{tb: tb, store: s, step: 2 * time.Second, env: screentest.NewEnv(c, s.Store)}
	morning := r.env.Now()
	r.env.Now = func() time.Time { return morning.Add(r.clock) }
	r.m = New(r.env, unit)
	return r
}

func openSized(tb testing.TB, c *lessons.Course, s *store, width, height int) *session {
	tb.Helper()
	r := newSession(tb, c, s)
	r.m.SetSize(width, height)
	r.run(r.m.Init())
	return r
}

func fresh(tb testing.TB) *session {
	tb.Helper()
	return openSized(tb, course(tb), newStore(), 76, 20)
}

// again is the program after a kill: a new screen on what the store has.
func (r *session) again() *session {
	r.tb.Helper()
	return r.over(r.env.Course)
}

func (r *session) over(c *lessons.Course) *session {
	r.tb.Helper()
	return openSized(r.tb, c, r.store, r.m.width, r.m.height)
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
	case openedMsg, translatedMsg, sheet.DrawnMsg, comparedMsg:
		r.run(r.m.Update(msg))
	default:
		r.sent = append(r.sent, msg)
	}
}

func (r *session) press(names ...string) {
	r.tb.Helper()
	for _, name := range names {
		r.clock += r.step
		r.run(r.m.Update(screen.PressOf(name)))
	}
}

// held presses a key as a keyboard does that repeats it.
func (r *session) held(name string, times int) {
	r.tb.Helper()
	step := r.step
	defer func() { r.step = step }()
	r.press(name)
	r.step = 500 * time.Millisecond
	for range times {
		r.press(name)
		r.step = 40 * time.Millisecond
	}
}

// choose tells the scene to its end and chooses.
func (r *session) choose(numbers ...string) {
	r.tb.Helper()
	for _, n := range numbers {
		if r.m.beat == 0 {
			r.press("enter")
		}
		r.press("a", n)
	}
}

// toEnd chooses and goes to the page after the end.
func (r *session) toEnd(numbers ...string) {
	r.tb.Helper()
	if r.m.phase == starting {
		r.press("1")
	}
	r.choose(numbers...)
	for range 20 {
		if r.m.phase == ended {
			return
		}
		r.press("enter")
	}
	r.tb.Fatalf("the story does not end:\n%s", r.view())
}

func (r *session) view() string { return ansi.Strip(r.m.View()) }

func (r *session) click(text string) {
	r.tb.Helper()
	r.clock += r.step
	for y, l := range strings.Split(r.view(), "\n") {
		if before, _, ok := strings.Cut(l, text); ok {
			r.run(r.m.Update(tea.MouseClickMsg{X: ansi.StringWidth(before), Y: y, Button: tea.MouseLeft}))
			return
		}
	}
	r.tb.Fatalf("%q is not on the screen:\n%s", text, r.view())
}

func folded(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "│", " ")), " ")
}

func (r *session) want(texts ...string) {
	r.tb.Helper()
	for _, text := range texts {
		if !strings.Contains(folded(r.view()), text) {
			r.tb.Errorf("%q is not on the screen:\n%s", text, r.view())
		}
	}
}

func (r *session) wantNot(texts ...string) {
	r.tb.Helper()
	for _, text := range texts {
		if strings.Contains(folded(r.view()), text) {
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

func mustEqual[T any](tb rapid.TB, what string, got, want T) {
	tb.Helper()
	if g, w := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); g != w {
		tb.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

var errDisk = errors.New("disk is gone")
