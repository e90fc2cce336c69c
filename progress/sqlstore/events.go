package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// insert adds an event; false if it was there.
func (t *txn) insert(ctx context.Context, e progress.Event) (added bool, err error) {
	n, err := t.exec(ctx, insertEvent,
		e.ID[:], e.Writer[:], int64(e.Seq), e.Prev[:], e.Participant, int64(e.Lamport), e.At,
		e.Course, e.Version, e.Unit, e.Item, e.Digest, e.Lang, string(e.Kind), string(e.Body))
	if err != nil || n == 0 {
		return false, err
	}
	switch e.Kind { //nolint:exhaustive // only these are looked for
	case progress.KindVoided:
		_, err = t.exec(ctx, `INSERT INTO voids (participant, lamport, id) VALUES ($1, $2, $3)`,
			e.Participant, int64(e.Lamport), e.ID[:])
	case progress.KindLinked:
		_, err = t.exec(ctx, `INSERT INTO links (participant, lamport, id) VALUES ($1, $2, $3)`,
			e.Participant, int64(e.Lamport), e.ID[:])
	}
	return true, err
}

// scanEvent reads eventColumns. An event that is not what was stored is [progress.ErrCorrupt].
func scanEvent(rows *sql.Rows) (progress.Event, error) {
	var e progress.Event
	var id, writer, prev, body sql.RawBytes
	var kind string
	err := rows.Scan(&id, &writer, &e.Seq, &prev, &e.Participant, &e.Lamport, &e.At,
		&e.Course, &e.Version, &e.Unit, &e.Item, &e.Digest, &e.Lang, &kind, &body)
	if err != nil {
		return progress.Event{}, err
	}
	copy(e.ID[:], id)
	copy(e.Writer[:], writer)
	copy(e.Prev[:], prev)
	e.Kind, e.Body = progress.Kind(kind), append(json.RawMessage(nil), body...)
	if e.Sum() != e.ID {
		return progress.Event{}, fmt.Errorf("%w: event %s has other content", progress.ErrCorrupt, e.ID)
	}
	return e, nil
}

// Events gives a participant's events by Lamport number, then ID.
func (s *Store) Events(ctx context.Context, participant string) iter.Seq2[progress.Event, error] {
	return func(yield func(progress.Event, error) bool) {
		rows, err := s.reader.QueryContext(ctx,
			`SELECT `+eventColumns+` FROM events e WHERE e.participant = $1 ORDER BY e.lamport, e.id`, participant)
		if err != nil {
			yield(progress.Event{}, s.wrap("read events", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			e, err := scanEvent(rows)
			if !yield(e, s.wrap("read events", err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(progress.Event{}, s.wrap("read events", err))
		}
	}
}
