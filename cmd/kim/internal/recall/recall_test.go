package recall_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

func course(tb testing.TB) *lessons.Course {
	tb.Helper()
	c, err := lessons.Open(lessons.Embedded())
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// wib is the time in Karanganyar.
func wib() *time.Location { return time.FixedZone("WIB", 7*3600) }

func evening() time.Time { return time.Date(2026, 11, 23, 23, 30, 0, 0, wib()) }

// asked are questions of a quiz that were answered once.
func asked(tb testing.TB, c *lessons.Course, unit string, count int, right bool) map[string][]progress.Recall {
	tb.Helper()
	u, ok := c.Unit(unit)
	if !ok {
		tb.Fatalf("no unit %s", unit)
	}
	body, err := u.Quiz(lessons.ID)
	if err != nil {
		tb.Fatal(err)
	}
	recalls := make(map[string][]progress.Recall)
	for _, q := range body.Questions {
		if q.Type != quiz.Open && len(recalls) < count {
			recalls[q.ID] = []progress.Recall{{By: progress.Stamp{At: evening().UnixMilli()}, Right: right}}
		}
	}
	return recalls
}

func stateOf(units map[string]map[string][]progress.Recall) progress.State {
	state := progress.State{Units: make(map[string]*progress.Unit)}
	for id, recalls := range units {
		state.Units[id] = &progress.Unit{Recalls: recalls}
	}
	return state
}

// Days are those of the calendar where the participant is: what was missed half
// an hour before midnight comes back half an hour later.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	t.Parallel()
	c := course(t)
	state := stateOf(map[string]map[string][]progress.Recall{"akun-resmi/kuis": asked(t, c, "akun-resmi/kuis", 2, false)})
	for _, test := range []struct {
		now  time.Time
		due  int
		next int // questions on the first day to come
	}{
		{evening(), 0, 2},
		{evening().Add(29 * time.Minute), 0, 2},
		{evening().Add(30 * time.Minute), 2, 0},
		{evening().Add(30 * time.Minute).UTC(), 0, 2}, // in London it is still the same day
		{evening().AddDate(1, 0, 0), 2, 0},
	} {
		r := recall.Today(c, state, lessons.ID, test.now)
		next := 0
		if len(r.Coming) > 0 {
			next = r.Coming[0].Count
		}
		if r.Due != test.due || len(r.Session) != test.due || next != test.next {
			t.Errorf("at %s: %d due, %d to ask, then %d; want %d, %d, then %d", test.now, r.Due, len(r.Session), next, test.due, test.due, test.next)
		}
	}
}

// A session is short, asks what was missed first, and takes from all quizzes; the
// tests, questions that are gone, and those without a grade are left out.
func TestSession(t *testing.T) {
	t.Parallel()
	c := course(t)
	units := map[string]map[string][]progress.Recall{
		"akun-resmi/kuis":   asked(t, c, "akun-resmi/kuis", 9, true),
		"menjaga-akun/kuis": asked(t, c, "menjaga-akun/kuis", 2, false),
		c.Tests[0].ID:       asked(t, c, c.Tests[0].ID, 3, false),
	}
	units["akun-resmi/kuis"]["gone"] = []progress.Recall{{By: progress.Stamp{At: evening().UnixMilli()}}}
	r := recall.Today(c, stateOf(units), lessons.EN, evening().AddDate(0, 3, 0))
	if r.Due != 11 || len(r.Session) != quiz.SessionSize || len(r.Coming) != 0 {
		t.Errorf("%d due, %d to ask, %d days to come", r.Due, len(r.Session), len(r.Coming))
	}
	for i, q := range r.Session {
		if want := map[bool]string{true: "menjaga-akun/kuis", false: "akun-resmi/kuis"}[i < 2]; q.Unit.ID != want {
			t.Errorf("question %d is of %s, want %s", i+1, q.Unit.ID, want)
		}
	}
	again := recall.Today(c, stateOf(units), lessons.ID, evening().AddDate(0, 3, 0))
	ids := func(questions []recall.Question) (all []string) {
		for _, q := range questions {
			all = append(all, q.ID)
		}
		return all
	}
	if !slices.Equal(ids(r.Session), ids(again.Session)) {
		t.Errorf("other questions in the other language: %q, %q", ids(r.Session), ids(again.Session))
	}
	translated := recall.In(lessons.ID, r.Session)
	for i := range translated {
		if translated[i].Prompt != again.Session[i].Prompt {
			t.Errorf("%s: %q, want %q", translated[i].ID, translated[i].Prompt, again.Session[i].Prompt)
		}
	}
}

// What was missed is listed by objective and page, until it was right.
func TestPoints(t *testing.T) {
	t.Parallel()
	c := course(t)
	recalls := asked(t, c, "akun-resmi/kuis", 6, false)
	state := stateOf(map[string]map[string][]progress.Recall{"akun-resmi/kuis": recalls})
	count := func() (questions, readings int) {
		for _, p := range recall.Points(c, state, lessons.ID) {
			if p.Objective.Text.In(lessons.ID) == "" {
				t.Errorf("objective %q has no text", p.Objective.ID)
			}
			for _, r := range p.Readings {
				readings++
				questions += len(r.Questions)
				if r.Unit == nil || r.Page != "" && r.Title == "" {
					t.Errorf("%s: no page teaches it, or it has no title: %+v", r.Questions[0].ID, r.Place)
				}
			}
		}
		return questions, readings
	}
	if questions, readings := count(); questions != 6 || readings < 2 {
		t.Errorf("%d questions at %d places", questions, readings)
	}
	for id, r := range recalls {
		recalls[id] = append(r, progress.Recall{By: progress.Stamp{At: evening().UnixMilli() + 1}, Right: true})
		break
	}
	if questions, _ := count(); questions != 5 || len(recall.Missed(c, state, lessons.ID)) != 5 {
		t.Errorf("%d questions after one was right", questions)
	}
}

// Home counts for everybody, however much they have answered.
func BenchmarkToday(b *testing.B) {
	c := course(b)
	units := make(map[string]map[string][]progress.Recall)
	for _, m := range c.Modules {
		for _, u := range m.Units {
			if u.Kind != lessons.KindQuiz {
				continue
			}
			recalls := asked(b, c, u.ID, 100, false)
			for id, r := range recalls {
				for i := range progress.MaxRecalls - 1 {
					r = append(r, progress.Recall{By: progress.Stamp{At: evening().AddDate(0, 0, i+1).UnixMilli()}, Right: i%3 > 0})
				}
				recalls[id] = r
			}
			units[u.ID] = recalls
		}
	}
	state := stateOf(units)
	for b.Loop() {
		if r := recall.Today(c, state, lessons.ID, evening().AddDate(1, 0, 0)); r.Due == 0 {
			b.Fatal(fmt.Sprint("nothing is due of ", len(units)))
		}
	}
}
