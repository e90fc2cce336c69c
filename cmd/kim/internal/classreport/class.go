package classreport

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// listed yields rows that are there already.
func listed(rows [][]report.Cell) iter.Seq2[[]report.Cell, error] {
	return func(yield func([]report.Cell, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

func table(columns []report.Column, rows [][]report.Cell) *report.Table {
	return &report.Table{Columns: columns, Rows: listed(rows), Count: len(rows)}
}

// figure is a cell for a number that there may be none of.
func figure(f classstat.Figure) report.Cell {
	if !f.Known {
		return report.Cell{}
	}
	return report.Number(f.Value)
}

// value is a number in a chart.
func value(f classstat.Figure) float64 {
	if !f.Known {
		return math.NaN()
	}
	return f.Value
}

func (b *builder) units() int {
	n := 0
	for _, m := range b.course.Modules {
		n += len(m.Units)
	}
	return n
}

// area adds up the people whom the report is of.
func (b *builder) area() classstat.Area {
	var all classstat.Area
	for _, a := range b.districts() {
		all.People += a.People
		all.Begun += a.Begun
		all.Done += a.Done
		all.Passed += a.Passed
	}
	return all
}

// districts are those of the region and those that people are from, or the only one that was asked for.
func (b *builder) districts() []classstat.Area {
	if b.o.District == "" {
		return classstat.Areas(b.sums, b.o.Region.Districts())
	}
	return slices.DeleteFunc(classstat.Areas(b.sums, []string{b.o.District}), func(a classstat.Area) bool { return a.Name != b.o.District })
}

func (b *builder) signals() progress.SignalQuery {
	return progress.SignalQuery{
		Class: b.o.Class.ID, Now: b.o.Now.UnixMilli(), SilentAfter: classstat.SilentDays * 24 * time.Hour, HintAfter: classstat.HintAfter,
		Units: b.units(),
		Only:  progress.SignalFilter{District: b.o.District}, Limit: page,
	}
}

// needs is how many signals there are of each kind: of what people report, those that the list of obstacles has.
func (b *builder) needs() (map[progress.SignalKind]int, error) {
	counts, err := b.store.SignalCounts(b.ctx, b.signals())
	if err != nil {
		return nil, fmt.Errorf("report of a class: %w", err)
	}
	if b.o.Since.IsZero() {
		return counts, nil
	}
	for _, kind := range reportKinds() {
		counts[kind] = 0
		for _, err := range b.reports(kind) {
			if err != nil {
				return nil, fmt.Errorf("report of a class: %w", err)
			}
			counts[kind]++
		}
	}
	return counts, nil
}

func (b *builder) overview() ([]report.Section, error) {
	needs, err := b.needs()
	if err != nil {
		return nil, err
	}
	area, s := b.area(), b.section("overview")
	row := func(id string, cell report.Cell) []report.Cell {
		return []report.Cell{report.Text(b.t.Numbers[id]), cell}
	}
	rows := [][]report.Cell{
		row("people", number(b.people)), row("begun", number(area.Begun)), row("unbegun", number(b.people-area.Begun)),
		row("done", number(area.Done)), row("passed", number(area.Passed)),
	}
	if share := area.Progress(b.units()); share.Known {
		rows = append(rows, row("share", report.Number(math.Round(100*share.Value))))
	}
	if b.o.District == "" {
		rows = append(rows, row("tested", number(classstat.GainsOf(b.course, b.sums).N)))
	}
	for _, kind := range progress.SignalKinds() {
		if kind != progress.SignalUnbegun { // said above
			rows = append(rows, []report.Cell{report.Text(b.t.Needs[string(kind)]), number(needs[kind])})
		}
	}
	s.Table = table([]report.Column{b.column("what", report.KindText), b.column("number", report.KindNumber)}, rows)
	return []report.Section{s}, nil
}

func (b *builder) areas() []report.Section {
	districts, places := b.section("areas"), b.section("villages")
	known := b.o.Region
	chart := &report.Chart{Series: []report.Series{{Name: b.t.Columns["people"]}}, Unit: b.t.People}
	var rows, villages [][]report.Cell
	for _, a := range b.districts() {
		name := a.Name
		if name == "" {
			name = b.t.Unplaced
		}
		seen := make(map[string]bool)
		for _, v := range a.Villages {
			official := v.Name
			if place, ok := known.Village(a.Name, v.Name); ok {
				official = place.Name
			}
			seen[official] = v.People > 0
			if v.Name == "" {
				official = b.t.Unplaced
			}
			villages = append(villages, append([]report.Cell{report.Text(name), report.Text(official)}, b.areaCells(v)...))
		}
		empty := 0
		for _, v := range known.Villages(a.Name) {
			if !seen[v.Name] {
				empty++
				villages = append(villages, []report.Cell{report.Text(name), report.Text(v.Name), number(0)})
			}
		}
		row := append([]report.Cell{report.Text(name)}, b.areaCells(a)...)
		rows = append(rows, append(row, number(empty)))
		chart.Labels = append(chart.Labels, name)
		chart.Series[0].Values = append(chart.Series[0].Values, float64(a.People))
	}
	numbers := append(b.columns(report.KindNumber, "people", "begun", "done", "passed"), b.column("share", report.KindPercent))
	districts.Chart = chart
	districts.Table = table(append(append(b.columns(report.KindText, "district"), numbers...), b.column("empty", report.KindNumber)), rows)
	places.Table = table(append(b.columns(report.KindText, "district", "village"), numbers...), villages)
	return []report.Section{districts, places}
}

func (b *builder) areaCells(a classstat.Area) []report.Cell {
	return []report.Cell{number(a.People), number(a.Begun), number(a.Done), number(a.Passed), figure(a.Progress(b.units()))}
}

func (b *builder) modules() []report.Section {
	s, scores := b.section("modules"), b.section("scores")
	best := &report.Chart{Series: []report.Series{{Name: b.t.Columns["average"]}}, Decimals: 1}
	var results [][]report.Cell
	chart := &report.Chart{Kind: report.Grouped, Percent: true, Series: []report.Series{
		{Name: b.t.Columns["begun"]}, {Name: b.t.Columns["done_share"]}, {Name: b.t.Columns["passed_people"]},
	}}
	var rows [][]report.Cell
	for _, m := range classstat.Modules(b.course, b.sums, b.people) {
		title := fmt.Sprintf("%d. %s", m.Module.Number, m.Module.Title.In(b.lang))
		rows = append(rows, []report.Cell{
			report.Text(title), number(m.Begun), number(m.Passed), figure(m.DoneShare), figure(m.Best),
		})
		chart.Labels = append(chart.Labels, title)
		best.Labels = append(best.Labels, title)
		best.Series[0].Values = append(best.Series[0].Values, value(m.Best))
		results = append(results, []report.Cell{report.Text(title), figure(m.Best)})
		for i, f := range []classstat.Figure{m.BegunShare, m.DoneShare, m.PassedShare} {
			chart.Series[i].Values = append(chart.Series[i].Values, value(f))
		}
	}
	average := b.column("average", report.KindNumber)
	average.Decimals = 1
	s.Chart = chart
	s.Table = table([]report.Column{
		b.column("module", report.KindText), b.column("begun_people", report.KindNumber), b.column("passed_people", report.KindNumber),
		b.column("done_share", report.KindPercent), average,
	}, rows)
	scores.Chart = best
	scores.Table = table([]report.Column{b.column("module", report.KindText), average}, results)
	return []report.Section{s, scores}
}

func (b *builder) days() []report.Section {
	s := b.section("days")
	chart := &report.Chart{Kind: report.Line, Series: []report.Series{{Name: b.t.Columns["total"]}}, Unit: b.t.Units}
	days := classstat.Days(b.sums)
	early := func(d classstat.Day) bool {
		return !b.o.Since.IsZero() && d.Date.Format(time.DateOnly) < b.o.Since.In(wib()).Format(time.DateOnly)
	}
	for _, d := range slices.DeleteFunc(classstat.Daily(days), early) {
		chart.Labels = append(chart.Labels, b.o.Text.Date.Day(d.Date))
		chart.Series[0].Values = append(chart.Series[0].Values, float64(d.Total))
	}
	var rows [][]report.Cell
	for _, d := range slices.DeleteFunc(days, early) {
		rows = append(rows, []report.Cell{report.Time(d.Date), number(d.N), number(d.Total)})
	}
	s.Chart = chart
	s.Table = table(append([]report.Column{b.column("day", report.KindDay)}, b.columns(report.KindNumber, "new", "total")...), rows)
	return []report.Section{s}
}
