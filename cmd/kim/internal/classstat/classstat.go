// Package classstat joins the sums of a class with the course that they are about: rows that say what screens, charts and
// reports show, so that all of them show the same numbers. It reads nothing itself.
//
// Shares are from 0 to 1, results of tests and quizzes from 0 to 100. What nobody has done yet has no number: its [Figure] is
// not known, which is not the same as 0.
package classstat

// Figure is a number that there may be none of.
type Figure struct {
	Value float64
	Known bool
}

// known is a number that there is.
func known(value float64) Figure { return Figure{Value: value, Known: true} }

// figure is what functions of package quiz return, as a Figure.
func figure(value float64, ok bool) Figure {
	if !ok {
		return Figure{}
	}
	return known(value)
}

// ratio is a part of a whole; of nothing there is none.
func ratio(part, whole int64) Figure {
	if whole <= 0 {
		return Figure{}
	}
	return known(float64(part) / float64(whole))
}
