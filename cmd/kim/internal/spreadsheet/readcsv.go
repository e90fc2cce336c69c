package spreadsheet

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"strings"
)

// ReadCSV gives the rows of a text file with commas, semicolons or tabs between its values, in UTF-8 (with or without a mark),
// UTF-16 or Windows-1252, whichever it turns out to be. Its numbers of rows are those that an office program shows: empty
// lines count, a value of several lines makes one row. A line such as "sep=;" that Excel understands is not given.
func ReadCSV(r io.ReaderAt, size int64, limits Limits) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		switch {
		case size <= 0:
			yield(Row{}, ErrNoContent)
			return
		case size > limits.File:
			yield(Row{}, ErrTooBig)
			return
		}
		n, err := examine(r, size)
		if err != nil {
			yield(Row{}, err)
			return
		}
		in := bufio.NewReaderSize(n.open(r, size), 64<<10)
		start, err := in.Peek(32 << 10)
		if err != nil && !errors.Is(err, io.EOF) {
			yield(Row{}, err)
			return
		}
		c := csvReader{limits: limits, csv: csv.NewReader(in)}
		c.csv.Comma, c.announced = separator(string(start))
		c.csv.FieldsPerRecord, c.csv.ReuseRecord = -1, true
		c.rows(yield)
	}
}

type csvReader struct {
	csv       *csv.Reader
	limits    Limits
	announced bool // the first row only tells the separator

	row     int // number of the row of the moment
	line    int // line after it
	given   int // rows given so far
	current []Value
}

func (c *csvReader) rows(yield func(Row, error) bool) {
	c.line = 1
	for {
		record, err := c.csv.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err == nil {
			err = c.take(record)
		} else if wrong := (*csv.ParseError)(nil); errors.As(err, &wrong) {
			c.row += 1 + wrong.StartLine - c.line
			err = ErrQuotes
		}
		if err != nil {
			yield(Row{}, &RowError{c.row, err})
			return
		}
		values := filled(c.current)
		if values == nil || c.announced && c.row == 1 {
			continue
		}
		if c.given++; c.given > c.limits.Rows {
			yield(Row{}, &RowError{c.row, ErrRows})
			return
		}
		if !yield(Row{c.row, values}, nil) {
			return
		}
	}
}

// take makes a row of a record.
func (c *csvReader) take(record []string) error {
	line, _ := c.csv.FieldPos(0)
	c.row += 1 + line - c.line // the csv package passes over empty lines
	c.line = line + 1
	c.current = c.current[:0]
	for i, text := range record {
		switch {
		case len(text) > c.limits.Cell:
			return ErrCellLength
		case i >= c.limits.Columns && text != "":
			return ErrColumns
		case i >= c.limits.Columns:
			continue
		}
		c.line += strings.Count(text, "\n")
		c.current = append(c.current, Value{text, strings.HasPrefix(text, "=")})
	}
	return nil
}

// separator tells what stands between the values, and whether the first line says so. Otherwise it is what stands equally often in
// most lines: the commas of names with titles come and go.
func separator(start string) (comma rune, announced bool) {
	if rest, ok := strings.CutPrefix(start, "sep="); ok && rest != "" && strings.ContainsRune(",;\t|", rune(rest[0])) {
		return rune(rest[0]), true
	}
	const candidates = ",;\t"
	best, bestLines, bestCount := ',', 0, 0
	for _, candidate := range candidates {
		lines := map[int]int{} // how many lines have it so many times
		for _, count := range countIn(start, candidate) {
			lines[count]++
		}
		for count, n := range lines {
			if count > 0 && (n > bestLines || n == bestLines && count > bestCount) {
				best, bestLines, bestCount = candidate, n, count
			}
		}
	}
	return best, false
}

// countIn counts a character in each of the first lines, outside of quotation marks.
func countIn(text string, what rune) []int {
	const most = 50
	counts := []int{0}
	quoted := false
	for _, c := range text {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\n' && len(counts) == most:
			return counts
		case c == '\n':
			counts = append(counts, 0)
		case c == what:
			counts[len(counts)-1]++
		}
	}
	if last := len(counts) - 1; last > 0 {
		return counts[:last] // it may be cut off
	}
	return counts
}
