package items

import (
	"context"
	"fmt"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// found is what was loaded: all quizzes in short, and one of them whole.
type found struct {
	quizzes   []state
	unit      string // "" if the course has no quiz
	questions []classstat.Question
	reports   map[string]int // of mistakes, by question
}

// state is how a quiz does.
type state struct {
	unit            string
	asked, doubtful int
}

// Load implements unitlist.Content.
func (m *Model) Load(unit string, of progress.Attempts) func() (found, error) {
	env := m.Env
	l := loader{
		ctx: env.Ctx, store: env.Classes, class: env.Class.ID, of: of, course: env.Course, lang: env.Lang(), now: env.Now().UnixMilli(),
	}
	return func() (found, error) { return l.load(unit) }
}

type loader struct {
	ctx    context.Context
	store  progress.ClassStore
	class  string
	of     progress.Attempts
	course *lessons.Course
	lang   lessons.Lang
	now    int64
}

// load reads how all quizzes do, and one of them: the given one, or else the one
// with the most doubtful questions.
func (l loader) load(unit string) (found, error) {
	sums, err := l.store.Sums(l.ctx, l.class, "", progress.TopicQuestion.Of(l.of), progress.TopicHint.Of(l.of), progress.TopicChoice.Of(l.of))
	if err != nil {
		return found{}, err
	}
	var f found
	best := state{}
	for _, u := range quizzes(l.course) {
		questions, err := l.questions(u, sums)
		if err != nil {
			return found{}, err
		}
		s := state{unit: u.ID, asked: asked(questions), doubtful: classstat.Doubtful(questions)}
		f.quizzes = append(f.quizzes, s)
		if best.unit == "" || s.doubtful > best.doubtful || s.doubtful == best.doubtful && s.asked > best.asked {
			best = s
		}
	}
	if chosen, ok := l.course.Unit(unit); !ok || chosen.Kind != lessons.KindQuiz && chosen.Kind != lessons.KindTest {
		unit = best.unit
	}
	if unit == "" {
		return f, nil
	}
	err = l.whole(&f, unit, sums)
	return f, err
}

// whole reads all about one quiz.
func (l loader) whole(f *found, unit string, sums progress.Sums) error {
	times, err := l.store.Sums(l.ctx, l.class, unit, progress.TopicTime.Of(l.of))
	if err != nil {
		return err
	}
	sums.Plus(times, 1)
	u, _ := l.course.Unit(unit)
	questions, err := l.questions(u, sums)
	if err != nil {
		return err
	}
	reports, err := l.store.ReportCounts(l.ctx, progress.SignalQuery{
		Class: l.class, Now: l.now, Only: progress.SignalFilter{Unit: unit, Word: progress.ObstacleMistake},
	}, progress.SortItem)
	if err != nil {
		return fmt.Errorf("read reports of mistakes: %w", err)
	}
	f.unit, f.questions, f.reports = unit, classstat.ByUrgency(questions), make(map[string]int)
	for _, r := range reports {
		f.reports[r.ID] = r.Waiting + r.Answered
	}
	return nil
}

func (l loader) questions(u *lessons.Unit, sums progress.Sums) ([]classstat.Question, error) {
	body, err := u.Quiz(l.lang)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", u.ID, err)
	}
	return classstat.Questions(u.ID, body, sums, l.of), nil
}

// quizzes are all quizzes of the course, in order, and then its tests.
func quizzes(course *lessons.Course) []*lessons.Unit {
	var all []*lessons.Unit
	for _, m := range course.Modules {
		for _, u := range m.Units {
			if u.Kind == lessons.KindQuiz {
				all = append(all, u)
			}
		}
	}
	return append(all, course.Tests...)
}

// asked is how many answered a quiz: not everybody was asked everything if it has
// changed since.
func asked(questions []classstat.Question) (n int) {
	for _, q := range questions {
		n = max(n, q.N)
	}
	return n
}
