package classstat_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// sums builds sums from lines: "topic unit item part: N A B C D E". "-" stands for nothing, and what is left out at the end is 0.
func sums(t *testing.T, lines ...string) progress.Sums {
	t.Helper()
	all := make(progress.Sums)
	for _, line := range lines {
		names, numbers, _ := strings.Cut(line, ": ")
		field := strings.Fields(names)
		if len(field) != 4 {
			t.Fatalf("%q", line)
		}
		for i, f := range field {
			if f == "-" {
				field[i] = ""
			}
		}
		var s progress.Sum
		values := []*int64{&s.N, &s.A, &s.B, &s.C, &s.D, &s.E}
		for i, f := range strings.Fields(numbers) {
			if _, err := fmt.Sscan(f, values[i]); err != nil {
				t.Fatal(err)
			}
		}
		all[progress.SumKey{Topic: progress.Topic(field[0]), Unit: field[1], Item: field[2], Part: field[3]}] = s
	}
	return all
}

func near(t *testing.T, what string, got classstat.Figure, want float64) {
	t.Helper()
	if !got.Known || math.Abs(got.Value-want) > 1e-6 {
		t.Errorf("%s is %+v, want %v", what, got, want)
	}
}

func unknown(t *testing.T, what string, got classstat.Figure) {
	t.Helper()
	if got != (classstat.Figure{}) {
		t.Errorf("%s is %+v, want none", what, got)
	}
}

func body() *lessons.Quiz {
	choices := []quiz.Choice{{ID: "a", Text: "A", Right: true}, {ID: "b", Text: "B"}}
	return &lessons.Quiz{Questions: []quiz.Question{
		{ID: "satu", Type: quiz.One, Choices: choices},
		{ID: "cerita", Type: quiz.Open},
		{ID: "urut", Type: quiz.Order, Choices: choices},
		{ID: "lain", Type: quiz.One, Choices: choices},
	}}
}

// Forty people were asked "satu". Thirty chose a, are right, and have 0.5 elsewhere; ten chose b and have 0.8 elsewhere. So the
// facility is 0.75, and points and rest are correlated as strongly as can be, the wrong way round.
func TestQuestions(t *testing.T) {
	t.Parallel()
	s := sums(
		t,
		"question u satu -: 40 30000 30000000 23000 13900000 15000000",
		"choice u satu a: 30 15000", "choice u satu b: 10 8000",
		"hint u satu -: 8 6",
		"time u satu 16: 15", "time u satu 20: 25", // from 16 and from 32 seconds on
		"question u urut -: 2 1500 1250000 1000 500000 750000", "choice u urut a: 2 1000", "choice u urut b: 2 1000",
		"question v satu -: 99 0", "choice v satu b: 99 0", "question/all u satu -: 70 50000", "choice/all u satu a: 50 0",
	)
	if all := classstat.Questions("u", body(), s, progress.AllAttempts)[0]; all.N != 70 || all.Choices[0].N != 50 {
		t.Errorf("all attempts: %+v", all)
	}
	got := classstat.Questions("u", body(), s, progress.FirstAttempts)
	if len(got) != 3 || got[0].ID != "satu" || got[1].Place != 3 || got[2].Place != 4 {
		t.Fatalf("questions %+v", got)
	}
	q := got[0]
	near(t, "facility", q.Facility, 0.75)
	near(t, "discrimination", q.Discrimination, -1)
	near(t, "seconds", q.Seconds, math.Exp2(20.5/4))
	near(t, "share of a", q.Choices[0].Share, 0.75)
	near(t, "strength of b", q.Choices[1].Strength, 0.8)
	if q.N != 40 || q.Hinted != 8 || q.HintedRight != 6 || q.Few() || len(q.Choices) != 2 {
		t.Errorf("question %+v", q)
	}
	if q.Advice != quiz.AdviceKey || q.About != "b" || !q.Doubtful() {
		t.Errorf("advice %q about %q", q.Advice, q.About)
	}
	if few := got[1]; !few.Few() || few.Doubtful() || few.Choices != nil || few.Advice != quiz.AdviceFew {
		t.Errorf("few were asked to order: %+v", few)
	}
	nobody := got[2]
	unknown(t, "facility", nobody.Facility)
	unknown(t, "seconds", nobody.Seconds)
	unknown(t, "share", nobody.Choices[0].Share)
	unknown(t, "strength", nobody.Choices[0].Strength)
	if n := classstat.Doubtful(got); n != 1 {
		t.Errorf("%d doubtful questions", n)
	}
}

func TestThoseWhoChoseNothing(t *testing.T) {
	t.Parallel()
	got := classstat.Questions("u", body(), sums(t, "question u satu -: 4 2000", "choice u satu a: 3 900", "choice u satu -: 1 100"), progress.FirstAttempts)[0].Choices
	if len(got) != 3 || got[2].ID != "" || got[2].N != 1 || got[2].Right {
		t.Fatalf("choices %+v", got)
	}
	near(t, "share", got[2].Share, 0.25)
	near(t, "strength", got[2].Strength, 0.1)
}

func TestWhatIsEasyIsNotDoubtful(t *testing.T) {
	t.Parallel()
	for _, advice := range quiz.Advices() {
		want := strings.Contains("key blind hard hints", string(advice)) && advice != quiz.AdviceNone
		if got := (classstat.Question{Advice: advice}).Doubtful(); got != want {
			t.Errorf("%q: doubtful %v", advice, got)
		}
	}
}

func TestByUrgency(t *testing.T) {
	t.Parallel()
	var all []classstat.Question
	for i, advice := range []quiz.Advice{quiz.AdviceFew, quiz.AdviceNone, quiz.AdviceHard, quiz.AdviceKey, quiz.AdviceHard} {
		all = append(all, classstat.Question{Place: i + 1, Advice: advice})
	}
	var places []int
	for _, q := range classstat.ByUrgency(all) {
		places = append(places, q.Place)
	}
	if fmt.Sprint(places) != "[4 3 5 2 1]" {
		t.Errorf("order %v", places)
	}
}

func course() *lessons.Course {
	first := &lessons.Module{Slug: "m1", Objectives: []lessons.Objective{{ID: "nama"}, {ID: "foto"}}}
	first.Units = []*lessons.Unit{{ID: "m1/baca", Kind: lessons.KindLesson, Module: first}, {ID: "m1/kuis", Kind: lessons.KindQuiz, Module: first}}
	second := &lessons.Module{Slug: "m2", Objectives: []lessons.Objective{{ID: "bio"}}}
	second.Units = []*lessons.Unit{{ID: "m2/baca", Kind: lessons.KindLesson, Module: second}}
	return &lessons.Course{
		Modules: []*lessons.Module{first, second},
		Tests:   []*lessons.Unit{{ID: "test/a", Kind: lessons.KindTest, Form: "a"}, {ID: "test/b", Kind: lessons.KindTest, Form: "b"}},
	}
}

// Three people gained 10, 20 and 60 in "bio": 30 on the average, with a standard deviation of 26.4575 and a standard error of
// 15.2753; Student's t for two degrees of freedom is 4.3027.
func TestGains(t *testing.T) {
	t.Parallel()
	got := classstat.GainsOf(course(), sums(
		t,
		"objective - - -: 4 200 320 120 4000", "level - - before/low: 3", "level - - before/high: 1", "level - - after/high: 4",
		"objective - bio -: 3 120 210 90 4100", "level - bio before/middle: 3",
		"form test/a - -: 3 120 5000 240", "form test/b - -: 1 80 6400 80",
		"unit test/a - -: 6 5 0 6 5 250", "unit test/b - -: 5 5 0 5 5 400",
	))
	if got.N != 4 || got.OnlyOne != 2 || len(got.Objectives) != 1 {
		t.Fatalf("gains %+v", got)
	}
	near(t, "before", got.Whole.MeanBefore, 50)
	near(t, "after", got.Whole.MeanAfter, 80)
	near(t, "change", got.Whole.Change, 30)
	if got.Whole.Before != (classstat.Levels{Low: 3, High: 1}) || got.Whole.After.Total() != 4 {
		t.Errorf("levels %+v, %+v", got.Whole.Before, got.Whole.After)
	}
	bio := got.Objectives[0]
	near(t, "change in bio", bio.Change, 30)
	if bio.Objective.ID != "bio" || bio.Module.Slug != "m2" || !bio.RangeKnown || math.Abs(bio.ChangeRange.High-30-4.3027*15.2753) > 1e-3 {
		t.Errorf("bio %+v", bio)
	}
	near(t, "form a", got.Forms[0].MeanBefore, 40)
	near(t, "form b after a", got.Forms[0].MeanAfter, 80)
	if got.Balance.Verdict != classstat.VerdictFew || got.Balance.Known || got.Forms[1].N != 1 {
		t.Errorf("balance %+v", got.Balance)
	}
}

// Every result is 40 or 60, half of each, or 20 more or less.
func TestBalance(t *testing.T) {
	t.Parallel()
	const forty, sixty, twenty = "20 1000 52000", "20 1200 74000", "20 600 20000"
	for _, c := range []struct {
		name, first, second string
		want                classstat.Verdict
	}{
		{"nobody", "0", "0", classstat.VerdictFew},
		{"few of one", forty, "14 700 36400", classstat.VerdictFew},
		{"even", forty, forty, classstat.VerdictEven},
		{"the first is harder", twenty, forty, classstat.VerdictFirst},
		{"the second is harder", sixty, forty, classstat.VerdictSecond},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := classstat.GainsOf(course(), sums(t, "form test/a - -: "+c.first, "form test/b - -: "+c.second)).Balance
			if got.Verdict != c.want {
				t.Errorf("%+v, want %s", got, c.want)
			}
		})
	}
}

func TestGainsOfNothing(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]*lessons.Course{"nobody": course(), "no tests": {}} {
		got := classstat.GainsOf(c, nil)
		if got.N != 0 || got.OnlyOne != 0 || got.Whole.Change.Known || got.Whole.RangeKnown || got.Objectives != nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestScenes(t *testing.T) {
	t.Parallel()
	d := &lessons.Drama{Drama: drama.Drama{Scenes: []drama.Scene{
		{ID: "umpan", Choices: []drama.Choice{{ID: "a", Score: -2}, {ID: "b"}, {ID: "c", Score: 2}}},
		{ID: "telepon", Choices: []drama.Choice{{ID: "a", Score: -1}, {ID: "b", Score: 1}}},
		{ID: "selamat", Ending: drama.Good},
		{ID: "hilang", Ending: drama.Bad},
	}}}
	got := classstat.Scenes("u", d, sums(
		t,
		"scene u umpan a: 1 -2", "scene u umpan b: 4 0", "scene u umpan c: 5 10", "scene u dulu a: 7 -7",
		"scene u telepon a: 6 -6", "scene u telepon b: 2 2", "ending u selamat -: 6", "ending u hilang -: 2", "scene v umpan a: 9 -18",
		"scene/all u umpan a: 9 -18", "ending/all u selamat -: 9",
	), progress.FirstAttempts)
	if got.N != 8 || got.Wrong() != 7 || len(got.Scenes) != 2 || len(got.Endings) != 2 {
		t.Fatalf("drama %+v", got)
	}
	if got.Scenes[0].N != 10 || got.Scenes[0].Wrong != 1 || got.Scenes[1].Wrong != 6 {
		t.Errorf("scenes %+v", got.Scenes)
	}
	near(t, "share", got.Scenes[0].Options[1].Share, 0.4)
	near(t, "endings", got.Endings[0].Share, 0.75)
	if first := classstat.ByTrouble(got.Scenes)[0]; first.ID != "telepon" || first.Place != 2 {
		t.Errorf("most went wrong in %+v", first)
	}
	unknown(t, "share of nobody", classstat.Scenes("w", d, nil, progress.FirstAttempts).Scenes[0].Options[0].Share)
}

func TestModules(t *testing.T) {
	t.Parallel()
	got := classstat.Modules(course(), sums(t, "unit m1/baca - -: 8 6 0 0", "unit m1/kuis - -: 5 4 3 9 5 400"), 10)
	first, second := got[0], got[1]
	if first.Begun != 8 || first.Passed != 3 || first.Units[1].Runs != 9 || first.Units[1].Results != 5 || first.Units[0].Done != 6 {
		t.Errorf("module %+v", first)
	}
	near(t, "begun", first.BegunShare, 0.8)
	near(t, "done", first.DoneShare, 0.5)
	near(t, "passed", first.PassedShare, 0.3)
	near(t, "best", first.Best, 80)
	near(t, "nobody", second.DoneShare, 0)
	unknown(t, "passed without a quiz", second.PassedShare)
	unknown(t, "best of nobody", second.Best)
	unknown(t, "done in an empty class", classstat.Modules(course(), nil, 0)[0].DoneShare)
}

func TestDays(t *testing.T) {
	t.Parallel()
	got := classstat.Days(sums(t, "day - 2026-11-24 -: 2", "day - 2026-11-21 -: 3", "day - kemarin -: 9", "unit u 2026-11-20 -: 9"))
	if len(got) != 2 || got[0].Date != time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC) || got[0].N != 3 || got[1].N != 2 || got[1].Total != 5 {
		t.Errorf("days %+v", got)
	}
}

func TestDailyFillsIdleDays(t *testing.T) {
	t.Parallel()
	days := classstat.Days(sums(t, "day - 2026-11-29 -: 2", "day - 2026-11-30 -: 1", "day - 2026-12-03 -: 4"))
	var got []string
	for _, d := range classstat.Daily(days) {
		got = append(got, fmt.Sprint(d.Date.Format(time.DateOnly), " ", d.N, " ", d.Total))
	}
	want := "[2026-11-29 2 2 2026-11-30 1 3 2026-12-01 0 3 2026-12-02 0 3 2026-12-03 4 7]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v, want %v", got, want)
	}
	if classstat.Daily(nil) != nil {
		t.Error("days without any")
	}
}

func TestLowest(t *testing.T) {
	t.Parallel()
	gains := classstat.GainsOf(course(), sums(t, "objective - nama -: 2 100 160", "objective - foto -: 2 20 90", "objective - bio -: 2 60 160"))
	var ids []string
	for _, g := range gains.Lowest() {
		ids = append(ids, g.Objective.ID)
	}
	if fmt.Sprint(ids) != "[foto nama bio]" || gains.Objectives[0].Objective.ID != "nama" {
		t.Errorf("%v of %v", ids, gains.Objectives)
	}
}

func TestAreas(t *testing.T) {
	t.Parallel()
	got := classstat.Areas(sums(
		t,
		"area - Jaten Sroyo: 3 2 10 1", "area - Jaten Brujul: 2 2 5 2", "area - jaten Sroyo: 1 0 0 0", "area - - -: 4 1 1 0",
	), []string{"Jenawi", "Jaten"})
	if len(got) != 3 || got[0].Name != "Jaten" || got[1].Name != "Jenawi" || got[2].Name != "" || got[2].People != 4 {
		t.Fatalf("areas %+v", got)
	}
	if jaten := got[0]; jaten.People != 6 || jaten.Begun != 4 || jaten.Done != 15 || jaten.Passed != 3 || jaten.Villages[0].Name != "Brujul" {
		t.Errorf("Jaten %+v", jaten)
	}
	near(t, "progress", got[0].Progress(5), 0.5)
	unknown(t, "progress of nobody", got[1].Progress(5))
}
