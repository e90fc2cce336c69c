// Package roster reads and writes lists of people for a class, as office programs keep them. It knows no store: what it reads is a
// proposal, with every problem of the list, that somebody looks at before anything is done.
package roster

import (
	"errors"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const (
	// MaxPeople is how many rows a list may have.
	MaxPeople = 100_000
	// MaxCells is the longest that a text of a person may be, in cells of a terminal, as in the form that people fill in themselves.
	MaxCells = 80
)

// Person is a row of a list. Only the name is never empty. Places that the region knows are spelled as it spells them.
type Person struct {
	Row                                int // in the file; 1 is its first
	Name, KIM, Village, District, Code safe.Text
}

// Column is a column of a list.
type Column string

// The columns, in the order in which they are written.
const (
	Name     Column = "name"
	KIM      Column = "kim"
	Village  Column = "village"
	District Column = "district"
	Code     Column = "code"
)

// Columns returns all columns in the order in which they are written.
func Columns() []Column { return []Column{Name, KIM, Village, District, Code} }

// of returns the text of a person that a column holds.
func (c Column) of(p *Person) *safe.Text {
	switch c {
	case Name:
		return &p.Name
	case KIM:
		return &p.KIM
	case Village:
		return &p.Village
	case District:
		return &p.District
	case Code:
		return &p.Code
	}
	panic("no column " + string(c))
}

// Roster is what was read of a list.
type Roster struct {
	People   []Person  // in the order of the file, without those whose rows have errors
	Problems []Problem // all of them, in the order of the file
	Missing  []Column  // columns that the list does not have
	Ignored  []string  // titles of its columns that are of no use here
}

// Severity tells what a problem does to its row.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // the person is not among the people
	Warning Severity = "warning" // the person is, as said
)

// ProblemKind tells what is wrong.
type ProblemKind string

// The kinds of problems, and what comes with them.
const (
	MissingName     ProblemKind = "missing-name"
	TooLong         ProblemKind = "too-long"         // longer than MaxCells; the value is its beginning
	Formula         ProblemKind = "formula"          // a formula without a result
	WorkedOut       ProblemKind = "worked-out"       // warning: the result of a formula is taken
	Unclean         ProblemKind = "unclean"          // warning: characters that cannot be shown were left out
	UnknownDistrict ProblemKind = "unknown-district" // warning: kept as written; the suggestion may be the right name
	UnknownVillage  ProblemKind = "unknown-village"  // warning: likewise
	OtherDistrict   ProblemKind = "other-district"   // warning: the village lies in the sub-district of the suggestion
	DuplicateRow    ProblemKind = "duplicate-row"    // the same as the other row
	CodeTwice       ProblemKind = "code-twice"       // the code of the other row
)

// Severity tells what a problem of this kind does to its row. A place that is not known is a warning only: people come from other
// regencies too, and a list written by this program must read back whole.
func (k ProblemKind) Severity() Severity {
	switch k {
	case MissingName, TooLong, Formula, DuplicateRow, CodeTwice:
		return Error
	case WorkedOut, Unclean, UnknownDistrict, UnknownVillage, OtherDistrict:
		return Warning
	}
	return Error
}

// Problem is something wrong with a row.
type Problem struct {
	Row        int       // in the file; 1 is its first
	Column     Column    // "" for the whole row
	Value      safe.Text // what stands there, or its beginning
	Kind       ProblemKind
	Severity   Severity
	Suggestion string // what was meant, perhaps; may be empty
	Other      int    // the other row, of DuplicateRow and CodeTwice
}

// What keeps a whole list from being read, besides the errors of package spreadsheet.
var (
	ErrNobody  = errors.New("a list without people")
	ErrTooMany = errors.New("more people than a list may have")
	ErrNotFile = errors.New("no file that can be read as a whole") // of whoever opens it: a folder, a pipe, a device
)

// HeaderError is of a list in which no row names the columns.
type HeaderError struct {
	Row   int      // the first that holds anything
	Found []string // what stands in it, as far as it can be shown
}

func (e *HeaderError) Error() string {
	return "no row names the columns; the first is: " + strings.Join(e.Found, ", ")
}

// Reason tells in one word why a list could not be read, for the sentence about it (i18n.Roster.Refused).
type Reason string

// The reasons.
const (
	Empty      Reason = "empty"
	NoHeader   Reason = "no-header"
	Nobody     Reason = "nobody"
	TooMany    Reason = "too-many"
	NoTable    Reason = "no-table"
	OldFormat  Reason = "old-format"
	Damaged    Reason = "damaged"
	TooBig     Reason = "too-big"
	LongCell   Reason = "long-cell"
	Quotes     Reason = "quotes"
	NotFile    Reason = "not-file"
	Unreadable Reason = "unreadable" // the file itself, not what is in it
)

// Reasons returns all of them.
func Reasons() []Reason {
	return []Reason{Empty, NoHeader, Nobody, TooMany, NoTable, OldFormat, Damaged, TooBig, LongCell, Quotes, NotFile, Unreadable}
}

// Why returns the reason for an error of Read, and the row that it is about, 0 if it is about none.
func Why(err error) (reason Reason, row int) {
	if in := (*spreadsheet.RowError)(nil); errors.As(err, &in) {
		row = in.Row
	}
	if header := (*HeaderError)(nil); errors.As(err, &header) {
		return NoHeader, header.Row
	}
	for _, c := range []struct {
		err    error
		reason Reason
	}{
		{spreadsheet.ErrNoContent, Empty},
		{ErrNobody, Nobody},
		{ErrTooMany, TooMany},
		{ErrNotFile, NotFile},
		{spreadsheet.ErrRows, TooMany},
		{spreadsheet.ErrFormat, NoTable},
		{spreadsheet.ErrOldFormat, OldFormat},
		{spreadsheet.ErrNoSheet, NoTable},
		{spreadsheet.ErrTooBig, TooBig},
		{spreadsheet.ErrColumns, TooBig},
		{spreadsheet.ErrCellLength, LongCell},
		{spreadsheet.ErrQuotes, Quotes},
		{spreadsheet.ErrDamaged, Damaged},
	} {
		if errors.Is(err, c.err) {
			return c.reason, row
		}
	}
	return Unreadable, row
}
