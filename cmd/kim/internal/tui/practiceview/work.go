package practiceview

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// record hands events to the app's queue; what the store told before is older
// than they are.
func (m *Model) record(drafts ...progress.Draft) tea.Cmd {
	m.writes++
	return m.env.Record(drafts...)
}

// tick ticks a line of the current task, or takes the tick away.
func (m *Model) tick(line int) tea.Cmd {
	t := m.current()
	if line < 0 || line >= len(t.Checklist) {
		return nil
	}
	m.on = sheet.Target{Part: aLine, Index: line}
	wasDone := m.done(t)
	id := t.Checklist[line].ID
	state := m.mutable(t.ID)
	state.ticked[id] = !state.ticked[id]
	m.tasks[t.ID] = state
	body := progress.TickedBody{Line: id, On: state.ticked[id]}
	return m.worked(t, wasDone, m.env.Draft(progress.KindTicked, m.unit.ID, t.ID, body))
}

// worked records what was done on a task, together with the end if that was the
// last thing, and says so.
func (m *Model) worked(t practice.Task, wasDone bool, draft progress.Draft) tea.Cmd {
	said := tea.Cmd(nil)
	if m.done(t) && !wasDone {
		said = m.say(m.env.Text.Practice.TaskDone)
	}
	drafts := []progress.Draft{draft}
	if m.complete() && !m.passed {
		drafts = append(drafts, m.finished())
		said = m.say(m.env.Text.Practice.Finished)
	}
	return tea.Batch(m.record(drafts...), said)
}

func (m *Model) say(text string) tea.Cmd { return screen.Send(screen.NoticeMsg{Text: text}) }

// finished is the record of the end: every task is done by the participant's own
// word. There is no mark to reach, and it is recorded once.
func (m *Model) finished() progress.Draft {
	m.passed = true
	count := float64(len(m.body.Tasks))
	return m.env.Draft(progress.KindFinished, m.unit.ID, "", progress.FinishedBody{
		Run: m.env.NewID(), Points: count, Max: count, Percent: 100, Passed: true,
	})
}

// mutable is the state of a task with a map to write into.
func (m *Model) mutable(id string) task {
	if m.tasks == nil {
		m.tasks = make(map[string]task)
	}
	t := m.tasks[id]
	if t.ticked == nil {
		t.ticked = make(map[string]bool)
	}
	return t
}

// ticked is how many lines of a task's checklist are ticked.
func (m *Model) ticked(t practice.Task) int {
	n := 0
	for _, line := range t.Checklist {
		if m.tasks[t.ID].ticked[line.ID] {
			n++
		}
	}
	return n
}

// done tells whether a task is done by the participant's own word: all lines are
// ticked, and the evidence is there where some is asked for.
func (m *Model) done(t practice.Task) bool {
	return len(t.Checklist) > 0 && m.ticked(t) == len(t.Checklist) && (!asksEvidence(t) || m.tasks[t.ID].evidence != "")
}

func asksEvidence(t practice.Task) bool {
	return t.Evidence == practice.EvidenceNote || t.Evidence == practice.EvidenceLink
}

// doneTasks is how many tasks are done.
func (m *Model) doneTasks() int {
	n := 0
	for _, t := range m.body.Tasks {
		if m.done(t) {
			n++
		}
	}
	return n
}

// returned is how many tasks have evidence that a trainer gave back.
func (m *Model) returned() int {
	n := 0
	for _, t := range m.body.Tasks {
		if m.tasks[t.ID].returned() {
			n++
		}
	}
	return n
}

// isOver tells whether nothing has to be done here any more.
func (m *Model) isOver() bool { return m.passed || m.counted != nil }

func (m *Model) complete() bool {
	return len(m.body.Tasks) > 0 && m.doneTasks() == len(m.body.Tasks)
}

// toOverview shows all tasks; Enter opens the one that was shown, or the first
// that was given back, or that is not done.
func (m *Model) toOverview() {
	shown := m.phase == onTask
	m.phase, m.top = overview, 0
	if shown && m.at >= 0 && m.at < len(m.body.Tasks) && !m.done(m.current()) {
		m.on = sheet.Target{Part: aTask, Index: m.at}
		return
	}
	returned := m.returned() > 0
	for i, t := range m.body.Tasks {
		if m.tasks[t.ID].returned() || !returned && !m.done(t) {
			m.on = sheet.Target{Part: aTask, Index: i}
			return
		}
	}
	m.on = sheet.Target{Part: aNext}
}

// toTask shows a task and records that the participant is there.
func (m *Model) toTask(i int) tea.Cmd {
	if i < 0 || i >= len(m.body.Tasks) {
		return nil
	}
	m.phase, m.at, m.top = onTask, i, 0
	t := m.current()
	m.on = sheet.Target{Part: aNext}
	switch {
	case m.ticked(t) < len(t.Checklist):
		for line, l := range t.Checklist {
			if !m.tasks[t.ID].ticked[l.ID] {
				m.on = sheet.Target{Part: aLine, Index: line}
				break
			}
		}
	case asksEvidence(t) && (!m.done(t) || m.tasks[t.ID].returned()):
		m.on = sheet.Target{Part: anEvidence}
	}
	if m.place == t.ID {
		return nil
	}
	m.place = t.ID
	return m.record(m.env.Draft(progress.KindOpened, m.unit.ID, "", progress.Place{Page: t.ID}))
}

// goOn goes to the next task, or back to all of them.
func (m *Model) goOn() tea.Cmd {
	if m.phase == onTask {
		if m.at+1 < len(m.body.Tasks) {
			return m.toTask(m.at + 1)
		}
		m.toOverview()
		return nil
	}
	if next, ok := m.env.Course.Next(m.unit.ID); ok && m.isOver() {
		return screen.Send(screen.OpenUnitMsg{Unit: next.ID, Replace: true})
	}
	return screen.Send(screen.BackMsg{})
}
