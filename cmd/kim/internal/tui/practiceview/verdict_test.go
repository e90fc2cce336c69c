package practiceview_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// trainer records what a trainer does about the learner.
func (l *learner) trainer(kind progress.Kind, unit, item string, body any) {
	l.t.Helper()
	people, err := l.store.Participants(l.t.Context())
	if err != nil || len(people) != 1 {
		l.t.Fatalf("participants: %v, %v", people, err)
	}
	draft := progress.Draft{Participant: people[0].ID, At: tuitest.Now(), Unit: unit, Item: item, Kind: kind, Body: body}
	if _, err := l.store.Record(l.t.Context(), draft); err != nil {
		l.t.Fatal(err)
	}
	l.Press("esc", "1") // the practice anew
}

// What a trainer does about evidence is said where the evidence is, and what to
// do then.
func TestVerdictScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"id", "en"} {
		for _, size := range [][2]int{{40, 12}, {80, 24}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				l := inWindow(t, lang, size[0], size[1])
				var out strings.Builder
				shot := func(name string) {
					fmt.Fprintf(&out, "== %s\n%s\n\n", name, l.Screen())
					if err := l.Fits(); err != nil {
						t.Errorf("%s: %v", name, err)
					}
				}
				atEvidence := func() { l.Press("1", "pgdown", "pgdown", "pgdown", "pgdown") }
				l.doAll()
				l.Press("esc")
				l.trainer(progress.KindEnrolled, progress.Elsewhere, "kelas", progress.EnrolledBody{On: true})
				atEvidence()
				shot("waiting")
				l.Press("esc")
				l.trainer(progress.KindConfirmed, tuitest.BioPractice, "tulis", progress.ConfirmedBody{Comment: "Desanya belum disebut.", By: "Ibu Rini"})
				shot("overview with evidence given back")
				atEvidence()
				shot("given back")
				l.Press("e")
				l.Type(" di Desa Contoh")
				l.Press("ctrl+s")
				shot("handed in anew")
				l.Press("esc")
				l.trainer(progress.KindConfirmed, tuitest.BioPractice, "tulis", progress.ConfirmedBody{OK: true, By: "Ibu Rini"})
				atEvidence()
				shot("confirmed")
				l.Press("esc")
				l.trainer(progress.KindOverrode, tuitest.BioPractice, "", progress.OverrodeBody{Done: true, Reason: "Ditunjukkan di balai desa"})
				shot("counted as done")
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}
