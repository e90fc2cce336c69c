package progress

import (
	"bytes"
	"encoding/hex"
	"fmt"
)

// EventID names an event by what it says: the first 16 bytes of the SHA-256 of its canonical bytes. Equal content has
// an equal ID, changed content another one.
type EventID [16]byte

// WriterID names one unbroken series of events: the events that one opening of a store recorded for one participant. It is
// random, so a copied or restored profile can never go on counting under an old name.
type WriterID [16]byte

// Hash is the first 8 bytes of the SHA-256 of an event's canonical bytes. In [Event.Prev] it chains a writer's events.
type Hash [8]byte

// Compare orders IDs by their bytes.
func (id EventID) Compare(other EventID) int { return bytes.Compare(id[:], other[:]) }

// Hash is what the next event of the same writer carries as Prev.
func (id EventID) Hash() Hash { return Hash(id[:len(Hash{})]) }

// String is the ID in lower-case hexadecimal.
func (id EventID) String() string { return hex.EncodeToString(id[:]) }

// String is the ID in lower-case hexadecimal.
func (w WriterID) String() string { return hex.EncodeToString(w[:]) }

// String is the hash in lower-case hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText gives lower-case hexadecimal.
func (id EventID) MarshalText() ([]byte, error) { return hexText(id[:]), nil }

// MarshalText gives lower-case hexadecimal.
func (w WriterID) MarshalText() ([]byte, error) { return hexText(w[:]), nil }

// MarshalText gives lower-case hexadecimal.
func (h Hash) MarshalText() ([]byte, error) { return hexText(h[:]), nil }

// UnmarshalText reads exactly 32 hexadecimal digits.
func (id *EventID) UnmarshalText(text []byte) error { return readHex(id[:], text) }

// UnmarshalText reads exactly 32 hexadecimal digits.
func (w *WriterID) UnmarshalText(text []byte) error { return readHex(w[:], text) }

// UnmarshalText reads exactly 16 hexadecimal digits.
func (h *Hash) UnmarshalText(text []byte) error { return readHex(h[:], text) }

func hexText(b []byte) []byte { return hex.AppendEncode(nil, b) }

func readHex(dst, text []byte) error {
	if len(text) != hex.EncodedLen(len(dst)) {
		return fmt.Errorf("%w: %d hexadecimal digits, want %d", ErrInvalid, len(text), hex.EncodedLen(len(dst)))
	}
	if _, err := hex.Decode(dst, text); err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return nil
}
