package cli

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// maxClassName is the longest name of a class, in cells.
const maxClassName = 60

func newClassList(s *session) *cobra.Command {
	t := s.text.Command.Class
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: t.ListShort,
		Long:  t.ListLong,
		Args:  s.noArguments,
		RunE:  func(cmd *cobra.Command, _ []string) error { return s.listClasses(cmd, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

func newClassNew(s *session) *cobra.Command {
	t := s.text.Command.Class
	var place string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "new " + t.ArgName,
		Short: t.NewShort,
		Long:  t.NewLong,
		Args:  s.exactlyOne,
		RunE:  func(cmd *cobra.Command, args []string) error { return s.makeClass(cmd, args[0], place, asJSON) },
	}
	cmd.Flags().StringVar(&place, "place", "", t.FlagPlace)
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

// exactlyOne refuses less and more than one word behind a command.
func (s *session) exactlyOne(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return s.usage(s.text.Command.Class.NeedsOne)
	}
	return nil
}

// classes gives all classes, without making records where there are none.
func (s *session) classes(ctx context.Context) ([]progress.Class, error) {
	if !s.hasRecords() {
		return nil, nil
	}
	store, err := s.open(ctx)
	if err != nil {
		return nil, err
	}
	all, err := store.Classes(ctx)
	if err != nil {
		return nil, s.storage(err)
	}
	return all, nil
}

// classJSON is a class as tools read it.
type classJSON struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Place   string    `json:"place"`
	Closed  bool      `json:"closed"`
	People  int       `json:"people"`
	Created time.Time `json:"created"`
}

func describeClass(c progress.Class) classJSON {
	return classJSON{ID: c.ID, Name: string(c.Name), Place: string(c.Place), Closed: c.Closed, People: c.People, Created: c.Created}
}

func (s *session) listClasses(cmd *cobra.Command, asJSON bool) error {
	t := s.text.Command.Class
	all, err := s.classes(cmd.Context())
	if err != nil {
		return err
	}
	if asJSON {
		list := make([]classJSON, 0, len(all))
		for _, c := range all {
			list = append(list, describeClass(c))
		}
		return writeJSON(cmd, list)
	}
	if len(all) == 0 {
		_, err := fmt.Fprintln(cmd.OutOrStdout(), t.None)
		return err
	}
	table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", t.ColName, t.ColSize, t.ColState, t.ColPlace) // Flush reports what went wrong
	for _, c := range all {
		state := t.Open
		if c.Closed {
			state = t.Closed
		}
		_, _ = fmt.Fprintf(table, "%s\t%d\t%s\t%s\n", c.Name, c.People, state, c.Place)
	}
	return table.Flush()
}

func (s *session) makeClass(cmd *cobra.Command, name, place string, asJSON bool) error {
	t, ctx := s.text.Command.Class, cmd.Context()
	all, err := s.classes(ctx)
	if err != nil {
		return err
	}
	c := progress.Class{ID: newID(), Created: time.Now()}
	if c.Name, err = safe.Line(name, maxClassName); err != nil {
		return s.usage(t.BadName(name))
	}
	if place != "" {
		if c.Place, err = safe.Line(place, maxClassName); err != nil {
			return s.usage(t.BadName(place))
		}
	}
	for _, other := range all {
		if strings.EqualFold(string(other.Name), string(c.Name)) {
			return &said{text: t.SameName(string(c.Name)), code: exitError}
		}
	}
	store, err := s.open(ctx)
	if err != nil {
		return err
	}
	if err := store.SaveClass(ctx, c); err != nil {
		return s.storage(err)
	}
	if asJSON {
		return writeJSON(cmd, describeClass(c))
	}
	return writeLines(cmd, []string{t.Made(string(c.Name))})
}
