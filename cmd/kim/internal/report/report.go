// Package report writes one document, of tables and charts, in the formats that offices and scripts ask for: CSV, XLSX, HTML,
// Markdown and JSON. It knows nothing of classes or stores: whoever has the numbers fills a Document.
package report

import (
	"iter"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Document is a report. Every text in it is cleaned when it is written, so that none can drive a terminal or a spreadsheet.
type Document struct {
	Title, Subtitle string
	Lang            string // of its texts: i18n.Indonesian or i18n.English
	Facts           []Fact // what the numbers are of: class, filter, course version, cut-off time
	Sections        []Section
}

// Fact is one of the particulars of a report.
type Fact struct {
	ID           string // its name in JSON
	Label, Value string
}

// Section is a part of a report with a heading of its own. Chart and table may both be nil.
type Section struct {
	ID    string // its name in JSON
	Title string
	Note  string // paragraphs with an empty line between them
	Chart *Chart
	Table *Table
}

// Table has rows that come one after another and are read once: they need not be in memory.
type Table struct {
	Columns []Column
	// Rows yields the rows. A row is done with when the next one is asked for; cells that it lacks at its end are empty.
	Rows  iter.Seq2[[]Cell, error]
	Count int // rows there will be, for progress; 0 if not known
}

// Column is a column of a table. The first one names its rows.
type Column struct {
	ID       string // its name in JSON
	Title    string
	Kind     Kind
	Decimals int     // of numbers and shares
	Width    float64 // in characters, in a spreadsheet; 0 is what suits the kind
}

// Kind is what a column holds.
type Kind int

// The kinds of columns. A cell of a column of numbers or dates may also be a text, such as "not yet".
const (
	KindText    Kind = iota
	KindNumber       // numbers
	KindPercent      // numbers that are shares: 0.5 is shown as 50%
	KindDay          // times, shown as dates
	KindMoment       // times, shown with the time of day
	KindState        // states
)

// Cell is what stands in a cell. The zero value is empty.
type Cell struct {
	kind   cellKind
	tone   Tone
	few    bool
	text   string
	number float64
	time   time.Time
}

type cellKind uint8

const (
	cellEmpty cellKind = iota
	cellText
	cellNumber
	cellTime
	cellState
)

// Tone is whether a state is good news.
type Tone uint8

// The tones of states. They are shown by a sign and a colour; the text of the state says the same.
const (
	Plain Tone = iota
	Good
	Fair
	Poor
)

// Text is a cell that holds a text.
func Text(s string) Cell {
	if s = string(safe.Clean(s)); s == "" {
		return Cell{}
	}
	return Cell{kind: cellText, text: s}
}

// Number is a cell that holds a number, or a share in a column of shares. What is no finite number gives an empty cell.
func Number(v float64) Cell {
	if !finite(v) {
		return Cell{}
	}
	return Cell{kind: cellNumber, number: v}
}

// Time is a cell that holds a time, shown in its location. The zero time gives an empty cell.
func Time(t time.Time) Cell {
	if t.IsZero() {
		return Cell{}
	}
	return Cell{kind: cellTime, time: t}
}

// State is a cell that holds a state, such as a word or a letter explained in the note of its section.
func State(s string, tone Tone) Cell {
	c := Text(s)
	if c.kind == cellText {
		c.kind, c.tone = cellState, tone
	}
	return c
}

// Few returns the cell marked as resting on too few data to rely on: grey, and said so.
func (c Cell) Few() Cell {
	c.few = true
	return c
}

// Chart is a picture of a few numbers. Every value of every series belongs to the label in the same place.
type Chart struct {
	Kind     ChartKind
	Labels   []string
	Series   []Series
	Percent  bool // the values are shares: 0.5 is shown as 50%
	Decimals int
	Unit     string // what is counted, such as people
	Note     string
}

// Series is a row of values that belong together. A value that is not a finite number is missing.
type Series struct {
	Name   string
	Values []float64
}

// ChartKind is how a chart is drawn.
type ChartKind int

// The kinds of charts.
const (
	Bars    ChartKind = iota // a bar for each label; of more than one series as Grouped
	Grouped                  // for each label a bar of each series
	Stacked                  // for each label the bars of all series in a row: parts of a whole
	Line                     // a line for each series, the labels along it
)

// clean returns the document with texts that are safe to write.
func (d Document) clean() Document {
	d.Title, d.Subtitle = line(d.Title), line(d.Subtitle)
	d.Facts = mapped(d.Facts, func(f Fact) Fact {
		return Fact{ID: line(f.ID), Label: line(f.Label), Value: line(f.Value)}
	})
	d.Sections = mapped(d.Sections, Section.clean)
	return d
}

func (s Section) clean() Section {
	s.ID, s.Title, s.Note = line(s.ID), line(s.Title), string(safe.Clean(s.Note))
	if s.Table != nil {
		t := *s.Table
		t.Columns = mapped(t.Columns, func(c Column) Column {
			c.ID, c.Title = line(c.ID), line(c.Title)
			return c
		})
		s.Table = &t
	}
	if s.Chart != nil {
		c := *s.Chart
		c.Labels, c.Unit, c.Note = mapped(c.Labels, line), line(c.Unit), string(safe.Clean(c.Note))
		c.Series = mapped(c.Series, func(s Series) Series { return Series{Name: line(s.Name), Values: s.Values} })
		if c.Kind == Bars && len(c.Series) > 1 {
			c.Kind = Grouped
		}
		s.Chart = &c
	}
	return s
}

// line is a text in one line.
func line(s string) string { return strings.Join(strings.Fields(string(safe.Clean(s))), " ") }

// paragraphs are those of a note, each in one line.
func paragraphs(note string) []string {
	var all []string
	for p := range strings.SplitSeq(note, "\n\n") {
		if p = line(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

func mapped[T any](list []T, f func(T) T) []T {
	out := make([]T, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}
