package quiz

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// jakarta is seven hours ahead of UTC, all year.
func jakarta() *time.Location { return time.FixedZone("WIB", 7*3600) }

func march(day, hour int) time.Time { return time.Date(2026, 3, day, hour, 30, 0, 0, jakarta()) }

func TestSchedule(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		recalls []Recall
		due     int // day of March
		missed  bool
	}{
		{"missed: tomorrow", []Recall{{march(1, 9), false}}, 2, true},
		{"known: in three days", []Recall{{march(1, 9), true}}, 4, false},
		{"late in the evening is the same day", []Recall{{march(1, 23), true}}, 4, false},
		{"just after midnight is the next", []Recall{{march(2, 0), true}}, 5, false},
		{"missed after being known", []Recall{{march(1, 9), true}, {march(4, 9), false}}, 5, true},
		{"known again comes later", []Recall{{march(1, 9), true}, {march(4, 9), true}}, 15, false},
		{"known again on the same day gains a day at most", []Recall{{march(1, 9), true}, {march(1, 10), true}}, 5, false},
		{"a clock turned back stands still", []Recall{{march(9, 9), false}, {march(2, 9), false}}, 10, true},
	}
	for _, tt := range tests {
		card := Schedule(tt.recalls, jakarta())
		equal(t, tt.name+": due", card.Due.String(), time.Date(2026, 3, tt.due, 0, 0, 0, 0, jakarta()).String())
		equal(t, tt.name+": missed", card.Missed, tt.missed)
	}
}

// TestScheduleSound checks that whatever was answered when, a question comes back after the day it was answered on, and that it
// never comes back later for having been missed.
func TestScheduleSound(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		hours := rapid.SliceOfN(rapid.IntRange(-100, 5000), 1, 12).Draw(t, "hours")
		var recalls []Recall
		for _, h := range hours {
			recalls = append(recalls, Recall{march(1, 0).Add(time.Duration(h) * time.Hour), rapid.Bool().Draw(t, "right")})
		}
		card := Schedule(recalls, jakarta())
		last := &recalls[len(recalls)-1]
		if !card.Due.After(last.At) || !card.Due.Equal(dayOf(card.Due, jakarta())) {
			t.Fatalf("due %v after %v", card.Due, last.At)
		}
		last.Right = true
		known := Schedule(recalls, jakarta())
		last.Right = false
		if missed := Schedule(recalls, jakarta()); missed.Due.After(known.Due) {
			t.Fatalf("missed: due %v, known: due %v", missed.Due, known.Due)
		}
	})
}

func TestDue(t *testing.T) {
	t.Parallel()
	cards := map[string]Card{
		"a": {Due: march(1, 0)}, "b": {Due: march(3, 0), Missed: true}, "c": {Due: march(2, 0)},
		"d": {Due: march(2, 0), Missed: true}, "e": {Due: march(9, 0), Missed: true}, "f": {Due: march(1, 0)},
	}
	if got, want := Due(cards, march(3, 0)), []string{"d", "b", "a", "f", "c"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := Due(nil, march(3, 0)); len(got) != 0 {
		t.Errorf("nothing: got %v", got)
	}
}

func BenchmarkSchedule(b *testing.B) {
	recalls := []Recall{{march(1, 9), false}, {march(2, 9), true}, {march(5, 9), true}, {march(14, 9), true}}
	b.ReportAllocs()
	for b.Loop() {
		Schedule(recalls, jakarta())
	}
}
