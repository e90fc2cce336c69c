package i18n

import "time"

// Person is the page of one person of a class, for trainers.
type Person struct {
	Sections map[string]string // names, by section
	Section  string            // what the number keys do
	Menu     string            // what Enter does
	Open     string
	Loading  string
	Failed   string

	// overview
	Where    func(kim, village, district, code string) string
	Since    func(class, date string) string
	Left     string
	Active   func(ago string) string
	Never    string
	Done     func(done, of, passed int) string
	Before   func(percent int) string
	After    func(percent int) string
	NoTests  string
	Earned   string
	Toward   func(quizzes, done, needed int) string
	Award    func(number, by, date string, revoked bool) string
	Needs    string
	NoNeeds  string
	PutOff   func(until string) string
	Profiles string
	Profile  func(name, where string) string

	// modules
	Attempts  func(n int) string
	NoModules string

	// scores
	Tests       string
	Objectives  string
	Quizzes     func(percent, questions int) string
	TestFirst   func(percent, questions int) string
	TestSecond  func(percent, questions int) string
	NoScores    string
	NoObjective string

	// attempts
	NoRuns     string
	Unfinished string
	Passed     string
	NotPassed  string
	Lasted     func(d time.Duration) string
	Answers    func(answered, of int) string
	Question   func(n int) string
	Answer     string // of the person
	Key        string // the right answer
	Right      string
	PartRight  func(percent int) string
	Wrong      string
	NoAnswer   string
	Ungraded   string
	Empty      string // an answer that says nothing
	Tries      func(n int) string
	Hints      func(n int) string
	GoneChoice func(id string) string
	GoneItem   string
	Way        string
	Ending     func(grade string) string

	// tasks
	NoTasks  string
	Ticked   func(n, of int) string
	Evidence func(text, when string) string
	NoProof  string
	Written  string // in a workbench

	NoObstacles string

	// history
	NoHistory string
	Older     string
	Times     func(n int) string
	Undone    string
	Clock     func(t time.Time) string

	Do  PersonDo
	Did PersonDid
}

// PersonDo is what a trainer can do, and what is said then.
type PersonDo struct {
	Message, MessageKey     string
	Count, CountKey         string // a unit as done
	Uncount, UncountKey     string
	Look                    string // at the answers of the last attempt
	Move, MoveKey           string
	Out                     string
	Papers, PapersKey       string
	Part                    string // two participants that are one person
	Close                   string
	Why                     func(unit string) string // asked before a unit counts
	WhyAsk, WhyKey, WhyNone string
	Counted, Uncounted      string
	MoveTitle               string
	MoveAsk                 func(name, class string) string
	Moved                   func(class string) string
	NoOther                 string
	OutAsk                  func(name, class string) string
	OutDone                 string
	PartAsk                 func(name string) string
	Parted                  string
	PartFailed              string
	Yes, No                 string
	AskTitle                string
}

// PersonDid says in words what somebody did. Place is a part of the course, item
// something in it.
type PersonDid struct {
	Opened, Read, Started func(place string) string
	Picked, Hinted        func(item, place string) string
	Answered              func(item, place, verdict string) string
	Finished              func(place string, percent int, passed bool) string
	EndedDrama            func(place, ending string) string
	FinishedPractice      func(place string) string
	Chose                 func(choice, scene, place string) string
	Ticked                func(task string, on bool) string
	Evidenced             func(task, text string) string
	Wrote                 func(place string) string
	Withdrew              func(task string) string
	Reviewed              func(item, place, verdict string) string
	Bookmarked            func(place string, on bool) string
	Noted                 func(place string, on bool) string
	Reported              func(kind, place, text string) string
	ReadReplies           string
	Enrolled              func(class string, on bool) string
	Linked                string
	Confirmed             func(task string, ok bool, comment string) string
	Overrode              func(place string, done bool, reason string) string
	Replied               func(text string, closed bool) string
	Handled               func(kind string) string
	Delayed               func(kind, until string) string
	Awarded               func(number string, revoked bool) string
	Voided                func(what string) string
	VoidedOther           string
	Other                 string
	By                    func(name, did string) string // a trainer
	Item                  func(n int) string
	Gone                  string // a part that the course has no more
}
