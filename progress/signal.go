package progress

import (
	"cmp"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// SignalKind says why a trainer should look after somebody.
type SignalKind string

// The kinds, the most urgent first.
const (
	SignalHelp     SignalKind = "help"     // asked for help: does not understand
	SignalStuck    SignalKind = "stuck"    // [StuckAfter] wrong answers to one question since the last right one
	SignalHint     SignalKind = "hint"     // a hint was shown, and no answer given after it
	SignalObstacle SignalKind = "obstacle" // something else is in the way
	SignalMistake  SignalKind = "mistake"  // says that a question or page is wrong
	SignalEvidence SignalKind = "evidence" // evidence for a task waits for a trainer
	SignalSilent   SignalKind = "silent"   // has learned, and then nothing for some days
	SignalUnbegun  SignalKind = "unbegun"  // has never begun
)

// SignalKinds gives all kinds, the most urgent first.
func SignalKinds() []SignalKind {
	return []SignalKind{
		SignalHelp, SignalStuck, SignalHint, SignalObstacle, SignalMistake, SignalEvidence, SignalSilent, SignalUnbegun,
	}
}

// ReportKinds gives the kinds of what people reported, the most urgent first.
func ReportKinds() []SignalKind { return []SignalKind{SignalHelp, SignalObstacle, SignalMistake} }

// StuckAfter is how many wrong answers to one question, since the last right one, tell that somebody is stuck. One wrong
// answer is learning.
const StuckAfter = 4

// Words that reports of obstacles use for their kind and that mean something to signals.
const (
	ObstacleUnderstand = "understand"
	ObstacleMistake    = "mistake"
)

// Signal is one reason to look after a person. Those of [SignalSilent] and [SignalUnbegun] follow from the clock and are no
// part of a state.
type Signal struct {
	Kind  SignalKind
	Unit  string
	Item  string    // question, page or task
	ID    string    // of the report, for [SignalHelp], [SignalObstacle] and [SignalMistake]
	Since int64     // milliseconds
	Count int       // wrong answers of [SignalStuck], else 0
	Text  safe.Text // what the person wrote, or shows as evidence
	Until int64     // milliseconds until which a trainer put it off; 0: not
	Word  string    // the kind of a report or of evidence, as it was recorded
	// Replied is when a trainer answered a report without closing it, in milliseconds; 0: not.
	Replied int64
}

// Key names the signal among those of its kind and unit.
func (s Signal) Key() string { return cmp.Or(s.ID, s.Item) }

// Signals gives the reasons that a unit's state has, without those that were seen to and have nothing new. The order depends on
// nothing but the state.
func (t *UnitTally) Signals(unit string) []Signal {
	var all []Signal
	add := func(s Signal, last Stamp) {
		s.Unit = unit
		if handled, ok := t.sum.Handled[handledKey(s.Kind, s.Key())]; ok {
			switch {
			case handled.Value.Until > 0:
				s.Until = handled.Value.Until
			case handled.By.Compare(last) > 0:
				return
			}
		}
		all = append(all, s)
	}
	for question, recalls := range t.sum.Recalls {
		if wrong := wrongSince(recalls); len(wrong) >= StuckAfter {
			add(Signal{Kind: SignalStuck, Item: question, Since: wrong[StuckAfter-1].By.At, Count: len(wrong)}, wrong[len(wrong)-1].By)
		}
	}
	for question, hint := range t.sum.Hints {
		if recalls := t.sum.Recalls[question]; hint.Value && (len(recalls) == 0 || hint.By.Compare(recalls[len(recalls)-1].By) > 0) {
			add(Signal{Kind: SignalHint, Item: question, Since: hint.By.At}, hint.By)
		}
	}
	for id, r := range t.sum.Reports {
		if reply := t.sum.Replies[id]; !reply.Value.Closed {
			add(Signal{
				Kind: signalOf(r.Body.Kind), Item: r.Item, ID: id, Since: r.By.At, Text: safe.Clean(string(r.Body.Note)),
				Word: r.Body.Kind, Replied: reply.By.At,
			}, r.By)
		}
	}
	for id, task := range t.sum.Tasks {
		if e := task.Evidence; task.waits() {
			add(Signal{Kind: SignalEvidence, Item: id, Since: e.By.At, Text: safe.Clean(string(e.Value.Text)), Word: e.Value.Kind}, e.By)
		}
	}
	slices.SortFunc(all, func(a, b Signal) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Item, b.Item), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// wrongSince gives the wrong recalls after the last right one.
func wrongSince(recalls []Recall) []Recall {
	first := len(recalls)
	for first > 0 && !recalls[first-1].Right {
		first--
	}
	return recalls[first:]
}

func signalOf(obstacle string) SignalKind {
	switch obstacle {
	case ObstacleUnderstand:
		return SignalHelp
	case ObstacleMistake:
		return SignalMistake
	default:
		return SignalObstacle
	}
}

// waits tells whether a trainer has yet to look at the evidence.
func (t *taskSum) waits() bool {
	e := t.Evidence
	return e.Value.Text != "" && e.Value.Kind != EvidenceWorkbench && e.By.Compare(t.Verdict.By) > 0
}

// QuietUntil is until when a trainer does not want to hear that the person is silent, in milliseconds; 0: now. Only the unit
// [Elsewhere] has it.
func (t *UnitTally) QuietUntil() int64 {
	var until int64
	for _, kind := range []SignalKind{SignalSilent, SignalUnbegun} {
		until = max(until, t.sum.Handled[handledKey(kind, "")].Value.Until)
	}
	return until
}
