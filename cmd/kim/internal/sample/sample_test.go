package sample

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

func courseOf(tb testing.TB) *lessons.Course {
	tb.Helper()
	c, err := lessons.Open(lessons.Embedded())
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func options(people int) Options {
	return Options{People: people, Seed: 7, Class: "Kelas Contoh", Now: time.Date(2026, 11, 23, 9, 30, 0, 0, wib())}
}

func open(tb testing.TB, dir string) *sqlstore.Store {
	tb.Helper()
	s, err := sqlstore.Open(context.Background(), dir)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

func fill(tb testing.TB, s *sqlstore.Store, o Options) {
	tb.Helper()
	told := 0
	if err := Fill(tb.Context(), s, courseOf(tb), o, func(people, _ int) { told = people }); err != nil {
		tb.Fatal(err)
	}
	if told != o.People {
		tb.Fatalf("told of %d people, want %d", told, o.People)
	}
}

// invented makes the people and events of a sample without a store.
func invented(tb testing.TB, o Options) (people []*person, events [][]progress.Event) {
	tb.Helper()
	books, err := readBooks(courseOf(tb))
	if err != nil {
		tb.Fatal(err)
	}
	for _, p := range o.crew() {
		theirs, err := o.live(p, books[lessons.Lang(p.Lang)])
		if err != nil {
			tb.Fatal(err)
		}
		people, events = append(people, p), append(events, theirs)
	}
	return people, events
}

func TestSameSeedSameEvents(t *testing.T) {
	t.Parallel()
	s := open(t, t.TempDir())
	o := options(20)
	fill(t, s, o)
	fill(t, s, o) // again, as after it was cut off
	people, events := invented(t, o)
	for i, p := range people {
		var got []progress.Event
		for e, err := range s.Events(t.Context(), p.ID) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, e)
		}
		same := slices.EqualFunc(got, events[i], func(a, b progress.Event) bool { return string(a.Canonical()) == string(b.Canonical()) })
		if !same {
			t.Errorf("%s has other events in the store", p.ID)
		}
	}
	o.Seed++
	for _, p := range o.crew() {
		if slices.ContainsFunc(people, func(q *person) bool { return q.ID == p.ID }) {
			t.Errorf("%s is there with another seed too", p.ID)
		}
	}
}

// Whoever reads the events cannot tell them from those of people.
func TestEventsAreAsTheAppWritesThem(t *testing.T) {
	t.Parallel()
	o := options(60)
	people, all := invented(t, o)
	for i, events := range all {
		var prev progress.Event
		for n, e := range events {
			if err := e.Check(); err != nil {
				t.Fatal(err)
			}
			if _, ok := progress.StepOf(e); !ok {
				t.Errorf("%s of %s counts for nothing: %s", e.Kind, e.Unit, e.Body)
			}
			at := time.UnixMilli(e.At).In(wib())
			switch {
			case e.Participant != people[i].ID, e.Seq != uint64(n+1), e.Lamport != uint64(n+1), n > 0 && e.Prev != prev.ID.Hash():
				t.Fatalf("%s is not the next event of %s", e.ID, people[i].ID)
			case at.Before(o.start()), at.After(o.Now), e.At < prev.At:
				t.Errorf("%s of %s at %s", e.Kind, e.Unit, at)
			case n > 0 && (at.Hour() < 8 || at.Hour() > 20):
				t.Errorf("%s of %s at night: %s", e.Kind, e.Unit, at)
			}
			prev = e
		}
	}
}

// shape is what can be compared of events whose words differ.
func shape(t *testing.T, e progress.Event) string {
	t.Helper()
	var body map[string]any
	if err := json.Unmarshal(e.Body, &body); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(e.Kind, slices.Sorted(maps.Keys(body)), " item ", e.Item != "", " digest ", len(e.Digest),
		" course ", e.Course != "" && e.Version != "", " lang ", len(e.Lang))
}

// What a robot makes the app write is what the sample has.
func TestEventsHaveTheShapeOfTheApp(t *testing.T) {
	t.Parallel()
	_, all := invented(t, options(40))
	known := make(map[string]bool)
	for _, e := range slices.Concat(all...) {
		known[shape(t, e)] = true
	}
	reads := tuitest.AtHome(t, tuitest.Config{Width: 80, Height: 44})
	reads.Press("3", "1")
	for range 12 {
		reads.Press("enter")
	}
	const quizUnit = "akun-resmi/kuis"
	answers := tuitest.AtHome(t, tuitest.Config{Width: 80, Height: 44})
	answers.Press("3", tuitest.Number(t, quizUnit), "1")
	tuitest.NewPlayer(t, answers, quizUnit, lessons.ID, tuitest.ByNumber).PlayAll()
	course, err := lessons.Open(os.DirFS("../tui/dramaview/testdata/course"))
	if err != nil {
		t.Fatal(err)
	}
	plays := tuitest.AtHome(t, tuitest.Config{Course: course})
	plays.Press("1", "2", "1", "enter", "enter", "3", "2", "1", "enter", "2", "enter", "enter")

	seen := make(map[progress.Kind]int)
	for _, r := range []*tuitest.Robot{reads, answers, plays} {
		for _, e := range tuitest.EventsOf(t, r.Store()) {
			seen[e.Kind]++
			if got := shape(t, e); !known[got] {
				t.Errorf("the app writes %s, the sample does not", got)
			}
		}
	}
	for _, kind := range []progress.Kind{
		progress.KindOpened, progress.KindRead, progress.KindStarted, progress.KindPicked, progress.KindAnswered, progress.KindChose,
		progress.KindFinished,
	} {
		if seen[kind] == 0 {
			t.Errorf("no robot has made the app write %q", kind)
		}
	}
}

// In a class of forty somebody has earned the certificate, and most have not.
func TestSomeOfFortyHaveEarnedTheCertificate(t *testing.T) {
	t.Parallel()
	_, all := invented(t, options(40))
	earned := 0
	for _, events := range all {
		for _, state := range progress.Project(events) {
			if standing.ClaimOf(courseOf(t), state).Earned {
				earned++
			}
		}
	}
	if earned < 2 || earned > 10 {
		t.Errorf("%d of 40 have earned the certificate, want at least 2 and at most 10", earned)
	}
}

// A class of forty has somebody for every view.
func TestFortyHaveEverything(t *testing.T) {
	t.Parallel()
	s := open(t, t.TempDir())
	o := options(40)
	fill(t, s, o)
	class := o.ClassID()
	if n, err := s.Count(t.Context(), progress.MemberQuery{Class: class}); n != 40 || err != nil {
		t.Errorf("%d people, %v; want 40", n, err)
	}
	counts, err := s.SignalCounts(t.Context(), progress.SignalQuery{
		Class: class, Now: o.Now.UnixMilli(), SilentAfter: 14 * 24 * time.Hour, HintAfter: time.Hour, Units: 1000,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range progress.SignalKinds() {
		if counts[kind] == 0 && kind != progress.SignalMistake { // by chance, among more
			t.Errorf("nobody is %q: %v", kind, counts)
		}
	}
	for _, topic := range progress.Topics() {
		if sums, err := s.Sums(t.Context(), class, "", topic); len(sums) == 0 || err != nil {
			t.Errorf("nothing about %q, %v", topic, err)
		}
	}
}

// Many people take long to invent, so both tests are of the same ones.
func TestMany(t *testing.T) {
	t.Parallel()
	people, all := invented(t, options(400))
	t.Run("People", func(t *testing.T) {
		t.Parallel()
		testPeople(t, people, all)
	})
	t.Run("Figures", func(t *testing.T) {
		t.Parallel()
		testFigures(t, all)
	})
}

// One event in every kind of body that people and trainers write, and people from most sub-districts but not from all.
func testPeople(t *testing.T, people []*person, all [][]progress.Event) {
	t.Helper()
	kinds, learners, quiet, districts, codes := map[progress.Kind]int{}, 0, 0, map[string]bool{}, map[string]bool{}
	weeksAgo := options(400).Now.AddDate(0, 0, -14)
	for i, p := range people {
		districts[string(p.District)], codes[string(p.Code)] = true, true
		if !IsSample(p.ID) || !strings.Contains(string(p.KIM), "Contoh") {
			t.Errorf("%s of %s does not look invented", p.ID, p.KIM)
		}
		if _, ok := region.Karanganyar().Village(string(p.District), string(p.Village)); !ok {
			t.Errorf("there is no %s in %s", p.Village, p.District)
		}
		if p.kind != unbegun {
			learners++
			if p.Seen.Before(weeksAgo) {
				quiet++
			}
		}
		if never := p.Seen.IsZero(); never != (p.kind == unbegun) || never != (len(all[i]) == 1) {
			t.Errorf("%s was seen at %v, with %d events", p.ID, p.Seen, len(all[i]))
		}
		for _, e := range all[i] {
			kinds[e.Kind]++
		}
	}
	for _, kind := range []progress.Kind{
		progress.KindOpened, progress.KindRead, progress.KindStarted, progress.KindPicked, progress.KindHinted, progress.KindAnswered,
		progress.KindFinished, progress.KindChose, progress.KindTicked, progress.KindEvidenced, progress.KindReviewed,
		progress.KindBookmarked, progress.KindNoted, progress.KindReported, progress.KindEnrolled, progress.KindConfirmed,
		progress.KindOverrode, progress.KindReplied, progress.KindHandled,
	} {
		if kinds[kind] == 0 {
			t.Errorf("nobody has %q", kind)
		}
	}
	if mean := len(slices.Concat(all...)) / learners; mean < 150 || mean > 280 {
		t.Errorf("%d events for each who learns, want about 200", mean)
	}
	if 100*quiet < 8*learners || 100*quiet > 25*learners {
		t.Errorf("%d of %d were not here for two weeks", quiet, learners)
	}
	if got, want := len(districts), len(region.Kecamatan())-without; got != want || len(codes) != len(people) {
		t.Errorf("people of %d sub-districts, want %d; %d codes", got, want, len(codes))
	}
}

// What is to be found in a class is there: questions tell strong from weak but for the one that is wrong, one is too easy, and the
// course helps.
func testFigures(t *testing.T, all [][]progress.Event) {
	t.Helper()
	sums := make(progress.Sums)
	syllabus, err := standing.Syllabus(courseOf(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, events := range all {
		for _, state := range progress.Project(events) {
			sums.Plus(sharesOf(syllabus, state), 1)
		}
	}
	books, err := readBooks(courseOf(t))
	if err != nil {
		t.Fatal(err)
	}
	good, of := 0, 0
	for key, sum := range sums {
		unit := books[lessons.ID].unit(key.Unit)
		if key.Topic != progress.TopicQuestion || sum.N < 60 {
			continue
		}
		together := sum.N*sum.E - sum.A*sum.C // has the sign of the discrimination
		facility := float64(sum.A) / float64(1000*sum.N)
		switch unit.items[slices.IndexFunc(unit.questions, hasID(key.Item))].flaw {
		case gift:
			if facility < 0.9 {
				t.Errorf("%s is to be too easy: %.2f", key.Item, facility)
			}
		case trapped:
			if together >= 0 {
				t.Errorf("%s is to be wrong for the strong: facility %.2f, %+v", key.Item, facility, sum)
			}
		case sound:
			of++
			if together > 0 {
				good++
			}
		}
	}
	if of < 30 || 10*good < 9*of {
		t.Errorf("%d of %d questions tell the strong from the weak", good, of)
	}
	gain := sums[progress.SumKey{Topic: progress.TopicObjective}]
	if gain.N < 30 || gain.C < 10*gain.N {
		t.Errorf("the course gains %d points for %d people", gain.C, gain.N)
	}
}

func sharesOf(y progress.Syllabus, state progress.State) progress.Sums {
	sums := make(progress.Sums)
	first := func(id string) *progress.Run {
		if u := state.Units[id]; u != nil && u.First != nil {
			return u.Runs[u.First.Run]
		}
		return nil
	}
	for id, u := range state.Units {
		sums.Plus(progress.Shares(id, u, first(id)), 1)
		for _, run := range u.Runs {
			sums.Plus(progress.RunShares(id, run), 1)
		}
	}
	sums.Plus(y.TestShares([2]*progress.Run{first(y.Tests[0]), first(y.Tests[1])}), 1)
	return sums
}

// Invented people are never put among real ones.
func TestNotAmongRealPeople(t *testing.T) {
	t.Parallel()
	siti := progress.Participant{ID: "siti", Name: "Siti", Seen: time.UnixMilli(1)}
	for name, put := range map[string]func(*sqlstore.Store) error{
		"participant": func(s *sqlstore.Store) error { return s.SaveParticipant(t.Context(), siti) },
		"class": func(s *sqlstore.Store) error {
			return s.SaveClass(t.Context(), progress.Class{ID: "jaten", Name: "Kelas contoh"})
		},
		"in a sample": func(s *sqlstore.Store) error {
			fill(t, s, options(20))
			listed := progress.Participant{ID: "siti", Name: "Siti"} // never here
			return s.Admit(t.Context(), []progress.Participant{listed}, []progress.Draft{{
				Participant: listed.ID, Unit: progress.Elsewhere, Item: options(20).ClassID(), Kind: progress.KindEnrolled,
				Body: progress.EnrolledBody{On: true},
			}}, func(int) {})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, t.TempDir())
			if err := put(s); err != nil {
				t.Fatal(err)
			}
			before, err := s.Version(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			o := options(10)
			o.Class = "Kelas contoh 2"
			if err := Fill(t.Context(), s, courseOf(t), o, func(int, int) {}); !errors.Is(err, ErrReal) {
				t.Errorf("filled with %v", err)
			}
			if after, err := s.Version(t.Context()); after != before || err != nil {
				t.Errorf("something was written, %v", err)
			}
		})
	}
}

func TestClassName(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"": "Kelas contoh", "Angkatan I": "Contoh: Angkatan I", "Kelas Contoh 2": "Kelas Contoh 2",
	} {
		if got := (Options{Class: given}).ClassName(); got != want {
			t.Errorf("%q is called %q, want %q", given, got, want)
		}
	}
}

func hasID(id string) func(quiz.Question) bool {
	return func(q quiz.Question) bool { return q.ID == id }
}
