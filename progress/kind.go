package progress

// Kind says what was done. The kinds named here are known; any other is kept for a program that knows it.
type Kind string

// The kinds. Those with a body type of their own ([Place], [ReadBody], …) change the state of a unit; the others are kept
// for the features that will read them.
const (
	KindOpened     Kind = "opened"     // a unit was opened or paged: [Place]
	KindRead       Kind = "read"       // a unit was read to its end: [ReadBody]
	KindStarted    Kind = "started"    // a run began: [StartedBody]
	KindPicked     Kind = "picked"     // a selection before submitting: [PickedBody]
	KindHinted     Kind = "hinted"     // a hint was shown: [HintedBody]
	KindAnswered   Kind = "answered"   // a question was submitted and graded: [AnsweredBody]
	KindFinished   Kind = "finished"   // a run ended: [FinishedBody]
	KindChose      Kind = "chose"      // a way was chosen in a drama: [ChoseBody]
	KindTicked     Kind = "ticked"     // a line of a task's checklist: [TickedBody]
	KindEvidenced  Kind = "evidenced"  // evidence for a task, or a text written for it: [EvidencedBody]
	KindReviewed   Kind = "reviewed"   // a question came back and was answered: [ReviewedBody]
	KindBookmarked Kind = "bookmarked" // a bookmark was set or taken away: [BookmarkedBody]
	KindNoted      Kind = "noted"      // a note was written: [NotedBody]
	KindReported   Kind = "reported"   // something is in the way: [ReportedBody]
	KindConfirmed  Kind = "confirmed"  // a trainer vouched
	KindOverrode   Kind = "overrode"   // a trainer set a result
	KindLinked     Kind = "linked"     // a trainer joined two participants
	KindVoided     Kind = "voided"     // an event was hidden: [VoidedBody]
	KindAwarded    Kind = "awarded"    // a certificate
)

// works tells whether events of the kind say that the participant is working on the unit. Reviewing one of its questions or
// saying what is in the way does not make it the unit to go on with.
func (k Kind) works() bool { return k != KindReviewed && k != KindReported }
