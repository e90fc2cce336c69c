package progress

import "cmp"

// Stamp places an event in the order of all events. The zero Stamp comes before every event.
type Stamp struct {
	Lamport uint64  `json:"lamport"`
	ID      EventID `json:"id"`
	At      int64   `json:"at"` // milliseconds; for people, not for order
}

// Compare orders by Lamport number, then ID. Only one event has a given ID, so there are no ties.
func (s Stamp) Compare(other Stamp) int {
	return cmp.Or(cmp.Compare(s.Lamport, other.Lamport), s.ID.Compare(other.ID))
}

func (e Event) stamp() Stamp { return Stamp{Lamport: e.Lamport, ID: e.ID, At: e.At} }

// latest is a register that the last writer wins.
type latest[T any] struct {
	Value T     `json:"value"`
	By    Stamp `json:"by,omitzero"`
}

func (l *latest[T]) offer(value T, by Stamp) {
	if by.Compare(l.By) > 0 {
		*l = latest[T]{Value: value, By: by}
	}
}

// offerTo offers to the register with the given key, which may not exist yet.
func offerTo[T any](m *map[string]latest[T], key string, value T, by Stamp) {
	if *m == nil {
		*m = make(map[string]latest[T])
	}
	reg := (*m)[key]
	reg.offer(value, by)
	(*m)[key] = reg
}
