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

// participantColumns are what scanParticipant reads from participants.
const participantColumns = `id, name, kim, village, district, code, lang, theme, toured, created_at, seen_at`

func scanParticipant(rows *sql.Rows) (progress.Participant, error) {
	var p progress.Participant
	var name, kim, village, district, code string
	var created, seen int64
	err := rows.Scan(&p.ID, &name, &kim, &village, &district, &code, &p.Lang, &p.Theme, &p.Toured, &created, &seen)
	// Whoever can write the file can put anything into it.
	p.Name, p.KIM, p.Code = safe.Clean(name), safe.Clean(kim), safe.Clean(code)
	p.Village, p.District = safe.Clean(village), safe.Clean(district)
	p.Created, p.Seen = fromMillis(created), fromMillis(seen)
	return p, err
}

// Times are kept in milliseconds; the zero time is 0.
func fromMillis(at int64) time.Time {
	if at == 0 {
		return time.Time{}
	}
	return time.UnixMilli(at).UTC()
}

func millis(at time.Time) int64 {
	if at.IsZero() {
		return 0
	}
	return at.UnixMilli()
}

// Participants gives everyone who was seen here, the most recently seen first.
func (s *Store) Participants(ctx context.Context) ([]progress.Participant, error) {
	var all []progress.Participant
	err := s.query(ctx, `SELECT `+participantColumns+` FROM participants WHERE seen_at <> 0 ORDER BY seen_at DESC, id`, nil,
		func(rows *sql.Rows) error {
			p, err := scanParticipant(rows)
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
		r := newRegister(t)
		if err := t.saveParticipant(ctx, r, p); err != nil {
			return err
		}
		return r.settle(ctx)
	}))
}

func (t *txn) saveParticipant(ctx context.Context, r *register, p progress.Participant) error {
	person, err := t.person(ctx, p.ID)
	if err != nil {
		return err
	}
	if err := r.meet(ctx, person); err != nil {
		return err
	}
	_, err = t.exec(ctx, `INSERT INTO participants
			(id, name, kim, village, district, code, lang, theme, toured, created_at, seen_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, kim = excluded.kim, village = excluded.village,
			district = excluded.district, code = excluded.code, lang = excluded.lang, theme = excluded.theme,
			toured = excluded.toured, created_at = excluded.created_at, seen_at = excluded.seen_at`,
		p.ID, string(p.Name), string(p.KIM), string(p.Village), string(p.District), string(p.Code), p.Lang, p.Theme, p.Toured,
		millis(p.Created), millis(p.Seen))
	return err
}

// theirs are the rows of a participant's person.
const theirs = `participant = coalesce((SELECT person FROM people WHERE participant = $1), $1)`

// State reads the state of a participant's units, without runs, from the state tables.
func (s *Store) State(ctx context.Context, participant string) (progress.State, error) {
	state := progress.State{Units: make(map[string]*progress.Unit)}
	err := s.query(ctx, `SELECT unit, detail FROM units WHERE `+theirs, []any{participant},
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
	err := s.query(ctx, `SELECT detail FROM runs WHERE `+theirs+` AND unit = $2`, []any{participant, unit},
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
