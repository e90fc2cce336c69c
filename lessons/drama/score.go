package drama

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrScore says that a text is no score.
var ErrScore = errors.New("not a score")

// Condition compares the score before a choice with a number.
type Condition struct {
	Op    string // ">=", "<=", "==", ">" or "<"
	Score int
}

// Holds reports whether a score fulfils the condition. An unknown operator never holds.
func (c Condition) Holds(score int) bool {
	switch c.Op {
	case ">=":
		return score >= c.Score
	case "<=":
		return score <= c.Score
	case "==":
		return score == c.Score
	case ">":
		return score > c.Score
	case "<":
		return score < c.Score
	default:
		return false
	}
}

// String returns the condition as authors write it: "score>=2".
func (c Condition) String() string { return "score" + c.Op + strconv.Itoa(c.Score) }

// ParseScore reads the title of a choice's link: what it adds to the score, and when it is open. "" adds nothing. All forms:
//
//	"+1"    "-2"    "0"    "if score>=2"    "+1 if score < -3"
//
// Numbers are whole and within -MaxScore and MaxScore. The error is ErrScore.
func ParseScore(title string) (int, *Condition, error) {
	before, after, conditional := strings.Cut(" "+title, " if ")
	score := 0
	if before = strings.TrimSpace(before); before != "" {
		n, ok := number(before)
		if !ok {
			return 0, nil, fmt.Errorf("%w: %q", ErrScore, title)
		}
		score = n
	}
	if !conditional {
		return score, nil, nil
	}
	c, ok := condition(after)
	if !ok {
		return 0, nil, fmt.Errorf("%w: %q", ErrScore, title)
	}
	return score, &c, nil
}

// condition reads "score>=2".
func condition(s string) (Condition, bool) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(s), "score")
	if !ok {
		return Condition{}, false
	}
	rest = strings.TrimSpace(rest)
	for _, op := range []string{">=", "<=", "==", ">", "<"} { // the longer ones first
		if value, ok := strings.CutPrefix(rest, op); ok {
			n, ok := number(strings.TrimSpace(value))
			return Condition{Op: op, Score: n}, ok
		}
	}
	return Condition{}, false
}

// number reads a whole number that a score can reach.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= -MaxScore && n <= MaxScore
}

// add adds to a score, as far as scores go.
func add(score, n int) int { return min(max(score+n, -MaxScore), MaxScore) }
