package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// issueOptions are those of "kim certificate issue".
type issueOptions struct {
	class, person, trainer                              string
	place, date, office, signatory, title, nip, dir     string
	placeSet, officeSet, signatorySet, titleSet, nipSet bool
	yes, asJSON                                         bool
}

func newIssue(s *session) *cobra.Command {
	t := s.text.Award
	var o issueOptions
	cmd := &cobra.Command{
		Use: "issue", Short: t.IssueShort, Long: t.IssueLong, Args: s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			set := cmd.Flags().Changed
			o.placeSet, o.officeSet, o.signatorySet, o.titleSet, o.nipSet = set("place"), set("office"), set("signatory"), set("signatory-title"), set("nip")
			return s.issue(cmd, o)
		},
	}
	flags := cmd.Flags()
	for _, f := range []struct {
		value       *string
		name, usage string
	}{
		{&o.class, "class", t.FlagClass},
		{&o.person, "person", t.FlagPerson},
		{&o.trainer, "trainer", t.FlagTrainer},
		{&o.place, "place", t.FlagPlace},
		{&o.date, "date", t.FlagDate},
		{&o.office, "office", t.FlagOffice},
		{&o.signatory, "signatory", t.FlagSignatory},
		{&o.title, "signatory-title", t.FlagTitle},
		{&o.nip, "nip", t.FlagNIP},
		{&o.dir, "out", t.FlagOut},
	} {
		flags.StringVar(f.value, f.name, "", f.usage)
	}
	flags.BoolVar(&o.yes, "yes", false, t.FlagYes)
	flags.BoolVar(&o.asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

// issue shows who gets a certificate, and issues them if that is meant.
func (s *session) issue(cmd *cobra.Command, o issueOptions) error {
	ctx := cmd.Context()
	date, err := s.dayOf("--date", o.date)
	if err != nil {
		return err
	}
	class, err := s.whichClass(ctx, o.class)
	if err != nil {
		return err
	}
	desk, trainer, err := s.desk(ctx, o.trainer)
	if err != nil {
		return err
	}
	details := o.details(desk.Proposal(trainer, class))
	if !date.IsZero() {
		details.Date = date
	}
	if o.dir == "" {
		if o.dir, err = exportDir(); err != nil {
			return err
		}
		o.dir = desk.Out(o.dir, class)
	}
	people, err := s.candidates(ctx, desk, class, o.person)
	if err != nil {
		return err
	}
	checked := desk.Check(details)
	if !o.yes {
		return s.dryIssue(cmd, desk, class, people, details, checked, o)
	}
	if checked != nil {
		return s.awardError(checked)
	}
	return s.issueNow(cmd, desk, people, details, o)
}

// details are the proposal with what the options say instead.
func (o issueOptions) details(d award.Details) award.Details {
	for _, f := range []struct {
		set   bool
		value string
		in    *string
	}{
		{o.placeSet, o.place, &d.Place},
		{o.officeSet, o.office, &d.Office},
		{o.signatorySet, o.signatory, &d.Signatory},
		{o.titleSet, o.title, &d.Title},
		{o.nipSet, o.nip, &d.NIP},
	} {
		if f.set {
			line, _ := safe.Line(f.value, 1000) // what is too long or empty is told when it is checked
			*f.in = string(line)
		}
	}
	return d
}

// candidates are the people of a class, or the one among them who is meant.
func (s *session) candidates(ctx context.Context, desk *award.Desk, class progress.Class, person string) ([]award.Candidate, error) {
	all, err := desk.Candidates(ctx, class.ID, s.progressLine(s.text.Award.Reading))
	if err != nil {
		return nil, s.awardError(err)
	}
	if person == "" {
		return all, nil
	}
	t := s.text.Award
	for _, c := range all {
		if c.Member.Code != "" && strings.EqualFold(string(c.Member.Code), person) {
			return []award.Candidate{c}, nil
		}
	}
	found, _ := named(all, person, func(c award.Candidate) string { return string(c.Member.Name) })
	switch len(found) {
	case 0:
		return nil, &said{text: t.NoPerson(person, string(class.Name)), code: exitError}
	case 1:
		return found, nil
	default:
		return nil, &said{text: t.SeveralPersons(person, string(class.Name)), code: exitError}
	}
}

func (s *session) issueNow(cmd *cobra.Command, desk *award.Desk, people []award.Candidate, details award.Details, o issueOptions) error {
	t := s.text.Award
	_, noKey := desk.Folder.Key()
	var wanted []award.Candidate
	for _, c := range people {
		if c.Status != award.NotYet {
			wanted = append(wanted, c)
		}
	}
	result, issueErr := desk.Issue(cmd.Context(), wanted, details, o.dir, s.progressLine(t.Issuing))
	var err error
	if o.asJSON {
		err = writeJSON(cmd, s.resultJSON(result))
	} else {
		lines := s.awards().Outcome(result, o.dir, issueErr)
		if noKey != nil && len(result.Issued) > 0 {
			lines = append(lines, t.Recorded(desk.Folder.PublicPath()))
		}
		err = writeLines(cmd, lines)
	}
	if err != nil {
		return err
	}
	if issueErr != nil {
		_, _ = fmt.Fprintln(s.process.Stderr, t.Stopped(len(result.Issued)))
		return s.awardError(issueErr)
	}
	return found(len(result.Refused), nil)
}

// issuedJSON is what came of a batch, as tools read it.
type issuedJSON struct {
	Issued  []fileJSON    `json:"issued"`
	Refused []refusedJSON `json:"refused"`
	Kept    int           `json:"kept"`
}

type fileJSON struct {
	Name   string `json:"name"`
	Number string `json:"number"`
	File   string `json:"file"`
	Again  bool   `json:"again"`
}

type refusedJSON struct {
	Name string `json:"name"`
	Why  string `json:"why"`
}

func (s *session) resultJSON(r award.Result) issuedJSON {
	out := issuedJSON{Issued: []fileJSON{}, Refused: []refusedJSON{}, Kept: r.Kept}
	for _, i := range r.Issued {
		out.Issued = append(out.Issued, fileJSON{Name: string(i.Member.Name), Number: i.Number, File: i.Path, Again: i.Again})
	}
	for _, i := range r.Refused {
		out.Refused = append(out.Refused, refusedJSON{Name: string(i.Member.Name), Why: s.awards().Refusal(i.Err)})
	}
	return out
}

// candidateJSON is somebody of the class, as tools read it.
type candidateJSON struct {
	Name    string  `json:"name"`
	Code    string  `json:"code,omitempty"`
	Status  string  `json:"status"` // ready, has, not-yet, unprintable
	Score   *int    `json:"score"`
	Done    int     `json:"done"`
	Total   int     `json:"total"`
	Needed  int     `json:"needed"`
	Quizzes []int   `json:"quizzes"` // modules whose quiz is not passed, as far as was looked at
	Number  *string `json:"number"`  // of the certificate that they have
	Why     string  `json:"why,omitempty"`
}

// dryIssue says what issuing would do.
func (s *session) dryIssue(cmd *cobra.Command, desk *award.Desk, class progress.Class, people []award.Candidate, details award.Details, checked error, o issueOptions) error {
	if o.asJSON {
		list := make([]candidateJSON, 0, len(people))
		for _, c := range people {
			row := candidateJSON{
				Name: string(c.Member.Name), Code: string(c.Member.Code), Status: string(c.Status),
				Done: c.Claim.Done, Total: c.Claim.Total, Needed: c.Needed, Quizzes: []int{},
			}
			if c.Scored {
				row.Score = &c.Claim.Score
			}
			for _, m := range c.Claim.Quizzes {
				row.Quizzes = append(row.Quizzes, m.Number)
			}
			if c.Held != nil {
				row.Number = &c.Held.Number
			}
			if c.Err != nil {
				row.Why = s.awards().Refusal(c.Err)
			}
			list = append(list, row)
		}
		return writeJSON(cmd, list)
	}
	t := s.text.Award
	lines := []string{t.Class(string(class.Name), class.People)}
	counts := make(map[award.Status]int)
	for _, group := range []struct {
		status award.Status
		title  func(int) string
	}{{award.Ready, t.Ready}, {award.Has, t.Has}, {award.Unprintable, t.Unprintable}, {award.NotYet, t.NotYet}} {
		some := s.candidateLines(people, group.status)
		if counts[group.status] = len(some); len(some) > 0 {
			lines = append(append(lines, "", group.title(len(some))), short(some, t.More)...)
		}
	}
	lines = append(lines, "", s.issuer(desk, details), t.Words(details.Place, s.text.Date.Day(details.Date), details.Signatory, details.Title, details.NIP))
	switch {
	case checked == nil && counts[award.Ready]+counts[award.Has] == 0:
		lines = append(lines, t.Nothing)
	case checked == nil:
		lines = append(lines, t.NothingYet(counts[award.Ready], o.dir))
	}
	if err := writeLines(cmd, lines); err != nil {
		return err
	}
	return s.awardError(checked)
}

// mostRows is how many people a group lists.
const mostRows = 50

func short(lines []string, more func(int) string) []string {
	if len(lines) <= mostRows {
		return lines
	}
	return append(lines[:mostRows:mostRows], "  "+more(len(lines)-mostRows))
}

func (s *session) issuer(desk *award.Desk, details award.Details) string {
	if key, err := desk.Folder.Key(); err == nil {
		return s.text.Award.IssuedBy(key.Public().Office, key.Fingerprint().String())
	}
	return s.text.Award.NewKey(details.Office)
}

// candidateLines describes all of one status.
func (s *session) candidateLines(people []award.Candidate, status award.Status) []string {
	var lines []string
	for _, c := range people {
		if c.Status != status {
			continue
		}
		lines = append(lines, string(safe.Clean("  "+string(c.Member.Name)+": "+s.awards().Candidate(c))))
	}
	return lines
}
