package progress

import "github.com/sanggar-kim/sanggar-kim/progress/safe"

// State is what follows from the events of one participant.
type State struct {
	Units map[string]*Unit // by unit ID; only units that something counts for
}

// Unit is the state of one unit. Which events each part follows from is said at the body types.
type Unit struct {
	Opened, Read bool
	Place        Place // where reading goes on; zero: at the beginning
	Touched      Stamp // the latest event that shows work on the unit
	Active       Stamp // the latest event that the participant made here
	DoneAt       int64 // when nothing was left to do for the first time, in milliseconds; 0: never

	Attempts          int // runs finished
	First, Best, Last *Outcome
	Passed            bool
	PassedVersion     string // course version at the first pass; what was passed stays passed

	Bookmarks map[string]Place // by Place.Key
	Notes     map[string]Note  // by Place.Key

	Tasks     map[string]Task     // of a practice, by task ID; a workbench has its text among them
	Recalls   map[string][]Recall // by question ID, oldest first, the latest [MaxRecalls] of each
	Obstacles []Obstacle          // what was in the way here, oldest first

	Override *Override        // a trainer counts the unit as done
	Classes  map[string]int64 // that the person is in, with when they joined, in milliseconds; of the unit [Elsewhere] only
	Awards   []Award          // certificates; of the unit [Elsewhere] only

	Runs map[string]*Run // by run ID; nil where a store says so
}

// Done reports whether nothing is left to do: a lesson was read, a quiz was passed, a drama came to an ending, the tasks of a
// practice were finished, or a trainer says so.
func (u *Unit) Done() bool { return u.Read || u.Passed || u.Override != nil }

// Note is a participant's own text at a place.
type Note struct {
	Place Place
	Text  safe.Text
	At    int64 // milliseconds
}

// Task is how far a participant is with a task, by their own word.
type Task struct {
	Ticked   map[string]bool // lines of the checklist; only those that are ticked
	Evidence *Evidence       // nil: none, or withdrawn
	Verdict  *Verdict        // of a trainer, about this evidence; nil: none yet
}

// Evidence is what a participant shows for a task, or wrote for it.
type Evidence struct {
	Kind string
	Text safe.Text
	At   int64 // milliseconds
}

// Recall is one time that a graded question was answered, in a quiz or in a review.
type Recall struct {
	By    Stamp `json:"by"`
	Right bool  `json:"right,omitempty"`
}

// MaxRecalls is how many recalls of a question are remembered: enough to tell when it should come back, and few enough
// that a state stays small however long somebody goes on reviewing.
const MaxRecalls = 12

// Obstacle is something that was in a participant's way, as its first "reported" event has it.
type Obstacle struct {
	ID   string
	Item string // page or question at which it happened, or ""
	Kind string
	Note safe.Text
	By   Stamp
	// The last answer of a trainer; nil: none yet.
	Reply *Reply
}

// Outcome is the result of a run, as its "finished" event has it.
type Outcome struct {
	Run     string  `json:"run"`
	Percent int     `json:"percent"`
	Points  float64 `json:"points"`
	Max     float64 `json:"max"`
	Passed  bool    `json:"passed"`
	Version string  `json:"version"` // of the course
	At      int64   `json:"at"`      // milliseconds

	Lamport uint64  `json:"lamport"`
	Event   EventID `json:"event"` // the "finished" event
}

func (o *Outcome) stamp() Stamp { return Stamp{Lamport: o.Lamport, ID: o.Event, At: o.At} }

// Run is one pass through a quiz, a test or a drama.
type Run struct {
	ID       string
	Started  Stamp // the first event of the run
	PassMark int
	Order    map[string][]string // choice IDs as shown, by question ID
	Items    map[string]*Item    // by question ID
	Path     []Chosen            // the way through a drama, as far as it is known without a gap
	Finished *Outcome            // nil: still open. The first, should it have been finished twice
}

// Chosen is one step on the way through a drama.
type Chosen struct {
	Scene, Choice, To string
	Score             int
}

// Item is a question within a run.
type Item struct {
	Pick       Response // the last selection; stays as it was when the answer is given
	Hints      int
	Answer     *AnsweredBody // the last; nil: not answered yet
	AnsweredAt Stamp
}
