package practice

// Task is something to do outside of the program.
type Task struct {
	ID        string   // unique in its unit, the same in every language
	Title     string   // plain text
	Body      string   // Markdown: how to do it; may be empty
	Checklist []Line   // what has to be true when it is done; at least one
	Evidence  Evidence // what the participant shows for it
}

// Line is a line of a checklist.
type Line struct {
	ID   string // a, b, … by place in the file
	Text string // Markdown, one paragraph
}

// Evidence says what a participant shows for a task.
type Evidence string

// The kinds of evidence.
const (
	EvidenceNone Evidence = "none" // their own word is enough
	EvidenceNote Evidence = "note" // a text
	EvidenceLink Evidence = "link" // an address on the Web
)

// Known reports whether e is one of the kinds of evidence.
func (e Evidence) Known() bool {
	return e == EvidenceNone || e == EvidenceNote || e == EvidenceLink
}
