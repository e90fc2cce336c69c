package quiz

import "math"

// Score is what a set of graded questions earned together. The zero Score has no questions.
type Score struct {
	Points float64 // sum over the graded questions
	Max    float64 // the most that Points could be: one per graded question
	Right  int     // questions answered wholly right
	Graded int     // graded questions, answered or not
}

// ObjectiveScore is the score of the questions of one objective.
type ObjectiveScore struct {
	Objective string
	Score     Score
	Missed    []string // IDs of the graded questions that are not wholly right, in the order of the quiz
}

// Percent returns the points per hundred, rounded down: 100 means that nothing is missing. It is 0 for a score without questions.
func (s Score) Percent() int {
	if !(s.Points > 0) || !(s.Max > 0) {
		return 0
	}
	const rounding = 1e-9 // three thirds may sum up to a little less than one
	return int(math.Floor(100*min(s.Points/s.Max, 1) + rounding))
}

// Passed reports whether Percent, the number that people see, reaches the pass mark. Where nothing is graded nobody can fail.
func (s Score) Passed(passMark int) bool {
	return !(s.Max > 0) || s.Percent() >= passMark
}

// Total adds up the results, by question ID, of the graded questions. A question without a result counts 0.
func Total(qs []Question, results map[string]Result) Score {
	var s Score
	for _, q := range qs {
		if q.graded() {
			s.add(results[q.ID])
		}
	}
	return s
}

// ByObjective adds up the results like Total, apart for each objective, in order of first appearance. Objectives that
// only have questions without grade are left out.
func ByObjective(qs []Question, results map[string]Result) []ObjectiveScore {
	var scores []ObjectiveScore
	places := make(map[string]int)
	for _, q := range qs {
		if !q.graded() {
			continue
		}
		place, ok := places[q.Objective]
		if !ok {
			place = len(scores)
			places[q.Objective] = place
			scores = append(scores, ObjectiveScore{Objective: q.Objective})
		}
		r := results[q.ID]
		scores[place].Score.add(r)
		if !r.Right {
			scores[place].Missed = append(scores[place].Missed, q.ID)
		}
	}
	return scores
}

// add counts one graded question. Results may come from elsewhere: whatever they claim, a question gives from 0 to 1 point.
func (s *Score) add(r Result) {
	s.Graded++
	s.Max++
	if r.Right {
		s.Right++
	}
	if r.Points > 0 {
		s.Points += min(r.Points, 1)
	}
}
