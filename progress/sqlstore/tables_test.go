package sqlstore

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
)

// TestTablesAreOfTheSet checks that the state tables are, byte for byte, a function of the set of events: kept up by events in any
// order, repetition and split, recorded or imported, or rebuilt.
func TestTablesAreOfTheSet(t *testing.T) {
	t.Parallel()
	made := filledDir(t, 0)
	rapid.Check(t, func(rt *rapid.T) {
		one, other := copied(t, made), copied(t, made)
		defer func() { _, _ = one.Close(), other.Close() }()
		events := progresstest.Events().Draw(rt, "events")
		for _, file := range progresstest.Split(rt, progresstest.Shuffle(rt, events)) {
			mustImport(rt, one, file)
			if rapid.Bool().Draw(rt, "record too") {
				recorded, err := one.Record(rt.Context(), draftAt(rapid.IntRange(0, 30).Draw(rt, "n")))
				if err != nil {
					rt.Fatalf("record: %v", err)
				}
				events = append(events, recorded...)
			}
		}
		for _, file := range progresstest.Split(rt, progresstest.Shuffle(rt, events)) {
			mustImport(rt, other, file)
		}
		kept := dump(rt, one)
		if got := dump(rt, other); got != kept {
			rt.Fatalf("another order:\n%s\nand\n%s", got, kept)
		}
		if err := one.Rebuild(rt.Context()); err != nil {
			rt.Fatalf("rebuild: %v", err)
		}
		if got := dump(rt, one); got != kept {
			rt.Fatalf("rebuilt:\n%s\nand\n%s", got, kept)
		}
	})
}

func mustImport(t *rapid.T, s *Store, events []progress.Event) {
	if _, err := s.Import(t.Context(), events); err != nil {
		t.Fatalf("import: %v", err)
	}
}

// TestColumns checks what class views read.
func TestColumns(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, t.TempDir())
	finish := func(run string, percent int) progress.Draft {
		return progress.Draft{Participant: "ani", Unit: "m/kuis", Kind: progress.KindFinished, Body: progress.FinishedBody{
			Run: run, Percent: percent, PassMark: 80, Passed: percent >= 80,
		}}
	}
	mustRecord(t, s,
		finish("r1", 60), finish("r2", 90), finish("r3", 70),
		progress.Draft{Participant: "ani", Unit: "m/nama", Kind: progress.KindRead},
		progress.Draft{
			Participant: "ani", Unit: "m/kuis", Item: "q", Kind: progress.KindAnswered, Body: progress.AnsweredBody{Run: "r4"},
		},
	)
	var got [9]int
	err := s.reader.QueryRowContext(t.Context(), `SELECT
			count(*), sum(CASE WHEN done THEN 1 ELSE 0 END), sum(CASE WHEN read THEN 1 ELSE 0 END),
			max(attempts), max(first_percent), max(best_percent), max(last_percent), max(touched_lamport),
			(SELECT sum(answered) FROM runs WHERE percent IS NULL)
		FROM units WHERE participant = 'ani'`).
		Scan(&got[0], &got[1], &got[2], &got[3], &got[4], &got[5], &got[6], &got[7], &got[8])
	if err != nil {
		t.Fatal(err)
	}
	if want := [9]int{2, 2, 1, 3, 60, 90, 70, 5, 1}; got != want {
		t.Fatalf("got %v, want %v", got, want)
	}
}

// TestRebuildOnNewProjection checks that tables that follow an older projection are made anew when the store is opened.
func TestRebuildOnNewProjection(t *testing.T) {
	t.Parallel()
	dir := filledDir(t, 50)
	want := dump(t, mustOpen(t, dir))
	execRaw(t, dir, `UPDATE about SET value = 0`, `DELETE FROM runs`, `UPDATE units SET detail = 'of long ago', participant = 'budi'`)
	if got := dump(t, mustOpen(t, dir)); got != want {
		t.Fatalf("got %s, want %s", got, want)
	}
}

// TestDamagedRows checks that rows which are not what was written are never taken for it.
func TestDamagedRows(t *testing.T) {
	t.Parallel()
	dir := filledDir(t, 50)
	s := mustOpen(t, dir)
	before := dump(t, s)
	execRaw(t, dir, `UPDATE events SET item = 'q2' WHERE lamport = 7`)
	var read int
	var err error
	for _, err = range s.Events(t.Context(), "ani") {
		read++
	}
	if !errors.Is(err, progress.ErrCorrupt) || read != 7 {
		t.Fatalf("events: %v after %d", err, read)
	}
	if err := s.Rebuild(t.Context()); !errors.Is(err, progress.ErrCorrupt) {
		t.Fatalf("rebuild: %v", err)
	}
	if dump(t, s) != before {
		t.Fatal("a rebuild that failed changed the state")
	}
	execRaw(t, dir, `UPDATE units SET detail = '{'`, `UPDATE runs SET detail = '[]'`)
	if _, err := s.State(t.Context(), "ani"); !errors.Is(err, progress.ErrCorrupt) {
		t.Fatalf("state: %v", err)
	}
	if _, err := s.Runs(t.Context(), "ani", "modul/unit-0"); !errors.Is(err, progress.ErrCorrupt) {
		t.Fatalf("runs: %v", err)
	}
	if _, err := s.Record(t.Context(), draftAt(0)); !errors.Is(err, progress.ErrCorrupt) {
		t.Fatalf("record: %v", err)
	}
}
