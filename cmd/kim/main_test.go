//go:build unix

// Package main_test tries the built program as people meet it: in a real
// terminal, killed in the middle, closed, or with nobody on the other end.
package main_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// patience is how long anything that the program does may take before a test
// gives up: a busy machine needs more than a person would bear.
const patience = 30 * time.Second

// programEnv is the path of the built program, which TestMain sets.
const programEnv = "KIM_TEST_PROGRAM"

func TestMain(m *testing.M) { os.Exit(runTests(m)) }

// runTests builds the program once for all tests, but not for those who only
// list them.
func runTests(m *testing.M) int {
	flag.Parse()
	if flag.Lookup("test.list").Value.String() != "" {
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "kim-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	path := filepath.Join(dir, "kim")
	out, err := exec.CommandContext(context.Background(), "go", "build", "-o", path, ".").CombinedOutput()
	if err := errors.Join(err, os.Setenv(programEnv, path)); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// environ is what a person's shell would hand to the program, with their
// records in the folder data.
func environ(data string, more ...string) []string {
	return append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + data, "TERM=xterm-256color", "LC_ALL=C.UTF-8", "KIM_DATA=" + data,
	}, more...)
}

// until asks again and again whether something is so, and fails when patience
// is over.
func until(t *testing.T, what string, state func() string, ok func() bool) {
	t.Helper()
	if !within(t, patience, ok) {
		t.Fatalf("waited in vain for %s:\n%s", what, state())
	}
}

// within asks again and again whether something is so, for a limited time.
func within(t *testing.T, limit time.Duration, ok func() bool) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-ctx.Done():
			return false
		case <-tick.C:
		}
	}
	return true
}

// The quiz of module 3, and the participant that a first run without typing
// makes.
const (
	quizUnit  = "akun-resmi/kuis"
	quizTitle = "Kuis: Menyiapkan akun resmi"
	someone   = "Peserta 1"
)

// prepare makes records by using the app, and closes them.
func prepare(t *testing.T, dir string, use func(r *tuitest.Robot)) {
	t.Helper()
	store, err := sqlstore.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	r := tuitest.New(t, tuitest.Config{Store: store, Dir: dir, Width: 80, Height: 44})
	r.Press("1", "enter", "enter", "enter", "3", "enter", "2", "3", "esc", "enter", "2")
	r.Want("Mulai dari sini", someone)
	use(r)
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// inQuiz makes records of somebody who has answered the first questions of a
// quiz rightly.
func inQuiz(t *testing.T, dir string, answered int) {
	t.Helper()
	prepare(t, dir, func(r *tuitest.Robot) {
		r.Press("3", tuitest.Number(t, quizUnit), "1")
		p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
		for range answered {
			p.Answer()
			p.Press("enter")
		}
		r.Want(fmt.Sprintf("Soal %d dari", answered+1))
	})
}

// records are the events of the only participant in a folder, after a check
// that the file is sound.
func records(t *testing.T, dir string) []progress.Event {
	t.Helper()
	store, err := sqlstore.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	if err := store.Check(t.Context()); err != nil {
		t.Errorf("the records are damaged: %v", err)
	}
	people, err := store.Participants(t.Context())
	if err != nil || len(people) != 1 {
		t.Fatalf("%d participants, %v", len(people), err)
	}
	var all []progress.Event
	for e, err := range store.Events(t.Context(), people[0].ID) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}
