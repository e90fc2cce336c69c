package standing_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// tested is five modules of a lesson and a quiz each, and the two forms.
func tested() *lessons.Course {
	c := &lessons.Course{}
	for _, slug := range []string{"a", "b", "c", "d", "e"} {
		m := &lessons.Module{Slug: slug}
		m.Units = []*lessons.Unit{
			{ID: slug + "/lesson", Module: m, Kind: lessons.KindLesson},
			{ID: slug + "/quiz", Module: m, Kind: lessons.KindQuiz},
		}
		c.Modules = append(c.Modules, m)
	}
	for _, form := range []string{"a", "b"} {
		c.Tests = append(c.Tests, &lessons.Unit{ID: "test/" + form, Kind: lessons.KindTest, Form: form})
	}
	return c
}

// finished is a test with results, the first one first.
func finished(percents ...int) *progress.Unit {
	u := &progress.Unit{Attempts: len(percents)}
	for _, p := range percents {
		u.Last = &progress.Outcome{Percent: p}
		if u.First == nil {
			u.First = u.Last
		}
	}
	return u
}

// doing is a state in which the first lessons and quizzes are done.
func doing(lessonsRead, quizzesPassed int) map[string]*progress.Unit {
	units := make(map[string]*progress.Unit)
	for i, slug := range []string{"a", "b", "c", "d", "e"} {
		if i < lessonsRead {
			units[slug+"/lesson"] = read(1)
		}
		if i < quizzesPassed {
			units[slug+"/quiz"] = quizzed(1, 90, true)
		}
	}
	return units
}

func TestWhenTestsAreOffered(t *testing.T) {
	t.Parallel()
	before, after := standing.Forms(tested(), "siti")
	for _, c := range []struct {
		name          string
		read, passed  int
		before, after *progress.Unit
		want          *lessons.Unit
	}{
		{name: "at the beginning", want: before},
		{name: "skipped", before: &progress.Unit{Opened: true}, want: before},
		{name: "begun", before: &progress.Unit{}, want: before},
		{name: "after two units", read: 2, want: before},
		{name: "three units are too many for the one before", read: 3},
		{name: "it was taken", before: finished(40)},
		{name: "it was taken, and the course is half done", read: 5, passed: 2, before: finished(40)},
		{name: "four fifths are done", read: 5, passed: 3, before: finished(40), want: after},
		{name: "the same without the one before", read: 5, passed: 3, want: after},
		{name: "every quiz was passed", passed: 5, want: after},
		{name: "both were taken", read: 5, passed: 5, before: finished(40), after: finished(70)},
		{name: "the one after was taken early", after: finished(70)},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			course := tested()
			state := progress.State{Units: doing(c.read, c.passed)}
			for id, u := range map[string]*progress.Unit{before.ID: c.before, after.ID: c.after} {
				if u != nil {
					state.Units[id] = u
				}
			}
			got := standing.TestsOf(course, "siti", state).Offer
			if id(got) != id(c.want) {
				t.Errorf("offered %q, want %q", id(got), id(c.want))
			}
		})
	}
}

// A quiz that a trainer counts as done is in nobody's way to the second test.
func TestCountedQuizLeadsToTheSecondTest(t *testing.T) {
	t.Parallel()
	_, after := standing.Forms(tested(), "siti")
	state := progress.State{Units: doing(0, 4)}
	if offer := standing.TestsOf(tested(), "siti", state).Offer; id(offer) == id(after) {
		t.Fatal("offered before the last quiz")
	}
	state.Units["e/quiz"] = &progress.Unit{Override: &progress.Override{Reason: "Diuji lisan"}}
	if offer := standing.TestsOf(tested(), "siti", state).Offer; id(offer) != id(after) {
		t.Errorf("offers %s, want %s", id(offer), id(after))
	}
}

func id(u *lessons.Unit) string {
	if u == nil {
		return ""
	}
	return u.ID
}

// Everybody gets both forms, and over many participants either is the first one
// about as often.
func TestFormsAreInBalance(t *testing.T) {
	t.Parallel()
	course := tested()
	first := 0
	for i := range 1000 {
		before, after := standing.Forms(course, string(rune('a'+i)))
		if before == after {
			t.Fatalf("participant %d gets the same form twice", i)
		}
		if before.Form == "a" {
			first++
		}
	}
	if first < 400 || first > 600 {
		t.Errorf("form a comes first for %d of 1000", first)
	}
}

func TestACourseWithoutTests(t *testing.T) {
	t.Parallel()
	if got := standing.TestsOf(course(), "siti", progress.State{}); got != (standing.Tests{}) {
		t.Errorf("got %+v", got)
	}
}

func TestChange(t *testing.T) {
	t.Parallel()
	before, after := standing.Forms(tested(), "siti")
	for _, c := range []struct {
		before, after *progress.Unit
		want          standing.Change
	}{
		{nil, nil, standing.ChangeNone},
		{finished(40), nil, standing.ChangeNone},
		{nil, finished(40), standing.ChangeNone},
		{finished(40), finished(70), standing.ChangeMiddle},
		{finished(40, 90), finished(70, 20), standing.ChangeMiddle}, // the first attempts count
		{finished(40), finished(50), standing.ChangeLow},
		{finished(40), finished(90), standing.ChangeHigh},
		{finished(40), finished(100), standing.ChangeAll},
		{finished(40), finished(40), standing.ChangeSame},
		{finished(40), finished(20), standing.ChangeLess},
		{finished(100), finished(93), standing.ChangeFull},
		{finished(100), finished(100), standing.ChangeFull},
	} {
		state := progress.State{Units: map[string]*progress.Unit{}}
		for id, u := range map[string]*progress.Unit{before.ID: c.before, after.ID: c.after} {
			if u != nil {
				state.Units[id] = u
			}
		}
		if got := standing.TestsOf(tested(), "siti", state).Change(); got != c.want {
			t.Errorf("%+v, %+v: %q, want %q", c.before, c.after, got, c.want)
		}
	}
}
