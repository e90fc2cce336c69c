package home

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// place is where reading goes on in the unit on the card: page of pages.
type place struct{ page, of int }

type loadedMsg struct {
	generation int
	state      progress.State
	place      place
	err        error
}

// load reads how far the participant is.
func load(ctx context.Context, store progress.Store, course *lessons.Course, lang lessons.Lang, who string, generation int) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		if err != nil {
			return loadedMsg{generation: generation, err: err}
		}
		return loadedMsg{generation: generation, state: state, place: placeIn(course, lang, state)}
	}
}

// placeIn finds the page that was read last in the lesson that comes next. A
// lesson that cannot be read has no place; its screen says why.
func placeIn(course *lessons.Course, lang lessons.Lang, state progress.State) place {
	unit, ok := standing.Next(course, state)
	if !ok || unit.Kind != lessons.KindLesson {
		return place{}
	}
	u := state.Units[unit.ID]
	if u == nil || u.Place.Page == "" {
		return place{}
	}
	lesson, err := unit.Lesson(lang)
	if err != nil {
		return place{}
	}
	i := slices.IndexFunc(lesson.Pages, func(p lessons.Page) bool { return p.ID == u.Place.Page })
	if i < 0 {
		return place{}
	}
	return place{page: i + 1, of: len(lesson.Pages)}
}

// due is how many questions come back today, and how many were missed.
type due struct {
	session, all int // of the next session, and of all
	missed       int
}

type dueMsg struct {
	generation int
	due        due
}

// count reads the quizzes for what is due in them. Nothing waits for it.
func count(course *lessons.Course, state progress.State, lang lessons.Lang, now time.Time, generation int) tea.Cmd {
	return func() tea.Msg {
		review := recall.Today(course, state, lang, now)
		return dueMsg{generation: generation, due: due{
			session: len(review.Session), all: review.Due, missed: len(recall.Missed(course, state, lang)),
		}}
	}
}

// position is the place of a unit in its module, from 1.
func position(m *lessons.Module, unit *lessons.Unit) int { return slices.Index(m.Units, unit) + 1 }
