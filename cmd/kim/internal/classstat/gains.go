package classstat

import (
	"cmp"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Gains is what the tests before and after the course say together. Only people who finished both count: comparing all who took the
// one with all who took the other would compare different people.
type Gains struct {
	N          int    // people who finished both
	OnlyOne    int    // people who finished one of them
	Whole      Gain   // all questions together
	Objectives []Gain // in the order of the course; those that nobody has results of are left out
	Forms      [2]Form
	Balance    Balance
}

// Gain is the change in one objective, or in the whole.
type Gain struct {
	Objective   lessons.Objective // the zero one stands for the whole
	Module      *lessons.Module   // nil for the whole
	N           int               // people
	Before      Levels
	After       Levels
	MeanBefore  Figure // results from 0 to 100
	MeanAfter   Figure
	Change      Figure        // the average of what each person gained, in percentage points
	ChangeRange quiz.Interval // where that lies with a confidence of 95 %
	RangeKnown  bool          // there is a range only from two people on
}

// Levels is how many people had a low, a middle and a high result, with the bounds of [quiz.Score.Level].
type Levels struct{ Low, Middle, High int }

// Total is how many people there are.
func (l Levels) Total() int { return l.Low + l.Middle + l.High }

// Form is one of the two tests, as the test before.
type Form struct {
	Unit       *lessons.Unit // nil if the course has no tests
	N          int           // people who had it first
	MeanBefore Figure        // their results in it
	MeanAfter  Figure        // their results in the other one, after
}

// Balance says whether the two forms look equally hard: who gets which first is chance, so those who had the one first should
// have done as well as those who had the other.
type Balance struct {
	Verdict    Verdict
	Difference quiz.Interval // the average of the first form less that of the second, with its range, if Known
	Known      bool
}

// Verdict is what the difference between the forms means.
type Verdict string

// The verdicts.
const (
	VerdictFew    Verdict = "few"    // too few people to tell
	VerdictEven   Verdict = "even"   // no difference to be seen
	VerdictFirst  Verdict = "first"  // the first form is harder
	VerdictSecond Verdict = "second" // the second one is
)

// enoughPerForm is from how many people on a form is judged.
const enoughPerForm = quiz.Enough / 2

// GainsOf says what the tests show. The sums are those of [progress.TopicObjective], [progress.TopicLevel] and
// [progress.TopicForm], and of [progress.TopicUnit] for OnlyOne.
func GainsOf(course *lessons.Course, sums progress.Sums) Gains {
	g := Gains{Whole: gainOf("", sums)}
	g.N = g.Whole.N
	for _, module := range course.Modules {
		for _, objective := range module.Objectives {
			if gain := gainOf(objective.ID, sums); gain.N > 0 {
				gain.Objective, gain.Module = objective, module
				g.Objectives = append(g.Objectives, gain)
			}
		}
	}
	if len(course.Tests) != len(g.Forms) {
		return g
	}
	var forms [2]progress.Sum
	for i, unit := range course.Tests {
		s := sums[progress.SumKey{Topic: progress.TopicForm, Unit: unit.ID}]
		forms[i] = s
		g.Forms[i] = Form{Unit: unit, N: int(s.N), MeanBefore: ratio(s.A, s.N), MeanAfter: ratio(s.C, s.N)}
		g.OnlyOne += int(sums[progress.SumKey{Topic: progress.TopicUnit, Unit: unit.ID}].D)
	}
	g.OnlyOne = max(0, g.OnlyOne-2*g.N)
	g.Balance = balance(forms)
	return g
}

// Lowest gives the objectives with the lowest results after the course first; what is equal stays in the order of the course.
func (g Gains) Lowest() []Gain {
	return slices.SortedStableFunc(slices.Values(g.Objectives), func(a, b Gain) int {
		return cmp.Compare(a.MeanAfter.Value, b.MeanAfter.Value)
	})
}

func gainOf(objective string, sums progress.Sums) Gain {
	s := sums[progress.SumKey{Topic: progress.TopicObjective, Item: objective}]
	level := func(part string) int {
		return int(sums[progress.SumKey{Topic: progress.TopicLevel, Item: objective, Part: part}].N)
	}
	g := Gain{
		N:          int(s.N),
		Before:     Levels{Low: level("before/low"), Middle: level("before/middle"), High: level("before/high")},
		After:      Levels{Low: level("after/low"), Middle: level("after/middle"), High: level("after/high")},
		MeanBefore: ratio(s.A, s.N), MeanAfter: ratio(s.B, s.N), Change: ratio(s.C, s.N),
	}
	g.ChangeRange, g.RangeKnown = quiz.MeanInterval(int(s.N), float64(s.C), float64(s.D))
	return g
}

func balance(forms [2]progress.Sum) Balance {
	difference, ok := quiz.DifferenceInterval(moments(forms[0]), moments(forms[1]))
	b := Balance{Verdict: VerdictFew, Difference: difference, Known: ok}
	switch {
	case !ok || forms[0].N < enoughPerForm || forms[1].N < enoughPerForm:
	case difference.High < 0:
		b.Verdict = VerdictFirst
	case difference.Low > 0:
		b.Verdict = VerdictSecond
	default:
		b.Verdict = VerdictEven
	}
	return b
}

func moments(s progress.Sum) quiz.Moments {
	return quiz.Moments{N: int(s.N), Sum: float64(s.A), Squares: float64(s.B)}
}
