package quiz

import (
	"cmp"
	"slices"
	"time"

	"github.com/open-spaced-repetition/go-fsrs/v3"
)

// SessionSize is how many questions a review session has at most: at some twenty seconds each, two minutes.
const SessionSize = 6

// Recall is one time that a question was answered.
type Recall struct {
	At    time.Time
	Right bool
}

// Card says when a question should come back.
type Card struct {
	Due    time.Time // the first moment of the day
	Missed bool      // it was not answered rightly when it was answered last
}

// Schedule says when a question should come back after the recalls, oldest first, by FSRS (Free Spaced Repetition Scheduler,
// its default weights) with right as Good, wrong as Again, and nine of ten questions still known on their day. There must be
// at least one recall.
//
// Days are those of the calendar in the place where the participant is: what was answered late in the evening is a day old the
// next morning. A clock that was turned back counts as standing still.
func Schedule(recalls []Recall, where *time.Location) Card {
	params := fsrs.DefaultParam()
	params.EnableShortTerm = false // whole days: nobody is asked the same thing twice in a quarter of an hour
	params.RequestRetention = 0.9
	scheduler := fsrs.NewFSRS(params)
	card := fsrs.NewCard()
	for _, r := range recalls {
		rating := fsrs.Again
		if r.Right {
			rating = fsrs.Good
		}
		day := later(dayOf(r.At.In(where), time.UTC), card.LastReview)
		card = scheduler.Next(card, day, rating).Card
	}
	return Card{Due: dayOf(card.Due, where), Missed: !recalls[len(recalls)-1].Right}
}

// dayOf is the first moment, in a place, of the day that t shows. FSRS counts in spans of 24 hours, which the days of UTC all
// have.
func dayOf(t time.Time, where *time.Location) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, where)
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// Due gives the keys of the cards that should come back by now: those missed last first, then by day, then by key.
func Due(cards map[string]Card, now time.Time) []string {
	var due []string
	for key, card := range cards {
		if !card.Due.After(now) {
			due = append(due, key)
		}
	}
	slices.SortFunc(due, func(a, b string) int {
		if x, y := cards[a].Missed, cards[b].Missed; x != y {
			if x {
				return -1
			}
			return 1
		}
		return cmp.Or(cards[a].Due.Compare(cards[b].Due), cmp.Compare(a, b))
	})
	return due
}
