package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

func newCheck(s *session) *cobra.Command {
	t := s.text.Command
	var (
		asJSON bool
		stale  string // a date
	)
	cmd := &cobra.Command{
		Use:   "check [" + t.ArgFolder + "]",
		Short: t.CheckShort,
		Long:  t.CheckLong,
		RunE: func(cmd *cobra.Command, args []string) error {
			if stale == t.Today && len(args) > 0 && isDate(args[0]) { // without "=" the parser takes it for the folder
				stale, args = args[0], args[1:]
			}
			if err := s.atMostOne(cmd, args); err != nil {
				return err
			}
			dir := s.courseDir
			if len(args) == 1 {
				dir = args[0]
			}
			if cmd.Flags().Changed("stale") {
				return s.stale(cmd, dir, stale, asJSON)
			}
			return s.check(cmd, dir, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, t.FlagJSON)
	cmd.Flags().StringVar(&stale, "stale", "", t.FlagStale)
	cmd.Flags().Lookup("stale").NoOptDefVal = t.Today
	return cmd
}

// check prints every problem of a course; "" is the course in the program.
func (s *session) check(cmd *cobra.Command, dir string, asJSON bool) error {
	fsys, where, err := s.folder(dir)
	if err != nil {
		return err
	}
	return s.printProblems(cmd, where, lessons.Check(fsys), asJSON)
}

// folder opens a course folder and says what it is called; "" is the course in
// the program.
func (s *session) folder(dir string) (fsys fs.FS, where string, err error) {
	if dir == "" {
		return lessons.Embedded(), s.text.Command.BuiltIn, nil
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, "", &said{text: s.text.Problem.NoCourse(dir), code: exitError}
	}
	return os.DirFS(dir), string(safe.Clean(dir)), nil
}

// problemJSON is a problem as tools read it.
type problemJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Rule    string `json:"rule"`
	Message string `json:"message"`
}

// printProblems lists problems, and ends with an exit code if there are any.
func (s *session) printProblems(cmd *cobra.Command, where string, problems []lessons.Problem, asJSON bool) error {
	lang := lessons.Lang(s.text.Lang)
	if asJSON {
		list := make([]problemJSON, 0, len(problems))
		for _, p := range problems {
			list = append(list, problemJSON{File: p.File, Line: p.Line, Column: p.Column, Rule: string(p.Rule), Message: p.Message(lang)})
		}
		return found(len(list), writeJSON(cmd, list))
	}
	lines := make([]string, 0, len(problems)+1)
	for _, p := range problems {
		lines = append(lines, p.In(lang))
	}
	summary := s.text.Command.CheckClean(where)
	if len(problems) > 0 {
		summary = s.text.Command.CheckProblems(len(problems))
	}
	return found(len(problems), writeLines(cmd, append(lines, summary)))
}

// found is how a command ends that has printed what it found, if it could: with
// an exit code if that is anything.
func found(count int, err error) error {
	if err == nil && count > 0 {
		return &said{code: exitError}
	}
	return err
}

// writeLines prints lines of text.
func writeLines(cmd *cobra.Command, lines []string) error {
	_, err := fmt.Fprintln(cmd.OutOrStdout(), strings.Join(lines, "\n"))
	return err
}

// writeJSON prints a value as indented JSON.
func writeJSON(cmd *cobra.Command, value any) error {
	out := json.NewEncoder(cmd.OutOrStdout())
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(value)
}
