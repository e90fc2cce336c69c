package sample

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// life is what one person does.
type life struct {
	*person
	book   *book
	now    time.Time // of the options
	clock  time.Time
	until  time.Time // the end of this sitting
	gap    time.Duration
	over   bool
	drafts []progress.Draft
	learnt float64        // what the course adds to their ability
	runs   map[string]int // how many of each unit
	hard   string         // the question that a stuck person never has right
	left   string         // the quiz that a helpless person does not open again
	missed []missed
	shown  []shown // evidence
	told   []told  // obstacles
}

// missed is a question that comes back, shown evidence that a trainer may look at, told an obstacle that one may answer.
type (
	missed struct {
		unit *unit
		at   int
		when time.Time
	}
	shown struct {
		unit, task, kind string
		when             time.Time
	}
	told struct {
		unit, item, report, kind string
		when                     time.Time
	}
)

// live makes the events of a person, theirs and those of trainers about them.
func (o Options) live(p *person, b *book) ([]progress.Event, error) {
	l := &life{person: p, book: b, now: o.Now, clock: p.begin, runs: make(map[string]int)}
	l.joins(o.ClassID(), o.start())
	if p.kind != unbegun {
		const perEvent, perSitting = 35, 26 * 60 // seconds, in the mean
		sittings := max(1, int(float64(p.budget)*perEvent*p.pace/perSitting))
		l.gap = max(p.stop.Sub(p.begin)/time.Duration(sittings), 20*time.Hour)
		l.sit(p.begin)
		l.learn()
		l.stretch()
		p.Seen, p.Toured = l.last(), true
		l.trainer()
	}
	slices.SortStableFunc(l.drafts, func(a, b progress.Draft) int { return a.At.Compare(b.At) })
	return o.number(p.ID, l.drafts)
}

// stretch moves sittings to later days, so that the last one is near the day at which the person stops, however much or little they did.
func (l *life) stretch() {
	y, m, d := l.begin.In(wib()).Date()
	first := time.Date(y, m, d, 0, 0, 0, 0, wib())
	days := func(at time.Time) int { return int(at.Sub(first) / (24 * time.Hour)) }
	is, want := days(l.last()), days(l.stop)-1 // at no hour of which they are past it
	if is < 1 || want <= is {
		return
	}
	later := func(at time.Time) time.Time { return at.AddDate(0, 0, days(at)*want/is-days(at)) }
	for i := range l.drafts[1:] {
		l.drafts[1+i].At = later(l.drafts[1+i].At)
	}
	for i := range l.shown {
		l.shown[i].when = later(l.shown[i].when)
	}
	for i := range l.told {
		l.told[i].when = later(l.told[i].when)
	}
}

// last is when the person did their last thing.
func (l *life) last() time.Time {
	if n := len(l.drafts); n > 1 {
		return l.drafts[n-1].At
	}
	return l.begin
}

// number makes events of the drafts, as a store that was opened once would.
func (o Options) number(participant string, drafts []progress.Draft) ([]progress.Event, error) {
	sum := sha256.Sum256(o.tag([]string{"writer", participant}))
	writer := progress.WriterID(sum[:len(progress.WriterID{})])
	events := make([]progress.Event, 0, len(drafts))
	var prev progress.Hash
	for i, d := range drafts {
		e, err := d.Event(writer, uint64(i+1), prev, uint64(i+1))
		if err != nil {
			return nil, fmt.Errorf("invent an event: %w", err)
		}
		events, prev = append(events, e), e.ID.Hash()
	}
	return events, nil
}

// sit begins a sitting on the day of a time, or the next one, in daytime. After the person's last day, or when they have done what
// they will do, it is over.
func (l *life) sit(after time.Time) {
	day := after.In(wib())
	at := time.Date(day.Year(), day.Month(), day.Day(), 8, 0, 0, 0, wib()).Add(time.Duration(l.rng.IntN(12*60)) * time.Minute)
	if at.Before(after) {
		at = at.AddDate(0, 0, 1)
	}
	l.clock, l.until = at, at.Add(time.Duration(12+l.rng.IntN(29))*time.Minute)
	l.over = l.over || l.clock.After(l.stop)
}

// pass lets seconds go by, between least and most for somebody of common pace.
func (l *life) pass(least, most int) {
	seconds := float64(least) + l.rng.Float64()*float64(most-least)
	l.clock = l.clock.Add(time.Duration(seconds * l.pace * float64(time.Second)).Truncate(time.Millisecond))
	if l.clock.After(l.until) {
		l.sit(l.clock.Add(l.gap/2 + time.Duration(l.rng.Int64N(int64(l.gap)))))
	}
	l.over = l.over || l.clock.After(l.stop) || len(l.drafts) >= l.budget
}

// draft begins an event, as the app does.
func (l *life) draft(kind progress.Kind, unit, item string, body any) progress.Draft {
	return progress.Draft{
		Participant: l.ID, At: l.clock, Course: l.book.course.ID, Version: l.book.course.Version, Unit: unit, Item: item,
		Lang: l.Lang, Kind: kind, Body: body,
	}
}

func (l *life) record(kind progress.Kind, unit, item string, body any) {
	l.drafts = append(l.drafts, l.draft(kind, unit, item, body))
}

// id makes a random ID, as the app has them for runs.
func (l *life) id() string {
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], l.rng.Uint64())
	binary.BigEndian.PutUint64(b[8:], l.rng.Uint64())
	return hex.EncodeToString(b[:])
}

// chance is true so many times in a hundred.
func (l *life) chance(percent float64) bool { return 100*l.rng.Float64() < percent }

// learn goes through the course as far as the person gets.
func (l *life) learn() {
	before, after := l.tests()
	if before != nil && (l.kind.ends() || l.chance(75)) {
		l.answerAll(before, answering{ability: l.ability - 0.9})
	}
	for n, at := range l.order() {
		if n == 0 {
			l.struggle(l.book.modules[at])
		}
		for _, u := range l.book.modules[at] {
			if l.over {
				return
			}
			l.do(u)
		}
		l.learnt += 0.1
		l.review()
	}
	if after != nil && !l.over {
		l.answerAll(after, answering{ability: l.ability + 0.7})
	}
}

// tests are the two forms in the person's order.
func (l *life) tests() (before, after *unit) {
	if len(l.book.tests) != 2 {
		return nil, nil
	}
	a, b := quiz.FirstForm(l.ID, [2]string{l.book.tests[0].ID, l.book.tests[1].ID})
	return l.book.unit(a), l.book.unit(b)
}

// order is which module comes when: the first one first for most, the one about the account for some.
func (l *life) order() []int {
	order := make([]int, len(l.book.modules))
	for i := range order {
		order[i] = i
	}
	if l.chance(30) && len(order) > 2 {
		order = append([]int{2, 0, 1}, order[3:]...)
	}
	return order
}

// do does a unit in the way that people like this one do.
func (l *life) do(u *unit) {
	switch u.Kind {
	case lessons.KindLesson:
		if l.kind.ends() || l.chance(85) {
			l.read(u)
		}
	case lessons.KindDrama:
		if l.kind == thorough || l.chance(80) {
			l.play(u)
		}
	case lessons.KindPractice:
		if l.kind.ends() || l.chance(45) {
			l.practise(u)
		}
	case lessons.KindQuiz:
		if l.kind != fast || u.module < 2 || l.chance(12) { // who knows it all does not show it each time
			l.prove(u)
		}
	case lessons.KindTest: // at the ends of the course
	}
	if l.chance(3) {
		l.report(u)
	}
}

// prove answers a quiz until it is passed, or the person has had enough.
func (l *life) prove(u *unit) {
	if u.ID == l.left {
		return
	}
	tries := 3
	if l.kind == thorough {
		tries = 12
	}
	for try := range tries {
		if l.over || try > 0 && l.kind != thorough && !l.chance(70) {
			return
		}
		if l.answerAll(u, answering{ability: l.ability + 0.4 + l.learnt + 0.7*float64(try), hints: true}) {
			return
		}
	}
}
