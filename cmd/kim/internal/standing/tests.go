package standing

import (
	"fmt"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// When the tests are offered. Whoever has done three units knows some of what
// the test before asks; whoever has done four fifths has seen nearly all of what
// the test after asks, and may never do the rest.
const (
	tooLateForBefore = 3  // units
	enoughForAfter   = 80 // percent of the units
)

// Tests is how far a participant is with the test before the course and the one
// after it. The zero value is that of a course without tests.
type Tests struct {
	Before, After *lessons.Unit // the two forms, in the participant's order
	// The results of the first attempts, the only ones that count; nil: none was
	// finished.
	First, Second *progress.Outcome
	Offer         *lessons.Unit // the one to take now, if any
}

// Forms are the tests that a participant takes before the course and after it;
// nil if the course has none.
func Forms(course *lessons.Course, participant string) (before, after *lessons.Unit) {
	if len(course.Tests) != 2 {
		return nil, nil
	}
	first, _ := quiz.FirstForm(participant, [2]string{course.Tests[0].ID, course.Tests[1].ID})
	if first == course.Tests[0].ID {
		return course.Tests[0], course.Tests[1]
	}
	return course.Tests[1], course.Tests[0]
}

// TestsOf returns how far a participant is with the tests. The one before is
// offered until three units are done; the one after once every quiz of every
// module was passed, or four fifths of all units are done, whether or not the
// one before was taken. Neither is offered once it was finished.
func TestsOf(course *lessons.Course, participant string, state progress.State) Tests {
	t := Tests{}
	t.Before, t.After = Forms(course, participant)
	if t.Before == nil {
		return t
	}
	t.First, t.Second = firstResult(state, t.Before), firstResult(state, t.After)
	done, total := Total(course, state)
	switch {
	case t.Second != nil:
	case 100*done >= enoughForAfter*total || passedAll(course, state):
		t.Offer = t.After
	case t.First == nil && done < tooLateForBefore:
		t.Offer = t.Before
	}
	return t
}

func firstResult(state progress.State, unit *lessons.Unit) *progress.Outcome {
	if u := state.Units[unit.ID]; u != nil {
		return u.First
	}
	return nil
}

// passedAll tells whether every module has a quiz and all of them were passed,
// or count as that by a trainer's word.
func passedAll(course *lessons.Course, state progress.State) bool {
	for _, m := range course.Modules {
		if !slices.ContainsFunc(m.Units, isQuiz) {
			return false
		}
		for _, unit := range m.Units {
			if u := state.Units[unit.ID]; isQuiz(unit) && (u == nil || !u.Done()) {
				return false
			}
		}
	}
	return true
}

// Change is what came of the course, as the two tests show it.
type Change string

// The changes. Where something was gained it is the share of what was still to
// gain after the first test, by quiz.GainLevel.
const (
	ChangeNone   Change = ""       // not both tests were finished
	ChangeFull   Change = "full"   // nothing was left to gain
	ChangeLess   Change = "less"   // the second result is the lower one
	ChangeSame   Change = "same"   // the results are equal
	ChangeLow    Change = "low"    // a small part was gained
	ChangeMiddle Change = "middle" // about half
	ChangeHigh   Change = "high"   // most
	ChangeAll    Change = "all"    // everything
)

// Change compares the results of the first attempts.
func (t Tests) Change() Change {
	if t.First == nil || t.Second == nil {
		return ChangeNone
	}
	before, after := t.First.Percent, t.Second.Percent
	gain, ok := quiz.Gain(before, after)
	switch {
	case !ok:
		return ChangeFull
	case after < before:
		return ChangeLess
	case after == before:
		return ChangeSame
	case gain >= 100:
		return ChangeAll
	default:
		return changeOf(quiz.GainLevel(gain))
	}
}

func changeOf(level quiz.Level) Change {
	switch level {
	case quiz.High:
		return ChangeHigh
	case quiz.Middle:
		return ChangeMiddle
	case quiz.Low:
	}
	return ChangeLow
}

// Syllabus is what the sums of classes have to know of the course's tests. It
// fails if a test cannot be read.
func Syllabus(course *lessons.Course) (progress.Syllabus, error) {
	if len(course.Tests) != 2 {
		return progress.Syllabus{}, nil
	}
	y := progress.Syllabus{Objectives: make(map[string]map[string]string)}
	for i, unit := range course.Tests {
		test, err := unit.Quiz(course.Languages[0])
		if err != nil {
			return progress.Syllabus{}, fmt.Errorf("read test %s: %w", unit.ID, err)
		}
		y.Tests[i], y.Objectives[unit.ID] = unit.ID, make(map[string]string)
		for _, q := range test.Questions {
			y.Objectives[unit.ID][q.ID] = q.Objective
		}
	}
	return y, nil
}
