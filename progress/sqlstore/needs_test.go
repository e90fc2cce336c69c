package sqlstore

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

func TestNeeds(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 5)
	hint := progress.Draft{
		Participant: "p002", At: time.UnixMilli(50), Unit: "m3/kuis", Item: "q1", Kind: progress.KindHinted,
		Body: progress.HintedBody{Run: "r1"},
	}
	for range progress.StuckAfter {
		must(t, ignoreEvents(s.Record(t.Context(), answered("p000", false, 10), answered("p004", true, 10))))
	}
	must(t, ignoreEvents(s.Record(t.Context(), hint, reported("p001", "m2/kuis", "q1", "p001m2/kuis", progress.ObstacleUnderstand, 10),
		reported("p001", "m2/baca", "q1", "p001m2/baca", "signal", 10), reported("p003", "m3/kuis", "q1", "p003m3/kuis", progress.ObstacleMistake, 10))))
	snooze := trainerDraft("p001", progress.KindHandled, "m2/kuis", "p001m2/kuis",
		progress.HandledBody{Signal: progress.SignalHelp, Until: 5000})
	must(t, ignoreEvents(s.Record(t.Context(), snooze)))
	everyone := []string{"p000", "p001", "p002", "p003", "p004"}
	needs, err := s.Needs(t.Context(), everyone, progress.SignalQuery{Now: 100, HintAfter: time.Millisecond})
	must(t, err)
	want := map[string][]string{"p000": {"m1"}, "p001": {"m2"}} // the question of the hint is said to be wrong
	if !reflect.DeepEqual(needs, want) {
		t.Errorf("needs %v, want %v", needs, want)
	}
	must(t, ignoreEvents(s.Record(t.Context(), trainerDraft("p003", progress.KindReplied, "m3/kuis", "q1",
		progress.RepliedBody{Report: "p003m3/kuis", Closed: true}))))
	for now, n := range map[int64]int{100: 3, 50: 2} { // a hint of just now is no need yet
		needs, err = s.Needs(t.Context(), everyone, progress.SignalQuery{Now: now, HintAfter: time.Millisecond})
		must(t, err)
		if len(needs) != n {
			t.Errorf("at %d: %v, want %d people", now, needs, n)
		}
	}
}

func TestKIMs(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 8)
	for i, kim := range []safe.Text{"Mekar", "MEKAR", "Melati", "", "Anggrek"} {
		must(t, s.SaveParticipant(t.Context(), progress.Participant{
			ID: fmt.Sprintf("p%03d", i), Name: "Siti", KIM: kim, District: safe.Text(fmt.Sprintf("Kecamatan %d", i%2)), Village: "Desa 0", Code: "K",
		}))
	}
	for district, want := range map[string]map[string]int{
		"":            {"Kecamatan 0": 3, "Kecamatan 1": 1},
		"Kecamatan 0": {"Desa 0": 3, "Desa 2": 1},
	} {
		kims, err := s.KIMs(t.Context(), kelas, district)
		must(t, err)
		if !maps.Equal(kims, want) {
			t.Errorf("in %q: %v, want %v", district, kims, want)
		}
	}
}

func TestCountOnOneSide(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 25)
	for _, descending := range []bool{false, true} {
		q := progress.MemberQuery{Class: kelas, Order: progress.ByArea, Descending: descending, Limit: 100}
		whole := mustMembers(t, s, q)
		for _, i := range []int{0, 7, 24} {
			q.After = &whole[i]
			for back, want := range map[bool]int{false: 24 - i, true: i} {
				q.Back = back
				n, err := s.Count(t.Context(), q)
				must(t, err)
				if n != want {
					t.Errorf("descending %v, %d, back %v: %d, want %d", descending, i, back, n, want)
				}
			}
		}
	}
}

func TestUnplaced(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	must(t, s.SaveParticipant(t.Context(), progress.Participant{ID: "p001", Name: "Budi", Code: "K001"}))
	q := progress.MemberQuery{Class: kelas, District: progress.Unplaced, Village: progress.Unplaced, Limit: 9}
	if got := names(mustMembers(t, s, q)); !slices.Equal(got, []string{"Budi"}) {
		t.Errorf("without a place: %v", got)
	}
}

func TestTried(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 1)
	finish := func(percent int, passed bool, at int64) {
		must(t, ignoreEvents(s.Record(t.Context(), progress.Draft{
			Participant: "p000", At: time.UnixMilli(at), Unit: "m1/kuis", Kind: progress.KindFinished,
			Body: progress.FinishedBody{Run: fmt.Sprint(at), Percent: percent, PassMark: 80, Passed: passed},
		})))
	}
	for i, want := range []int{1, 0} {
		finish(50+50*i, i == 1, int64(10+i))
		marks, err := s.Marks(t.Context(), []string{"p000"})
		must(t, err)
		if got := marks["p000"]["m1"].Tried; got != want {
			t.Errorf("after %d runs %d tried, want %d", i+1, got, want)
		}
	}
}
