package standing_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestClaimOf(t *testing.T) {
	t.Parallel()
	passed := map[string]*progress.Unit{"a/quiz": quizzed(1, 90, true), "b/quiz": quizzed(2, 75, true)}
	with := func(id string, u *progress.Unit) map[string]*progress.Unit {
		units := map[string]*progress.Unit{id: u}
		for id, u := range passed {
			if units[id] == nil {
				units[id] = u
			}
		}
		return units
	}
	for _, c := range []struct {
		name    string
		rule    lessons.Certificate
		units   map[string]*progress.Unit
		earned  bool
		missing int
		score   int
	}{
		{"nothing yet", lessons.Certificate{JP: 9, Done: 75}, nil, false, 2, 0},
		{"too few units", lessons.Certificate{JP: 9, Done: 75}, passed, false, 0, 82},
		{"just enough", lessons.Certificate{JP: 9, Done: 75}, with("a/lesson", read(3)), true, 0, 82},
		{"one quiz is not passed", lessons.Certificate{JP: 9, Done: 25}, with("b/quiz", quizzed(2, 60, false)), false, 1, 75},
		{"a trainer counts the quiz", lessons.Certificate{JP: 9, Done: 50}, with("b/quiz", &progress.Unit{Override: &progress.Override{}}), true, 0, 90},
		{"a course without certificates", lessons.Certificate{}, with("a/lesson", read(3)), false, 0, 82},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			of := course()
			of.Certificate = c.rule
			got := standing.ClaimOf(of, progress.State{Units: c.units})
			if got.Earned != c.earned || len(got.Quizzes) != c.missing || got.Score != c.score {
				t.Errorf("claim %+v, want earned %v, %d missing, score %d", got, c.earned, c.missing, c.score)
			}
		})
	}
}
