package classreport

import (
	"iter"
	"strconv"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// page is how many people are asked for at a time: all that a report has of them in memory.
const page = 200

func (b *builder) members() progress.MemberQuery {
	return progress.MemberQuery{Class: b.o.Class.ID, District: b.o.District, Order: progress.ByArea, Limit: page}
}

// each gives all people of the report with their marks, page by page.
func (b *builder) each() iter.Seq2[progress.Member, marksOrError] {
	return func(yield func(progress.Member, marksOrError) bool) {
		for q := b.members(); ; {
			members, err := b.store.Members(b.ctx, q)
			if err != nil {
				yield(progress.Member{}, marksOrError{err: err})
				return
			}
			ids := make([]string, 0, len(members))
			for _, m := range members {
				ids = append(ids, m.Person)
			}
			marks, err := b.store.Marks(b.ctx, ids)
			if err != nil {
				yield(progress.Member{}, marksOrError{err: err})
				return
			}
			for _, m := range members {
				if !b.o.Since.IsZero() && m.Active < b.o.Since.UnixMilli() {
					continue
				}
				if !yield(m, marksOrError{marks: marks[m.Person]}) {
					return
				}
			}
			if len(members) < page {
				return
			}
			q.After = &members[len(members)-1]
		}
	}
}

type marksOrError struct {
	marks map[string]progress.Mark // by module
	err   error
}

// rows are the people as rows of a table.
func (b *builder) rows(row func(m progress.Member, marks map[string]progress.Mark) []report.Cell) iter.Seq2[[]report.Cell, error] {
	return func(yield func([]report.Cell, error) bool) {
		for m, x := range b.each() {
			if x.err != nil {
				yield(nil, x.err)
				return
			}
			if !yield(row(m, x.marks), nil) {
				return
			}
		}
	}
}

// count is how many rows a list of people will have, if that is known.
func (b *builder) count() int {
	if b.o.Since.IsZero() {
		return b.people
	}
	return 0
}

// persons is the list of people with the state of each module.
func (b *builder) persons() report.Section {
	columns := b.columns(report.KindText, "name", "kim", "village", "district", "code")
	for _, m := range b.course.Modules {
		columns = append(columns, b.moduleColumn(m, "state", report.KindState))
	}
	columns = append(columns, b.columns(report.KindNumber, "done", "passed")...)
	columns = append(columns, b.column("active", report.KindMoment))
	s := b.section("people")
	s.Table = &report.Table{
		Columns: columns, Count: b.count(), Rows: b.rows(func(m progress.Member, marks map[string]progress.Mark) []report.Cell {
			cells := b.who(m)
			for _, module := range b.course.Modules {
				cells = append(cells, b.state(module, marks[module.Slug]))
			}
			cells = append(cells, number(m.Done), number(m.Passed))
			if m.Active == 0 {
				return append(cells, report.Cell{})
			}
			return append(cells, report.Time(time.UnixMilli(m.Active).In(wib())))
		}),
	}
	return s
}

// results is the list of people with their best result in each module.
func (b *builder) results() report.Section {
	columns := b.columns(report.KindText, "name", "village", "district", "code")
	for _, m := range b.course.Modules {
		columns = append(columns, b.moduleColumn(m, "best", report.KindNumber))
	}
	s := b.section("results")
	s.Table = &report.Table{
		Columns: columns, Count: b.count(), Rows: b.rows(func(m progress.Member, marks map[string]progress.Mark) []report.Cell {
			cells := []report.Cell{b.name(m), report.Text(string(m.Village)), report.Text(string(m.District)), report.Text(string(m.Code))}
			for _, module := range b.course.Modules {
				if best := marks[module.Slug].Best; best != nil {
					cells = append(cells, number(*best))
				} else {
					cells = append(cells, report.Cell{})
				}
			}
			return cells
		}),
	}
	return s
}

func (b *builder) moduleColumn(m *lessons.Module, what string, kind report.Kind) report.Column {
	n := strconv.Itoa(m.Number)
	return report.Column{ID: what + "_" + n, Title: b.t.Columns["module"] + " " + n, Kind: kind}
}

// who are the first cells of a person's row.
func (b *builder) who(m progress.Member) []report.Cell {
	return []report.Cell{
		b.name(m), report.Text(string(m.KIM)), report.Text(string(m.Village)), report.Text(string(m.District)), report.Text(string(m.Code)),
	}
}

func (b *builder) name(m progress.Member) report.Cell {
	if m.Name == "" {
		return report.Text(b.o.Text.Class.Unnamed)
	}
	return report.Text(string(m.Name))
}

func (b *builder) state(m *lessons.Module, mark progress.Mark) report.Cell {
	switch {
	case len(m.Units) > 0 && mark.Done >= len(m.Units):
		return report.State(b.t.States["done"], report.Good)
	case mark.Opened > 0 || mark.Done > 0:
		return report.State(b.t.States["begun"], report.Fair)
	default:
		return report.State(b.t.States["none"], report.Plain)
	}
}

func number(n int) report.Cell { return report.Number(float64(n)) }
