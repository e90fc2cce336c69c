package quizview

import "github.com/sanggar-kim/sanggar-kim/lessons"

// rules are what a quiz and a test differ in.
type rules struct {
	hints  bool // a hint may be asked for
	atOnce bool // feedback follows each answer; else all of it follows the end
	pass   bool // there is a mark to pass, and what was missed to read again
}

// rulesOf are the rules for a kind of unit. A test measures what somebody knows
// by themselves: nothing helps, and nothing tells how it goes, before its end.
func rulesOf(kind lessons.Kind) rules {
	if kind == lessons.KindTest {
		return rules{}
	}
	return rules{hints: true, atOnce: true, pass: true}
}
