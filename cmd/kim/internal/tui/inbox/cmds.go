package inbox

import (
	"cmp"
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// loadedMsg is what was loaded.
type loadedMsg struct {
	of            *Model
	generation    int
	counts        []progress.ReportCount
	waiting, done int
	board         care.Loaded
	err           error
}

// query asks for all reports that may be shown.
func (m *Model) query() progress.SignalQuery {
	return progress.SignalQuery{Class: m.env.Class.ID, Now: m.env.Now().UnixMilli(), Unanswered: !m.answered}
}

// load reads what the view shows.
func (m *Model) load() tea.Cmd {
	m.generation++
	ctx, store, course, lang := m.env.Ctx, m.env.Classes, m.env.Course, m.env.Lang()
	q, only, grouped, window := m.query(), m.only, m.grouped, m.board.Window()
	msg := loadedMsg{of: m, generation: m.generation}
	return func() tea.Msg {
		if msg.err = msg.count(ctx, store, q, only, grouped); msg.err != nil {
			return msg
		}
		groups, err := care.Fill(ctx, store, groupsOf(course, msg.counts, q, only, grouped), window)
		msg.board, msg.err = care.Page(course, lang, groups), err
		return msg
	}
}

// count counts the reports that the filter leaves, those that wait and those that were answered.
func (msg *loadedMsg) count(ctx context.Context, store progress.ClassStore, q progress.SignalQuery, only progress.SignalFilter, grouped by) (err error) {
	q.Unanswered, q.Only = false, only
	if msg.counts, err = store.ReportCounts(ctx, q, sortOf(grouped)); err != nil {
		return err
	}
	for _, c := range msg.counts {
		msg.waiting += c.Waiting
		msg.done += c.Answered
	}
	return nil
}

// sortOf is what the store calls a way to tell reports apart.
func sortOf(b by) progress.ReportSort {
	switch b {
	case byKind:
		return progress.SortWord
	case byArea:
		return progress.SortDistrict
	case byUnit:
	}
	return progress.SortUnit
}

// narrowed is a filter that leaves one group.
func narrowed(only progress.SignalFilter, grouped by, id string) progress.SignalFilter {
	switch grouped {
	case byKind:
		only.Word = id
	case byArea:
		only.District = id
	case byUnit:
		only.Unit = id
	}
	return only
}

// groupsOf are the groups of the reports that were counted and may be shown, without their cases.
func groupsOf(course *lessons.Course, counts []progress.ReportCount, q progress.SignalQuery, only progress.SignalFilter, grouped by) []care.Group {
	var groups []care.Group
	for _, c := range counts {
		n := c.Waiting
		if !q.Unanswered {
			n += c.Answered
		}
		if n == 0 {
			continue
		}
		q.Only = narrowed(only, grouped, c.ID)
		groups = append(groups, care.Group{ID: c.ID, Count: n, Query: q})
	}
	place := make(map[string]int)
	for _, m := range course.Modules {
		for _, u := range m.Units {
			place[u.ID] = len(place) + 1
		}
	}
	slices.SortStableFunc(groups, func(a, b care.Group) int {
		if grouped == byUnit {
			return cmp.Or(cmp.Compare(place[a.ID], place[b.ID]), cmp.Compare(a.ID, b.ID))
		}
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.ID, b.ID))
	})
	return groups
}

// sortsMsg is what there is to filter by.
type sortsMsg struct {
	of     *Model
	picker string
	groups []care.Group
	err    error
}

// loadSorts counts what there is to filter by, whatever is filtered by it now.
func (m *Model) loadSorts(b by) tea.Cmd {
	m.picking, m.picker = b, "inbox/"+m.env.NewID()
	ctx, store, course, q, only := m.env.Ctx, m.env.Classes, m.env.Course, m.query(), narrowed(m.only, b, "")
	msg := sortsMsg{of: m, picker: m.picker}
	return func() tea.Msg {
		var l loadedMsg
		msg.err = l.count(ctx, store, q, only, b)
		msg.groups = groupsOf(course, l.counts, q, only, b)
		return msg
	}
}

// most is the largest number of reports that are answered at once.
const most = 1000

// bulkMsg are the reports that can be answered at once.
type bulkMsg struct {
	of         *Model
	generation int
	at         *progress.MemberSignal // the one that is selected
	cases      []progress.MemberSignal
	err        error
}

// loadBulk reads the reports that the filter leaves and that wait.
func (m *Model) loadBulk() tea.Cmd {
	m.bulk++
	ctx, store, q := m.env.Ctx, m.env.Classes, m.query()
	q.Only, q.Unanswered, q.Limit = m.only, true, most
	msg := bulkMsg{of: m, generation: m.bulk, at: m.board.Selected()}
	return func() tea.Msg {
		msg.cases, msg.err = store.Signals(ctx, q)
		return msg
	}
}
