package missed

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recap"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// savedMsg says where the page for printing was written.
type savedMsg struct {
	of   *Model
	path string
	err  error
}

// save writes the list as a page for printing.
func (m *Model) save() tea.Cmd {
	text, who, points, now, write := m.env.Text, m.env.Who, m.points, m.env.Now(), m.env.Export
	return func() tea.Msg {
		path, err := write(text.Recap.File+".md", []byte(recap.Markdown(text, who, points, now)))
		return savedMsg{of: m, path: path, err: err}
	}
}

func (m *Model) saved(msg savedMsg) tea.Cmd {
	if msg.of != m {
		return nil
	}
	if msg.err != nil {
		m.env.Log.Error("write recap", "err", msg.err)
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, m.Title, func(width int) []string {
		t := m.env.Text.Recap
		if msg.err != nil {
			return screen.Wrap(t.NotSaved, width)
		}
		return screen.Wrap(t.Saved(msg.path), width)
	})})
}
