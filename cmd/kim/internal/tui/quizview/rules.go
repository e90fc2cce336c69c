package quizview

import "github.com/sanggar-kim/sanggar-kim/lessons"

// rules are what a quiz, a test and a review differ in.
type rules struct {
	hints  bool // a hint may be asked for
	atOnce bool // feedback follows each answer; else all of it follows the end
	pass   bool // there is a mark to pass
	run    bool // recorded from beginning to end, every pick with it; else the answers alone
}

// rulesOf are the rules for a kind of unit. A test measures what somebody knows
// by themselves: nothing helps, and nothing tells how it goes, before its end.
func rulesOf(kind lessons.Kind) rules {
	if kind == lessons.KindTest {
		return rules{run: true}
	}
	return rules{hints: true, atOnce: true, pass: true, run: true}
}

// reviewRules are those of a review: whoever stops in it has nothing to go on
// with, what they did not answer is just still due.
func reviewRules() rules { return rules{hints: true, atOnce: true} }
