package sample

import (
	"slices"
	"strconv"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// answering is how a person answers the questions of a unit.
type answering struct {
	ability float64
	hints   bool
	leaveAt int // the place of the question at which they look at the hint and leave; 0: they do not
}

// answerAll begins a run and answers its questions, as the app records it; false if it was not passed, or not finished.
func (l *life) answerAll(u *unit, how answering) (passed bool) {
	l.pass(10, 60)
	if l.over || len(u.questions) == 0 {
		return false
	}
	l.runs[u.ID]++
	run, passMark := l.id(), 0
	if u.Kind != lessons.KindTest {
		passMark = l.book.course.PassMark
	}
	l.record(progress.KindStarted, u.ID, "", l.started(u, run, passMark))
	results := make(map[string]quiz.Result, len(u.questions))
	for at, q := range u.questions {
		l.pass(8, 55)
		if l.over {
			return false
		}
		if how.leaveAt == at && at > 0 {
			l.about(u, at, progress.KindHinted, progress.HintedBody{Run: run})
			return false
		}
		results[q.ID] = l.answer(u, at, run, how)
	}
	score := quiz.Total(u.questions, results)
	l.record(progress.KindFinished, u.ID, "", progress.FinishedBody{
		Run: run, Points: score.Points, Max: score.Max, Percent: score.Percent(), PassMark: passMark, Passed: score.Passed(passMark),
	})
	return score.Passed(passMark)
}

func (l *life) started(u *unit, run string, passMark int) progress.StartedBody {
	body := progress.StartedBody{Run: run, PassMark: passMark, Order: make(map[string][]string)}
	seed := l.ID + "/" + u.ID + "/" + strconv.Itoa(l.runs[u.ID])
	for _, q := range u.questions {
		if shown := quiz.Shown(seed, q); len(shown) > 0 {
			body.Order[q.ID] = shown
		}
	}
	return body
}

// about records what belongs to a question.
func (l *life) about(u *unit, at int, kind progress.Kind, body any) {
	d := l.draft(kind, u.ID, u.questions[at].ID, body)
	d.Digest = u.items[at].digest
	l.drafts = append(l.drafts, d)
}

// answer answers a question.
func (l *life) answer(u *unit, at int, run string, how answering) quiz.Result {
	q, hints, ability := u.questions[at], 0, how.ability
	if how.hints && q.Hint != "" && l.chance(14-8*how.ability) {
		hints, ability = 1, ability+0.3
		l.about(u, at, progress.KindHinted, progress.HintedBody{Run: run})
		l.pass(5, 25)
	}
	response := l.respond(q, u.items[at], ability)
	for _, picked := range l.picks(q, response) {
		l.about(u, at, progress.KindPicked, progress.PickedBody{Run: run, Response: progress.Response(picked)})
		l.clock = l.clock.Add(time.Duration(800+l.rng.IntN(4000)) * time.Millisecond)
	}
	result := q.Grade(response)
	l.about(u, at, progress.KindAnswered, progress.AnsweredBody{
		Run: run, Response: progress.Response(response), Graded: result.Graded, Right: result.Right, Points: result.Points,
		Rule: result.Rule, Attempt: l.runs[u.ID], Hints: hints,
	})
	if result.Graded && !result.Right {
		if u.Kind == lessons.KindQuiz {
			l.missed = append(l.missed, missed{unit: u, at: at, when: l.clock})
		}
		if u.items[at].flaw == trapped && l.chance(6) {
			l.tell(u.ID, q.ID, "mistake")
		}
	}
	return result
}

// picks are the selections on the way to a response, each as it is recorded. What is typed is recorded with the answer alone.
func (l *life) picks(q quiz.Question, r quiz.Response) []quiz.Response {
	var picks []quiz.Response
	add := func(ids []string) { picks = append(picks, quiz.Response{Choices: slices.Clone(ids)}) }
	switch q.Type {
	case quiz.One:
		if first := l.choice(q); len(r.Choices) > 0 && first != r.Choices[0] && l.chance(12) {
			add([]string{first})
		}
		if len(r.Choices) > 0 {
			add(r.Choices)
		}
	case quiz.Many, quiz.Order:
		for n := range r.Choices {
			add(r.Choices[:n+1])
		}
	case quiz.Match:
		paired := make([]string, len(r.Choices))
		for n, id := range r.Choices {
			paired[n] = id
			add(paired)
		}
	case quiz.Blank, quiz.Number, quiz.Open:
	}
	return picks
}

func (l *life) choice(q quiz.Question) string { return q.Choices[l.rng.IntN(len(q.Choices))].ID }

// respond is what somebody of that ability answers. The empty response says that they do not know yet.
func (l *life) respond(q quiz.Question, i item, ability float64) quiz.Response {
	knows := q.ID != l.hard && l.rng.Float64() < i.knows(ability)
	switch {
	case q.Type == quiz.Open:
		return quiz.Response{Texts: []string{l.one(reflections(l.Lang))}}
	case knows:
		return q.Solution()
	case i.flaw != trapped && l.chance(8):
		return quiz.Response{}
	default:
		return l.wrong(q, i)
	}
}

// wrong is a wrong answer that people give.
func (l *life) wrong(q quiz.Question, i item) quiz.Response {
	r := q.Solution()
	switch q.Type {
	case quiz.One:
		var wrong []string
		for _, c := range q.Choices {
			if !c.Right {
				wrong = append(wrong, c.ID)
			}
		}
		if len(wrong) > 0 {
			at := 0 // the one that most fall for
			if i.flaw == trapped && !l.chance(90) || i.flaw != trapped && l.chance(45) {
				at = l.rng.IntN(len(wrong))
			}
			r.Choices = []string{wrong[at]}
		}
	case quiz.Many:
		r.Choices = l.almost(q, r.Choices)
	case quiz.Order, quiz.Match:
		for range 1 + l.rng.IntN(2) {
			if n := len(r.Choices); n > 1 {
				a := l.rng.IntN(n - 1)
				r.Choices[a], r.Choices[a+1] = r.Choices[a+1], r.Choices[a]
			}
		}
	case quiz.Blank:
		for n := range r.Texts {
			r.Texts[n] = l.expected(q, "kurang tahu")
		}
	case quiz.Number:
		r.Texts = []string{l.expected(q, strconv.Itoa(int(q.Answer)*2+7))}
	case quiz.Open:
	}
	return r
}

// almost leaves a right choice out, or takes a wrong one for right.
func (l *life) almost(q quiz.Question, right []string) []string {
	if len(right) > 1 && l.chance(50) {
		out := l.rng.IntN(len(right))
		return slices.Delete(right, out, out+1)
	}
	for _, c := range q.Choices {
		if !c.Right {
			return append(right, c.ID)
		}
	}
	return right[:1]
}

// expected is a wrong answer that the author of the question expects, if there is one.
func (l *life) expected(q quiz.Question, otherwise string) string {
	if len(q.Choices) == 0 || l.chance(30) {
		return otherwise
	}
	return q.Choices[l.rng.IntN(len(q.Choices))].Text
}

// struggle is what makes people stuck or helpless: early in their first module they go to its quiz.
func (l *life) struggle(units []*unit) {
	at := slices.IndexFunc(units, func(u *unit) bool { return u.Kind == lessons.KindQuiz })
	if at < 0 || l.kind != stuck && l.kind != helpless {
		return
	}
	u := units[at]
	var candidates []int
	for n, q := range u.questions {
		if n > 0 && q.Type != quiz.Open && u.items[n].flaw == sound {
			candidates = append(candidates, n)
		}
	}
	if len(candidates) == 0 {
		return
	}
	l.read(units[0])
	if l.kind == helpless {
		place := candidates[min(len(candidates)-1, l.rng.IntN(3))]
		l.answerAll(u, answering{ability: l.ability, hints: true, leaveAt: place})
		l.left = u.ID
		l.tell(u.ID, u.questions[place].ID, progress.ObstacleUnderstand)
		return
	}
	place := candidates[l.rng.IntN(len(candidates))]
	l.hard = u.questions[place].ID
	for range 2 {
		l.answerAll(u, answering{ability: l.ability, hints: true})
	}
	for range 2 + l.rng.IntN(3) {
		if l.sit(l.until.Add(24 * time.Hour)); !l.over {
			l.reviewOne(u, place)
		}
	}
	l.left = u.ID
}

// review answers questions that have come back: some that were missed, at least two days ago.
func (l *life) review() {
	var later []missed
	for _, m := range l.missed {
		switch {
		case l.over || m.when.After(l.clock.AddDate(0, 0, -2)):
			later = append(later, m)
		case l.chance(50):
			l.pass(10, 40)
			if !l.over {
				l.reviewOne(m.unit, m.at)
			}
		}
	}
	l.missed = later
}

func (l *life) reviewOne(u *unit, at int) {
	q := u.questions[at]
	response := l.respond(q, u.items[at], l.ability+l.learnt+1)
	result := q.Grade(response)
	l.about(u, at, progress.KindReviewed, progress.ReviewedBody{
		Response: progress.Response(response), Right: result.Right, Points: result.Points, Rule: result.Rule,
	})
}
