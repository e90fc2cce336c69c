package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

type unitKey struct{ participant, unit string }

type runKey struct {
	unitKey
	run string
}

// book holds the rows of the state tables that a transaction changes, so that each is read and written once.
type book struct {
	tables *txn // nil while the rows are known not to be there
	units  map[unitKey]*progress.UnitTally
	runs   map[runKey]*progress.RunTally
}

func newBook(tables *txn) *book {
	return &book{
		tables: tables,
		units:  make(map[unitKey]*progress.UnitTally),
		runs:   make(map[runKey]*progress.RunTally),
	}
}

func (b *book) add(ctx context.Context, e progress.Event) error {
	step, ok := progress.StepOf(e)
	if !ok {
		return nil
	}
	unit := unitKey{e.Participant, step.Unit}
	if b.units[unit] == nil {
		b.units[unit] = new(progress.UnitTally)
		err := b.load(ctx, b.units[unit], loadUnit,
			unit.participant, unit.unit)
		if err != nil {
			return err
		}
	}
	run := runKey{unit, step.Run}
	if step.Run != "" && b.runs[run] == nil {
		b.runs[run] = new(progress.RunTally)
		err := b.load(ctx, b.runs[run], loadRun,
			unit.participant, unit.unit, step.Run)
		if err != nil {
			return err
		}
	}
	step.Apply(b.units[unit], b.runs[run])
	return nil
}

// load reads a tally from its row, if there is one.
func (b *book) load(ctx context.Context, tally any, query string, key ...any) error {
	if b.tables == nil {
		return nil
	}
	var detail []byte
	err := b.tables.queryRow(ctx, query, key, &detail)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return readDetail(detail, tally)
}

// readDetail reads a tally as it was written; anything else is damage.
func readDetail(detail []byte, tally any) error {
	if err := json.Unmarshal(detail, tally); err != nil {
		return fmt.Errorf("%w: state: %w", progress.ErrCorrupt, err)
	}
	return nil
}

func (b *book) save(ctx context.Context) error {
	for _, key := range slices.SortedFunc(maps.Keys(b.units), compareUnits) {
		if err := b.tables.saveUnit(ctx, key, b.units[key]); err != nil {
			return err
		}
	}
	for _, key := range slices.SortedFunc(maps.Keys(b.runs), compareRuns) {
		if err := b.tables.saveRun(ctx, key, b.runs[key]); err != nil {
			return err
		}
	}
	return nil
}

func compareUnits(a, b unitKey) int {
	return cmp.Or(cmp.Compare(a.participant, b.participant), cmp.Compare(a.unit, b.unit))
}

func compareRuns(a, b runKey) int {
	return cmp.Or(compareUnits(a.unitKey, b.unitKey), cmp.Compare(a.run, b.run))
}

func (t *txn) saveUnit(ctx context.Context, key unitKey, tally *progress.UnitTally) error {
	detail, err := json.Marshal(tally)
	if err != nil {
		return err
	}
	u := tally.Unit()
	_, err = t.exec(ctx, saveUnit,
		key.participant, key.unit, u.Opened, u.Read, u.Passed, u.Done(), u.Attempts,
		percent(u.First), percent(u.Best), percent(u.Last), int64(u.Touched.Lamport), u.Touched.At, string(detail))
	return err
}

func (t *txn) saveRun(ctx context.Context, key runKey, tally *progress.RunTally) error {
	detail, err := json.Marshal(tally)
	if err != nil {
		return err
	}
	r := tally.Run()
	answered := 0
	for _, item := range r.Items {
		if item.Answer != nil {
			answered++
		}
	}
	_, err = t.exec(ctx, saveRun,
		key.participant, key.unit, key.run, r.Started.At, answered, percent(r.Finished),
		r.Finished != nil && r.Finished.Passed, string(detail))
	return err
}

func percent(o *progress.Outcome) sql.NullInt64 {
	if o == nil {
		return sql.NullInt64{}
	}
	return sql.NullInt64{Int64: int64(o.Percent), Valid: true}
}
