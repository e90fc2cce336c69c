package charts

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// bar is a line of a chart.
type bar struct {
	label, value string
	part, whole  int
}

// View implements screen.Screen.
func (m *Model) View() string {
	t := m.env.Text
	lines := []string{m.tabs.View()}
	switch {
	case !m.loaded && m.failed:
		return screen.Clip(append(lines, screen.Wrap(t.Class.Failed, m.width)...), m.height)
	case !m.loaded:
		return screen.Clip(append(lines, screen.Fit(t.Class.Loading, m.width)), m.height)
	}
	lines = append(lines, screen.Fit(m.env.Styles.Strong.Render(fmt.Sprintf("%d/4 %s", m.chart+1, t.Charts.Names[m.chart])), m.width))
	bars, words := m.bars()
	if len(bars) == 0 {
		return screen.Clip(append(lines, screen.Wrap(t.Charts.Nothing, m.width)...), m.height)
	}
	lines = append(lines, screen.Wrap(words, m.width)...)
	room := max(1, m.height-len(lines)-1)
	if curve := m.curve(classstat.Days(m.sums), room); m.chart == 0 && curve != nil {
		return screen.Clip(append(lines, curve...), m.height)
	}
	m.first = min(m.first, max(0, len(bars)-room))
	last := min(len(bars), m.first+room)
	for _, b := range bars[m.first:last] {
		lines = append(lines, m.draw(b, bars))
	}
	if more := screen.More(t.App, m.first > 0, last < len(bars)); more != "" {
		lines = append(lines, m.env.Styles.Muted.Render(screen.Fit(more, m.width)))
	}
	return screen.Clip(lines, m.height)
}

// draw draws one bar; labels and values of all are of one width.
func (m *Model) draw(b bar, all []bar) string {
	label, value := 0, 0
	for _, one := range all {
		label, value = max(label, ansi.StringWidth(one.label)), max(value, ansi.StringWidth(one.value))
	}
	label = min(label, m.width/2)
	width := m.width - label - value - 2
	return screen.Fit(screen.Pad(b.label, label)+" "+screen.Bar(m.env.Styles, b.part, b.whole, max(0, width))+" "+b.value, m.width)
}

// bars are the lines of the chart that is shown, and what they show in words.
func (m *Model) bars() ([]bar, string) {
	switch m.chart {
	case 1:
		return m.modules()
	case 2:
		return m.gain()
	case 3:
		return m.coverage()
	default:
		return m.days()
	}
}

func (m *Model) number(n int) string { return m.env.Text.Report.Number(float64(n), 0) }

func (m *Model) days() ([]bar, string) {
	days := classstat.Days(m.sums)
	if len(days) == 0 {
		return nil, ""
	}
	total := days[len(days)-1].Total
	var bars []bar
	for i := len(days) - 1; i >= 0; i-- { // the latest on top
		bars = append(bars, bar{m.env.Text.Date.Day(days[i].Date), m.number(days[i].Total), days[i].Total, total})
	}
	most := busiest(days)
	return bars, m.env.Text.Charts.Words[0](m.number(total), m.env.Text.Date.Day(most.Date), m.number(most.N))
}

func (m *Model) modules() ([]bar, string) {
	var bars []bar
	var lowest bar
	for _, x := range classstat.Modules(m.env.Course, m.sums, m.people) {
		if !x.DoneShare.Known {
			continue
		}
		b := bar{
			fmt.Sprintf("%d. %s", x.Module.Number, x.Module.Title.In(m.env.Lang())), m.env.Text.Report.Percent(x.DoneShare.Value, 0),
			int(1000 * x.DoneShare.Value), 1000,
		}
		if len(bars) == 0 || b.part < lowest.part {
			lowest = b
		}
		bars = append(bars, b)
	}
	return bars, m.env.Text.Charts.Words[1]("", lowest.label, lowest.value)
}

func (m *Model) gain() ([]bar, string) {
	t, gains := m.env.Text, classstat.GainsOf(m.env.Course, m.sums)
	number := func(f classstat.Figure) string { return t.Report.Number(f.Value, 0) }
	var bars []bar
	for _, g := range gains.Objectives {
		bars = append(bars, bar{
			g.Objective.Text.In(m.env.Lang()), t.Charts.Was(number(g.MeanBefore), number(g.MeanAfter)), int(g.MeanAfter.Value), 100,
		})
	}
	return bars, t.Charts.Words[2](m.number(gains.N), number(gains.Whole.MeanBefore), number(gains.Whole.MeanAfter))
}

func (m *Model) coverage() ([]bar, string) {
	areas, most, empty := m.districts(), 1, 0
	for _, a := range areas {
		most = max(most, a.People)
		if a.People == 0 {
			empty++
		}
	}
	var bars []bar
	for _, a := range areas {
		name := a.Name
		if name == "" {
			name = m.env.Text.ClassReport.Unplaced
		}
		bars = append(bars, bar{name, m.number(a.People), a.People, most})
	}
	return bars, m.env.Text.Charts.Words[3](m.number(m.people), m.number(empty), m.number(len(areas)))
}
