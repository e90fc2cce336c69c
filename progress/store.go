package progress

import (
	"context"
	"iter"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Participant is a person who learns on this machine. It is no event: a name can be changed and forgotten.
type Participant struct {
	ID                           string // random, made by whoever creates the participant; says nothing about the person
	Name, KIM, Village, District safe.Text
	Lang, Theme                  string
	Toured                       bool
	Created, Seen                time.Time // to the millisecond; the zero Seen is of one who was never here
	Code                         safe.Text // by which a roster knows them; may be empty
}

// Report says what an import did.
type Report struct {
	Added    int // events that were new
	Known    int // events that were there already, or came twice
	Disputed int // events of the import, new or known, that are now in dispute
}

// Store keeps participants and events, and the state that follows from the events. All methods may be called from any
// goroutine, and several processes may have one store open. Errors are to be asked with [errors.Is] for the sentinels of this
// package and of package context. A call that fails has changed nothing and may be tried again.
type Store interface {
	// Participants gives everyone who was seen here, the most recently seen first.
	Participants(ctx context.Context) ([]Participant, error)
	// SaveParticipant inserts or updates the participant with that ID. [ErrInvalid] without an ID.
	SaveParticipant(ctx context.Context, p Participant) error
	// Record gives the drafts their place in the order of events and returns when they and the state that follows are
	// durable: one transaction, one wait for the disk, all or nothing. [ErrInvalid] as [Draft.Event] says.
	Record(ctx context.Context, drafts ...Draft) ([]Event, error)
	// Import adds the events that are not there yet: all, or none with [ErrInvalid] if one fails its [Event.Check].
	Import(ctx context.Context, events []Event) (Report, error)
	// State is that of Project, its Runs left out (nil). Its cost depends on the number of units, not of events. A
	// participant without events has an empty state.
	State(ctx context.Context, participant string) (State, error)
	// Runs gives the runs of a unit, oldest first.
	Runs(ctx context.Context, participant, unit string) ([]*Run, error)
	// Events gives the participant's events by Lamport number, then ID. After an error it ends.
	Events(ctx context.Context, participant string) iter.Seq2[Event, error]
	// Rebuild makes the state anew from the events.
	Rebuild(ctx context.Context) error
	// Close ends the use of the store. Everything recorded is durable before and after.
	Close() error
}
