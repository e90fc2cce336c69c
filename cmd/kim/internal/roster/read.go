package roster

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const (
	valueCells = 40 // of a value in a problem
	// maxSuggested is for how many places something like them is looked for, which takes a while: a list of 100,000 people of
	// another regency must not take longer than one of here.
	maxSuggested = 500
)

// Read reads a list, CSV or XLSX, told apart by what is in the file; see package spreadsheet for what is understood. One of the
// first rows must name the columns, at least that of the names. Errors are those of [Why]; whatever is wrong with a single row
// is a problem in the roster instead.
func Read(r io.ReaderAt, size int64, places region.Region) (Roster, error) {
	limits := spreadsheet.DefaultLimits()
	limits.Rows = MaxPeople + headerRows
	in := reader{places: places, anywhere: len(places.Districts()) > 0, seen: map[string]int{}, codes: map[string]int{}, like: map[[2]string]string{}}
	for row, err := range spreadsheet.Read(r, size, limits) {
		if err == nil {
			err = in.take(row)
		}
		if err != nil {
			return Roster{}, fmt.Errorf("read the list: %w", err)
		}
	}
	if err := in.finish(); err != nil {
		return Roster{}, fmt.Errorf("read the list: %w", err)
	}
	return in.roster, nil
}

// reader makes a roster of rows.
type reader struct {
	places   region.Region
	anywhere bool              // the region knows any places
	start    []spreadsheet.Row // the first rows, until one of them is known to name the columns
	columns  []Column
	rows     int // with a person
	roster   Roster

	seen  map[string]int       // rows by all that they say
	codes map[string]int       // rows by code
	like  map[[2]string]string // suggestions by kind of place and what was written
}

func (r *reader) take(row spreadsheet.Row) error {
	if r.columns != nil {
		return r.add(row)
	}
	if !slices.ContainsFunc(row.Values, func(v spreadsheet.Value) bool { return !blank(v) }) {
		return nil
	}
	row.Values = slices.Clone(row.Values)
	if r.start = append(r.start, row); len(r.start) < headerRows {
		return nil
	}
	return r.begin()
}

func (r *reader) finish() error {
	if r.columns == nil {
		if err := r.begin(); err != nil {
			return err
		}
	}
	if r.rows == 0 {
		return ErrNobody
	}
	return nil
}

// begin finds the titles of the columns and takes the rows below them.
func (r *reader) begin() error {
	if len(r.start) == 0 {
		return spreadsheet.ErrNoContent
	}
	at := findHeader(r.start)
	if at < 0 {
		return &HeaderError{r.start[0].Number, titles(r.start[0].Values)}
	}
	h := headerOf(r.start[at].Values)
	r.columns, r.roster.Ignored = h.columns, h.ignored
	for _, c := range Columns() {
		if !h.known[c] {
			r.roster.Missing = append(r.roster.Missing, c)
		}
	}
	for _, row := range r.start[at+1:] {
		if err := r.add(row); err != nil {
			return err
		}
	}
	r.start = nil
	return nil
}

// add takes a row with a person. Rows that hold nothing in a column of use, such as those that are only numbered, are no people.
func (r *reader) add(row spreadsheet.Row) error {
	values := row.Values[:min(len(row.Values), len(r.columns))]
	if !slices.ContainsFunc(r.used(values), func(v spreadsheet.Value) bool { return !blank(v) }) {
		return nil
	}
	if r.rows++; r.rows > MaxPeople {
		return &spreadsheet.RowError{Row: row.Number, Err: ErrTooMany}
	}
	before := len(r.roster.Problems)
	p := Person{Row: row.Number}
	for i, v := range values {
		if c := r.columns[i]; c != "" {
			*c.of(&p) = r.text(row.Number, c, v)
		}
	}
	if p.Name == "" && !r.told(before, Name) {
		r.problem(Problem{Row: p.Row, Column: Name, Kind: MissingName})
	}
	r.checkPlaces(&p)
	if !r.failed(before) {
		r.checkTwice(p)
	}
	if !r.failed(before) {
		r.roster.People = append(r.roster.People, p)
	}
	return nil
}

// used returns the values that are in columns of use.
func (r *reader) used(values []spreadsheet.Value) []spreadsheet.Value {
	var used []spreadsheet.Value
	for i, v := range values {
		if r.columns[i] != "" {
			used = append(used, v)
		}
	}
	return used
}

func (r *reader) problem(p Problem) {
	p.Severity = p.Kind.Severity()
	r.roster.Problems = append(r.roster.Problems, p)
}

// failed tells whether there is an error among the problems from some on.
func (r *reader) failed(from int) bool {
	return slices.ContainsFunc(r.roster.Problems[from:], func(p Problem) bool { return p.Severity == Error })
}

// told tells whether there is an error of a column among the problems from some on.
func (r *reader) told(from int, c Column) bool {
	return slices.ContainsFunc(r.roster.Problems[from:], func(p Problem) bool { return p.Column == c && p.Severity == Error })
}

// blank tells whether a cell says nothing: it is empty, or has the stroke that people write where there is nothing to write.
func blank(v spreadsheet.Value) bool {
	return !v.Formula && strings.Trim(strings.TrimSpace(v.Text), "-") == ""
}

// text returns what a cell holds, as it may be kept, and says what is wrong with it.
func (r *reader) text(row int, c Column, v spreadsheet.Value) safe.Text {
	if blank(v) {
		return ""
	}
	raw := unescape(v.Text)
	text, err := safe.Line(raw, MaxCells)
	short, cut := safe.Line(raw, valueCells) // the beginning is enough
	if errors.Is(cut, safe.ErrTooLong) {
		short += "…"
	}
	p := Problem{Row: row, Column: c, Value: short}
	switch {
	case v.Formula && (text == "" || text[0] == '=' || text[0] == '#'):
		p.Kind = Formula
	case errors.Is(err, safe.ErrTooLong):
		p.Kind = TooLong
	case strings.Join(strings.Fields(raw), " ") != string(text):
		p.Kind = Unclean
	case v.Formula:
		p.Kind = WorkedOut
	default:
		return text
	}
	r.problem(p)
	return text
}

// checkPlaces spells the places of a person as the region does, and says which it does not know.
func (r *reader) checkPlaces(p *Person) {
	district, village := string(p.District), string(p.Village)
	official, known := r.places.District(district)
	switch {
	case !r.anywhere:
		return
	case known:
		p.District = safe.Clean(official)
	case district != "":
		like := r.suggest([2]string{"", district}, func() string { return r.places.LikeDistrict(district) })
		r.problem(Problem{Row: p.Row, Column: District, Value: p.District, Kind: UnknownDistrict, Suggestion: like})
		return // and nothing is known of its villages
	}
	if village == "" {
		return
	}
	found := r.places.Find(village)
	for _, v := range found {
		if !known || v.District == official {
			p.Village = safe.Clean(v.Name)
			return
		}
	}
	if len(found) > 0 {
		r.problem(Problem{Row: p.Row, Column: Village, Value: p.Village, Kind: OtherDistrict, Suggestion: found[0].District})
		return
	}
	like := r.suggest([2]string{"in " + official, village}, func() string { return r.places.LikeVillage(official, village) })
	r.problem(Problem{Row: p.Row, Column: Village, Value: p.Village, Kind: UnknownVillage, Suggestion: like})
}

// suggest looks for something like what was written, if it has not been looked for yet.
func (r *reader) suggest(what [2]string, look func() string) string {
	like, known := r.like[what]
	if !known && len(r.like) < maxSuggested {
		like = look()
		r.like[what] = like
	}
	return like
}

// checkTwice says whether an earlier row has the same person, or the same code. Two people of one name and village have
// something else that tells them apart, if only a code.
func (r *reader) checkTwice(p Person) {
	all := strings.ToLower(strings.Join([]string{string(p.Name), string(p.KIM), string(p.Village), string(p.District), string(p.Code)}, "\x00"))
	code := strings.ToLower(string(p.Code))
	switch {
	case r.seen[all] > 0:
		r.problem(Problem{Row: p.Row, Value: p.Name, Kind: DuplicateRow, Other: r.seen[all]})
		return
	case code != "" && r.codes[code] > 0:
		r.problem(Problem{Row: p.Row, Column: Code, Value: p.Code, Kind: CodeTwice, Other: r.codes[code]})
		return
	}
	r.seen[all] = p.Row
	if code != "" {
		r.codes[code] = p.Row
	}
}
