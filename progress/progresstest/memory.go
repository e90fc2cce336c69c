package progresstest

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Memory is a [progress.Store] that ends with the process, for tests in which something else than the store is tested. It
// passes [Run]. The state is projected from all events each time, so that it is for a few hundred of them.
type Memory struct {
	opening [16]byte // random; see writerFor

	mu     sync.Mutex
	closed bool
	people map[string]progress.Participant
	events []progress.Event // each once, in the order in which they came
	known  map[progress.EventID]bool
}

var _ progress.Store = (*Memory)(nil)

var errClosed = errors.New("the store is closed")

// NewMemory gives an empty store.
func NewMemory() *Memory {
	m := &Memory{people: make(map[string]progress.Participant), known: make(map[progress.EventID]bool)}
	rand.Read(m.opening[:]) // never fails
	return m
}

// use locks the store until done is called.
func (m *Memory) use(ctx context.Context) (done func(), err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m.mu.Lock()
	if m.closed {
		m.mu.Unlock()
		return nil, errClosed
	}
	return m.mu.Unlock, nil
}

// Participants implements [progress.Store].
func (m *Memory) Participants(ctx context.Context) ([]progress.Participant, error) {
	done, err := m.use(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	people := slices.SortedFunc(maps.Values(m.people), func(a, b progress.Participant) int {
		return cmp.Or(b.Seen.Compare(a.Seen), cmp.Compare(a.ID, b.ID))
	})
	return slices.DeleteFunc(people, func(p progress.Participant) bool { return p.Seen.IsZero() }), nil
}

// SaveParticipant implements [progress.Store].
func (m *Memory) SaveParticipant(ctx context.Context, p progress.Participant) error {
	if p.ID == "" {
		return fmt.Errorf("save participant: %w: no id", progress.ErrInvalid)
	}
	done, err := m.use(ctx)
	if err != nil {
		return err
	}
	defer done()
	p.Created, p.Seen = p.Created.Truncate(time.Millisecond).UTC(), p.Seen.Truncate(time.Millisecond).UTC()
	m.people[p.ID] = p
	return nil
}

// Record implements [progress.Store].
func (m *Memory) Record(ctx context.Context, drafts ...progress.Draft) ([]progress.Event, error) {
	done, err := m.use(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	var added []progress.Event
	for _, d := range drafts {
		e, err := m.number(d, added)
		if err != nil {
			return nil, fmt.Errorf("record: %w", err)
		}
		added = append(added, e)
	}
	for _, e := range added {
		m.add(e)
	}
	return added, nil
}

// number makes an event of a draft that follows those of the store and others.
func (m *Memory) number(d progress.Draft, others []progress.Event) (progress.Event, error) {
	writer := m.writerFor(d.Participant)
	persons := progress.Persons(m.events)
	var last progress.Event
	var lamport uint64
	for _, events := range [][]progress.Event{m.events, others} {
		for _, e := range events {
			if e.Participant == d.Participant || persons[e.Participant] != "" && persons[e.Participant] == persons[d.Participant] {
				lamport = max(lamport, e.Lamport)
			}
			if e.Writer == writer {
				last = e
			}
		}
	}
	return d.Event(writer, last.Seq+1, last.ID.Hash(), min(lamport+1, progress.MaxNumber))
}

// writerFor is the writer of this store's events of a participant: each has one.
func (m *Memory) writerFor(participant string) progress.WriterID {
	sum := sha256.Sum256(append(m.opening[:], participant...))
	return progress.WriterID(sum[:len(progress.WriterID{})])
}

func (m *Memory) add(e progress.Event) (added bool) {
	if m.known[e.ID] {
		return false
	}
	m.known[e.ID] = true
	m.events = append(m.events, e)
	return true
}

// Import implements [progress.Store].
func (m *Memory) Import(ctx context.Context, events []progress.Event) (progress.Report, error) {
	for _, e := range events {
		if err := e.Check(); err != nil {
			return progress.Report{}, fmt.Errorf("import: %w", err)
		}
	}
	done, err := m.use(ctx)
	if err != nil {
		return progress.Report{}, err
	}
	defer done()
	var report progress.Report
	given := make(map[progress.EventID]progress.Event, len(events))
	for _, e := range events {
		given[e.ID] = e
		if m.add(e) {
			report.Added++
		}
	}
	report.Known = len(events) - report.Added
	for _, e := range given {
		if slices.ContainsFunc(m.events, func(o progress.Event) bool {
			return o.Writer == e.Writer && o.Seq == e.Seq && o.ID != e.ID
		}) {
			report.Disputed++
		}
	}
	return report, nil
}

// state is that of a participant with its runs. It shares nothing with the store.
func (m *Memory) state(ctx context.Context, participant string) (progress.State, error) {
	done, err := m.use(ctx)
	if err != nil {
		return progress.State{}, err
	}
	defer done()
	state := progress.Project(m.events)[participant]
	if state.Units == nil {
		state.Units = make(map[string]*progress.Unit)
	}
	return state, nil
}

// State implements [progress.Store].
func (m *Memory) State(ctx context.Context, participant string) (progress.State, error) {
	state, err := m.state(ctx, participant)
	for _, unit := range state.Units {
		unit.Runs = nil
	}
	return state, err
}

// Runs implements [progress.Store].
func (m *Memory) Runs(ctx context.Context, participant, unit string) ([]*progress.Run, error) {
	state, err := m.state(ctx, participant)
	if err != nil || state.Units[unit] == nil {
		return nil, err
	}
	return slices.SortedFunc(maps.Values(state.Units[unit].Runs), func(a, b *progress.Run) int {
		return a.Started.Compare(b.Started)
	}), nil
}

// Events implements [progress.Store].
func (m *Memory) Events(ctx context.Context, participant string) iter.Seq2[progress.Event, error] {
	return func(yield func(progress.Event, error) bool) {
		events, err := m.eventsOf(ctx, participant)
		if err != nil {
			yield(progress.Event{}, err)
			return
		}
		for _, e := range events {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func (m *Memory) eventsOf(ctx context.Context, participant string) ([]progress.Event, error) {
	done, err := m.use(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	events := slices.DeleteFunc(slices.Clone(m.events), func(e progress.Event) bool { return e.Participant != participant })
	slices.SortFunc(events, func(a, b progress.Event) int {
		return cmp.Or(cmp.Compare(a.Lamport, b.Lamport), a.ID.Compare(b.ID))
	})
	return events, nil
}

// Rebuild implements [progress.Store]: the state is always anew.
func (m *Memory) Rebuild(ctx context.Context) error {
	done, err := m.use(ctx)
	if err != nil {
		return err
	}
	done()
	return nil
}

// Close implements [progress.Store].
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}
