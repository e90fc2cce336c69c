package person

import (
	"encoding/json"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// names are what items of events are called, by unit and item.
type names map[[2]string]name

// name is what an item is called: a question also has a number.
type name struct {
	number int
	title  string
	steps  map[string]string // choices of a scene, by ID
}

// namesOf reads what the items of events are called, and the classes.
func (s source) namesOf(events []progress.Event) names {
	all := make(names)
	classes := false
	for _, e := range events {
		key := [2]string{e.Unit, e.Item}
		if e.Kind == progress.KindEnrolled && !classes {
			classes = true
			s.nameClasses(all)
			continue
		}
		if _, known := all[key]; known || e.Item == "" {
			continue
		}
		if unit, ok := s.course.Unit(e.Unit); ok {
			all[key] = s.nameOf(unit, e.Item)
		}
	}
	return all
}

func (s source) nameClasses(all names) {
	classes, err := s.store.Classes(s.ctx)
	if err != nil {
		return // they are named by nothing but "class"
	}
	for _, c := range classes {
		all[[2]string{progress.Elsewhere, c.ID}] = name{title: string(c.Name)}
	}
}

func (s source) nameOf(unit *lessons.Unit, item string) name {
	switch unit.Kind {
	case lessons.KindQuiz, lessons.KindTest:
		if body, err := unit.Quiz(s.lang); err == nil {
			for i, q := range body.Questions {
				if q.ID == item {
					return name{number: i + 1}
				}
			}
		}
	case lessons.KindDrama:
		if body, err := unit.Drama(s.lang); err == nil {
			if scene, ok := body.Scene(item); ok {
				n := name{title: scene.Title, steps: make(map[string]string)}
				for _, c := range scene.Choices {
					n.steps[c.ID] = c.Text
				}
				return n
			}
		}
	case lessons.KindLesson, lessons.KindPractice:
		return name{title: care.Title(s.course, s.lang, unit.ID, item)}
	}
	return name{}
}

// body reads the body of an event; one that makes no sense is as good as empty.
func body[T any](e progress.Event) T {
	var b T
	_ = json.Unmarshal(e.Body, &b) // it says what it can
	return b
}

// voids tells which event is hidden by another one.
func voids(e progress.Event) (progress.EventID, bool) {
	if e.Kind != progress.KindVoided {
		return progress.EventID{}, false
	}
	return body[progress.VoidedBody](e).Event, true
}
