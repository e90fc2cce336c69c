package classstat

import (
	"cmp"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Question is what people's finished attempts at a quiz or test say about one of its questions: the first ones, or all. Attempts in
// all languages are together: choices are the same by ID.
type Question struct {
	quiz.Question // in the language of the quiz given
	Unit          string
	Place         int // in the quiz, from 1
	N             int // people who were asked; of all attempts, answers

	Facility       Figure // the average of the points
	Discrimination Figure // -1 to 1: do those who do well elsewhere do well here
	Seconds        Figure // the median of the time for it
	Hinted         int    // of N, those who used a hint, and how many of them were right
	HintedRight    int
	Choices        []Choice // of one and many: in the order of the file, then those who chose nothing, if any

	Advice quiz.Advice
	About  string // ID of the choice that the advice is about, if any
}

// Choice is how many chose one choice.
type Choice struct {
	quiz.Choice        // the zero one stands for "I do not know yet"
	N           int    // of those who were asked
	Share       Figure // of them; of many, shares add up to more than 1
	Strength    Figure // the average of their points in the other questions
}

// Few tells whether too few were asked for the numbers to say much.
func (q Question) Few() bool { return q.N < quiz.Enough }

// Doubtful tells whether somebody should look at the question. What is easy, or has a choice that fools nobody, may stay.
func (q Question) Doubtful() bool {
	switch q.Advice {
	case quiz.AdviceKey, quiz.AdviceBlind, quiz.AdviceHard, quiz.AdviceHints:
		return true
	case quiz.AdviceEasy, quiz.AdviceUnused, quiz.AdviceNone, quiz.AdviceFew:
	}
	return false
}

// Questions says of each graded question of a quiz or test, in their order, what people made of it. The sums are those of
// [progress.TopicQuestion], [progress.TopicHint], [progress.TopicChoice] and [progress.TopicTime] of the attempts that count, of
// that unit at least; what is left out counts as nothing, so that a list without times can do without those.
func Questions(unit string, body *lessons.Quiz, sums progress.Sums, of progress.Attempts) []Question {
	times := bins(unit, sums, of)
	all := make([]Question, 0, len(body.Questions))
	for i, q := range body.Questions {
		if q.Type == quiz.Open {
			continue
		}
		key := progress.SumKey{Topic: progress.TopicQuestion.Of(of), Unit: unit, Item: q.ID}
		items := itemSums(sums[key])
		key.Topic = progress.TopicHint.Of(of)
		hints := sums[key]
		row := Question{
			Question: q, Unit: unit, Place: i + 1, N: items.N, Hinted: int(hints.N), HintedRight: int(hints.A),
			Facility: figure(items.Facility()), Discrimination: figure(items.Discrimination()), Seconds: figure(quiz.Median(times[q.ID])),
		}
		row.Choices = choices(unit, q, items.N, sums, of)
		row.Advice, row.About = quiz.Advise(items, choiceSums(row.Choices), row.Hinted)
		all = append(all, row)
	}
	return all
}

// Doubtful counts the questions that somebody should look at.
func Doubtful(questions []Question) (n int) {
	for _, q := range questions {
		if q.Doubtful() {
			n++
		}
	}
	return n
}

// ByUrgency gives the questions with the most urgent advice first; what is equal stays in the order of the quiz.
func ByUrgency(questions []Question) []Question {
	order := quiz.Advices()
	return slices.SortedStableFunc(slices.Values(questions), func(a, b Question) int {
		return cmp.Compare(slices.Index(order, a.Advice), slices.Index(order, b.Advice))
	})
}

const (
	perPoint       = 1000.0
	perPointSquare = perPoint * perPoint
)

func itemSums(s progress.Sum) quiz.ItemSums {
	return quiz.ItemSums{
		N: int(s.N), Points: float64(s.A) / perPoint, Rest: float64(s.C) / perPoint,
		Points2: float64(s.B) / perPointSquare, Rest2: float64(s.D) / perPointSquare, Cross: float64(s.E) / perPointSquare,
	}
}

// bins are how long people took, by question.
func bins(unit string, sums progress.Sums, of progress.Attempts) map[string][]quiz.Bin {
	all := make(map[string][]quiz.Bin)
	for key, sum := range sums {
		if key.Topic == progress.TopicTime.Of(of) && key.Unit == unit {
			all[key.Item] = append(all[key.Item], quiz.Bin{Value: progress.BucketSeconds(key.Part), N: int(sum.N)})
		}
	}
	return all
}

// choices are the choices that people picked among. To order and to match, people use all of them.
func choices(unit string, q quiz.Question, asked int, sums progress.Sums, of progress.Attempts) []Choice {
	if q.Type != quiz.One && q.Type != quiz.Many {
		return nil
	}
	all := make([]Choice, 0, len(q.Choices)+1)
	for i := range len(q.Choices) + 1 {
		var c quiz.Choice
		if i < len(q.Choices) {
			c = q.Choices[i]
		}
		sum := sums[progress.SumKey{Topic: progress.TopicChoice.Of(of), Unit: unit, Item: q.ID, Part: c.ID}]
		if c.ID == "" && sum.N == 0 {
			continue
		}
		all = append(all, Choice{
			Choice: c, N: int(sum.N), Share: ratio(sum.N, int64(asked)), Strength: scaled(ratio(sum.A, sum.N), 1/perPoint),
		})
	}
	return all
}

func scaled(f Figure, by float64) Figure { return Figure{Value: f.Value * by, Known: f.Known} }

func choiceSums(choices []Choice) []quiz.ChoiceSums {
	all := make([]quiz.ChoiceSums, len(choices))
	for i, c := range choices {
		all[i] = quiz.ChoiceSums{ID: c.ID, Right: c.Right, N: c.N, Rest: c.Strength.Value * float64(c.N)}
	}
	return all
}
