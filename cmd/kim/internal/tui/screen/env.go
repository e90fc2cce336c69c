package screen

import (
	"context"
	"log/slog"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Env is what one session of the app works with. The app makes it, hands the
// same one to every screen, and is the only one to change it; a screen reads
// Who, Text, Styles and the like whenever it needs them and keeps no copy.
// A command captures the values it needs, never the Env: it runs beside Update.
type Env struct {
	Ctx    context.Context // ends with the session
	Log    *slog.Logger
	Store  progress.Store // for reading; what is to be written goes through Record
	Course *lessons.Course
	Pages  *markdown.Cache

	Who    progress.Participant // zero while nobody has been chosen
	Text   *i18n.Text
	Theme  theme.Name
	Styles theme.Styles

	// Record queues events at once, so that they keep the order of what the
	// participant did, and returns the command that saves them. It is for Update
	// alone: commands run beside each other, and an event that travelled in one
	// could overtake another.
	Record func(drafts ...progress.Draft) tea.Cmd

	// Export writes what a participant has made to a new file in a folder of
	// theirs, and returns its path. It is for commands. nil: not offered.
	Export func(name string, data []byte) (path string, err error)

	Exports string // the folder that Export writes to; it need not be there yet
	Folder  string // of the records, where the key of the office is too
	Program string // the version of the program

	// The trainer's side; zero on the participants'. Classes is Store with what
	// trainers ask, Class the one that is open.
	Classes progress.ClassStore
	Trainer progress.Trainer
	Class   progress.Class
	// Apart are pairs of people, the smaller ID first, of whom the trainer said in
	// this session that they are not one person.
	Apart map[[2]string]bool
	// Region is where the office works.
	Region region.Region
	// SilentDays is after how many days without anything somebody is silent; see
	// SilentMsg.
	SilentDays int

	// After is a command that sends msg after d.
	After func(d time.Duration, msg tea.Msg) tea.Cmd

	Now   func() time.Time
	NewID func() string // random, for participants and runs
}

// Lang is the language that the session is in.
func (e *Env) Lang() lessons.Lang { return lessons.Lang(e.Text.Lang) }

// UnitName is the name of a unit, with its kind where that is not expected.
func (e *Env) UnitName(u *lessons.Unit) string {
	return e.Text.Unit.Name(string(u.Kind), u.Title.In(e.Lang()))
}

// NextUnit says that a unit comes next.
func (e *Env) NextUnit(u *lessons.Unit) string {
	return e.Text.Unit.Next(string(u.Kind), u.Title.In(e.Lang()))
}

// Counted says who counts a unit as done, when and why.
func (e *Env) Counted(o progress.Override) string {
	t := e.Text.Feedback
	said := t.Counted(string(o.By), e.Text.Date.Ago(time.UnixMilli(o.At), e.Now()))
	if o.Reason != "" {
		said += " " + t.Reason(string(o.Reason))
	}
	return said
}

// Draft begins an event of the present participant in the present language.
func (e *Env) Draft(kind progress.Kind, unit, item string, body any) progress.Draft {
	return progress.Draft{
		Participant: e.Who.ID,
		At:          e.Now(),
		Course:      e.Course.ID,
		Version:     e.Course.Version,
		Unit:        unit,
		Item:        item,
		Lang:        e.Text.Lang,
		Kind:        kind,
		Body:        body,
	}
}

// About begins an event that the trainer makes about a person: the unit is
// progress.Elsewhere for what is about no unit.
func (e *Env) About(person string, kind progress.Kind, unit, item string, body any) progress.Draft {
	draft := e.Draft(kind, unit, item, body)
	draft.Participant = person
	return draft
}
