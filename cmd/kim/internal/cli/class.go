package cli

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// newClass is the trainer's side.
func newClass(s *session) *cobra.Command {
	t := s.text.Command
	cmd := &cobra.Command{
		Use:     "class",
		Aliases: []string{"kelas"},
		Short:   t.ClassShort,
		Long:    t.ClassLong,
		Args:    s.noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return s.run(cmd.Context(), true) },
	}
	cmd.Flags().StringVar(&s.theme, "theme", "", t.FlagTheme)
	cmd.AddCommand(newClassList(s), newClassNew(s), newClassImport(s), newClassExport(s))
	return cmd
}

// prepareClasses tells the store what the sums of classes follow.
func (s *session) prepareClasses(ctx context.Context, course *lessons.Course) error {
	syllabus, err := standing.Syllabus(course)
	if err != nil {
		return err
	}
	if err := s.store.Prepare(ctx, syllabus); err != nil {
		return &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
	}
	return nil
}
