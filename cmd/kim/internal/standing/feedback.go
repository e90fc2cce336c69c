package standing

import (
	"cmp"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// RepliesPage is the page of progress.Elsewhere that an "opened" event names
// when the participant has read what trainers answered.
const RepliesPage = "replies"

// IsUnread tells whether the participant has not read the last answer to what
// they reported. It goes by the order of events: clocks of two machines may
// differ.
func IsUnread(state progress.State, o progress.Obstacle) bool {
	if o.Reply == nil {
		return false
	}
	here := state.Units[progress.Elsewhere]
	return here == nil || here.Place.Page != RepliesPage || here.Touched.Compare(o.Reply.Stamp) < 0
}

// Unread is how many answers of trainers the participant has not read.
func Unread(state progress.State) int {
	n := 0
	for _, unit := range state.Units {
		for _, o := range unit.Obstacles {
			if IsUnread(state, o) {
				n++
			}
		}
	}
	return n
}

// Returned are the practices with evidence that a trainer has given back and
// that nothing new was handed in for, in the order of the course.
func Returned(course *lessons.Course, state progress.State) []*lessons.Unit {
	var all []*lessons.Unit
	for _, m := range course.Modules {
		for _, unit := range m.Units {
			if u := state.Units[unit.ID]; u != nil && isReturned(u) {
				all = append(all, unit)
			}
		}
	}
	return all
}

func isReturned(u *progress.Unit) bool {
	for _, task := range u.Tasks {
		if task.Verdict != nil && !task.Verdict.OK {
			return true
		}
	}
	return false
}

// Awards are the participant's certificates, those that count first, each kind
// with the latest first.
func Awards(state progress.State) []progress.Award {
	here := state.Units[progress.Elsewhere]
	if here == nil {
		return nil
	}
	return slices.SortedStableFunc(slices.Values(here.Awards), func(a, b progress.Award) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(b.At, a.At))
	})
}

func rank(a progress.Award) int {
	if a.Revoked {
		return 1
	}
	return 0
}

// InClass tells whether the participant is in a class: whether there is a
// trainer who looks at what they do.
func InClass(state progress.State) bool {
	here := state.Units[progress.Elsewhere]
	return here != nil && len(here.Classes) > 0
}
