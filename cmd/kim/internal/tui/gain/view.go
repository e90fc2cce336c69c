package gain

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// The fills of the three levels: they differ without any colour.
const (
	lowFill    = "░"
	middleFill = "▒"
	highFill   = "█"
)

// roomy is the height from which lines are left free between the parts.
const roomy = 16

// View implements screen.Screen.
func (m *Model) View() string {
	return m.pager.View(m.page(), m.height, m.env.Text.App, m.env.Styles)
}

// page is all that there is to see.
func (m *Model) page() *sheet.Sheet {
	t, s := m.env.Text, m.env.Styles
	p := &sheet.Sheet{Width: m.width, Tight: m.height < roomy}
	p.Head = []sheet.Line{{Text: m.tabs.View()}}
	switch {
	case m.failed:
		p.Words(s.Danger, t.Class.Failed)
	case !m.loaded:
		p.Words(s.Muted, t.Class.Loading)
	case m.gains.N == 0:
		p.Words(s.Muted, t.Gain.Nobody)
		m.onlyOne(p)
	default:
		m.compare(p)
	}
	return p
}

func (m *Model) onlyOne(p *sheet.Sheet) {
	if words := m.env.Text.Gain.OnlyOne(m.gains.OnlyOne); words != "" {
		p.Words(m.env.Styles.Muted, words)
	}
}

func (m *Model) compare(p *sheet.Sheet) {
	t, s := m.env.Text.Gain, m.env.Styles
	p.Words(s.Text, t.Matched(m.gains.N))
	m.onlyOne(p)
	if m.gains.N < quiz.Enough {
		p.Words(s.Muted, t.Few(quiz.Enough))
	}
	p.Words(s.Muted, t.Legend(lowFill, middleFill, highFill))
	p.Gap()
	p.Heading(s.Title.Render(t.Whole))
	m.gain(p, m.gains.Whole)
	module := -1
	for _, g := range m.gains.Objectives {
		p.Gap()
		if g.Module.Number != module {
			module = g.Module.Number
			name := m.env.Text.Home.ModuleLabel(module) + ": " + g.Module.Title.In(m.env.Lang())
			p.Heading(s.Title.Render(screen.Fit(name, m.width)))
		}
		for _, line := range screen.Wrap(g.Objective.Text.In(m.env.Lang()), max(1, m.width)) {
			p.Heading(s.Strong.Render(line))
		}
		m.gain(p, g)
	}
	p.Gap()
	m.balance(p)
}

// gain is one comparison: the two bars, and what was gained.
func (m *Model) gain(p *sheet.Sheet, g classstat.Gain) {
	t, f, s := m.env.Text.Gain, m.env.Text.Figures, m.env.Styles
	label := 1 + max(lipgloss.Width(t.Before), lipgloss.Width(t.After))
	for _, row := range []struct {
		name   string
		levels classstat.Levels
	}{{t.Before, g.Before}, {t.After, g.After}} {
		bar, counts := m.stack(row.levels, max(6, min(60, m.width-label-lipgloss.Width(m.counts(row.levels))-1))), m.counts(row.levels)
		p.Add(s.Muted.Render(screen.Pad(row.name, label)) + bar + " " + counts)
	}
	change, interval := t.Change(f.Signed(g.Change.Value, 1), g.N), t.NoRange
	if g.RangeKnown {
		interval = f.Range(f.Signed(g.ChangeRange.Low, 1), f.Signed(g.ChangeRange.High, 1))
	}
	style := s.Text
	if g.N < quiz.Enough {
		style = s.Muted
	}
	p.Words(style, t.Means(m.mean(g.MeanBefore), m.mean(g.MeanAfter))+": "+change+", "+interval+".")
}

func (m *Model) mean(f classstat.Figure) string {
	if !f.Known {
		return m.env.Text.Figures.None
	}
	return m.env.Text.Report.Number(f.Value, 1)
}

// counts says how many people are in each part of a bar.
func (m *Model) counts(l classstat.Levels) string {
	number := func(n int) string { return m.env.Text.Report.Number(float64(n), 0) }
	return lowFill + number(l.Low) + " " + middleFill + number(l.Middle) + " " + highFill + number(l.High)
}

// stack draws how the levels share a bar. Each that there is has a cell at least.
func (m *Model) stack(l classstat.Levels, width int) string {
	s := m.env.Styles
	cells := shared([3]int{l.Low, l.Middle, l.High}, width)
	return s.Warning.Render(strings.Repeat(lowFill, cells[0])) +
		s.Accent.Render(strings.Repeat(middleFill, cells[1])) + s.Success.Render(strings.Repeat(highFill, cells[2]))
}

// shared divides a width by the parts; what is more than nothing gets something,
// at the cost of the largest.
func shared(parts [3]int, width int) (cells [3]int) {
	total := parts[0] + parts[1] + parts[2]
	if total == 0 {
		return cells
	}
	largest, rest := 0, width
	for i, n := range parts {
		if n > parts[largest] {
			largest = i
		}
		cells[i] = int(math.Round(float64(n) * float64(width) / float64(total)))
		if n > 0 {
			cells[i] = max(1, cells[i])
		}
		rest -= cells[i]
	}
	cells[largest] += rest
	return cells
}

// balance says whether the two forms look equally hard.
func (m *Model) balance(p *sheet.Sheet) {
	t, f, s := m.env.Text.Gain, m.env.Text.Figures, m.env.Styles
	p.Heading(s.Title.Render(t.Forms))
	for _, form := range m.gains.Forms {
		if form.Unit == nil {
			return
		}
		name := strings.ToUpper(form.Unit.Form)
		if form.N == 0 {
			p.Words(s.Text, t.NoForm(name))
			continue
		}
		p.Words(s.Text, t.Form(name, form.N, m.mean(form.MeanBefore)))
	}
	b := m.gains.Balance
	if b.Known {
		p.Words(s.Text, t.Apart(f.Signed(b.Difference.Mean, 1), f.Range(f.Signed(b.Difference.Low, 1), f.Signed(b.Difference.High, 1))))
	}
	style := s.Text
	if b.Verdict == classstat.VerdictFirst || b.Verdict == classstat.VerdictSecond {
		style = s.Warning
	}
	p.Words(style, t.Balance[string(b.Verdict)])
	p.Words(s.Muted, t.WhatForms)
}
