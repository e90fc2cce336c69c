package spreadsheet

import (
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Cell is what stands in a cell. The zero value is empty.
type Cell struct {
	kind       kind
	decimals   uint8
	bold, grey bool
	text       string
	number     float64
}

type kind uint8

const (
	empty kind = iota
	text
	number
	percent
	day
	moment
)

// Text is a cell that holds a text, whatever it looks like: never a number, a date or a formula.
func Text(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{kind: text, text: s}
}

// Number is a cell that holds a number, shown with so many decimals. What is not a number, or infinite, gives an empty cell.
func Number(v float64, decimals int) Cell { return numeric(number, v, decimals) }

// Percent is a cell that holds a share, shown in per cent: 0.5 as 50 %.
func Percent(share float64, decimals int) Cell { return numeric(percent, share, decimals) }

// Day is a cell that holds the date of t, in its location. The zero time gives an empty cell.
func Day(t time.Time) Cell { return calendar(day, t) }

// Moment is a cell that holds date and time of t, in its location. The zero time gives an empty cell.
func Moment(t time.Time) Cell { return calendar(moment, t) }

// Bold returns the cell in bold.
func (c Cell) Bold() Cell {
	c.bold = true
	return c
}

// Grey returns the cell in grey italics: something to be taken with care.
func (c Cell) Grey() Cell {
	c.grey = true
	return c
}

func numeric(k kind, v float64, decimals int) Cell {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return Cell{}
	}
	const most = 15 // digits that a spreadsheet keeps
	return Cell{kind: k, number: v, decimals: uint8(min(max(decimals, 0), most))}
}

func calendar(k kind, t time.Time) Cell {
	if t.IsZero() {
		return Cell{}
	}
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	if k == day {
		wall = wall.Truncate(24 * time.Hour)
	}
	// Spreadsheets count days as if 1900 had been a leap year: from March 1900 on this is their count.
	const secondsPerDay = 24 * 60 * 60
	seconds := wall.Unix() - time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC).Unix()
	return Cell{kind: k, number: float64(seconds) / secondsPerDay}
}

// style is how the cell looks.
func (c Cell) style() style {
	s := style{bold: c.bold, grey: c.grey, decimals: c.decimals, format: c.kind}
	if c.kind == text {
		s.quoted = looksLikeFormula(c.text)
	}
	return s
}

// Inert returns a text for a file without types, such as CSV, so that no spreadsheet takes it for a formula: where it begins
// like one, an apostrophe stands before it (OWASP, CSV injection).
func Inert(s string) string {
	if looksLikeFormula(s) {
		return "'" + s
	}
	return s
}

// looksLikeFormula reports whether a text begins with a sign that makes a formula, in its narrow or its wide form, or with a
// control character.
func looksLikeFormula(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && (strings.ContainsRune("=+-@＝＋－＠", first) || unicode.IsControl(first))
}
