package standing

import (
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Claim is how far somebody is towards the certificate of the course.
type Claim struct {
	Earned      bool
	Done, Total int               // units
	Quizzes     []*lessons.Module // whose quiz is not passed yet
	Score       int               // average of the best results of the modules' quizzes, in percent
}

// ClaimOf applies the course's rule: every quiz passed, or counted as done by a
// trainer, and the share of units done that the course asks for. Nobody earns the
// certificate of a course that has none.
func ClaimOf(course *lessons.Course, state progress.State) Claim {
	var c Claim
	sum, results := 0, 0
	for _, m := range Modules(course, state) {
		c.Done += m.Done
		c.Total += m.Total
		if !settled(m.Module, state) {
			c.Quizzes = append(c.Quizzes, m.Module)
		}
		if m.Best != nil {
			sum, results = sum+*m.Best, results+1
		}
	}
	if results > 0 {
		c.Score = sum / results
	}
	c.Earned = course.Certificate.JP > 0 && len(c.Quizzes) == 0 && 100*c.Done >= course.Certificate.Done*c.Total
	return c
}

// settled tells whether nothing is left to do in the quizzes of a module.
func settled(m *lessons.Module, state progress.State) bool {
	for _, unit := range m.Units {
		if u := state.Units[unit.ID]; isQuiz(unit) && (u == nil || !u.Done()) {
			return false
		}
	}
	return true
}
