package standing_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// course is two modules of a lesson and a quiz each.
func course() *lessons.Course {
	c := &lessons.Course{}
	for _, slug := range []string{"a", "b"} {
		m := &lessons.Module{Slug: slug}
		m.Units = []*lessons.Unit{
			{ID: slug + "/lesson", Module: m, Kind: lessons.KindLesson},
			{ID: slug + "/quiz", Module: m, Kind: lessons.KindQuiz},
		}
		c.Modules = append(c.Modules, m)
	}
	return c
}

func at(lamport uint64) progress.Stamp { return progress.Stamp{Lamport: lamport} }

func read(lamport uint64) *progress.Unit {
	return &progress.Unit{Opened: true, Read: true, Touched: at(lamport)}
}

func quizzed(lamport uint64, percent int, passed bool) *progress.Unit {
	return &progress.Unit{Touched: at(lamport), Attempts: 1, Best: &progress.Outcome{Percent: percent}, Passed: passed}
}

func TestNext(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		units map[string]*progress.Unit
		want  string
	}{
		{"a beginner begins at the beginning", nil, "a/lesson"},
		{"a lesson that was begun is gone on with", map[string]*progress.Unit{"b/lesson": {Opened: true, Touched: at(1)}}, "b/lesson"},
		{"after a lesson comes its quiz", map[string]*progress.Unit{"a/lesson": read(1)}, "a/quiz"},
		{"a quiz that was not passed is offered again", map[string]*progress.Unit{"a/lesson": read(1), "a/quiz": quizzed(2, 50, false)}, "a/quiz"},
		{"after a module comes the next", map[string]*progress.Unit{"a/lesson": read(1), "a/quiz": quizzed(2, 90, true)}, "b/lesson"},
		{"the latest counts, not the furthest", map[string]*progress.Unit{"a/lesson": read(9), "b/lesson": {Opened: true, Touched: at(3)}}, "a/quiz"},
		{"from the end it goes round to what was left out", map[string]*progress.Unit{
			"a/lesson": read(1), "b/lesson": read(2), "b/quiz": quizzed(3, 80, true),
		}, "a/quiz"},
		{"nothing is left", map[string]*progress.Unit{
			"a/lesson": read(1), "a/quiz": quizzed(4, 80, true), "b/lesson": read(2), "b/quiz": quizzed(3, 80, true),
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			unit, ok := standing.Next(course(), progress.State{Units: c.units})
			got := ""
			if ok {
				got = unit.ID
			}
			if got != c.want {
				t.Errorf("Next = %q, want %q", got, c.want)
			}
		})
	}
}

func TestModules(t *testing.T) {
	t.Parallel()
	state := progress.State{Units: map[string]*progress.Unit{
		"a/lesson": read(1), "a/quiz": quizzed(2, 60, false), "gone/lesson": read(3),
	}}
	all := standing.Modules(course(), state)
	if len(all) != 2 {
		t.Fatalf("got %d modules, want 2", len(all))
	}
	if a := all[0]; a.Done != 1 || a.Total != 2 || a.Best == nil || *a.Best != 60 || a.Passed {
		t.Errorf("first module: %+v", a)
	}
	if b := all[1]; b.Done != 0 || b.Total != 2 || b.Best != nil || b.Passed {
		t.Errorf("second module: %+v", b)
	}
	c := course()
	c.Modules[0].Units = append(c.Modules[0].Units, &lessons.Unit{ID: "a/exam", Module: c.Modules[0], Kind: lessons.KindQuiz})
	state.Units["a/exam"] = quizzed(4, 90, true)
	if a := standing.Modules(c, state)[0]; *a.Best != 60 || a.Passed {
		t.Errorf("a module with two quizzes is as good as the weaker one: %+v", a)
	}
	delete(state.Units, "a/exam")
	if done, total := standing.Total(course(), state); done != 1 || total != 4 {
		t.Errorf("Total = %d of %d, want 1 of 4: units that the course no longer has do not count", done, total)
	}
}
