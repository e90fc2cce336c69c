// Package classstat joins the sums of a class with the course that they are about: rows that say what screens, charts and
// reports show, so that all of them show the same numbers. It reads nothing itself; [Gather] asks whom it is given.
//
// Shares are from 0 to 1, results of tests and quizzes from 0 to 100. What nobody has done yet has no number: its [Figure] is
// not known, which is not the same as 0.
package classstat

import (
	"context"
	"fmt"
	"maps"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

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

// Source is where sums come from: a progress.ClassStore.
type Source interface {
	Sums(ctx context.Context, class string, topic progress.Topic, unit string) (progress.Sums, error)
}

// Gather asks for the sums about several topics, of one unit or of all (""), and puts them together: what the functions of this
// package take.
func Gather(ctx context.Context, from Source, class, unit string, topics ...progress.Topic) (progress.Sums, error) {
	all := make(progress.Sums)
	for _, topic := range topics {
		sums, err := from.Sums(ctx, class, topic, unit)
		if err != nil {
			return nil, fmt.Errorf("read the sums of %s: %w", topic, err)
		}
		if len(sums) > len(all) {
			all, sums = sums, all // the fewer ones go to the others
		}
		maps.Copy(all, sums)
	}
	return all, nil
}
