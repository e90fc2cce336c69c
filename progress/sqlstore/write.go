package sqlstore

import (
	"context"
	"database/sql"
	"errors"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Record numbers the drafts, adds them and returns when they are durable.
func (s *Store) Record(ctx context.Context, drafts ...progress.Draft) ([]progress.Event, error) {
	if len(drafts) == 0 {
		return nil, nil
	}
	var events []progress.Event
	err := s.write(ctx, func(ctx context.Context, t *txn) (err error) {
		events, err = s.recordIn(ctx, t, drafts)
		return err
	})
	if err != nil {
		return nil, s.wrap("record", err)
	}
	return events, nil
}

// recordIn is Record within a transaction.
func (s *Store) recordIn(ctx context.Context, t *txn, drafts []progress.Draft) ([]progress.Event, error) {
	if len(drafts) == 0 {
		return nil, nil
	}
	events, err := s.number(ctx, t, drafts)
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		if _, err := t.insert(ctx, e); err != nil {
			return nil, err
		}
	}
	return events, t.settle(ctx, events, make(map[string]bool))
}

// tail is what a participant's next event of this opening follows: in its series, and in the order of the person's events.
type tail struct {
	seq     uint64
	prev    progress.Hash
	lamport uint64
}

// number makes events of the drafts. It asks the database for the numbers to go on from, never memory: a commit that failed
// has used none.
func (s *Store) number(ctx context.Context, t *txn, drafts []progress.Draft) ([]progress.Event, error) {
	events := make([]progress.Event, 0, len(drafts))
	tails := make(map[string]tail)
	for _, d := range drafts {
		last, ok := tails[d.Participant]
		if !ok {
			var err error
			if last, err = t.tail(ctx, d.Participant, s.writerFor(d.Participant)); err != nil {
				return nil, err
			}
		}
		lamport := min(last.lamport+1, progress.MaxNumber) // where numbers end, IDs alone decide
		e, err := d.Event(s.writerFor(d.Participant), last.seq+1, last.prev, lamport)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
		tails[d.Participant] = tail{seq: e.Seq, prev: e.ID.Hash(), lamport: e.Lamport}
	}
	return events, nil
}

func (t *txn) tail(ctx context.Context, participant string, writer progress.WriterID) (tail, error) {
	person, err := t.person(ctx, participant)
	if err != nil {
		return tail{}, err
	}
	profiles, err := t.profiles(ctx, person)
	if err != nil {
		return tail{}, err
	}
	var last tail
	for _, profile := range profiles {
		var lamport uint64
		if err := t.queryRow(ctx, highestLamport, []any{profile}, &lamport); err != nil {
			return tail{}, err
		}
		last.lamport = max(last.lamport, lamport)
	}
	var id []byte
	err = t.queryRow(ctx, lastOfWriter, []any{writer[:]}, &last.seq, &id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return tail{}, err
	}
	copy(last.prev[:], id)
	return last, nil
}

// Import adds the events that are not there yet.
func (s *Store) Import(ctx context.Context, events []progress.Event) (progress.Report, error) {
	for _, e := range events {
		if err := e.Check(); err != nil {
			return progress.Report{}, s.wrap("import", err)
		}
	}
	var report progress.Report
	err := s.write(ctx, func(ctx context.Context, t *txn) error {
		var added []progress.Event
		isNew := make(map[progress.EventID]bool, len(events))
		for _, e := range events {
			ok, err := t.insert(ctx, e)
			if err != nil {
				return err
			}
			if ok {
				added = append(added, e)
			}
			isNew[e.ID] = isNew[e.ID] || ok
		}
		disputed, anew, err := t.disputes(ctx, events, isNew)
		if err != nil {
			return err
		}
		report = progress.Report{Added: len(added), Known: len(events) - len(added), Disputed: disputed}
		return t.settle(ctx, added, anew)
	})
	if err != nil {
		return progress.Report{}, s.wrap("import", err)
	}
	return report, nil
}

// disputes counts the events whose place in their writer's series another event claims too, and gives the participants on
// either side for whom that is news.
func (t *txn) disputes(
	ctx context.Context, events []progress.Event, isNew map[progress.EventID]bool,
) (count int, anew map[string]bool, err error) {
	anew = make(map[string]bool)
	asked := make(map[progress.EventID]bool, len(events))
	for _, e := range events {
		if asked[e.ID] {
			continue
		}
		asked[e.ID] = true
		rivals := 0
		err := t.query(ctx, `SELECT participant FROM events WHERE writer = $1 AND seq = $2 AND id <> $3`,
			[]any{e.Writer[:], int64(e.Seq), e.ID[:]},
			func(rows *sql.Rows) error {
				var rival string
				if err := rows.Scan(&rival); err != nil {
					return err
				}
				rivals++
				if isNew[e.ID] {
					anew[rival], anew[e.Participant] = true, true
				}
				return nil
			})
		if err != nil {
			return 0, nil, err
		}
		if rivals > 0 {
			count++
		}
	}
	return count, anew, nil
}
