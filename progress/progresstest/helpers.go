package progresstest

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

const (
	ani  = "ani"
	budi = "budi"
	kuis = "akun-resmi/kuis"
)

// tester is what a test and a property have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
	Context() context.Context
}

func draftOf(participant string, kind progress.Kind, item string, body any) progress.Draft {
	return progress.Draft{
		Participant: participant, At: time.UnixMilli(1_700_000_000_000), Course: "kim", Version: "1",
		Unit: kuis, Item: item, Lang: "id", Kind: kind, Body: body,
	}
}

func picked(participant, item, choice string) progress.Draft {
	body := progress.PickedBody{Run: "r1", Response: progress.Response{Choices: []string{choice}}}
	return draftOf(participant, progress.KindPicked, item, body)
}

func finished(participant, run string, percent int) progress.Draft {
	return draftOf(participant, progress.KindFinished, "", progress.FinishedBody{
		Run: run, Points: float64(percent) / 10, Max: 10, Percent: percent, PassMark: 80, Passed: percent >= 80,
	})
}

func record(t tester, s progress.Store, drafts ...progress.Draft) []progress.Event {
	t.Helper()
	events, err := s.Record(t.Context(), drafts...)
	if err != nil {
		t.Fatalf("record: %v", err)
	}
	return events
}

// event makes a whole event of a writer other than the store's.
func event(t tester, d progress.Draft, writer byte, seq, lamport uint64) progress.Event {
	t.Helper()
	e, err := d.Event(progress.WriterID{writer}, seq, progress.Hash{}, lamport)
	if err != nil {
		t.Fatalf("event: %v", err)
	}
	return e
}

// merge imports the events and checks that the report adds up.
func merge(t tester, s progress.Store, events []progress.Event) progress.Report {
	t.Helper()
	report, err := s.Import(t.Context(), events)
	if err != nil {
		t.Fatalf("import: %v", err)
	}
	if report.Added+report.Known != len(events) || report.Disputed > len(events) {
		t.Fatalf("import of %d events: report %+v does not add up", len(events), report)
	}
	return report
}

// eventsOf reads all events of the participants.
func eventsOf(t tester, s progress.Store, participants ...string) []progress.Event {
	t.Helper()
	var all []progress.Event
	for _, participant := range participants {
		for e, err := range s.Events(t.Context(), participant) {
			if err != nil {
				t.Fatalf("read events: %v", err)
			}
			all = append(all, e)
		}
	}
	return all
}

// stateOf reads a participant's state with all runs.
func stateOf(t tester, s progress.Store, participant string) progress.State {
	t.Helper()
	state, err := s.State(t.Context(), participant)
	if err != nil {
		t.Fatalf("read state: %v", err)
	}
	for id, unit := range state.Units {
		if unit.Runs != nil {
			t.Fatalf("state of unit %s has runs", id)
		}
		runs, err := s.Runs(t.Context(), participant, id)
		if err != nil {
			t.Fatalf("read runs: %v", err)
		}
		byStart := func(a, b *progress.Run) int { return a.Started.Compare(b.Started) }
		if !slices.IsSortedFunc(runs, byStart) {
			t.Fatalf("runs of unit %s are not sorted by their start", id)
		}
		unit.Runs = make(map[string]*progress.Run)
		for _, run := range runs {
			unit.Runs[run.ID] = run
		}
	}
	return state
}

// sameState compares the store's state of everyone with what follows from the events.
func sameState(t tester, s progress.Store, events []progress.Event) {
	t.Helper()
	projected := progress.Project(events)
	for _, participant := range Participants() {
		want := projected[participant]
		if want.Units == nil {
			want.Units = make(map[string]*progress.Unit)
		}
		same(t, "state of "+participant, stateOf(t, s, participant), want)
	}
}

// same compares values by their JSON.
func same(t tester, what string, got, want any) {
	t.Helper()
	gotJSON, err := json.MarshalIndent(got, "", " ")
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	wantJSON, err := json.MarshalIndent(want, "", " ")
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if !bytes.Equal(gotJSON, wantJSON) {
		t.Fatalf("%s:\ngot  %s\nwant %s", what, gotJSON, wantJSON)
	}
}
