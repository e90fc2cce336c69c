package spreadsheet

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// What a sheet can hold (Excel specifications and limits; LibreOffice reads the same). The cells of a sheet are counted in
// UTF-16 code units, of which a character has at most two for four bytes.
const (
	MaxRows    = 1 << 20
	MaxColumns = 1 << 14
	maxText    = 32767
)

// ErrTooLarge is of a sheet with more rows or columns than a spreadsheet can have.
var ErrTooLarge = errors.New("more rows or columns than a spreadsheet can have")

// Column is a column of a sheet.
type Column struct {
	Title string  // in the first row; without any title the sheet has no such row
	Width float64 // in characters; 0 is the usual width
}

// Writer writes a file in the format of Office Open XML (ECMA-376, part 1, §18), in the few parts that every reader needs. It
// is written as it comes, row by row: memory does not grow with the file.
//
// A library would do it too. But the ones that can be had keep tables that every start of the program pays for, 2.5 to 3.5 MB
// of memory, whether anybody writes a spreadsheet or not. The tests read the files with one of them.
type Writer struct {
	zip    *zip.Writer
	styles styles
	names  names
	sheets []sheet
	part   io.Writer // of the sheet that is being written
	buffer []byte    // what is not yet in part
	err    error
}

// sheet is what is known of a sheet when it has been written.
type sheet struct {
	name          string
	columns, rows int
	headed        bool
}

// NewWriter returns a writer of a file to w. Close ends the file.
func NewWriter(w io.Writer) *Writer {
	return &Writer{zip: zip.NewWriter(w), styles: newStyles(), names: names{}}
}

// Sheet ends the sheet before and begins another. A sheet with titles has them in bold in its first row, which stays in view
// and is printed on every page, with a filter for each column. The name is changed where it has to be: no more than 31
// characters, none of : \ / ? * [ ], and unlike every name before.
func (w *Writer) Sheet(name string, columns ...Column) error {
	w.endSheet()
	if w.err == nil && len(w.sheets) == 0 {
		// A program that looks at the beginning of a file only knows the format by this part.
		w.err = w.add("_rels/.rels", packageParts)
	}
	if w.err == nil && len(columns) > MaxColumns {
		w.err = ErrTooLarge
	}
	if w.err != nil {
		return w.failed()
	}
	w.sheets = append(w.sheets, sheet{name: w.names.unique(name), columns: len(columns)})
	w.part, w.err = w.zip.Create(sheetPath(len(w.sheets)))
	titles := make([]Cell, len(columns))
	current := &w.sheets[len(w.sheets)-1]
	for i, c := range columns {
		titles[i] = Text(c.Title).Bold()
		current.headed = current.headed || c.Title != ""
	}
	w.buffer = appendSheetStart(w.buffer[:0], columns, current.headed, len(w.sheets) == 1)
	if current.headed {
		return w.Row(titles...)
	}
	return w.failed()
}

// Row writes the next row of the sheet. The cells may be used again for the next one.
func (w *Writer) Row(cells ...Cell) error {
	if w.err != nil {
		return w.failed()
	}
	if w.part == nil {
		return errors.New("write spreadsheet: a row without a sheet")
	}
	s := &w.sheets[len(w.sheets)-1]
	if s.rows == MaxRows || len(cells) > MaxColumns {
		w.err = ErrTooLarge
		return w.failed()
	}
	s.rows++
	s.columns = max(s.columns, len(cells))
	w.buffer = append(w.buffer, `<row r="`...)
	w.buffer = strconv.AppendInt(w.buffer, int64(s.rows), 10)
	w.buffer = append(w.buffer, `">`...)
	for i, c := range cells {
		w.buffer = w.appendCell(w.buffer, i, s.rows, c)
	}
	w.buffer = append(w.buffer, `</row>`...)
	const enough = 16 << 10
	if len(w.buffer) >= enough {
		w.flush()
	}
	return w.failed()
}

// Close ends the file, which has at least one sheet. It does not close what the file is written to.
func (w *Writer) Close() error {
	if len(w.sheets) == 0 {
		if err := w.Sheet(""); err != nil {
			return err
		}
	}
	w.endSheet()
	for _, part := range []struct{ name, content string }{
		{"xl/styles.xml", w.styles.stylesheet()},
		{"xl/workbook.xml", workbook(w.sheets)},
		{"xl/_rels/workbook.xml.rels", workbookParts(len(w.sheets))},
		{"[Content_Types].xml", contentTypes(len(w.sheets))},
	} {
		if w.err == nil {
			w.err = w.add(part.name, part.content)
		}
	}
	if w.err == nil {
		w.err = w.zip.Close()
	}
	return w.failed()
}

// add writes a whole part.
func (w *Writer) add(name, content string) error {
	part, err := w.zip.Create(name)
	if err == nil {
		_, err = io.WriteString(part, xmlHeader+content)
	}
	return err
}

func (w *Writer) endSheet() {
	if w.part == nil {
		return
	}
	w.buffer = appendSheetEnd(w.buffer, w.sheets[len(w.sheets)-1])
	w.flush()
	w.part = nil
}

// flush hands over what has gathered. Small writes cost more than large ones.
func (w *Writer) flush() {
	if w.err == nil {
		_, w.err = w.part.Write(w.buffer)
	}
	w.buffer = w.buffer[:0]
}

func (w *Writer) failed() error {
	if w.err == nil {
		return nil
	}
	return fmt.Errorf("write spreadsheet: %w", w.err)
}

// appendCell writes a cell. An empty one is left out.
func (w *Writer) appendCell(b []byte, column, row int, c Cell) []byte {
	if c.kind == empty {
		return b
	}
	b = append(b, `<c r="`...)
	b = appendReference(b, column, row)
	if style := w.styles.index(c.style()); style > 0 {
		b = append(b, `" s="`...)
		b = strconv.AppendInt(b, int64(style), 10)
	}
	if c.kind != text {
		b = append(b, `"><v>`...)
		b = strconv.AppendFloat(b, c.number, 'g', -1, 64)
		return append(b, `</v></c>`...)
	}
	b = append(b, `" t="inlineStr"><is><t xml:space="preserve">`...)
	b = appendText(b, cut(c.text))
	return append(b, `</t></is></c>`...)
}

// cut shortens a text to what a cell can hold.
func cut(s string) string {
	if len(s) <= maxText {
		return s
	}
	units := 0
	for i, r := range s {
		if units++; r > 0xffff {
			units++
		}
		if units >= maxText && i+utf8.RuneLen(r) < len(s) {
			return s[:i] + "…"
		}
	}
	return s
}

// appendReference writes the name of a cell, such as AB12; the column counts from 0, the row from 1.
func appendReference(b []byte, column, row int) []byte {
	if row > 0 {
		return strconv.AppendInt(appendReference(b, column, 0), int64(row), 10)
	}
	if column >= 26 {
		b = appendReference(b, column/26-1, 0)
	}
	return append(b, byte('A'+column%26))
}
