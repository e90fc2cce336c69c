package cli

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/sample"
)

// maxSample is the largest class that the program is made for, ten times.
const maxSample = 100_000

// newSample fills a folder with a class of invented people. It is for tests, so
// that the help does not list it.
func newSample(s *session) *cobra.Command {
	t := s.text.Sample
	var o sample.Options
	cmd := &cobra.Command{
		Use:    "sample",
		Short:  t.Short,
		Long:   t.Long,
		Hidden: true,
		Args:   s.noArguments,
		RunE:   func(cmd *cobra.Command, _ []string) error { return s.sample(cmd, o) },
	}
	cmd.Flags().IntVar(&o.People, "people", 40, t.FlagPeople)
	cmd.Flags().Uint64Var(&o.Seed, "seed", 1, t.FlagSeed)
	cmd.Flags().StringVar(&o.Class, "class", t.Class, t.FlagClass)
	return cmd
}

func (s *session) sample(cmd *cobra.Command, o sample.Options) error {
	if !cmd.Flags().Changed("data") { // never where somebody learns
		return s.usage(s.text.Sample.NeedsData)
	}
	if o.People < 1 || o.People > maxSample {
		return s.usage(s.text.Command.FlagValue("--people", strconv.Itoa(o.People), fmt.Sprintf("1–%d", maxSample)))
	}
	course, err := s.prepare(cmd.Context())
	if err != nil {
		return err
	}
	o.Now = time.Now()
	line := s.progressLine(s.text.Sample.Progress)
	err = sample.Fill(cmd.Context(), s.store, course, o, line)
	switch {
	case errors.Is(err, sample.ErrReal):
		return &said{text: s.text.Sample.Real(s.dataDir), code: exitError}
	case err != nil:
		return &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), s.text.Sample.Done(o.People, o.ClassName(), s.dataDir))
	return err
}

// progressLine tells how far long work is on one line of standard error; nothing
// if nobody looks at that.
func (s *session) progressLine(say func(done, total int) string) func(done, total int) {
	file, ok := s.process.Stderr.(*os.File)
	if !ok || !term.IsTerminal(file.Fd()) {
		return func(int, int) {}
	}
	return func(done, total int) {
		end := ""
		if done >= total {
			end = "\n"
		}
		_, _ = fmt.Fprint(file, "\r"+say(done, total)+end) // nobody left to tell
	}
}
