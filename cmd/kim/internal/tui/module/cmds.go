package module

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

type loadedMsg struct {
	slug       string
	generation int
	state      progress.State
	err        error
}

// load reads how far the participant is.
func load(ctx context.Context, store progress.Store, who, slug string, generation int) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		return loadedMsg{slug: slug, generation: generation, state: state, err: err}
	}
}
