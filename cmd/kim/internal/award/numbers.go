package award

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/gofrs/flock"
)

const (
	lockFile    = "issuer.lock" // empty; locked by the window that issues
	numbersFile = "issuer.numbers.json"
)

// lock keeps other windows from issuing until it is undone: ErrBusy if one does
// it now. Two at once would both find that somebody has no certificate yet.
func (f Folder) lock() (unlock func(), err error) {
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return nil, &WriteError{Path: string(f), err: err}
	}
	l := flock.New(f.path(lockFile), flock.SetPermissions(0o600))
	switch got, err := l.TryLock(); {
	case err != nil:
		return nil, &WriteError{Path: f.path(lockFile), err: err}
	case !got:
		return nil, ErrBusy
	}
	return func() { _ = l.Close() }, nil // the system unlocks it at the latest when the program ends
}

// number gives the next number of a series. Whoever puts an older database back
// puts an older counter back, so the last number stands beside the key, too.
func (w *writer) number(ctx context.Context, series string) (int, error) {
	number, err := w.Store.Take(ctx, series, 1)
	if err != nil {
		return 0, fmt.Errorf("number of a certificate: %w", err)
	}
	given, err := w.Folder.numbers()
	if err != nil {
		return 0, err
	}
	if behind := given[series] + 1 - number; behind > 0 {
		first, err := w.Store.Take(ctx, series, behind)
		if err != nil {
			return 0, fmt.Errorf("number of a certificate: %w", err)
		}
		number = first + behind - 1
	}
	given[series] = number
	data, err := json.MarshalIndent(given, "", "  ")
	if err != nil {
		return 0, err
	}
	return number, w.Folder.replace(numbersFile, append(data, '\n'))
}

// numbers gives the last number of each series.
func (f Folder) numbers() (map[string]int, error) {
	given := make(map[string]int)
	data, err := readFile(f.path(numbersFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return given, nil
	case err != nil:
		return nil, err
	}
	if err := json.Unmarshal(data, &given); err != nil {
		return make(map[string]int), nil // damaged: the database has them, too
	}
	return given, nil
}
