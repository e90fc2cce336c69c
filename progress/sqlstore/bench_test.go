package sqlstore_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// The benchmarks run on databases of one participant with 40 units and very different numbers of events: start-up, reading
// the state and recording may not cost more as the events grow.

func BenchmarkOpen(b *testing.B) {
	overSizes(b, func(b *testing.B, dir string) {
		b.Helper()
		for b.Loop() {
			s, err := sqlstore.Open(b.Context(), dir)
			if err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	})
}

func BenchmarkOpenNew(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		dir := filepath.Join(b.TempDir(), "new")
		b.StartTimer()
		s, err := sqlstore.Open(b.Context(), dir)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkState(b *testing.B) {
	overSizes(b, func(b *testing.B, dir string) {
		b.Helper()
		s := openAt(b, dir)
		for b.Loop() {
			if _, err := s.State(b.Context(), "ani"); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkRecord(b *testing.B) {
	overSizes(b, func(b *testing.B, dir string) {
		b.Helper()
		s := openAt(b, dir)
		var n int
		for b.Loop() {
			n++
			if _, err := s.Record(b.Context(), benchDraft(n)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkRebuild(b *testing.B) {
	overSizes(b, func(b *testing.B, dir string) {
		b.Helper()
		s := openAt(b, dir)
		for b.Loop() {
			if err := s.Rebuild(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// overSizes runs a benchmark on a database of each size.
func overSizes(b *testing.B, run func(b *testing.B, dir string)) {
	b.Helper()
	for _, size := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprintf("events=%d", size), func(b *testing.B) {
			dir := b.TempDir()
			fill(b, dir, size)
			run(b, dir)
		})
	}
}

func fill(b *testing.B, dir string, size int) {
	b.Helper()
	s, err := sqlstore.Open(b.Context(), dir)
	if err != nil {
		b.Fatal(err)
	}
	events := make([]progress.Event, size)
	var prev progress.Hash
	for i := range events {
		n := uint64(i + 1)
		if events[i], err = benchDraft(i).Event(progress.WriterID{1}, n, prev, n); err != nil {
			b.Fatal(err)
		}
		prev = events[i].ID.Hash()
	}
	if _, err := s.Import(b.Context(), events); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}

// benchDraft is the n-th pick of a participant who goes round 40 quizzes of ten questions.
func benchDraft(n int) progress.Draft {
	return progress.Draft{
		Participant: "ani", At: time.UnixMilli(int64(n)), Course: "kim", Version: "1",
		Unit: fmt.Sprintf("modul/unit-%d", n%40), Item: fmt.Sprintf("pertanyaan-%d", n/40%10), Lang: "id",
		Kind: progress.KindPicked,
		Body: progress.PickedBody{
			Run: fmt.Sprintf("run-%d", n/400), Response: progress.Response{Choices: []string{string(rune('a' + n%4))}},
		},
	}
}

func openAt(tb testing.TB, dir string) *sqlstore.Store {
	tb.Helper()
	s, err := sqlstore.Open(tb.Context(), dir)
	if err != nil {
		tb.Fatalf("open: %v", err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}
