package papers

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classreport"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/savefile"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// What can go wrong, as far as the trainer has to know.
var (
	errText  = errors.New("the text cannot be read")
	errWrite = errors.New("the file cannot be written")
	errPaper = errors.New("the paper cannot be made")
)

// result is what came of making a paper.
type result struct {
	kind   kind
	path   string       // of the file, or of the one that cannot be read or written; the folder of certificates
	class  *batch       // of certificates
	issued award.Result // of issuing
	public string       // the file with the key to be given away, of issuing
	fresh  bool         // the key was made, of issuing
	taken  award.Taken  // of revoking
	err    error        // errText, errWrite, errPaper, context.Canceled, of package award; else of the records
}

// job is a paper to be made, and all that it takes.
type job struct {
	kind       kind
	format     report.Format // of reports
	path       string        // of the text, as it was typed
	views      []classreport.View
	people     []award.Candidate // of issuing
	details    award.Details     // of issuing
	number     string            // of revoking
	reason     string            // of revoking
	class      progress.Class
	trainer    progress.Trainer
	store      progress.ClassStore
	course     *lessons.Course
	text       *i18n.Text
	now        time.Time
	program    string
	region     region.Region
	exports    string
	folder     string
	name       string // of the file
	export     func(name string, data []byte) (string, error)
	progressed func(done, total int)
}

// fill completes a job with what the session knows now.
func (m *Model) fill(j job, k kind) job {
	e, t := m.env, m.env.Text
	j.kind, j.class, j.trainer, j.store, j.course, j.text = k, m.class, e.Trainer, e.Classes, e.Course, t
	j.now, j.program, j.region, j.exports, j.folder, j.export = e.Now(), e.Program, e.Region, e.Exports, e.Folder, e.Export
	class := string(m.class.Name) + " " + j.now.Format(time.DateOnly)
	switch k {
	case viewReport:
		j.views = parts(m.view)
		j.name = t.Papers.ReportFile(class, t.Class.Views[string(m.view)]) + "." + string(j.format)
	case wholeReport:
		j.name = t.Papers.ReportFile(class, "") + "." + string(j.format)
	case activity:
		j.name = t.Papers.ActivityFile(class) + ".md"
	case activityPDF:
		j.name = t.Papers.ActivityFile(class) + ".pdf"
	case filled:
		j.name = t.Attend.File(string(m.class.Name))
	case blank:
		j.name = t.Papers.BlankFile(class) + ".pdf"
	case certificates, issuing, revoking, list:
		return j
	}
	end := filepath.Ext(j.name)
	j.name = savefile.Name(strings.TrimSuffix(j.name, end)) + end
	return j
}

// parts are the parts of the report that show what a view shows.
func parts(v screen.View) []classreport.View {
	switch v {
	case screen.ViewToday:
		return []classreport.View{classreport.Overview, classreport.Obstacles}
	case screen.ViewMap:
		return []classreport.View{classreport.Areas, classreport.People}
	case screen.ViewItems:
		return []classreport.View{classreport.Questions}
	case screen.ViewGain:
		return []classreport.View{classreport.Gain}
	case screen.ViewScenes:
		return []classreport.View{classreport.Dramas}
	case screen.ViewInbox:
		return []classreport.View{classreport.Obstacles}
	case screen.ViewCharts:
	}
	return []classreport.View{classreport.Days, classreport.Modules, classreport.Gain, classreport.Areas}
}

// make makes the paper. Nothing is written if ctx ends before that.
func (j job) make(ctx context.Context) result {
	r := result{kind: j.kind}
	switch j.kind {
	case certificates:
		r.class, r.err = j.load(ctx)
		return r
	case issuing:
		return j.issue(ctx)
	case revoking:
		r.taken, r.err = j.desk().Revoke(ctx, j.number, j.reason)
		return r
	case viewReport, wholeReport, activity, activityPDF, filled, blank, list:
	}
	var data bytes.Buffer
	if r.path, r.err = j.write(ctx, &data); r.err == nil {
		r.err = ctx.Err()
	}
	if r.err != nil {
		return r
	}
	if j.export == nil {
		return result{kind: j.kind, path: j.name, err: errWrite}
	}
	path, err := j.export(j.name, data.Bytes())
	if err != nil {
		return result{kind: j.kind, path: j.name, err: errors.Join(errWrite, err)}
	}
	r.path = path
	return r
}

// write writes the paper, or tells of which file it cannot.
func (j job) write(ctx context.Context, w io.Writer) (path string, err error) {
	switch j.kind {
	case viewReport, wholeReport:
		return "", j.report(ctx, w)
	case activity:
		text, err := classreport.Activity(ctx, j.store, j.course, j.options())
		if err != nil {
			return "", err
		}
		_, err = w.Write(text)
		return "", err
	case activityPDF:
		return j.pages(w)
	case filled, blank:
		return "", j.attendance(ctx, w)
	case certificates, issuing, revoking, list:
	}
	return "", errPaper
}

func (j job) options() classreport.Options {
	return classreport.Options{Class: j.class, Views: j.views, Text: j.text, Now: j.now, Program: j.program, Region: j.region}
}

func (j job) report(ctx context.Context, w io.Writer) error {
	doc, err := classreport.Build(ctx, j.store, j.course, j.options())
	if err != nil {
		return err
	}
	return report.Write(ctx, w, doc, j.format, report.Options{Progress: j.progressed})
}

const longestText = 4 << 20 // bytes; an activity report has a few thousand

// pages makes a PDF of the text that the trainer has completed.
func (j job) pages(w io.Writer) (path string, err error) {
	path = j.typed()
	file, err := os.Open(path)
	if err != nil {
		return path, errors.Join(errText, err)
	}
	defer func() { _ = file.Close() }() // it was only read
	text, err := io.ReadAll(io.LimitReader(file, longestText+1))
	if err != nil || len(text) > longestText {
		return path, errors.Join(errText, err)
	}
	if err := paper.New(j.text, j.now).Report(w, text, paper.Report{}); err != nil {
		return path, errors.Join(errPaper, err)
	}
	return path, nil
}

// typed is the file that was meant: a name alone lies where exports go.
func (j job) typed() string {
	home, _ := os.UserHomeDir() // without one, paths are as they were typed
	if name := strings.TrimSpace(j.path); j.exports != "" && filepath.IsLocal(name) {
		there := filepath.Join(j.exports, name)
		if info, err := os.Stat(there); err == nil && info.Mode().IsRegular() {
			return there
		}
	}
	return intake.Path(j.path, home)
}

const blankRows = 20

func (j job) attendance(ctx context.Context, w io.Writer) error {
	sheet := classreport.Attendance(j.course, j.class, j.trainer, lessons.Lang(j.text.Lang))
	sheet.Rows = blankRows
	if j.kind == filled {
		people, err := classreport.Attendants(ctx, j.store, j.class.ID, progress.ByArea, j.progressed)
		if err != nil {
			return err
		}
		sheet.People, sheet.Rows = people, len(people)
	}
	if err := paper.New(j.text, j.now).Attendance(w, sheet); err != nil {
		return errors.Join(errPaper, err)
	}
	return nil
}
