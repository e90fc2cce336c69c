package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recap"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

func newRecap(s *session) *cobra.Command {
	t := s.text.Command
	return &cobra.Command{
		Use:   "recap [" + t.ArgName + "]",
		Short: t.RecapShort,
		Long:  t.RecapLong,
		Args:  s.atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.recap(cmd, strings.Join(args, " "))
		},
	}
}

// recap prints what one participant can read again: the one whose name begins
// with name, or, if that is empty, the only one there is.
func (s *session) recap(cmd *cobra.Command, name string) error {
	course, err := s.course()
	if err != nil {
		return err
	}
	people, err := s.participants(cmd.Context(), name)
	if err != nil {
		return err
	}
	switch len(people) {
	case 0:
		_, err := fmt.Fprintln(cmd.OutOrStdout(), s.text.Command.NoParticipants)
		return err
	case 1:
	default: // whose is nobody else's business
		return &said{text: s.text.Command.WhichParticipant, code: exitError}
	}
	state, err := s.store.State(cmd.Context(), people[0].ID)
	if err != nil {
		return &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
	}
	points := recall.Points(course, state, lessons.Lang(s.text.Lang))
	_, err = fmt.Fprint(cmd.OutOrStdout(), recap.Markdown(s.text, people[0], points, time.Now()))
	return err
}
