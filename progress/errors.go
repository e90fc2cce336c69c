package progress

import "errors"

// Errors of a [Store] that a program can act on; everything a store returns is to be asked with [errors.Is].
var (
	// ErrInvalid: a draft or an event that no store takes. Nothing was written.
	ErrInvalid = errors.New("invalid event")
	// ErrNewer: the data was written by a newer program; it was left untouched.
	ErrNewer = errors.New("data was written by a newer program")
	// ErrCorrupt: the data is damaged or is something else; it was left untouched.
	ErrCorrupt = errors.New("data is damaged")
	// ErrFull: no room for writing. Nothing of this call was written; it may be tried again.
	ErrFull = errors.New("no room left for data")
	// ErrReadOnly: the place of the data cannot be written.
	ErrReadOnly = errors.New("data cannot be written")
	// ErrBusy: somebody else kept the data locked for too long. Nothing of this call was written; it may be tried again.
	ErrBusy = errors.New("data is in use")
)
