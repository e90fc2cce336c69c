package tuitest

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// What every session of a test needs and none changes is made once for all tests
// of a package.
var (
	builtIn  = sync.OnceValues(func() (*lessons.Course, error) { return lessons.Open(lessons.Embedded()) }) //nolint:gochecknoglobals // made once
	emptyOne = sync.OnceValues(makeEmpty)                                                                   //nolint:gochecknoglobals // made once
)

// Course is the built-in course, one for all tests: what was read of it once is
// not read again.
func Course(tb testing.TB) *lessons.Course {
	tb.Helper()
	course, err := builtIn()
	if err != nil {
		tb.Fatalf("open the built-in course: %v", err)
	}
	return course
}

// OpenStore opens the records in a folder for the length of a test. An empty
// folder gets a copy of an empty database, which costs less than to make one.
func OpenStore(tb testing.TB, dir string) *sqlstore.Store {
	tb.Helper()
	if err := putEmpty(filepath.Join(dir, sqlstore.FileName)); err != nil {
		tb.Fatalf("copy an empty database: %v", err)
	}
	store, err := sqlstore.Open(context.Background(), dir)
	if err != nil {
		tb.Fatalf("open store: %v", err)
	}
	tb.Cleanup(func() {
		if err := store.Close(); err != nil {
			tb.Errorf("close store: %v", err)
		}
	})
	return store
}

// putEmpty puts an empty database where there is none. Nothing else may be opening
// that folder.
func putEmpty(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	empty, err := emptyOne()
	if err != nil {
		return err
	}
	return os.WriteFile(path, empty, 0o600)
}

// makeEmpty makes the database of somebody who has just begun.
func makeEmpty() (data []byte, err error) {
	dir, err := os.MkdirTemp("", "kim-empty-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	store, err := sqlstore.Open(context.Background(), dir)
	if err != nil {
		return nil, err
	}
	if err := store.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(dir, sqlstore.FileName))
}

// AtHome starts a session of Siti, who has been shown around, at her first page.
// Her records are in memory: it is for tests that begin there often.
func AtHome(tb testing.TB, c Config) *Robot {
	tb.Helper()
	siti := progress.Participant{
		ID: "siti", Name: "Siti", KIM: "KIM Mekar Jaya", Village: "Contoh", District: "Jaten",
		Lang: "id", Toured: true, Created: Now(), Seen: Now(),
	}
	store := progresstest.NewMemory()
	if err := store.SaveParticipant(context.Background(), siti); err != nil {
		tb.Fatal(err)
	}
	c.Store, c.As = store, string(siti.Name)
	return New(tb, c)
}
