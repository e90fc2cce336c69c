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
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

type unitKey struct{ person, unit string }

type runKey struct {
	unitKey
	run string
}

// book holds the rows of the state tables that a transaction changes, so that each is read and written once.
type book struct {
	tables   *txn      // nil while the rows are known not to be there
	register *register // is told before a unit changes; nil with tables
	units    map[unitKey]*progress.UnitTally
	runs     map[runKey]*progress.RunTally
	persons  map[string]string // by participant
}

func newBook(tables *txn, r *register) *book {
	return &book{
		tables:   tables,
		register: r,
		units:    make(map[unitKey]*progress.UnitTally),
		runs:     make(map[runKey]*progress.RunTally),
		persons:  make(map[string]string),
	}
}

// person gives the person that a participant is.
func (b *book) person(ctx context.Context, participant string) (string, error) {
	if person, ok := b.persons[participant]; ok {
		return person, nil
	}
	person, err := b.tables.person(ctx, participant)
	b.persons[participant] = person
	return person, err
}

// add adds an event to the state of a person.
func (b *book) add(ctx context.Context, person string, e progress.Event) error {
	step, ok := progress.StepOf(e)
	if !ok {
		return nil
	}
	unit := unitKey{person, step.Unit}
	if b.units[unit] == nil {
		if b.register != nil {
			if err := b.register.touch(ctx, person, step.Unit); err != nil {
				return err
			}
		}
		b.units[unit] = new(progress.UnitTally)
		err := b.load(ctx, b.units[unit], loadUnit,
			unit.person, unit.unit)
		if err != nil {
			return err
		}
	}
	run := runKey{unit, step.Run}
	if step.Run != "" && b.runs[run] == nil {
		b.runs[run] = new(progress.RunTally)
		err := b.load(ctx, b.runs[run], loadRun,
			unit.person, unit.unit, step.Run)
		if err != nil {
			return err
		}
		if b.register != nil {
			b.register.touchRun(run, b.runs[run])
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
	return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(a.unit, b.unit))
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
		key.person, key.unit, u.Opened, u.Read, u.Passed, u.Done(), u.Attempts,
		percent(u.First), percent(u.Best), percent(u.Last), int64(u.Touched.Lamport), u.Touched.At, string(detail),
		moduleOf(key.unit), u.Override != nil, u.Active.At)
	t.units[key] = tally
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
		key.person, key.unit, key.run, r.Started.At, answered, percent(r.Finished),
		r.Finished != nil && r.Finished.Passed, string(detail))
	t.runs[key] = tally
	return err
}

func percent(o *progress.Outcome) sql.NullInt64 {
	if o == nil {
		return sql.NullInt64{}
	}
	return sql.NullInt64{Int64: int64(o.Percent), Valid: true}
}

// moduleOf is the part of a unit's ID that names its module.
func moduleOf(unit string) string {
	module, _, _ := strings.Cut(unit, "/")
	return module
}
