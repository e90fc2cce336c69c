package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// newCertificate is what trainers do with certificates.
func newCertificate(s *session) *cobra.Command {
	t := s.text.Award
	cmd := &cobra.Command{
		Use:     "certificate",
		Aliases: []string{"sertifikat"},
		Short:   t.Short,
		Long:    t.Long,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return s.unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(newIssue(s), newAwards(s), newRevoke(s), newKey(s))
	return cmd
}

// desk opens what certificates need.
func (s *session) desk(ctx context.Context, trainer string) (*award.Desk, progress.Trainer, error) {
	course, err := s.course()
	if err != nil {
		return nil, progress.Trainer{}, err
	}
	if _, err := s.open(ctx); err != nil {
		return nil, progress.Trainer{}, err
	}
	who, err := s.whichTrainer(ctx, trainer)
	if err != nil {
		return nil, progress.Trainer{}, err
	}
	return &award.Desk{
		Store: s.store, Course: course, Text: s.text, Folder: award.Folder(s.dataDir), Now: time.Now(), By: who.Name,
	}, who, nil
}

// awards explains the errors of package award.
func (s *session) awards() explain.Awards {
	return explain.Awards{Text: s.text, Folder: award.Folder(s.dataDir), Flags: map[string]string{
		"office": "--office", "place": "--place", "date": "--date", "signatory": "--signatory", "title": "--signatory-title", "nip": "--nip",
		"reason": "--reason",
	}}
}

// awardError puts an error of package award into words.
func (s *session) awardError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled):
		return &said{code: exitError}
	}
	for _, plain := range []error{certificate.ErrField, paper.ErrLetters, award.ErrNoRule, award.ErrForeign, award.ErrNoKey, award.ErrBusy} {
		if errors.Is(err, plain) { // the sentence says it all
			return &said{text: s.awards().Error(err), code: exitError}
		}
	}
	return &said{text: s.awards().Error(err), code: exitError, err: err}
}

func newKey(s *session) *cobra.Command {
	t := s.text.Award
	var asJSON bool
	cmd := &cobra.Command{
		Use: "key", Short: t.KeyShort, Long: t.KeyLong, Args: s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			folder := award.Folder(s.dataDir)
			key, err := folder.Key()
			if err != nil {
				return s.awardError(err)
			}
			public := key.Public()
			if asJSON {
				return writeJSON(cmd, map[string]string{
					"office": public.Office, "fingerprint": public.Fingerprint().String(),
					"created": public.Created.Format(time.DateOnly), "public": folder.PublicPath(),
				})
			}
			return writeLines(cmd, []string{
				t.Key(public.Office, public.Fingerprint().String(), s.text.Date.Day(public.Created), folder.PublicPath()),
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

func newRevoke(s *session) *cobra.Command {
	t := s.text.Award
	var reason, trainer string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "revoke " + t.ArgNumber, Short: t.RevokeShort, Long: t.RevokeLong,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return s.usage(t.NeedsNumber)
			}
			return s.revoke(cmd, args[0], reason, trainer, asJSON)
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", t.FlagReason)
	cmd.Flags().StringVar(&trainer, "trainer", "", t.FlagTrainer)
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

// revokedJSON is a certificate that was taken back, as tools read it.
type revokedJSON struct {
	Number string `json:"number"`
	Name   string `json:"name"`
	Before bool   `json:"before"` // it was taken back before; nothing has changed
	List   string `json:"list"`   // file of the revocation list
	Listed int    `json:"listed"` // how many numbers are in it; 0 if nothing has changed
}

func (s *session) revoke(cmd *cobra.Command, number, reason, trainer string, asJSON bool) error {
	t := s.text.Award
	desk, _, err := s.desk(cmd.Context(), trainer)
	if err != nil {
		return err
	}
	taken, err := desk.Revoke(cmd.Context(), number, reason)
	switch {
	case errors.Is(err, certificate.ErrUnreadable):
		return s.usage(t.NotNumber(number))
	case errors.Is(err, award.ErrUnknown):
		return &said{text: t.UnknownNumber(string(safe.Clean(number))), code: exitError}
	case err != nil:
		return s.awardError(err)
	}
	c := taken.Certificate
	if asJSON {
		return writeJSON(cmd, revokedJSON{
			Number: c.Number.String(), Name: c.Name, Before: taken.Before, List: desk.Folder.ListPath(), Listed: taken.Listed,
		})
	}
	if taken.Before {
		return writeLines(cmd, []string{t.Before(c.Number.String())})
	}
	return writeLines(cmd, []string{t.Taken(c.Number.String(), c.Name, desk.Folder.ListPath(), taken.Listed)})
}

func newAwards(s *session) *cobra.Command {
	t := s.text.Award
	var class string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "list", Short: t.ListShort, Long: t.ListLong, Args: s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return s.listAwards(cmd, class, asJSON) },
	}
	cmd.Flags().StringVar(&class, "class", "", t.FlagClass)
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

// awardJSON is a certificate that was issued, as tools read it.
type awardJSON struct {
	Number  string    `json:"number"`
	Name    string    `json:"name"` // on the certificate
	Person  string    `json:"person"`
	Percent *int      `json:"percent"`
	Date    string    `json:"date"`
	By      string    `json:"by"`
	Revoked bool      `json:"revoked"`
	Reason  string    `json:"reason,omitempty"`
	At      time.Time `json:"at"` // of issue, or of revoking
	Code    string    `json:"code"`
}

func (s *session) listAwards(cmd *cobra.Command, className string, asJSON bool) error {
	class, err := s.whichClass(cmd.Context(), className)
	if err != nil {
		return err
	}
	all, err := s.store.Awards(cmd.Context(), class.ID)
	if err != nil {
		return s.storage(err)
	}
	list := []awardJSON{}
	for person, awards := range all {
		for _, a := range awards {
			c, _ := certificate.Parse(a.Code) // an empty one says enough
			row := awardJSON{
				Number: a.Number, Name: c.Name, Person: person, Date: c.Date.Format(time.DateOnly), By: string(a.By),
				Revoked: a.Revoked, Reason: string(a.Reason), At: time.UnixMilli(a.At).UTC(), Code: a.Code,
			}
			if c.Percent != certificate.NoScore {
				row.Percent = &c.Percent
			}
			list = append(list, row)
		}
	}
	slices.SortFunc(list, func(a, b awardJSON) int {
		return compareNumbers(a.Number, b.Number)
	})
	if asJSON {
		return writeJSON(cmd, list)
	}
	return s.printAwards(cmd, class, list)
}

// compareNumbers orders by year, then by sequence; what is no number comes first.
func compareNumbers(a, b string) int {
	first, _ := certificate.ParseNumber(a)
	second, _ := certificate.ParseNumber(b)
	if first.Year != second.Year {
		return first.Year - second.Year
	}
	switch {
	case first.Sequence < second.Sequence:
		return -1
	case first.Sequence > second.Sequence:
		return 1
	default:
		return 0
	}
}

func (s *session) printAwards(cmd *cobra.Command, class progress.Class, list []awardJSON) error {
	lines := []string{s.text.Award.Class(string(class.Name), class.People)}
	if len(list) == 0 {
		lines = append(lines, s.text.Award.HasNone)
	}
	for _, row := range list {
		line := fmt.Sprintf("%s  %s  %s", safe.Clean(row.Number), row.Date, safe.Clean(row.Name))
		if row.Revoked {
			line += "  " + s.text.Verify.Revoked(s.text.Date.Day(row.At.Local()), row.Reason)
		}
		lines = append(lines, line)
	}
	return writeLines(cmd, lines)
}
