package workbench

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited. Tickets are told apart by address, hence the field.
type ticket struct{ _ byte }

type (
	// loadedMsg is the text as the store has it.
	loadedMsg struct {
		ticket *ticket
		text   string
		err    error
	}
	// exportedMsg is where the text was written to.
	exportedMsg struct {
		from *Model
		path string
		err  error
	}
)

func (m *Model) reload() tea.Cmd {
	m.load = new(ticket)
	return load(m.env.Ctx, m.load, m.env.Store, m.env.Who.ID, m.unit.ID)
}

func load(ctx context.Context, t *ticket, store progress.Store, who, unit string) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		if err != nil {
			return loadedMsg{ticket: t, err: err}
		}
		msg := loadedMsg{ticket: t}
		if u := state.Units[unit]; u != nil && u.Tasks[item].Evidence != nil {
			msg.text = string(u.Tasks[item].Evidence.Text)
		}
		return msg
	}
}

func write(from *Model, export func(string, []byte) (string, error), name, text string) tea.Cmd {
	return func() tea.Msg {
		path, err := export(name, []byte(text+"\n"))
		return exportedMsg{from: from, path: path, err: err}
	}
}
