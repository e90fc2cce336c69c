// Package tuitest drives the whole app in tests the way a person does: it
// presses keys, clicks on words, and reads the screen. Commands run to their
// end before the next key, so a test neither waits nor sleeps.
package tuitest

import (
	"context"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Now is when every test begins: a Monday morning in Karanganyar.
func Now() time.Time { return time.Date(2026, 11, 23, 8, 0, 0, 0, time.FixedZone("WIB", 7*3600)) }

// Config is what a robot starts from. The zero value is a first run of the
// built-in course in a window of 80x24.
type Config struct {
	Dir           string         // where progress is kept; a new folder if empty
	Store         progress.Store // instead of one in Dir
	Trainer       bool           // the trainer's side; the store must be one for classes
	Course        *lessons.Course
	Lang          string // fixed, as with --lang
	Theme         theme.Name
	As            string
	Width, Height int
	Light         bool // the terminal reports a light background
	Export        func(name string, data []byte) (string, error)
	Exports       string           // the folder for what is exported
	Folder        string           // of the records
	Now           func() time.Time // a second later each time it is asked if nil
}

// Robot drives one session.
type Robot struct {
	t             testing.TB
	app           *tui.App
	store         progress.Store
	dir           string
	ids           int
	quit          bool
	seconds       int
	width, height int
	later         []tea.Msg // what the app asked for after a time
	frame         string    // what the window shows
	screen        string    // the same without colours, once somebody asked
	folded        string    // the same without blanks, once somebody asked
	// Clipboard is what the app put on the clipboard last.
	Clipboard string
}

// New starts a session and lets it come to rest.
func New(tb testing.TB, c Config) *Robot {
	tb.Helper()
	r := &Robot{t: tb, dir: c.Dir}
	if c.Store == nil {
		if r.dir == "" {
			r.dir = tb.TempDir()
		}
		c.Store = OpenStore(tb, r.dir)
	}
	if c.Course == nil {
		c.Course = Course(tb)
	}
	if c.Width == 0 {
		c.Width, c.Height = 80, 24
	}
	if c.Now == nil {
		c.Now = r.now
	}
	lang := c.Lang
	if lang == "" {
		lang = "id"
	}
	r.store = c.Store
	var classes progress.ClassStore
	var places region.Region
	if c.Trainer {
		places = region.Karanganyar()
		classes = c.Store.(progress.ClassStore)
	}
	r.app = tui.New(context.Background(), tui.Options{
		Store: c.Store, Classes: classes, Region: places, Course: c.Course, Log: slog.New(slog.DiscardHandler), Pages: markdown.NewCache(), Data: "kim.db",
		Lang: lang, LangFixed: c.Lang != "", Theme: c.Theme, As: c.As,
		Export: c.Export, Exports: c.Exports, Folder: c.Folder, Now: c.Now, NewID: r.newID, After: r.after,
	})
	r.Resize(c.Width, c.Height)
	background := ansi.HexColor("#1e1e1e")
	if c.Light {
		background = ansi.HexColor("#ffffff")
	}
	r.send(tea.BackgroundColorMsg{Color: background})
	r.run(r.app.Init())
	return r
}

// now is a second later each time it is asked.
func (r *Robot) now() time.Time {
	r.seconds++
	return Now().Add(time.Duration(r.seconds) * time.Second)
}

func (r *Robot) newID() string {
	r.ids++
	return fmt.Sprintf("id-%s-%d", r.t.Name(), r.ids)
}

// after holds what the app wants later until the test says that time passed. Less
// than a second passes by itself.
func (r *Robot) after(d time.Duration, msg tea.Msg) tea.Cmd {
	if d < time.Second {
		return func() tea.Msg { return msg }
	}
	r.later = append(r.later, msg)
	return nil
}

// Wait lets time pass on the robot's clock, as if the laptop had been closed.
func (r *Robot) Wait(d time.Duration) { r.seconds += int(d / time.Second) }

// Later lets all the time pass that the app asked for.
func (r *Robot) Later() {
	waiting := r.later
	r.later = nil
	for _, msg := range waiting {
		r.send(msg)
	}
}

// Press presses keys, by their names in Bubble Tea: "enter", "esc", "ctrl+s",
// "down", "space", or a character.
func (r *Robot) Press(keys ...string) {
	r.t.Helper()
	for _, name := range keys {
		r.send(screen.PressOf(name))
	}
}

// Burst presses keys so quickly that the app gets all of them before anything
// that follows from the first.
func (r *Robot) Burst(keys ...string) {
	var cmds []tea.Cmd
	for _, name := range keys {
		_, cmd := r.app.Update(screen.PressOf(name))
		cmds = append(cmds, cmd)
	}
	r.draw()
	r.run(tea.Batch(cmds...))
}

// Type types text, a key for each character.
func (r *Robot) Type(text string) {
	r.t.Helper()
	for _, c := range text {
		if c == ' ' {
			r.send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
			continue
		}
		r.send(tea.KeyPressMsg{Code: c, Text: string(c)})
	}
}

// Paste pastes text.
func (r *Robot) Paste(text string) { r.send(tea.PasteMsg{Content: text}) }

// Click clicks on the first place where the screen shows text.
func (r *Robot) Click(text string) {
	r.t.Helper()
	for y, line := range strings.Split(r.Screen(), "\n") {
		if i := strings.Index(line, text); i >= 0 {
			r.send(tea.MouseClickMsg{X: ansi.StringWidth(line[:i]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	r.t.Fatalf("cannot click on %q: it is not on the screen\n%s", text, r.Screen())
}

// ClickAt clicks on a cell of the window.
func (r *Robot) ClickAt(x, y int) { r.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }

// Size is that of the window.
func (r *Robot) Size() (width, height int) { return r.width, r.height }

// Wheel turns the mouse wheel over the middle of the window, down if n > 0.
func (r *Robot) Wheel(n int) {
	button := tea.MouseWheelDown
	if n < 0 {
		button, n = tea.MouseWheelUp, -n
	}
	for range n {
		r.send(tea.MouseWheelMsg{X: 20, Y: 6, Button: button})
	}
}

// Resize changes the size of the window.
func (r *Robot) Resize(width, height int) {
	r.width, r.height = width, height
	r.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Screen is what the window shows, without colours and trailing blanks.
func (r *Robot) Screen() string {
	if r.screen != "" {
		return r.screen
	}
	lines := strings.Split(ansi.Strip(r.Frame()), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	r.screen = strings.Join(lines, "\n")
	return r.screen
}

// Frame is what the window shows, with colours.
func (r *Robot) Frame() string { return r.frame }

// draw draws the window, as Bubble Tea does after a message.
func (r *Robot) draw() { r.frame, r.screen, r.folded = r.app.View().Content, "", "" }

// Want fails unless the screen shows all texts.
func (r *Robot) Want(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if !r.Has(text) {
			r.t.Fatalf("the screen does not show %q:\n%s", text, r.Screen())
		}
	}
}

// WantNot fails if the screen shows one of the texts.
func (r *Robot) WantNot(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if r.Has(text) {
			r.t.Fatalf("the screen shows %q:\n%s", text, r.Screen())
		}
	}
}

// Has tells whether the screen shows text, spaces and line breaks aside.
func (r *Robot) Has(text string) bool {
	if r.folded == "" {
		r.folded = fold(r.Screen())
	}
	return strings.Contains(r.folded, fold(text))
}

// Shows tells whether a screen shows text, spaces and line breaks aside.
func Shows(screen, text string) bool { return strings.Contains(fold(screen), fold(text)) }

func fold(text string) string { return strings.Join(strings.Fields(text), "") }

// Fits says what is wrong with the window: more lines or cells than it has.
func (r *Robot) Fits() error { return screentest.Fits(r.frame, r.width, r.height) }

// Quit tells whether the app has ended.
func (r *Robot) Quit() bool { return r.quit }

// Store has the records of this session.
func (r *Robot) Store() progress.Store { return r.store }

// Dir is where this session keeps its records; "" if it was given a store.
func (r *Robot) Dir() string { return r.dir }

// send gives a message to the app and runs what follows from it.
func (r *Robot) send(msg tea.Msg) {
	if r.quit {
		return
	}
	_, cmd := r.app.Update(msg)
	r.draw()
	r.run(cmd)
}

// run runs a command and whatever follows from it to the end.
func (r *Robot) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			r.run(c)
		}
	case tea.QuitMsg:
		r.quit = true
	default:
		if commands, ok := sequence(msg); ok {
			for _, c := range commands {
				r.run(c)
			}
			return
		}
		r.clipboard(msg)
		r.send(msg)
	}
}

// sequence recognises what tea.Sequence gives, whose type has no name outside
// of Bubble Tea.
func sequence(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	commands := make([]tea.Cmd, v.Len())
	for i := range commands {
		commands[i], _ = v.Index(i).Interface().(tea.Cmd)
	}
	return commands, true
}

// clipboard notices what tea.SetClipboard gives, whose type has no name either.
func (r *Robot) clipboard(msg tea.Msg) {
	if v := reflect.ValueOf(msg); v.Kind() == reflect.String && strings.Contains(v.Type().String(), "lipboard") {
		r.Clipboard = v.String()
	}
}
