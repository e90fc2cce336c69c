package screen

import "github.com/sanggar-kim/sanggar-kim/progress"

// View is one of the views of a class. A key goes from one to the next.
type View string

// The views, in the order of the tabs.
const (
	ViewToday  View = "today"  // who needs help, and why
	ViewMap    View = "map"    // people and modules
	ViewItems  View = "items"  // questions
	ViewGain   View = "gain"   // before and after
	ViewScenes View = "scenes" // dramas
	ViewInbox  View = "inbox"  // obstacles
	ViewCharts View = "charts"
)

// Views gives all views, in order.
func Views() []View {
	return []View{ViewToday, ViewMap, ViewItems, ViewGain, ViewScenes, ViewInbox, ViewCharts}
}

// Where a trainer's screen can ask the app to go.
type (
	// GateMsg goes to the list of trainers: the class is closed to whoever comes.
	GateMsg struct{}
	// TrainerInMsg makes a trainer, whose PIN was right, the one at work, and goes
	// to the list of classes.
	TrainerInMsg struct{ Trainer progress.Trainer }
	// ClassesMsg goes to the list of classes.
	ClassesMsg struct{}
	// OpenClassMsg opens a class at its first view.
	OpenClassMsg struct{ Class progress.Class }
	// ViewMsg opens another view of the class instead of the present one.
	ViewMsg struct{ View View }
	// PersonMsg opens the page of a person of the class.
	PersonMsg struct{ Person string }
	// RosterMsg opens the import and export of the people of a class; the zero
	// value is the class that is open.
	RosterMsg struct{ Class progress.Class }
	// PapersMsg opens the list of papers about the class, at the one that goes
	// with the view.
	PapersMsg struct{ View View }
)

// SilentMsg asks for another number of days for the rest of the session.
type SilentMsg struct{ Days int }

// FreshMsg tells a trainer's screens that somebody, perhaps in another window,
// has learned or changed something: what they show may be old.
type FreshMsg struct{}
