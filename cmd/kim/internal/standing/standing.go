// Package standing says how far a participant is in a course: the numbers that
// home, the module page and "kim progress" all show. It joins a course with the
// state that follows from a participant's events, without I/O.
package standing

import (
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Module is how far a participant is in one module.
type Module struct {
	Module      *lessons.Module
	Done, Total int  // units
	Best        *int // best result of the quiz in percent, the lowest of several; nil if none was finished
	Passed      bool // every quiz was passed, once and for all
}

// Modules returns the standing in every module of the course, in its order.
func Modules(course *lessons.Course, state progress.State) []Module {
	all := make([]Module, 0, len(course.Modules))
	for _, m := range course.Modules {
		s := Module{Module: m, Total: len(m.Units), Passed: slices.ContainsFunc(m.Units, isQuiz)}
		for _, unit := range m.Units {
			u := state.Units[unit.ID]
			if u != nil && u.Done() {
				s.Done++
			}
			if isQuiz(unit) {
				s.addQuiz(u)
			}
		}
		all = append(all, s)
	}
	return all
}

func isQuiz(unit *lessons.Unit) bool { return unit.Kind == lessons.KindQuiz }

// addQuiz takes a quiz of the module into account; state is nil if it was never
// opened.
func (m *Module) addQuiz(state *progress.Unit) {
	m.Passed = m.Passed && state != nil && state.Passed
	if state != nil && state.Best != nil && (m.Best == nil || state.Best.Percent < *m.Best) {
		best := state.Best.Percent
		m.Best = &best
	}
}

// Total adds up the units of all modules.
func Total(course *lessons.Course, state progress.State) (done, total int) {
	for _, m := range Modules(course, state) {
		done += m.Done
		total += m.Total
	}
	return done, total
}

// Next returns the unit to go on with: the one that was touched last if it is
// not done, else the next one after it that is not done, going round to the
// beginning of the course. It returns false when every unit is done.
func Next(course *lessons.Course, state progress.State) (*lessons.Unit, bool) {
	var units []*lessons.Unit
	for _, m := range course.Modules {
		units = append(units, m.Units...)
	}
	last := lastTouched(units, state)
	for i := range units {
		unit := units[(last+i)%len(units)]
		if u := state.Units[unit.ID]; u == nil || !u.Done() {
			return unit, true
		}
	}
	return nil, false
}

// lastTouched returns the index of the unit whose latest event is the latest of
// all, 0 if nothing was touched.
func lastTouched(units []*lessons.Unit, state progress.State) int {
	last, found := 0, false
	for i, unit := range units {
		u := state.Units[unit.ID]
		if u == nil || u.Touched == (progress.Stamp{}) {
			continue
		}
		if !found || state.Units[units[last].ID].Touched.Compare(u.Touched) < 0 {
			last, found = i, true
		}
	}
	return last
}
