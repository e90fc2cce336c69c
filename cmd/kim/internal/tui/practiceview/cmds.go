package practiceview

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited; its records only while nothing was recorded since.
type ticket struct{ writes int }

// openedMsg is a practice and what the store knows of it.
type openedMsg struct {
	ticket *ticket
	body   *lessons.Practice
	unit   progress.Unit
	seen   bool // there is a trainer who looks at the evidence
	err    error
}

// reload loads the practice in the language of the session, and the records.
func (m *Model) reload() tea.Cmd {
	m.load = &ticket{writes: m.writes}
	return open(m.env.Ctx, m.load, m.env.Store, m.unit, m.env.Who.ID, m.env.Lang())
}

func open(ctx context.Context, t *ticket, store progress.Store, unit *lessons.Unit, who string, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		body, err := unit.Practice(lang)
		if err != nil {
			return openedMsg{ticket: t, err: err}
		}
		state, err := store.State(ctx, who)
		if err != nil {
			return openedMsg{ticket: t, err: err}
		}
		msg := openedMsg{ticket: t, body: body, seen: standing.InClass(state)}
		if u := state.Units[unit.ID]; u != nil {
			msg.unit = *u
		}
		return msg
	}
}

// draw renders what has not been rendered yet.
func (m *Model) draw() tea.Cmd {
	if m.body == nil || m.width <= 0 {
		return nil
	}
	texts := []sheet.Text{{Markdown: m.inWords(m.body.Intro), Width: m.column()}}
	for _, t := range m.body.Tasks {
		texts = append(texts, sheet.Text{Markdown: m.inWords(t.Body), Width: m.column()})
		for _, line := range t.Checklist {
			texts = append(texts, sheet.Text{Markdown: line.Text, Width: m.column() - lineIndent})
		}
	}
	return m.texts.Draw(m.column(), m.env.Styles, texts)
}
