package lessons

import (
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// What gives right answers away, or teaches nothing.
const (
	telltaleLength   = 20 // characters by which a right choice may exceed all others, if
	telltaleTenths   = 15 // it is not longer than so many tenths of the longest of them
	repeatedFeedback = 5  // times in a quiz
	minPlaces        = 6  // questions of which the right places are compared
)

// checkFairness reports questions that can be answered without knowing, and feedback that cannot be about the choice.
func (p *parsedQuiz) checkFairness() {
	given := map[string][]int{}
	for i, q := range p.Questions {
		p.checkLengths(q, p.questions[i])
		here := map[string]int{}
		for j, c := range q.Choices {
			text, at := strings.ToLower(strings.Join(strings.Fields(c.Feedback), " ")), p.questions[i].choices[j]
			if text == "" {
				continue
			}
			if first, ok := here[text]; ok {
				p.d.problem(at, RuleSameFeedback, p.d.here(first))
				continue
			}
			here[text] = at
			if given[text] = append(given[text], at); len(given[text]) == repeatedFeedback {
				p.d.problem(at, RuleRepeatedFeedback, strconv.Itoa(repeatedFeedback), p.d.here(given[text][0]))
			}
		}
	}
	p.checkRightPlaces()
}

// checkLengths reports a right choice that is much longer than all others.
func (p *parsedQuiz) checkLengths(q quiz.Question, places questionPlaces) {
	if q.Type != quiz.One && q.Type != quiz.Many || len(places.lengths) < minChoices {
		return
	}
	for i, c := range q.Choices {
		longest := 0
		for j, n := range places.lengths {
			if j != i {
				longest = max(longest, n)
			}
		}
		if n := places.lengths[i]; c.Right && 10*n > telltaleTenths*longest && n > longest+telltaleLength {
			p.d.problem(places.choices[i], RuleTelltaleLength, strconv.Itoa(n), strconv.Itoa(longest))
		}
	}
}

// checkRightPlaces reports a quiz in which one place is right more often than all others together.
func (p *parsedQuiz) checkRightPlaces() {
	first, count, total := map[int]int{}, map[int]int{}, 0
	for i, q := range p.Questions {
		if q.Type != quiz.One {
			continue
		}
		for j, c := range q.Choices {
			if c.Right {
				if count[j] == 0 {
					first[j] = p.questions[i].choices[j]
				}
				count[j]++
				total++
			}
		}
	}
	for place, n := range count {
		if total >= minPlaces && 2*n > total {
			p.d.problem(first[place], RuleRightPlace, strconv.Itoa(n), strconv.Itoa(total), strconv.Itoa(place+1))
		}
	}
}
