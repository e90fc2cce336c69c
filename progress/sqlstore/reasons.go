package sqlstore

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// topicSignal is a topic of the table sums that only this package knows. It means: there are N signals of the kind that Item names,
// whatever the time; A of them are answered.
const topicSignal progress.Topic = "signal"

// settleSignals writes the signals of the units that changed; those of all units in a class that is new to the person, none in one
// that they have left.
func (r *register) settleSignals(ctx context.Context, person string, p *pupil, is []member) error {
	left := make(map[string]member, len(p.was))
	for _, m := range p.was {
		left[m.class] = m
	}
	for _, m := range is {
		old, stays := left[m.class]
		delete(left, m.class)
		units := slices.Sorted(maps.Keys(p.units))
		if !stays {
			var err error
			if units, err = r.unitsOf(ctx, person); err != nil {
				return err
			}
		}
		if stays && old.District != m.District {
			_, err := r.t.exec(ctx, `UPDATE signals SET district = $1 WHERE class = $2 AND person = $3`, string(m.District), m.class, person)
			if err != nil {
				return err
			}
		}
		if err := r.t.saveReasons(ctx, m, units); err != nil {
			return err
		}
	}
	for _, class := range slices.Sorted(maps.Keys(left)) {
		if err := r.t.dropReasons(ctx, class, person); err != nil {
			return err
		}
	}
	return nil
}

// saveReasons brings the signals of some units of a member to what follows from their state, and with them what is counted of
// signals.
func (t *txn) saveReasons(ctx context.Context, m member, units []string) error {
	change := make(progress.Sums)
	changed := false
	for _, unit := range units {
		news, err := t.saveSignals(ctx, m, unit, change)
		if err != nil {
			return err
		}
		changed = changed || news
	}
	if !changed {
		return nil
	}
	if err := t.addSums(ctx, m.class, change); err != nil {
		return err
	}
	_, err := t.exec(ctx, `UPDATE members SET due_at = coalesce((SELECT min(`+dueAt+`) FROM signals s
			WHERE s.class = $1 AND s.person = $2 AND s.kind IN `+sureKinds+` AND s.replied_at = 0), 9223372036854775807)
		WHERE class = $1 AND person = $2`, m.class, m.Person)
	return err
}

// saveSignals writes the signals of a unit unless they are there, and adds to change what there is more of.
func (t *txn) saveSignals(ctx context.Context, m member, unit string, change progress.Sums) (changed bool, err error) {
	var is []progress.Signal
	tally, err := t.unitTally(ctx, m.Person, unit)
	if err != nil {
		return false, err
	}
	if tally != nil {
		is = tally.Signals(unit)
	}
	was, err := t.signals(ctx, m, unit)
	if err != nil || slices.Equal(was, is) {
		return false, err
	}
	_, err = t.exec(ctx, `DELETE FROM signals WHERE class = $1 AND person = $2 AND unit = $3`, m.class, m.Person, unit)
	if err != nil {
		return false, err
	}
	for _, s := range is {
		_, err := t.exec(ctx, `INSERT INTO signals (class, person, unit, kind, item, id, since_at, count, text, until_at,
				word, replied_at, district)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
			m.class, m.Person, unit, string(s.Kind), s.Item, s.ID, s.Since, s.Count, string(s.Text), s.Until, s.Word, s.Replied,
			string(m.District))
		if err != nil {
			return false, err
		}
	}
	change.Plus(counted(was), -1)
	change.Plus(counted(is), 1)
	return true, nil
}

// signals gives those of a unit, in the order of [progress.UnitTally.Signals].
func (t *txn) signals(ctx context.Context, m member, unit string) ([]progress.Signal, error) {
	var all []progress.Signal
	err := t.query(ctx, `SELECT `+signalColumns+` FROM signals s WHERE s.class = $1 AND s.person = $2 AND s.unit = $3
		ORDER BY s.kind, s.item, s.id`, []any{m.class, m.Person, unit}, func(rows *sql.Rows) error {
		var signal progress.Signal
		dest, read := scanSignal(&signal)
		err := rows.Scan(dest...)
		read()
		all = append(all, signal)
		return err
	})
	return all, err
}

// counted is what signals add to the sums about them.
func counted(signals []progress.Signal) progress.Sums {
	sums := make(progress.Sums)
	for _, s := range signals {
		sum := progress.Sum{N: 1}
		if s.Replied != 0 {
			sum.A = 1
		}
		sums.Plus(progress.Sums{progress.SumKey{Topic: topicSignal, Item: string(s.Kind)}: sum}, 1)
	}
	return sums
}

// dropReasons takes away the signals of somebody who is in a class no more.
func (t *txn) dropReasons(ctx context.Context, class, person string) error {
	change := make(progress.Sums)
	err := t.query(ctx, `SELECT kind, count(*), count(CASE WHEN replied_at <> 0 THEN 1 END) FROM signals
		WHERE class = $1 AND person = $2 GROUP BY kind`, []any{class, person}, func(rows *sql.Rows) error {
		var kind string
		var sum progress.Sum
		err := rows.Scan(&kind, &sum.N, &sum.A)
		change[progress.SumKey{Topic: topicSignal, Item: kind}] = progress.Sum{N: -sum.N, A: -sum.A}
		return err
	})
	if err != nil {
		return err
	}
	if err := t.addSums(ctx, class, change); err != nil {
		return err
	}
	_, err = t.exec(ctx, `DELETE FROM signals WHERE class = $1 AND person = $2`, class, person)
	return err
}
