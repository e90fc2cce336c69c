package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Outsiders gives those who were here and are in no class, the most recently seen first.
func (s *Store) Outsiders(ctx context.Context, limit int) ([]progress.Participant, error) {
	all, err := s.outsiders(ctx, limit)
	if err != nil {
		return nil, s.wrap("read who is in no class", err)
	}
	return all, nil
}

// Links gives the links between people of a class, the latest first. It reads those of all classes, which are few.
func (s *Store) Links(ctx context.Context, class string, limit int) ([]progress.Link, error) {
	events, err := s.links(ctx)
	if err != nil {
		return nil, s.wrap("read links", err)
	}
	slices.SortFunc(events, func(a, b progress.Event) int { return cmp.Or(cmp.Compare(b.At, a.At), b.ID.Compare(a.ID)) })
	var all []progress.Link
	for _, e := range events {
		if len(all) == limit {
			break
		}
		var body progress.LinkedBody
		if json.Unmarshal(e.Body, &body) != nil {
			continue // it counts for nothing
		}
		link := progress.Link{Event: e.ID}
		var in bool
		link.Participant, in, err = s.member(ctx, class, e.Participant)
		if err == nil && in {
			link.Other, _, err = s.member(ctx, class, body.Other)
			all = append(all, link)
		}
		if err != nil {
			return nil, s.wrap("read links", err)
		}
	}
	return all, nil
}

// links gives the links that count.
func (s *Store) links(ctx context.Context) ([]progress.Event, error) {
	voids := make(map[string][]progress.Event)
	var all []progress.Event
	err := s.query(ctx, allLinks, nil, func(rows *sql.Rows) error {
		e, err := scanEvent(rows)
		all = append(all, e)
		voids[e.Participant] = nil
		return err
	})
	if err != nil {
		return nil, err
	}
	hidden := make(map[progress.EventID]bool)
	for participant := range voids {
		err := s.query(ctx, voidsOf, []any{participant}, func(rows *sql.Rows) error {
			e, err := scanEvent(rows)
			voids[participant] = append(voids[participant], e)
			return err
		})
		if err != nil {
			return nil, err
		}
		maps.Copy(hidden, progress.Hidden(voids[participant]))
	}
	return slices.DeleteFunc(all, func(e progress.Event) bool { return hidden[e.ID] }), nil
}

// member reads a participant, and whether the person that they are is in a class.
func (s *Store) member(ctx context.Context, class, participant string) (p progress.Participant, in bool, err error) {
	p.ID = participant
	err = s.query(ctx, `SELECT `+participantColumns+` FROM participants p WHERE id = $1`, []any{participant}, func(rows *sql.Rows) error {
		p, err = scanParticipant(rows)
		return err
	})
	if err != nil {
		return p, false, err
	}
	err = s.query(ctx, `SELECT 1 FROM members WHERE class = $1
		AND person = coalesce((SELECT person FROM people WHERE participant = $2), $2)`, []any{class, participant},
		func(*sql.Rows) error {
			in = true
			return nil
		})
	return p, in, err
}
