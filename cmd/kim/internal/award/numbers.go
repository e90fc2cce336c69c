package award

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/gofrs/flock"
)

const (
	lockFile    = "issuer.lock" // empty; locked by the window that issues or revokes
	numbersFile = "issuer.numbers.json"
)

// lock keeps other windows from issuing and revoking until it is undone: ErrBusy
// if one does it now. Two at once would both find that somebody has no certificate
// yet, or each write a revocation list without what the other has revoked.
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
	given, err := w.Folder.numbers()
	if err != nil {
		return 0, err
	}
	number, err := w.Store.Take(ctx, series, 1)
	if err != nil {
		return 0, fmt.Errorf("number of a certificate: %w", err)
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

// NumbersPath is where the last number of each series is.
func (f Folder) NumbersPath() string { return f.path(numbersFile) }

// numbers gives the last number of each series, or an ErrNumbers.
func (f Folder) numbers() (map[string]int, error) {
	data, err := readFile(f.NumbersPath())
	if errors.Is(err, fs.ErrNotExist) {
		return make(map[string]int), nil
	}
	var given map[string]int
	if err == nil {
		err = json.Unmarshal(data, &given)
	}
	if err != nil || given == nil {
		return nil, fmt.Errorf("%w: %w", ErrNumbers, cmp.Or(err, io.ErrUnexpectedEOF))
	}
	return given, nil
}
