package quiz

import (
	"cmp"
	"math"
	"slices"
)

// What many people's answers say about a question, a test or a class. Everything here follows from sums, so that nobody has to
// read all answers again. Points are from 0 to 1.

// Enough is from how many people on a number about a question is more than chance. With fewer it may be shown, greyed.
const Enough = 30

// ItemSums is what people's answers to one question add up to. Rest is a person's average points in the other questions of
// the same run: how able they are, without this question.
type ItemSums struct {
	N              int     // people who answered
	Points, Rest   float64 // sums
	Points2, Rest2 float64 // sums of squares
	Cross          float64 // sum of the products of both
}

// Facility is the average of the points: 1 if everybody was right. It is false if nobody answered. (The facility index of the
// Moodle quiz report.)
func (s ItemSums) Facility() (float64, bool) {
	if s.N == 0 {
		return 0, false
	}
	return s.Points / float64(s.N), true
}

// Discrimination is the correlation of the points with the rest, from -1 to 1: whether able people do better at the question.
// It is false for fewer than three people, and where all did the same. (The corrected item-total correlation; Moodle calls it the
// discrimination index.)
func (s ItemSums) Discrimination() (float64, bool) {
	n := float64(s.N)
	varPoints, varRest := n*s.Points2-s.Points*s.Points, n*s.Rest2-s.Rest*s.Rest
	const rounding = 1e-9
	if s.N < 3 || varPoints <= rounding || varRest <= rounding {
		return 0, false
	}
	r := (n*s.Cross - s.Points*s.Rest) / math.Sqrt(varPoints*varRest)
	return max(-1, min(1, r)), true
}

// ChoiceSums is what the people who chose one choice add up to.
type ChoiceSums struct {
	ID    string // "" for those who chose nothing
	Right bool
	N     int
	Rest  float64 // sum, as in [ItemSums]
}

// strength is how able those who chose it are on the average.
func (c ChoiceSums) strength() float64 { return c.Rest / float64(c.N) }

// Advice is what somebody who looks after a course should do about a question.
type Advice string

// The advice, the most urgent first.
const (
	AdviceNone   Advice = ""
	AdviceFew    Advice = "few"    // too few answers to say anything
	AdviceKey    Advice = "key"    // a wrong choice draws people who are at least as able: is the key right, is the text clear?
	AdviceBlind  Advice = "blind"  // able people do no better than others
	AdviceHard   Advice = "hard"   // hardly anybody is right
	AdviceEasy   Advice = "easy"   // hardly anybody is wrong
	AdviceHints  Advice = "hints"  // most needed the hint
	AdviceUnused Advice = "unused" // a wrong choice fools nobody
)

// Advices gives all advice, the most urgent first; last that there is none, and that there are too few answers for any.
func Advices() []Advice {
	return []Advice{AdviceKey, AdviceBlind, AdviceHard, AdviceEasy, AdviceHints, AdviceUnused, AdviceNone, AdviceFew}
}

// The bounds. A discrimination below 0.2 is poor by Ebel, Essentials of Educational Measurement (1972); half of that leaves room
// for the small classes that we have. Facilities beyond these tell hardly anybody apart.
const (
	poorDiscrimination = 0.1
	hardFacility       = 0.3
	easyFacility       = 0.95
	manyHints          = 0.5
	rareChoice         = 0.02
	commonChoice       = 0.15
)

// Advise says what to do about a question whose answers add up so, and which choice it is about, if any. hinted is how
// many of the people used a hint. choices may be empty, for questions without.
func Advise(s ItemSums, choices []ChoiceSums, hinted int) (advice Advice, choice string) {
	if s.N < Enough {
		return AdviceFew, ""
	}
	if id, ok := misleading(s, choices); ok {
		return AdviceKey, id
	}
	facility, _ := s.Facility()
	discrimination, known := s.Discrimination()
	switch {
	case facility < hardFacility:
		return AdviceHard, ""
	case facility > easyFacility:
		return AdviceEasy, ""
	case known && discrimination < poorDiscrimination:
		return AdviceBlind, ""
	case float64(hinted) > manyHints*float64(s.N):
		return AdviceHints, ""
	}
	for _, c := range choices {
		if !c.Right && c.ID != "" && float64(c.N) < rareChoice*float64(s.N) {
			return AdviceUnused, c.ID
		}
	}
	return AdviceNone, ""
}

// misleading finds the most common wrong choice, if many took it and they are at least as able as those who were right.
func misleading(s ItemSums, choices []ChoiceSums) (id string, ok bool) {
	var right, wrong ChoiceSums
	for _, c := range choices {
		switch {
		case c.Right:
			right.N += c.N
			right.Rest += c.Rest
		case c.ID != "" && c.N > wrong.N:
			wrong = c
		}
	}
	if float64(wrong.N) < commonChoice*float64(s.N) {
		return "", false
	}
	return wrong.ID, right.N == 0 || wrong.strength() >= right.strength()
}

// Interval is a mean and the range in which it lies with a confidence of 95 %.
type Interval struct{ Mean, Low, High float64 }

// MeanInterval is the interval of the mean of n values by Student's t, from their sum and the sum of their squares. It is
// false for fewer than two values.
func MeanInterval(n int, sum, squares float64) (Interval, bool) {
	if n < 2 {
		return Interval{}, false
	}
	m := Moments{N: n, Sum: sum, Squares: squares}
	mean, half := m.mean(), studentT(n-1)*math.Sqrt(m.error2())
	return Interval{Mean: mean, Low: mean - half, High: mean + half}, true
}

// Moments are N values, their sum, and the sum of their squares.
type Moments struct {
	N            int
	Sum, Squares float64
}

func (m Moments) mean() float64 { return m.Sum / float64(m.N) }

// error2 is the square of the standard error of the mean.
func (m Moments) error2() float64 {
	n := float64(m.N)
	return max(0, (m.Squares-m.Sum*m.mean())/(n-1)) / n
}

// DifferenceInterval is the interval of the mean of a less that of b, of different people, by Welch's t. It is false if one of
// them has fewer than two values.
func DifferenceInterval(a, b Moments) (Interval, bool) {
	if a.N < 2 || b.N < 2 {
		return Interval{}, false
	}
	mean := a.mean() - b.mean()
	errorA, errorB := a.error2(), b.error2()
	sum := errorA + errorB
	if sum <= 0 {
		return Interval{Mean: mean, Low: mean, High: mean}, true
	}
	// Welch and Satterthwaite; rounded down, which makes the interval longer rather than shorter.
	const rounding = 1e-9
	degrees := int(sum*sum/(errorA*errorA/float64(a.N-1)+errorB*errorB/float64(b.N-1)) + rounding)
	half := studentT(max(1, degrees)) * math.Sqrt(sum)
	return Interval{Mean: mean, Low: mean - half, High: mean + half}, true
}

// studentT is the 97.5 % point of Student's t with so many degrees of freedom: from the table for few, within half a percent
// beyond (Abramowitz and Stegun, 26.7.5).
func studentT(degrees int) float64 {
	if few := [...]float64{1: 12.7062, 2: 4.3027, 3: 3.1824, 4: 2.7764}; degrees < len(few) {
		return few[degrees]
	}
	const (
		z  = 1.959964
		z3 = z * z * z
		z5 = z3 * z * z
		z7 = z5 * z * z
	)
	d := float64(degrees)
	return z + (z3+z)/(4*d) + (5*z5+16*z3+3*z)/(96*d*d) + (3*z7+19*z5+17*z3-15*z)/(384*d*d*d)
}

// Bin is a group of like values and how many there are.
type Bin struct {
	Value float64
	N     int
}

// Median is the value in the middle; false if there is none.
func Median(bins []Bin) (float64, bool) {
	sorted := slices.SortedFunc(slices.Values(bins), func(a, b Bin) int { return cmp.Compare(a.Value, b.Value) })
	total := 0
	for _, b := range sorted {
		total += b.N
	}
	below := 0
	for _, b := range sorted {
		if below += b.N; total > 0 && 2*below >= total {
			return b.Value, true
		}
	}
	return 0, false
}
