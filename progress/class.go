package progress

import (
	"context"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Trainer is a person who may see classes on this machine. Like a participant it is no event.
type Trainer struct {
	ID     string
	Name   safe.Text
	Title  safe.Text // as it stands under a signature
	Office safe.Text
	Lock   string // the PIN as package pin keeps it; the store does not look at it
	// Misses is how many wrong PINs were tried since the last right one, the last of them at Missed.
	Misses      int
	Missed      time.Time
	Lang, Theme string
	Created     time.Time
	Seen        time.Time
}

// Class is people who are followed together.
type Class struct {
	ID      string
	Name    safe.Text
	Place   safe.Text // where it meets, or the area that it is for
	Closed  bool      // kept, but not offered first any more
	Created time.Time
	People  int // how many are in it; for reading only
}

// Member is a person in a class, with the numbers by which lists are ordered.
type Member struct {
	Person                       string // ID, see [Persons]
	Name, KIM, Village, District safe.Text
	Code                         safe.Text // of the roster
	Joined                       int64     // milliseconds, as all times here
	Active                       int64     // the last thing that the person did; 0: never began
	Done, Passed                 int       // units of modules, not tests
	QuietUntil                   int64     // a trainer does not want to hear of their silence until then
}

// MemberOrder is what a list of members is sorted by.
type MemberOrder string

// The orders. Within what is equal, names and then IDs decide.
const (
	ByName   MemberOrder = "name"
	ByArea   MemberOrder = "area" // district, village, name
	ByDone   MemberOrder = "done"
	ByActive MemberOrder = "active"
)

// MemberQuery asks for some members of a class, in order.
type MemberQuery struct {
	Class             string
	District, Village string // "": all
	Filter            string // words that name, KIM, village, district or code contain; "": all
	Order             MemberOrder
	Descending        bool
	After             *Member // the last one of the page before; nil: from the beginning
	Back              bool    // the page before After instead, still in the order asked for
	Limit             int
}

// Unplaced as the district or village of a [MemberQuery] finds those who have told none.
const Unplaced = "\x00"

// SignalQuery asks for signals of one kind in a class, the oldest first.
type SignalQuery struct {
	Class       string
	Kind        SignalKind    // "": all of [ReportKinds]
	Now         int64         // milliseconds
	SilentAfter time.Duration // for [SignalSilent]
	HintAfter   time.Duration // for [SignalHint]: how long ago the hint must be
	Units       int           // of the course: whoever has done them all is not silent, but ready
	Unanswered  bool          // only reports that no trainer has answered yet, and all other signals
	Only        SignalFilter
	After       *MemberSignal // the last one of the page before
	Limit       int
}

// SignalFilter leaves out signals that differ from it; what is "" makes no difference. [SignalSilent] and [SignalUnbegun] have
// nothing but a district.
type SignalFilter struct {
	District   string // of the member
	Word       string
	Unit, Item string
}

// NoDistrict is the district of a [SignalFilter] for members without one.
const NoDistrict = "-"

// ReportSort is what reports are told apart by.
type ReportSort string

// The sorts, each with the field of a [SignalFilter] that leaves what they tell apart.
const (
	SortWord     ReportSort = "word"
	SortDistrict ReportSort = "district"
	SortUnit     ReportSort = "unit"
	SortItem     ReportSort = "item"
)

// ReportCount is how many reports are of one sort.
type ReportCount struct {
	ID                string // for the field of a [SignalFilter]: a word, a district or [NoDistrict], a unit, or an item
	Waiting, Answered int    // that a trainer has not answered yet, and those that were answered and left open
}

// MemberSignal is a signal and whom it is about.
type MemberSignal struct {
	Member Member
	Signal Signal
}

// Mark is how far a person is in one module.
type Mark struct {
	Opened, Done, Passed int  // units
	Tried                int  // finished, not done: no result was good enough yet
	Overridden           int  // of those done, by a trainer's decision
	Best                 *int // the lowest of the best results, in percent; nil: none
}

// Likeness is a person of a class and another person, of any class or of none, who may be the same.
type Likeness struct {
	Member Member
	Other  Member
	Class  string // ID of a class that the other is in, the same one if they are in both; "": in none
}

// Link is a "linked" event that counts, and whom it says to be one person.
type Link struct {
	Event              EventID
	Participant, Other Participant // the event is about the first of them
}

// ClassStore is a [Store] that also answers what trainers ask. Its figures come from tables that are kept up with each event;
// none is made by reading events. The methods are safe as those of Store are.
type ClassStore interface {
	Store

	// Trainers gives everyone who may see classes here, the most recently seen first.
	Trainers(ctx context.Context) ([]Trainer, error)
	// SaveTrainer inserts or updates the trainer with that ID.
	SaveTrainer(ctx context.Context, t Trainer) error
	// Classes gives all classes, open ones first, then by name.
	Classes(ctx context.Context) ([]Class, error)
	// SaveClass inserts or updates the class with that ID.
	SaveClass(ctx context.Context, c Class) error
	// Admit saves the participants and records the drafts, all or nothing. It is how a roster comes in. It tells time and again how
	// many of the participants it is done with, drafts about them and all.
	Admit(ctx context.Context, people []Participant, drafts []Draft, progress func(done int)) error
	// Prepare tells what the sums about tests have to know, and which units are tests. If it is news, what follows from it is made anew.
	Prepare(ctx context.Context, y Syllabus) error

	// Members gives a page of a class, and Count how many the query finds in all: with After, how many on that side of it.
	Members(ctx context.Context, q MemberQuery) ([]Member, error)
	Count(ctx context.Context, q MemberQuery) (int, error)
	// Member gives one person of a class; false if they are not in it.
	Member(ctx context.Context, class, person string) (Member, bool, error)
	// Profiles gives the participants who are that person, the one whose name is shown first.
	Profiles(ctx context.Context, person string) ([]Participant, error)
	// Marks gives how far people are, by person and module slug.
	Marks(ctx context.Context, persons []string) (map[string]map[string]Mark, error)
	// Needs gives the modules in which people wait for help: they asked for it, are stuck, left after a hint, or reported an
	// obstacle. Of the query Now and HintAfter matter.
	Needs(ctx context.Context, persons []string, q SignalQuery) (map[string][]string, error)
	// KIMs gives how many different KIM there are in a class by district, or by village of one district.
	KIMs(ctx context.Context, class, district string) (map[string]int, error)
	// Sums gives the sums of a class about some topics, of one unit or of all ("").
	Sums(ctx context.Context, class, unit string, topics ...Topic) (Sums, error)
	// Signals gives a page of signals, SignalCounts how many there are of each kind. After and Limit of a query do not
	// matter for counting. Items that somebody reported as wrong and nobody has closed count as no reason to be stuck.
	Signals(ctx context.Context, q SignalQuery) ([]MemberSignal, error)
	SignalCounts(ctx context.Context, q SignalQuery) (map[SignalKind]int, error)
	// PersonSignals gives why one member of a class needs a trainer, the most urgent first, those among it that were put off. It
	// leaves out [SignalSilent] and [SignalUnbegun], which follow from their [Member], and what Signals leaves out.
	PersonSignals(ctx context.Context, class, person string) ([]Signal, error)
	// Needing gives how many people have a signal of any kind. Of the filter the district matters, the kind does not.
	Needing(ctx context.Context, q SignalQuery) (int, error)
	// ReportCounts gives how many reports there are of each sort, by ID. A query's Kind does not matter.
	ReportCounts(ctx context.Context, q SignalQuery, by ReportSort) ([]ReportCount, error)
	// Recent gives the latest events of a person, newest first: those before the given one, or the very latest for the zero
	// Stamp.
	Recent(ctx context.Context, person string, before Stamp, limit int) ([]Event, error)
	// Likenesses suggests who may be the same person: equal names, but for case, titles and spaces, and no link yet.
	Likenesses(ctx context.Context, class string, limit int) ([]Likeness, error)
	// Take gives out so many numbers in a row, from 1, and returns the first. No number is ever given out twice under one
	// name, even if it was not used.
	Take(ctx context.Context, name string, count int) (first int, err error)
	// Awards gives the certificates, the revoked ones too, by person: of the people of a class, or, for "", of everybody.
	Awards(ctx context.Context, class string) (map[string][]Award, error)
	// Outsiders gives those who were here and are in no class, the most recently seen first.
	Outsiders(ctx context.Context, limit int) ([]Participant, error)
	// Links gives the links between people of a class, the latest first.
	Links(ctx context.Context, class string, limit int) ([]Link, error)
	// Version changes whenever anything was written, by whatever process; screens ask it to know when to load anew.
	Version(ctx context.Context) (int64, error)
}
