package signin

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

type peopleMsg struct {
	people []person
	err    error
}

// loadPeople reads the participants and how far each is.
func loadPeople(ctx context.Context, store progress.Store, course *lessons.Course) tea.Cmd {
	return func() tea.Msg {
		participants, err := store.Participants(ctx)
		if err != nil {
			return peopleMsg{err: err}
		}
		people := make([]person, 0, len(participants))
		for _, who := range participants {
			state, err := store.State(ctx, who.ID)
			if err != nil {
				return peopleMsg{people: people, err: err}
			}
			done, total := standing.Total(course, state)
			people = append(people, person{who: who, done: done, total: total})
		}
		return peopleMsg{people: people}
	}
}
