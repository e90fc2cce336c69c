//go:build unix

package sqlstore

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// The tests of this file run the test binary again as other processes.
const (
	childEnv = "KIM_SQLSTORE_CHILD" // what to do: a name in children
	dirEnv   = "KIM_SQLSTORE_DIR"
	countEnv = "KIM_SQLSTORE_COUNT" // how many records; 0: until killed
	nobody   = 65534
)

func TestMain(m *testing.M) {
	if name := os.Getenv(childEnv); name != "" {
		if err := runChild(name, os.Getenv(dirEnv)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func runChild(name, dir string) error {
	switch name {
	case "record":
		count, err := strconv.Atoi(os.Getenv(countEnv))
		if err != nil {
			return err
		}
		return recordForever(context.Background(), dir, count)
	case "unprivileged":
		return openUnprivileged(dir)
	default:
		return fmt.Errorf("no child %q", name)
	}
}

// recordForever prints the ID of each event after it was acknowledged.
func recordForever(ctx context.Context, dir string, count int) error {
	s, err := Open(ctx, dir)
	if err != nil {
		return err
	}
	for n := 0; count == 0 || n < count; n++ {
		if _, err := s.State(ctx, "ani"); err != nil {
			return err
		}
		events, err := s.Record(ctx, draftAt(n))
		if err != nil {
			return err
		}
		if _, err := os.Stdout.WriteString(events[0].ID.String() + "\n"); err != nil {
			return err
		}
	}
	return s.Close()
}

// openUnprivileged fails unless the folder cannot be written by somebody who is not root, whom no mode bits stop.
func openUnprivileged(dir string) error {
	if os.Geteuid() == 0 {
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody)); err != nil {
			return err
		}
	}
	if s, err := Open(context.Background(), dir); !errors.Is(err, progress.ErrReadOnly) || s != nil {
		return fmt.Errorf("got %w, want ErrReadOnly", err)
	}
	return nil
}

func child(t *testing.T, name, dir string, count int) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+name, dirEnv+"="+dir, countEnv+"="+strconv.Itoa(count))
	return cmd
}

// TestProcesses lets four processes make one database, and read and write it at once.
func TestProcesses(t *testing.T) {
	t.Parallel()
	const processes, each = 4, 200
	dir := filepath.Join(t.TempDir(), "data")
	cmds, outputs := make([]*exec.Cmd, processes), make([]strings.Builder, processes)
	for i := range cmds {
		cmds[i] = child(t, "record", dir, each)
		cmds[i].Stdout, cmds[i].Stderr = &outputs[i], &outputs[i]
		if err := cmds[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			t.Fatalf("process %d: %v: %s", i, err, &outputs[i])
		}
	}
	s := mustOpen(t, dir)
	events := allEvents(t, s)
	if len(events) != processes*each {
		t.Fatalf("%d events, want %d", len(events), processes*each)
	}
	for i, e := range events {
		if e.Lamport != uint64(i+1) {
			t.Fatalf("event %d has lamport %d", i+1, e.Lamport)
		}
	}
	hasAll(t, s, events)
}

// TestKillMaking kills processes that make the database. What they leave is either nothing or can be used.
func TestKillMaking(t *testing.T) {
	t.Parallel()
	kills := 20
	if underRace {
		kills = 5
	}
	random := rand.New(rand.NewPCG(seed(t), 1))
	for range kills {
		dir := filepath.Join(t.TempDir(), "data")
		cmd := child(t, "record", dir, 0)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		killAfter(t, cmd, time.Duration(random.IntN(30_000))*time.Microsecond)
		s := mustOpen(t, dir)
		mustRecord(t, s, draftAt(0))
		hasAll(t, s, nil)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestKill kills processes that record answers. Nothing that they acknowledged may be lost, whatever they were doing.
func TestKill(t *testing.T) {
	t.Parallel()
	kills := 100
	if underRace {
		kills = 10
	}
	random := rand.New(rand.NewPCG(seed(t), 2))
	dir := t.TempDir()
	var acknowledged []progress.EventID
	for range kills {
		cmd := child(t, "record", dir, 0)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(out)
		ids := readIDs(t, lines, random.IntN(12))
		kill(t, cmd, time.Duration(random.IntN(3_000))*time.Microsecond)
		acknowledged = append(append(acknowledged, ids...), readIDs(t, lines, -1)...)
		_ = cmd.Wait() // it was killed
	}
	s := mustOpen(t, dir)
	events := make([]progress.Event, len(acknowledged))
	for i, id := range acknowledged {
		events[i].ID = id
	}
	hasAll(t, s, events)
	t.Logf("%d kills, %d answers acknowledged, %d events", kills, len(acknowledged), len(allEvents(t, s)))
}

// seed makes the moments of killing as repeatable as such moments can be.
func seed(t *testing.T) uint64 {
	t.Helper()
	const fixed = 20200714
	t.Logf("seed %d", fixed)
	return fixed
}

func kill(t *testing.T, cmd *exec.Cmd, after time.Duration) {
	t.Helper()
	<-time.After(after) // the random moment, not a wait for something
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
}

func killAfter(t *testing.T, cmd *exec.Cmd, after time.Duration) {
	t.Helper()
	kill(t, cmd, after)
	_ = cmd.Wait() // it was killed
}

// readIDs reads n whole lines, or all if n is negative. A line without an end was cut off by a kill and acknowledges nothing.
func readIDs(t *testing.T, lines *bufio.Reader, n int) (ids []progress.EventID) {
	t.Helper()
	for n < 0 || len(ids) < n {
		line, err := lines.ReadString('\n')
		if n < 0 && (errors.Is(err, io.EOF) || errors.Is(err, fs.ErrClosed)) {
			return ids
		}
		if err != nil {
			t.Fatalf("read acknowledgement: %v", err)
		}
		var id progress.EventID
		if err := id.UnmarshalText([]byte(strings.TrimSuffix(line, "\n"))); err != nil {
			t.Fatalf("acknowledgement %q: %v", line, err)
		}
		ids = append(ids, id)
	}
	return ids
}

func TestOpenReadOnly(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		events int // 0: no database
		lock   func(dir string) error
	}{
		{"folder", 0, func(dir string) error { return os.Chmod(dir, 0o555) }},
		{"folder with database", 30, func(dir string) error {
			return errors.Join(os.Chmod(filepath.Join(dir, FileName), 0o666), os.Chmod(dir, 0o555))
		}},
		{"file", 30, func(dir string) error {
			return errors.Join(os.Chmod(filepath.Join(dir, FileName), 0o444), os.Chmod(dir, 0o777))
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if test.events > 0 {
				dir = filledDir(t, test.events)
			}
			before := fingerprint(t, dir)
			if err := errors.Join(os.Chmod(filepath.Dir(dir), 0o755), test.lock(dir)); err != nil { //nolint:gosec // a folder of the test
				t.Fatal(err)
			}
			for _, target := range []string{dir, filepath.Join(dir, "below")} {
				if test.name == "file" && target != dir {
					continue // that folder can be made
				}
				cmd := child(t, "unprivileged", target, 0)
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Errorf("%s: %v: %s", target, err, out)
				}
			}
			if err := os.Chmod(dir, 0o700); err != nil { //nolint:gosec // as it was
				t.Fatal(err)
			}
			if fingerprint(t, dir) != before {
				t.Error("refused, but changed")
			}
		})
	}
}
