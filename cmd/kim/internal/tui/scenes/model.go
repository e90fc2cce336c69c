// Package scenes is the view of a class that shows what its people chose in a drama,
// and where most went wrong.
package scenes

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/unitlist"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Model is the view.
type Model struct {
	*unitlist.List[found]

	found found
}

// New makes the view of the class in env.
func New(env *screen.Env) *Model {
	m := &Model{}
	m.List = unitlist.New(env, screen.ViewScenes, m)
	return m
}

// Take implements unitlist.Content.
func (m *Model) Take(f found) { m.found = f }

// Unit implements unitlist.Content.
func (m *Model) Unit() string { return m.found.unit }

// Choices implements unitlist.Content.
func (m *Model) Choices() []unitlist.Choice {
	var all []unitlist.Choice
	for _, d := range m.found.dramas {
		note := m.Env.Text.Scenes.Undone
		if d.played > 0 {
			note = m.Env.Text.Scenes.State(m.played(d.played), d.wrong)
		}
		all = append(all, unitlist.Choice{Unit: d.unit, Done: d.played, Note: note})
	}
	return all
}

// played says how many played: people for the first time, or plays at all.
func (m *Model) played(n int) string {
	if m.Attempts == progress.AllAttempts {
		return m.Env.Text.Scenes.Plays(n)
	}
	return m.Env.Text.Figures.People(n)
}

// Words implements unitlist.Content.
func (m *Model) Words() unitlist.Words {
	t := m.Env.Text.Scenes
	return unitlist.Words{Other: t.Other, Pick: t.Pick, First: t.First, All: t.All, Nobody: t.Nobody, Undone: t.Unplayed}
}

// endings ends the ID of the row of the endings. No scene has such an ID.
const endings = "#"

// Rows implements unitlist.Content: the scenes, and then the endings.
func (m *Model) Rows() []string {
	ids := make([]string, 0, len(m.found.drama.Scenes)+1)
	for _, scene := range m.found.drama.Scenes {
		ids = append(ids, m.found.drama.Unit+"#"+scene.ID)
	}
	return append(ids, m.found.drama.Unit+endings)
}

// scene is the one that a row stands for; false for that of the endings.
func (m *Model) scene(row string) (classstat.Scene, bool) {
	for _, scene := range m.found.drama.Scenes {
		if m.found.drama.Unit+"#"+scene.ID == row {
			return scene, true
		}
	}
	return classstat.Scene{}, false
}

// Open implements unitlist.Content: it shows one scene whole, or the endings.
func (m *Model) Open(row string) tea.Cmd {
	scene, ok := m.scene(row)
	if !ok {
		title := func() string { return m.Env.Text.Scenes.Endings }
		return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.Env, title, m.wholeEndings)})
	}
	title := func() string { return m.Env.Text.Scenes.Scene(scene.Place) }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.Env, title, func(width int) []string {
		if fresh, ok := m.scene(row); ok {
			scene = fresh
		}
		return m.whole(scene, width)
	})})
}
