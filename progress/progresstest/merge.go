package progresstest

import (
	"encoding/json"
	"errors"
	"slices"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

func testImportTwice(t suite) {
	from, to := t.open(), t.open()
	events := record(t, from, picked(ani, "q1", "a"), finished(ani, "r1", 90), picked(budi, "q1", "b"))
	got := merge(t, to, append(events, events[0]))
	same(t, "first report", got, progress.Report{Added: 3, Known: 1})
	same(t, "second report", merge(t, to, events), progress.Report{Known: 3})
	same(t, "report of nothing", merge(t, to, nil), progress.Report{})
	for _, participant := range Participants() {
		same(t, "events", eventsOf(t, to, participant), eventsOf(t, from, participant))
		same(t, "state", stateOf(t, to, participant), stateOf(t, from, participant))
	}
	same(t, "own events", merge(t, from, eventsOf(t, to, ani)), progress.Report{Known: 2})
}

func testImportInvalid(t suite) {
	s := t.open()
	good := event(t, picked(ani, "q1", "a"), 1, 1, 1)
	changes := map[string]func(e *progress.Event){
		"other content":  func(e *progress.Event) { e.At++ },
		"other id":       func(e *progress.Event) { e.ID[0]++ },
		"no participant": func(e *progress.Event) { e.Participant = ""; e.ID = e.Sum() },
		"no seq":         func(e *progress.Event) { e.Seq = 0; e.ID = e.Sum() },
		"lamport":        func(e *progress.Event) { e.Lamport = progress.MaxNumber + 1; e.ID = e.Sum() },
		"not UTF-8":      func(e *progress.Event) { e.Item = "\xff"; e.ID = e.Sum() },
		"NUL":            func(e *progress.Event) { e.Item = "q\x00"; e.ID = e.Sum() },
		"no JSON":        func(e *progress.Event) { e.Body = json.RawMessage(`{`); e.ID = e.Sum() },
		"not normal":     func(e *progress.Event) { e.Body = json.RawMessage(`{ }`); e.ID = e.Sum() },
	}
	for name, change := range changes {
		bad := event(t, picked(ani, "q1", "a"), 1, 2, 2)
		change(&bad)
		if _, err := s.Import(t.Context(), []progress.Event{good, bad}); !errors.Is(err, progress.ErrInvalid) {
			t.Fatalf("%s: got %v, want ErrInvalid", name, err)
		}
	}
	if events := eventsOf(t, s, ani); len(events) != 0 {
		t.Fatalf("%d events of refused imports were kept", len(events))
	}
}

// testImportUnknown checks that what this program cannot read is passed on whole and changes nothing.
func testImportUnknown(t suite) {
	s, next := t.open(), t.open()
	known := event(t, picked(ani, "q1", "a"), 1, 1, 1)
	future := event(t, draftOf(ani, "foretold", "q1", json.RawMessage(`{"é":"<\u2028>","n":1e400}`)), 1, 2, 2)
	odd := known
	odd.Seq, odd.Lamport, odd.Body = 3, 3, json.RawMessage(`{"run":[]}`)
	odd.ID = odd.Sum()
	all := []progress.Event{known, future, odd}
	merge(t, s, all)
	same(t, "events", eventsOf(t, s, ani), all)
	same(t, "state", stateOf(t, s, ani), progress.Project(all[:1])[ani])
	merge(t, next, eventsOf(t, s, ani))
	same(t, "events passed on", eventsOf(t, next, ani), all)
}

func testVoided(t suite) {
	s := t.open()
	void := func(id progress.EventID) progress.Draft {
		return draftOf(ani, progress.KindVoided, "", progress.VoidedBody{Event: id})
	}
	best := func() (percent int) {
		t.Helper()
		if unit := stateOf(t, s, ani).Units[kuis]; unit != nil {
			percent = unit.Best.Percent
		}
		return percent
	}
	events := record(t, s, finished(ani, "r1", 50), finished(ani, "r2", 100))
	want := func(percent int) {
		t.Helper()
		if got := best(); got != percent {
			t.Fatalf("best is %d, want %d", got, percent)
		}
		sameState(t, s, eventsOf(t, s, ani))
	}
	want(100)
	first := record(t, s, void(events[1].ID))[0]
	want(50)
	record(t, s, void(first.ID)) // takes it back
	want(100)
	record(t, s, void(events[0].ID), void(events[1].ID), finished(ani, "r3", 70))
	want(70)
	record(t, s, void(events[1].ID)) // twice is no more than once
	want(70)

	late := event(t, finished(ani, "r4", 90), 7, 1, 1)
	record(t, s, void(late.ID), draftOf(budi, progress.KindVoided, "", progress.VoidedBody{Event: events[0].ID}))
	merge(t, s, []progress.Event{late})
	want(70)
}

func testDisputed(t suite) {
	one := event(t, finished(ani, "r1", 80), 1, 1, 1)
	two := event(t, finished(ani, "r1", 100), 1, 1, 2)
	other := event(t, finished(budi, "r1", 90), 1, 1, 3)
	calm := event(t, finished(ani, "r2", 60), 1, 2, 4)
	for _, order := range [][]progress.Event{{one, two, other, calm}, {calm, other, two, one}} {
		s := t.open()
		for _, e := range order {
			merge(t, s, []progress.Event{e})
		}
		same(t, "report", merge(t, s, order), progress.Report{Known: 4, Disputed: 3})
		if got := stateOf(t, s, ani).Units[kuis].Best.Percent; got != 60 {
			t.Fatalf("best is %d, want 60", got)
		}
		if got := stateOf(t, s, budi).Units; len(got) != 0 {
			t.Fatalf("a disputed event counts: %v", got)
		}
		sameState(t, s, order)
	}
}

// testStateIsProjection checks that tables kept up event by event, in any order, repetition and split, are what
// follows from the set of events, and what a rebuild gives.
func testStateIsProjection(t suite) {
	rapid.Check(t.T, func(rt *rapid.T) {
		events := Events().Draw(rt, "events")
		s := t.openFor(rt)
		for _, file := range Split(rt, Shuffle(rt, events)) {
			merge(rt, s, file)
		}
		sameState(rt, s, events)
		if err := s.Rebuild(rt.Context()); err != nil {
			rt.Fatalf("rebuild: %v", err)
		}
		sameState(rt, s, events)
		sameSet(rt, eventsOf(rt, s, Participants()...), events)
	})
}

// testMergeLaws checks A,A = A; A,B = B,A; (A,B),C = A,(B,C), with a store for each bracket.
func testMergeLaws(t suite) {
	rapid.Check(t.T, func(rt *rapid.T) {
		events := Events().Draw(rt, "events")
		part := func(label string) []progress.Event {
			if len(events) == 0 {
				return nil
			}
			return rapid.SliceOf(rapid.SampledFrom(events)).Draw(rt, label)
		}
		a, b, c := part("a"), part("b"), part("c")
		left, right := t.openFor(rt), t.openFor(rt)
		merge(rt, left, a)
		merge(rt, left, b)
		merge(rt, right, c)
		merge(rt, right, b)
		merge(rt, left, eventsOf(rt, right, Participants()...))
		merge(rt, right, a)
		before := stateOf(rt, left, ani)
		if report := merge(rt, left, slices.Concat(a, b, c)); report.Added != 0 {
			rt.Fatalf("merged again: %+v", report)
		}
		same(rt, "state after merging again", stateOf(rt, left, ani), before)
		all := slices.Concat(a, b, c)
		sameState(rt, left, all)
		sameState(rt, right, all)
		same(rt, "events", eventsOf(rt, left, Participants()...), eventsOf(rt, right, Participants()...))
	})
}

// testGossip lets machines record and meet at random; when all have met at last, all have everything, once.
func testGossip(t suite) {
	const machines, steps = 3, 30
	rapid.Check(t.T, func(rt *rapid.T) {
		stores := make([]progress.Store, machines)
		for i := range stores {
			stores[i] = t.openFor(rt)
		}
		total := 0
		for range rapid.IntRange(0, steps).Draw(rt, "steps") {
			i, j := rapid.IntRange(0, machines-1).Draw(rt, "from"), rapid.IntRange(0, machines-1).Draw(rt, "to")
			if i != j {
				merge(rt, stores[j], eventsOf(rt, stores[i], ani))
				continue
			}
			if _, err := stores[i].Record(rt.Context(), finished(ani, "r1", total%101)); err != nil {
				rt.Fatalf("record: %v", err)
			}
			total++
		}
		for range 2 {
			for i := range stores {
				merge(rt, stores[(i+1)%machines], eventsOf(rt, stores[i], ani))
			}
		}
		all := eventsOf(rt, stores[0], ani)
		if len(all) != total {
			rt.Fatalf("%d events of %d", len(all), total)
		}
		for _, s := range stores {
			same(rt, "events", eventsOf(rt, s, ani), all)
			sameState(rt, s, all)
		}
	})
}

func sameSet(t tester, got, want []progress.Event) {
	t.Helper()
	ids := func(events []progress.Event) []progress.EventID {
		var ids []progress.EventID
		for _, e := range events {
			ids = append(ids, e.ID)
		}
		slices.SortFunc(ids, progress.EventID.Compare)
		return slices.Compact(ids)
	}
	if len(got) != len(ids(want)) {
		t.Fatalf("got %d events, want %d", len(got), len(ids(want)))
	}
	same(t, "set of events", ids(got), ids(want))
}

// testLinked checks that participants who are one person have one state, whenever that is found out and for as long as it
// holds, and that what either does next comes after what both have done.
func testLinked(t suite) {
	s := t.open()
	record(t, s, finished(ani, "r1", 60), finished(ani, "r2", 70))
	record(t, s, finished(budi, "r3", 90))
	percents := func() (got []int) {
		t.Helper()
		for _, participant := range Participants() {
			unit := stateOf(t, s, participant).Units[kuis]
			got = append(got, unit.Attempts, unit.Best.Percent, unit.Last.Percent)
		}
		sameState(t, s, eventsOf(t, s, ani, budi))
		return got
	}
	same(t, "apart", percents(), []int{2, 70, 70, 1, 90, 90})
	link := record(t, s, draftOf(budi, progress.KindLinked, "", progress.LinkedBody{Other: ani}))[0]
	same(t, "linked", percents(), []int{3, 90, 70, 3, 90, 70})
	if e := record(t, s, finished(budi, "r4", 80))[0]; e.Lamport <= link.Lamport || e.Lamport <= 2 {
		t.Fatalf("lamport is %d", e.Lamport)
	}
	same(t, "gone on with", percents(), []int{4, 90, 80, 4, 90, 80})
	record(t, s, draftOf(budi, progress.KindVoided, "", progress.VoidedBody{Event: link.ID}))
	same(t, "apart again", percents(), []int{2, 70, 70, 2, 90, 80})
}
