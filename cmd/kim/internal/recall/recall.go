// Package recall joins a course with how its quiz questions were answered, in
// quizzes and in reviews: which of them come back today, which were missed last,
// and where each is taught. Bodies of units are read, so it is for commands.
package recall

import (
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Question is a question of a quiz.
type Question struct {
	Unit *lessons.Unit // the quiz
	quiz.Question
}

// Day is how many questions come back on a later day.
type Day struct {
	Date  time.Time // its first moment
	Count int
}

// Review is what is to be reviewed.
type Review struct {
	Session []Question // to ask now, at most quiz.SessionSize, no two with the same ID
	Due     int        // all that are due, those of the session among them
	Coming  []Day      // the days after today, the earliest first
}

// Today returns what is to be reviewed at a time, in days of its location: the
// questions of quizzes that were answered before and still exist, in a language
// of the course. A quiz that cannot be read now is left for another time.
func Today(course *lessons.Course, state progress.State, lang lessons.Lang, now time.Time) Review {
	known := make(map[string]Question)
	cards := make(map[string]quiz.Card)
	for q, recalls := range answered(course, state, lang) {
		key := q.Unit.ID + "#" + q.ID
		known[key], cards[key] = q, quiz.Schedule(moments(recalls), now.Location())
	}
	due := quiz.Due(cards, now)
	r := Review{Due: len(due)}
	for _, key := range due {
		q := known[key]
		twin := slices.ContainsFunc(r.Session, func(other Question) bool { return other.ID == q.ID })
		if len(r.Session) < quiz.SessionSize && !twin {
			r.Session = append(r.Session, q)
		}
	}
	r.Coming = coming(cards, now)
	return r
}

func moments(recalls []progress.Recall) []quiz.Recall {
	all := make([]quiz.Recall, len(recalls))
	for i, r := range recalls {
		all[i] = quiz.Recall{At: time.UnixMilli(r.By.At), Right: r.Right}
	}
	return all
}

func coming(cards map[string]quiz.Card, now time.Time) []Day {
	var days []Day
	for _, card := range cards {
		if !card.Due.After(now) {
			continue
		}
		i, found := slices.BinarySearchFunc(days, card.Due, func(d Day, due time.Time) int { return d.Date.Compare(due) })
		if !found {
			days = slices.Insert(days, i, Day{Date: card.Due})
		}
		days[i].Count++
	}
	return days
}

// answered goes through the questions of quizzes that were answered before.
func answered(course *lessons.Course, state progress.State, lang lessons.Lang) iter.Seq2[Question, []progress.Recall] {
	return func(yield func(Question, []progress.Recall) bool) {
		for _, module := range course.Modules {
			for _, unit := range module.Units {
				u := state.Units[unit.ID]
				if unit.Kind != lessons.KindQuiz || u == nil || len(u.Recalls) == 0 {
					continue
				}
				body, err := unit.Quiz(lang)
				if err != nil {
					continue
				}
				for _, q := range body.Questions {
					recalls := u.Recalls[q.ID]
					if q.Type != quiz.Open && len(recalls) > 0 && !yield(Question{Unit: unit, Question: q}, recalls) {
						return
					}
				}
			}
		}
	}
}

// In returns the same questions in another language; one that is not there in it
// stays as it is.
func In(lang lessons.Lang, questions []Question) []Question {
	all := slices.Clone(questions)
	for i, old := range all {
		body, err := old.Unit.Quiz(lang)
		if err != nil {
			continue
		}
		j := slices.IndexFunc(body.Questions, func(q quiz.Question) bool { return q.ID == old.ID })
		if j >= 0 {
			all[i].Question = body.Questions[j]
		}
	}
	return all
}

// Place is a page of a lesson.
type Place struct {
	Unit *lessons.Unit // nil: nothing teaches it
	Page string        // "" for the beginning
}

// Taught finds the page that teaches a question of a quiz: the one that the
// author names, or else the first lesson of the module with its objective.
func Taught(course *lessons.Course, of *lessons.Unit, q quiz.Question) Place {
	slug, page, _ := strings.Cut(q.See, "#")
	if unit, ok := course.Unit(of.Module.Slug + "/" + slug); ok && slug != "" {
		return Place{Unit: unit, Page: page}
	}
	for _, unit := range of.Module.Units {
		if unit.Kind == lessons.KindLesson && slices.Contains(unit.Objectives, q.Objective) {
			return Place{Unit: unit}
		}
	}
	return Place{}
}

// Title returns the title of the page; "" for the beginning of a lesson, for a
// page without one and for one that cannot be read.
func (p Place) Title(lang lessons.Lang) string {
	if p.Unit == nil || p.Page == "" {
		return ""
	}
	lesson, err := p.Unit.Lesson(lang)
	if err != nil {
		return ""
	}
	i := slices.IndexFunc(lesson.Pages, func(page lessons.Page) bool { return page.ID == p.Page })
	if i < 0 {
		return ""
	}
	return lesson.Pages[i].Title
}

// Point is an objective with questions that were missed when they were answered
// last.
type Point struct {
	Module    *lessons.Module
	Objective lessons.Objective
	Readings  []Reading
}

// Reading is what to read again, and the questions that it teaches.
type Reading struct {
	Place
	Title     string // of the page, as Place.Title has it
	Questions []Question
}

// Missed returns the questions that were not right when they were answered last,
// in the order of the course.
func Missed(course *lessons.Course, state progress.State, lang lessons.Lang) []Question {
	var all []Question
	for q, recalls := range answered(course, state, lang) {
		if !recalls[len(recalls)-1].Right {
			all = append(all, q)
		}
	}
	return all
}

// Points sorts what was missed by objective, and by the page that teaches it.
func Points(course *lessons.Course, state progress.State, lang lessons.Lang) []Point {
	var points []Point
	for _, q := range Missed(course, state, lang) {
		i := slices.IndexFunc(points, func(p Point) bool { return p.Objective.ID == q.Objective && p.Module == q.Unit.Module })
		if i < 0 {
			i = len(points)
			points = append(points, Point{Module: q.Unit.Module, Objective: objective(q.Unit.Module, q.Objective)})
		}
		points[i].add(q, Taught(course, q.Unit, q.Question), lang)
	}
	return points
}

func (p *Point) add(q Question, at Place, lang lessons.Lang) {
	i := slices.IndexFunc(p.Readings, func(r Reading) bool { return r.Place == at })
	if i < 0 {
		i = len(p.Readings)
		p.Readings = append(p.Readings, Reading{Place: at, Title: at.Title(lang)})
	}
	p.Readings[i].Questions = append(p.Readings[i].Questions, q)
}

func objective(module *lessons.Module, id string) lessons.Objective {
	if i := slices.IndexFunc(module.Objectives, func(o lessons.Objective) bool { return o.ID == id }); i >= 0 {
		return module.Objectives[i]
	}
	return lessons.Objective{ID: id}
}
