package drama_test

import (
	"reflect"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// dramas draws dramas of up to seven scenes, with all that can be wrong with where their choices lead.
func dramas() *rapid.Generator[drama.Drama] {
	return rapid.Custom(func(t *rapid.T) drama.Drama {
		var d drama.Drama
		n := rapid.IntRange(0, 7).Draw(t, "scenes")
		for i := range n {
			s := drama.Scene{ID: strconv.Itoa(i), Beats: []drama.Beat{{Text: "Ya."}}}
			if rapid.IntRange(0, 20).Draw(t, "taken") == 0 {
				s.ID = "0"
			}
			s.Ending = rapid.SampledFrom([]drama.Ending{"", "", "", drama.Good}).Draw(t, "ending")
			if i == n-1 && rapid.Bool().Draw(t, "last") {
				s.Ending = drama.Bad
			}
			for j := range rapid.IntRange(0, 3).Draw(t, "choices") {
				s.Choices = append(s.Choices, choice(t, j, n))
			}
			if s.Ending != "" && rapid.IntRange(0, 9).Draw(t, "ends") > 0 {
				s.Choices = nil
			}
			d.Scenes = append(d.Scenes, s)
		}
		return d
	})
}

func choice(t *rapid.T, place, scenes int) drama.Choice {
	c := drama.Choice{
		ID: string(rune('a' + place)), Score: rapid.IntRange(-3, 3).Draw(t, "score"), To: strconv.Itoa(rapid.IntRange(0, scenes-1).Draw(t, "to")),
	}
	if rapid.IntRange(0, 30).Draw(t, "missing") == 0 {
		c.To = "x"
	}
	if rapid.IntRange(0, 2).Draw(t, "conditional") == 0 {
		c.When = &drama.Condition{Op: rapid.SampledFrom([]string{">=", "<=", "==", ">", "<", "?"}).Draw(t, "op"), Score: rapid.IntRange(-4, 4).Draw(t, "limit")}
	}
	return c
}

// TestWalk plays any drama at random.
func TestWalk(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := dramas().Draw(t, "drama")
		p := d.Begin()
		var ids []string
		score := 0
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			open := p.Choices()
			if p.Done() != (len(open) == 0) {
				t.Fatalf("done is %v with %d choices", p.Done(), len(open))
			}
			if len(open) == 0 {
				break
			}
			c := rapid.SampledFrom(open).Draw(t, "choice")
			next, err := p.Choose(c.ID)
			if err != nil {
				t.Fatalf("an open choice: %v", err)
			}
			p, ids = next, append(ids, c.ID)
			score = min(max(score+c.Score, -drama.MaxScore), drama.MaxScore)
		}
		if p.Score() != score || len(p.Path()) != len(ids) {
			t.Fatalf("score %d after %v, want %d", p.Score(), p.Path(), score)
		}
		checkResumed(t, d, p, ids)
	})
}

// checkResumed compares a play with others that made the same choices.
func checkResumed(t *rapid.T, d drama.Drama, p drama.Play, ids []string) {
	same := func(what string, got drama.Play) {
		if got.Score() != p.Score() || !reflect.DeepEqual(got.Path(), p.Path()) || !reflect.DeepEqual(got.Scene(), p.Scene()) {
			t.Fatalf("%s: %+v, want %+v", what, got, p)
		}
	}
	same("resumed", drama.Resume(d, ids))
	same("resumed with a choice that does not exist", drama.Resume(d, append(slices.Clone(ids), "?")))
	same("up to now", p.Upto(len(ids)))
	n := rapid.IntRange(0, len(ids)).Draw(t, "upto")
	if got := p.Upto(n).Path(); len(got) != n || n > 0 && !reflect.DeepEqual(got, p.Path()[:n]) {
		t.Fatalf("up to %d: %v", n, got)
	}
}

type spot struct {
	scene string
	score int
}

// spots plays a drama in every way and returns where one can get, and which of these places are no trap: one can get to an ending.
func spots(d drama.Drama) (reached map[spot]drama.Play, safe map[spot]bool) {
	here := func(p drama.Play) spot { return spot{p.Scene().ID, p.Score()} }
	reached = map[spot]drama.Play{here(d.Begin()): d.Begin()}
	next := map[spot][]spot{}
	for todo := []drama.Play{d.Begin()}; len(todo) > 0; todo = todo[1:] {
		for _, c := range todo[0].Choices() {
			p, _ := todo[0].Choose(c.ID)
			next[here(todo[0])] = append(next[here(todo[0])], here(p))
			if _, known := reached[here(p)]; !known {
				reached[here(p)] = p
				todo = append(todo, p)
			}
		}
	}
	safe = map[spot]bool{}
	for changed := true; changed; {
		changed = false
		for s, p := range reached {
			if !safe[s] && (p.Scene().Ending != "" || slices.ContainsFunc(next[s], func(n spot) bool { return safe[n] })) {
				safe[s], changed = true, true
			}
		}
	}
	return reached, safe
}

// TestSoundDramaEnds compares Flaws with all plays there are.
func TestSoundDramaEnds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		d := dramas().Draw(t, "drama")
		flaws := d.Flaws()
		has := func(kinds ...drama.FlawKind) bool {
			return slices.ContainsFunc(flaws, func(f drama.Flaw) bool { return slices.Contains(kinds, f.Kind) })
		}
		if has(drama.NoScenes, drama.DuplicateID, drama.MissingTarget) {
			return // where choices lead was not looked into
		}
		reached, safe := spots(d)
		if trapped := len(safe) < len(reached); trapped && !has(drama.DeadEnd, drama.AllClosed, drama.NoWayOut, drama.NoEnding) {
			t.Fatalf("no flaws but %+v, and only %d of %d places lead to an ending", flaws, len(safe), len(reached))
		} else if !trapped && has(drama.AllClosed, drama.NoWayOut, drama.NoEnding) {
			t.Fatalf("flaws %+v, but every place leads to an ending", flaws)
		}
		scenes := map[string]bool{}
		for s := range reached {
			scenes[s.scene] = true
		}
		for i, s := range d.Scenes {
			if unreachable := slices.Contains(flaws, drama.Flaw{Kind: drama.Unreachable, Scene: i}); unreachable == scenes[s.ID] {
				t.Fatalf("scene %s: unreachable is %v", s.ID, unreachable)
			}
		}
	})
}
