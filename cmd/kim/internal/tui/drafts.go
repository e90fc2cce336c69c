package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// What the participant answered to the question about text that leaving loses.
type (
	keepMsg struct{ quit bool }
	dropMsg struct{ quit bool }
)

// drafting tells whether s is a T that has text now which is not recorded.
func drafting[T screen.Drafting](s screen.Screen) bool {
	d, ok := s.(T)
	return ok && d.Drafting()
}

// open are the dialogs, from the top, and the screen below them.
func (a *App) open() []screen.Screen {
	open := []screen.Screen{a.top()}
	for _, o := range a.overlays {
		open = append(open, o)
	}
	slices.Reverse(open)
	return open
}

// unsaved tells whether there is typed text that is not recorded yet.
func (a *App) unsaved() bool {
	return slices.ContainsFunc(a.open(), drafting[screen.Drafting])
}

// atRisk is what holds text that would be lost, or nil.
func (a *App) atRisk() screen.Keeping {
	for _, s := range a.open() {
		if drafting[screen.Keeping](s) {
			return s.(screen.Keeping)
		}
	}
	return nil
}

// quit ends the session, but does not throw away what somebody has typed
// without asking. Who asks to quit again while the question is there wants out:
// the text is kept.
func (a *App) quit() tea.Cmd {
	text := a.atRisk()
	switch {
	case text == nil:
		return a.end()
	case a.asking != nil && a.asking == a.topOverlay():
		return tea.Sequence(text.Keep(), screen.Send(dropMsg{quit: true}))
	default:
		return a.askToKeep(true)
	}
}

// askToKeep asks what becomes of typed text before it is left.
func (a *App) askToKeep(quit bool) tea.Cmd {
	return a.question(func() overlay.Asking {
		t := a.env.Text.App
		return overlay.Asking{Title: t.DraftTitle, Text: t.DraftText, Answers: []overlay.Answer{
			{Label: t.DraftKeep(quit), Msg: keepMsg{quit: quit}},
			{Label: t.DraftDrop(quit), Msg: dropMsg{quit: quit}},
			{Label: t.DraftGoOn},
		}}
	})
}

// askToQuit asks whoever wants to go back from the first screen.
func (a *App) askToQuit() tea.Cmd {
	return a.question(func() overlay.Asking {
		t := a.env.Text.App
		text := t.QuitText
		if a.saveErr != nil {
			text = t.NotSaved(a.recorder.pending()) + ". " + t.NotSavedHelp
		}
		return overlay.Asking{Title: t.QuitTitle, Text: text, Answers: []overlay.Answer{
			{Label: t.QuitYes, Msg: screen.QuitMsg{}},
			{Label: t.QuitNo},
		}}
	})
}

func (a *App) question(ask func() overlay.Asking) tea.Cmd {
	a.asking = overlay.NewQuestion(a.env, ask)
	return a.show(a.asking)
}

// settle does what was answered to askToKeep. Text that cannot be kept as it is
// stays where it is, with the reason beside it.
func (a *App) settle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case keepMsg:
		text := a.atRisk()
		if text == nil {
			return nil
		}
		kept := text.Keep()
		if !msg.quit || text.Drafting() {
			return kept
		}
		return tea.Sequence(kept, screen.Send(screen.QuitMsg{}))
	case dropMsg:
		if msg.quit {
			return a.end()
		}
		return a.input(screen.PressOf("esc"))
	default:
		return nil
	}
}
