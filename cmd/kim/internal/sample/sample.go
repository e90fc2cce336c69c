// Package sample fills a store with invented people who learn the real course: quick ones, slow ones, some who are stuck, some
// who have stopped, some who never began. It is for tests, benchmarks and for looking at the trainer's side.
//
// Everything follows from a seed: the same options give the same people and, byte for byte, the same events. What the people do
// is recorded as the app records it, so that nothing that reads the store can tell the difference; that they are invented shows
// in their IDs ([IsSample]) and, for people, in the names of their class and KIM.
package sample

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// ErrReal means that the store has people or classes that are not invented.
var ErrReal = errors.New("the records have real people")

// Options say what to invent.
type Options struct {
	People int
	Seed   uint64
	Class  string    // its name; one that does not say so gets "Contoh" before it
	Now    time.Time // nothing happens after it; the first things happen eight weeks earlier
}

// weeks is how long ago the class began.
const weeks = 8

// mark begins the IDs of everything invented, and stands in the names.
const mark = "contoh"

// IsSample tells whether the participant or class with that ID was made by this package.
func IsSample(id string) bool { return strings.HasPrefix(id, mark+"-") }

// ClassID is the ID of the class that the options make.
func (o Options) ClassID() string { return mark + "-" + o.hash("class", o.ClassName())[:12] }

// ClassName is the name of that class.
func (o Options) ClassName() string {
	name := strings.TrimSpace(o.Class)
	switch {
	case name == "":
		return "Kelas contoh"
	case strings.Contains(strings.ToLower(name), mark):
		return name
	default:
		return "Contoh: " + name
	}
}

// hash gives hexadecimal digits that follow from the seed and the parts.
func (o Options) hash(parts ...string) string {
	sum := sha256.Sum256(o.tag(parts))
	return hex.EncodeToString(sum[:16])
}

func (o Options) tag(parts []string) []byte {
	b := binary.BigEndian.AppendUint64([]byte("kim sample 1"), o.Seed)
	for _, part := range parts {
		b = append(b, 0)
		b = append(b, part...)
	}
	return b
}

// perBatch is how many people are written in a transaction.
const perBatch = 50

// batch is some people and all that they did.
type batch struct {
	people []progress.Participant
	events []progress.Event
}

// Fill makes a class and the people in it, and tells done how far it is. It fails with [ErrReal], and has then changed nothing,
// if somebody in the store was not made by this package. What is there already from the same options stays as it is, so a Fill that
// was cut off can be called again.
func Fill(ctx context.Context, store progress.ClassStore, course *lessons.Course, o Options, done func(people, total int)) error {
	if err := checkInvented(ctx, store); err != nil {
		return err
	}
	books, err := readBooks(course)
	if err != nil {
		return err
	}
	syllabus, err := standing.Syllabus(course)
	if err != nil {
		return err
	}
	if err := store.Prepare(ctx, syllabus); err != nil {
		return fmt.Errorf("fill with a sample: %w", err)
	}
	class := progress.Class{ID: o.ClassID(), Name: safe.Clean(o.ClassName()), Place: "Karanganyar", Created: o.start()}
	if err := store.SaveClass(ctx, class); err != nil {
		return fmt.Errorf("fill with a sample: %w", err)
	}
	// While some people are written, the next ones are invented.
	batches := make(chan batch, 1)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		defer close(batches)
		return o.invent(ctx, books, batches)
	})
	group.Go(func() error {
		written := 0
		for b := range batches {
			if err := write(ctx, store, b); err != nil {
				return err
			}
			written += len(b.people)
			done(written, o.People)
		}
		return nil
	})
	return group.Wait()
}

// invent makes everyone, in the order of their IDs: then the database only ever grows at its end.
func (o Options) invent(ctx context.Context, books map[lessons.Lang]*book, to chan<- batch) error {
	crew := o.crew()
	for begin := 0; begin < len(crew); begin += perBatch {
		var b batch
		for _, p := range crew[begin:min(begin+perBatch, len(crew))] {
			events, err := o.live(p, books[lessons.Lang(p.Lang)])
			if err != nil {
				return err
			}
			b.people, b.events = append(b.people, p.Participant), append(b.events, events...)
		}
		select {
		case to <- b:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func write(ctx context.Context, store progress.ClassStore, b batch) error {
	if err := store.Admit(ctx, b.people, nil, func(int) {}); err != nil {
		return fmt.Errorf("fill with a sample: %w", err)
	}
	// Not as drafts for Admit: the store's own writer is another one at each opening.
	if _, err := store.Import(ctx, b.events); err != nil {
		return fmt.Errorf("fill with a sample: %w", err)
	}
	return nil
}

// checkInvented fails with ErrReal if the store has anybody who is not invented.
func checkInvented(ctx context.Context, store progress.ClassStore) error {
	people, err := store.Participants(ctx)
	if err != nil {
		return fmt.Errorf("look for real people: %w", err)
	}
	for _, p := range people {
		if !IsSample(p.ID) {
			return ErrReal
		}
	}
	classes, err := store.Classes(ctx)
	if err != nil {
		return fmt.Errorf("look for real people: %w", err)
	}
	for _, class := range classes {
		if !IsSample(class.ID) {
			return ErrReal
		}
		if err := checkMembers(ctx, store, class.ID); err != nil {
			return err
		}
	}
	return nil
}

func checkMembers(ctx context.Context, store progress.ClassStore, class string) error {
	q := progress.MemberQuery{Class: class, Limit: 1000}
	for {
		members, err := store.Members(ctx, q)
		if err != nil {
			return fmt.Errorf("look for real people: %w", err)
		}
		for _, m := range members {
			if !IsSample(m.Person) {
				return ErrReal
			}
		}
		if len(members) < q.Limit {
			return nil
		}
		q.After = &members[len(members)-1]
	}
}

func (o Options) start() time.Time { return o.Now.AddDate(0, 0, -7*weeks).Truncate(time.Hour) }
