package screentest

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
)

// who is the participant of every test.
const who = "siti"

// Store is a store in memory from which reading can be made to fail.
type Store struct {
	*progresstest.Memory
	Err error // what reading runs and state fails with
}

// NewStore gives an empty store.
func NewStore() *Store { return &Store{Memory: progresstest.NewMemory()} }

// Runs implements progress.Store.
func (s *Store) Runs(ctx context.Context, who, unit string) ([]*progress.Run, error) {
	if s.Err != nil {
		return nil, s.Err
	}
	return s.Memory.Runs(ctx, who, unit)
}

// State implements progress.Store.
func (s *Store) State(ctx context.Context, who string) (progress.State, error) {
	if s.Err != nil {
		return progress.State{}, s.Err
	}
	return s.Memory.State(ctx, who)
}

// All are the events, in the order in which they were recorded.
func (s *Store) All() []progress.Event {
	var all []progress.Event
	for e, err := range s.Events(context.Background(), who) {
		if err != nil {
			panic(err) // nobody closes it
		}
		all = append(all, e)
	}
	return all
}

// record is Env.Record: what is recorded is in the store at once.
func (s *Store) record(drafts ...progress.Draft) tea.Cmd {
	if _, err := s.Record(context.Background(), drafts...); err != nil {
		panic(err) // a draft of the screen that no store would take
	}
	return nil
}

// NewEnv is what a screen works with, on a store: Siti learns in Indonesian, on a
// morning that does not pass.
func NewEnv(c *lessons.Course, s *Store) *screen.Env {
	ids := 0
	return &screen.Env{
		Ctx: context.Background(), Log: slog.New(slog.DiscardHandler), Store: s, Record: s.record, Course: c,
		Who:  progress.Participant{ID: who},
		Text: i18n.For(i18n.Indonesian), Theme: theme.Dark, Styles: theme.New(theme.Dark, true),
		Now: func() time.Time { return time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC) },
		NewID: func() string {
			ids++
			return fmt.Sprintf("run-%d-%d", len(s.All()), ids)
		},
	}
}
