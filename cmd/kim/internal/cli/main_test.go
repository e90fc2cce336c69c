package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/cli"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// childEnv makes the test binary run the command line that it is given, as
// somebody whom the modes of files stop.
const childEnv = "KIM_CLI_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childEnv) == "" {
		os.Exit(m.Run())
	}
	if err := becomeNobody(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	os.Exit(cli.Run(context.Background(), cli.Process{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
	}))
}

// outcome is what a run of the program leaves.
type outcome struct {
	code     int
	out, err string
}

// run runs the program outside of any terminal. Records are in a new folder
// unless KIM_DATA or --data names one.
func run(t *testing.T, env map[string]string, args ...string) outcome {
	t.Helper()
	stdout, err := os.Create(filepath.Join(t.TempDir(), "stdout"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stdout.Close() }()
	got := runTo(t, stdout, env, args...)
	out, err := os.ReadFile(stdout.Name())
	if err != nil {
		t.Fatal(err)
	}
	got.out = string(out)
	return got
}

// runTo is run with a standard output of one's own.
func runTo(t *testing.T, stdout *os.File, env map[string]string, args ...string) outcome {
	t.Helper()
	stdin, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stdin.Close() }()
	all := map[string]string{"KIM_DATA": filepath.Join(t.TempDir(), "data")}
	maps.Copy(all, env)
	var stderr bytes.Buffer
	code := cli.Run(t.Context(), cli.Process{
		Args: args, Stdin: stdin, Stdout: stdout, Stderr: &stderr,
		Getenv: func(name string) string { return all[name] },
	})
	return outcome{code: code, err: stderr.String()}
}

// want fails unless the run ended with that code and said all of that, and
// nothing else, on standard error.
func (o outcome) want(t *testing.T, code int, sentence string) {
	t.Helper()
	if o.code != code || o.err != sentence {
		t.Errorf("exit code %d, want %d; it says\n%q, want\n%q", o.code, code, o.err, sentence)
	}
}

// wantOut fails unless the run went well and wrote something to standard output
// only.
func (o outcome) wantOut(t *testing.T) {
	t.Helper()
	if o.code != 0 || o.err != "" || o.out == "" {
		t.Errorf("exit code %d, standard error %q, standard output %q", o.code, o.err, o.out)
	}
}

// monday is when every test begins.
func monday() time.Time { return time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC) }

// people makes records of participants, given as "name" or "name/language", the
// one who was here last at the end.
func people(t *testing.T, dir string, names ...string) {
	t.Helper()
	change(t, dir, func(store *sqlstore.Store) error {
		for i, name := range names {
			name, lang, _ := strings.Cut(name, "/")
			err := store.SaveParticipant(t.Context(), progress.Participant{
				ID: "id-" + name, Name: safe.Clean(name), District: "Jaten", Lang: lang,
				Created: monday(), Seen: monday().Add(time.Duration(i) * time.Minute),
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// change opens records for a moment.
func change(t *testing.T, dir string, use func(store *sqlstore.Store) error) {
	t.Helper()
	store, err := sqlstore.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := use(store); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// builtIn is the course in the program.
func builtIn(t *testing.T) *lessons.Course {
	t.Helper()
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return course
}

// at is a folder for records as an environment.
func at(dir string) map[string]string { return map[string]string{"KIM_DATA": dir} }
