package cli

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

func newProgress(s *session) *cobra.Command {
	t := s.text.Command
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "progress [" + t.ArgName + "]",
		Short: t.ProgressShort,
		Long:  t.ProgressLong,
		Args:  s.atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.progress(cmd, strings.Join(args, " "), asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, t.FlagJSON)
	return cmd
}

// progress prints how far participants are: those whose name begins with name,
// all if it is empty.
func (s *session) progress(cmd *cobra.Command, name string, asJSON bool) error {
	course, err := s.course()
	if err != nil {
		return err
	}
	people, err := s.participants(cmd.Context(), name)
	if err != nil {
		return err
	}
	list := make([]participantJSON, 0, len(people))
	for _, p := range people {
		state, err := s.store.State(cmd.Context(), p.ID)
		if err != nil {
			return &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
		}
		list = append(list, describe(course, lessons.Lang(s.text.Lang), p, state))
	}
	if asJSON {
		return writeJSON(cmd, list)
	}
	return s.printProgress(cmd, list)
}

// participants returns those whom a name means: the one of exactly that name,
// else the only one whose name begins with it.
func (s *session) participants(ctx context.Context, name string) ([]progress.Participant, error) {
	var people []progress.Participant
	if s.hasRecords() {
		store, err := s.open(ctx)
		if err != nil {
			return nil, err
		}
		if people, err = store.Participants(ctx); err != nil {
			return nil, &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
		}
	}
	if name == "" {
		return people, nil
	}
	var begins []progress.Participant
	for _, p := range people {
		if strings.EqualFold(string(p.Name), name) {
			return []progress.Participant{p}, nil
		}
		if strings.HasPrefix(strings.ToLower(string(p.Name)), strings.ToLower(name)) {
			begins = append(begins, p)
		}
	}
	switch len(begins) {
	case 0:
		return nil, &said{text: s.text.Command.NoParticipant(name), code: exitError}
	case 1:
		return begins, nil
	default:
		return nil, &said{text: s.text.Command.SeveralParticipants(name), code: exitError}
	}
}

// participantJSON is a participant's progress as tools read it.
type participantJSON struct {
	Name     string       `json:"name"`
	KIM      string       `json:"kim"`
	Village  string       `json:"village"`
	District string       `json:"district"`
	Seen     time.Time    `json:"seen"`
	Done     int          `json:"done"`
	Total    int          `json:"total"`
	Modules  []moduleJSON `json:"modules"`
	// The first attempts at the tests, in percent, and the share in percent of
	// what could still be gained after the first one; null where there is none.
	Before *int `json:"before"`
	After  *int `json:"after"`
	Gain   *int `json:"gain"`
	// What a trainer has decided: units that count as done, and certificates, revoked ones last.
	Counted      []countedJSON `json:"counted"`
	Certificates []heldJSON    `json:"certificates"`

	change standing.Change
}

type moduleJSON struct {
	Number int       `json:"number"`
	Slug   string    `json:"slug"`
	Title  string    `json:"title"`
	Done   int       `json:"done"`
	Total  int       `json:"total"`
	Quiz   *quizJSON `json:"quiz"` // null if it was never finished
}

type quizJSON struct {
	Best   int  `json:"best"` // percent
	Passed bool `json:"passed"`
}

func describe(course *lessons.Course, lang lessons.Lang, p progress.Participant, state progress.State) participantJSON {
	out := participantJSON{
		Name: string(p.Name), KIM: string(p.KIM), Village: string(p.Village), District: string(p.District), Seen: p.Seen,
	}
	for _, m := range standing.Modules(course, state) {
		module := moduleJSON{Number: m.Module.Number, Slug: m.Module.Slug, Title: m.Module.Title.In(lang), Done: m.Done, Total: m.Total}
		if m.Best != nil {
			module.Quiz = &quizJSON{Best: *m.Best, Passed: m.Passed}
		}
		out.Modules = append(out.Modules, module)
		out.Done += m.Done
		out.Total += m.Total
	}
	out.addTests(standing.TestsOf(course, p.ID, state))
	out.addDecisions(course, lang, state)
	return out
}

func (p *participantJSON) addTests(tests standing.Tests) {
	p.change = tests.Change()
	if tests.First != nil {
		p.Before = &tests.First.Percent
	}
	if tests.Second != nil {
		p.After = &tests.Second.Percent
	}
	if p.Before == nil || p.After == nil {
		return
	}
	if gain, ok := quiz.Gain(*p.Before, *p.After); ok {
		p.Gain = &gain
	}
}

func (s *session) printProgress(cmd *cobra.Command, list []participantJSON) error {
	t := s.text.Command
	if len(list) == 0 {
		_, err := fmt.Fprintln(cmd.OutOrStdout(), t.NoParticipants)
		return err
	}
	table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
	for i, p := range list {
		if i > 0 {
			_, _ = fmt.Fprintln(table) // Flush reports what went wrong
		}
		who := []string{p.Name}
		for _, part := range []string{p.KIM, p.Village, p.District} {
			if part != "" {
				who = append(who, part)
			}
		}
		_, _ = fmt.Fprintf(table, "%s\n", strings.Join(who, " · "))
		_, _ = fmt.Fprintf(table, "    %s\t%s\t%s\n", t.ColModule, t.ColUnits, t.ColQuiz)
		for _, m := range p.Modules {
			_, _ = fmt.Fprintf(table, "%2d  %s\t%s\t%s\n", m.Number, m.Title, t.DoneOf(m.Done, m.Total), s.quizResult(m.Quiz))
		}
		_, _ = fmt.Fprintf(table, "    \t%s\n", t.DoneOf(p.Done, p.Total))
		if line := s.testResult(p); line != "" {
			_, _ = fmt.Fprintf(table, "    %s\n", line)
		}
		for _, line := range s.decisions(p) {
			_, _ = fmt.Fprintf(table, "    %s\n", line)
		}
	}
	return table.Flush()
}

// testResult says what came of the tests; "" if none was finished.
func (s *session) testResult(p participantJSON) string {
	t := s.text.Test
	switch {
	case p.Before != nil && p.After != nil:
		return t.Summary(*p.Before, *p.After, t.Share[string(p.change)])
	case p.Before != nil:
		return t.OnlyBefore(*p.Before)
	case p.After != nil:
		return t.OnlyAfter(*p.After)
	default:
		return ""
	}
}

func (s *session) quizResult(q *quizJSON) string {
	switch {
	case q == nil:
		return "–"
	case q.Passed:
		return fmt.Sprintf("%d, %s", q.Best, s.text.Command.Passed)
	default:
		return fmt.Sprint(q.Best)
	}
}
