package screentest

import (
	"context"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Desk drives one screen of the trainer's side, with its dialogs: it presses keys,
// clicks on words and reads the screen, and commands run to their end.
type Desk struct {
	Env       *screen.Env
	Screen    screen.Screen
	Notice    string    // the last sentence for the footer
	NoticeKey string    // the key beside it
	Clipboard string    // what was put there last
	Sent      []tea.Msg // what the app would have to do

	tb       testing.TB
	overlays []screen.Overlay
	width    int
	height   int
	ids      int
	seconds  int
	unsaved  []progress.Draft
	// Slow keeps what is recorded from the store until Save.
	Slow bool
}

// Monday is when every test of the trainer's side begins.
func Monday() time.Time {
	return time.Date(2026, 11, 23, 8, 0, 0, 0, time.FixedZone("WIB", 7*60*60))
}

// NewDesk makes a desk for a class, in a language.
func NewDesk(tb testing.TB, store progress.ClassStore, class progress.Class, lang string) *Desk {
	tb.Helper()
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		tb.Fatal(err)
	}
	d := &Desk{tb: tb, width: 76, height: 20}
	d.Env = &screen.Env{
		Ctx: context.Background(), Log: slog.New(slog.DiscardHandler), Store: store, Classes: store, Class: class, Course: course, Region: region.Karanganyar(),
		Trainer: progress.Trainer{ID: "rini", Name: "Rini Astuti"}, SilentDays: classstat.SilentDays, Record: d.record,
		After: func(time.Duration, tea.Msg) tea.Cmd { return nil }, // time passes between the keys only
		Text:  i18n.For(lang), Theme: theme.Dark, Styles: theme.New(theme.Dark, true),
		Now: func() time.Time {
			d.seconds++
			return Monday().Add(time.Duration(d.seconds) * time.Millisecond)
		},
		NewID: func() string {
			d.ids++
			return fmt.Sprintf("id-%d", d.ids)
		},
	}
	return d
}

// Open shows a screen in a body of that size.
func (d *Desk) Open(s screen.Screen, width, height int) {
	d.tb.Helper()
	d.Screen, d.width, d.height = s, width, height
	s.SetSize(width, height)
	d.run(s.Init())
}

func (d *Desk) record(drafts ...progress.Draft) tea.Cmd {
	d.unsaved = append(d.unsaved, drafts...)
	if d.Slow {
		return nil
	}
	return func() tea.Msg { return saveMsg{} }
}

type saveMsg struct{}

// Save puts what was recorded into the store.
func (d *Desk) Save() {
	d.tb.Helper()
	drafts := d.unsaved
	d.unsaved = nil
	if _, err := d.Env.Store.Record(d.Env.Ctx, drafts...); err != nil {
		d.tb.Fatalf("record: %v", err)
	}
	d.run(d.Screen.Update(screen.SavedMsg{}))
}

// Press presses keys, by their names.
func (d *Desk) Press(keys ...string) {
	d.tb.Helper()
	for _, name := range keys {
		d.Notice, d.NoticeKey = "", ""
		d.run(d.front().Update(screen.PressOf(name)))
	}
}

// Type types text, a key for each character.
func (d *Desk) Type(text string) {
	d.tb.Helper()
	for _, c := range text {
		d.run(d.front().Update(tea.KeyPressMsg{Code: c, Text: string(c)}))
	}
}

// Click clicks on the first place where the screen or the dialog shows text.
func (d *Desk) Click(text string) {
	d.tb.Helper()
	for y, line := range strings.Split(d.View(), "\n") {
		if i := strings.Index(line, text); i >= 0 {
			d.run(d.front().Update(tea.MouseClickMsg{X: ansi.StringWidth(line[:i]), Y: y, Button: tea.MouseLeft}))
			return
		}
	}
	d.tb.Fatalf("cannot click on %q:\n%s", text, d.View())
}

// Send gives a message to everything.
func (d *Desk) Send(msg tea.Msg) {
	d.tb.Helper()
	d.handle(msg)
}

// Dialog is the one in front; nil if there is none.
func (d *Desk) Dialog() screen.Overlay {
	if len(d.overlays) == 0 {
		return nil
	}
	return d.overlays[len(d.overlays)-1]
}

func (d *Desk) front() screen.Screen {
	if o := d.Dialog(); o != nil {
		return o
	}
	return d.Screen
}

// View is what is in front, without colours and trailing blanks; a dialog with
// its title.
func (d *Desk) View() string {
	d.tb.Helper()
	view := d.front().View()
	if err := Fits(view, d.width, d.height); err != nil {
		d.tb.Error(err)
	}
	lines := strings.Split(ansi.Strip(view), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// Want fails unless what is in front shows all texts, spaces and line breaks aside.
func (d *Desk) Want(texts ...string) {
	d.tb.Helper()
	for _, text := range texts {
		if !d.Has(text) {
			d.tb.Fatalf("%q is not on the screen:\n%s", text, d.View())
		}
	}
}

// WantNot fails if what is in front shows one of the texts.
func (d *Desk) WantNot(texts ...string) {
	d.tb.Helper()
	for _, text := range texts {
		if d.Has(text) {
			d.tb.Fatalf("%q is on the screen:\n%s", text, d.View())
		}
	}
}

// Has tells whether what is in front shows text.
func (d *Desk) Has(text string) bool {
	title := ""
	if o := d.Dialog(); o != nil {
		title = o.Title()
	}
	fold := func(text string) string { return strings.Join(strings.Fields(text), "") }
	return strings.Contains(fold(title+d.View()), fold(text))
}

// run runs a command and whatever follows from it to the end.
func (d *Desk) run(cmd tea.Cmd) {
	d.tb.Helper()
	if cmd == nil {
		return
	}
	msg := cmd()
	if commands := reflect.ValueOf(msg); commands.Kind() == reflect.Slice { // a batch or a sequence
		for i := range commands.Len() {
			if c, ok := commands.Index(i).Interface().(tea.Cmd); ok {
				d.run(c)
			}
		}
		return
	}
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.String {
		d.Clipboard = v.String() // of a type without a name
		return
	}
	d.handle(msg)
}

// handle does what the app does.
func (d *Desk) handle(msg tea.Msg) {
	d.tb.Helper()
	switch msg := msg.(type) {
	case nil:
	case saveMsg:
		d.Save()
	case screen.ShowMsg:
		if len(d.overlays) == 0 {
			msg.Overlay.SetSize(min(68, d.width-4), d.height-2)
			d.overlays = append(d.overlays, msg.Overlay)
			d.run(msg.Overlay.Init())
		}
	case screen.CloseMsg:
		d.overlays = slices.DeleteFunc(d.overlays, func(o screen.Overlay) bool { return o == msg.Overlay })
	case screen.NoticeMsg:
		d.Notice, d.NoticeKey = msg.Text, msg.Key
	case screen.SilentMsg:
		d.Env.SilentDays = msg.Days
		d.run(d.Screen.Update(screen.FreshMsg{}))
	case screen.PersonMsg, screen.RosterMsg, screen.ViewMsg, screen.PapersMsg, screen.BackMsg:
		d.Sent = append(d.Sent, msg)
	default:
		d.run(d.Screen.Update(msg))
		if o := d.Dialog(); o != nil {
			d.run(o.Update(msg))
		}
	}
}
