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
	Touched      Stamp // the latest event that counts

	Attempts          int // runs finished
	First, Best, Last *Outcome
	Passed            bool
	PassedVersion     string // course version at the first pass; what was passed stays passed

	Bookmarks map[string]Place // by Place.Key
	Notes     map[string]Note  // by Place.Key

	Runs map[string]*Run // by run ID; nil where a store says so
}

// Done reports whether nothing is left to do: a lesson was read, a quiz was passed.
func (u *Unit) Done() bool { return u.Read || u.Passed }

// Note is a participant's own text at a place.
type Note struct {
	Place Place
	Text  safe.Text
	At    int64 // milliseconds
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

// Run is one pass through a quiz.
type Run struct {
	ID       string
	Started  Stamp // the first event of the run
	PassMark int
	Order    map[string][]string // choice IDs as shown, by question ID
	Items    map[string]*Item    // by question ID
	Finished *Outcome            // nil: still open. The first, should it have been finished twice
}

// Item is a question within a run.
type Item struct {
	Pick       Response // the last selection; stays as it was when the answer is given
	Hints      int
	Answer     *AnsweredBody // the last; nil: not answered yet
	AnsweredAt Stamp
}
