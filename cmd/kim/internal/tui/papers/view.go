package papers

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

const roomy = 16 // lines from which on there is room for blank ones

// layout gives the rows the room that the heading leaves.
func (m *Model) layout() {
	var rows []menu.Row
	for i, k := range kinds() {
		rows = append(rows, menu.Row{ID: string(k), Key: strconv.Itoa(i + 1), Height: 1})
	}
	m.rows.SetRows(rows)
	m.rows.SetSize(m.width, max(1, m.height-len(m.heading())))
}

// label is the name of a paper.
func (m *Model) label(k kind) string {
	t := m.env.Text
	switch k {
	case viewReport:
		return t.Papers.View(t.Class.Views[string(m.view)])
	case wholeReport:
		return t.Papers.Whole
	case activity:
		return t.Papers.Activity
	case activityPDF:
		return t.Papers.ActivityPDF
	case filled:
		return t.Papers.Filled
	case blank:
		return t.Papers.Blank
	case certificates, issuing, revoking:
		return t.Papers.Certificates
	case list:
		return t.Papers.List
	default:
		return ""
	}
}

// note says what a paper becomes.
func (m *Model) note(k kind) string {
	switch k {
	case activity:
		return m.env.Text.Papers.AsText
	case activityPDF, filled, blank:
		return "PDF"
	case list:
		return "CSV"
	case viewReport, wholeReport, certificates, issuing, revoking:
	}
	return ""
}

// heading is what stands over the rows: what is going on, or came of it.
func (m *Model) heading() []string {
	t, s := m.env.Text.Papers, m.env.Styles
	style, text := s.Muted, t.Intro(string(m.class.Name), m.class.People)
	switch {
	case m.working != nil:
		style, text = s.Accent, m.underWay()
	case m.finished && m.outcome.err != nil && !errors.Is(m.outcome.err, context.Canceled):
		style, text = s.Danger, m.said()
	case m.finished:
		style, text = s.Accent, m.said()
	}
	lines := m.wrapped(style, text)
	if m.working != nil {
		if done, total := int(m.working.done.Load()), int(m.working.total.Load()); total > 0 {
			lines = append(lines, screen.Bar(s, done, total, m.width))
		}
	}
	if m.height >= roomy {
		lines = append(append([]string{""}, lines...), "")
	}
	return lines
}

func (m *Model) wrapped(style lipgloss.Style, text string) []string {
	lines := screen.Wrap(text, m.width)
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}

// underWay says what is being made, and how far it is.
func (m *Model) underWay() string {
	t, w := m.env.Text.Papers, m.working
	done, total := int(w.done.Load()), int(w.total.Load())
	switch what := m.label(w.kind); {
	case w.stopping:
		return t.Stopping
	case w.kind == revoking:
		return t.Revoking
	case total == 0:
		return t.Working(what)
	case w.kind == issuing:
		return m.env.Text.Award.Issuing(done, total)
	case w.kind == viewReport || w.kind == wholeReport:
		return t.Rows(what, done, total)
	default:
		return t.People(what, done, total)
	}
}

// said says what came of the last paper.
func (m *Model) said() string {
	t, r := m.env.Text.Papers, m.outcome
	switch {
	case r.kind == issuing && r.err != nil:
		return m.failed(r)
	case r.kind == issuing:
		lines := m.awards().Outcome(r.issued, r.path, r.err)
		return lines[len(lines)-1]
	case r.err == nil && r.kind == revoking:
		return m.takenBack(r.taken)
	case r.err == nil && r.kind == certificates:
		return m.env.Text.Award.Ready(count(r.class.people).ready)
	case r.err == nil && r.kind == activity:
		return t.Complete(r.path)
	case r.err == nil:
		return t.Saved(r.path)
	case errors.Is(r.err, context.Canceled):
		return t.Stopped
	case errors.Is(r.err, errText):
		return t.NotFound(r.path)
	case errors.Is(r.err, errWrite):
		return t.NotSaved(r.path)
	case errors.Is(r.err, errPaper):
		return t.NotMade
	case r.kind == certificates || r.kind == revoking:
		return m.awards().Error(r.err)
	default:
		return t.Unreadable
	}
}

// View implements screen.Screen.
func (m *Model) View() string {
	if m.form != nil {
		return m.form.View()
	}
	s := m.env.Styles
	rows := m.rows.View(func(row menu.Row, selected bool) string {
		line := m.rows.Line(s, row, selected, m.label(kind(row.ID)), m.width)
		return screen.Spread(line, s.Muted.Render(m.note(kind(row.ID))), m.width)
	})
	return screen.Clip(append(m.heading(), strings.Split(rows, "\n")...), m.height)
}
