package progress

import (
	"fmt"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// What trainers do is recorded as events of the participant whom it is about. By names the trainer as people know them.

// EnrolledBody is the body of "enrolled"; the item is the class, the unit [Elsewhere]. Off means that the participant has
// left the class.
type EnrolledBody struct {
	On bool      `json:"on"`
	By safe.Text `json:"by,omitempty"`
}

// LinkedBody is the body of "linked": both participants are one person. To undo it, the event is voided.
type LinkedBody struct {
	Other string    `json:"other"`
	By    safe.Text `json:"by,omitempty"`
}

// ConfirmedBody is the body of "confirmed": a trainer has looked at the evidence for a task, which is the item.
type ConfirmedBody struct {
	OK      bool      `json:"ok"` // false: given back, to be mended
	Comment safe.Text `json:"comment,omitempty"`
	By      safe.Text `json:"by,omitempty"`
}

// OverrodeBody is the body of "overrode": a trainer counts the unit as done, or takes that back.
type OverrodeBody struct {
	Done   bool      `json:"done"`
	Reason safe.Text `json:"reason,omitempty"`
	By     safe.Text `json:"by,omitempty"`
}

// RepliedBody is the body of "replied": the answer to a report, in the unit in which it was reported.
type RepliedBody struct {
	Report string    `json:"report"`
	Text   safe.Text `json:"text,omitempty"`
	Closed bool      `json:"closed,omitempty"`
	By     safe.Text `json:"by,omitempty"`
}

// HandledBody is the body of "handled": a trainer has seen to a signal. The unit is the signal's and the item its
// [Signal.Key]; [SignalSilent] and [SignalUnbegun], which have no unit, have [Elsewhere] and can only be put off.
type HandledBody struct {
	Signal SignalKind `json:"signal"`
	Until  int64      `json:"until,omitempty"` // milliseconds; 0: until something new happens
	By     safe.Text  `json:"by,omitempty"`
}

// AwardedBody is the body of "awarded"; the item is the certificate's number, the unit [Elsewhere].
type AwardedBody struct {
	Code    string    `json:"code"` // the signed content
	Revoked bool      `json:"revoked,omitempty"`
	Reason  safe.Text `json:"reason,omitempty"` // why it was revoked
	By      safe.Text `json:"by,omitempty"`
}

func (EnrolledBody) run() string  { return "" }
func (ConfirmedBody) run() string { return "" }
func (OverrodeBody) run() string  { return "" }
func (RepliedBody) run() string   { return "" }
func (HandledBody) run() string   { return "" }
func (AwardedBody) run() string   { return "" }

func (EnrolledBody) valid(item string) bool  { return item != "" }
func (ConfirmedBody) valid(item string) bool { return item != "" }
func (OverrodeBody) valid(string) bool       { return true }
func (b RepliedBody) valid(string) bool      { return b.Report != "" }
func (b AwardedBody) valid(item string) bool { return item != "" && b.Code != "" }

func (b HandledBody) valid(string) bool {
	isQuiet := b.Signal == SignalSilent || b.Signal == SignalUnbegun
	return b.Signal != "" && b.Until >= 0 && b.Until <= MaxNumber && (b.Until > 0 || !isQuiet)
}

func (b EnrolledBody) add(e Event, u *unitSum, _ *runSum) { offerTo(&u.Classes, e.Item, b, e.stamp()) }

func (b ConfirmedBody) add(e Event, u *unitSum, _ *runSum) {
	u.task(e.Item).Verdict.offer(b, e.stamp())
}

func (b OverrodeBody) add(e Event, u *unitSum, _ *runSum) { u.Override.offer(b, e.stamp()) }

func (b RepliedBody) add(e Event, u *unitSum, _ *runSum) { offerTo(&u.Replies, b.Report, b, e.stamp()) }

func (b HandledBody) add(e Event, u *unitSum, _ *runSum) {
	offerTo(&u.Handled, handledKey(b.Signal, e.Item), b, e.stamp())
}

func (b AwardedBody) add(e Event, u *unitSum, _ *runSum) { offerTo(&u.Awards, e.Item, b, e.stamp()) }

func handledKey(signal SignalKind, item string) string { return string(signal) + "/" + item }

// Verdict is what a trainer says about the evidence for a task.
type Verdict struct {
	OK          bool
	Comment, By safe.Text
	At          int64 // milliseconds
}

// Override is a trainer's decision that a unit counts as done.
type Override struct {
	Reason, By safe.Text
	At         int64 // milliseconds
}

// Reply is a trainer's answer to an obstacle.
type Reply struct {
	Text, By safe.Text
	Closed   bool
	At       int64 // milliseconds
	Stamp    Stamp // of its event: whatever has a later one was done by somebody who had this answer
}

// Award is a certificate.
type Award struct {
	Number, Code string
	Revoked      bool
	Reason, By   safe.Text
	At           int64 // of the award, or of its being revoked, in milliseconds
}

// other is the participant that a "linked" event joins its own with.
func other(e Event) (string, error) {
	var body LinkedBody
	if err := decode(e, &body); err != nil {
		return "", err
	}
	if body.Other == "" || body.Other == e.Participant {
		return "", fmt.Errorf("%w: body of %q names nobody else", ErrInvalid, e.Kind)
	}
	return body.Other, nil
}

// Persons says which participants are one person, from the "linked" events among the given ones, and the "voided" ones that
// hide some of them. Every participant with a link is in it; the person has the smallest ID among them. Any other participant is
// a person alone.
func Persons(events []Event) map[string]string { return persons(counting(events)) }

// persons does that for events that count.
func persons(events []Event) map[string]string {
	parent := make(map[string]string)
	find := func(id string) string {
		if _, ok := parent[id]; !ok {
			parent[id] = id
		}
		for parent[id] != id {
			parent[id] = parent[parent[id]]
			id = parent[id]
		}
		return id
	}
	for _, e := range events {
		if e.Kind != KindLinked {
			continue
		}
		if id, err := other(e); err == nil {
			a, b := find(e.Participant), find(id)
			parent[max(a, b)] = min(a, b)
		}
	}
	all := make(map[string]string, len(parent))
	for id := range parent {
		all[id] = find(id)
	}
	return all
}
