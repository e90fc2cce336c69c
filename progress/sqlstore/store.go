// Package sqlstore keeps progress in a SQLite file.
//
// Events are the truth; the tables units and runs have the state that follows and are written in the transaction that adds
// an event. What is recorded is durable when the call returns: WAL mode with synchronous=FULL, one fsync per transaction, two or
// three more when the log is folded back into the file about every thousand pages. One connection writes, always with BEGIN
// IMMEDIATE; other processes wait their turn for up to five seconds.
//
// Whoever opens the database file past SQLite and closes it again drops this process's locks on it (a rule of POSIX), so
// nothing here does.
package sqlstore

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// FileName is the database in the data folder. SQLite keeps two more files beside it while it is open, and the newest events
// may be in those alone: it is never copied by itself.
const FileName = "kim.db"

// lockName is an empty file that whoever upgrades the database has locked. It stays, since removing it would let one process wait
// for the removed file and another lock a new one.
const lockName = "kim.lock"

// readers is how many reads go on at once, besides writing.
const readers = 2

// Store is a [progress.Store].
type Store struct {
	dir     string
	opening [16]byte // random; see writerFor
	writer  *sql.DB
	reader  *sql.DB

	written atomic.Int64 // transactions of this store; see Version

	mu   sync.Mutex
	kept map[string]*sql.Stmt // see keptStmts
}

var _ progress.Store = (*Store)(nil)

// Open opens the database in dir, and makes folder and database if they are not there. Its cost does not depend on the
// number of events. It fails with [progress.ErrNewer], [progress.ErrCorrupt], [progress.ErrReadOnly], [progress.ErrFull] or
// [progress.ErrBusy], among others; a file that is newer or corrupt is left as it was, byte for byte. Damage deep inside the
// file shows only when that part is read, or in [Store.Check].
func Open(ctx context.Context, dir string) (*Store, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open data folder: %w", err)
	}
	s := &Store{dir: dir}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(s.wrap("open data in "+dir, err), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) (err error) {
	rand.Read(s.opening[:]) // never fails
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return err
	}
	path := filepath.Join(s.dir, FileName)
	if s.reader, err = sql.Open("sqlite", readerDSN(path)); err != nil {
		return err
	}
	s.reader.SetMaxOpenConns(readers)
	s.reader.SetMaxIdleConns(readers)
	if s.writer, err = sql.Open("sqlite", writerDSN(path)); err != nil {
		return err
	}
	s.writer.SetMaxOpenConns(1)

	h, err := s.look(ctx, path)
	if err != nil {
		return err
	}
	return s.prepare(ctx, h)
}

// look reads the head of the database without writing to it. Nothing is there yet, or only what a process left that died
// while making it, gives the zero head.
func (s *Store) look(ctx context.Context, path string) (head, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return head{}, nil
	}
	if err != nil {
		return head{}, err
	}
	h, err := readHead(ctx, s.reader)
	switch codeOf(err) {
	case sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY:
		return head{}, nil // a transaction cut off before WAL mode began; the writer will take it back
	}
	if err != nil {
		return head{}, err
	}
	return h, h.checkNewer()
}

// prepare makes the database ready for this program, which mostly means finding that it is.
func (s *Store) prepare(ctx context.Context, h head) error {
	if !h.upToDate() {
		return s.upgrade(ctx)
	}
	if err := checkSQLite(h.sqlite); err != nil {
		return err
	}
	// Find out now, not at the first answer, whether writing works. This takes the lock and writes nothing; BEGIN IMMEDIATE would
	// be content with reading a file that cannot be written.
	_, err := s.writer.ExecContext(ctx, `DELETE FROM about WHERE name = ''`)
	return err
}

// Close gives up all connections. The last one of all processes folds the log back into the file.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.reader, s.writer} { // the writer last: a reader may not fold the log
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// Check reads the whole database and fails with [progress.ErrCorrupt] if it contradicts itself.
func (s *Store) Check(ctx context.Context) error {
	return s.wrap("check data", integrity(ctx, s.reader))
}

// writerFor is the writer of this opening's events of a participant. Each participant has one, so that a file with
// the events of one person has whole series, in which a gap means that something is missing.
func (s *Store) writerFor(participant string) progress.WriterID {
	sum := sha256.Sum256(append(s.opening[:], participant...))
	return progress.WriterID(sum[:len(progress.WriterID{})])
}

// wrap says what was being done and adds the error of package progress that err means.
func (s *Store) wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	if known := sentinel(err, s.dir); known != nil && !errors.Is(err, known) {
		return fmt.Errorf("%s: %w: %w", doing, known, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
