package cli

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// newVerify checks certificates. It needs no records and no network.
func newVerify(s *session) *cobra.Command {
	t := s.text.Verify
	var keys, lists []string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "verify [" + t.Args + "]", Short: t.Short, Long: t.Long, Example: t.Example,
		RunE: func(cmd *cobra.Command, args []string) error {
			trust, err := s.trust(keys, lists)
			if err != nil {
				return err
			}
			data, err := s.shown(cmd, args)
			if err != nil {
				return err
			}
			findings, err := trust.Check(data)
			if err != nil {
				text := t.NoCode
				if _, err := certificate.ParseNumber(string(data)); err == nil {
					text = t.OnlyNumber
				}
				return &said{text: text, code: exitError}
			}
			return s.printFindings(cmd, findings, asJSON)
		},
	}
	cmd.Flags().StringArrayVar(&keys, "key", nil, t.FlagKey)
	cmd.Flags().StringArrayVar(&lists, "revoked", nil, t.FlagRevoked)
	cmd.Flags().BoolVar(&asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

// trust is what is known on this computer and what the options name.
func (s *session) trust(keys, lists []string) (*award.Trust, error) {
	t := s.text.Verify
	trust, unread := award.Folder(s.dataDir).Trust()
	for _, path := range unread {
		s.log.Warn("verify: cannot be read", "file", path)
	}
	for _, path := range keys {
		data, err := s.input(path, t.NoKeyFile)
		if err != nil {
			return nil, err
		}
		if trust.AddKey(data) != nil {
			return nil, &said{text: t.BadKey(path), code: exitError}
		}
	}
	for _, path := range lists {
		data, err := s.input(path, t.NoKeyFile)
		if err != nil {
			return nil, err
		}
		switch err := trust.AddList(data); {
		case errors.Is(err, certificate.ErrIssuer):
			return nil, &said{text: t.ForeignList(path), code: exitError}
		case errors.Is(err, certificate.ErrNewer):
			return nil, &said{text: t.Newer, code: exitError}
		case err != nil:
			return nil, &said{text: t.BadList(path), code: exitError}
		}
	}
	return trust, nil
}

// longestInput is more than a PDF with a thousand certificates.
const longestInput = 64 << 20

// shown reads what somebody wants to have checked: a file, a code, or standard
// input. A code that was pasted without quotes is several words.
func (s *session) shown(cmd *cobra.Command, args []string) ([]byte, error) {
	stdin := s.process.Stdin
	switch {
	case len(args) == 0 && term.IsTerminal(stdin.Fd()):
		cmd.PrintErrln(s.text.Verify.Prompt)
		line, err := bufio.NewReader(io.LimitReader(stdin, longestInput)).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		return []byte(line), nil
	case len(args) == 0, len(args) == 1 && args[0] == "-":
		return s.limited(stdin, "-", s.text.Verify.NoFile)
	case len(args) == 1:
		data, err := s.input(args[0], s.text.Verify.NoFile)
		if err == nil {
			return data, nil
		}
		if _, numberErr := certificate.ParseNumber(args[0]); numberErr == nil || strings.Contains(args[0], ":") && isCode(args[0]) {
			return []byte(args[0]), nil
		}
		return nil, err
	default:
		return []byte(strings.Join(args, " ")), nil
	}
}

// isCode tells whether a word is meant as a code, however badly it is written.
func isCode(word string) bool {
	return len(word) > 3 && strings.EqualFold(strings.NewReplacer("1", "i", "l", "i", "L", "i").Replace(word[:3]), "KIM")
}

// input reads a file; says puts into words that it cannot be opened.
func (s *session) input(path string, says func(path string) string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		logged := err
		if errors.Is(err, fs.ErrNotExist) {
			logged = nil
		}
		return nil, &said{text: says(path), code: exitError, err: logged}
	}
	defer func() { _ = file.Close() }()
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > longestInput {
		return nil, &said{text: s.text.Verify.TooLarge(path), code: exitError} // before it is in memory
	}
	return s.limited(file, path, says)
}

func (s *session) limited(r io.Reader, path string, says func(path string) string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, longestInput+1))
	switch {
	case err != nil:
		return nil, &said{text: says(path), code: exitError}
	case len(data) > longestInput:
		return nil, &said{text: s.text.Verify.TooLarge(path), code: exitError}
	default:
		return data, nil
	}
}

// findingJSON is a verdict as tools read it. What is signed is there as proved
// if the verdict is genuine or revoked, else as claimed.
type findingJSON struct {
	Verdict     string           `json:"verdict"` // genuine, revoked, unknown-issuer, forged, unreadable, newer
	Seal        string           `json:"seal"`    // of the file: intact, broken, none
	Good        bool             `json:"good"`
	Since       string           `json:"since,omitempty"`
	Reason      string           `json:"reason,omitempty"`
	Listed      string           `json:"listed,omitempty"` // date of the revocation list; none: there was none
	Certificate *certificateJSON `json:"certificate"`
}

type certificateJSON struct {
	Number    string `json:"number"`
	Name      string `json:"name"`
	Course    string `json:"course"`
	Title     string `json:"title"`
	Version   string `json:"version"`
	Percent   *int   `json:"percent"`
	Predicate string `json:"predicate"`
	JP        int    `json:"jp"`
	Date      string `json:"date"`
	Place     string `json:"place"`
	Office    string `json:"office"`
	Key       string `json:"key"`
}

func (s *session) printFindings(cmd *cobra.Command, findings []award.Finding, asJSON bool) error {
	bad := 0
	list := make([]findingJSON, 0, len(findings))
	var lines []string
	for i, f := range findings {
		if !f.Good() {
			bad++
		}
		list = append(list, describeFinding(f))
		if len(findings) > 1 {
			lines = append(lines, s.text.Verify.Of(i+1, len(findings)))
		}
		lines = append(append(lines, s.findingLines(f)...), "")
	}
	if asJSON {
		return found(bad, writeJSON(cmd, list))
	}
	return found(bad, writeLines(cmd, lines[:len(lines)-1]))
}

func describeFinding(f award.Finding) findingJSON {
	out := findingJSON{Verdict: string(f.Verdict.Kind), Seal: string(f.Seal), Good: f.Good(), Reason: f.Verdict.Reason}
	if !f.Verdict.Since.IsZero() {
		out.Since = f.Verdict.Since.Format(time.DateOnly)
	}
	if !f.Verdict.Listed.IsZero() {
		out.Listed = f.Verdict.Listed.Format(time.DateOnly)
	}
	if c := f.Certificate; c.Name != "" {
		out.Certificate = &certificateJSON{
			Number: c.Number.String(), Name: c.Name, Course: c.Course, Title: c.Title, Version: c.Version,
			Predicate: c.Predicate, JP: c.JP, Date: c.Date.Format(time.DateOnly), Place: c.Place, Office: c.Office, Key: c.Issuer.String(),
		}
		if c.Percent != certificate.NoScore {
			out.Certificate.Percent = &c.Percent
		}
	}
	return out
}

// findingLines says what is known about a certificate, and what is signed.
func (s *session) findingLines(f award.Finding) []string {
	t := s.text.Verify
	words := s.signedLines(f.Certificate)
	switch f.Verdict.Kind {
	case certificate.Genuine:
		lines := []string{t.Genuine, ""}
		switch {
		case f.Seal == certificate.Broken:
			lines = []string{t.Changed, ""}
		case f.Seal == certificate.NoSeal && f.PDF:
			lines = []string{t.NotSealed, ""}
		}
		lines = append(append(lines, words...), "", t.Compare)
		if f.Verdict.Listed.IsZero() {
			return append(lines, t.NoList)
		}
		return append(lines, t.Listed(s.text.Date.Day(f.Verdict.Listed)))
	case certificate.Revoked:
		lines := append([]string{t.Revoked(s.text.Date.Day(f.Verdict.Since), f.Verdict.Reason), ""}, words...)
		if f.Seal == certificate.Broken {
			lines = append(lines, "", t.Changed)
		}
		return lines
	case certificate.UnknownIssuer:
		return append([]string{t.UnknownIssuer(f.Certificate.Issuer.String()), "", t.Claimed}, words...)
	case certificate.Forged:
		return append([]string{t.Forged, "", t.Claimed}, words...)
	case certificate.Newer:
		return []string{t.Newer}
	case certificate.Unreadable:
		return []string{t.Unreadable}
	}
	return nil
}

func (s *session) signedLines(c certificate.Certificate) []string {
	t, p := s.text.Verify, s.text.Paper.Certificate
	var result []string
	if c.Predicate != "" {
		result = append(result, c.Predicate)
	}
	if c.Percent != certificate.NoScore {
		result = append(result, p.Score(c.Percent))
	}
	if c.JP > 0 {
		result = append(result, p.JP(c.JP))
	}
	course := c.Title
	if c.Version != "" {
		course += " (" + c.Version + ")"
	}
	rows := [][2]string{
		{t.Number, c.Number.String()},
		{t.Name, c.Name},
		{t.Course, course},
		{t.Result, strings.Join(result, ", ")},
		{t.Date, s.text.Paper.PlaceAndDate(c.Place, s.text.Date.Day(c.Date))},
		{t.Office, c.Office},
		{t.Key, c.Issuer.String()},
	}
	lines := make([]string, 0, len(rows))
	for _, row := range rows {
		if row[1] != "" {
			lines = append(lines, string(safe.Clean("  "+row[0]+strings.Repeat(" ", max(1, 11-len([]rune(row[0]))))+row[1])))
		}
	}
	return lines
}
