package charts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

func (m *Model) number(n int) string { return m.env.Text.Report.Number(float64(n), 0) }

// points is a result from 0 to 100.
func (m *Model) points(f classstat.Figure) string { return m.env.Text.Report.Number(f.Value, 1) }

// hundred is the scale of results.
func hundred() scale { return scale{whole: 100, low: "0", high: "100", rest: true} }

// counted is the scale of numbers of people or units.
func (m *Model) counted(most int) scale {
	return scale{whole: float64(most), low: "0", high: m.number(most)}
}

// days is what was done over time: in all as a curve, where there is room, and
// day by day.
func (m *Model) days(p *sheet.Sheet) {
	t, s := m.env.Text.Charts, m.env.Styles
	days := classstat.Days(m.sums)
	if len(days) == 0 {
		p.Words(s.Muted, t.Nothing)
		return
	}
	most := slices.MaxFunc(days, func(a, b classstat.Day) int { return a.N - b.N })
	p.Words(s.Text, t.Days(m.number(days[len(days)-1].Total), m.env.Text.Date.Day(most.Date), m.number(most.N)))
	if curve := m.curve(days, m.height-len(p.Head)-len(p.Body)-2); curve != nil { // its name, and the line that says that there is more
		p.Words(s.Muted, t.Curve)
		p.Add(curve...)
		p.Gap()
	}
	p.Words(s.Muted, t.PerDay)
	groups := make([]group, 0, len(days))
	for _, d := range slices.Backward(days) {
		groups = append(groups, group{m.env.Text.Date.Day(d.Date), []bar{{value: m.number(d.N), part: float64(d.N)}}})
	}
	m.bars(p, groups, m.counted(most.N))
}

// modules is how much of each module is done, and how well.
func (m *Model) modules(p *sheet.Sheet) {
	t, s := m.env.Text.Charts, m.env.Styles
	var groups []group
	var done, best []classstat.Module
	for _, x := range classstat.Modules(m.env.Course, m.sums, m.people) {
		if !x.DoneShare.Known {
			continue
		}
		done = append(done, x)
		score := bar{name: t.Score, none: t.NoScore}
		if x.Best.Known {
			best = append(best, x)
			score = bar{name: t.Score, value: m.points(x.Best), part: x.Best.Value, pale: true}
		}
		share := bar{name: t.Done, value: m.env.Text.Report.Percent(x.DoneShare.Value, 0), part: 100 * x.DoneShare.Value}
		title := fmt.Sprintf("%d. %s", x.Module.Number, x.Module.Title.In(m.env.Lang()))
		groups = append(groups, group{title, []bar{share, score}})
	}
	if len(groups) == 0 {
		p.Words(s.Muted, t.Nothing)
		return
	}
	least := slices.MinFunc(done, func(a, b classstat.Module) int { return cmp.Compare(a.DoneShare.Value, b.DoneShare.Value) })
	module := m.env.Text.Home.ModuleLabel
	words := t.LeastDone(module(least.Module.Number), m.env.Text.Report.Percent(least.DoneShare.Value, 0))
	if len(best) > 0 {
		least = slices.MinFunc(best, func(a, b classstat.Module) int { return cmp.Compare(a.Best.Value, b.Best.Value) })
		words += " " + t.LeastGood(module(least.Module.Number), m.points(least.Best))
	}
	p.Words(s.Text, words)
	m.about(p, []string{t.Modules}, func() {
		if !m.beside(p, groups, hundred()) {
			m.bars(p, groups, hundred())
		}
	})
}

// about puts what there is to know about bars above them, or below them where
// the window is so low that they would be out of sight.
func (m *Model) about(p *sheet.Sheet, words []string, bars func()) {
	put := func() {
		for _, w := range words {
			p.Words(m.env.Styles.Muted, w)
		}
	}
	if p.Tight {
		bars()
		put()
		return
	}
	put()
	bars()
}

// gain is the test before beside the one after: in all, and by objective, the
// lowest on top.
func (m *Model) gain(p *sheet.Sheet) {
	t, s, gains := m.env.Text, m.env.Styles, classstat.GainsOf(m.env.Course, m.sums)
	if gains.N == 0 {
		p.Words(s.Muted, t.Gain.Nobody)
		if words := t.Gain.OnlyOne(gains.OnlyOne); words != "" {
			p.Words(s.Muted, words)
		}
		return
	}
	p.Words(s.Text, t.Charts.Gain(m.number(gains.N), m.points(gains.Whole.MeanBefore), m.points(gains.Whole.MeanAfter)))
	words := []string{t.Charts.Objectives}
	if gains.N < quiz.Enough {
		words = append(words, t.Gain.Few(quiz.Enough))
	}
	groups := []group{m.pair(t.Gain.Whole, gains.Whole)}
	for _, g := range gains.Lowest() {
		groups = append(groups, m.pair(g.Objective.Text.In(m.env.Lang()), g))
	}
	m.about(p, words, func() { m.bars(p, groups, hundred()) })
}

func (m *Model) pair(label string, g classstat.Gain) group {
	t := m.env.Text.Gain
	return group{label, []bar{
		{name: t.Before, value: m.points(g.MeanBefore), part: g.MeanBefore.Value, pale: true},
		{name: t.After, value: m.points(g.MeanAfter), part: g.MeanAfter.Value},
	}}
}

// coverage is where people are from: most first, then the names of the districts
// that nobody is from.
func (m *Model) coverage(p *sheet.Sheet) {
	t, s := m.env.Text.Charts, m.env.Styles
	areas := classstat.Areas(m.sums, m.env.Region.Districts())
	slices.SortStableFunc(areas, func(a, b classstat.Area) int { return cmp.Compare(b.People, a.People) })
	var groups []group
	var empty []string
	districts := 0
	for _, a := range areas {
		name := a.Name
		if name == "" {
			name = m.env.Text.ClassReport.Unplaced
		} else {
			districts++
		}
		if a.People == 0 {
			empty = append(empty, name)
			continue
		}
		groups = append(groups, group{name, []bar{{value: m.number(a.People), part: float64(a.People)}}})
	}
	p.Words(s.Text, t.Coverage(m.number(m.people), m.number(len(empty)), m.number(districts)))
	if len(groups) > 0 {
		p.Words(s.Muted, t.Areas)
		m.bars(p, groups, m.counted(areas[0].People))
	}
	if len(empty) > 0 {
		p.Gap()
		p.Words(s.Warning, t.Empty(strings.Join(empty, ", ")))
	}
}
