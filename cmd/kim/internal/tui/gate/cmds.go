package gate

import (
	"context"
	"crypto/rand"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

type (
	trainersMsg struct {
		trainers []progress.Trainer
		err      error
	}
	// triedMsg says whether a PIN was right. The trainer is as the records have
	// them after it.
	triedMsg struct {
		generation int
		trainer    progress.Trainer
		right      bool
		err        error
	}
	// lockedMsg brings the lock for a new trainer.
	lockedMsg struct {
		generation int
		lock       string
		err        error
	}
	// tickMsg is the time to say how long there is still to wait.
	tickMsg struct{}
	// addMsg goes to the form for a new trainer.
	addMsg struct{}
)

func loadTrainers(ctx context.Context, store progress.ClassStore) tea.Cmd {
	return func() tea.Msg {
		trainers, err := store.Trainers(ctx)
		return trainersMsg{trainers: trainers, err: err}
	}
}

// try tries a PIN, and saves a miss before anybody learns of it: to end the
// program must not give another free try. The trainer is read anew, since the
// same may be going on in another window.
func try(ctx context.Context, store progress.ClassStore, generation int, who progress.Trainer, typed string, now time.Time) tea.Cmd {
	return func() tea.Msg {
		msg := triedMsg{generation: generation, trainer: who}
		trainers, err := store.Trainers(ctx)
		if err != nil {
			msg.err = err
			return msg
		}
		if i := slices.IndexFunc(trainers, func(t progress.Trainer) bool { return t.ID == who.ID }); i >= 0 {
			msg.trainer = trainers[i]
		}
		if pin.Wait(msg.trainer.Misses, now.Sub(msg.trainer.Missed)) > 0 {
			return msg
		}
		if msg.right = pin.Check(msg.trainer.Lock, typed); msg.right {
			return msg
		}
		msg.trainer.Misses++
		msg.trainer.Missed = now
		msg.err = store.SaveTrainer(ctx, msg.trainer)
		return msg
	}
}

func makeLock(generation int, typed string) tea.Cmd {
	return func() tea.Msg {
		lock, err := pin.New(typed, rand.Reader)
		return lockedMsg{generation: generation, lock: lock, err: err}
	}
}
