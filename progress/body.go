package progress

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Place is where a reader is in a lesson, the same in every language. It is also the body of "opened"; a Place without
// a page then says that the unit was opened and leaves the reading position where it was.
type Place struct {
	Page  string `json:"page,omitempty"`
	Block int    `json:"block,omitempty"` // from 0
}

// Key names the place among a unit's bookmarks and notes.
func (p Place) Key() string { return p.Page + "/" + strconv.Itoa(p.Block) }

// ReadBody is the body of "read".
type ReadBody struct{}

// StartedBody is the body of "started": the rule and the order that hold for the whole run, whatever happens to the course.
type StartedBody struct {
	Run      string              `json:"run"`
	PassMark int                 `json:"pass_mark"`       // percent
	Order    map[string][]string `json:"order,omitempty"` // choice IDs as shown, by question ID
}

// Response is what a participant gave: choice IDs, or texts, as package quiz has them. The texts are as they were typed;
// clean them before drawing.
type Response struct {
	Choices []string `json:"choices,omitempty"`
	Texts   []string `json:"texts,omitempty"`
}

// PickedBody is the body of "picked"; the item is the question.
type PickedBody struct {
	Run      string   `json:"run"`
	Response Response `json:"response"`
}

// HintedBody is the body of "hinted"; the item is the question.
type HintedBody struct {
	Run string `json:"run"`
}

// AnsweredBody is the body of "answered"; the item is the question. Points and rule are those of the time of answering.
type AnsweredBody struct {
	Run      string   `json:"run"`
	Response Response `json:"response"`
	Graded   bool     `json:"graded"`
	Right    bool     `json:"right"`
	Points   float64  `json:"points"` // 0 to 1
	Rule     string   `json:"rule,omitempty"`
	Attempt  int      `json:"attempt,omitempty"`
	Hints    int      `json:"hints,omitempty"`
}

// FinishedBody is the body of "finished": a quiz or test was answered to its end, a drama came to an ending, the tasks of a
// practice are done by the participant's own word.
type FinishedBody struct {
	Run      string  `json:"run"`
	Points   float64 `json:"points"`
	Max      float64 `json:"max"`
	Percent  int     `json:"percent"` // 0 to 100
	PassMark int     `json:"pass_mark"`
	Passed   bool    `json:"passed"`
	Ending   string  `json:"ending,omitempty"` // the scene at which a drama ended
}

// ChoseBody is the body of "chose"; the item is the scene at which the choice was made.
type ChoseBody struct {
	Run      string `json:"run"`
	Step     int    `json:"step"` // how many choices of the run come before it
	Choice   string `json:"choice"`
	To       string `json:"to"`                 // the scene that followed
	Score    int    `json:"score"`              // what the choice added
	Replayed bool   `json:"replayed,omitempty"` // taken over from an earlier run, to play on from a later scene
}

// TickedBody is the body of "ticked"; the item is the task.
type TickedBody struct {
	Line string `json:"line"` // of the checklist
	On   bool   `json:"on"`
}

// EvidencedBody is the body of "evidenced"; the item is the task, or the workbench in which the text was written. An empty
// text withdraws it.
type EvidencedBody struct {
	Kind string    `json:"kind"` // note, link, or [EvidenceWorkbench]
	Text safe.Text `json:"text"`
}

// EvidenceWorkbench is the kind of what was written in a workbench: a text at work, not evidence that waits for a trainer.
const EvidenceWorkbench = "workbench"

// ReviewedBody is the body of "reviewed"; the unit is the quiz that the question belongs to, the item is the question.
type ReviewedBody struct {
	Response Response `json:"response"`
	Right    bool     `json:"right"`
	Points   float64  `json:"points"` // 0 to 1
	Rule     string   `json:"rule,omitempty"`
}

// ReportedBody is the body of "reported"; unit and item are where it happened, [Elsewhere] if that was in no unit.
type ReportedBody struct {
	Report string    `json:"report"` // its ID, random
	Kind   string    `json:"kind"`   // what is in the way: a word that screens and trainers agree on
	Note   safe.Text `json:"note,omitempty"`
}

// Elsewhere stands for the unit of what was reported outside of any unit.
const Elsewhere = "-"

// BookmarkedBody is the body of "bookmarked"; the item is Place.Key().
type BookmarkedBody struct {
	Place Place `json:"place"`
	On    bool  `json:"on"`
}

// NotedBody is the body of "noted"; the item is Place.Key(). An empty text takes the note away.
type NotedBody struct {
	Place Place     `json:"place"`
	Text  safe.Text `json:"text"`
}

// VoidedBody is the body of "voided".
type VoidedBody struct {
	Event EventID `json:"event"`
}

// effect is a body that changes the state of a unit.
type effect interface {
	// run is the ID of the run it is about, or "".
	run() string
	// valid reports whether it makes sense for the given item.
	valid(item string) bool
	// add adds it, the body of e, to the sums. r is nil for a body without a run.
	add(e Event, u *unitSum, r *runSum)
}

// effectOf gives an empty body of the kind for decoding, or nil when events of the kind change no unit.
func effectOf(kind Kind) effect {
	switch kind {
	case KindOpened:
		return new(Place)
	case KindRead:
		return new(ReadBody)
	case KindStarted:
		return new(StartedBody)
	case KindPicked:
		return new(PickedBody)
	case KindHinted:
		return new(HintedBody)
	case KindAnswered:
		return new(AnsweredBody)
	case KindFinished:
		return new(FinishedBody)
	case KindBookmarked:
		return new(BookmarkedBody)
	case KindNoted:
		return new(NotedBody)
	case KindChose:
		return new(ChoseBody)
	case KindTicked:
		return new(TickedBody)
	case KindEvidenced:
		return new(EvidencedBody)
	case KindReviewed:
		return new(ReviewedBody)
	case KindReported:
		return new(ReportedBody)
	case KindEnrolled:
		return new(EnrolledBody)
	case KindConfirmed:
		return new(ConfirmedBody)
	case KindOverrode:
		return new(OverrodeBody)
	case KindReplied:
		return new(RepliedBody)
	case KindHandled:
		return new(HandledBody)
	case KindAwarded:
		return new(AwardedBody)
	case KindLinked, KindVoided:
		return nil
	default:
		return nil // a kind of a newer program
	}
}

// read decodes the body of an event that changes a unit; nil for one that by its kind changes none. The error says why
// an event of a known kind counts for nothing.
func read(e Event) (effect, error) {
	switch e.Kind { //nolint:exhaustive // the others have a body that changes a unit, or none that is known
	case KindVoided:
		_, err := target(e)
		return nil, err
	case KindLinked:
		_, err := other(e)
		return nil, err
	}
	body := effectOf(e.Kind)
	if body == nil {
		return nil, nil
	}
	if err := decode(e, body); err != nil {
		return nil, err
	}
	if e.Unit == "" || !body.valid(e.Item) {
		return nil, fmt.Errorf("%w: unit, item or body of %q", ErrInvalid, e.Kind)
	}
	return body, nil
}

// target is the event that a "voided" event names.
func target(e Event) (EventID, error) {
	var body VoidedBody
	if err := decode(e, &body); err != nil {
		return EventID{}, err
	}
	if body.Event == (EventID{}) {
		return EventID{}, fmt.Errorf("%w: body of %q names no event", ErrInvalid, e.Kind)
	}
	return body.Event, nil
}

func decode(e Event, body any) error {
	if !bytes.HasPrefix(e.Body, []byte("{")) { // null would pass for an empty body
		return fmt.Errorf("%w: body of %q is no object", ErrInvalid, e.Kind)
	}
	if err := json.Unmarshal(e.Body, body); err != nil {
		return fmt.Errorf("%w: body of %q: %w", ErrInvalid, e.Kind, err)
	}
	return nil
}
