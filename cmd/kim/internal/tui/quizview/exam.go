package quizview

import (
	"slices"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// form is what there is of the other form of a test. The zero form is that of a
// quiz, which has no other.
type form struct {
	quiz *lessons.Quiz
	runs []*progress.Run
}

// otherForm is the form of the test that the participant gets at the other end
// of the course; nil for a quiz.
func (m *Model) otherForm() *lessons.Unit {
	before, after := standing.Forms(m.env.Course, m.env.Who.ID)
	switch m.unit {
	case before:
		return after
	case after:
		return before
	default:
		return nil
	}
}

// isBefore tells whether the unit is the test before the course.
func (m *Model) isBefore() bool {
	before, _ := standing.Forms(m.env.Course, m.env.Who.ID)
	return m.unit == before
}

func (m *Model) testName() string {
	if m.isBefore() {
		return m.env.Text.Test.Before
	}
	return m.env.Text.Test.After
}

// skippable tells whether the page offers to learn without the test.
func (m *Model) skippable() bool { return !m.rules.atOnce && m.isBefore() && len(m.runs) == 0 }

// skip records that the test was seen and left aside.
func (m *Model) skip() tea.Cmd {
	seen := m.env.Draft(progress.KindOpened, m.unit.ID, "", progress.Place{})
	return tea.Batch(m.env.Record(seen), screen.Send(screen.BackMsg{}))
}

// firstFinished is the run whose end came first: that of a test which counts. It
// is nil if none was finished.
func firstFinished(runs []*progress.Run) *progress.Run {
	var first *progress.Run
	for _, run := range runs {
		if run.Finished != nil && (first == nil || sooner(run.Finished, first.Finished)) {
			first = run
		}
	}
	return first
}

// sooner orders the ends of runs as the store does. One that is not in the store
// yet has no place there, and is the last.
func sooner(a, b *progress.Outcome) bool {
	if a.Lamport == 0 || b.Lamport == 0 {
		return a.Lamport != 0
	}
	place := func(o *progress.Outcome) progress.Stamp { return progress.Stamp{Lamport: o.Lamport, ID: o.Event} }
	return place(a).Compare(place(b)) < 0
}

// tests are the results of the first attempts at both forms.
func (m *Model) tests() (before, after *progress.Run, tests standing.Tests) {
	before, after = firstFinished(m.runs), firstFinished(m.other.runs)
	if !m.isBefore() {
		before, after = after, before
	}
	if before != nil {
		tests.First = before.Finished
	}
	if after != nil {
		tests.Second = after.Finished
	}
	return before, after, tests
}

// testOptions are what can be chosen on the result of a test.
func (m *Model) testOptions() []option {
	t := m.env.Text.Test
	leave := option{does: doesLeave, key: "2", label: m.env.Text.Quiz.End.Leave}
	if m.isBefore() {
		leave.label = t.Learn
	}
	return []option{{does: doesLook, key: "1", label: t.Look}, leave}
}

// testResult is the end of a test: the score, what it means, and each objective
// in words. Once both tests were taken it says what came of the course.
func (m *Model) testResult(p *page) {
	t, s := m.env.Text.Test, m.env.Styles
	percent := m.run.Finished.Percent
	p.Add(s.Title.Render(m.env.Text.Quiz.End.Score(percent)), screen.Bar(s, percent, 100, p.Width))
	if history := m.history(); len(m.runs) > 1 && history != "" {
		p.Words(s.Muted, history)
	}
	p.Gap()
	_, _, tests := m.tests()
	switch change := tests.Change(); {
	case change != standing.ChangeNone:
		p.Words(s.Strong, t.Gained(tests.First.Percent, tests.Second.Percent, t.Share[string(change)]))
	case m.isBefore():
		p.Words(s.Text, t.AboutBefore)
	}
	p.Gap()
	p.Add(s.Strong.Render(t.Objectives))
	m.levelLines(p)
	m.buttons(p)
}

// levels says in words how an objective went; with both tests, before and after.
func (m *Model) levels(here quiz.ObjectiveScore) string {
	words := m.env.Text.Test.Level
	before, after, tests := m.tests()
	if tests.Change() == standing.ChangeNone {
		return words[string(here.Score.Level())]
	}
	first, second := m.other.quiz, m.quiz
	if m.isBefore() {
		first, second = second, first
	}
	old, known := levelOf(first, before, here.Objective)
	present, asked := levelOf(second, after, here.Objective)
	if !known || !asked {
		return words[string(here.Score.Level())]
	}
	if old == present {
		return words[string(present)]
	}
	return words[string(old)] + " → " + words[string(present)]
}

// levelOf says how an objective went in a run; false if nothing asked for it.
func levelOf(q *lessons.Quiz, run *progress.Run, objective string) (quiz.Level, bool) {
	scores := quiz.ByObjective(q.Questions, results(run))
	i := slices.IndexFunc(scores, func(o quiz.ObjectiveScore) bool { return o.Objective == objective })
	if i < 0 {
		return "", false
	}
	return scores[i].Score.Level(), true
}

// levelLines put each objective and how it went beside each other, or under each
// other where there is no room.
func (m *Model) levelLines(p *page) {
	const leastText = 36
	s := m.env.Styles
	scores := quiz.ByObjective(m.quiz.Questions, results(m.run))
	levels, widest := make([]string, len(scores)), 0
	for i, o := range scores {
		levels[i] = m.levels(o)
		widest = max(widest, lipgloss.Width(levels[i]))
	}
	room := p.Width - widest - 2
	for i, o := range scores {
		text, level := m.objectiveText(o.Objective), s.Accent.Render(levels[i])
		if room < leastText {
			p.Add(screen.Wrap(text, max(1, p.Width))...)
			p.Add("  " + level)
			continue
		}
		lines := screen.Wrap(text, room)
		lines[0] = screen.Pad(lines[0], room) + "  " + level
		p.Add(lines...)
	}
}

// reading tells whether feedback is on the screen.
func (m *Model) reading() bool { return m.phase == answered || m.phase == looking }

// look shows the answer to a question of a test that is over.
func (m *Model) look(at int) {
	m.phase, m.at, m.row, m.unread = looking, at, 0, true
	m.focus, m.elsewhere, m.clicked = onChoices, false, lastClick{}
	q := m.question()
	m.order = m.shown(q)
	m.pick, m.result = quiz.Response{}, q.Grade(quiz.Response{})
	if a := m.item(q.ID).Answer; a != nil {
		m.pick = clone(quiz.Response(a.Response))
		m.result = q.Grade(m.pick)
		m.result.Graded, m.result.Right, m.result.Points, m.result.Rule = a.Graded, a.Right, a.Points, a.Rule
	}
	m.top = m.page().begin(m.height)
}

// pressLook handles a key while the answers are looked at.
func (m *Model) pressLook(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.leave):
		m.showResult()
	case key.Matches(msg, keys.previous):
		m.look(m.at - 1)
	case key.Matches(msg, keys.next) && !m.readOn():
		return m.goFurther()
	}
	return nil
}

// goFurther leaves feedback for what comes next.
func (m *Model) goFurther() tea.Cmd {
	switch {
	case m.phase != looking:
		return m.goOn()
	case m.at+1 < len(m.quiz.Questions):
		m.look(m.at + 1)
	default:
		m.showResult()
	}
	return nil
}

// meet brings a run whose answers are not shown yet up to what the store has of
// it: an answer that another window gave first stays.
func (m *Model) meet(stored *progress.Run) tea.Cmd {
	for id, item := range stored.Items {
		switch {
		case item.Answer == nil:
		case m.pending != nil && m.pending[0].Item == id:
			m.pending, m.run.Finished = nil, nil
			m.run.Items[id] = item
		case m.item(id).Answer == nil:
			m.run.Items[id] = item
		}
	}
	if stored.Finished != nil {
		m.run.Finished = stored.Finished // the first end is in the store
	}
	over := m.phase == ended && m.run.Finished == nil
	if over || m.phase == asking && m.item(m.question().ID).Answer != nil {
		return m.goOn()
	}
	return nil
}
