package quiz

import (
	"math"
	"reflect"
	"testing"
)

func TestPercentAndPassed(t *testing.T) {
	t.Parallel()
	third := 1.0 / 3
	tests := []struct {
		name    string
		score   Score
		percent int
		passed  bool // at 80
	}{
		{"nothing graded", Score{}, 0, true},
		{"nothing right", Score{Max: 10, Graded: 10}, 0, false},
		{"all", Score{Points: 10, Max: 10, Graded: 10}, 100, true},
		{"exactly the mark", Score{Points: 8, Max: 10, Graded: 10}, 80, true},
		{"just below", Score{Points: 7.99, Max: 10, Graded: 10}, 79, false},
		{"nearly all", Score{Points: 9.99, Max: 10, Graded: 10}, 99, true},
		{"sum of thirds", Score{Points: third + third + third, Max: 1, Graded: 1}, 100, true},
		{"29 of 100", Score{Points: 29, Max: 100, Graded: 100}, 29, false},
		{"more than all", Score{Points: 11, Max: 10, Graded: 10}, 100, true},
		{"no number", Score{Points: math.NaN(), Max: 10, Graded: 10}, 0, false},
		{"endless", Score{Points: math.Inf(1), Max: 10, Graded: 10}, 100, true},
	}
	for _, tt := range tests {
		equal(t, tt.name+": Percent", tt.score.Percent(), tt.percent)
		equal(t, tt.name+": Passed", tt.score.Passed(80), tt.passed)
	}
	equal(t, "Passed without a mark", Score{Max: 10}.Passed(0), true)
}

func TestTotalAndByObjective(t *testing.T) {
	t.Parallel()
	qs := []Question{
		{ID: "1", Objective: "name", Type: One},
		{ID: "2", Objective: "safety", Type: Many},
		{ID: "3", Objective: "name", Type: Order},
		{ID: "4", Objective: "reflection", Type: Open},
		{ID: "5", Objective: "safety", Type: Number},
		{ID: "6", Objective: "odd", Type: "essay"},
		{ID: "7", Objective: "handover", Type: One},
	}
	results := map[string]Result{
		"1":     {Graded: true, Right: true, Points: 1},
		"2":     {Graded: true, Points: 0.5},
		"3":     {Graded: true, Right: true, Points: 1},
		"4":     {Points: 1, Right: true},
		"6":     {Graded: true, Points: 1, Right: true},
		"7":     {Graded: true, Points: -3},
		"other": {Graded: true, Points: 1, Right: true},
	}
	equal(t, "Total", Total(qs, results), Score{Points: 2.5, Max: 5, Right: 2, Graded: 5})
	want := []ObjectiveScore{
		{"name", Score{Points: 2, Max: 2, Right: 2, Graded: 2}, nil},
		{"safety", Score{Points: 0.5, Max: 2, Graded: 2}, []string{"2", "5"}},
		{"handover", Score{Max: 1, Graded: 1}, []string{"7"}},
	}
	if got := ByObjective(qs, results); !reflect.DeepEqual(got, want) {
		t.Errorf("ByObjective = %v, want %v", got, want)
	}
	equal(t, "Total of nothing", Total(nil, nil), Score{})
	equal(t, "forged points", Total(qs[:1], map[string]Result{"1": {Points: 99}}).Points, 1)
	equal(t, "points that are no number", Total(qs[:1], map[string]Result{"1": {Points: math.NaN()}}).Points, 0)
}
