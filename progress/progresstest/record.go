package progresstest

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

func testParticipants(t suite) {
	s := t.open()
	day := func(n int) time.Time { return time.Date(2026, 5, n, 7, 8, 9, 123_000_000, time.UTC) }
	first := progress.Participant{
		ID: "p1", Name: "Siti O'Brien", KIM: "Mekar Jaya", Village: "Désa", District: "Jaten",
		Lang: "id", Theme: "dark", Toured: true, Created: day(1), Seen: day(3),
	}
	second := progress.Participant{ID: "p2", Name: "Budi", Created: day(2), Seen: day(4)}
	save := func(p progress.Participant) {
		t.Helper()
		if err := s.SaveParticipant(t.Context(), p); err != nil {
			t.Fatalf("save participant: %v", err)
		}
	}
	check := func(want ...progress.Participant) {
		t.Helper()
		got, err := s.Participants(t.Context())
		if err != nil {
			t.Fatalf("read participants: %v", err)
		}
		same(t, "participants", got, want)
	}
	save(first)
	save(second)
	check(second, first)
	first.Name, first.Lang, first.Toured, first.Seen = "Siti", "en", false, day(5)
	save(first)
	check(first, second)
	save(progress.Participant{ID: "p3", Name: "Tini", Code: "K-07", Created: day(1)}) // known by a roster, never seen
	check(first, second)
	if err := s.SaveParticipant(t.Context(), progress.Participant{Name: "Siapa"}); !errors.Is(err, progress.ErrInvalid) {
		t.Fatalf("save without id: got %v, want ErrInvalid", err)
	}
	check(first, second)
}

func testRecord(t suite) {
	s := t.open()
	events := record(t, s, picked(ani, "q1", "a"), picked(ani, "q1", "b"))
	events = append(events, record(t, s, picked(ani, "q2", "a"))...)
	var prev progress.Hash
	for i, e := range events {
		if err := e.Check(); err != nil {
			t.Fatalf("check: %v", err)
		}
		n := uint64(i + 1)
		if e.Writer != events[0].Writer || e.Seq != n || e.Lamport != n || e.Prev != prev {
			t.Fatalf("event %d: seq %d, lamport %d, prev %s, want prev %s", n, e.Seq, e.Lamport, e.Prev, prev)
		}
		prev = e.ID.Hash()
	}
	if got, want := events[1].At, int64(1_700_000_000_000); got != want {
		t.Fatalf("at: got %d, want %d", got, want)
	}
	same(t, "events", eventsOf(t, s, ani), events)
	sameState(t, s, events)
	if other := record(t, t.open(), picked(ani, "q1", "a")); other[0].Writer == events[0].Writer {
		t.Fatal("two stores record as one writer")
	}
}

func testRecordNothing(t suite) {
	s := t.open()
	if events := record(t, s); len(events) != 0 {
		t.Fatalf("got %d events of no drafts", len(events))
	}
}

func testRecordAllOrNothing(t suite) {
	bad := map[string]progress.Draft{
		"no participant": picked("", "q1", "a"),
		"no kind":        draftOf(ani, "", "q1", nil),
		"no unit":        {Participant: ani, Kind: progress.KindRead},
		"no run":         draftOf(ani, progress.KindPicked, "q1", progress.PickedBody{}),
		"other body":     draftOf(ani, progress.KindAnswered, "q1", progress.FinishedBody{Run: "r1", Points: 10}),
		"no JSON":        draftOf(ani, progress.KindChose, "", make(chan int)),
		"void of what":   draftOf(ani, progress.KindVoided, "", nil),
	}
	s := t.open()
	want := record(t, s, picked(ani, "q1", "a"))
	for name, draft := range bad {
		if _, err := s.Record(t.Context(), picked(ani, "q1", "b"), draft); !errors.Is(err, progress.ErrInvalid) {
			t.Fatalf("%s: got %v, want ErrInvalid", name, err)
		}
	}
	want = append(want, record(t, s, picked(ani, "q2", "a"))...)
	if got := want[1]; got.Seq != 2 || got.Lamport != 2 || got.Prev != want[0].ID.Hash() {
		t.Fatalf("after failures: seq %d, lamport %d, prev %s", got.Seq, got.Lamport, got.Prev)
	}
	same(t, "events", eventsOf(t, s, ani), want)
	sameState(t, s, want)
}

func testRecordCanceled(t suite) {
	s := t.open()
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Record(canceled, picked(ani, "q1", "a")); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want context.Canceled", err)
	}
	if _, err := s.State(canceled, ani); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want context.Canceled", err)
	}
	events := record(t, s, picked(ani, "q1", "a"))
	if events[0].Seq != 1 {
		t.Fatalf("seq %d after a canceled record", events[0].Seq)
	}
	same(t, "events", eventsOf(t, s, ani), events)
}

// testRecordSeveralParticipants checks that whoever gets one person's events has whole series.
func testRecordSeveralParticipants(t suite) {
	s := t.open()
	events := record(t, s, picked(ani, "q1", "a"), picked(budi, "q1", "a"), picked(ani, "q2", "a"), picked(budi, "q2", "b"))
	for _, participant := range Participants() {
		var seqs []uint64
		for _, e := range eventsOf(t, s, participant) {
			seqs = append(seqs, e.Seq)
		}
		if !slices.Equal(seqs, []uint64{1, 2}) {
			t.Fatalf("series of %s: %v", participant, seqs)
		}
	}
	sameState(t, s, events)
}

func testRecordConcurrently(t suite) {
	const writers, each = 8, 10
	s := t.open()
	errs := make([]error, writers)
	var wg sync.WaitGroup
	for i := range writers {
		wg.Go(func() {
			for j := range each {
				_, err := s.Record(t.Context(), picked(ani, "q1", strconv.Itoa(j)))
				_, stateErr := s.State(t.Context(), ani)
				errs[i] = errors.Join(errs[i], err, stateErr)
			}
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	events := eventsOf(t, s, ani)
	if len(events) != writers*each {
		t.Fatalf("got %d events, want %d", len(events), writers*each)
	}
	for i, e := range events {
		if n := uint64(i + 1); e.Seq != n || e.Lamport != n {
			t.Fatalf("event %d has seq %d, lamport %d", n, e.Seq, e.Lamport)
		}
	}
	sameState(t, s, events)
}

func testRecordAfterImport(t suite) {
	s := t.open()
	merge(t, s, []progress.Event{event(t, picked(ani, "q1", "a"), 1, 1, 41)})
	if e := record(t, s, picked(ani, "q1", "b"))[0]; e.Lamport != 42 || e.Seq != 1 {
		t.Fatalf("got lamport %d, seq %d, want 42, 1", e.Lamport, e.Seq)
	}
	merge(t, s, []progress.Event{event(t, picked(ani, "q1", "a"), 2, 1, progress.MaxNumber)})
	record(t, s, picked(ani, "q1", "b"))
	sameState(t, s, eventsOf(t, s, ani))
}

func testEmpty(t suite) {
	s := t.open()
	sameState(t, s, nil)
	if participants, err := s.Participants(t.Context()); err != nil || len(participants) != 0 {
		t.Fatalf("participants: %v, %v", participants, err)
	}
	if runs, err := s.Runs(t.Context(), ani, kuis); err != nil || len(runs) != 0 {
		t.Fatalf("runs: %v, %v", runs, err)
	}
	if err := s.Rebuild(t.Context()); err != nil {
		t.Fatalf("rebuild: %v", err)
	}
	same(t, "events", eventsOf(t, s, ani), []progress.Event(nil))
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatalf("close: %v", err)
	}
	if _, err := s.Record(t.Context(), picked(ani, "q1", "a")); err == nil {
		t.Fatal("a closed store records")
	}
}

func testEventsStop(t suite) {
	s := t.open()
	record(t, s, picked(ani, "q1", "a"), picked(ani, "q1", "b"), picked(ani, "q1", "c"))
	for round := range 10 { // whatever an unfinished reading holds on to would run out
		for _, err := range s.Events(t.Context(), ani) {
			if err != nil {
				t.Fatal(err)
			}
			record(t, s, picked(ani, "q2", strconv.Itoa(round))) // writing goes on meanwhile
			break
		}
	}
	if got := len(eventsOf(t, s, ani)); got != 13 {
		t.Fatalf("got %d events, want 13", got)
	}
}
