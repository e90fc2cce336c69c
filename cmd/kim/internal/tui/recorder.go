package tui

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// saveTimeout bounds one attempt to save. The store itself waits up to five
// seconds for another process that writes.
const saveTimeout = 8 * time.Second

// recorder is the one queue through which a session writes. It keeps what was
// handed to it, in order, until the store has it on disk; a failed attempt
// leaves everything queued. Unlike the rest of the app it is shared with the
// commands that run beside Update, hence the locks.
type recorder struct {
	store   progress.Store
	classes progress.ClassStore // of a trainer's session

	mu       sync.Mutex // guards the fields below
	drafts   []progress.Draft
	people   []progress.Participant
	trainers []progress.Trainer

	saving sync.Mutex // held while the store works: one attempt at a time
	failed error      // how the last attempt failed; guarded by saving
}

func newRecorder(store progress.Store, classes progress.ClassStore) *recorder {
	return &recorder{store: store, classes: classes}
}

// add queues events.
func (r *recorder) add(drafts ...progress.Draft) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.drafts = append(r.drafts, drafts...)
}

// addParticipant queues a new or changed participant.
func (r *recorder) addParticipant(p progress.Participant) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i := range r.people {
		if r.people[i].ID == p.ID {
			r.people[i] = p
			return
		}
	}
	r.people = append(r.people, p)
}

// addTrainer queues a new or changed trainer.
func (r *recorder) addTrainer(t progress.Trainer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.trainers = append(slices.DeleteFunc(r.trainers, func(queued progress.Trainer) bool { return queued.ID == t.ID }), t)
}

// pending is how many records are not known to be on disk.
func (r *recorder) pending() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.drafts) + len(r.people) + len(r.trainers)
}

// flush saves everything that is queued when it begins. It goes on when ctx is
// cancelled, so that a session that ends does not lose its last records.
func (r *recorder) flush(ctx context.Context) error {
	waited := !r.saving.TryLock()
	if waited {
		r.saving.Lock()
	}
	defer r.saving.Unlock()
	if waited && errors.Is(r.failed, progress.ErrBusy) {
		return r.failed // others write, and were given all the time there is
	}
	r.failed = r.attempt(ctx)
	return r.failed
}

// attempt is flush for who has the store to themselves.
func (r *recorder) attempt(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), saveTimeout)
	defer cancel()

	r.mu.Lock()
	people, trainers, drafts := slices.Clone(r.people), slices.Clone(r.trainers), r.drafts
	r.mu.Unlock()

	for _, p := range people {
		if err := r.store.SaveParticipant(ctx, p); err != nil {
			return err
		}
	}
	for _, t := range trainers {
		if err := r.classes.SaveTrainer(ctx, t); err != nil {
			return err
		}
	}
	r.drop(people, trainers)
	if len(drafts) == 0 {
		return nil
	}
	if _, err := r.store.Record(ctx, drafts...); err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.drafts = r.drafts[len(drafts):]
	return nil
}

// drop takes out of the queue who was saved, unless they have changed again in
// the meantime.
func (r *recorder) drop(people []progress.Participant, trainers []progress.Trainer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.people = slices.DeleteFunc(r.people, func(p progress.Participant) bool { return slices.Contains(people, p) })
	r.trainers = slices.DeleteFunc(r.trainers, func(t progress.Trainer) bool { return slices.Contains(trainers, t) })
}
