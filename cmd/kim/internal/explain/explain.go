// Package explain turns errors into sentences for people. What the errors are
// in detail belongs into the log.
package explain

import (
	"errors"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Storage says what is wrong with the records at path, what is safe, and what
// to do.
func Storage(text *i18n.Text, err error, path string) string {
	p := text.Problem
	switch {
	case errors.Is(err, progress.ErrNewer):
		return p.Newer(path)
	case errors.Is(err, progress.ErrCorrupt):
		return p.Corrupt(path)
	case errors.Is(err, progress.ErrFull):
		return p.Full(path)
	case errors.Is(err, progress.ErrReadOnly):
		return p.ReadOnly(path)
	case errors.Is(err, progress.ErrBusy):
		return p.Busy(path)
	default:
		return p.Storage(path)
	}
}
