package progress_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// TestProjectOrder checks that any order, repetition and split of the same events gives the same state.
func TestProjectOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		events := progresstest.Events().Draw(t, "events")
		want := progress.Project(events)
		shuffled := progresstest.Shuffle(t, events)
		if got := progress.Project(shuffled); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order:\ngot  %s\nwant %s", asJSON(t, got), asJSON(t, want))
		}
		var parts []progress.Event
		for _, part := range progresstest.Split(t, shuffled) {
			parts = slices.Concat(part, parts, part)
		}
		if got := progress.Project(parts); !reflect.DeepEqual(got, want) {
			t.Fatalf("other parts:\ngot  %s\nwant %s", asJSON(t, got), asJSON(t, want))
		}
	})
}

// TestTallyOrder checks the same of tallies that are stored after every step, as the tables of a store are.
func TestTallyOrder(t *testing.T) {
	t.Parallel()
	add := func(t *rapid.T, events []progress.Event) (unit, run []byte) {
		unit, run = []byte("{}"), []byte("{}")
		for _, e := range events {
			step, ok := progress.StepOf(e)
			if !ok {
				continue
			}
			var u progress.UnitTally
			var r progress.RunTally
			if err := json.Unmarshal(unit, &u); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(run, &r); err != nil {
				t.Fatal(err)
			}
			step.Apply(&u, &r)
			unit, run = []byte(asJSON(t, u)), []byte(asJSON(t, r))
		}
		return unit, run
	}
	rapid.Check(t, func(t *rapid.T) {
		events := slices.DeleteFunc(progresstest.Events().Draw(t, "events"), func(e progress.Event) bool {
			step, ok := progress.StepOf(e) // one participant, unit and run
			return !ok || e.Participant != "ani" || e.Unit != progresstest.Units()[0] || step.Run != "" && step.Run != "r1"
		})
		unit, run := add(t, events)
		if len(events) == 0 {
			return
		}
		otherUnit, otherRun := add(t, rapid.Permutation(events).Draw(t, "order"))
		if string(unit) != string(otherUnit) || string(run) != string(otherRun) {
			t.Fatalf("tallies differ:\n%s\n%s\n%s\n%s", unit, otherUnit, run, otherRun)
		}
	})
}

func TestProject(t *testing.T) {
	t.Parallel()
	type unit = progress.Unit
	percents := func(u *unit) [3]int { return [3]int{u.First.Percent, u.Best.Percent, u.Last.Percent} }
	tests := []struct {
		name   string
		events []progress.Event
		ok     func(u *unit) bool
	}{
		{
			"order is by lamport, not by clock",
			[]progress.Event{finish(2, "r1", "1", 70).at(1), finish(1, "r2", "1", 50).at(9), finish(3, "r3", "1", 60).at(5)},
			func(u *unit) bool { return percents(u) == [3]int{50, 70, 60} && u.Attempts == 3 && !u.Passed },
		},
		{
			"a later failure does not take a pass away",
			[]progress.Event{finish(1, "r1", "1", 90).Event, finish(2, "r2", "2", 100).Event, finish(3, "r3", "3", 10).Event},
			func(u *unit) bool { return u.Passed && u.PassedVersion == "1" && u.Done() },
		},
		{
			"the first of equal results is the best",
			[]progress.Event{finish(2, "r2", "2", 90).Event, finish(1, "r1", "1", 90).Event},
			func(u *unit) bool { return u.Best.Run == "r1" && u.Last.Run == "r2" && u.Best.Version == "1" },
		},
		{
			"a run finished twice is one attempt",
			[]progress.Event{finish(2, "r1", "1", 90).Event, finish(1, "r1", "1", 40).Event},
			func(u *unit) bool {
				return u.Attempts == 1 && u.Runs["r1"].Finished.Percent == 40 && u.Best.Percent == 90
			},
		},
		{
			"the rule of a run is that of its first start",
			[]progress.Event{
				eventOf(2, progress.KindStarted, "", progress.StartedBody{Run: "r1", PassMark: 60}),
				eventOf(1, progress.KindStarted, "", progress.StartedBody{Run: "r1", PassMark: 80}),
				eventOf(3, progress.KindStarted, "", progress.StartedBody{Run: "r1", PassMark: 0}),
			},
			func(u *unit) bool { return u.Runs["r1"].PassMark == 80 && u.Runs["r1"].Started.Lamport == 1 },
		},
		{
			"a pick without a start is kept",
			[]progress.Event{eventOf(5, progress.KindPicked, "q", progress.PickedBody{Run: "r1"})},
			func(u *unit) bool { return u.Runs["r1"].Started.Lamport == 5 && u.Runs["r1"].Items["q"] != nil },
		},
		{
			"the last answer counts",
			[]progress.Event{
				eventOf(2, progress.KindAnswered, "q", progress.AnsweredBody{Run: "r1", Points: 1}),
				eventOf(1, progress.KindAnswered, "q", progress.AnsweredBody{Run: "r1"}),
			},
			func(u *unit) bool { return u.Runs["r1"].Items["q"].Answer.Points == 1 },
		},
		{
			"opening without a page keeps the place",
			[]progress.Event{
				eventOf(1, progress.KindOpened, "", progress.Place{Page: "p", Block: 3}),
				eventOf(2, progress.KindOpened, "", progress.Place{}),
			},
			func(u *unit) bool { return u.Place == progress.Place{Page: "p", Block: 3} && u.Touched.Lamport == 2 },
		},
		{
			"a note is cleaned",
			[]progress.Event{eventOf(1, progress.KindNoted, "/0", progress.NotedBody{Text: "a\x1b[31m\u202eb\nc"})},
			func(u *unit) bool { return u.Notes["/0"].Text == safe.Clean("a\x1b[31m\u202eb\nc") },
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			state := progress.Project(test.events)["ani"]
			if u := state.Units["m/u"]; u == nil || !test.ok(u) {
				t.Fatalf("got %s", asJSON(t, state))
			}
		})
	}
}

// TestNothing checks that what makes no sense, or is of a newer program, counts for nothing.
func TestNothing(t *testing.T) {
	t.Parallel()
	bodies := map[progress.Kind][]string{
		progress.KindOpened:     {`null`, `[]`, `{"block":-1}`, `{"block":2147483648}`, `{"page":7}`},
		progress.KindRead:       {`null`, `1`, `"x"`},
		progress.KindStarted:    {`{}`, `{"run":""}`, `{"run":"r","pass_mark":101}`, `{"run":"r","order":[]}`},
		progress.KindPicked:     {`{}`, `{"run":"r","response":[]}`},
		progress.KindHinted:     {`{}`},
		progress.KindAnswered:   {`{}`, `{"run":"r","points":1.5}`, `{"run":"r","points":-1}`, `{"run":"r","hints":-1}`},
		progress.KindFinished:   {`{}`, `{"run":"r","percent":101}`, `{"run":"r","percent":50.5}`, `{"run":"r","max":-1}`, `{"run":"r","max":1e999}`},
		progress.KindBookmarked: {`{}`, `{"place":{"page":"elsewhere"},"on":true}`},
		progress.KindNoted:      {`{"text":"no place"}`},
		progress.KindVoided:     {`{}`, `{"event":"00"}`},
		progress.KindChose:      {`{}`, `{"run":"r","choice":"a"}`, `{"run":"r","choice":"a","to":"s","step":-1}`, `{"run":"r","choice":"a","to":"s","score":-2147483648}`},
		progress.KindTicked:     {`{}`, `{"line":7}`},
		progress.KindEvidenced:  {`{}`, `{"text":"no kind"}`},
		progress.KindReviewed:   {`null`, `{"points":2}`},
		progress.KindReported:   {`{}`, `{"report":"r"}`, `{"kind":"signal"}`},
		progress.KindAwarded:    {`null`},
		"foretold":              {`{"run":"r"}`},
	}
	for kind, texts := range bodies {
		for _, text := range texts {
			e := eventOf(1, kind, "q", json.RawMessage(text))
			if states := progress.Project([]progress.Event{e}); len(states) != 0 {
				t.Errorf("%s with %s counts: %s", kind, text, asJSON(t, states))
			}
		}
	}
	read := eventOf(1, progress.KindRead, "", progress.ReadBody{})
	read.Unit = ""
	if states := progress.Project([]progress.Event{read}); len(states) != 0 {
		t.Errorf("an event without unit counts: %s", asJSON(t, states))
	}
}

// TestHiddenCircle: hashes cannot name each other in a circle, forged IDs can.
func TestHiddenCircle(t *testing.T) {
	t.Parallel()
	a := eventOf(1, progress.KindVoided, "", progress.VoidedBody{Event: progress.EventID{2}})
	b := eventOf(2, progress.KindVoided, "", progress.VoidedBody{Event: progress.EventID{1}})
	a.ID, b.ID = progress.EventID{1}, progress.EventID{2}
	if hidden := progress.Hidden([]progress.Event{a, b}); len(hidden) != 1 {
		t.Fatalf("got %v", hidden)
	}
}

func TestDone(t *testing.T) {
	t.Parallel()
	for u, want := range map[*progress.Unit]bool{{}: false, {Opened: true}: false, {Read: true}: true, {Passed: true}: true} {
		if got := u.Done(); got != want {
			t.Errorf("%+v: got %v", u, got)
		}
	}
}

type timed struct{ progress.Event }

func (e timed) at(ms int64) progress.Event {
	e.At = ms
	e.ID = e.Sum()
	return e.Event
}

func finish(lamport uint64, run, version string, percent int) timed {
	e := eventOf(lamport, progress.KindFinished, "", progress.FinishedBody{Run: run, Percent: percent, PassMark: 80, Passed: percent >= 80})
	e.Version = version
	e.ID = e.Sum()
	return timed{e}
}

func eventOf(lamport uint64, kind progress.Kind, item string, body any) progress.Event {
	raw, err := json.Marshal(body)
	if err != nil {
		panic(err)
	}
	e := progress.Event{Participant: "ani", Seq: lamport, Lamport: lamport, Unit: "m/u", Item: item, Kind: kind, Body: raw}
	e.ID = e.Sum()
	return e
}

func asJSON(t interface{ Fatal(args ...any) }, v any) string {
	var b strings.Builder
	if err := json.NewEncoder(&b).Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
