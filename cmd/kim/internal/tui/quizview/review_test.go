package quizview

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// remembered is the records of somebody who has answered the whole quiz with "I
// do not know yet", the first question rightly.
func remembered(tb testing.TB) *session {
	tb.Helper()
	r := fresh(tb)
	r.reach("q-one")
	r.pressChoices("b")
	r.press("enter")
	for r.m.phase != ended {
		switch {
		case r.m.phase == answered:
			r.press("enter")
		case r.m.focus == onText:
			r.press("esc", "0")
		default:
			r.press("0")
		}
	}
	return r
}

// review opens a review so many days after the quiz.
func (r *session) review(days, width, height int) *session {
	r.tb.Helper()
	env := screentest.NewEnv(r.env.Course, r.store.Store)
	env.Now = func() time.Time { return r.env.Now().AddDate(0, 0, days) }
	next := &session{tb: r.tb, env: env, store: r.store, m: NewReview(env)}
	next.m.SetSize(width, height)
	next.run(next.m.Init())
	return next
}

func TestReviewWithoutAnythingDue(t *testing.T) {
	t.Parallel()
	r := remembered(t).review(0, 76, 20)
	r.want("Tidak ada ulangan untuk hari ini.", "Berikutnya: besok 5 soal", "Kembali")
	r.press("enter")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.BackMsg{}})
	nothing := (&session{tb: t, env: screentest.NewEnv(r.env.Course, screentest.NewStore()), store: newStore()}).review(0, 76, 20)
	nothing.want("Tidak ada ulangan untuk hari ini.")
	nothing.wantNot("Berikutnya")
}

// What is asked is what is due; the answers alone are recorded, at once.
func TestReviewAsksWhatIsDue(t *testing.T) {
	t.Parallel()
	r := remembered(t).review(1, 76, 20)
	events := len(r.store.All())
	var asked []string
	for r.m.phase != ended {
		asked = append(asked, r.m.question().ID)
		if r.m.focus == onText {
			r.press("esc")
		}
		r.press("0")
		last := r.store.All()[len(r.store.All())-1]
		mustEqual(t, "kind", last.Kind, progress.KindReviewed)
		mustEqual(t, "unit and item", last.Unit+" "+last.Item, unitID+" "+asked[len(asked)-1])
		mustEqual(t, "digest", last.Digest, r.m.question().Digest())
		r.press("enter")
	}
	slices.Sort(asked)
	mustEqual(t, "asked", asked, []string{"q-blank", "q-many", "q-match", "q-number", "q-order"})
	mustEqual(t, "events", len(r.store.All())-events, 5)
	r.want("0 dari 5 soal masih Anda ingat", "besok 5 soal")
}

// A review that is stopped leaves the rest due.
func TestReviewCanBeStopped(t *testing.T) {
	t.Parallel()
	r := remembered(t).review(1, 76, 20)
	mustEqual(t, "due", len(r.m.quiz.Questions), 5)
	if r.m.focus == onText {
		r.press("esc")
	}
	r.press("0", "enter")
	r.run(r.m.Update(screen.LeaveMsg{}))
	mustEqual(t, "due", len(r.review(0, 76, 20).m.quiz.Questions), 4)
}

// The records cannot be read: nothing is lost, and it can be tried again.
func TestReviewThatCannotBeOpened(t *testing.T) {
	t.Parallel()
	r := remembered(t)
	r.store.Err = errDisk
	next := r.review(1, 76, 20)
	next.want("Ulangan belum dapat dibuka.", "tetap aman")
	r.store.Err = nil
	next.press("enter")
	next.want("Soal 1 dari 5")
}

func TestReviewScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				r := remembered(t).review(1, size[0], size[1])
				r.speak(lang)
				var seen strings.Builder
				see := func(what string) {
					fmt.Fprintf(&seen, "=== %s\n", what)
					for _, l := range strings.Split(r.view(), "\n") {
						seen.WriteString(strings.TrimRight(l, " ") + "\n")
					}
				}
				see("question")
				for r.m.phase != ended {
					if r.m.focus == onText {
						r.press("esc")
					}
					r.press("0", "enter")
					for r.m.phase == answered {
						r.press("enter")
					}
				}
				see("result")
				for r.m.more(r.m.page()) {
					r.press("enter")
				}
				see("result, read to its end")
				golden.RequireEqual(t, []byte(seen.String()))
			})
		}
	}
}
