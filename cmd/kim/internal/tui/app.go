// Package tui is the app that a participant sees, or a trainer: which of them is
// a matter of Options. App is the only tea.Model: it holds a stack of screens and a stack of overlays, hands messages on, draws
// the frame around them, and owns the one queue through which a session saves.
package tui

import (
	"context"
	"log/slog"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/obstacle"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Options is what a session starts from.
type Options struct {
	Store progress.Store
	// Classes makes it a trainer's session: Store, with what trainers ask. nil: a
	// participant's.
	Classes progress.ClassStore
	Course  *lessons.Course
	Log     *slog.Logger
	Pages   *markdown.Cache

	Data      string     // where progress is kept, for sentences about it
	Lang      string     // language to begin in
	LangFixed bool       // it was asked for; stored choices do not change it
	Theme     theme.Name // colours to begin in; "" = as stored, else Auto
	As        string     // name of the participant to go straight to; "" = ask

	// Region is Env.Region.
	Region region.Region
	// Export is Env.Export.
	Export func(name string, data []byte) (path string, err error)
	// Exports, Folder and Program are those of Env.
	Exports, Folder, Program string

	Now   func() time.Time
	NewID func() string
	// After is a command that sends msg after d: tea.Tick outside tests.
	After func(d time.Duration, msg tea.Msg) tea.Cmd
}

// App is the model of a session.
type App struct {
	env      *screen.Env
	opts     Options
	watched  int64 // see watch
	recorder *recorder
	desk     *obstacle.Desk

	screens  []screen.Screen
	overlays []screen.Overlay
	frame    frame
	sized    bool // the terminal has told its size

	chosen choices // not stored with anybody yet

	place    string        // module or unit that was opened last
	placeTop screen.Screen // its screen

	darkBackground bool
	notice         screen.NoticeMsg
	asking         screen.Overlay // the question that the app asked last

	flushing bool  // an attempt to save is under way
	calming  bool  // one has just succeeded
	saves    int   // attempts that succeeded
	saved    bool  // something was saved in this session, nothing waits, and the footer says so
	saveErr  error // why the last attempt failed; nil once one succeeds
	tries    int   // failed attempts in a row
	quitting bool
}

// New makes the app of one session. ctx ends with the session.
func New(ctx context.Context, opts Options) *App {
	name := opts.Theme
	if name == "" {
		name = theme.Auto
	}
	env := &screen.Env{
		Ctx: ctx, Log: opts.Log, Store: opts.Store, Course: opts.Course, Pages: opts.Pages,
		Text: i18n.For(opts.Lang), Theme: name, Styles: theme.New(name, true),
		Export: opts.Export, Exports: opts.Exports, Folder: opts.Folder, Program: opts.Program, Classes: opts.Classes, Region: opts.Region, Apart: make(map[[2]string]bool), SilentDays: classstat.SilentDays,
		After: opts.After, Now: opts.Now, NewID: opts.NewID,
	}
	a := &App{env: env, opts: opts, recorder: newRecorder(opts.Store, opts.Classes), darkBackground: true, frame: layout(80, 24)}
	env.Record = a.record
	a.desk = obstacle.NewDesk(env)
	a.screens = []screen.Screen{newBlank()}
	return a
}

// Init implements tea.Model.
func (a *App) Init() tea.Cmd {
	if a.training() {
		return tea.Batch(tea.RequestBackgroundColor, a.beginTraining())
	}
	return tea.Batch(tea.RequestBackgroundColor, loadPeople(a.env.Ctx, a.env.Store))
}

// Lang is the language that the session is in.
func (a *App) Lang() string { return a.env.Text.Lang }

// Update implements tea.Model.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return a, a.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		a.darkBackground = msg.IsDark()
		return a, a.restyle()
	case tea.KeyPressMsg:
		return a, a.press(msg)
	case tea.PasteMsg:
		msg.Content = string(safe.Clean(msg.Content)) // it is drawn before it is kept
		return a, a.input(msg)
	case tea.MouseMsg:
		return a, a.mouse(msg)
	case savedMsg, retryMsg, calmMsg, quitNowMsg:
		return a, a.saving(msg)
	}
	if cmd, done := a.route(msg); done {
		return a, cmd
	}
	if cmd, done := a.train(msg); done {
		return a, cmd
	}
	if cmd, done := a.ask(msg); done {
		return a, cmd
	}
	if cmd, done := a.desk.Update(msg); done {
		return a, cmd
	}
	return a, a.broadcast(msg)
}

// broadcast gives a message to every screen and overlay: replies to their
// commands, which they tell apart themselves.
func (a *App) broadcast(msg tea.Msg) tea.Cmd {
	cmds := make([]tea.Cmd, 0, len(a.screens)+len(a.overlays))
	for _, s := range a.screens {
		cmds = append(cmds, s.Update(msg))
	}
	for _, o := range a.overlays {
		cmds = append(cmds, o.Update(msg))
	}
	return tea.Batch(cmds...)
}

// input gives keys, paste and mouse to what is on top.
func (a *App) input(msg tea.Msg) tea.Cmd { return a.inFront().Update(msg) }

// inFront is what the keys go to: the dialog on top, else the screen.
func (a *App) inFront() screen.Screen {
	if o := a.topOverlay(); o != nil {
		return o
	}
	return a.top()
}

func (a *App) top() screen.Screen { return a.screens[len(a.screens)-1] }

func (a *App) topOverlay() screen.Overlay {
	if len(a.overlays) == 0 {
		return nil
	}
	return a.overlays[len(a.overlays)-1]
}

func (a *App) resize(width, height int) tea.Cmd {
	a.frame = layout(width, height)
	for _, s := range a.screens {
		a.size(s)
	}
	for _, o := range a.overlays {
		a.sizeOverlay(o)
	}
	resized := a.broadcast(screen.ResizedMsg{})
	if !a.sized { // nothing was drawn for another size
		a.sized = true
		return resized
	}
	// A frame that was on its way when the terminal changed may stand where it
	// does not belong; Ctrl+L is there for the terminals where this comes too soon.
	return tea.Batch(tea.ClearScreen, resized)
}

// size gives a screen its room. A window that is too small shows no screen;
// screens never see less than the smallest window that works.
func (a *App) size(s screen.Screen) {
	room := layout(max(a.frame.width, minWidth), max(a.frame.height, minHeight))
	s.SetSize(room.bodyW, room.bodyH)
}

// restyle makes the styles anew after the background or the theme changed.
func (a *App) restyle() tea.Cmd {
	a.env.Styles = theme.New(a.env.Theme, a.darkBackground)
	return a.broadcast(screen.ChangedMsg{})
}

// View implements tea.Model.
func (a *App) View() tea.View {
	v := tea.NewView(a.draw())
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = a.env.Text.App.Name
	v.Cursor = a.cursor()
	return v
}

func (a *App) draw() string {
	if a.frame.tooSmall() {
		return a.tooSmallView()
	}
	return a.withOverlay(a.compose(a.top().View()))
}

// cursor places the text cursor of whatever is on top in the window.
func (a *App) cursor() *tea.Cursor {
	if a.frame.tooSmall() {
		return nil
	}
	x, y, cursor := a.frame.x, a.frame.bodyY, a.top().Cursor()
	if o := a.topOverlay(); o != nil {
		box := a.overlayBox(o)
		x, y, cursor = box.contentX(), box.contentY(), o.Cursor()
	}
	if cursor == nil {
		return nil
	}
	placed := *cursor
	placed.X += x
	placed.Y += y
	return &placed
}
