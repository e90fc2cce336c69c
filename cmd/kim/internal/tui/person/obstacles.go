package person

import (
	"cmp"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// obstacle is something that was in the way, and where.
type obstacle struct {
	progress.Obstacle
	unit string
}

// obstaclesOf are the reports of a person, newest first.
func obstaclesOf(state progress.State) []obstacle {
	var all []obstacle
	for id, u := range state.Units {
		for _, o := range u.Obstacles {
			all = append(all, obstacle{o, id})
		}
	}
	slices.SortFunc(all, func(a, b obstacle) int { return cmp.Or(b.By.Compare(a.By), cmp.Compare(a.ID, b.ID)) })
	return all
}

// asCase is the case that a report is, or was.
func (o obstacle) asCase(member progress.Member) progress.MemberSignal {
	signal := progress.Signal{
		Kind: progress.SignalObstacle, Unit: o.unit, Item: o.Item, ID: o.ID, Since: o.By.At, Text: safe.Clean(string(o.Note)), Word: o.Kind,
	}
	switch o.Kind {
	case progress.ObstacleUnderstand:
		signal.Kind = progress.SignalHelp
	case progress.ObstacleMistake:
		signal.Kind = progress.SignalMistake
	}
	return progress.MemberSignal{Member: member, Signal: signal}
}

// reports are all of them as cases.
func reports(member progress.Member, state progress.State) []progress.MemberSignal {
	var all []progress.MemberSignal
	for _, o := range obstaclesOf(state) {
		all = append(all, o.asCase(member))
	}
	return all
}

// obstacleRows are the reports with what was answered.
func (m *Model) obstacleRows() []row {
	var rows []row
	for _, o := range obstaclesOf(m.data.state) {
		c := o.asCase(m.data.member)
		rows = append(rows, row{id: "obstacle/" + o.ID, lines: m.obstacleLines(o, c), c: &c})
	}
	if len(rows) == 0 {
		return m.nothing(m.env.Text.Person.NoObstacles)
	}
	return rows
}

func (m *Model) obstacleLines(o obstacle, c progress.MemberSignal) []string {
	t, s := m.env.Text, m.env.Styles
	lines := m.words(s.Text, care.Word(m.env, o.Kind)+" · "+m.ago(o.By.At))
	if where := care.Where(m.env, c.Signal, m.data.places); where != "" {
		lines = append(lines, m.muted(where)...)
	}
	if c.Signal.Text != "" {
		lines = append(lines, m.cut("“"+string(c.Signal.Text)+"”")...)
	}
	r := o.Reply
	if r == nil {
		return append(lines, m.words(s.Warning, "○ "+t.Feedback.Waiting)...)
	}
	by, when := string(r.By), m.ago(r.At)
	switch {
	case r.Text == "" && r.Closed:
		return append(lines, m.words(s.Success, "✓ "+t.Feedback.Settled(by, when))...)
	case r.Closed:
		lines = append(lines, m.words(s.Success, "✓ "+t.Feedback.Answered(by, when))...)
	default:
		lines = append(lines, m.words(s.Accent, "› "+t.Feedback.Answered(by, when))...)
	}
	return append(lines, m.cut("“"+string(r.Text)+"”")...)
}
