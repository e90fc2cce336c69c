package progress

// Kind says what was done. The kinds named here are known; any other is kept for a program that knows it.
type Kind string

// The kinds. All of them change the state of a unit, but for "linked" and "voided", which say what counts and for whom.
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
	KindEnrolled   Kind = "enrolled"   // joined or left a class: [EnrolledBody]
	KindLinked     Kind = "linked"     // a trainer joined two participants: [LinkedBody]
	KindConfirmed  Kind = "confirmed"  // a trainer looked at evidence: [ConfirmedBody]
	KindOverrode   Kind = "overrode"   // a trainer set a result: [OverrodeBody]
	KindReplied    Kind = "replied"    // a trainer answered a report: [RepliedBody]
	KindHandled    Kind = "handled"    // a trainer saw to a signal: [HandledBody]
	KindAwarded    Kind = "awarded"    // a certificate, or its end: [AwardedBody]
	KindVoided     Kind = "voided"     // an event was hidden: [VoidedBody]
)

// works tells whether events of the kind say that the participant is working on the unit. Reviewing one of its questions or
// saying what is in the way does not make it the unit to go on with; nor does anything that a trainer does.
func (k Kind) works() bool {
	switch k {
	case KindReviewed, KindReported,
		KindEnrolled, KindLinked, KindConfirmed, KindOverrode, KindReplied, KindHandled, KindAwarded, KindVoided:
		return false
	case KindOpened, KindRead, KindStarted, KindPicked, KindHinted, KindAnswered, KindFinished, KindChose, KindTicked,
		KindEvidenced, KindBookmarked, KindNoted:
		return true
	default:
		return true // a kind of a newer program, which changes nothing here
	}
}

// acts tells whether events of the kind are something that the participant did.
func (k Kind) acts() bool { return k.works() || k == KindReviewed || k == KindReported }
