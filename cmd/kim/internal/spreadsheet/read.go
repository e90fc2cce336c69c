// Package spreadsheet reads and writes the tables of office programs.
package spreadsheet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
)

// Why a file cannot be read. What is wrong with one row comes in a [RowError].
var (
	ErrNoContent  = errors.New("the file is empty")
	ErrFormat     = errors.New("neither CSV nor XLSX")
	ErrOldFormat  = errors.New("an old or a locked office file")
	ErrDamaged    = errors.New("the file is damaged")
	ErrTooBig     = errors.New("the file is bigger than allowed")
	ErrRows       = errors.New("more rows than allowed")
	ErrColumns    = errors.New("more columns than allowed")
	ErrCellLength = errors.New("a cell is longer than allowed")
	ErrQuotes     = errors.New("a quotation mark without its counterpart")
	ErrNoSheet    = errors.New("no such sheet")
)

// RowError tells in which row of a table reading ended.
type RowError struct {
	Row int // 1 is the first
	Err error
}

func (e *RowError) Error() string { return fmt.Sprintf("row %d: %v", e.Row, e.Err) }

func (e *RowError) Unwrap() error { return e.Err }

// Limits bound what a file may cost to read. A hostile XLSX of a few kilobytes unpacks to gigabytes, or says that it has one
// cell in column sixteen thousand of each of a million rows.
type Limits struct {
	File    int64 // bytes of the file as it is
	Part    int64 // bytes of one part of an XLSX after unpacking
	Texts   int   // bytes of the texts that the cells of an XLSX share; they are kept in memory
	Rows    int   // rows that hold something
	Columns int   // the last column that may hold something
	Cell    int   // bytes of the text of a cell
}

// DefaultLimits are for lists that people make: 100,000 rows, and at most some ten megabytes of memory.
func DefaultLimits() Limits {
	return Limits{File: 32 << 20, Part: 128 << 20, Texts: 32 << 20, Rows: 100_000, Columns: 256, Cell: 128 << 10}
}

// Row is a row of a table that holds something.
type Row struct {
	Number int     // 1 is the first; rows without anything are counted but not given
	Values []Value // from the first column to the last that holds something; used again for the next row
}

// Value is what a cell holds.
type Value struct {
	// Text as it was typed; of a number all digits, of a formula what the office program worked out last.
	Text string
	// Formula tells that the text was worked out, or is an error such as #N/A. In CSV it is the formula itself: what an office
	// program would run when it opens the file.
	Formula bool
}

// Read gives the rows of a table, CSV or the first visible sheet of an XLSX file, told apart by what is in them. Errors come
// last, with a zero Row. Nothing of the file is kept but the row of the moment and the shared texts of an XLSX file.
func Read(r io.ReaderAt, size int64, limits Limits) iter.Seq2[Row, error] {
	const zip, compound = "PK\x03\x04", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	return func(yield func(Row, error) bool) {
		start := make([]byte, len(compound))
		n, err := r.ReadAt(start, 0)
		start = start[:n]
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			yield(Row{}, err)
		case bytes.HasPrefix(start, []byte(zip)):
			ReadXLSX(r, size, "", limits)(yield)
		case bytes.Equal(start, []byte(compound)):
			yield(Row{}, ErrOldFormat)
		case bytes.HasPrefix(start, []byte("%PDF-")), bytes.HasPrefix(bytes.TrimLeft(start, "\xef\xbb\xbf \t\r\n"), []byte("<")):
			yield(Row{}, ErrFormat) // text, too, but no table; a page of the web is what some systems call .xls
		default:
			ReadCSV(r, size, limits)(yield)
		}
	}
}

// filled returns the values up to the last that holds something.
func filled(values []Value) []Value {
	for n := len(values); n > 0; n-- {
		if values[n-1] != (Value{}) {
			return values[:n]
		}
	}
	return nil
}
