package progress

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"time"
)

// What a class view tells about many people is added up from what each person adds: [Shares] of a unit, [RunShares] of each
// attempt at it, [Syllabus.TestShares] of the two tests. All numbers are whole, so that adding and taking away, in any order, come
// to exactly the same sums.

// Topic says what a sum is about, and so what its numbers mean. Points are thousandths: 1000 is a whole point.
type Topic string

const (
	// TopicUnit means: N people have touched the unit, A are done, B passed; they finished C runs. D people have a result, their best
	// results add up to E percent.
	TopicUnit Topic = "unit"
	// TopicDay means: N units were done first on the day that Item names, such as 2026-11-23 ([Day]).
	TopicDay Topic = "day"
	// TopicQuestion means: N people answered the question in their first finished run. Of their points A is the sum and B the sum of
	// squares; of the average points in the other questions of that run C and D; E is the sum of the products of both.
	TopicQuestion Topic = "question"
	// TopicHint means: N people of TopicQuestion used a hint, A of them were right.
	TopicHint Topic = "hint"
	// TopicChoice means: N people of TopicQuestion chose Part (a choice ID; "" for no choice); their average points in the other
	// questions add up to A.
	TopicChoice Topic = "choice"
	// TopicTime means: N people of TopicQuestion took a time that is in the bucket Part ([TimeBucket]).
	TopicTime Topic = "time"
	// TopicScene means: N people chose Part at the scene Item in their first finished run of a drama; their scores add up to A.
	TopicScene Topic = "scene"
	// TopicEnding means: N people came to the ending Item in that run.
	TopicEnding Topic = "ending"
	// TopicObjective means: N people have finished both tests, and Item is an objective of both, or "" for the whole. Their results
	// add up to A percent before and B after; C is the sum of the differences and D of their squares. Unit is "".
	TopicObjective Topic = "objective"
	// TopicLevel means: N people of TopicObjective had the level Part, "before/low" to "after/high".
	TopicLevel Topic = "level"
	// TopicForm means: N people of TopicObjective had Unit as their test before; A and B are the sum of their results in percent and of its
	// squares; C is the sum of their results after.
	TopicForm Topic = "form"
	// TopicArea means: N people are from the district Item and the village Part; A of them have begun, B is the number of units that
	// they have done, C of those that they have passed. Unit is "".
	TopicArea Topic = "area"
)

// Attempts are the finished runs that count.
type Attempts string

// What people know shows in their first attempt, in all of them also what they learned from it. Where all count, a person counts
// as often as they finished.
const (
	FirstAttempts Attempts = ""
	AllAttempts   Attempts = "all"
)

// Of gives the topic of the same sums over other attempts: those of questions, choices and scenes are there for both.
func (t Topic) Of(attempts Attempts) Topic {
	if attempts == FirstAttempts {
		return t
	}
	return t + "/" + Topic(attempts)
}

// Topics are all topics, those about attempts for the first and for all of them.
func Topics() []Topic {
	topics := []Topic{TopicUnit, TopicDay, TopicObjective, TopicLevel, TopicForm, TopicArea}
	for _, topic := range []Topic{TopicQuestion, TopicHint, TopicChoice, TopicTime, TopicScene, TopicEnding} {
		topics = append(topics, topic.Of(FirstAttempts), topic.Of(AllAttempts))
	}
	return topics
}

// SumKey names a sum of a class.
type SumKey struct {
	Topic            Topic
	Unit, Item, Part string
}

// Sum is what people add up to; the topic says how to read it.
type Sum struct{ N, A, B, C, D, E int64 }

// Plus adds.
func (s Sum) Plus(o Sum) Sum {
	return Sum{s.N + o.N, s.A + o.A, s.B + o.B, s.C + o.C, s.D + o.D, s.E + o.E}
}

// Sums are sums by their keys.
type Sums map[SumKey]Sum

func (s Sums) add(topic Topic, unit, item, part string, sum Sum) {
	key := SumKey{topic, unit, item, part}
	s[key] = s[key].Plus(sum)
}

// Plus adds all of o, times as often as it says; -1 takes it away. What comes to nothing is left out.
func (s Sums) Plus(o Sums, times int64) {
	for key, sum := range o {
		sum = s[key].Plus(Sum{times * sum.N, times * sum.A, times * sum.B, times * sum.C, times * sum.D, times * sum.E})
		if s[key] = sum; sum == (Sum{}) {
			delete(s, key)
		}
	}
}

// Shares is what one person's state of a unit adds to the sums of their classes. first is the run of u.First, nil if there is
// none.
func Shares(unit string, u *Unit, first *Run) Sums {
	s := make(Sums)
	if unit == Elsewhere || u.Active == (Stamp{}) && !u.Done() {
		return s
	}
	sum := Sum{N: 1, A: one(u.Done()), B: one(u.Passed), C: int64(u.Attempts)}
	if u.Best != nil {
		sum.D, sum.E = 1, int64(u.Best.Percent)
	}
	s.add(TopicUnit, unit, "", "", sum)
	if u.DoneAt != 0 {
		s.add(TopicDay, "", Day(u.DoneAt), "", Sum{N: 1})
	}
	if first != nil {
		s.addRun(unit, first, FirstAttempts)
	}
	return s
}

// RunShares is what one run adds to the sums of all attempts, whichever run it is; nothing until it is finished.
func RunShares(unit string, run *Run) Sums {
	s := make(Sums)
	if run.Finished != nil {
		s.addRun(unit, run, AllAttempts)
	}
	return s
}

func (s Sums) addRun(unit string, run *Run, as Attempts) {
	s.addQuestions(unit, run, as)
	s.addPath(unit, run, as)
}

func one(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

// Day names the day of a time in milliseconds, as the clocks of Karanganyar show it (UTC+7).
func Day(at int64) string {
	return time.UnixMilli(at).In(time.FixedZone("WIB", 7*60*60)).Format(time.DateOnly)
}

func (s Sums) addQuestions(unit string, run *Run, as Attempts) {
	points, total := make(map[string]int64), int64(0)
	for id, item := range run.Items {
		if item.Answer != nil && item.Answer.Graded {
			points[id] = thousandths(item.Answer.Points)
			total += points[id]
		}
	}
	took := run.took()
	for id, x := range points {
		var rest int64
		if others := int64(len(points)) - 1; others > 0 {
			rest = (total - x) / others
		}
		s.add(TopicQuestion.Of(as), unit, id, "", Sum{N: 1, A: x, B: x * x, C: rest, D: rest * rest, E: x * rest})
		answer := run.Items[id].Answer
		if answer.Hints > 0 || run.Items[id].Hints > 0 {
			s.add(TopicHint.Of(as), unit, id, "", Sum{N: 1, A: one(answer.Right)})
		}
		chosen := answer.Response.Choices
		if len(chosen) == 0 && len(answer.Response.Texts) == 0 {
			chosen = []string{""} // "I do not know yet"
		}
		for _, choice := range slices.Compact(slices.Sorted(slices.Values(chosen))) {
			s.add(TopicChoice.Of(as), unit, id, choice, Sum{N: 1, A: rest})
		}
		if bucket, ok := TimeBucket(took[id]); ok {
			s.add(TopicTime.Of(as), unit, id, bucket, Sum{N: 1})
		}
	}
}

func thousandths(points float64) int64 { return int64(math.Round(1000 * points)) }

// took is how long each answer took, since the answer before it or the start, in milliseconds.
func (r *Run) took() map[string]int64 {
	ids := slices.SortedFunc(maps.Keys(r.Items), func(a, b string) int {
		return r.Items[a].AnsweredAt.Compare(r.Items[b].AnsweredAt)
	})
	took, last := make(map[string]int64, len(ids)), r.Started.At
	for _, id := range ids {
		if item := r.Items[id]; item.Answer != nil {
			took[id] = item.AnsweredAt.At - last
			last = item.AnsweredAt.At
		}
	}
	return took
}

// bucketsPerDouble is how finely times are told apart: a bucket is 19 % long.
const bucketsPerDouble = 4

// longest is the time after which somebody was not thinking about the question any more.
const longest = 30 * time.Minute

// TimeBucket names the bucket that a time in milliseconds falls into; false for one that makes no sense.
func TimeBucket(took int64) (string, bool) {
	if took <= 0 || took > longest.Milliseconds() {
		return "", false
	}
	n := max(0, math.Floor(bucketsPerDouble*math.Log2(float64(took)/1000)))
	return fmt.Sprintf("%02d", int(n)), true
}

// BucketSeconds is the middle of a bucket, in seconds; 0 for a name that is none.
func BucketSeconds(bucket string) float64 {
	n, err := strconv.Atoi(bucket)
	if err != nil {
		return 0
	}
	return math.Exp2((float64(n) + 0.5) / bucketsPerDouble)
}

func (s Sums) addPath(unit string, run *Run, as Attempts) {
	if len(run.Path) == 0 {
		return
	}
	for _, step := range run.Path {
		s.add(TopicScene.Of(as), unit, step.Scene, step.Choice, Sum{N: 1, A: int64(step.Score)})
	}
	s.add(TopicEnding.Of(as), unit, run.Path[len(run.Path)-1].To, "", Sum{N: 1})
}

// Syllabus is what the sums have to know about a course.
type Syllabus struct {
	Tests      [2]string                    `json:"tests"`      // units of the two forms
	Objectives map[string]map[string]string `json:"objectives"` // objective by question ID, by unit; of the tests only
}

// Levels of results in tests, in percent.
const (
	middleFrom = 50
	highFrom   = 80
)

func levelOf(percent int64) string {
	switch {
	case percent >= highFrom:
		return "high"
	case percent >= middleFrom:
		return "middle"
	default:
		return "low"
	}
}

// TestShares is what one person adds to the sums about the tests: nothing unless both were finished. runs are the first
// finished runs of the two tests; the earlier one is the test before.
func (y Syllabus) TestShares(runs [2]*Run) Sums {
	s := make(Sums)
	if runs[0] == nil || runs[1] == nil || runs[0].Finished == nil || runs[1].Finished == nil {
		return s
	}
	before, after := 0, 1
	if runs[1].Finished.stamp().Compare(runs[0].Finished.stamp()) < 0 {
		before, after = 1, 0
	}
	was, is := y.percents(before, runs[before]), y.percents(after, runs[after])
	for objective, a := range was {
		b, ok := is[objective]
		if !ok {
			continue
		}
		s.add(TopicObjective, "", objective, "", Sum{N: 1, A: a, B: b, C: b - a, D: (b - a) * (b - a)})
		s.add(TopicLevel, "", objective, "before/"+levelOf(a), Sum{N: 1})
		s.add(TopicLevel, "", objective, "after/"+levelOf(b), Sum{N: 1})
	}
	s.add(TopicForm, y.Tests[before], "", "", Sum{N: 1, A: was[""], B: was[""] * was[""], C: is[""]})
	return s
}

// percents gives the result of a run by objective; "" is the whole.
func (y Syllabus) percents(form int, run *Run) map[string]int64 {
	points, count := make(map[string]int64), make(map[string]int64)
	for id, item := range run.Items {
		if objective := y.Objectives[y.Tests[form]][id]; objective != "" && item.Answer != nil && item.Answer.Graded {
			points[objective] += thousandths(item.Answer.Points)
			count[objective]++
		}
	}
	percents := make(map[string]int64, len(points)+1)
	for objective, sum := range points {
		percents[objective] = int64(math.Round(float64(sum) / float64(10*count[objective])))
	}
	percents[""] = int64(run.Finished.Percent)
	return percents
}
