package progress

import (
	"cmp"
	"maps"
)

// Project says what follows from a set of events, by participant; a participant for whom nothing counts is left out. It
// depends on the set alone: not on order, repetition or how it was put together. Events are taken as they are, without
// [Event.Check]. Participants who are one person by [Persons] have one state.
func Project(events []Event) map[string]State {
	units, runs := make(map[unitKey]*UnitTally), make(map[runKey]*RunTally)
	counted := counting(events)
	joined := persons(counted)
	for _, e := range counted {
		step, ok := StepOf(e)
		if !ok {
			continue
		}
		unit := unitKey{cmp.Or(joined[e.Participant], e.Participant), step.Unit}
		run := runKey{unit, step.Run}
		if units[unit] == nil {
			units[unit] = new(UnitTally)
		}
		if step.Run != "" && runs[run] == nil {
			runs[run] = new(RunTally)
		}
		step.Apply(units[unit], runs[run])
	}
	states := views(units, runs)
	for participant, person := range joined {
		if state, ok := states[person]; ok {
			states[participant] = state
		}
	}
	return states
}

type unitKey struct{ participant, unit string }

type runKey struct {
	unitKey
	run string
}

func views(units map[unitKey]*UnitTally, runs map[runKey]*RunTally) map[string]State {
	states := make(map[string]State)
	for key, tally := range units {
		if states[key.participant].Units == nil {
			states[key.participant] = State{Units: make(map[string]*Unit)}
		}
		unit := tally.Unit()
		unit.Runs = make(map[string]*Run)
		states[key.participant].Units[key.unit] = unit
	}
	for key, tally := range runs {
		states[key.participant].Units[key.unit].Runs[key.run] = tally.Run()
	}
	return states
}

// counting gives each event once, without those that are disputed or hidden.
func counting(events []Event) []Event {
	type series struct {
		writer WriterID
		seq    uint64
	}
	var once []Event
	seen := make(map[EventID]bool, len(events))
	claims := make(map[series]int, len(events))
	for _, e := range events {
		if seen[e.ID] {
			continue
		}
		seen[e.ID] = true
		claims[series{e.Writer, e.Seq}]++
		once = append(once, e)
	}
	var kept []Event
	voids := make(map[string][]Event)
	for _, e := range once {
		if claims[series{e.Writer, e.Seq}] > 1 {
			continue
		}
		kept = append(kept, e)
		if e.Kind == KindVoided {
			voids[e.Participant] = append(voids[e.Participant], e)
		}
	}
	hidden := make(map[string]map[EventID]bool, len(voids))
	for participant, events := range voids {
		hidden[participant] = Hidden(events)
	}
	counts := kept[:0]
	for _, e := range kept {
		if !hidden[e.Participant][e.ID] {
			counts = append(counts, e)
		}
	}
	return counts
}

// Hidden gives the IDs of what the "voided" events of one participant hide, disputed ones already left out. A void may be
// voided in turn, which takes it back. Voids that name nothing hide nothing.
func Hidden(voids []Event) map[EventID]bool {
	naming := make(map[EventID][]EventID, len(voids)) // the voids that name an event
	for _, v := range voids {
		if id, err := target(v); err == nil {
			naming[id] = append(naming[id], v.ID)
		}
	}
	hidden := make(map[EventID]bool, len(naming))
	var isHidden func(id EventID) bool
	isHidden = func(id EventID) bool {
		if known, ok := hidden[id]; ok {
			return known
		}
		hidden[id] = false // hashes cannot name each other in a circle; forged IDs could
		for _, void := range naming[id] {
			if !isHidden(void) {
				hidden[id] = true
			}
		}
		return hidden[id]
	}
	for id := range naming {
		isHidden(id)
	}
	maps.DeleteFunc(hidden, func(_ EventID, is bool) bool { return !is })
	return hidden
}
