package sqlstore

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

func mustOpen(tb testing.TB, dir string) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), dir)
	if err != nil {
		tb.Fatalf("open: %v", err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

// copied opens a copy of the database in dir, which nobody has open.
func copied(tb testing.TB, dir string) *Store {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(dir, FileName))
	if err != nil {
		tb.Fatal(err)
	}
	to := tb.TempDir()
	if err := os.WriteFile(filepath.Join(to, FileName), data, 0o600); err != nil {
		tb.Fatal(err)
	}
	return mustOpen(tb, to)
}

func mustRecord(tb testing.TB, s *Store, drafts ...progress.Draft) []progress.Event {
	tb.Helper()
	events, err := s.Record(tb.Context(), drafts...)
	if err != nil {
		tb.Fatalf("record: %v", err)
	}
	return events
}

// draftAt is the n-th thing that a participant does, over every kind of row.
func draftAt(n int) progress.Draft {
	d := progress.Draft{Participant: "ani", Course: "kim", Version: "1", Unit: fmt.Sprintf("modul/unit-%d", n%3), Item: "q1"}
	run := fmt.Sprintf("run-%d", n/20)
	switch n % 4 {
	case 0, 1:
		d.Kind, d.Body = progress.KindPicked, progress.PickedBody{Run: run, Response: progress.Response{Choices: []string{"a"}}}
	case 2:
		d.Kind, d.Body = progress.KindAnswered, progress.AnsweredBody{Run: run, Graded: true, Points: 1}
	default:
		d.Kind, d.Body = progress.KindFinished, progress.FinishedBody{Run: run, Percent: n % 101, PassMark: 80, Passed: n%101 >= 80}
	}
	return d
}

// filledDir has a closed database with n events.
func filledDir(tb testing.TB, n int) string {
	tb.Helper()
	dir := tb.TempDir()
	s := mustOpen(tb, dir)
	drafts := make([]progress.Draft, n)
	for i := range drafts {
		drafts[i] = draftAt(i)
	}
	mustRecord(tb, s, drafts...)
	if err := s.Close(); err != nil {
		tb.Fatalf("close: %v", err)
	}
	return dir
}

// fingerprint tells whether any data in a folder changed. SQLite makes an index and an empty log even to read; they are no data.
func fingerprint(tb testing.TB, dir string) string {
	tb.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			tb.Fatal(err)
		}
		if strings.HasSuffix(entry.Name(), "-shm") || len(data) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s %d %x\n", entry.Name(), len(data), sha256.Sum256(data))
	}
	return b.String()
}

// execRaw changes a database behind the store's back.
func execRaw(tb testing.TB, dir string, statements ...string) {
	tb.Helper()
	db, err := sql.Open("sqlite", writerDSN(filepath.Join(dir, FileName)))
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	for _, statement := range statements {
		if _, err := db.ExecContext(tb.Context(), statement); err != nil {
			tb.Fatalf("%s: %v", statement, err)
		}
	}
}

// dump gives every byte of the state tables.
func dump(t interface{ Fatal(args ...any) }, s *Store) string {
	var b strings.Builder
	for _, query := range []string{
		`SELECT participant, unit, opened, read, passed, done, attempts, first_percent, best_percent, last_percent,
			touched_lamport, touched_at, detail, module, overridden, active_at FROM units ORDER BY participant, unit`,
		`SELECT participant, unit, run, started_at, answered, percent, passed, detail FROM runs ORDER BY participant, unit, run`,
		`SELECT * FROM people ORDER BY participant`,
		`SELECT * FROM members ORDER BY class, person`,
		`SELECT * FROM sums ORDER BY class, topic, unit, item, part`,
		`SELECT * FROM signals ORDER BY person, unit, kind, item, id`,
	} {
		if err := dumpRows(&b, s.reader, query); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func dumpRows(b *strings.Builder, db *sql.DB, query string) error {
	rows, err := db.Query(query) //nolint:noctx // a test's own reading
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	for rows.Next() {
		values, pointers := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			pointers[i] = &values[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			return err
		}
		fmt.Fprintf(b, "%q\n", values)
	}
	return rows.Err()
}
