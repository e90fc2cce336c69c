package quizview

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// The same participant may have the same quiz open in two windows. Of two
// answers to one question the first that was recorded counts: before an answer
// is recorded, and after anything else was, the run is compared with the store.
// The screen does not wait for that. Whoever goes on before the store has
// replied has their answer recorded without it: no key waits for the disk.
//
// Should the other window have answered in those milliseconds, nothing is lost:
// both answers stay in the record, of which the store counts the later one, and
// the first end of the run. Both windows take their result from the store, and
// say that there were two.

// comparedMsg is the participant's runs as the store has them.
type comparedMsg struct {
	ticket *ticket
	runs   []*progress.Run
	err    error
}

// compare asks the store for the runs.
func (m *Model) compare() tea.Cmd {
	m.comparing = new(ticket)
	return compare(m.env.Ctx, m.comparing, m.env.Store, m.unit.ID, m.env.Who.ID)
}

func compare(ctx context.Context, t *ticket, store progress.Store, unit, who string) tea.Cmd {
	return func() tea.Msg {
		runs, err := store.Runs(ctx, who, unit)
		return comparedMsg{ticket: t, runs: runs, err: err}
	}
}

// compared takes over what another window did, and records the answer that
// waited for this if there was none.
func (m *Model) compared(msg comparedMsg) tea.Cmd {
	if msg.ticket != m.comparing {
		return nil
	}
	m.comparing = nil
	if msg.err != nil {
		m.env.Log.Error("compare runs", "unit", m.unit.ID, "err", msg.err)
		return m.recordAnswer()
	}
	i := slices.IndexFunc(msg.runs, func(r *progress.Run) bool { return m.run != nil && r.ID == m.run.ID })
	var moved tea.Cmd
	if i >= 0 && m.rules.atOnce {
		m.reconcile(msg.runs[i])
	} else if i >= 0 {
		moved = m.meet(msg.runs[i])
	}
	m.follow()
	return tea.Batch(m.recordAnswer(), moved, m.draw())
}

// reconcile brings the run up to what the store has of it.
func (m *Model) reconcile(stored *progress.Run) {
	if m.phase == ended {
		m.adopt(stored)
		return
	}
	q := m.question()
	if item := stored.Items[q.ID]; item != nil && item.Answer != nil && (m.phase == asking || m.pending != nil) {
		m.pending, m.run.Finished = nil, nil
		m.run.Items[q.ID] = item
		m.showAnswer(*item.Answer)
	}
	for id, item := range stored.Items {
		if item.Answer != nil && m.item(id).Answer == nil {
			m.run.Items[id] = item
		}
	}
	if m.run.Finished == nil {
		m.run.Finished = stored.Finished
	}
}

// adopt makes the result that of the store, which has the first end of a run.
func (m *Model) adopt(stored *progress.Run) {
	if stored.Finished == nil {
		return // it is on its way there
	}
	m.shared = m.shared || m.run.Finished != nil && m.run.Finished.Percent != stored.Finished.Percent
	m.run.Items, m.run.Finished = stored.Items, stored.Finished
}

// showAnswer shows the feedback of an answer that was given elsewhere.
func (m *Model) showAnswer(a progress.AnsweredBody) {
	m.pick = clone(quiz.Response(a.Response))
	m.result = m.question().Grade(m.pick)
	m.result.Graded, m.result.Right, m.result.Points, m.result.Rule = a.Graded, a.Right, a.Points, a.Rule
	m.showFeedback()
	m.elsewhere, m.shared, m.top = true, true, 0 // that comes first
}

// recordAnswer records the answer that waits for the store's reply, if any.
func (m *Model) recordAnswer() tea.Cmd {
	if m.pending == nil {
		return nil
	}
	drafts := m.pending
	m.pending, m.comparing = nil, nil
	return m.env.Record(drafts...)
}
