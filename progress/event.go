package progress

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Limits of an event. MaxNumber is what a JSON number carries exactly everywhere; it also leaves a participant room to go
// on when a hostile file brings events with the highest Lamport number.
const (
	MaxNumber = 1 << 53
	maxField  = 1 << 10
	maxBody   = 1 << 20
)

// canonicalMagic names the format of the canonical bytes; another format would have another name.
const canonicalMagic = "kim-event-1\n"

// Draft is an event before a store has given it a writer, a place in the writer's series and a Lamport number.
type Draft struct {
	Participant string
	At          time.Time // shown to people, never used to decide; kept in milliseconds
	Course      string    // course ID
	Version     string    // course version
	Unit        string    // unit ID
	Item        string    // question, task or scene ID, or the key of a place
	Digest      string    // digest of the item's content
	Lang        string
	Kind        Kind
	Body        any // one of the body types, a [json.RawMessage], or nil for an empty object
}

// Event is something a participant or trainer did. Events are values: whoever has one may not change it, because the
// ID covers every other field.
type Event struct {
	ID          EventID         `json:"id"`
	Writer      WriterID        `json:"writer"`
	Seq         uint64          `json:"seq"`  // 1, 2, 3 … for each writer
	Prev        Hash            `json:"prev"` // of the writer's event before this one; zero for the first, so a gap shows
	Participant string          `json:"participant"`
	Lamport     uint64          `json:"lamport"` // one more than the highest seen for the participant: order without clocks
	At          int64           `json:"at"`      // client time in milliseconds since 1970
	Course      string          `json:"course,omitempty"`
	Version     string          `json:"version,omitempty"`
	Unit        string          `json:"unit,omitempty"`
	Item        string          `json:"item,omitempty"`
	Digest      string          `json:"digest,omitempty"`
	Lang        string          `json:"lang,omitempty"`
	Kind        Kind            `json:"kind"`
	Body        json.RawMessage `json:"body"` // JSON in normal form, see [Event.Check]
}

// Event makes the draft an event of the given writer. It refuses, with [ErrInvalid], what would never count: a draft without
// participant or kind, and a known kind with a body or a unit that makes no sense.
func (d Draft) Event(writer WriterID, seq uint64, prev Hash, lamport uint64) (Event, error) {
	body, err := d.body()
	if err != nil {
		return Event{}, err
	}
	e := Event{
		Writer: writer, Seq: seq, Prev: prev, Participant: d.Participant, Lamport: lamport, At: d.At.UnixMilli(),
		Course: d.Course, Version: d.Version, Unit: d.Unit, Item: d.Item, Digest: d.Digest, Lang: d.Lang,
		Kind: d.Kind, Body: body,
	}
	e.ID = e.Sum()
	if err := e.Check(); err != nil {
		return Event{}, err
	}
	if _, err := read(e); err != nil {
		return Event{}, err
	}
	return e, nil
}

func (d Draft) body() (json.RawMessage, error) {
	if d.Body == nil {
		return json.RawMessage("{}"), nil
	}
	raw, err := json.Marshal(d.Body)
	if err != nil {
		return nil, fmt.Errorf("%w: body of %q: %w", ErrInvalid, d.Kind, err)
	}
	return normal(raw)
}

// Canonical gives the bytes that the ID is the hash of. They are the same for ever and on every machine:
//
//	"kim-event-1\n"            12 bytes
//	Writer                     16 bytes
//	Seq                         8 bytes, big endian
//	Prev                        8 bytes
//	Lamport                     8 bytes, big endian
//	At                          8 bytes, big endian, two's complement
//	Participant, Course, Version, Unit, Item, Digest, Lang, Kind, Body
//	                            each 4 bytes length, big endian, then that many bytes
//
// Text is UTF-8; Body is its JSON text in normal form, byte for byte.
func (e Event) Canonical() []byte {
	fields := [...]string{e.Participant, e.Course, e.Version, e.Unit, e.Item, e.Digest, e.Lang, string(e.Kind)}
	b := make([]byte, 0, 256+len(e.Body))
	b = append(b, canonicalMagic...)
	b = append(b, e.Writer[:]...)
	b = binary.BigEndian.AppendUint64(b, e.Seq)
	b = append(b, e.Prev[:]...)
	b = binary.BigEndian.AppendUint64(b, e.Lamport)
	b = binary.BigEndian.AppendUint64(b, uint64(e.At))
	for _, field := range fields {
		b = binary.BigEndian.AppendUint32(b, uint32(len(field)))
		b = append(b, field...)
	}
	b = binary.BigEndian.AppendUint32(b, uint32(len(e.Body)))
	return append(b, e.Body...)
}

// Sum is the ID that follows from the other fields.
func (e Event) Sum() EventID {
	sum := sha256.Sum256(e.Canonical())
	return EventID(sum[:len(EventID{})])
}

// Check reports, with [ErrInvalid], whether the event is whole: the ID is that of the content, participant and kind are
// there, numbers are from 1 to [MaxNumber], texts are UTF-8 without NUL and not absurdly long, and the body is JSON in
// normal form: no white space outside strings, and <, >, & and the line separators U+2028 and U+2029 as \u escapes. That is
// what encoding/json writes, so an event passes through any number of JSON files unchanged. Whether the event counts for
// anything is another question, see [StepOf].
func (e Event) Check() error {
	if e.Participant == "" || e.Kind == "" {
		return fmt.Errorf("%w: event without participant or kind", ErrInvalid)
	}
	if e.Seq < 1 || e.Seq > MaxNumber || e.Lamport < 1 || e.Lamport > MaxNumber || e.At < -MaxNumber || e.At > MaxNumber {
		return fmt.Errorf("%w: a number of event %s is out of range", ErrInvalid, e.ID)
	}
	for _, s := range [...]string{e.Participant, e.Course, e.Version, e.Unit, e.Item, e.Digest, e.Lang, string(e.Kind)} {
		if len(s) > maxField || !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			return fmt.Errorf("%w: a text of event %s is too long or not clean", ErrInvalid, e.ID)
		}
	}
	if body, err := normal(e.Body); err != nil {
		return err
	} else if !bytes.Equal(body, e.Body) {
		return fmt.Errorf("%w: body of event %s is not in normal form", ErrInvalid, e.ID)
	}
	if sum := e.Sum(); sum != e.ID {
		return fmt.Errorf("%w: event %s has the content of %s", ErrInvalid, e.ID, sum)
	}
	return nil
}

// UnmarshalJSON reads an event as encoding/json writes it, and puts the body in normal form. It does not [Event.Check].
func (e *Event) UnmarshalJSON(data []byte) error {
	type plain Event // without this method
	var p plain
	if err := json.Unmarshal(data, &p); err != nil {
		return err
	}
	body, err := normal(p.Body)
	if err != nil {
		return err
	}
	p.Body = body
	*e = Event(p)
	return nil
}

// normal puts JSON text in the normal form of event bodies.
func normal(raw []byte) (json.RawMessage, error) {
	if len(raw) > maxBody || !utf8.Valid(raw) {
		return nil, fmt.Errorf("%w: body is too long or not UTF-8", ErrInvalid)
	}
	var compact, escaped bytes.Buffer
	if err := json.Compact(&compact, raw); err != nil {
		return nil, fmt.Errorf("%w: body: %w", ErrInvalid, err)
	}
	json.HTMLEscape(&escaped, compact.Bytes())
	return escaped.Bytes(), nil
}
