package cli

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sync/errgroup"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// learn runs the workshop in the terminal.
func (s *session) learn(ctx context.Context) error { return s.run(ctx, false) }

// run opens the app in the terminal, for a participant or for a trainer.
func (s *session) run(ctx context.Context, training bool) error {
	if _, ok := theme.Parse(s.theme); s.theme != "" && !ok {
		return s.usage(s.text.Command.FlagValue("--theme", s.theme, "auto, light, dark, contrast"))
	}
	if !term.IsTerminal(s.process.Stdin.Fd()) || !term.IsTerminal(s.process.Stdout.Fd()) {
		return &said{text: s.text.Problem.NoTTY, code: exitError}
	}
	course, err := s.prepare(ctx)
	if err != nil {
		return err
	}
	opts := tui.Options{
		Store: s.store, Course: course, Log: s.log, Pages: markdown.NewCache(), Data: s.recordsPath(),
		Lang: s.text.Lang, LangFixed: s.langFixed, Theme: theme.Name(s.theme), As: s.as,
		Export: export, Now: time.Now, NewID: newID, After: after,
	}
	if training {
		if err := s.prepareClasses(ctx, course); err != nil {
			return err
		}
		if opts.Region, err = s.region(); err != nil {
			return err
		}
		opts.Classes, opts.Folder, opts.Program = s.store, s.dataDir, programVersion()
		if opts.Exports, err = exportDir(); err != nil {
			s.log.Error("find the folder for exports", "err", err) // to export will fail, and say so
		}
	}
	app := tui.New(ctx, opts)
	return s.ended(ctx, app, s.show(ctx, app))
}

// prepare opens records and course side by side.
func (s *session) prepare(ctx context.Context) (*lessons.Course, error) {
	var course *lessons.Course
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() (err error) {
		course, err = s.course()
		return err
	})
	group.Go(func() error {
		_, err := s.open(context.WithoutCancel(ctx))
		return err
	})
	return course, group.Wait()
}

// ended saves what is left after the screen was given back, and says how the
// program ended if that was not as it should be.
func (s *session) ended(ctx context.Context, app *tui.App, runErr error) error {
	save := app.Close
	if errors.Is(runErr, errStuck) || errors.Is(runErr, tea.ErrProgramPanic) {
		save = app.Flush // its screens are in use, or in pieces
	}
	unsaved, saveErr := save(ctx)
	switch {
	case errors.Is(runErr, errStuck):
		s.log.Error("end", "err", runErr, "unsaved", unsaved, "save", saveErr)
		return &said{code: exitError} // a sentence would wait for the same terminal
	case unsaved > 0:
		return &said{text: s.text.Problem.Unsaved(unsaved), code: exitError, err: saveErr}
	case runErr == nil, errors.Is(runErr, tea.ErrInterrupted):
		return nil
	case errors.Is(runErr, tea.ErrProgramPanic):
		s.log.Error("panic", "err", runErr)
		return &said{text: s.text.Problem.Panic(s.logFile()), code: exitError}
	default:
		return &said{text: s.text.Problem.Terminal, code: exitError, err: fmt.Errorf("run: %w", runErr)}
	}
}

// newID makes a random identifier for participants and runs.
func newID() string {
	var id [16]byte
	_, _ = rand.Read(id[:]) // never fails, crypto/rand says
	return hex.EncodeToString(id[:])
}

func after(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
