package progress_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// TestDoing checks what follows from dramas, tasks, reviews and obstacles.
func TestDoing(t *testing.T) {
	t.Parallel()
	chose := func(lamport uint64, step int, scene, choice string) progress.Event {
		return eventOf(lamport, progress.KindChose, scene, progress.ChoseBody{Run: "r1", Step: step, Choice: choice, To: "next", Score: 1})
	}
	answered := func(lamport uint64, right bool) progress.Event {
		return eventOf(lamport, progress.KindAnswered, "q", progress.AnsweredBody{Run: "r1", Graded: true, Right: right})
	}
	reviewed := func(lamport uint64, right bool) progress.Event {
		return eventOf(lamport, progress.KindReviewed, "q", progress.ReviewedBody{Right: right})
	}
	rights := func(recalls []progress.Recall) (all []bool) {
		for _, r := range recalls {
			all = append(all, r.Right)
		}
		return all
	}
	tests := []struct {
		name   string
		events []progress.Event
		ok     func(u *progress.Unit) bool
	}{
		{
			"of two choices at one step the first counts",
			[]progress.Event{chose(3, 1, "s2", "a"), chose(2, 0, "s1", "b"), chose(1, 0, "s1", "a")},
			func(u *progress.Unit) bool {
				path := u.Runs["r1"].Path
				return len(path) == 2 && path[0] == progress.Chosen{Scene: "s1", Choice: "a", To: "next", Score: 1} && path[1].Scene == "s2"
			},
		},
		{
			"a path ends at a gap",
			[]progress.Event{chose(1, 0, "s1", "a"), chose(2, 2, "s3", "a")},
			func(u *progress.Unit) bool { return len(u.Runs["r1"].Path) == 1 },
		},
		{
			"the last tick counts, line by line",
			[]progress.Event{
				eventOf(2, progress.KindTicked, "t", progress.TickedBody{Line: "a"}),
				eventOf(1, progress.KindTicked, "t", progress.TickedBody{Line: "a", On: true}),
				eventOf(3, progress.KindTicked, "t", progress.TickedBody{Line: "b", On: true}),
			},
			func(u *progress.Unit) bool {
				return reflect.DeepEqual(u.Tasks["t"].Ticked, map[string]bool{"b": true})
			},
		},
		{
			"evidence is cleaned",
			[]progress.Event{eventOf(1, progress.KindEvidenced, "t", progress.EvidencedBody{Kind: "note", Text: "a\x1b[31mb"})},
			func(u *progress.Unit) bool { return u.Tasks["t"].Evidence.Text == safe.Clean("a\x1b[31mb") },
		},
		{
			"evidence is withdrawn",
			[]progress.Event{
				eventOf(2, progress.KindEvidenced, "t", progress.EvidencedBody{Kind: "note"}),
				eventOf(1, progress.KindEvidenced, "t", progress.EvidencedBody{Kind: "note", Text: "a"}),
			},
			func(u *progress.Unit) bool { return u.Tasks["t"].Evidence == nil },
		},
		{
			"recalls are in order, whether answered or reviewed",
			[]progress.Event{reviewed(3, false), answered(1, false), reviewed(2, true)},
			func(u *progress.Unit) bool { return slices.Equal(rights(u.Recalls["q"]), []bool{false, true, false}) },
		},
		{
			"a review is no work on the unit",
			[]progress.Event{answered(1, true), reviewed(2, true)},
			func(u *progress.Unit) bool { return u.Touched.Lamport == 1 },
		},
		{
			"obstacles are told in order",
			[]progress.Event{
				eventOf(2, progress.KindReported, "p2", progress.ReportedBody{Report: "x", Kind: "other", Note: "b\x07"}),
				eventOf(1, progress.KindReported, "p1", progress.ReportedBody{Report: "y", Kind: "signal"}),
			},
			func(u *progress.Unit) bool {
				o := u.Obstacles
				return len(o) == 2 && o[0].Kind == "signal" && o[0].Item == "p1" && o[1].Note == "b"
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			state := progress.Project(test.events)["ani"]
			if u := state.Units["m/u"]; u == nil || !test.ok(u) {
				t.Fatalf("got %s", asJSON(t, state))
			}
		})
	}
}

// TestRecallsBounded checks that only the latest recalls are kept, whatever the order of arrival.
func TestRecallsBounded(t *testing.T) {
	t.Parallel()
	var events []progress.Event
	for n := range uint64(progress.MaxRecalls + 5) {
		events = append(events, eventOf(n+1, progress.KindReviewed, "q", progress.ReviewedBody{Right: n%2 == 0}))
	}
	slices.Reverse(events)
	recalls := progress.Project(events)["ani"].Units["m/u"].Recalls["q"]
	if len(recalls) != progress.MaxRecalls || recalls[0].By.Lamport != 6 {
		t.Fatalf("got %d recalls from %d on", len(recalls), recalls[0].By.Lamport)
	}
}
