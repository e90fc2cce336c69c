package today

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// sum is what the first lines say.
type sum struct {
	people, needing int
	counts          map[progress.SignalKind]int
}

// loadedMsg is what was loaded.
type loadedMsg struct {
	of         *Model
	generation int
	sum        sum
	board      care.Loaded
	err        error
}

// load reads what the view shows.
func (m *Model) load() tea.Cmd {
	m.generation++
	env := m.env
	ctx, store, course, lang, window := env.Ctx, env.Classes, env.Course, env.Lang(), m.board.Window()
	q := progress.SignalQuery{
		Class: env.Class.ID, Now: env.Now().UnixMilli(), SilentAfter: time.Duration(env.SilentDays) * 24 * time.Hour, HintAfter: classstat.HintAfter,
		Units: care.Units(course), Unanswered: true,
	}
	msg := loadedMsg{of: m, generation: m.generation}
	return func() tea.Msg {
		msg.sum, msg.board, msg.err = read(ctx, store, course, lang, q, window)
		return msg
	}
}

func read(ctx context.Context, store progress.ClassStore, course *lessons.Course, lang lessons.Lang, q progress.SignalQuery, w care.Window) (s sum, l care.Loaded, err error) {
	if s.counts, err = store.SignalCounts(ctx, q); err != nil {
		return s, l, err
	}
	if s.needing, err = store.Needing(ctx, q); err != nil {
		return s, l, err
	}
	if s.people, err = store.Count(ctx, progress.MemberQuery{Class: q.Class}); err != nil {
		return s, l, err
	}
	var groups []care.Group
	for _, kind := range progress.SignalKinds() {
		if s.counts[kind] > 0 {
			q.Kind = kind
			groups = append(groups, care.Group{ID: string(kind), Count: s.counts[kind], Query: q})
		}
	}
	if groups, err = care.Fill(ctx, store, groups, w); err != nil {
		return s, l, err
	}
	return s, care.Page(course, lang, groups), nil
}
