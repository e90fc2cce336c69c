package progress

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// ProjectionVersion changes whenever the same events give other tallies or sums than before, or the tallies another JSON. A
// store of an older version adds them up anew.
const ProjectionVersion = 4

// UnitTally is what events add up to about one unit of one participant, its runs aside. The zero UnitTally is that of no
// events. Its JSON depends on nothing but the set of events that were added, and is read by no one else.
type UnitTally struct{ sum unitSum }

// RunTally is the same for one run.
type RunTally struct{ sum runSum }

// Step is what one event adds.
type Step struct {
	Unit string // ID of the unit whose tally it adds to
	Run  string // ID of the run it adds to as well, or ""

	event  Event
	effect effect
}

// StepOf reads what e adds; false if it adds nothing, because of its kind or because its body makes no sense. Whether e is
// hidden or disputed is for the caller to know.
func StepOf(e Event) (Step, bool) {
	body, err := read(e)
	if err != nil || body == nil {
		return Step{}, false
	}
	return Step{Unit: e.Unit, Run: body.run(), event: e, effect: body}, true
}

// Apply adds the step to the tallies of s.Unit and s.Run; run may be nil if s.Run is "". Steps may be applied in any
// order, each event's once.
func (s Step) Apply(unit *UnitTally, run *RunTally) {
	at := s.event.stamp()
	if s.event.Kind.works() && at.Compare(unit.sum.Touched) > 0 {
		unit.sum.Touched = at
	}
	if s.event.Kind.acts() && at.Compare(unit.sum.Active) > 0 {
		unit.sum.Active = at
	}
	if s.Run == "" {
		s.effect.add(s.event, &unit.sum, nil)
		return
	}
	run.sum.ID = s.Run
	if run.sum.Began == (Stamp{}) || at.Compare(run.sum.Began) < 0 {
		run.sum.Began = at
	}
	s.effect.add(s.event, &unit.sum, &run.sum)
}

type unitSum struct {
	Opened    bool                              `json:"opened,omitzero"`
	Read      bool                              `json:"read,omitzero"`
	Place     latest[Place]                     `json:"place,omitzero"`
	Touched   Stamp                             `json:"touched"`
	Attempts  int                               `json:"attempts,omitzero"`
	First     *Outcome                          `json:"first,omitzero"`
	Best      *Outcome                          `json:"best,omitzero"`
	Last      *Outcome                          `json:"last,omitzero"`
	Pass      *Outcome                          `json:"pass,omitzero"` // the first that passed
	Bookmarks map[string]latest[BookmarkedBody] `json:"bookmarks,omitzero"`
	Notes     map[string]latest[NotedBody]      `json:"notes,omitzero"`
	Tasks     map[string]*taskSum               `json:"tasks,omitzero"`
	Recalls   map[string][]Recall               `json:"recalls,omitzero"` // by question, the latest [MaxRecalls], oldest first
	Reports   map[string]reportedAt             `json:"reports,omitzero"` // by report

	Active   Stamp                           `json:"active,omitzero"`  // the latest event that the participant made
	ReadBy   *Stamp                          `json:"read_by,omitzero"` // the first that read it to its end
	Hints    map[string]latest[bool]         `json:"hints,omitzero"`   // by question: the last hint, or answer that is no recall (false)
	Override latest[OverrodeBody]            `json:"override,omitzero"`
	Replies  map[string]latest[RepliedBody]  `json:"replies,omitzero"` // by report
	Handled  map[string]latest[HandledBody]  `json:"handled,omitzero"` // by signal
	Classes  map[string]latest[EnrolledBody] `json:"classes,omitzero"` // by class
	Awards   map[string]latest[AwardedBody]  `json:"awards,omitzero"`  // by number
}

type taskSum struct {
	Ticked   map[string]latest[bool] `json:"ticked,omitzero"`
	Evidence latest[EvidencedBody]   `json:"evidence,omitzero"`
	Verdict  latest[ConfirmedBody]   `json:"verdict,omitzero"`
}

// reportedAt is the first "reported" event of a report, choseAt the first "chose" event of a step.
type (
	reportedAt struct {
		Item string       `json:"item,omitempty"`
		Body ReportedBody `json:"body"`
		By   Stamp        `json:"by"`
	}
	choseAt struct {
		Scene string    `json:"scene"`
		Body  ChoseBody `json:"body"`
		By    Stamp     `json:"by"`
	}
)

func (u *unitSum) task(id string) *taskSum {
	if u.Tasks == nil {
		u.Tasks = make(map[string]*taskSum)
	}
	if u.Tasks[id] == nil {
		u.Tasks[id] = new(taskSum)
	}
	return u.Tasks[id]
}

// recall puts a recall in its place. The oldest give way, so that the sum does not grow without end.
func (u *unitSum) recall(question string, r Recall) {
	if u.Recalls == nil {
		u.Recalls = make(map[string][]Recall)
	}
	all := u.Recalls[question]
	at, _ := slices.BinarySearchFunc(all, r, func(a, b Recall) int { return a.By.Compare(b.By) })
	all = slices.Insert(all, at, r)
	u.Recalls[question] = all[max(0, len(all)-MaxRecalls):]
}

type runSum struct {
	ID       string              `json:"id"`
	Began    Stamp               `json:"began"`
	Rule     *StartedBody        `json:"rule,omitzero"` // the first that was recorded
	RuleAt   Stamp               `json:"rule_at,omitzero"`
	Items    map[string]*itemSum `json:"items,omitzero"`
	Steps    map[int]choseAt     `json:"steps,omitzero"`
	Finished *Outcome            `json:"finished,omitzero"`
}

type itemSum struct {
	Pick   latest[Response]     `json:"pick,omitzero"`
	Hints  int                  `json:"hints,omitzero"`
	Answer latest[AnsweredBody] `json:"answer,omitzero"`
}

func (r *runSum) item(id string) *itemSum {
	if r.Items == nil {
		r.Items = make(map[string]*itemSum)
	}
	if r.Items[id] == nil {
		r.Items[id] = new(itemSum)
	}
	return r.Items[id]
}

// Unit is the state of the unit. Runs is nil.
func (t *UnitTally) Unit() *Unit {
	sum := &t.sum
	u := &Unit{
		Opened: sum.Opened, Read: sum.Read, Place: sum.Place.Value, Touched: sum.Touched,
		Attempts: sum.Attempts, First: sum.First, Best: sum.Best, Last: sum.Last,
		Bookmarks: make(map[string]Place), Notes: make(map[string]Note),
		Tasks: make(map[string]Task, len(sum.Tasks)), Recalls: maps.Clone(sum.Recalls),
	}
	if sum.Pass != nil {
		u.Passed, u.PassedVersion = true, sum.Pass.Version
	}
	u.Active, u.DoneAt = sum.Active, sum.doneAt()
	for key, mark := range sum.Bookmarks {
		if mark.Value.On {
			u.Bookmarks[key] = mark.Value.Place
		}
	}
	for key, note := range sum.Notes {
		// Cleaned here and not on arrival: what counts as harmless grows with Unicode, what is stored may not.
		if text := safe.Clean(string(note.Value.Text)); text != "" {
			u.Notes[key] = Note{Place: note.Value.Place, Text: text, At: note.By.At}
		}
	}
	for id, task := range sum.Tasks {
		u.Tasks[id] = task.view()
	}
	u.Obstacles = sum.obstacles()
	u.addTrainer(sum)
	return u
}

// addTrainer adds what trainers did.
func (u *Unit) addTrainer(sum *unitSum) {
	if o := sum.Override; o.Value.Done {
		u.Override = &Override{Reason: safe.Clean(string(o.Value.Reason)), By: safe.Clean(string(o.Value.By)), At: o.By.At}
	}
	for class, enrolled := range sum.Classes {
		if enrolled.Value.On {
			if u.Classes == nil {
				u.Classes = make(map[string]int64)
			}
			u.Classes[class] = enrolled.By.At
		}
	}
	for number, award := range sum.Awards {
		u.Awards = append(u.Awards, Award{
			Number: number, Code: award.Value.Code, Revoked: award.Value.Revoked,
			Reason: safe.Clean(string(award.Value.Reason)), By: safe.Clean(string(award.Value.By)), At: award.By.At,
		})
	}
	slices.SortFunc(u.Awards, func(a, b Award) int { return cmp.Compare(a.Number, b.Number) })
}

func (t *taskSum) view() Task {
	task := Task{Ticked: make(map[string]bool)}
	for line, tick := range t.Ticked {
		if tick.Value {
			task.Ticked[line] = true
		}
	}
	if text := safe.Clean(string(t.Evidence.Value.Text)); text != "" {
		task.Evidence = &Evidence{Kind: t.Evidence.Value.Kind, Text: text, At: t.Evidence.By.At}
	}
	if v := t.Verdict; task.Evidence != nil && v.By.Compare(t.Evidence.By) > 0 {
		task.Verdict = &Verdict{
			OK: v.Value.OK, Comment: safe.Clean(string(v.Value.Comment)), By: safe.Clean(string(v.Value.By)), At: v.By.At,
		}
	}
	return task
}

// obstacles gives what was reported, in the order of reporting, with the answers.
func (u *unitSum) obstacles() []Obstacle {
	var all []Obstacle
	for id, sum := range u.Reports {
		o := Obstacle{ID: id, Item: sum.Item, Kind: sum.Body.Kind, Note: safe.Clean(string(sum.Body.Note)), By: sum.By}
		if reply, ok := u.Replies[id]; ok {
			o.Reply = &Reply{
				Text: safe.Clean(string(reply.Value.Text)), By: safe.Clean(string(reply.Value.By)),
				Closed: reply.Value.Closed, At: reply.By.At, Stamp: reply.By,
			}
		}
		all = append(all, o)
	}
	slices.SortFunc(all, func(a, b Obstacle) int { return a.By.Compare(b.By) })
	return all
}

// doneAt is when the unit was done first, in milliseconds; 0: it is not.
func (u *unitSum) doneAt() int64 {
	switch {
	case u.ReadBy != nil && u.Pass != nil:
		return min(u.ReadBy.At, u.Pass.At)
	case u.ReadBy != nil:
		return u.ReadBy.At
	case u.Pass != nil:
		return u.Pass.At
	case u.Override.Value.Done:
		return u.Override.By.At
	default:
		return 0
	}
}

// Finished tells whether the run is finished, without working out the rest of its state.
func (t *RunTally) Finished() bool { return t.sum.Finished != nil }

// Run is the state of the run.
func (t *RunTally) Run() *Run {
	r := &Run{ID: t.sum.ID, Started: t.sum.Began, Items: make(map[string]*Item, len(t.sum.Items)), Finished: t.sum.Finished}
	if rule := t.sum.Rule; rule != nil {
		r.PassMark, r.Order = rule.PassMark, maps.Clone(rule.Order)
	}
	for id, sum := range t.sum.Items {
		item := &Item{Pick: sum.Pick.Value, Hints: sum.Hints, AnsweredAt: sum.Answer.By}
		if sum.Answer.By != (Stamp{}) {
			item.Answer = &sum.Answer.Value
		}
		r.Items[id] = item
	}
	for n := 0; ; n++ {
		step, ok := t.sum.Steps[n]
		if !ok {
			return r
		}
		r.Path = append(r.Path, Chosen{Scene: step.Scene, Choice: step.Body.Choice, To: step.Body.To, Score: step.Body.Score})
	}
}

// MarshalJSON writes the tally for a store.
func (t UnitTally) MarshalJSON() ([]byte, error) { return json.Marshal(t.sum) }

// UnmarshalJSON reads what MarshalJSON wrote.
func (t *UnitTally) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &t.sum) }

// MarshalJSON writes the tally for a store.
func (t RunTally) MarshalJSON() ([]byte, error) { return json.Marshal(t.sum) }

// UnmarshalJSON reads what MarshalJSON wrote.
func (t *RunTally) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &t.sum) }
