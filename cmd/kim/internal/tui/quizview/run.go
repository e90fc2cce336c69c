package quizview

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// unfinished is the run to go on with, the latest that has no end; nil if
// there is none. Its place among the runs is its number.
func (m *Model) unfinished() (run *progress.Run, number int) {
	for i, run := range slices.Backward(m.runs) {
		if run.Finished == nil {
			return run, i + 1
		}
	}
	return nil, 0
}

// lastFinished is the run whose result can be looked at again.
func (m *Model) lastFinished() (run *progress.Run, number int) {
	for i, run := range slices.Backward(m.runs) {
		if run.Finished != nil {
			return run, i + 1
		}
	}
	return nil, 0
}

// begin starts a new run.
func (m *Model) begin() tea.Cmd {
	run := &progress.Run{
		ID:       m.env.NewID(),
		PassMark: m.coursePassMark(),
		Order:    make(map[string][]string),
		Items:    make(map[string]*progress.Item),
	}
	m.runs = append(m.runs, run)
	m.run, m.number, m.shared = run, len(m.runs), false
	for _, q := range m.quiz.Questions {
		if shown := quiz.Shown(m.seed(), q); len(shown) > 0 {
			run.Order[q.ID] = shown
		}
	}
	body := progress.StartedBody{Run: run.ID, PassMark: run.PassMark, Order: run.Order}
	started := m.env.Record(m.env.Draft(progress.KindStarted, m.unit.ID, "", body))
	return tea.Batch(started, m.enterRun())
}

// resume goes on with a run.
func (m *Model) resume(run *progress.Run, number int) tea.Cmd {
	m.run, m.number, m.shared = run, number, false
	if run.PassMark == 0 { // its beginning has not arrived on this machine
		run.PassMark = m.coursePassMark()
	}
	if run.Items == nil {
		run.Items = make(map[string]*progress.Item)
	}
	return m.enterRun()
}

// enterRun leaves the first page for the run.
func (m *Model) enterRun() tea.Cmd { return tea.Batch(m.goOn(), m.settle()) }

// settle drops a load that was under way for the first page, but not the
// language that it may have been for.
func (m *Model) settle() tea.Cmd {
	m.load = nil
	if m.quiz.Lang != m.env.Lang() {
		return m.translate()
	}
	return nil
}

// goOn shows the first question that has no answer yet, or the result. A run
// may turn out to be complete only here, after the course was edited.
func (m *Model) goOn() tea.Cmd {
	next := m.next()
	if next >= 0 {
		m.ask(next)
		return nil
	}
	var cmd tea.Cmd
	if m.rules.run && m.run.Finished == nil {
		cmd = m.env.Record(m.finish())
	}
	m.showResult()
	if !m.rules.run {
		return m.recount()
	}
	return cmd
}

// next is the first question of the run without an answer, or -1.
func (m *Model) next() int { return nextIn(m.quiz.Questions, m.run) }

func nextIn(questions []quiz.Question, run *progress.Run) int {
	return slices.IndexFunc(questions, func(q quiz.Question) bool {
		item := run.Items[q.ID]
		return item == nil || item.Answer == nil
	})
}

// showResult shows the result of the run.
func (m *Model) showResult() {
	m.phase, m.top, m.unread = ended, 0, true
	m.row = m.firstButton()
}

// ask shows a question with what was picked and typed before.
func (m *Model) ask(at int) {
	m.phase, m.at, m.top, m.row, m.unread = asking, at, 0, 0, false
	q := m.question()
	m.result, m.clicked = quiz.Result{}, lastClick{}
	m.order = m.shown(q)
	m.pick = fit(q, quiz.Response(m.item(q.ID).Pick))
	m.fields = newFields(q, m.pick.Texts)
	m.fields.setSize(m.column(), m.areaHeight())
	m.focus = onChoices
	if m.fields.any() {
		m.focus = onText
	}
	if q.Type == quiz.One {
		m.row = slices.Index(m.order, first(m.pick.Choices))
	}
	if q.Type == quiz.Match {
		m.row = max(0, slices.Index(m.pick.Choices, ""))
	}
}

// question is the one that is shown; the zero Question if there is none.
func (m *Model) question() quiz.Question {
	if m.quiz == nil || m.at < 0 || m.at >= len(m.quiz.Questions) {
		return quiz.Question{}
	}
	return m.quiz.Questions[m.at]
}

// item is the question's place in the run.
func (m *Model) item(id string) *progress.Item {
	if m.run.Items[id] == nil {
		m.run.Items[id] = new(progress.Item)
	}
	return m.run.Items[id]
}

// seed makes the order of choices differ between participants and attempts.
// quiz.Shown adds the question.
func (m *Model) seed() string {
	if !m.rules.run {
		return m.run.ID
	}
	return m.env.Who.ID + "/" + m.unit.ID + "/" + strconv.Itoa(m.number)
}

// shown is the order in which choices stand on the screen: as recorded when
// the run began, unless the choices have been edited since.
func (m *Model) shown(q quiz.Question) []string {
	shown := quiz.Shown(m.seed(), q)
	recorded := m.run.Order[q.ID]
	a, b := slices.Sorted(slices.Values(shown)), slices.Sorted(slices.Values(recorded))
	if slices.Equal(a, b) {
		return recorded
	}
	return shown
}

// submit grades a response: its feedback is in the very next frame,
// unless it waits for the end. It is
// recorded once the store was asked whether there is an answer already. The last
// answer and the end of the run are recorded together, so that no kill falls
// between them.
func (m *Model) submit(r quiz.Response) tea.Cmd {
	q := m.question()
	item := m.item(q.ID)
	m.result = q.Grade(r)
	m.pick = r
	item.Answer = &progress.AnsweredBody{
		Run: m.run.ID, Response: progress.Response(clone(r)), Graded: m.result.Graded, Right: m.result.Right,
		Points: m.result.Points, Rule: m.result.Rule, Attempt: m.number, Hints: item.Hints,
	}
	m.fields.changes = 0
	if !m.rules.run {
		m.showFeedback()
		return m.recordReviewed(q, *item.Answer)
	}
	m.pending = []progress.Draft{m.draft(progress.KindAnswered, q, *item.Answer)}
	if m.next() < 0 {
		m.pending = append(m.pending, m.finish())
	}
	if m.rules.atOnce {
		m.showFeedback()
		return m.compare()
	}
	return tea.Batch(m.compare(), m.goOn())
}

// showFeedback shows what there is to say about the answer.
func (m *Model) showFeedback() {
	m.phase, m.unread, m.focus, m.elsewhere = answered, true, onChoices, false
	m.top = m.page().begin(m.height)
}

// finish ends the run and is to be recorded.
func (m *Model) finish() progress.Draft {
	score := quiz.Total(m.quiz.Questions, results(m.run))
	body := progress.FinishedBody{
		Run: m.run.ID, Points: score.Points, Max: score.Max, Percent: score.Percent(),
		PassMark: m.run.PassMark, Passed: score.Passed(m.run.PassMark),
	}
	draft := m.env.Draft(progress.KindFinished, m.unit.ID, "", body)
	m.run.Finished = &progress.Outcome{
		Run: body.Run, Percent: body.Percent, Points: body.Points, Max: body.Max,
		Passed: body.Passed, Version: draft.Version, At: draft.At.UnixMilli(),
	}
	return draft
}

// results are those of the answers in a run, as they were graded then.
func results(run *progress.Run) map[string]quiz.Result {
	all := make(map[string]quiz.Result, len(run.Items))
	for id, item := range run.Items {
		if a := item.Answer; a != nil {
			all[id] = quiz.Result{Graded: a.Graded, Right: a.Right, Points: a.Points, Rule: a.Rule}
		}
	}
	return all
}

// hint shows the hint and records that it was asked for, once.
func (m *Model) hint() tea.Cmd {
	q := m.question()
	item := m.item(q.ID)
	if !m.hintLeft() {
		return nil
	}
	item.Hints++
	m.reveal = true
	if m.focus == onActions {
		m.row = buttonAnswer // the button for the hint is gone
	}
	hinted := m.draft(progress.KindHinted, q, progress.HintedBody{Run: m.run.ID})
	if picked, ok := m.typedDraft(); ok {
		return m.recordRun(picked, hinted)
	}
	return m.recordRun(hinted)
}

// draft begins an event about a question.
func (m *Model) draft(kind progress.Kind, q quiz.Question, body any) progress.Draft {
	d := m.env.Draft(kind, m.unitOf(q).ID, q.ID, body)
	d.Digest = q.Digest()
	return d
}

// relocate finds the place again after the quiz was exchanged for the same one
// in another language. Where the languages differ in their questions it goes on
// with the first one open.
func (m *Model) relocate(old quiz.Question) tea.Cmd {
	if m.phase != asking && !m.reading() {
		return nil
	}
	at := slices.IndexFunc(m.quiz.Questions, func(q quiz.Question) bool { return q.ID == old.ID })
	if at < 0 {
		return tea.Batch(m.recordAnswer(), m.goOn())
	}
	m.at = at
	m.order = m.shown(m.question())
	if m.reading() {
		m.result = translateMarks(m.result, old, m.question())
		return nil
	}
	if q := m.question(); m.fields.count() != fieldCount(q) {
		m.ask(at)
		return nil
	}
	m.pick = fit(m.question(), m.pick)
	return nil
}

// translateMarks gives a result the feedback of another language. The verdict
// stays: texts were graded by the answers of the language they were typed in, and
// what was expected there has its counterpart at the same place here.
func translateMarks(result quiz.Result, old, other quiz.Question) quiz.Result {
	if len(old.Choices) != len(other.Choices) {
		return result
	}
	marks := slices.Clone(result.Marks)
	for i, mark := range marks {
		at := slices.IndexFunc(old.Choices, func(c quiz.Choice) bool { return c.Feedback != "" && c.Feedback == mark.Feedback })
		if at >= 0 {
			marks[i].Feedback = other.Choices[at].Feedback
		}
	}
	result.Marks = marks
	return result
}
