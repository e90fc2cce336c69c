package tui_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// seasoned is a folder with one participant, Siti, and so many events of hers.
func seasoned(b *testing.B, events int) (dir string, store *sqlstore.Store) {
	b.Helper()
	dir = b.TempDir()
	store = tuitest.OpenStore(b, dir)
	course := tuitest.Course(b)
	ctx := context.Background()
	who := progress.Participant{ID: "siti", Name: "Siti", Lang: "id", Toured: true, Created: tuitest.Now(), Seen: tuitest.Now()}
	if err := store.SaveParticipant(ctx, who); err != nil {
		b.Fatal(err)
	}
	const batch = 1000
	for done := 0; done < events; done += batch {
		drafts := make([]progress.Draft, 0, batch)
		for i := done; i < min(done+batch, events); i++ {
			m := course.Modules[i%len(course.Modules)]
			drafts = append(drafts, progress.Draft{
				Participant: who.ID, At: tuitest.Now(), Course: course.ID, Version: course.Version,
				Unit: m.Units[i%len(m.Units)].ID, Lang: "id", Kind: progress.KindOpened, Body: progress.Place{Page: "page", Block: i},
			})
		}
		if _, err := store.Record(ctx, drafts...); err != nil {
			b.Fatal(err)
		}
	}
	return dir, store
}

// From nothing to the drawn first page of a participant: course, state, frame.
// The number of events must not matter.
func BenchmarkHomeFirstFrame(b *testing.B) {
	for _, events := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			dir, store := seasoned(b, events)
			b.ReportAllocs()
			for b.Loop() {
				course, err := lessons.Open(lessons.Embedded())
				if err != nil {
					b.Fatal(err)
				}
				r := tuitest.New(b, tuitest.Config{Dir: dir, Store: store, Course: course, As: "Siti"})
				r.Want("Lanjutkan")
			}
		})
	}
}

// From a key to the drawn frame, saving included.
func BenchmarkKeyToFrame(b *testing.B) {
	for _, c := range []struct {
		name string
		open []string
		keys [2]string
	}{
		{"home", nil, [2]string{"down", "up"}},
		{"reader", []string{"3", "2"}, [2]string{"right", "left"}},
		{"quiz", []string{"3", tuitest.Number(b, quizUnit), "1"}, [2]string{"2", "1"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			dir, store := seasoned(b, 1000)
			r := tuitest.New(b, tuitest.Config{Dir: dir, Store: store, As: "Siti"})
			r.Press(c.open...)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				r.Press(c.keys[i%2])
				i++
			}
		})
	}
}
