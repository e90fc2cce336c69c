package sqlstore

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// settle brings the state tables to what follows from the events, of which the added ones are new. The state of the
// participants in anew is added up from all their events; so is that of participants with a new void or link.
func (t *txn) settle(ctx context.Context, added []progress.Event, anew map[string]bool) error {
	relinked := len(anew) > 0 // a link may be in dispute now
	for _, e := range added {
		switch e.Kind { //nolint:exhaustive // the others add up
		case progress.KindVoided:
			anew[e.Participant] = true
			relinked = true
		case progress.KindLinked:
			relinked = true
		}
	}
	r := newRegister(t)
	persons, err := t.unsettled(ctx, r, anew, relinked)
	if err != nil {
		return err
	}
	if err := t.addUp(ctx, r, added, persons); err != nil {
		return err
	}
	for _, person := range slices.Sorted(maps.Keys(persons)) {
		if err := t.rebuild(ctx, person); err != nil {
			return err
		}
	}
	return r.settle(ctx)
}

// unsettled gives the persons whose state has to be added up anew, after it has found out who is one person.
func (t *txn) unsettled(ctx context.Context, r *register, anew map[string]bool, relinked bool) (map[string]bool, error) {
	persons := make(map[string]bool)
	mark := func(participants []string) error {
		for _, participant := range participants {
			person, err := t.person(ctx, participant)
			if err != nil {
				return err
			}
			persons[person] = true
			if err := r.touchAll(ctx, person); err != nil {
				return err
			}
		}
		return nil
	}
	if err := mark(slices.Sorted(maps.Keys(anew))); err != nil || !relinked {
		return persons, err
	}
	joined, moved, err := t.regroup(ctx)
	if err != nil || len(moved) == 0 {
		return persons, err
	}
	if err := mark(moved); err != nil { // who they were
		return nil, err
	}
	if err := t.group(ctx, joined, moved); err != nil {
		return nil, err
	}
	return persons, mark(moved) // who they are
}

// addUp adds the events to the state tables, but for those of the persons given.
func (t *txn) addUp(ctx context.Context, r *register, added []progress.Event, but map[string]bool) error {
	b := newBook(t, r)
	hidden := make(map[string]map[progress.EventID]bool)
	for _, e := range added {
		person, err := b.person(ctx, e.Participant)
		if err != nil {
			return err
		}
		if but[person] {
			continue
		}
		if hidden[e.Participant] == nil { // an event may arrive after what hides it
			if hidden[e.Participant], err = t.hidden(ctx, e.Participant); err != nil {
				return err
			}
		}
		if hidden[e.Participant][e.ID] {
			continue
		}
		if err := b.add(ctx, person, e); err != nil {
			return err
		}
	}
	return b.save(ctx)
}

// rebuild adds up a person's state from all events.
func (t *txn) rebuild(ctx context.Context, person string) error {
	t.forget() // rows of what is kept may go
	for _, table := range []string{"units", "runs"} {
		if _, err := t.exec(ctx, `DELETE FROM `+table+` WHERE participant = $1`, person); err != nil {
			return err
		}
	}
	if now, err := t.person(ctx, person); err != nil || now != person {
		return err // part of another person now
	}
	profiles, err := t.profiles(ctx, person)
	if err != nil {
		return err
	}
	b := newBook(nil, nil)
	for _, participant := range profiles {
		hidden, err := t.hidden(ctx, participant)
		if err != nil {
			return err
		}
		err = t.query(ctx, `SELECT `+eventColumns+` FROM events e WHERE e.participant = $1 AND `+undisputed,
			[]any{participant},
			func(rows *sql.Rows) error {
				e, err := scanEvent(rows)
				if err != nil || hidden[e.ID] {
					return err
				}
				return b.add(ctx, person, e)
			})
		if err != nil {
			return err
		}
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
		for _, table := range []string{"units", "runs", "people", "members", "sums", "signals"} {
			if _, err := t.exec(ctx, `DELETE FROM `+table); err != nil {
				return err
			}
		}
		joined, moved, err := t.regroup(ctx)
		if err != nil {
			return err
		}
		if err := t.group(ctx, joined, moved); err != nil {
			return err
		}
		var persons []string
		err = t.query(ctx, `SELECT DISTINCT coalesce(p.person, e.participant)
			FROM (SELECT DISTINCT participant FROM events) e LEFT JOIN people p ON p.participant = e.participant`, nil,
			func(rows *sql.Rows) error {
				var person string
				err := rows.Scan(&person)
				persons = append(persons, person)
				return err
			})
		if err != nil {
			return err
		}
		for _, person := range persons {
			if err := t.rebuildWhole(ctx, person); err != nil {
				return err
			}
		}
		_, err = t.exec(ctx, `UPDATE about SET value = $1 WHERE name = 'projection'`, progress.ProjectionVersion)
		return err
	}))
}

// rebuildWhole adds up a person's state and what classes know of it, of which nothing is there.
func (t *txn) rebuildWhole(ctx context.Context, person string) error {
	r := newRegister(t)
	if err := r.touchAll(ctx, person); err != nil {
		return err
	}
	if err := t.rebuild(ctx, person); err != nil {
		return err
	}
	return r.settle(ctx)
}
