// Package screen is what every screen of the app shares: the Screen interface,
// the Env that a session hands to its screens, and the messages by which a
// screen asks the app for something. It imports no screen, so that screens and
// the app can both import it.
package screen

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"
)

// Screen is one page of the app. Screens have pointer receivers. A constructor
// does no I/O; Init returns the command that loads what the screen shows.
type Screen interface {
	help.KeyMap // ShortHelp: the footer, most important first; FullHelp: the ? page

	// Title says in a few words where the participant is.
	Title() string
	Init() tea.Cmd
	// Update gets keys, paste and mouse only while the screen is on top, with
	// mouse positions relative to its own top left corner; every other message
	// always. It never does I/O: that is for the commands it returns.
	Update(tea.Msg) tea.Cmd
	// SetSize tells the room that View has. It is called before the first View.
	SetSize(width, height int)
	// View is pure and never larger than the size that was set.
	View() string
	// Cursor is where the text cursor stands, relative to the screen, or nil.
	// While it is not nil the screen is being typed into: of the keys that work
	// everywhere only ctrl+c and esc keep their meaning.
	Cursor() *tea.Cursor
}

// Drafting is a screen into which text is typed that it records only now and
// then. While Drafting tells that there is such text, nothing is called saved.
type Drafting interface{ Drafting() bool }

// Keeping is a screen or overlay whose typed text is lost when it is left. While
// Drafting tells that there is such text, whoever wants to leave is asked first.
type Keeping interface {
	Drafting
	// Keep records the text as the screen's own key for that does, and leaves. If
	// it cannot, the screen says why, and Drafting goes on telling of the text.
	Keep() tea.Cmd
}

// Placed is a screen that can tell where in the course it is: the unit, and the
// page or question in it that is in sight, if any. A screen that belongs to no
// unit gives progress.Elsewhere and what it is about.
type Placed interface{ Place() (unit, item string) }

// Scrolling is an overlay of which not all lines may be in sight.
type Scrolling interface{ Hidden() (above, below bool) }

// Overlay is a screen that is drawn in a box on top of another: a dialog. Its
// View may be smaller than the size that was set; the box fits it. It closes by
// the message CloseMsg.
type Overlay interface{ Screen }
