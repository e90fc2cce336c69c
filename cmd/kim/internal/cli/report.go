package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classreport"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/savefile"
)

// reportFlags are the options of "kim report".
type reportFlags struct {
	class, format, view, district, since, out, from string
	asJSON                                          bool
}

func newReport(s *session) *cobra.Command {
	t := s.text.Reporting
	var f reportFlags
	cmd := &cobra.Command{
		Use: "report", Aliases: []string{"laporan"}, Short: t.Short, Long: t.Long, Args: s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return s.writeReport(cmd, f) },
	}
	cmd.Flags().StringVar(&f.class, "class", "", t.FlagClass)
	cmd.Flags().StringVar(&f.format, "format", string(report.XLSX), t.FlagFormat)
	cmd.Flags().StringVar(&f.view, "view", "", t.FlagView(joined(classreport.Views())))
	cmd.Flags().StringVar(&f.district, "district", "", t.FlagDistrict)
	cmd.Flags().StringVar(&f.since, "since", "", t.FlagSince)
	cmd.Flags().StringVar(&f.out, "out", "", t.FlagOut)
	cmd.Flags().BoolVar(&f.asJSON, "json", false, t.FlagJSON)
	cmd.AddCommand(newActivity(s))
	return cmd
}

func newActivity(s *session) *cobra.Command {
	t := s.text.Reporting
	var f reportFlags
	cmd := &cobra.Command{
		Use: "activity", Aliases: []string{"kegiatan"}, Short: t.ActivityShort, Long: t.ActivityLong, Args: s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if f.from != "" {
				return s.printActivity(cmd, f)
			}
			return s.writeActivity(cmd, f)
		},
	}
	cmd.Flags().StringVar(&f.class, "class", "", t.FlagClass)
	cmd.Flags().StringVar(&f.out, "out", "", t.FlagOut)
	cmd.Flags().StringVar(&f.from, "from", "", t.FlagFrom)
	cmd.Flags().BoolVar(&f.asJSON, "json", false, t.FlagJSON)
	return cmd
}

// reportOptions reads what the options mean, before anything is opened.
func (s *session) reportOptions(f reportFlags) (classreport.Options, error) {
	places, err := s.region()
	if err != nil {
		return classreport.Options{}, err
	}
	o := classreport.Options{Text: s.text, Now: time.Now(), Program: programVersion(), Region: places}
	for name := range strings.SplitSeq(f.view, ",") {
		view := classreport.View(strings.TrimSpace(name))
		switch {
		case view == "":
		case !slices.Contains(classreport.Views(), view):
			return o, s.usage(s.text.Command.FlagValue("--view", string(view), joined(classreport.Views())))
		default:
			o.Views = append(o.Views, view)
		}
	}
	if f.since != "" {
		since, err := time.ParseInLocation(time.DateOnly, f.since, time.FixedZone("WIB", 7*60*60))
		if err != nil {
			return o, s.usage(s.text.Command.NotDate("--since", f.since))
		}
		o.Since = since
	}
	if f.district != "" {
		name, ok := places.District(f.district)
		if !ok {
			return o, &said{text: s.text.Reporting.NoDistrict(f.district, places.LikeDistrict(f.district)), code: exitUsage}
		}
		o.District = name
	}
	return o, nil
}

func joined[T ~string](list []T) string {
	texts := make([]string, 0, len(list))
	for _, one := range list {
		texts = append(texts, string(one))
	}
	return strings.Join(texts, ", ")
}

func (s *session) writeReport(cmd *cobra.Command, f reportFlags) error {
	format := report.Format(f.format)
	if !slices.Contains(report.Formats(), format) {
		return s.usage(s.text.Command.FlagValue("--format", f.format, joined(report.Formats())))
	}
	o, err := s.reportOptions(f)
	if err != nil {
		return err
	}
	doc, err := s.document(cmd.Context(), &o, f.class)
	if err != nil {
		return err
	}
	progress := s.progressLine(s.text.Reporting.Progress)
	return s.writeOut(cmd, f, s.text.Reporting.File+"-"+o.Now.Format(time.DateOnly)+"."+string(format), func(w io.Writer) error {
		return report.Write(cmd.Context(), w, doc, format, report.Options{Progress: progress})
	})
}

// document is the report about the class that a name means.
func (s *session) document(ctx context.Context, o *classreport.Options, name string) (report.Document, error) {
	var none report.Document
	class, err := s.whichClass(ctx, name)
	if err != nil {
		return none, err
	}
	course, err := s.course()
	if err != nil {
		return none, err
	}
	if err := s.prepareClasses(ctx, course); err != nil {
		return none, err
	}
	o.Class = class
	doc, err := classreport.Build(ctx, s.store, course, *o)
	if err != nil {
		return none, s.storage(err)
	}
	return doc, nil
}

func (s *session) writeActivity(cmd *cobra.Command, f reportFlags) error {
	ctx := cmd.Context()
	class, err := s.whichClass(ctx, f.class)
	if err != nil {
		return err
	}
	course, err := s.course()
	if err != nil {
		return err
	}
	if err := s.prepareClasses(ctx, course); err != nil {
		return err
	}
	places, err := s.region()
	if err != nil {
		return err
	}
	o := classreport.Options{Class: class, Text: s.text, Now: time.Now(), Program: programVersion(), Region: places}
	text, err := classreport.Activity(ctx, s.store, course, o)
	if err != nil {
		return s.storage(err)
	}
	return s.writeOut(cmd, f, s.text.Reporting.ActivityFile+"-"+o.Now.Format(time.DateOnly)+".md", func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
}

// printActivity makes pages of a text that the trainer has completed.
func (s *session) printActivity(cmd *cobra.Command, f reportFlags) error {
	text, err := os.ReadFile(f.from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &said{text: s.text.Reporting.CannotRead(f.from), code: exitError}
	case err != nil:
		return &said{text: s.text.Reporting.CannotRead(f.from), code: exitError, err: err}
	}
	name := s.text.Reporting.ActivityFile + ".pdf"
	return s.writeOut(cmd, f, name, func(w io.Writer) error {
		return paper.New(s.text, time.Now()).Report(w, text, paper.Report{})
	})
}

// writeOut writes to standard output for "-", to a new file of that path, or, for none, to a new file in the folder for exports.
func (s *session) writeOut(cmd *cobra.Command, f reportFlags, name string, write func(io.Writer) error) error {
	out := f.out
	if out == "-" {
		return write(cmd.OutOrStdout())
	}
	path := out
	if out == "" {
		dir, err := exportDir()
		if err != nil {
			return &said{text: s.text.Reporting.CannotWrite(name), code: exitError, err: err}
		}
		path = filepath.Join(dir, name)
	} else if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
		return &said{text: s.text.Reporting.Overwrites(out), code: exitError}
	}
	written, err := savefile.New(path, write)
	if err != nil {
		return &said{text: s.text.Reporting.CannotWrite(path), code: exitError, err: err}
	}
	if f.asJSON {
		return writeJSON(cmd, writtenJSON{File: written})
	}
	return writeLines(cmd, []string{s.text.Reporting.Written(written)})
}

// writtenJSON is a file that was written, as tools read it.
type writtenJSON struct {
	File string `json:"file"`
}
