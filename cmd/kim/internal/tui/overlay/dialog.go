package overlay

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// ending is how a dialog ends: once. The second of two quick keys reaches a
// dialog that has answered already; it must neither answer again nor close what
// is below.
type ending struct{ ended bool }

// end closes dialog o and then sends what it answers, if anything.
func (e *ending) end(o screen.Overlay, answer ...tea.Msg) tea.Cmd {
	if e.ended {
		return nil
	}
	e.ended = true
	cmds := []tea.Cmd{screen.Send(screen.CloseMsg{Overlay: o})}
	for _, msg := range answer {
		cmds = append(cmds, screen.Send(msg))
	}
	return tea.Sequence(cmds...)
}
