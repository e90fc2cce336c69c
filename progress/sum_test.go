package progress_test

import (
	"maps"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// attempt is a finished run in which q1 was answered with a choice, 4 seconds after the run began.
func attempt(id, choice string, points float64) *progress.Run {
	return &progress.Run{
		ID: id, Started: progress.Stamp{Lamport: 1, At: 1000},
		Items: map[string]*progress.Item{"q1": {
			Answer: &progress.AnsweredBody{
				Run: id, Response: progress.Response{Choices: []string{choice}}, Graded: true, Points: points, Right: points == 1,
			},
			AnsweredAt: progress.Stamp{Lamport: 2, At: 5000},
		}},
		Finished: &progress.Outcome{Run: id},
	}
}

// Whoever erred first and was right then counts once among first attempts, and with both among all.
func TestAttempts(t *testing.T) {
	t.Parallel()
	const unit = "nama/kuis"
	first, second := attempt("r1", "a", 0), attempt("r2", "b", 1)
	open := attempt("r3", "b", 1)
	open.Finished = nil
	got := progress.Shares(unit, &progress.Unit{Active: progress.Stamp{Lamport: 1}, Attempts: 2}, first)
	for _, run := range []*progress.Run{first, second, open} {
		got.Plus(progress.RunShares(unit, run), 1)
	}
	key := func(topic progress.Topic, as progress.Attempts, part string) progress.SumKey {
		item := "q1"
		if topic == progress.TopicUnit {
			item = ""
		}
		return progress.SumKey{Topic: topic.Of(as), Unit: unit, Item: item, Part: part}
	}
	want := progress.Sums{
		key(progress.TopicUnit, progress.FirstAttempts, ""):     {N: 1, C: 2},
		key(progress.TopicQuestion, progress.FirstAttempts, ""): {N: 1},
		key(progress.TopicChoice, progress.FirstAttempts, "a"):  {N: 1},
		key(progress.TopicTime, progress.FirstAttempts, "08"):   {N: 1},
		key(progress.TopicQuestion, progress.AllAttempts, ""):   {N: 2, A: 1000, B: 1e6},
		key(progress.TopicChoice, progress.AllAttempts, "a"):    {N: 1},
		key(progress.TopicChoice, progress.AllAttempts, "b"):    {N: 1},
		key(progress.TopicTime, progress.AllAttempts, "08"):     {N: 2},
	}
	if !maps.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
