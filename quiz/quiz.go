// Package quiz knows questions: how they are answered, graded, shown and counted.
//
// Everything is pure: the same question and the same response give the same result on every machine, in every version that has the
// same rules, so that an event log can be checked years later. Nothing here reads files, clocks or random numbers.
//
// # Points
//
// A graded question is worth one point.
//
//   - one: the point for the right choice, else none
//   - many: (right picks - wrong picks) / right choices, never below 0, so that picking everything earns nothing by itself
//   - order: the share of items at the right place
//   - match: the share of left sides with their right side
//   - blank: the share of gaps filled rightly
//   - number: the point within the tolerance, else none
//   - open: not graded
//
// A result is right if nothing is wrong and nothing is missing, that is, with the whole point. An empty response means "I do not know
// yet" and earns nothing.
//
// # Robustness
//
// Questions and responses may come from an older course or from another machine. IDs that a question does not have are
// ignored and nothing panics. Rules about what makes a good question belong to the checker of the course format.
package quiz

// Type is how a question is answered.
type Type string

// The types of the course format.
const (
	One    Type = "one"    // pick the right choice
	Many   Type = "many"   // pick all right choices
	Order  Type = "order"  // put the choices in the right order
	Match  Type = "match"  // give each left side its right side
	Blank  Type = "blank"  // fill the gaps of a text
	Number Type = "number" // give a number
	Open   Type = "open"   // reflect; not graded
)

// Choice is something to pick, to place or to pair; for blank and number it is a wrong answer that the author expects.
type Choice struct {
	ID       string // "a", "b", … by place in the file
	Text     string // Markdown, one paragraph; match: the left side; blank and number: the answer
	Pair     string // match: the right side, which is known by the same ID
	Right    bool   // one, many
	Feedback string // Markdown
}

// Gap is a gap of a blank question. The first answer is the one to show as the solution.
type Gap struct{ Answers []string }

// Question is one question in one language. Texts are Markdown.
type Question struct {
	ID, Objective string
	See           string // "lesson-slug#page-id" of the page that teaches it, or ""
	Misconception int    // its number in the fact sheet, or 0
	Type          Type
	Prompt        string   // heading, inline Markdown
	Body          string   // between heading and choices
	Choices       []Choice // order: in the right order
	Texts         []string // blank: the text around the gaps, len(Gaps)+1
	Gaps          []Gap    // blank
	// Answer and Tolerance belong to number. A tolerance that is no positive number counts as 0.
	Answer, Tolerance float64
	Hint, Explanation string
}

// Response is what a person has answered. Events keep it as JSON, so field names and meanings stay as they are.
type Response struct {
	// Choices holds choice IDs. One, many: the picks. Order: the items, first place first. Match: for each left side in file
	// order the ID of a right side. "" stands for a place or a left side that has nothing yet.
	Choices []string `json:"choices,omitempty"`
	// Texts holds one text per gap (blank), or one text (number, open).
	Texts []string `json:"texts,omitempty"`
}

// graded reports whether the question earns points.
func (q Question) graded() bool {
	switch q.Type {
	case One, Many, Order, Match, Blank, Number:
		return true
	case Open:
		return false
	default:
		return false
	}
}

// Complete reports whether r answers the question as far as it has to be answered before it can be graded: one pick (one), at least
// one (many), every item placed once (order), every left side paired (match), every gap filled (blank), a number that can be
// read (number), some text (open).
func (q Question) Complete(r Response) bool {
	switch q.Type {
	case One:
		return len(q.picks(r)) == 1
	case Many:
		return len(q.picks(r)) > 0
	case Order:
		return len(r.Choices) == len(q.Choices) && len(q.picks(r)) == len(q.Choices)
	case Match:
		return q.paired(r)
	case Blank:
		return q.filled(r)
	case Number:
		return len(readings(text(r, 0))) > 0
	case Open:
		return normal(text(r, 0)) != ""
	default:
		return false
	}
}

// paired reports whether every left side has one of the right sides.
func (q Question) paired(r Response) bool {
	known := q.known()
	for i := range q.Choices {
		if !known[choice(r, i)] {
			return false
		}
	}
	return true
}

// filled reports whether every gap has some text.
func (q Question) filled(r Response) bool {
	for i := range q.Gaps {
		if normal(text(r, i)) == "" {
			return false
		}
	}
	return true
}

// known returns the set of the question's choice IDs. "" is none: it stands for an empty place.
func (q Question) known() map[string]bool {
	ids := make(map[string]bool, len(q.Choices))
	for _, c := range q.Choices {
		ids[c.ID] = c.ID != ""
	}
	return ids
}

// picks returns the set of those IDs in r that the question has.
func (q Question) picks(r Response) map[string]bool {
	known := q.known()
	picks := make(map[string]bool, len(r.Choices))
	for _, id := range r.Choices {
		if known[id] {
			picks[id] = true
		}
	}
	return picks
}

// Solution returns the right answer: the one that earns the whole point. It is empty for open questions.
func (q Question) Solution() Response {
	var r Response
	switch q.Type {
	case One, Many:
		for _, c := range q.Choices {
			if c.Right && (q.Type == Many || len(r.Choices) == 0) {
				r.Choices = append(r.Choices, c.ID)
			}
		}
	case Order, Match:
		for _, c := range q.Choices {
			r.Choices = append(r.Choices, c.ID)
		}
	case Blank:
		for _, g := range q.Gaps {
			r.Texts = append(r.Texts, first(g.Answers))
		}
	case Number:
		r.Texts = []string{formatNumber(q.Answer)}
	case Open:
	}
	return r
}

// choice returns the ID at place i of r, or "".
func choice(r Response, i int) string { return at(r.Choices, i) }

// text returns the text at place i of r, or "".
func text(r Response, i int) string { return at(r.Texts, i) }

func first(list []string) string { return at(list, 0) }

func at(list []string, i int) string {
	if i >= len(list) {
		return ""
	}
	return list[i]
}
