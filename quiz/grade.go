package quiz

import "strconv"

// The rules by which points were given, as events record them.
const (
	ruleExact    = "exact"             // all or nothing
	ruleNet      = "right-minus-wrong" // many
	ruleShare    = "share"             // order, match, blank
	ruleUngraded = "ungraded"
)

// Result is what a response earned and what can be said about it.
type Result struct {
	Graded bool    // false for open questions
	Right  bool    // all of it; never true when not graded
	Points float64 // 0 to 1
	Rule   string  // the rule that gave the points: "exact", "right-minus-wrong", "share" or "ungraded"
	Marks  []Mark
}

// Mark is what is to be said about one choice, pair, item or gap, in file order.
//
// One and many have a mark for each choice that was picked or should have been. Order and match have one per item, blank one
// per gap, and number one for its answer; gaps and the answer have the numbers "1", "2", … as IDs.
type Mark struct {
	ID       string
	Picked   bool   // one, many: it was picked; otherwise: something was placed or written there
	Right    bool   // one, many: it is a right choice; otherwise: what was placed or written there is right
	Feedback string // of the choice, the item or the pair; blank, number: of the expected wrong answer that was given
}

// Grade gives points and feedback for r. It is pure, ignores IDs that the question does not have, and takes what is missing for wrong.
func (q Question) Grade(r Response) Result {
	switch q.Type {
	case One:
		return q.gradeOne(r)
	case Many:
		return q.gradeMany(r)
	case Order:
		return q.gradeOrder(r)
	case Match:
		return q.gradeMatch(r)
	case Blank:
		return q.gradeBlank(r)
	case Number:
		return q.gradeNumber(r)
	case Open:
		return Result{Rule: ruleUngraded}
	default:
		return Result{Rule: ruleUngraded}
	}
}

// gradeOne accepts any one of several right choices, should the author insist, but never two picks.
func (q Question) gradeOne(r Response) Result {
	marks, right, wrong := q.markPicks(r)
	if right == 1 && wrong == 0 {
		return result(ruleExact, 1, 1, marks)
	}
	return result(ruleExact, 0, 1, marks)
}

func (q Question) gradeMany(r Response) Result {
	marks, right, wrong := q.markPicks(r)
	total := 0
	for _, c := range q.Choices {
		if c.Right {
			total++
		}
	}
	return result(ruleNet, right-wrong, total, marks)
}

// markPicks marks the choices that were picked or should have been, and counts the right and the wrong picks.
func (q Question) markPicks(r Response) (marks []Mark, right, wrong int) {
	picks := q.picks(r)
	for _, c := range q.Choices {
		picked := picks[c.ID]
		switch {
		case picked && c.Right:
			right++
		case picked:
			wrong++
		case !c.Right:
			continue
		}
		marks = append(marks, Mark{ID: c.ID, Picked: picked, Right: c.Right, Feedback: c.Feedback})
	}
	return marks, right, wrong
}

func (q Question) gradeOrder(r Response) Result {
	placed := q.picks(r)
	marks := make([]Mark, len(q.Choices))
	for i, c := range q.Choices {
		marks[i] = Mark{ID: c.ID, Picked: placed[c.ID], Right: placed[c.ID] && choice(r, i) == c.ID, Feedback: c.Feedback}
	}
	return shareOf(marks)
}

func (q Question) gradeMatch(r Response) Result {
	known := q.known()
	marks := make([]Mark, len(q.Choices))
	for i, c := range q.Choices {
		given := choice(r, i)
		marks[i] = Mark{ID: c.ID, Picked: known[given], Right: known[given] && given == c.ID, Feedback: c.Feedback}
	}
	return shareOf(marks)
}

func (q Question) gradeBlank(r Response) Result {
	marks := make([]Mark, len(q.Gaps))
	for i, g := range q.Gaps {
		given := normal(text(r, i))
		m := Mark{ID: strconv.Itoa(i + 1), Picked: given != "", Right: g.accepts(given)}
		if m.Picked && !m.Right {
			m.Feedback = q.expected(func(answer string) bool { return normal(answer) == given })
		}
		marks[i] = m
	}
	return shareOf(marks)
}

// accepts reports whether a normalised text is one of the answers. Nothing written is never right.
func (g Gap) accepts(given string) bool {
	if given == "" {
		return false
	}
	for _, answer := range g.Answers {
		if normal(answer) == given {
			return true
		}
	}
	return false
}

func (q Question) gradeNumber(r Response) Result {
	given := readings(text(r, 0))
	m := Mark{ID: "1", Picked: len(given) > 0}
	for _, x := range given {
		m.Right = m.Right || near(x, q.Answer, q.Tolerance)
	}
	if m.Picked && !m.Right {
		m.Feedback = q.expected(func(answer string) bool { return sameNumber(readings(answer), given) })
	}
	if m.Right {
		return result(ruleExact, 1, 1, []Mark{m})
	}
	return result(ruleExact, 0, 1, []Mark{m})
}

// expected returns the feedback of the first expected wrong answer that matches.
func (q Question) expected(match func(answer string) bool) string {
	for _, c := range q.Choices {
		if match(c.Text) {
			return c.Feedback
		}
	}
	return ""
}

// shareOf gives the share of marks that are right.
func shareOf(marks []Mark) Result {
	right := 0
	for _, m := range marks {
		if m.Right {
			right++
		}
	}
	return result(ruleShare, right, len(marks), marks)
}

// result makes right/total points of it. A question with nothing to get right earns nothing.
func result(rule string, right, total int, marks []Mark) Result {
	r := Result{Graded: true, Rule: rule, Marks: marks}
	if right > 0 && total > 0 {
		r.Right = right == total
		r.Points = float64(right) / float64(total)
	}
	return r
}
