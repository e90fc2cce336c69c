package progresstest

import (
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// testJourney goes through a lesson and a quiz and reads what a participant would see.
func testJourney(t suite) {
	s := t.open()
	place := progress.Place{Page: "batas", Block: 2}
	lesson := func(kind progress.Kind, item string, body any) progress.Draft {
		d := draftOf(ani, kind, item, body)
		d.Unit = "akun-resmi/nama"
		return d
	}
	record(t, s,
		lesson(progress.KindOpened, "", progress.Place{Page: "mulai"}),
		lesson(progress.KindOpened, "", place),
		lesson(progress.KindOpened, "", progress.Place{}),
		lesson(progress.KindBookmarked, place.Key(), progress.BookmarkedBody{Place: place, On: true}),
		lesson(progress.KindNoted, place.Key(), progress.NotedBody{Place: place, Text: "tanya\nPak Lurah"}),
		lesson(progress.KindRead, "", nil),
	)
	unit := stateOf(t, s, ani).Units["akun-resmi/nama"]
	if !unit.Opened || !unit.Read || !unit.Done() || unit.Passed || unit.Place != place || unit.Touched.Lamport != 6 {
		t.Fatalf("lesson: %+v", unit)
	}
	same(t, "bookmarks", unit.Bookmarks, map[string]progress.Place{place.Key(): place})
	same(t, "note", unit.Notes[place.Key()], progress.Note{Place: place, Text: "tanya\nPak Lurah", At: 1_700_000_000_000})
	record(t, s,
		lesson(progress.KindBookmarked, place.Key(), progress.BookmarkedBody{Place: place}),
		lesson(progress.KindNoted, place.Key(), progress.NotedBody{Place: place}),
	)
	if unit := stateOf(t, s, ani).Units["akun-resmi/nama"]; len(unit.Bookmarks)+len(unit.Notes) != 0 {
		t.Fatalf("bookmarks %v and notes %v were taken away", unit.Bookmarks, unit.Notes)
	}
	quizJourney(t, s)
	sameState(t, s, eventsOf(t, s, ani))
}

func quizJourney(t suite, s progress.Store) {
	t.Helper()
	order := map[string][]string{"q1": {"b", "a"}}
	answer := progress.AnsweredBody{
		Run: "r1", Response: progress.Response{Choices: []string{"b"}}, Graded: true, Right: true, Points: 1, Attempt: 1, Hints: 1,
	}
	record(t, s,
		draftOf(ani, progress.KindStarted, "", progress.StartedBody{Run: "r1", PassMark: 80, Order: order}),
		picked(ani, "q1", "a"),
		draftOf(ani, progress.KindHinted, "q1", progress.HintedBody{Run: "r1"}),
		picked(ani, "q1", "b"),
		draftOf(ani, progress.KindAnswered, "q1", answer),
		picked(ani, "q2", "c"),
	)
	runs, err := s.Runs(t.Context(), ani, kuis)
	if err != nil || len(runs) != 1 {
		t.Fatalf("runs: %v, %v", runs, err)
	}
	run := runs[0]
	if run.ID != "r1" || run.PassMark != 80 || run.Finished != nil || run.Started.Lamport != 9 {
		t.Fatalf("run: %+v", run)
	}
	same(t, "order", run.Order, order)
	q1, q2 := run.Items["q1"], run.Items["q2"]
	same(t, "answer", q1.Answer, &answer)
	same(t, "pick", q1.Pick, answer.Response)
	if q1.Hints != 1 || q1.AnsweredAt.Lamport != 13 || q2.Answer != nil || q2.Pick.Choices[0] != "c" {
		t.Fatalf("items: %+v, %+v", q1, q2)
	}

	newer := finished(ani, "r3", 80)
	newer.Version = "2"
	record(t, s, finished(ani, "r1", 50), finished(ani, "r2", 90), newer)
	unit := stateOf(t, s, ani).Units[kuis]
	if unit.Attempts != 3 || !unit.Passed || unit.PassedVersion != "1" || !unit.Done() {
		t.Fatalf("quiz: %+v", unit)
	}
	for name, got := range map[string][2]any{
		"first": {unit.First.Percent, 50}, "best": {unit.Best.Percent, 90}, "last": {unit.Last.Percent, 80},
	} {
		if got[0] != got[1] {
			t.Fatalf("%s is %v, want %v", name, got[0], got[1])
		}
	}
}
