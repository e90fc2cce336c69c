package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// register brings what classes know of people to what a transaction made of them: the tables members, sums and signals. It is told
// of a person before their rows change, and settles when all are written. People in no class cost it one query.
type register struct {
	t        *txn
	syllabus *progress.Syllabus // nil: not read yet
	people   map[string]*pupil
}

// pupil is a person whose state changes.
type pupil struct {
	was   []member
	units map[string]bool // that change
	runs  map[runKey]bool // that change
	all   bool            // any may, also such as were not there
	tests bool            // one of them is a test
	delta progress.Sums   // what the units add after the change, less what they added before
}

func newRegister(t *txn) *register { return &register{t: t, people: make(map[string]*pupil)} }

// meet makes the person known, before anything of theirs changes.
func (r *register) meet(ctx context.Context, person string) error {
	if r.people[person] != nil {
		return nil
	}
	was, err := r.t.members(ctx, person)
	if err != nil {
		return err
	}
	r.people[person] = &pupil{was: was, units: make(map[string]bool), runs: make(map[runKey]bool), delta: make(progress.Sums)}
	return nil
}

// touch is called before the rows of a unit change.
func (r *register) touch(ctx context.Context, person, unit string) error {
	if err := r.meet(ctx, person); err != nil {
		return err
	}
	p := r.people[person]
	if p.units[unit] {
		return nil
	}
	p.units[unit] = true
	if len(p.was) == 0 {
		return nil
	}
	shares, err := r.shares(ctx, person, unit)
	if err != nil {
		return err
	}
	p.delta.Plus(shares, -1)
	isTest, err := r.isTest(ctx, unit)
	if err != nil || !isTest || p.tests {
		return err
	}
	p.tests = true
	shares, err = r.testShares(ctx, person)
	p.delta.Plus(shares, -1)
	return err
}

// touchRun is called before the row of a run changes, and after touch for its unit. The tally is what the row says.
func (r *register) touchRun(key runKey, tally *progress.RunTally) {
	p := r.people[key.person]
	if p.runs[key] {
		return
	}
	p.runs[key] = true
	if len(p.was) > 0 {
		p.delta.Plus(runShares(key, tally), -1)
	}
}

// runShares is what a run adds: nothing, at little cost, while it is open.
func runShares(key runKey, tally *progress.RunTally) progress.Sums {
	if !tally.Finished() {
		return nil
	}
	return progress.RunShares(key.unit, tally.Run())
}

// touchAll is called before all rows of a person change.
func (r *register) touchAll(ctx context.Context, person string) error {
	if err := r.meet(ctx, person); err != nil {
		return err
	}
	if r.people[person].all = true; len(r.people[person].was) == 0 {
		return nil // settle reads whatever units there are then
	}
	units, err := r.unitsOf(ctx, person)
	if err != nil {
		return err
	}
	for _, unit := range units {
		if err := r.touch(ctx, person, unit); err != nil {
			return err
		}
	}
	return r.finishedRuns(ctx, person, r.touchRun)
}

func (r *register) unitsOf(ctx context.Context, person string) ([]string, error) {
	var units []string
	err := r.t.query(ctx, `SELECT unit FROM units WHERE participant = $1`, []any{person}, func(rows *sql.Rows) error {
		var unit string
		err := rows.Scan(&unit)
		units = append(units, unit)
		return err
	})
	return units, err
}

// finishedRuns calls each for the finished runs of a person.
func (r *register) finishedRuns(ctx context.Context, person string, each func(runKey, *progress.RunTally)) error {
	const query = `SELECT unit, run, detail FROM runs WHERE participant = $1 AND percent IS NOT NULL`
	return r.t.query(ctx, query, []any{person}, func(rows *sql.Rows) error {
		key := runKey{unitKey: unitKey{person: person}}
		var detail []byte
		if err := rows.Scan(&key.unit, &key.run, &detail); err != nil {
			return err
		}
		tally := new(progress.RunTally)
		if err := readDetail(detail, tally); err != nil {
			return err
		}
		each(key, tally)
		return nil
	})
}

// settle is called when all rows are written.
func (r *register) settle(ctx context.Context) error {
	defer r.t.forget()
	for _, person := range slices.Sorted(maps.Keys(r.people)) {
		if err := r.settlePerson(ctx, person, r.people[person]); err != nil {
			return err
		}
	}
	return nil
}

func (r *register) settlePerson(ctx context.Context, person string, p *pupil) error {
	classes, err := r.classes(ctx, person)
	if err != nil || len(classes)+len(p.was) == 0 {
		return err
	}
	syllabus, err := r.readSyllabus(ctx)
	if err != nil {
		return err
	}
	is, err := r.t.membersAnew(ctx, person, classes, syllabus)
	if err != nil {
		return err
	}
	if err := r.addAfter(ctx, person, p); err != nil {
		return err
	}
	var whole progress.Sums // what all units add now
	was := make(map[string]member, len(p.was))
	for _, m := range p.was {
		was[m.class] = m
	}
	for _, m := range is {
		old, stays := was[m.class]
		change := maps.Clone(p.delta)
		if !stays {
			if whole, err = r.whole(ctx, person, whole); err != nil {
				return err
			}
			change = maps.Clone(whole)
		}
		change.Plus(old.area(), -1)
		change.Plus(m.area(), 1)
		delete(was, m.class)
		if err := r.t.enter(ctx, m, old, change); err != nil {
			return err
		}
	}
	for _, old := range was {
		if whole, err = r.whole(ctx, person, whole); err != nil {
			return err
		}
		change := maps.Clone(p.delta)
		change.Plus(whole, -1)
		change.Plus(old.area(), -1)
		if err := r.t.leave(ctx, old, change); err != nil {
			return err
		}
	}
	return r.settleSignals(ctx, person, p, is)
}

// addAfter completes what the units that changed add more than before.
func (r *register) addAfter(ctx context.Context, person string, p *pupil) error {
	if len(p.was) == 0 {
		return nil
	}
	if p.all {
		units, err := r.unitsOf(ctx, person)
		if err != nil {
			return err
		}
		for _, unit := range units {
			p.units[unit] = true
			isTest, err := r.isTest(ctx, unit)
			if err != nil {
				return err
			}
			p.tests = p.tests || isTest
		}
	}
	for _, unit := range slices.Sorted(maps.Keys(p.units)) {
		shares, err := r.shares(ctx, person, unit)
		if err != nil {
			return err
		}
		p.delta.Plus(shares, 1)
	}
	if err := r.addRunsAfter(ctx, person, p); err != nil {
		return err
	}
	if !p.tests {
		return nil
	}
	shares, err := r.testShares(ctx, person)
	p.delta.Plus(shares, 1)
	return err
}

func (r *register) addRunsAfter(ctx context.Context, person string, p *pupil) error {
	add := func(key runKey, tally *progress.RunTally) {
		p.delta.Plus(runShares(key, tally), 1)
	}
	if p.all {
		return r.finishedRuns(ctx, person, add)
	}
	for key := range p.runs {
		tally, err := r.t.runTally(ctx, key)
		if err != nil {
			return err
		}
		add(key, tally)
	}
	return nil
}

// whole gives what all units of a person add, unless that is known already.
func (r *register) whole(ctx context.Context, person string, known progress.Sums) (progress.Sums, error) {
	if known != nil {
		return known, nil
	}
	whole := make(progress.Sums)
	units, err := r.unitsOf(ctx, person)
	if err != nil {
		return nil, err
	}
	for _, unit := range units {
		shares, err := r.shares(ctx, person, unit)
		if err != nil {
			return nil, err
		}
		whole.Plus(shares, 1)
	}
	err = r.finishedRuns(ctx, person, func(key runKey, tally *progress.RunTally) {
		whole.Plus(runShares(key, tally), 1)
	})
	if err != nil {
		return nil, err
	}
	shares, err := r.testShares(ctx, person)
	whole.Plus(shares, 1)
	return whole, err
}

// shares is what a unit adds, as the tables have it now.
func (r *register) shares(ctx context.Context, person, unit string) (progress.Sums, error) {
	tally, err := r.t.unitTally(ctx, person, unit)
	if err != nil || tally == nil {
		return nil, err
	}
	u := tally.Unit()
	first, err := r.t.firstRun(ctx, person, unit, u)
	if err != nil {
		return nil, err
	}
	return progress.Shares(unit, u, first), nil
}

func (r *register) testShares(ctx context.Context, person string) (progress.Sums, error) {
	syllabus, err := r.readSyllabus(ctx)
	if err != nil || syllabus.Tests == [2]string{} {
		return nil, err
	}
	var runs [2]*progress.Run
	for i, unit := range syllabus.Tests {
		tally, err := r.t.unitTally(ctx, person, unit)
		if err != nil || tally == nil {
			return nil, err
		}
		if runs[i], err = r.t.firstRun(ctx, person, unit, tally.Unit()); err != nil {
			return nil, err
		}
	}
	return syllabus.TestShares(runs), nil
}

func (r *register) isTest(ctx context.Context, unit string) (bool, error) {
	syllabus, err := r.readSyllabus(ctx)
	return slices.Contains(syllabus.Tests[:], unit), err
}

func (r *register) readSyllabus(ctx context.Context) (progress.Syllabus, error) {
	if r.syllabus != nil {
		return *r.syllabus, nil
	}
	r.syllabus = new(progress.Syllabus)
	var detail []byte
	err := r.t.queryRow(ctx, `SELECT detail FROM syllabus WHERE name = 'course'`, nil, &detail)
	if errors.Is(err, sql.ErrNoRows) {
		return *r.syllabus, nil
	}
	if err != nil {
		return progress.Syllabus{}, err
	}
	err = readDetail(detail, r.syllabus)
	return *r.syllabus, err
}

// classes gives the classes that the person is in by the events, with when they joined.
func (r *register) classes(ctx context.Context, person string) (map[string]int64, error) {
	tally, err := r.t.unitTally(ctx, person, progress.Elsewhere)
	if err != nil || tally == nil {
		return nil, err
	}
	return tally.Unit().Classes, nil
}

// unitTally reads a unit's tally; nil if there is none.
func (t *txn) unitTally(ctx context.Context, person, unit string) (*progress.UnitTally, error) {
	if tally := t.units[unitKey{person, unit}]; tally != nil {
		return tally, nil
	}
	var detail []byte
	err := t.queryRow(ctx, loadUnit, []any{person, unit}, &detail)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	tally := new(progress.UnitTally)
	return tally, readDetail(detail, tally)
}

// firstRun reads the run of the first result of a unit; nil if there is none.
func (t *txn) firstRun(ctx context.Context, person, unit string, u *progress.Unit) (*progress.Run, error) {
	if u.First == nil {
		return nil, nil
	}
	tally, err := t.runTally(ctx, runKey{unitKey{person, unit}, u.First.Run})
	if err != nil {
		return nil, err
	}
	return tally.Run(), nil
}

// runTally reads the tally of a run that there is.
func (t *txn) runTally(ctx context.Context, key runKey) (*progress.RunTally, error) {
	if tally := t.runs[key]; tally != nil {
		return tally, nil
	}
	var detail []byte
	if err := t.queryRow(ctx, loadRun, []any{key.person, key.unit, key.run}, &detail); err != nil {
		return nil, err
	}
	tally := new(progress.RunTally)
	return tally, readDetail(detail, tally)
}
