package classes

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

type (
	loadedMsg struct {
		generation int
		classes    []progress.Class
		waiting    map[string]int
		err        error
	}
	// storedMsg says how saving a class ended, and what is to be said if well.
	storedMsg struct {
		class progress.Class
		fresh bool // it was not there before
		said  string
		err   error
	}
)

// waiting are the signals that somebody waits for a trainer with. The others
// are for a trainer who looks.
func waiting() []progress.SignalKind {
	return []progress.SignalKind{
		progress.SignalHelp, progress.SignalStuck, progress.SignalObstacle, progress.SignalMistake, progress.SignalEvidence,
	}
}

func load(ctx context.Context, store progress.ClassStore, generation int, now time.Time) tea.Cmd {
	return func() tea.Msg {
		msg := loadedMsg{generation: generation, waiting: make(map[string]int)}
		msg.classes, msg.err = store.Classes(ctx)
		for _, c := range msg.classes {
			if msg.err != nil {
				return msg
			}
			if c.Closed || c.People == 0 {
				continue
			}
			var counts map[progress.SignalKind]int
			counts, msg.err = store.SignalCounts(ctx, progress.SignalQuery{Class: c.ID, Now: now.UnixMilli()})
			for _, kind := range waiting() {
				msg.waiting[c.ID] += counts[kind]
			}
		}
		return msg
	}
}

func store(ctx context.Context, store progress.ClassStore, msg storedMsg) tea.Cmd {
	return func() tea.Msg {
		msg.err = store.SaveClass(ctx, msg.class)
		return msg
	}
}
