package quizview

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited: replies for an older state, or for another screen, are dropped.
// Tickets are told apart by address, hence the field.
type ticket struct{ _ byte }

type (
	// openedMsg is a quiz and the participant's runs of it.
	openedMsg struct {
		ticket *ticket
		quiz   *lessons.Quiz
		runs   []*progress.Run
		other  form
		err    error
	}
	// translatedMsg is the quiz in the language of the session.
	translatedMsg struct {
		ticket *ticket
		quiz   *lessons.Quiz
		err    error
	}
)

// open loads everything from the beginning.
func (m *Model) open() tea.Cmd {
	m.phase = opening
	return m.reload()
}

// reload loads the quiz and its runs.
func (m *Model) reload() tea.Cmd {
	if !m.rules.run {
		return m.recount()
	}
	m.load = new(ticket)
	return open(m.env.Ctx, m.load, m.env.Store, m.unit, m.otherForm(), m.env.Who.ID, m.env.Lang())
}

// translate loads the quiz in the language of the session; on the page before
// it, all of it.
func (m *Model) translate() tea.Cmd {
	if m.phase == starting {
		return m.reload()
	}
	m.load = new(ticket)
	if !m.rules.run {
		return translateReview(m.load, m.session, m.env.Lang())
	}
	return translate(m.load, m.unit, m.env.Lang())
}

// open loads a quiz; other is the other form of a test, or nil.
func open(ctx context.Context, t *ticket, store progress.Store, unit, other *lessons.Unit, who string, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		q, runs, err := read(ctx, store, unit, who, lang)
		msg := openedMsg{ticket: t, quiz: q, runs: runs, err: err}
		if other != nil && err == nil {
			msg.other.quiz, msg.other.runs, msg.err = read(ctx, store, other, who, lang)
		}
		return msg
	}
}

func read(ctx context.Context, store progress.Store, unit *lessons.Unit, who string, lang lessons.Lang) (*lessons.Quiz, []*progress.Run, error) {
	q, err := unit.Quiz(lang)
	if err != nil {
		return nil, nil, err
	}
	runs, err := store.Runs(ctx, who, unit.ID)
	return q, runs, err
}

func translate(t *ticket, unit *lessons.Unit, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		q, err := unit.Quiz(lang)
		return translatedMsg{ticket: t, quiz: q, err: err}
	}
}
