package cli

import (
	"context"
	"errors"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui"
)

const (
	// frameRate is how often a second the screen may be drawn: twice the
	// library's default, which halves the time from key to screen and costs next
	// to nothing when nothing happens.
	frameRate = 120

	// endPatience is how long giving the terminal back may take. It takes
	// milliseconds, or forever where nobody reads what is written to it.
	endPatience = 3 * time.Second
)

// errStuck says that the terminal takes nothing any more and that the app is
// still trying to draw on it.
var errStuck = errors.New("the terminal does not take what is written to it")

// show runs the app until its user leaves it, ctx ends, or the terminal is
// gone; the latter two are no errors.
func (s *session) show(ctx context.Context, app *tui.App) error {
	ctx, gone := context.WithCancel(ctx)
	defer gone()
	program := tea.NewProgram(app, tea.WithContext(ctx), tea.WithFPS(frameRate), tea.WithoutSignalHandler(),
		tea.WithInput(keyboard{File: s.process.Stdin, gone: gone}), tea.WithOutput(s.process.Stdout))
	ended := make(chan error, 1)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	err := wait(ctx, ended)
	if ctx.Err() != nil && !errors.Is(err, errStuck) && !errors.Is(err, tea.ErrProgramPanic) {
		return nil
	}
	return err
}

// wait returns how a program ended. After the end of ctx it has little time.
func wait(ctx context.Context, ended <-chan error) error {
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-ended:
		return err
	case <-time.After(endPatience):
		return errStuck
	}
}

// keyboard is standard input that tells when nobody is there any more. Most
// closed terminals send a signal, but only to the session that they are the
// terminal of; the library takes the end of input for a user who is silent.
type keyboard struct {
	*os.File
	gone func()
}

// Read implements io.Reader.
func (k keyboard) Read(p []byte) (int, error) {
	n, err := k.File.Read(p)
	if err != nil {
		k.gone()
	}
	return n, err
}
