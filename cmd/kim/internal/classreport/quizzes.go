package classreport

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// all gives the units of the course, tests last.
func (b *builder) all() iter.Seq[*lessons.Unit] {
	return func(yield func(*lessons.Unit) bool) {
		for _, m := range b.course.Modules {
			for _, u := range m.Units {
				if !yield(u) {
					return
				}
			}
		}
		for _, u := range b.course.Tests {
			if !yield(u) {
				return
			}
		}
	}
}

func (b *builder) questions() ([]report.Section, error) {
	s := b.section("questions")
	var rows [][]report.Cell
	for u := range b.all() {
		if u.Kind != lessons.KindQuiz && u.Kind != lessons.KindTest {
			continue
		}
		body, err := u.Quiz(b.lang)
		if err != nil {
			return nil, fmt.Errorf("report of a class: %w", err)
		}
		all := classstat.Questions(u.ID, body, b.sums, progress.AllAttempts)
		for i, q := range classstat.Questions(u.ID, body, b.sums, progress.FirstAttempts) {
			row := []report.Cell{
				report.Text(u.Title.In(b.lang)), number(q.Place), report.Text(q.Prompt), number(q.N),
				figure(q.Facility), figure(q.Discrimination), figure(q.Seconds), number(q.Hinted), number(all[i].N), figure(all[i].Facility),
				report.Text(b.t.Advice[string(q.Advice)](q.About)),
			}
			if q.Few() {
				row[4], row[5], row[6] = row[4].Few(), row[5].Few(), row[6].Few()
			}
			if all[i].Few() {
				row[9] = row[9].Few()
			}
			rows = append(rows, row)
		}
	}
	sorts := b.column("sorts", report.KindNumber)
	sorts.Decimals = 2
	prompt := b.column("question", report.KindText)
	prompt.Width = 60
	s.Table = table([]report.Column{
		b.column("quiz", report.KindText), b.column("place", report.KindNumber), prompt, b.column("people", report.KindNumber),
		b.column("right", report.KindPercent), sorts, b.column("seconds", report.KindNumber), b.column("hinted", report.KindNumber),
		b.column("answers_all", report.KindNumber), b.column("right_all", report.KindPercent), b.column("advice", report.KindText),
	}, rows)
	return []report.Section{s}, nil
}

func (b *builder) gain() []report.Section {
	gains, s := classstat.GainsOf(b.course, b.sums), b.section("gain")
	chart := &report.Chart{
		Kind: report.Grouped, Decimals: 1, Series: []report.Series{{Name: b.t.Columns["before"]}, {Name: b.t.Columns["after"]}},
	}
	var rows [][]report.Cell
	for _, g := range append([]classstat.Gain{gains.Whole}, gains.Objectives...) {
		if g.N == 0 {
			continue
		}
		title := b.t.Whole
		if g.Module != nil {
			title = g.Objective.Text.In(b.lang)
		}
		span := ""
		if g.RangeKnown {
			decimal := func(v float64) string { return b.o.Text.Report.Number(v, 1) }
			span = b.t.Range(decimal(g.ChangeRange.Low), decimal(g.ChangeRange.High))
		}
		rows = append(rows, []report.Cell{
			report.Text(title), number(g.N), figure(g.MeanBefore), figure(g.MeanAfter), figure(g.Change), report.Text(span),
			number(g.Before.Low), number(g.Before.Middle), number(g.Before.High), number(g.After.Low), number(g.After.Middle), number(g.After.High),
		})
		chart.Labels = append(chart.Labels, title)
		chart.Series[0].Values = append(chart.Series[0].Values, value(g.MeanBefore))
		chart.Series[1].Values = append(chart.Series[1].Values, value(g.MeanAfter))
	}
	columns := append(b.columns(report.KindText, "objective"), b.columns(report.KindNumber, "people", "before", "after", "change")...)
	for i := 2; i < len(columns); i++ {
		columns[i].Decimals = 1
	}
	columns = append(columns, b.column("range", report.KindText))
	columns = append(columns, b.columns(
		report.KindNumber, "low_before", "middle_before", "high_before", "low_after", "middle_after", "high_after")...)
	s.Note += "\n\n" + b.t.Balance[string(gains.Balance.Verdict)]
	s.Chart, s.Table = chart, table(columns, rows)
	return []report.Section{s}
}

func (b *builder) dramas() ([]report.Section, error) {
	s := b.section("dramas")
	var rows [][]report.Cell
	for u := range b.all() {
		if u.Kind != lessons.KindDrama {
			continue
		}
		body, err := u.Drama(b.lang)
		if err != nil {
			return nil, fmt.Errorf("report of a class: %w", err)
		}
		for _, scene := range classstat.Scenes(u.ID, body, b.sums, progress.FirstAttempts).Scenes {
			for _, option := range scene.Options {
				rows = append(rows, []report.Cell{
					report.Text(u.Title.In(b.lang)), report.Text(scene.Title), report.Text(option.Text), number(option.Score),
					number(option.N), figure(option.Share),
				})
			}
		}
	}
	s.Table = table([]report.Column{
		b.column("drama", report.KindText), b.column("scene", report.KindText), b.column("choice", report.KindText),
		b.column("score", report.KindNumber), b.column("people", report.KindNumber), b.column("chosen", report.KindPercent),
	}, rows)
	return []report.Section{s}, nil
}

// reportKinds are what people report themselves, in the order in which reports list it.
func reportKinds() []progress.SignalKind {
	return []progress.SignalKind{progress.SignalHelp, progress.SignalObstacle, progress.SignalMistake}
}

// obstacles are what people reported and nobody has closed.
func (b *builder) obstacles() []report.Section {
	s := b.section("obstacles")
	columns := b.columns(report.KindText, "kind", "name", "village", "district", "unit", "text")
	s.Table = &report.Table{Columns: append(columns, b.column("since", report.KindDay)), Rows: func(yield func([]report.Cell, error) bool) {
		for _, kind := range reportKinds() {
			for x, err := range b.reports(kind) {
				if err != nil {
					yield(nil, err)
					return
				}
				if !yield(b.reportCells(x), nil) {
					return
				}
			}
		}
	}}
	return []report.Section{s}
}

func (b *builder) reportCells(x progress.MemberSignal) []report.Cell {
	return []report.Cell{
		report.Text(b.t.Needs[string(x.Signal.Kind)]), b.name(x.Member), report.Text(string(x.Member.Village)),
		report.Text(string(x.Member.District)), report.Text(b.unit(x.Signal.Unit)), report.Text(string(x.Signal.Text)),
		report.Time(time.UnixMilli(x.Signal.Since).In(wib())),
	}
}

// reports yields the reports of one kind that the report is of, page by page.
func (b *builder) reports(kind progress.SignalKind) iter.Seq2[progress.MemberSignal, error] {
	return func(yield func(progress.MemberSignal, error) bool) {
		q := b.signals()
		for q.Kind = kind; ; {
			signals, err := b.store.Signals(b.ctx, q)
			if err != nil {
				yield(progress.MemberSignal{}, err)
				return
			}
			for _, x := range signals {
				if !b.o.Since.IsZero() && x.Signal.Since < b.o.Since.UnixMilli() {
					continue
				}
				if !yield(x, nil) {
					return
				}
			}
			if len(signals) < page {
				return
			}
			q.After = &signals[len(signals)-1]
		}
	}
}

// unit is the title of a unit; what is not of the course has none.
func (b *builder) unit(id string) string {
	if u, ok := b.course.Unit(id); ok {
		return u.Title.In(b.lang)
	}
	if i := slices.IndexFunc(b.course.Tests, func(u *lessons.Unit) bool { return u.ID == id }); i >= 0 {
		return b.course.Tests[i].Title.In(b.lang)
	}
	return ""
}
