package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// person gives the person that a participant is.
func (t *txn) person(ctx context.Context, participant string) (string, error) {
	person := participant
	err := t.queryRow(ctx, personOf, []any{participant}, &person)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return person, err
}

// profiles gives the participants who are a person, in the order of their IDs.
func (t *txn) profiles(ctx context.Context, person string) ([]string, error) {
	var all []string
	err := t.query(ctx, profilesOf, []any{person}, func(rows *sql.Rows) error {
		var participant string
		err := rows.Scan(&participant)
		all = append(all, participant)
		return err
	})
	if len(all) == 0 {
		all = []string{person}
	}
	return all, err
}

// regroup finds out anew who is one person, from all links, which are few. It changes nothing; it gives what the table
// people should say, and whose person is not what it says.
func (t *txn) regroup(ctx context.Context) (persons map[string]string, moved []string, err error) {
	var events []progress.Event
	linked := make(map[string]bool)
	keep := func(rows *sql.Rows) error {
		e, err := scanEvent(rows)
		events, linked[e.Participant] = append(events, e), true
		return err
	}
	if err := t.query(ctx, allLinks, nil, keep); err != nil {
		return nil, nil, err
	}
	for _, participant := range slices.Sorted(maps.Keys(linked)) {
		if err := t.query(ctx, voidsOf, []any{participant}, keep); err != nil {
			return nil, nil, err
		}
	}
	persons = progress.Persons(events)
	told := make(map[string]string)
	err = t.query(ctx, `SELECT participant, person FROM people`, nil, func(rows *sql.Rows) error {
		var participant, person string
		err := rows.Scan(&participant, &person)
		told[participant] = person
		return err
	})
	for participant := range told {
		if persons[participant] != told[participant] {
			moved = append(moved, participant)
		}
	}
	for participant := range persons {
		if _, ok := told[participant]; !ok {
			moved = append(moved, participant)
		}
	}
	slices.Sort(moved)
	return persons, moved, err
}

// group writes who is one person.
func (t *txn) group(ctx context.Context, persons map[string]string, moved []string) error {
	for _, participant := range moved {
		if _, err := t.exec(ctx, `DELETE FROM people WHERE participant = $1`, participant); err != nil {
			return err
		}
		person, ok := persons[participant]
		if !ok {
			continue
		}
		if _, err := t.exec(ctx, `INSERT INTO people (participant, person) VALUES ($1, $2)`, participant, person); err != nil {
			return err
		}
	}
	return nil
}
