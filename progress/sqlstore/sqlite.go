package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// This file has what is true of SQLite only; the SQL of the other files is PostgreSQL's too.

// oldestSQLite is the first version without the WAL-reset race, which could silently lose a committed write when two
// connections wrote and checkpointed together (3.7.0 to 3.51.2).
const oldestSQLite = "3.51.3"

// writerDSN: IMMEDIATE, because a transaction that reads first and asks for the write lock later fails at once when
// another process wrote in between, whatever the busy timeout. FULL, because with WAL only that waits for the disk.
func writerDSN(path string) string {
	return fileURI(path) + "?_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_pragma=journal_mode(WAL)" +
		"&_pragma=synchronous(FULL)&_txlock=immediate"
}

// readerDSN cannot change a byte of the database file, not even its journal mode. Each reader keeps at most 64 KB of it in
// memory, since the state of one participant is little and the system keeps the file too.
func readerDSN(path string) string {
	return fileURI(path) + "?mode=ro&_pragma=busy_timeout(5000)&_pragma=cache_size(-64)"
}

// lockFolder waits until no other process holds the lock of the folder. SQLite's own locks are the ones that work everywhere.
// The database cannot lock itself: goose finds out in several transactions what there is to do, and two connections that
// both switch a new database to WAL mode get in each other's way.
func lockFolder(ctx context.Context, dir string) (unlock func(), err error) {
	db, err := sql.Open("sqlite", fileURI(filepath.Join(dir, lockName))+"?_pragma=busy_timeout(5000)&_txlock=exclusive")
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return func() { _, _ = tx.Rollback(), db.Close() }, nil
}

// fileURI escapes what would end the path or be decoded: ?, # and %.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		path = "/" + path
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath()
}

// head is what has to be known before anything else is done with a database.
type head struct {
	sqlite     string // version of the library
	schema     int64  // 0: there are no tables yet
	projection int64
}

// readHead reads the head in one query, and in a few more if that fails on tables that are not there.
func readHead(ctx context.Context, db *sql.DB) (head, error) {
	h, err := readReady(ctx, db)
	if err == nil || codeOf(err) != sqlite3.SQLITE_ERROR {
		return h, err
	}
	h, err = readUnready(ctx, db)
	if err != nil || h.schema != newestSchema {
		return h, err
	}
	// Another process made the tables between the two looks, unless they are still not there.
	h, err = readReady(ctx, db)
	if codeOf(err) == sqlite3.SQLITE_ERROR {
		return h, fmt.Errorf("%w: tables are missing: %w", progress.ErrCorrupt, err)
	}
	return h, err
}

// readReady reads the head of a database that has all tables.
func readReady(ctx context.Context, db *sql.DB) (head, error) {
	var h head
	err := db.QueryRowContext(ctx, `SELECT sqlite_version(),
		(SELECT max(version_id) FROM goose_db_version),
		(SELECT value FROM about WHERE name = 'projection')`).Scan(&h.sqlite, &h.schema, &h.projection)
	return h, err
}

// readUnready finds out how far a database is whose tables are not all there.
func readUnready(ctx context.Context, db *sql.DB) (head, error) {
	var h head
	var tables, versioned int
	err := db.QueryRowContext(ctx, `SELECT sqlite_version(), count(*), count(CASE WHEN name = 'goose_db_version' THEN 1 END)
		FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'`).Scan(&h.sqlite, &tables, &versioned)
	switch {
	case err != nil:
		return h, err
	case versioned > 0:
		err = db.QueryRowContext(ctx, `SELECT max(version_id) FROM goose_db_version`).Scan(&h.schema)
		return h, err
	case tables > 0:
		return h, fmt.Errorf("%w: a database of another program", progress.ErrCorrupt)
	default:
		return h, nil
	}
}

// checkSQLite refuses a library that may lose data.
func checkSQLite(version string) error {
	have, err := versionNumbers(version)
	if err != nil {
		return err
	}
	want, err := versionNumbers(oldestSQLite)
	if err != nil {
		return err
	}
	for i := range want {
		if have[i] != want[i] {
			if have[i] < want[i] {
				return fmt.Errorf("sqlite %s may lose data, need %s", version, oldestSQLite)
			}
			return nil
		}
	}
	return nil
}

func versionNumbers(version string) (numbers [3]int, err error) {
	parts := strings.Split(version, ".")
	if len(parts) < len(numbers) {
		return numbers, fmt.Errorf("sqlite version %q has no three numbers", version)
	}
	for i := range numbers {
		if numbers[i], err = strconv.Atoi(parts[i]); err != nil {
			return numbers, fmt.Errorf("sqlite version %q: %w", version, err)
		}
	}
	return numbers, nil
}

// integrity is ErrCorrupt if the file contradicts itself. It reads the whole file.
func integrity(ctx context.Context, db *sql.DB) error {
	var verdict string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", progress.ErrCorrupt, verdict)
	}
	return nil
}

// codeOf is the driver's extended result code, or 0.
func codeOf(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// sentinel is the error of package progress that err means, or nil. dir is the folder of the database.
func sentinel(err error, dir string) error {
	code := codeOf(err)
	if code == sqlite3.SQLITE_IOERR_SHMSIZE {
		return progress.ErrFull // the shared memory file could not grow
	}
	switch code & 0xff { // the primary code
	case sqlite3.SQLITE_FULL:
		return progress.ErrFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return progress.ErrReadOnly
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return progress.ErrBusy
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return progress.ErrCorrupt
	case sqlite3.SQLITE_CANTOPEN:
		return systemSentinel(tryWriting(dir)) // SQLite keeps the reason to itself
	default:
		return systemSentinel(err)
	}
}

func systemSentinel(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return progress.ErrReadOnly
	case errors.Is(err, syscall.ENOSPC):
		return progress.ErrFull
	default:
		return nil
	}
}

// tryWriting makes and removes a file in dir.
func tryWriting(dir string) error {
	f, err := os.CreateTemp(dir, "kim-*.tmp")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}
