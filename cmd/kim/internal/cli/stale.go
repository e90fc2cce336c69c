package cli

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// dueJSON is a unit with facts to look up again, as tools read it.
type dueJSON struct {
	File string `json:"file"`
	Unit string `json:"unit"`
	Date string `json:"date"`
	What string `json:"what"`
}

// stale lists the units whose facts are to be looked up again by a day, and ends
// with an exit code if there are any. A course with broken front matter is not
// half listed: its problems are printed instead.
func (s *session) stale(cmd *cobra.Command, dir, value string, asJSON bool) error {
	day, err := s.day(value)
	if err != nil {
		return err
	}
	fsys, where, err := s.folder(dir)
	if err != nil {
		return err
	}
	course, err := lessons.Open(fsys)
	var invalid *lessons.InvalidError
	switch {
	case errors.As(err, &invalid):
		return s.printProblems(cmd, where, invalid.Problems, asJSON)
	case err != nil:
		return &said{text: s.text.Problem.NoCourse(where), code: exitError, err: err}
	}
	lang := lessons.Lang(s.text.Lang)
	list := []dueJSON{}
	var lines []string
	for _, u := range course.Due(day) {
		due := dueJSON{File: u.File(lang), Unit: u.ID, Date: u.Review.By.Format(time.DateOnly), What: u.Review.What.In(lang)}
		list, lines = append(list, due), append(lines, due.File+": "+due.Date+": "+due.What)
	}
	if asJSON {
		return found(len(list), writeJSON(cmd, list))
	}
	summary := s.text.Command.StaleNone(where, day.Format(time.DateOnly))
	if len(list) > 0 {
		summary = s.text.Command.StaleUnits(len(list))
	}
	return found(len(list), writeLines(cmd, append(lines, summary)))
}

// day reads the value of --stale: a date, or the word for today. Dates of a
// course are days in UTC, and today is what the calendar here says.
func (s *session) day(value string) (time.Time, error) {
	if value == s.text.Command.Today {
		year, month, day := time.Now().Date()
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC), nil
	}
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return day, s.usage(s.text.Command.NotDate("--stale", value))
	}
	return day, nil
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
