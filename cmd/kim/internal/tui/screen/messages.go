package screen

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Where a screen can ask the app to go. The app builds the screen: screens
// never import each other.
type (
	// BackMsg leaves the screen on top.
	BackMsg struct{}
	// HomeMsg goes to the participant's first page.
	HomeMsg struct{}
	// OpenModuleMsg opens the page of a module.
	OpenModuleMsg struct{ Slug string }
	// OpenUnitMsg opens a unit, a lesson at Page if that is not empty. Replace
	// leaves the screen on top at the same time, so that Back does not return
	// to it.
	OpenUnitMsg struct {
		Unit, Page string
		Replace    bool
	}
	// OpenWorkbenchMsg opens the editor that goes with a practice, by the name
	// that the practice gives it.
	OpenWorkbenchMsg struct{ Unit, Workbench string }
	// ReviewMsg opens a review of the questions that are due.
	ReviewMsg struct{}
	// MissedMsg opens the list of what was missed, with the pages that teach it.
	MissedMsg struct{}
	// SignInMsg goes to the list of participants.
	SignInMsg struct{}
	// EditMsg opens the form for a participant; the zero value is a new one.
	EditMsg struct{ Who progress.Participant }
	// EnterMsg makes a participant the one who learns, and goes to their first
	// page, by way of the tour if they have not had it.
	EnterMsg struct{ Who progress.Participant }
	// TouredMsg says that the participant has had, or skipped, the tour.
	TouredMsg struct{}
	// QuitMsg ends the session once everything is saved.
	QuitMsg struct{}
)

// What a screen can ask for without leaving.
type (
	// ShowMsg puts an overlay on top, unless there is one already.
	ShowMsg struct{ Overlay Overlay }
	// CloseMsg closes an overlay, wherever it stands.
	CloseMsg struct{ Overlay Overlay }
	// SaveParticipantMsg asks for a changed participant to be saved.
	SaveParticipantMsg struct{ Who progress.Participant }
	// ObstacleMsg asks what is in the participant's way, as the key for that does.
	ObstacleMsg struct{}
	// RepliesMsg shows what the participant has noted, with what trainers answered.
	RepliesMsg struct{}
	// LangMsg asks for another language of the interface.
	LangMsg struct{ Lang lessons.Lang }
	// ThemeMsg asks for other colours.
	ThemeMsg struct{ Name theme.Name }
	// NoticeMsg shows a short sentence in the footer until the next key, and beside
	// it the key that goes with it, if any, and what that does.
	NoticeMsg struct{ Text, Key, Does string }
)

// What the app tells every screen.
type (
	// ChangedMsg says that language, styles or participant have changed and
	// that whatever was derived from them has to be made anew.
	ChangedMsg struct{}
	// ResizedMsg follows SetSize: the time to ask for what depends on the width.
	ResizedMsg struct{}
	// SavedMsg tells the screen on top that everything recorded so far is on
	// disk. Those below load anew when they are shown again.
	SavedMsg struct{}
	// LeaveMsg tells a screen that it is being left, or that the session ends:
	// the last time to record what is not recorded yet.
	LeaveMsg struct{}
	// ShownMsg tells a screen that it is on top again, after another screen
	// was left: what it shows may have changed.
	ShownMsg struct{}
)

// Send is a command that does nothing but give msg to the app.
func Send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
