package quiz

import (
	"slices"
	"strconv"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// gradedTypes are the types that earn points.
func gradedTypes() []Type { return []Type{One, Many, Order, Match, Blank, Number} }

// drawQuestion draws a question as the checker lets it pass.
func drawQuestion(t *rapid.T, types ...Type) Question {
	q := Question{
		ID:        rapid.StringMatching(`[a-z]{1,8}`).Draw(t, "id"),
		Objective: rapid.SampledFrom([]string{"name", "safety", "handover"}).Draw(t, "objective"),
		Type:      rapid.SampledFrom(types).Draw(t, "type"),
	}
	n := rapid.IntRange(2, 7).Draw(t, "choices")
	switch q.Type {
	case One:
		q.Choices = letters(n, "")
		q.Choices[rapid.IntRange(0, n-1).Draw(t, "right")].Right = true
	case Many:
		q.Choices = letters(n, "a")
		for i := range q.Choices[1:] {
			q.Choices[i+1].Right = rapid.Bool().Draw(t, "right")
		}
	case Order, Match:
		q.Choices = letters(n, "")
	case Blank:
		for range rapid.IntRange(1, 3).Draw(t, "gaps") {
			answer := rapid.OneOf(rapid.StringMatching(`\pL[\pL\pN '-]{0,9}`), rapid.StringMatching(`[@#!.]{1,3}`))
			q.Gaps = append(q.Gaps, Gap{rapid.SliceOfN(answer, 1, 3).Draw(t, "answers")})
		}
	case Number:
		q.Answer = rapid.OneOf(rapid.Float64Range(-1e6, 1e6), rapid.Float64(),
			rapid.Map(rapid.IntRange(-5000, 5000), func(n int) float64 { return float64(n) / 8 })).Draw(t, "answer")
		q.Tolerance = rapid.Float64Range(0, 10).Draw(t, "tolerance")
	case Open:
	}
	return q
}

// drawResponse draws anything from sensible to absurd.
func drawResponse(t *rapid.T) Response {
	id := rapid.OneOf(rapid.StringMatching(`[a-h]`), rapid.Just(""), rapid.String())
	text := rapid.OneOf(rapid.StringMatching(`[-+]?[0-9]{1,4}([.,][0-9]{1,3}){0,2}`), rapid.String())
	return Response{
		Choices: rapid.SliceOfN(id, 0, 9).Draw(t, "picks"),
		Texts:   rapid.SliceOfN(text, 0, 4).Draw(t, "texts"),
	}
}

func TestSolutionEarnsEverything(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, gradedTypes()...)
		solution := q.Solution()
		if !q.Complete(solution) {
			t.Fatalf("%+v: solution %+v is not complete", q, solution)
		}
		if got := q.Grade(solution); !got.Graded || !got.Right || got.Points != 1 {
			t.Fatalf("%+v: solution %+v is graded %+v", q, solution, got)
		}
	})
}

func TestGradeOfAnythingIsSound(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, append(gradedTypes(), Open)...)
		r := drawResponse(t)
		checkSound(t, q, r)
		checkSound(t, q, Response{})
		checkMarks(t, q, q.Grade(r).Marks)
		if got := q.Grade(Response{}); got.Points != 0 || got.Right || q.Complete(Response{}) {
			t.Fatalf("the empty response is graded %+v", got)
		}
	})
}

// failer is what *testing.T and *rapid.T share.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkSound checks what holds for every result.
func checkSound(t failer, q Question, r Response) {
	t.Helper()
	got := q.Grade(r)
	switch {
	case !(got.Points >= 0 && got.Points <= 1):
		t.Fatalf("points %v", got.Points)
	case got.Right != (got.Points == 1):
		t.Fatalf("right is %v with %v points", got.Right, got.Points)
	case got.Graded != q.graded() || !got.Graded && got.Points != 0:
		t.Fatalf("graded is %v, points %v for type %s", got.Graded, got.Points, q.Type)
	}
}

// checkMarks checks that every mark belongs to the question and that they come in file order.
func checkMarks(t failer, q Question, marks []Mark) {
	t.Helper()
	place := -1
	for _, m := range marks {
		next := slices.IndexFunc(q.Choices, func(c Choice) bool { return c.ID == m.ID })
		if q.Type == Blank || q.Type == Number {
			next, _ = strconv.Atoi(m.ID)
		}
		if next <= place {
			t.Fatalf("marks out of order: %+v", marks)
		}
		place = next
	}
}

func TestShownIsAStablePermutation(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, One, Many, Order, Match)
		seed := rapid.String().Draw(t, "seed")
		got := Shown(seed, q)
		if !slices.Equal(got, Shown(seed, q)) {
			t.Fatal("another order the second time")
		}
		var all []string
		for _, c := range q.Choices {
			all = append(all, c.ID)
		}
		if (q.Type == Order || q.Type == Match) && slices.Equal(got, all) {
			t.Fatal("shown solved")
		}
		if slices.Sort(got); !slices.Equal(got, all) {
			t.Fatalf("%v is no permutation of %v", got, all)
		}
	})
}

func TestRightPickNeverCosts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, Many)
		picks := drawResponse(t).Choices
		before := q.Grade(Response{Choices: picks}).Points
		c := rapid.SampledFrom(q.Choices).Draw(t, "one more pick")
		after := q.Grade(Response{Choices: append(slices.Clone(picks), c.ID)}).Points
		if c.Right && after < before {
			t.Fatalf("picking right %s as well: from %v to %v", c.ID, before, after)
		}
		if !c.Right && after > before {
			t.Fatalf("picking wrong %s as well: from %v to %v", c.ID, before, after)
		}
	})
}

func TestMendingAPlaceNeverCosts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, Match, Blank)
		solution := q.Solution()
		r := drawResponse(t)
		given, right := &r.Choices, solution.Choices
		if q.Type == Blank {
			given, right = &r.Texts, solution.Texts
		}
		last := q.Grade(r).Points
		for i := range right { // place by place to the solution
			for len(*given) <= i {
				*given = append(*given, "")
			}
			(*given)[i] = right[i]
			now := q.Grade(r).Points
			if now < last {
				t.Fatalf("place %d mended: from %v to %v", i, last, now)
			}
			last = now
		}
		if last != 1 {
			t.Fatalf("all places mended: %v points", last)
		}
	})
}

// Moving an item of an order to its place means to swap it with what stands there.
func TestSwappingIntoPlaceNeverCosts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuestion(t, Order)
		right := q.Solution().Choices
		given := rapid.Permutation(right).Draw(t, "given")
		last := q.Grade(Response{Choices: given}).Points
		for i, id := range right {
			j := slices.Index(given, id)
			given[i], given[j] = given[j], given[i]
			now := q.Grade(Response{Choices: given}).Points
			if now < last {
				t.Fatalf("item %s put in its place: from %v to %v", id, last, now)
			}
			last = now
		}
	})
}

func TestScoresAddUp(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var qs []Question
		results := make(map[string]Result)
		for i := range rapid.IntRange(0, 12).Draw(t, "questions") {
			q := drawQuestion(t, append(gradedTypes(), Open)...)
			q.ID = strconv.Itoa(i)
			qs = append(qs, q)
			if rapid.Bool().Draw(t, "answered") {
				results[q.ID] = q.Grade(drawResponse(t))
			}
		}
		total := Total(qs, results)
		var sum Score
		missed := 0
		for _, o := range ByObjective(qs, results) {
			sum.Points += o.Score.Points
			sum.Max += o.Score.Max
			sum.Right += o.Score.Right
			sum.Graded += o.Score.Graded
			missed += len(o.Missed)
		}
		if diff := sum.Points - total.Points; diff > 1e-9 || diff < -1e-9 {
			t.Fatalf("points: %v by objective, %v in total", sum.Points, total.Points)
		}
		sum.Points = total.Points
		if sum != total || missed != total.Graded-total.Right {
			t.Fatalf("by objective %+v and %d missed, in total %+v", sum, missed, total)
		}
		if p := total.Percent(); p < 0 || p > 100 || (p == 100) != (total.Graded > 0 && total.Right == total.Graded) {
			t.Fatalf("%d percent of %+v", p, total)
		}
	})
}

func TestNormalIsIdempotent(t *testing.T) {
	t.Parallel()
	// Of Cherokee x/text swaps the cases instead of folding them. Nobody here writes it.
	letter := rapid.Rune().Filter(func(r rune) bool { return !unicode.Is(unicode.Cherokee, r) })
	rapid.Check(t, func(t *rapid.T) {
		s := normal(rapid.StringOf(letter).Draw(t, "text"))
		if again := normal(s); again != s {
			t.Fatalf("normal(%q) = %q", s, again)
		}
	})
}
