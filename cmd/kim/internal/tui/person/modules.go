package person

import (
	"fmt"
	"slices"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// moduleRows are the units, under their modules.
func (m *Model) moduleRows() []row {
	t, s := m.env.Text, m.env.Styles
	var rows []row
	for _, standing := range standing.Modules(m.env.Course, m.data.state) {
		module := standing.Module
		name := s.Title.Render(t.Obstacle.Module(module.Number) + " · " + module.Title.In(m.env.Lang()))
		count := fmt.Sprintf("%d/%d", standing.Done, standing.Total)
		head := []string{screen.Spread(screen.Fit(name, max(1, m.width-lipgloss.Width(count)-2)), s.Muted.Render(count), m.width)}
		for _, unit := range module.Units {
			rows = append(rows, row{id: unit.ID, head: head, lines: m.unitLines(unit), unit: unit})
			head = nil
		}
	}
	if len(rows) == 0 {
		return m.nothing(t.Person.NoModules)
	}
	return rows
}

func (m *Model) overridden(unit *lessons.Unit) bool {
	u := m.data.state.Units[unit.ID]
	return u != nil && u.Override != nil
}

// countable tells whether a trainer's word would change whether a unit is done.
func (m *Model) countable(unit *lessons.Unit) bool {
	if unit == nil {
		return false
	}
	u := m.data.state.Units[unit.ID]
	return u == nil || !u.Done() || u.Override != nil
}

// unitLines name a unit and say how far it is.
func (m *Model) unitLines(unit *lessons.Unit) []string {
	u := m.data.state.Units[unit.ID]
	if u == nil {
		u = new(progress.Unit)
	}
	state, style := m.unitState(unit, u)
	name := m.env.UnitName(unit)
	lines := []string{screen.Spread(name, style.Render(state), m.room())}
	if lipgloss.Width(name)+lipgloss.Width(state)+2 > m.room() {
		lines = append(m.words(m.env.Styles.Text, name), style.Render(state))
	}
	if u.Attempts > 1 {
		lines = append(lines, m.muted(m.env.Text.Person.Attempts(u.Attempts))...)
	}
	if u.Override != nil {
		lines = append(lines, m.words(m.env.Styles.Accent, m.env.Counted(*u.Override))...)
	}
	return lines
}

func (m *Model) unitState(unit *lessons.Unit, u *progress.Unit) (string, lipgloss.Style) {
	t, s := m.env.Text, m.env.Styles
	isQuiz := unit.Kind == lessons.KindQuiz
	switch {
	case u.Override != nil && !u.Read && !u.Passed:
		return t.Feedback.StateCounted, s.Success
	case isQuiz && u.Passed && u.Best != nil:
		return t.Module.Passed(u.Best.Percent), s.Success
	case u.Done():
		return t.Module.Read, s.Success
	case isQuiz && u.Best != nil:
		return t.Module.Percent(u.Best.Percent), s.Warning
	case u.Touched != (progress.Stamp{}):
		return t.Module.Begun, s.Text
	default:
		return t.Module.New, s.Muted
	}
}

// point is how an objective went.
type point struct {
	id            string
	quiz          quiz.Score
	first, second *quiz.Score // in the tests
}

// points are the objectives of which questions were answered, in the order of
// the course. Of each question of a quiz the last answer counts; of a test the
// answers of the first attempt.
func (m *Model) points() []point {
	var all []point
	at := func(id string) *point {
		i := slices.IndexFunc(all, func(p point) bool { return p.id == id })
		if i < 0 {
			all = append(all, point{id: id})
			i = len(all) - 1
		}
		return &all[i]
	}
	for _, module := range m.env.Course.Modules {
		for _, unit := range module.Units {
			for _, o := range m.byObjective(unit, m.lastResults(unit.ID)) {
				p := at(o.Objective)
				p.quiz.Points += o.Score.Points
				p.quiz.Max += o.Score.Max
				p.quiz.Graded += o.Score.Graded
			}
		}
	}
	for i, test := range m.tests() {
		for _, o := range m.byObjective(test.unit, m.runResults(test.unit.ID, test.outcome.Run)) {
			score := o.Score
			if i > 0 || m.onlyAfter() {
				at(o.Objective).second = &score
			} else {
				at(o.Objective).first = &score
			}
		}
	}
	return all
}

// byObjective adds up the results of the questions that have one.
func (m *Model) byObjective(unit *lessons.Unit, results map[string]quiz.Result) []quiz.ObjectiveScore {
	body := m.data.quizzes[unit.ID]
	if body == nil || len(results) == 0 {
		return nil
	}
	var answered []quiz.Question
	for _, q := range body.Questions {
		if _, ok := results[q.ID]; ok {
			answered = append(answered, q)
		}
	}
	return quiz.ByObjective(answered, results)
}

// lastResults are the results of the last answer to each question of a unit.
func (m *Model) lastResults(unit string) map[string]quiz.Result {
	results, last := make(map[string]quiz.Result), make(map[string]progress.Stamp)
	for _, r := range m.data.runs {
		if r.id != unit {
			continue
		}
		for id, item := range r.run.Items {
			if item.Answer == nil || item.AnsweredAt.Compare(last[id]) < 0 {
				continue
			}
			results[id], last[id] = resultOf(item.Answer), item.AnsweredAt
		}
	}
	return results
}

func (m *Model) runResults(unit, run string) map[string]quiz.Result {
	results := make(map[string]quiz.Result)
	for _, r := range m.data.runs {
		if r.id != unit || r.run.ID != run {
			continue
		}
		for id, item := range r.run.Items {
			if item.Answer != nil {
				results[id] = resultOf(item.Answer)
			}
		}
	}
	return results
}

func resultOf(a *progress.AnsweredBody) quiz.Result {
	return quiz.Result{Graded: a.Graded, Right: a.Right, Points: a.Points}
}
