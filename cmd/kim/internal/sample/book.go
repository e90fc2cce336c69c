package sample

import (
	"fmt"
	"hash/fnv"
	"math"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// book is the course in one language, read once.
type book struct {
	course  *lessons.Course
	modules [][]*unit
	tests   []*unit
}

// unit is a unit with its body.
type unit struct {
	*lessons.Unit
	module    int
	lesson    *lessons.Lesson
	drama     *lessons.Drama
	practice  *lessons.Practice
	questions []quiz.Question
	items     []item
}

// item is what answers to a question follow, beside the people.
type item struct {
	digest     string
	difficulty float64
	guess      float64 // how often it is right by chance
	flaw       flaw
}

// flaw is what is wrong with a question.
type flaw int

const (
	sound   flaw = iota
	gift         // everyone knows it
	trapped      // a wrong choice is so good that the strong choose it
)

// readBooks reads the course in the languages of the program.
func readBooks(course *lessons.Course) (map[lessons.Lang]*book, error) {
	books := make(map[lessons.Lang]*book)
	for _, lang := range []lessons.Lang{lessons.ID, lessons.EN} {
		b := &book{course: course}
		for n, m := range course.Modules {
			var units []*unit
			for _, u := range m.Units {
				read, err := readUnit(u, n, lang)
				if err != nil {
					return nil, fmt.Errorf("read unit %s: %w", u.ID, err)
				}
				units = append(units, read)
			}
			b.modules = append(b.modules, units)
		}
		for _, u := range course.Tests {
			read, err := readUnit(u, 0, lang)
			if err != nil {
				return nil, fmt.Errorf("read test %s: %w", u.ID, err)
			}
			b.tests = append(b.tests, read)
		}
		b.spoil()
		books[lang] = b
	}
	return books, nil
}

func readUnit(u *lessons.Unit, module int, lang lessons.Lang) (*unit, error) {
	read := &unit{Unit: u, module: module}
	var err error
	switch u.Kind {
	case lessons.KindLesson:
		read.lesson, err = u.Lesson(lang)
	case lessons.KindDrama:
		read.drama, err = u.Drama(lang)
	case lessons.KindPractice:
		read.practice, err = u.Practice(lang)
	case lessons.KindQuiz, lessons.KindTest:
		var body *lessons.Quiz
		if body, err = u.Quiz(lang); err != nil {
			return nil, err
		}
		read.questions = body.Questions
		for _, q := range body.Questions {
			read.items = append(read.items, newItem(q))
		}
	}
	return read, err
}

func newItem(q quiz.Question) item {
	i := item{digest: q.Digest(), difficulty: 0.8 * normal(q.ID), guess: 0.05}
	if q.Type == quiz.One {
		i.guess = 1 / float64(max(len(q.Choices), 2))
	}
	return i
}

// normal makes a number of a text as if from a normal distribution, the same one each time.
func normal(text string) float64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(text)) // never fails
	n := h.Sum64()
	// Box and Muller's way.
	u, v := (float64(n>>32)+1)/(1<<32+1), float64(n&0xffffffff)/(1<<32)
	return math.Sqrt(-2*math.Log(u)) * math.Cos(2*math.Pi*v)
}

// spoil gives two questions a flaw, for the view of questions to find: the first with one right choice of the first quiz and that of the
// second one.
func (b *book) spoil() {
	flaws := []flaw{gift, trapped}
	for _, units := range b.modules {
		for _, u := range units {
			if u.Kind != lessons.KindQuiz || len(flaws) == 0 {
				continue
			}
			for i, q := range u.questions {
				if q.Type == quiz.One {
					u.items[i].flaw, flaws = flaws[0], flaws[1:]
					break
				}
			}
		}
	}
}

// unit finds a unit of a module or a test.
func (b *book) unit(id string) *unit {
	for _, units := range append([][]*unit{b.tests}, b.modules...) {
		for _, u := range units {
			if u.ID == id {
				return u
			}
		}
	}
	return nil
}

// knows is how likely somebody of that ability has it right.
func (i item) knows(ability float64) float64 {
	const steepness = 1.4
	strength := 1 / (1 + math.Exp(-steepness*(ability-i.difficulty)))
	switch i.flaw {
	case gift:
		return 0.985
	case trapped:
		return 0.8 - 0.6*strength
	case sound:
	}
	return i.guess + (1-i.guess)*strength
}
