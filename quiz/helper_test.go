package quiz

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// letters makes choices a, b, c, … of which those named in right are right.
func letters(n int, right string) []Choice {
	choices := make([]Choice, n)
	for i := range choices {
		id := string(rune('a' + i))
		choices[i] = Choice{
			ID: id, Text: "text " + id, Pair: "pair " + id, Feedback: "why " + id,
			Right: strings.Contains(right, id),
		}
	}
	return choices
}

// ids splits "a b c"; "-" stands for the empty ID.
func ids(s string) []string {
	list := strings.Fields(s)
	for i := range list {
		list[i] = strings.TrimPrefix(list[i], "-")
	}
	return list
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

func equalLists[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

func closeTo(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) < 1e-9) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}
