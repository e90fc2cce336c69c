package sqlstore

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Participants gives everyone, the most recently seen first.
func (s *Store) Participants(ctx context.Context) ([]progress.Participant, error) {
	var all []progress.Participant
	err := s.query(ctx, `SELECT id, name, kim, village, district, lang, theme, toured, created_at, seen_at
		FROM participants ORDER BY seen_at DESC, id`, nil,
		func(rows *sql.Rows) error {
			var p progress.Participant
			var name, kim, village, district string
			var created, seen int64
			err := rows.Scan(&p.ID, &name, &kim, &village, &district, &p.Lang, &p.Theme, &p.Toured, &created, &seen)
			// Whoever can write the file can put anything into it.
			p.Name, p.KIM, p.Village, p.District = safe.Clean(name), safe.Clean(kim), safe.Clean(village), safe.Clean(district)
			p.Created, p.Seen = time.UnixMilli(created).UTC(), time.UnixMilli(seen).UTC()
			all = append(all, p)
			return err
		})
	if err != nil {
		return nil, s.wrap("read participants", err)
	}
	return all, nil
}

// SaveParticipant inserts or updates the participant with that ID.
func (s *Store) SaveParticipant(ctx context.Context, p progress.Participant) error {
	if p.ID == "" {
		return fmt.Errorf("save participant: %w: no id", progress.ErrInvalid)
	}
	return s.wrap("save participant", s.write(ctx, func(ctx context.Context, t *txn) error {
		_, err := t.exec(ctx, `INSERT INTO participants
				(id, name, kim, village, district, lang, theme, toured, created_at, seen_at)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, kim = excluded.kim, village = excluded.village,
				district = excluded.district, lang = excluded.lang, theme = excluded.theme, toured = excluded.toured,
				created_at = excluded.created_at, seen_at = excluded.seen_at`,
			p.ID, string(p.Name), string(p.KIM), string(p.Village), string(p.District), p.Lang, p.Theme, p.Toured,
			p.Created.UnixMilli(), p.Seen.UnixMilli())
		return err
	}))
}

// State reads the state of a participant's units, without runs, from the state tables.
func (s *Store) State(ctx context.Context, participant string) (progress.State, error) {
	state := progress.State{Units: make(map[string]*progress.Unit)}
	err := s.query(ctx, `SELECT unit, detail FROM units WHERE participant = $1`, []any{participant},
		func(rows *sql.Rows) error {
			var unit string
			var detail sql.RawBytes
			if err := rows.Scan(&unit, &detail); err != nil {
				return err
			}
			var tally progress.UnitTally
			if err := readDetail(detail, &tally); err != nil {
				return err
			}
			state.Units[unit] = tally.Unit()
			return nil
		})
	if err != nil {
		return progress.State{}, s.wrap("read state", err)
	}
	return state, nil
}

// Runs gives the runs of a unit, oldest first.
func (s *Store) Runs(ctx context.Context, participant, unit string) ([]*progress.Run, error) {
	var runs []*progress.Run
	err := s.query(ctx, `SELECT detail FROM runs WHERE participant = $1 AND unit = $2`, []any{participant, unit},
		func(rows *sql.Rows) error {
			var detail sql.RawBytes
			if err := rows.Scan(&detail); err != nil {
				return err
			}
			var tally progress.RunTally
			if err := readDetail(detail, &tally); err != nil {
				return err
			}
			runs = append(runs, tally.Run())
			return nil
		})
	if err != nil {
		return nil, s.wrap("read runs", err)
	}
	slices.SortFunc(runs, func(a, b *progress.Run) int { return a.Started.Compare(b.Started) })
	return runs, nil
}

// query reads committed data and calls each for every row.
func (s *Store) query(ctx context.Context, query string, args []any, each func(*sql.Rows) error) error {
	rows, err := s.reader.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
