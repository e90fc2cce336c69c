package classmap

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sync/errgroup"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// part says which part of a list is asked for.
type part int

const (
	fromStart part = iota
	toEnd
	sameAgain // the rows that are there already
	nextRows
	rowsBefore
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited.
type ticket struct{ part part }

// source is what commands ask, and how.
type source struct {
	ctx     context.Context
	store   progress.ClassStore
	class   string
	modules []*lessons.Module
	now     int64
}

// rowsMsg are rows of the list of people.
type rowsMsg struct {
	ticket *ticket
	rows   []person
	start  *progress.Member // see list
	first  int              // of sameAgain
	total  int              // but for nextRows and rowsBefore
	last   bool             // no rows follow
	err    error
}

// countsMsg is what the class comes to.
type countsMsg struct {
	ticket   *ticket
	all      int           // people in the class
	averages []int         // percent done, by module
	average  int           // the same of all of them
	areas    progress.Sums // of TopicArea; nil: was not asked for
	kims     map[string]int
	err      error
}

// people asks for a part of the list. q.After is what it comes after.
func (s source) people(t *ticket, q progress.MemberQuery) tea.Cmd {
	return func() tea.Msg {
		msg := rowsMsg{ticket: t, start: q.After}
		msg.err = s.load(&msg, q)
		return msg
	}
}

func (s source) load(msg *rowsMsg, q progress.MemberQuery) error {
	limit := q.Limit
	q.Limit++ // one more tells whether there are more
	q.Back = msg.ticket.part == toEnd || msg.ticket.part == rowsBefore
	members, err := s.store.Members(s.ctx, q)
	if err != nil {
		return err
	}
	switch more := len(members) > limit; {
	case q.Back && more:
		msg.start, members = &members[0], members[1:]
	case q.Back:
		msg.start = nil
	case more:
		members = members[:limit]
	default:
		msg.last = true
	}
	var counting errgroup.Group
	if msg.start == nil && msg.last {
		msg.total = len(members)
	} else {
		counting.Go(func() error { return s.count(msg, q) })
	}
	msg.rows, err = s.rows(members)
	return errors.Join(err, counting.Wait())
}

// count tells how long the list is, unless it goes on from what is known.
func (s source) count(msg *rowsMsg, q progress.MemberQuery) (err error) {
	if msg.ticket.part == nextRows || msg.ticket.part == rowsBefore {
		return nil
	}
	after := q.After
	q.After = nil
	if msg.total, err = s.store.Count(s.ctx, q); err != nil || after == nil {
		return err
	}
	q.After = after
	rest, err := s.store.Count(s.ctx, q)
	msg.first = msg.total - rest
	return err
}

// rows adds to members how far they are.
func (s source) rows(members []progress.Member) ([]person, error) {
	ids := make([]string, 0, len(members))
	for _, m := range members {
		ids = append(ids, m.Person)
	}
	marks, err := s.store.Marks(s.ctx, ids)
	if err != nil {
		return nil, err
	}
	needs, err := s.store.Needs(s.ctx, ids, progress.SignalQuery{Now: s.now, HintAfter: classstat.HintAfter})
	if err != nil {
		return nil, err
	}
	rows := make([]person, 0, len(members))
	for _, m := range members {
		rows = append(rows, person{Member: m, states: statesOf(s.modules, marks[m.Person], needs[m.Person])})
	}
	return rows, nil
}

// counts asks what the class comes to, with its areas, those of a district if
// that is not empty.
func (s source) counts(t *ticket, areas bool, district string) tea.Cmd {
	return func() tea.Msg {
		msg := countsMsg{ticket: t}
		msg.err = s.sum(&msg, areas, district)
		return msg
	}
}

func (s source) sum(msg *countsMsg, areas bool, district string) error {
	var err error
	if msg.all, err = s.store.Count(s.ctx, progress.MemberQuery{Class: s.class}); err != nil {
		return err
	}
	units, err := s.store.Sums(s.ctx, s.class, "", progress.TopicUnit)
	if err != nil {
		return err
	}
	msg.averages, msg.average = averages(s.modules, units, msg.all)
	if !areas {
		return nil
	}
	if msg.areas, err = s.store.Sums(s.ctx, s.class, "", progress.TopicArea); err != nil {
		return err
	}
	msg.kims, err = s.store.KIMs(s.ctx, s.class, district)
	return err
}

// averages gives how many percent of each module a class has done, and of all of
// them.
func averages(modules []*lessons.Module, units progress.Sums, people int) (each []int, all int) {
	did, of := 0, 0
	for _, module := range modules {
		here := 0
		for _, unit := range module.Units {
			here += int(units[progress.SumKey{Topic: progress.TopicUnit, Unit: unit.ID}].A)
		}
		each = append(each, percent(here, people*len(module.Units)))
		did, of = did+here, of+people*len(module.Units)
	}
	return each, percent(did, of)
}

// percent rounds down, so that 100 means all.
func percent(part, whole int) int {
	if whole <= 0 {
		return 0
	}
	return min(100, 100*part/whole)
}
