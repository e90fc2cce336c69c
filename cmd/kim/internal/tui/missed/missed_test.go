package missed_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/missed"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// store knows one state.
type store struct {
	progress.Store
	state progress.State
	err   error
}

func (s *store) State(context.Context, string) (progress.State, error) { return s.state, s.err }

// missing is a state in which so many questions of the quiz of module 3 were
// missed.
func missing(tb testing.TB, c *lessons.Course, count int) progress.State {
	tb.Helper()
	unit, _ := c.Unit("akun-resmi/kuis")
	body, err := unit.Quiz(lessons.ID)
	if err != nil {
		tb.Fatal(err)
	}
	recalls := make(map[string][]progress.Recall)
	for _, q := range body.Questions[:count] {
		recalls[q.ID] = []progress.Recall{{}}
	}
	return progress.State{Units: map[string]*progress.Unit{unit.ID: {Recalls: recalls}}}
}

type session struct {
	tb   testing.TB
	env  *screen.Env
	m    *missed.Model
	sent []tea.Msg
}

func open(tb testing.TB, s *store, width, height int, lang string) *session {
	tb.Helper()
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		tb.Fatal(err)
	}
	if s.state.Units == nil && s.err == nil {
		s.state = missing(tb, course, 9)
	}
	env := &screen.Env{
		Ctx: context.Background(), Log: slog.New(slog.DiscardHandler), Store: s, Course: course, Who: progress.Participant{ID: "siti"},
		Text: i18n.For(lang), Theme: theme.Dark, Styles: theme.New(theme.Dark, true),
	}
	r := &session{tb: tb, env: env, m: missed.New(env)}
	r.m.SetSize(width, height)
	r.update(r.m.Init()())
	return r
}

// The list can be taken along, if there is a folder for that.
func TestSaveForPrinting(t *testing.T) {
	t.Parallel()
	r := open(t, &store{}, 76, 20, i18n.Indonesian)
	r.update(tea.KeyPressMsg{Code: 's', Text: "s"})
	if len(r.sent) != 0 {
		t.Fatalf("sent %+v", r.sent)
	}
	for _, fails := range []error{nil, errors.New("disk is full")} {
		var name, text string
		r.sent = nil
		r.env.Now = func() time.Time { return time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC) }
		r.env.Export = func(file string, data []byte) (string, error) {
			name, text = file, string(data)
			return "/home/siti/" + file, fails
		}
		r.update(tea.KeyPressMsg{Code: 's', Text: "s"})
		if name != "bacaan-ulang.md" || !strings.Contains(text, "- [ ] Nama dan bio akun") {
			t.Errorf("wrote %q: %s", name, text)
		}
		r.update(r.sent[0])
		shown, ok := r.sent[1].(screen.ShowMsg)
		if !ok {
			t.Fatalf("sent %+v", r.sent[1])
		}
		shown.Overlay.SetSize(60, 12)
		want := map[bool]string{true: "/home/siti/bacaan-ulang.md", false: "belum dapat dibuat"}[fails == nil]
		if got := ansi.Strip(shown.Overlay.View()); !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// update gives a message to the screen and notes what it asks for.
func (r *session) update(msg tea.Msg) {
	if cmd := r.m.Update(msg); cmd != nil {
		r.sent = append(r.sent, cmd())
	}
}

func (r *session) view() string { return ansi.Strip(r.m.View()) }

func (r *session) want(texts ...string) {
	r.tb.Helper()
	for _, text := range texts {
		if !strings.Contains(r.view(), text) {
			r.tb.Errorf("%q is not on the screen:\n%s", text, r.view())
		}
	}
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				r := open(t, &store{}, size[0], size[1], lang)
				seen := r.view()
				r.update(tea.KeyPressMsg{Code: tea.KeyEnd})
				seen += "\n=== the end\n" + r.view()
				if lines := strings.Split(r.view(), "\n"); len(lines) > size[1] {
					t.Errorf("%d lines of %d", len(lines), size[1])
				}
				golden.RequireEqual(t, []byte(seen))
			})
		}
	}
}

// Each number, and Enter, opens the page that teaches what was missed.
func TestOpensThePage(t *testing.T) {
	t.Parallel()
	r := open(t, &store{}, 76, 20, i18n.Indonesian)
	r.update(tea.KeyPressMsg{Code: '1', Text: "1"})
	r.update(tea.KeyPressMsg{Code: tea.KeyDown})
	r.update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if len(r.sent) != 2 {
		t.Fatalf("sent %+v", r.sent)
	}
	for _, msg := range r.sent {
		open, ok := msg.(screen.OpenUnitMsg)
		unit, known := r.env.Course.Unit(open.Unit)
		if !ok || !known || unit.Kind != lessons.KindLesson {
			t.Errorf("sent %+v", msg)
		}
	}
}

func TestNothingWasMissed(t *testing.T) {
	t.Parallel()
	r := open(t, &store{state: progress.State{Units: map[string]*progress.Unit{}}}, 76, 20, i18n.Indonesian)
	r.want("✓ Tidak ada.")
	r.update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if len(r.sent) != 0 {
		t.Errorf("sent %+v", r.sent)
	}
}

func TestTheRecordsCannotBeRead(t *testing.T) {
	t.Parallel()
	s := &store{err: errors.New("disk is gone")}
	r := open(t, s, 76, 20, i18n.Indonesian)
	r.want("belum dapat dibuka", "tetap aman", "Tekan r")
	s.err, s.state = nil, missing(t, r.env.Course, 2)
	r.update(r.m.Update(tea.KeyPressMsg{Code: 'r', Text: "r"})())
	r.want("▌ 1  →")
}
