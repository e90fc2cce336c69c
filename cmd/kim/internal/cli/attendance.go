package cli

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classreport"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/savefile"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// attendanceOptions are those of "kim attendance".
type attendanceOptions struct {
	class, trainer, activity, date, place, order, empty, out string
	asJSON                                                   bool
}

// newAttendance prints the list that participants sign.
func newAttendance(s *session) *cobra.Command {
	t := s.text.Attend
	var o attendanceOptions
	cmd := &cobra.Command{
		Use: "attendance", Aliases: []string{"daftar-hadir"}, Short: t.Short, Long: t.Long, Args: s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return s.attendance(cmd, o) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.class, "class", "", s.text.Award.FlagClass)
	flags.StringVar(&o.trainer, "trainer", "", s.text.Award.FlagTrainer)
	flags.StringVar(&o.empty, "empty", "", t.FlagEmpty)
	flags.StringVar(&o.activity, "activity", "", t.FlagActivity)
	flags.StringVar(&o.date, "date", "", t.FlagDate)
	flags.StringVar(&o.place, "place", "", t.FlagPlace)
	flags.StringVar(&o.order, "order", "", t.FlagOrder)
	flags.StringVar(&o.out, "out", "", t.FlagOut)
	flags.BoolVar(&o.asJSON, "json", false, s.text.Command.FlagJSON)
	return cmd
}

const mostEmptyRows = 1000

func (s *session) attendance(cmd *cobra.Command, o attendanceOptions) error {
	date, err := s.dayOf("--date", o.date)
	if err != nil {
		return err
	}
	empty := 0
	if o.empty != "" {
		if empty, err = strconv.Atoi(o.empty); err != nil || empty < 0 || empty > mostEmptyRows {
			return s.usage(s.text.Award.NotCount("--empty", o.empty))
		}
	}
	order := cmp.Or(progress.MemberOrder(o.order), progress.ByArea)
	if order != progress.ByArea && order != progress.ByName {
		return s.usage(s.text.Command.FlagValue("--order", o.order, "area, name"))
	}
	course, err := s.course()
	if err != nil {
		return err
	}
	class, err := s.whichClass(cmd.Context(), o.class)
	if err != nil {
		return err
	}
	trainer, err := s.whichTrainer(cmd.Context(), o.trainer)
	if err != nil && o.trainer != "" {
		return err
	}
	list := classreport.Attendance(course, class, trainer, lessons.Lang(s.text.Lang))
	list.Activity = cmp.Or(oneLine(o.activity), list.Activity)
	list.Place, list.Date = oneLine(o.place), date
	list.People, err = classreport.Attendants(cmd.Context(), s.store, class.ID, order, s.progressLine(s.text.Award.Reading))
	if err != nil {
		return s.storage(err)
	}
	list.Rows = len(list.People) + empty
	path, err := s.saveNew(o.out, s.text.Attend.File(string(class.Name)), func(w io.Writer) error {
		return paper.New(s.text, time.Now()).Attendance(w, list)
	})
	if err != nil {
		return err
	}
	if o.asJSON {
		return writeJSON(cmd, attendanceJSON{File: path, People: len(list.People), Empty: empty})
	}
	return writeLines(cmd, []string{s.text.Attend.Done(len(list.People), empty, path)})
}

// attendanceJSON is a list that was made, as tools read it.
type attendanceJSON struct {
	File   string `json:"file"`
	People int    `json:"people"`
	Empty  int    `json:"empty"` // rows
}

func oneLine(s string) string {
	line, _ := safe.Line(s, 200) // the beginning of what is too long
	return string(line)
}

// saveNew writes a file: in the place that was named, if nothing is there yet,
// or, if none was, under a name that is free in the folder for exported files.
func (s *session) saveNew(path, name string, write func(io.Writer) error) (string, error) {
	if path != "" {
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			return "", &said{text: s.text.Reporting.Overwrites(path), code: exitError}
		}
		if err := savefile.Replace(path, write); err != nil {
			return "", &said{text: s.text.Award.NotSaved(path), code: exitError, err: err}
		}
		return path, nil
	}
	dir, err := exportDir()
	if err != nil {
		return "", err
	}
	path = filepath.Join(dir, savefile.Name(name))
	saved, err := savefile.New(path, write)
	if err != nil {
		return "", &said{text: s.text.Award.NotSaved(path), code: exitError, err: err}
	}
	return saved, nil
}
