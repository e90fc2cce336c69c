package sqlstore

import (
	"database/sql"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestOpenMakesFolder(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "data", "a b%20#ü'(;&=")
	if runtime.GOOS != "windows" {
		dir += "?mode=memory"
	}
	s := mustOpen(t, dir)
	mustRecord(t, s, draftAt(0))
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); runtime.GOOS != "windows" && got != 0o700 {
		t.Errorf("folder has mode %o, want 700", got)
	}
	if _, err := os.Stat(filepath.Join(dir, FileName)); err != nil {
		t.Errorf("database: %v", err)
	}
}

func TestPragmas(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, t.TempDir())
	for name, test := range map[string]struct {
		db   *sql.DB
		want string
	}{
		"journal_mode": {s.writer, "wal"}, "synchronous": {s.writer, "2"},
		"foreign_keys": {s.writer, "1"}, "busy_timeout": {s.writer, "5000"},
	} {
		var got string
		if err := test.db.QueryRowContext(t.Context(), "PRAGMA "+name).Scan(&got); err != nil || got != test.want {
			t.Errorf("%s: got %q, %v, want %q", name, got, err, test.want)
		}
	}
	if _, err := s.reader.ExecContext(t.Context(), `DELETE FROM events`); !errors.Is(s.wrap("", err), progress.ErrReadOnly) {
		t.Errorf("the reader writes: %v", err)
	}
}

func TestSQLiteVersion(t *testing.T) {
	t.Parallel()
	s := mustOpen(t, t.TempDir())
	h, err := readHead(t.Context(), s.reader)
	if err != nil {
		t.Fatal(err)
	}
	for version, ok := range map[string]bool{
		h.sqlite: true, "3.51.3": true, "3.51.10": true, "3.52.0": true, "4.0.0": true,
		"3.51.2": false, "3.9.99": false, "2.99.99": false, "": false, "3.51": false, "3.x.0": false,
	} {
		if err := checkSQLite(version); (err == nil) != ok {
			t.Errorf("version %q: %v", version, err)
		}
	}
}

// TestNewestSchema keeps the constant, which saves start-up from reading the migrations, in step with them.
func TestNewestSchema(t *testing.T) {
	t.Parallel()
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != newestSchema {
		t.Fatalf("%d migrations, newestSchema is %d", len(entries), newestSchema)
	}
}

func TestReopen(t *testing.T) {
	t.Parallel()
	dir := filledDir(t, 10)
	before := fingerprint(t, dir)
	first := mustOpen(t, dir)
	want := dump(t, first)
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if fingerprint(t, dir) != before {
		t.Error("opening and closing changed the database")
	}
	second := mustOpen(t, dir)
	if dump(t, second) != want {
		t.Error("the state changed")
	}
	if first.writerFor("ani") == second.writerFor("ani") || second.writerFor("ani") == second.writerFor("budi") {
		t.Error("a writer goes on under an old name")
	}
}

// TestOpenTogether lets several openings make the same database at once.
func TestOpenTogether(t *testing.T) {
	t.Parallel()
	const rounds, openings = 10, 6
	for range rounds {
		dir := filepath.Join(t.TempDir(), "data")
		errs := make([]error, openings)
		var wg sync.WaitGroup
		for i := range openings {
			wg.Go(func() {
				s, err := Open(t.Context(), dir)
				if err != nil {
					errs[i] = err
					return
				}
				_, err = s.Record(t.Context(), draftAt(i))
				errs[i] = errors.Join(err, s.Close())
			})
		}
		wg.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		if events := allEvents(t, mustOpen(t, dir)); len(events) != openings {
			t.Fatalf("%d events, want %d", len(events), openings)
		}
	}
}

// TestOpenUnfinished opens what a process leaves that died while it made the database.
func TestOpenUnfinished(t *testing.T) {
	t.Parallel()
	for name, prepare := range map[string]func(t *testing.T, dir string){
		"empty file": func(t *testing.T, dir string) {
			t.Helper()
			if err := os.WriteFile(filepath.Join(dir, FileName), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"no tables": func(t *testing.T, dir string) {
			t.Helper()
			execRaw(t, dir, `PRAGMA user_version = 0`)
		},
		"only goose's table": func(t *testing.T, dir string) {
			t.Helper()
			execRaw(t, dir, `CREATE TABLE goose_db_version (id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL,
				is_applied INTEGER NOT NULL, tstamp TIMESTAMP DEFAULT (datetime('now')))`,
				`INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, 1)`)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			prepare(t, dir)
			mustRecord(t, mustOpen(t, dir), draftAt(0))
		})
	}
}

func TestOpenNewer(t *testing.T) {
	t.Parallel()
	for name, statement := range map[string]string{
		"schema":            `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9, 1)`,
		"projection":        `UPDATE about SET value = value + 1`,
		"schema and tables": `ALTER TABLE about RENAME TO info; INSERT INTO goose_db_version (version_id, is_applied) VALUES (9, 1)`,
		"other journal":     `PRAGMA journal_mode = DELETE; INSERT INTO goose_db_version (version_id, is_applied) VALUES (9, 1)`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filledDir(t, 100)
			execRaw(t, dir, statement)
			refused(t, dir, progress.ErrNewer)
		})
	}
	t.Run("in the log alone", func(t *testing.T) {
		t.Parallel()
		dir := filledDir(t, 100)
		s := mustOpen(t, dir)
		if _, err := s.writer.ExecContext(t.Context(), `UPDATE about SET value = 99`); err != nil {
			t.Fatal(err)
		}
		died := t.TempDir() // as after a power cut: nobody folded the log back
		for _, name := range []string{FileName, FileName + "-wal"} {
			data, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(died, name), data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		refused(t, died, progress.ErrNewer)
	})
}

// refused checks that opening fails with want and changes no data.
func refused(t *testing.T, dir string, want error) {
	t.Helper()
	before := fingerprint(t, dir)
	s, err := Open(t.Context(), dir)
	if !errors.Is(err, want) || s != nil {
		t.Fatalf("got %v, want %v", err, want)
	}
	if after := fingerprint(t, dir); after != before {
		t.Fatalf("refused, but changed:\n%s\nto\n%s", before, after)
	}
}

func TestOpenCorrupt(t *testing.T) {
	t.Parallel()
	const page = 4096
	for name, damage := range map[string]func(data []byte) []byte{
		"header":                 func(data []byte) []byte { return append([]byte("SQLite format 2\x00"), data[16:]...) },
		"zeroed header":          func(data []byte) []byte { clear(data[:100]); return data },
		"zeroed page":            func(data []byte) []byte { clear(data[:page]); return data },
		"all zero":               func(data []byte) []byte { clear(data); return data },
		"text":                   func([]byte) []byte { return []byte("Daftar hadir pelatihan KIM\n") },
		"two bytes":              func(data []byte) []byte { return data[:2] }, // SQLite takes one byte for none
		"cut in the header":      func(data []byte) []byte { return data[:99] },
		"cut in the first page":  func(data []byte) []byte { return data[:page/2] },
		"cut after a page":       func(data []byte) []byte { return data[:page] },
		"cut in the middle":      func(data []byte) []byte { return data[:len(data)/2] },
		"cut within a last page": func(data []byte) []byte { return data[:len(data)-page-7] },
		"wrong page size":        func(data []byte) []byte { data[16], data[17] = 0x02, 0x01; return data },
		"schema":                 func(data []byte) []byte { clear(data[page-400 : page]); return data },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filledDir(t, 300)
			file := filepath.Join(dir, FileName)
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, damage(data), 0o600); err != nil {
				t.Fatal(err)
			}
			refused(t, dir, progress.ErrCorrupt)
		})
	}
	t.Run("another program's", func(t *testing.T) {
		t.Parallel()
		dir := t.TempDir()
		execRaw(t, dir, `CREATE TABLE contacts (name TEXT)`)
		refused(t, dir, progress.ErrCorrupt)
	})
	t.Run("tables missing", func(t *testing.T) {
		t.Parallel()
		dir := filledDir(t, 10)
		execRaw(t, dir, `DROP TABLE about`)
		refused(t, dir, progress.ErrCorrupt)
	})
}

// TestBitFlips checks that random damage anywhere never makes the store panic or take wrong events for right ones, and is found by
// Check in nearly all cases. (A flipped bit in text that nothing cross-checks passes for SQLite.)
func TestBitFlips(t *testing.T) {
	t.Parallel()
	const copies, flips = 60, 8
	random := rand.New(rand.NewPCG(1, 2))
	dir := filledDir(t, 1500) // so many that most of the file is data: tables without rows are pages, too
	file := filepath.Join(dir, FileName)
	good, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for range copies {
		data := append([]byte(nil), good...)
		for range flips {
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if usesDamaged(t, dir) {
			found++
		}
	}
	t.Logf("damage found in %d of %d copies", found, copies)
	if found < copies*9/10 {
		t.Errorf("damage was found in %d of %d copies only", found, copies)
	}
}

// usesDamaged reads everything and reports whether damage was found.
func usesDamaged(t *testing.T, dir string) bool {
	t.Helper()
	s, err := Open(t.Context(), dir)
	if err != nil {
		return true
	}
	defer func() { _ = s.Close() }()
	errs := []error{s.Check(t.Context())}
	for e, err := range s.Events(t.Context(), "ani") {
		if err == nil && e.Check() != nil {
			t.Errorf("a damaged event was read: %v", e)
		}
		errs = append(errs, err)
	}
	_, err = s.State(t.Context(), "ani")
	_, runsErr := s.Runs(t.Context(), "ani", "modul/unit-0")
	return errors.Join(append(errs, err, runsErr)...) != nil
}
