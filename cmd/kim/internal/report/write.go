package report

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

// Format is one that a document can be written in; its text is the ending of the file's name.
type Format string

// The formats.
const (
	CSV      Format = "csv"
	XLSX     Format = "xlsx"
	HTML     Format = "html"
	Markdown Format = "md"
	JSON     Format = "json"
)

// Formats returns every format.
func Formats() []Format { return []Format{CSV, XLSX, HTML, Markdown, JSON} }

// Options are for all formats, unless they name one. The zero value is fine.
type Options struct {
	// Separator stands between the cells of CSV. The usual one is what spreadsheets of the document's country expect: a
	// semicolon in Indonesia, where a comma begins the decimals; a comma elsewhere. With a semicolon numbers have decimal commas.
	Separator rune
	// Progress is told now and then how many rows are done, and of how many; total is 0 where that is not known.
	Progress func(done, total int)
}

// Write writes the document to w. It ends with the error of ctx when that is cancelled, of a row or of w; what was written by
// then is not a whole document, so that files are best written with package savefile.
func Write(ctx context.Context, w io.Writer, doc Document, format Format, opts Options) error {
	j := newJob(ctx, w, doc, opts)
	switch format {
	case CSV:
		j.csv()
	case XLSX:
		j.xlsx(w)
	case HTML:
		j.html()
	case Markdown:
		j.markdown()
	case JSON:
		j.json()
	default:
		return fmt.Errorf("write report: no format %q", format)
	}
	if j.err == nil {
		j.err = j.out.Flush()
	}
	if j.err != nil {
		return fmt.Errorf("write report: %w", j.err)
	}
	j.tell()
	return nil
}

// job is the writing of one document. After the first error it does nothing more.
type job struct {
	ctx  context.Context
	doc  Document
	text *i18n.Text
	opts Options
	out  *bufio.Writer
	err  error

	done, total int // rows
}

func newJob(ctx context.Context, w io.Writer, doc Document, opts Options) *job {
	j := &job{ctx: ctx, doc: doc.clean(), text: i18n.For(doc.Lang), opts: opts, out: bufio.NewWriter(w)}
	for _, s := range j.doc.Sections {
		if s.Table == nil {
			continue
		}
		if s.Table.Count == 0 {
			j.total = 0
			break
		}
		j.total += s.Table.Count
	}
	return j
}

// put writes texts as they are.
func (j *job) put(texts ...string) {
	for _, s := range texts {
		if j.err == nil {
			_, j.err = j.out.WriteString(s)
		}
	}
}

// rows calls each for every row of a table.
func (j *job) rows(t *Table, each func(row []Cell)) {
	if t.Rows == nil || j.err != nil {
		return
	}
	const step = 100 // rows between two words about progress
	for row, err := range t.Rows {
		if err == nil {
			err = j.ctx.Err()
		}
		if err != nil {
			j.err = err
		} else {
			each(row)
		}
		if j.err != nil {
			return
		}
		if j.done++; j.done%step == 0 {
			j.tell()
		}
	}
}

func (j *job) tell() {
	if j.opts.Progress != nil {
		j.opts.Progress(j.done, max(j.total, 0))
	}
}

// at is the cell of a row in a column.
func at(row []Cell, column int) Cell {
	if column < len(row) {
		return row[column]
	}
	return Cell{}
}

// show writes a cell for people.
func (j *job) show(c Column, cell Cell) string {
	switch cell.kind {
	case cellText, cellState:
		return cell.text
	case cellNumber:
		return j.value(cell.number, c.Kind == KindPercent, c.Decimals)
	case cellTime:
		if c.Kind == KindMoment {
			return j.text.Report.Moment(cell.time)
		}
		return j.text.Date.Day(cell.time)
	case cellEmpty:
	}
	return ""
}

func (j *job) value(v float64, percent bool, decimals int) string {
	if percent {
		return j.text.Report.Percent(v, decimals)
	}
	return j.text.Report.Number(v, decimals)
}

// plain writes a cell for programs: numbers with a decimal point and no other separator, dates as in ISO 8601.
func plain(c Column, cell Cell) string {
	switch cell.kind {
	case cellText, cellState:
		return cell.text
	case cellNumber:
		v := cell.number
		if c.Kind == KindPercent {
			v *= 100
		}
		s := strconv.FormatFloat(v, 'f', max(c.Decimals, 0), 64)
		if strings.Trim(s, "-0.") == "" {
			s = strings.TrimPrefix(s, "-")
		}
		return s
	case cellTime:
		if c.Kind == KindMoment {
			return cell.time.Format("2006-01-02 15:04")
		}
		return cell.time.Format(time.DateOnly)
	case cellEmpty:
	}
	return ""
}

// tables calls each for every table of a section: the numbers of its chart, and its own.
func (j *job) tables(s Section, each func(title string, t *Table)) {
	if s.Chart != nil && !s.Chart.empty() {
		title := s.Title
		if s.Table != nil {
			title = j.text.Report.ChartData(s.Title)
		}
		each(title, s.Chart.table(j.text.Report.Category))
	}
	if s.Table != nil {
		each(s.Title, s.Table)
	}
}
