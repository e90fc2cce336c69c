package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

type (
	// savedMsg is how an attempt to save ended.
	savedMsg struct{ err error }
	// retryMsg is the time to try again.
	retryMsg struct{}
	// calmMsg is the time to say that everything is saved.
	calmMsg struct{ save int }
	// quitNowMsg ends the wait for open saves.
	quitNowMsg struct{}
)

// calm is how long after a save the footer says so. Most saves take a few
// milliseconds: a mark that came and went with every key would be unrest, and
// would cost each key a second frame.
const calm = 250 * time.Millisecond

// quitPatience is how long quitting waits for open saves. What is still open
// then is tried once more by Close, after the screen was given back.
const quitPatience = 3 * time.Second

// record is Env.Record.
func (a *App) record(drafts ...progress.Draft) tea.Cmd {
	a.recorder.add(drafts...)
	return a.save()
}

// save starts an attempt to save what is queued, unless one is under way or
// waits for its retry.
func (a *App) save() tea.Cmd {
	if a.flushing || a.saveErr != nil || a.recorder.pending() == 0 {
		return nil
	}
	return a.flush()
}

func (a *App) flush() tea.Cmd {
	a.flushing, a.saved = true, false
	ctx, recorder := a.env.Ctx, a.recorder
	return func() tea.Msg { return savedMsg{err: recorder.flush(ctx)} }
}

func (a *App) saving(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case savedMsg:
		return a.saveEnded(msg.err)
	case retryMsg:
		return a.flush()
	case calmMsg:
		a.calmDown(msg.save)
		return nil
	case quitNowMsg:
		return tea.Quit
	default:
		return nil
	}
}

func (a *App) saveEnded(err error) tea.Cmd {
	a.flushing = false
	if err != nil {
		return a.saveFailed(err)
	}
	a.saveErr, a.tries = nil, 0
	if a.recorder.pending() > 0 {
		return a.flush()
	}
	if a.quitting {
		return tea.Quit
	}
	a.calming = true
	a.saves++
	return tea.Batch(a.top().Update(screen.SavedMsg{}), a.opts.After(calm, calmMsg{save: a.saves}))
}

// calmDown calls everything saved, unless there was another save since.
func (a *App) calmDown(save int) {
	if save != a.saves {
		return
	}
	a.calming = false
	a.saved = !a.flushing && a.recorder.pending() == 0
}

// saveFailed keeps everything queued and tries again, more and more seldom. The
// first failure says what happened; after that the footer does.
func (a *App) saveFailed(err error) tea.Cmd {
	a.env.Log.Error("save", "err", err, "pending", a.recorder.pending())
	first := a.saveErr == nil
	a.saveErr = err
	a.tries++
	wait := min(time.Duration(1<<min(a.tries-1, 5))*time.Second, 30*time.Second)
	retry := a.opts.After(wait, retryMsg{})
	if !first {
		return retry
	}
	a.show(overlay.NewText(a.env, func() string { return a.env.Text.App.NotSaved(a.recorder.pending()) }, func(width int) []string {
		text := explain.Storage(a.env.Text, err, a.opts.Data)
		return append(screen.Wrap(text, width), append([]string{""}, screen.Wrap(a.env.Text.App.NotSavedHelp, width)...)...)
	}))
	return retry
}

// end ends the session once everything is saved, or when patience ends.
func (a *App) end() tea.Cmd {
	leave := a.top().Update(screen.LeaveMsg{}) // may begin to save
	if a.quitting || a.recorder.pending() == 0 {
		return tea.Quit
	}
	a.quitting = true
	patience := a.opts.After(quitPatience, quitNowMsg{})
	if a.flushing {
		return tea.Batch(leave, patience)
	}
	return tea.Batch(leave, a.flush(), patience)
}

// Close saves what is still queued, after the program has ended in whatever
// way, and says how many records could not be saved. The screen on top has its
// last chance to record, which a signal or a closed terminal did not give it.
func (a *App) Close(ctx context.Context) (unsaved int, err error) {
	a.top().Update(screen.LeaveMsg{})
	return a.Flush(ctx)
}

// Flush is Close for an app that may still be running: it asks no screen.
func (a *App) Flush(ctx context.Context) (unsaved int, err error) {
	err = a.recorder.flush(ctx)
	return a.recorder.pending(), err
}
