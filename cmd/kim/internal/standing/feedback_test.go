package standing_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// An answer is unread until the list was opened after it, by the order of events
// and not by the clocks.
func TestUnread(t *testing.T) {
	t.Parallel()
	asked := progress.Obstacle{ID: "a"}
	answered := progress.Obstacle{ID: "b", Reply: &progress.Reply{At: 9000, Stamp: progress.Stamp{Lamport: 5, At: 9000}}}
	for _, c := range []struct {
		name string
		here *progress.Unit
		want int
	}{
		{"never opened", nil, 1},
		{"opened before", &progress.Unit{Place: progress.Place{Page: standing.RepliesPage}, Touched: progress.Stamp{Lamport: 4, At: 9999}}, 1},
		{"opened after", &progress.Unit{Place: progress.Place{Page: standing.RepliesPage}, Touched: progress.Stamp{Lamport: 6, At: 1}}, 0},
		{"something else was opened", &progress.Unit{Place: progress.Place{Page: "elsewhere"}, Touched: progress.Stamp{Lamport: 6}}, 1},
	} {
		state := progress.State{Units: map[string]*progress.Unit{"lesson": {Obstacles: []progress.Obstacle{asked, answered}}}}
		if c.here != nil {
			state.Units[progress.Elsewhere] = c.here
		}
		if got := standing.Unread(state); got != c.want {
			t.Errorf("%s: %d unread, want %d", c.name, got, c.want)
		}
	}
}

// Certificates that count come first, the latest before the others.
func TestAwardsThatCountComeFirst(t *testing.T) {
	t.Parallel()
	state := progress.State{Units: map[string]*progress.Unit{progress.Elsewhere: {Awards: []progress.Award{
		{Number: "1", At: 10}, {Number: "2", At: 40, Revoked: true}, {Number: "3", At: 30}, {Number: "4", At: 50, Revoked: true},
	}}}}
	got := ""
	for _, award := range standing.Awards(state) {
		got += award.Number
	}
	if got != "3142" {
		t.Errorf("order %s", got)
	}
	if all := standing.Awards(progress.State{}); len(all) != 0 {
		t.Errorf("%v from nothing", all)
	}
}
