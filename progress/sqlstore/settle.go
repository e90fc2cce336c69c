package sqlstore

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// settle brings the state tables to what follows from the events, of which the added ones are new. The state of the
// participants in anew is added up from all their events; so is that of participants with a new void.
func (t *txn) settle(ctx context.Context, added []progress.Event, anew map[string]bool) error {
	for _, e := range added {
		if e.Kind == progress.KindVoided {
			anew[e.Participant] = true
		}
	}
	b := newBook(t)
	hidden := make(map[string]map[progress.EventID]bool)
	for _, e := range added {
		if anew[e.Participant] {
			continue
		}
		if hidden[e.Participant] == nil { // an event may arrive after what hides it
			var err error
			if hidden[e.Participant], err = t.hidden(ctx, e.Participant); err != nil {
				return err
			}
		}
		if hidden[e.Participant][e.ID] {
			continue
		}
		if err := b.add(ctx, e); err != nil {
			return err
		}
	}
	if err := b.save(ctx); err != nil {
		return err
	}
	for _, participant := range slices.Sorted(maps.Keys(anew)) {
		if err := t.rebuild(ctx, participant); err != nil {
			return err
		}
	}
	return nil
}

// rebuild adds up a participant's state from all events.
func (t *txn) rebuild(ctx context.Context, participant string) error {
	for _, table := range []string{"units", "runs"} {
		if _, err := t.exec(ctx, `DELETE FROM `+table+` WHERE participant = $1`, participant); err != nil {
			return err
		}
	}
	hidden, err := t.hidden(ctx, participant)
	if err != nil {
		return err
	}
	b := newBook(nil)
	err = t.query(ctx, `SELECT `+eventColumns+` FROM events e WHERE e.participant = $1 AND `+undisputed,
		[]any{participant},
		func(rows *sql.Rows) error {
			e, err := scanEvent(rows)
			if err != nil || hidden[e.ID] {
				return err
			}
			return b.add(ctx, e)
		})
	if err != nil {
		return err
	}
	b.tables = t
	return b.save(ctx)
}

// hidden gives what is voided of a participant's events.
func (t *txn) hidden(ctx context.Context, participant string) (map[progress.EventID]bool, error) {
	var voids []progress.Event
	err := t.query(ctx, voidsOf,
		[]any{participant},
		func(rows *sql.Rows) error {
			e, err := scanEvent(rows)
			voids = append(voids, e)
			return err
		})
	return progress.Hidden(voids), err
}

// Rebuild makes the state tables anew from the events.
func (s *Store) Rebuild(ctx context.Context) error {
	return s.wrap("rebuild", s.write(ctx, func(ctx context.Context, t *txn) error {
		for _, query := range []string{`DELETE FROM units`, `DELETE FROM runs`} {
			if _, err := t.exec(ctx, query); err != nil {
				return err
			}
		}
		var participants []string
		err := t.query(ctx, `SELECT DISTINCT participant FROM events`, nil, func(rows *sql.Rows) error {
			var participant string
			err := rows.Scan(&participant)
			participants = append(participants, participant)
			return err
		})
		if err != nil {
			return err
		}
		for _, participant := range participants {
			if err := t.rebuild(ctx, participant); err != nil {
				return err
			}
		}
		_, err = t.exec(ctx, `UPDATE about SET value = $1 WHERE name = 'projection'`, progress.ProjectionVersion)
		return err
	}))
}
