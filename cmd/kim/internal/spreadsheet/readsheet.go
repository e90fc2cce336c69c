package spreadsheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// lastRow is the last that a sheet can have.
const lastRow = 1 << 20

// sheetReader gives the rows of a sheet.
type sheetReader struct {
	xml    *xmlReader
	limits Limits
	texts  *texts
	yield  func(Row, error) bool

	row     int // number of the row of the moment
	given   int // rows given so far
	next    int // place of the next cell
	current []Value
	buffer  []byte
}

// errEnough ends the reading when nobody wants more rows.
var errEnough = errors.New("enough")

func (s *sheetReader) read() error {
	for {
		token, err := s.xml.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "sheetData" {
			break
		}
	}
	err := s.xml.children(func(e xml.StartElement) error {
		if e.Name.Local != "row" {
			return nil
		}
		if err := s.readRow(e); err != nil {
			return err
		}
		return s.give()
	})
	switch {
	case errors.Is(err, errEnough):
		return nil
	case err != nil:
		return &RowError{max(1, s.row), err}
	default:
		return s.xml.rest()
	}
}

// give hands the row of the moment over, if it holds anything.
func (s *sheetReader) give() error {
	values := filled(s.current)
	if values == nil {
		return nil
	}
	if s.given++; s.given > s.limits.Rows {
		return ErrRows
	}
	if !s.yield(Row{s.row, values}, nil) {
		return errEnough
	}
	return nil
}

func (s *sheetReader) readRow(e xml.StartElement) error {
	number := s.row + 1
	if r := attribute(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n < number {
			return ErrDamaged
		}
		number = n
	}
	if number > lastRow {
		return ErrDamaged
	}
	s.row, s.next, s.current = number, 0, s.current[:0]
	return s.xml.children(func(e xml.StartElement) error {
		if e.Name.Local != "c" {
			return nil
		}
		return s.readCell(e)
	})
}

func (s *sheetReader) readCell(e xml.StartElement) error {
	place := s.next
	if reference := attribute(e, "r"); reference != "" {
		var ok bool
		if place, ok = column(reference); !ok || place < s.next {
			return ErrDamaged
		}
	}
	s.next = place + 1
	v, err := s.readValue(attribute(e, "t"))
	switch {
	case err != nil:
		return err
	case v == Value{}:
		return nil
	case place >= s.limits.Columns:
		return ErrColumns
	}
	for len(s.current) < place {
		s.current = append(s.current, Value{})
	}
	s.current = append(s.current, v)
	return nil
}

// readValue reads what is in the cell just opened.
func (s *sheetReader) readValue(kind string) (Value, error) {
	v := Value{Formula: kind == "e"}
	var err error
	s.buffer = s.buffer[:0]
	err = s.xml.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "f":
			v.Formula = true
		case "v":
			s.buffer, err = s.xml.text(s.buffer[:0], s.limits.Cell)
		case "is":
			s.buffer, err = pieces(s.xml, s.buffer[:0], s.limits.Cell)
		}
		return err
	})
	if err != nil {
		return v, err
	}
	raw := string(s.buffer)
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(raw))
		text, ok := s.texts.at(i)
		if err != nil || !ok {
			return v, ErrDamaged
		}
		v.Text = unescape(text)
	case "b":
		v.Text = map[string]string{"1": "TRUE", "0": "FALSE"}[strings.TrimSpace(raw)]
	case "n", "":
		v.Text = plainNumber(strings.TrimSpace(raw))
	default: // inlineStr, str, d, e
		v.Text = unescape(raw)
	}
	return v, nil
}

// column returns the place of the column in a reference such as AB12: 27.
func column(reference string) (int, bool) {
	n := 0
	for i, c := range reference {
		switch {
		case c >= 'A' && c <= 'Z' && i < 3:
			n = n*26 + int(c-'A') + 1
		case c >= '0' && c <= '9':
			return n - 1, i > 0
		default:
			return 0, false
		}
	}
	return n - 1, n > 0
}

// plainNumber writes a number as people type it: 3313112005000001, not 3.313112005000001E15, and 0.3, not 0.29999999999999999.
func plainNumber(raw string) string {
	if strings.Trim(raw, "0123456789") == "" {
		return raw // leading zeros and all
	}
	f, err := strconv.ParseFloat(raw, 64)
	if err != nil || f-f != 0 { // infinite, or not a number
		return raw
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// unescape turns _x000D_ into the character that it stands for, which XML could not hold (ECMA-376, part 1, §22.9.2.19).
func unescape(text string) string {
	const length = len("_x0000_")
	if !strings.Contains(text, "_x") {
		return text
	}
	var b strings.Builder
	for text != "" {
		if len(text) >= length && strings.HasPrefix(text, "_x") && text[length-1] == '_' {
			if c, err := strconv.ParseUint(text[2:length-1], 16, 16); err == nil {
				b.WriteRune(rune(c))
				text = text[length:]
				continue
			}
		}
		b.WriteByte(text[0])
		text = text[1:]
	}
	return b.String()
}
