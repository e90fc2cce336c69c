package sqlstore

import (
	"fmt"
	"maps"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// TestCountsAreOfTheLists checks that what is counted without a look at each signal and each member comes to what the lists show,
// whatever happened and in whatever order it became known.
func TestCountsAreOfTheLists(t *testing.T) {
	t.Parallel()
	made := filledDir(t, 0)
	rapid.Check(t, func(rt *rapid.T) {
		s := copied(t, made)
		defer func() { _ = s.Close() }()
		events := progresstest.Events().Draw(rt, "events")
		for i, file := range progresstest.Split(rt, progresstest.Shuffle(rt, events)) {
			mustImport(rt, s, file)
			who := rapid.SampledFrom(progresstest.Participants()).Draw(rt, "who")
			must(rt, s.SaveParticipant(rt.Context(), progress.Participant{ID: who, District: safe.Text(fmt.Sprint(i % 3))}))
		}
		latest := int64(2000)
		for _, e := range events {
			latest = max(latest, e.At)
		}
		for _, who := range progresstest.Participants() {
			must(rt, ignoreEvents(s.Record(rt.Context(), trouble(rt, who)...)))
		}
		for _, class := range []string{"q1", "q2"} {
			q := progress.SignalQuery{
				Class:       class,
				Now:         rapid.SampledFrom([]int64{0, 1550, 2000, latest + 1}).Draw(rt, "now"),
				SilentAfter: rapid.SampledFrom([]time.Duration{time.Millisecond, time.Hour}).Draw(rt, "silent after"),
				HintAfter:   time.Millisecond, Units: 5, Unanswered: rapid.Bool().Draw(rt, "unanswered"), Limit: 1000,
			}
			checkCounts(rt, s, q)
			q.Only.District = rapid.SampledFrom([]string{progress.NoDistrict, "0", "1"}).Draw(rt, "district")
			checkCounts(rt, s, q)
			members, err := s.Members(rt.Context(), progress.MemberQuery{Class: class, Limit: 1000})
			must(rt, err)
			n, err := s.Count(rt.Context(), progress.MemberQuery{Class: class})
			must(rt, err)
			if n != len(members) {
				rt.Fatalf("%d members, %d counted", len(members), n)
			}
		}
	})
}

// trouble is a person of a class who reports something, and a trainer who answers it, or puts it off, or does nothing.
func trouble(t *rapid.T, who string) []progress.Draft {
	word := rapid.SampledFrom([]string{progress.ObstacleUnderstand, progress.ObstacleMistake, "signal"}).Draw(t, "word")
	kind := map[string]progress.SignalKind{progress.ObstacleUnderstand: progress.SignalHelp, progress.ObstacleMistake: progress.SignalMistake}[word]
	if kind == "" {
		kind = progress.SignalObstacle
	}
	unit := rapid.SampledFrom([]string{"m1/kuis", "m2/baca"}).Draw(t, "unit")
	drafts := []progress.Draft{
		trainerDraft(who, progress.KindEnrolled, progress.Elsewhere, "q1", progress.EnrolledBody{On: true}),
		reported(who, unit, "q1", "r-"+who, word, 1500),
	}
	if rapid.Bool().Draw(t, "answered") {
		drafts = append(drafts, trainerDraft(who, progress.KindReplied, unit, "q1", progress.RepliedBody{Report: "r-" + who, Text: "Baik"}))
	}
	if rapid.Bool().Draw(t, "put off") {
		drafts = append(drafts, trainerDraft(who, progress.KindHandled, unit, "r-"+who, progress.HandledBody{Signal: kind, Until: 1600}))
	}
	return drafts
}

func checkCounts(t *rapid.T, s *Store, q progress.SignalQuery) {
	counts, err := s.SignalCounts(t.Context(), q)
	must(t, err)
	people := make(map[string]bool)
	for _, kind := range progress.SignalKinds() {
		q.Kind = kind
		signals, err := s.Signals(t.Context(), q)
		must(t, err)
		for _, x := range signals {
			people[x.Member.Person] = true
		}
		if counts[kind] != len(signals) {
			t.Fatalf("%+v: %d signals, %d counted", q, len(signals), counts[kind])
		}
	}
	n, err := s.Needing(t.Context(), q)
	must(t, err)
	if n != len(people) {
		t.Fatalf("%+v: %d people, %d counted", q, len(people), n)
	}
	q.Kind = ""
	reports, err := s.Signals(t.Context(), q)
	must(t, err)
	sortOf := map[progress.ReportSort]func(progress.MemberSignal) string{
		progress.SortWord: func(x progress.MemberSignal) string { return x.Signal.Word },
		progress.SortUnit: func(x progress.MemberSignal) string { return x.Signal.Unit },
		progress.SortItem: func(x progress.MemberSignal) string { return x.Signal.Item },
		progress.SortDistrict: func(x progress.MemberSignal) string {
			return ifElse(x.Member.District == "", progress.NoDistrict, string(x.Member.District))
		},
	}
	for by, of := range sortOf {
		want, got := make(map[string]progress.ReportCount), make(map[string]progress.ReportCount)
		for _, x := range reports {
			c := want[of(x)]
			c.ID = of(x)
			if x.Signal.Replied != 0 {
				c.Answered++
			} else {
				c.Waiting++
			}
			want[c.ID] = c
		}
		counted, err := s.ReportCounts(t.Context(), q, by)
		must(t, err)
		for _, c := range counted {
			got[c.ID] = c
		}
		if !maps.Equal(got, want) {
			t.Fatalf("%+v by %s: counted %v, want %v", q, by, got, want)
		}
	}
}
