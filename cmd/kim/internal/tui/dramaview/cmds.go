package dramaview

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
	// openedMsg is a drama and the participant's runs of it.
	openedMsg struct {
		ticket *ticket
		drama  *lessons.Drama
		runs   []*progress.Run
		err    error
	}
	// translatedMsg is the drama in the language of the session.
	translatedMsg struct {
		ticket *ticket
		drama  *lessons.Drama
		err    error
	}
	// comparedMsg is the participant's runs as the store has them.
	comparedMsg struct {
		ticket *ticket
		runs   []*progress.Run
		err    error
	}
)

// open loads everything from the beginning.
func (m *Model) open() tea.Cmd {
	m.phase = opening
	return m.reload()
}

// reload loads the drama and its runs.
func (m *Model) reload() tea.Cmd {
	m.load = new(ticket)
	return open(m.env.Ctx, m.load, m.env.Store, m.unit, m.env.Who.ID, m.env.Lang())
}

// translate loads the drama in the language of the session; on the page before
// it, all of it.
func (m *Model) translate() tea.Cmd {
	if m.phase == starting {
		return m.reload()
	}
	m.load = new(ticket)
	return translate(m.load, m.unit, m.env.Lang())
}

// compare asks the store for the runs.
func (m *Model) compare() tea.Cmd {
	m.comparing = new(ticket)
	return compare(m.env.Ctx, m.comparing, m.env.Store, m.unit.ID, m.env.Who.ID)
}

func open(ctx context.Context, t *ticket, store progress.Store, unit *lessons.Unit, who string, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		d, err := unit.Drama(lang)
		if err != nil {
			return openedMsg{ticket: t, err: err}
		}
		runs, err := store.Runs(ctx, who, unit.ID)
		return openedMsg{ticket: t, drama: d, runs: runs, err: err}
	}
}

func translate(t *ticket, unit *lessons.Unit, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		d, err := unit.Drama(lang)
		return translatedMsg{ticket: t, drama: d, err: err}
	}
}

func compare(ctx context.Context, t *ticket, store progress.Store, unit, who string) tea.Cmd {
	return func() tea.Msg {
		runs, err := store.Runs(ctx, who, unit)
		return comparedMsg{ticket: t, runs: runs, err: err}
	}
}
