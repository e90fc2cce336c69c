package cli

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/roster"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// importFlags are the options of "kim class import".
type importFlags struct {
	class       string
	yes, asJSON bool
}

func newClassImport(s *session) *cobra.Command {
	t := s.text.Command.Class
	var flags importFlags
	cmd := &cobra.Command{
		Use:   "import " + t.ArgFile,
		Short: t.ImportShort,
		Long:  t.ImportLong,
		Args:  s.exactlyOne,
		RunE:  func(cmd *cobra.Command, args []string) error { return s.importClass(cmd, args[0], flags) },
	}
	cmd.Flags().StringVar(&flags.class, "class", "", t.FlagClass)
	cmd.Flags().BoolVar(&flags.yes, "yes", false, t.FlagYes)
	cmd.Flags().BoolVar(&flags.asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

func newClassExport(s *session) *cobra.Command {
	t := s.text.Command.Class
	var name string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "export",
		Short: t.ExportShort,
		Long:  t.ExportLong,
		Args:  s.noArguments,
		RunE:  func(cmd *cobra.Command, _ []string) error { return s.exportClass(cmd, name, asJSON) },
	}
	cmd.Flags().StringVar(&name, "class", "", t.FlagClass)
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

// personJSON is somebody in a class, as tools read it.
type personJSON struct {
	Name     string `json:"name"`
	KIM      string `json:"kim"`
	Village  string `json:"village"`
	District string `json:"district"`
	Code     string `json:"code"`
}

func (s *session) exportClass(cmd *cobra.Command, name string, asJSON bool) error {
	class, err := s.whichClass(cmd.Context(), name)
	if err != nil {
		return err
	}
	if asJSON {
		people, err := intake.People(cmd.Context(), s.store, class.ID)
		if err != nil {
			return s.storage(err)
		}
		list := make([]personJSON, 0, len(people))
		for _, p := range people {
			list = append(list, personJSON{
				Name: string(p.Name), KIM: string(p.KIM), Village: string(p.Village), District: string(p.District), Code: string(p.Code),
			})
		}
		return writeJSON(cmd, list)
	}
	data, _, err := intake.List(cmd.Context(), s.store, class.ID)
	if err != nil {
		return s.storage(err)
	}
	_, err = cmd.OutOrStdout().Write(data)
	return err
}

// importClass says what a list would do to a class, and with --yes does it. Rows
// that have to be put right first make the exit code 1 either way.
func (s *session) importClass(cmd *cobra.Command, path string, flags importFlags) error {
	ctx := cmd.Context()
	class, err := s.whichClass(ctx, flags.class)
	if err != nil {
		return err
	}
	places, err := s.region()
	if err != nil {
		return err
	}
	proposal, err := intake.Propose(ctx, s.store, class.ID, path, places)
	if err != nil {
		return s.refusal(path, err)
	}
	if flags.yes && !proposal.Empty() {
		if err := s.bringIn(ctx, class, proposal); err != nil {
			return err
		}
	}
	if flags.asJSON {
		err = writeJSON(cmd, s.describeImport(class, proposal, flags.yes))
	} else {
		err = s.printImport(cmd, proposal, flags.yes)
	}
	if n := proposal.Errors(); err == nil && n > 0 {
		return &said{text: s.text.People.ErrorsLeft(n), code: exitError}
	}
	return err
}

// refusal says why a list could not be read.
func (s *session) refusal(path string, err error) error {
	var stored *intake.StoreError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &said{text: s.text.People.NotFound(path), code: exitError}
	case errors.As(err, &stored):
		return s.storage(stored.Err)
	case errors.Is(err, fs.ErrPermission):
		return &said{text: roster.Refusal(s.text.Roster, err), code: exitError, err: err}
	default:
		return &said{text: roster.Refusal(s.text.Roster, err), code: exitError}
	}
}

func (s *session) bringIn(ctx context.Context, class progress.Class, proposal intake.Proposal) error {
	course, err := s.course()
	if err != nil {
		return err
	}
	if err := s.prepareClasses(ctx, course); err != nil {
		return err
	}
	now := time.Now()
	err = proposal.Do(ctx, s.store, intake.Enrol{
		Draft: progress.Draft{
			At: now, Course: course.ID, Version: course.Version, Lang: s.text.Lang,
			Unit: progress.Elsewhere, Item: class.ID, Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true},
		},
		Lang: s.text.Lang, Now: now, NewID: newID,
	}, s.progressLine(s.text.Command.Class.Progress))
	if err != nil {
		return s.storage(err)
	}
	return nil
}

func (s *session) printImport(cmd *cobra.Command, p intake.Proposal, done bool) error {
	t := s.text
	var lines []string
	for _, problem := range p.Roster.Problems[:min(len(p.Roster.Problems), mostTold)] {
		lines = append(lines, problem.Sentence(t.Roster))
	}
	if more := len(p.Roster.Problems) - mostTold; more > 0 {
		lines = append(lines, t.Command.Class.MoreProblems(more))
	}
	for _, c := range p.Plan.Changed[:min(len(p.Plan.Changed), mostTold)] {
		lines = append(lines, intake.ChangeSentence(t, c))
	}
	if more := len(p.Plan.Changed) - mostTold; more > 0 {
		lines = append(lines, t.Command.Class.MoreChanges(more))
	}
	if len(p.Roster.Missing) > 0 {
		var names []string
		for _, column := range p.Roster.Missing {
			names = append(names, t.Roster.Columns[string(column)])
		}
		lines = append(lines, t.Roster.Missing(names))
	}
	if len(p.Roster.Ignored) > 0 {
		lines = append(lines, t.Roster.Ignored(p.Roster.Ignored))
	}
	return writeLines(cmd, append(lines, s.importResult(p, done)...))
}

// mostTold is how many problems, and how many changes, are told one by one; scripts get all of them.
const mostTold = 100

// importResult says what became of a list, or would.
func (s *session) importResult(p intake.Proposal, done bool) []string {
	t, fresh, same, changed := s.text, len(p.Plan.New), p.Plan.Same, len(p.Plan.Changed)
	switch {
	case done:
		return []string{t.People.Brought(fresh, same, changed)}
	case !p.Empty():
		return []string{t.People.Proposed(fresh, same, changed), t.Command.Class.DryRun}
	case p.Errors() == 0:
		return []string{t.People.Proposed(fresh, same, changed), t.People.Nothing}
	default:
		return []string{t.People.Proposed(fresh, same, changed)}
	}
}

// importJSON is what a list does to a class, as tools read it.
type importJSON struct {
	Class    string    `json:"class"`
	Done     bool      `json:"done"`
	New      int       `json:"new"`
	Same     int       `json:"same"`
	Changed  int       `json:"changed"`
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`
	Problems []rowJSON `json:"problems"`
	Changes  []string  `json:"changes"`
	Missing  []string  `json:"missing"` // columns that the list does not have
	Ignored  []string  `json:"ignored"` // titles of its columns that are of no use
}

type rowJSON struct {
	Row        int    `json:"row"`
	Column     string `json:"column"`
	Value      string `json:"value"`
	Kind       string `json:"kind"`
	Severity   string `json:"severity"`
	Suggestion string `json:"suggestion"`
	Message    string `json:"message"`
}

func (s *session) describeImport(class progress.Class, p intake.Proposal, done bool) importJSON {
	out := importJSON{
		Class: string(class.Name), Done: done, New: len(p.Plan.New), Same: p.Plan.Same, Changed: len(p.Plan.Changed),
		Errors: p.Errors(), Warnings: p.Warnings(), Problems: []rowJSON{}, Changes: []string{},
		Missing: []string{}, Ignored: append([]string{}, p.Roster.Ignored...),
	}
	for _, column := range p.Roster.Missing {
		out.Missing = append(out.Missing, string(column))
	}
	for _, problem := range p.Roster.Problems {
		out.Problems = append(out.Problems, rowJSON{
			Row: problem.Row, Column: string(problem.Column), Value: string(problem.Value), Kind: string(problem.Kind),
			Severity: string(problem.Severity), Suggestion: problem.Suggestion, Message: problem.Sentence(s.text.Roster),
		})
	}
	for _, c := range p.Plan.Changed {
		out.Changes = append(out.Changes, intake.ChangeSentence(s.text, c))
	}
	return out
}
