package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/charts"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/classes"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/classmap"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/gain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/gate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/inbox"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/items"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/papers"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/person"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/rosterview"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/scenes"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/today"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// training tells whether this is a trainer's session.
func (a *App) training() bool { return a.env.Classes != nil }

// watching is how often a trainer's session asks whether anything has changed.
const watching = 2 * time.Second

type (
	// watchMsg is the time to ask, watchedMsg the answer.
	watchMsg   struct{}
	watchedMsg struct {
		version int64
		err     error
	}
)

// trainersMsg is who may see classes here, the most recent first.
type trainersMsg struct {
	trainers []progress.Trainer
	err      error
}

func (a *App) beginTraining() tea.Cmd {
	ctx, store := a.env.Ctx, a.env.Classes
	load := func() tea.Msg {
		trainers, err := store.Trainers(ctx)
		return trainersMsg{trainers: trainers, err: err}
	}
	return tea.Batch(load, watch(ctx, store))
}

// openGate begins in the language and the colours of whoever was here last. What
// is wrong with the records the gate says itself: it reads them too.
func (a *App) openGate(msg trainersMsg) tea.Cmd {
	if msg.err != nil {
		a.env.Log.Error("load trainers", "err", msg.err)
	}
	if len(msg.trainers) > 0 {
		a.adopt(msg.trainers[0].Lang, msg.trainers[0].Theme)
	}
	return a.reset(gate.New(a.env))
}

// letIn makes a trainer the one at work. Language and colours are as for a
// participant.
func (a *App) letIn(t progress.Trainer) tea.Cmd {
	t.Misses, t.Missed, t.Seen = 0, time.Time{}, a.env.Now()
	a.chosen.into(&t.Lang, &t.Theme)
	if t.Lang == "" {
		t.Lang = a.env.Text.Lang
	}
	a.chosen = choices{}
	a.adopt(t.Lang, t.Theme)
	a.env.Trainer = t
	a.recorder.addTrainer(t)
	return tea.Batch(a.save(), a.reset(classes.New(a.env)))
}

// keepTrainersChoices stores what was chosen with the trainer, once one is in.
func (a *App) keepTrainersChoices() tea.Cmd {
	if a.env.Trainer.ID == "" || a.chosen == (choices{}) {
		return nil
	}
	a.chosen.into(&a.env.Trainer.Lang, &a.env.Trainer.Theme)
	a.chosen = choices{}
	a.recorder.addTrainer(a.env.Trainer)
	return a.save()
}

func watch(ctx context.Context, store progress.ClassStore) tea.Cmd {
	return func() tea.Msg {
		version, err := store.Version(ctx)
		return watchedMsg{version: version, err: err}
	}
}

// train goes where a trainer's screen asks to go.
func (a *App) train(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case watchMsg:
		return watch(a.env.Ctx, a.env.Classes), true
	case watchedMsg:
		return a.look(msg), true
	case trainersMsg:
		return a.openGate(msg), true
	case screen.GateMsg:
		a.env.Trainer, a.env.Class = progress.Trainer{}, progress.Class{}
		return a.reset(gate.New(a.env)), true
	case screen.TrainerInMsg:
		return a.letIn(msg.Trainer), true
	case screen.ClassesMsg:
		a.env.Class = progress.Class{}
		return a.reset(classes.New(a.env)), true
	case screen.OpenClassMsg:
		a.env.Class = msg.Class
		return a.visit("#class", func() screen.Screen { return today.New(a.env) }), true
	case screen.ViewMsg:
		return tea.Batch(a.leave(1), a.push(a.classView(msg.View))), true
	case screen.PersonMsg:
		return a.visit("#person/"+msg.Person, func() screen.Screen { return person.New(a.env, msg.Person) }), true
	case screen.RosterMsg:
		if msg.Class.ID != "" {
			a.env.Class = msg.Class
		}
		return a.visit("#roster", func() screen.Screen { return rosterview.New(a.env) }), true
	case screen.PapersMsg:
		return a.visit("#papers", func() screen.Screen { return papers.New(a.env, msg.View) }), true
	case screen.SilentMsg:
		a.env.SilentDays = msg.Days
		return a.broadcast(screen.FreshMsg{}), true
	default:
		return nil, false
	}
}

// closeClass says that no class is open, where all of them are listed.
func (a *App) closeClass() {
	if _, list := a.top().(*classes.Model); list {
		a.env.Class = progress.Class{}
	}
}

// look tells the screens when something was written since the last time.
func (a *App) look(msg watchedMsg) tea.Cmd {
	again := a.opts.After(watching, watchMsg{})
	if msg.err != nil {
		a.env.Log.Error("ask for changes", "err", msg.err)
		return again
	}
	if msg.version == a.watched {
		return again
	}
	a.watched = msg.version
	return tea.Batch(again, a.broadcast(screen.FreshMsg{}))
}

// classView is the screen of a view.
func (a *App) classView(v screen.View) screen.Screen {
	switch v {
	case screen.ViewMap:
		return classmap.New(a.env)
	case screen.ViewItems:
		return items.New(a.env)
	case screen.ViewGain:
		return gain.New(a.env)
	case screen.ViewScenes:
		return scenes.New(a.env)
	case screen.ViewInbox:
		return inbox.New(a.env)
	case screen.ViewCharts:
		return charts.New(a.env)
	case screen.ViewToday:
	}
	return today.New(a.env)
}
