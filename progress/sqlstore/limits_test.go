package sqlstore

import (
	"errors"
	"fmt"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// TestFull lets the database reach its largest size, as on a full disk: what was acknowledged stays, what was not leaves no
// trace, and writing goes on when there is room again.
func TestFull(t *testing.T) {
	t.Parallel()
	dir := filledDir(t, 20)
	s := mustOpen(t, dir)
	var pages int
	if err := s.writer.QueryRowContext(t.Context(), `PRAGMA page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	limit := func(pages int) {
		t.Helper()
		var got int
		query := fmt.Sprintf(`PRAGMA max_page_count = %d`, pages)
		if err := s.writer.QueryRowContext(t.Context(), query).Scan(&got); err != nil || got != pages {
			t.Fatalf("limit %d: got %d, %v", pages, got, err)
		}
	}
	limit(pages + 10)
	var acknowledged []progress.Event
	var refused []progress.Draft
	for n := 0; ; n++ {
		refused = []progress.Draft{draftAt(n), draftAt(n + 1), draftAt(n + 2)}
		events, err := s.Record(t.Context(), refused...)
		if err == nil {
			acknowledged = append(acknowledged, events...)
			continue
		}
		if !errors.Is(err, progress.ErrFull) {
			t.Fatalf("got %v, want ErrFull", err)
		}
		break
	}
	if len(acknowledged) == 0 {
		t.Fatal("full at once")
	}
	last := acknowledged[len(acknowledged)-1]
	if _, err := s.Record(t.Context(), refused...); !errors.Is(err, progress.ErrFull) {
		t.Fatalf("still full: got %v, want ErrFull", err)
	}
	hasAll(t, s, acknowledged)

	limit(pages + 1000)
	next := mustRecord(t, s, draftAt(0))[0]
	if next.Seq != last.Seq+1 || next.Prev != last.ID.Hash() || next.Lamport != last.Lamport+1 {
		t.Fatalf("after the failure: %+v follows %+v", next, last)
	}
	hasAll(t, s, append(acknowledged, next))
	if events := allEvents(t, s); len(events) != 20+len(acknowledged)+1 {
		t.Fatalf("%d events, want %d", len(events), 20+len(acknowledged)+1)
	}
}

func TestBusy(t *testing.T) {
	t.Parallel()
	dir := filledDir(t, 1)
	s, other := mustOpen(t, dir), mustOpen(t, dir)
	if _, err := s.writer.ExecContext(t.Context(), `PRAGMA busy_timeout = 0`); err != nil { // instead of five seconds
		t.Fatal(err)
	}
	tx, err := other.writer.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Record(t.Context(), draftAt(1)); !errors.Is(err, progress.ErrBusy) {
		t.Fatalf("got %v, want ErrBusy", err)
	}
	if _, err := s.State(t.Context(), "ani"); err != nil {
		t.Fatalf("reading while another writes: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if e := mustRecord(t, s, draftAt(1))[0]; e.Seq != 1 {
		t.Fatalf("seq %d after a failed record", e.Seq)
	}
}

func allEvents(tb testing.TB, s *Store) []progress.Event {
	tb.Helper()
	var events []progress.Event
	for e, err := range s.Events(tb.Context(), "ani") {
		if err != nil {
			tb.Fatalf("read events: %v", err)
		}
		events = append(events, e)
	}
	return events
}

// hasAll checks that the events are there, the file is sound and the tables are what follows.
func hasAll(tb testing.TB, s *Store, want []progress.Event) {
	tb.Helper()
	have := make(map[progress.EventID]bool)
	for _, e := range allEvents(tb, s) {
		have[e.ID] = true
	}
	for _, e := range want {
		if !have[e.ID] {
			tb.Errorf("acknowledged event %s is lost", e.ID)
		}
	}
	if err := s.Check(tb.Context()); err != nil {
		tb.Errorf("check: %v", err)
	}
	kept := dump(tb, s)
	if err := s.Rebuild(tb.Context()); err != nil {
		tb.Errorf("rebuild: %v", err)
	}
	if dump(tb, s) != kept {
		tb.Error("the tables were not what follows from the events")
	}
}
