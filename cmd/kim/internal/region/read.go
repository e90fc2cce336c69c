package region

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// What can be wrong with a list of places.
var (
	ErrColumns  = errors.New("the first row must name the columns code, kecamatan, name, kind")
	ErrNoName   = errors.New("a place without a name or a sub-district")
	ErrKind     = errors.New(`the kind must be "desa" or "kelurahan"`)
	ErrTwice    = errors.New("the same place stands in the list twice")
	ErrText     = errors.New("a text cannot be read or is too long")
	ErrNoPlaces = errors.New("a list without places")
)

const (
	maxBytes  = 4 << 20 // all 84,000 villages of the country need less
	maxCells  = 80      // of a name, as elsewhere in the program
	maxErrors = 100     // nobody reads more
)

// Read reads the places of a region from a CSV file: its first row names the columns code (or kode), kecamatan, name (or nama,
// desa), kind (or jenis), in any order; code and kind may be left out. Rows that begin with # are remarks. The error joins one
// *spreadsheet.RowError for each row with a problem, and no part of such a list is returned.
func Read(r io.Reader) (Region, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return Region{}, fmt.Errorf("read the list of places: %w", err)
	}
	limits := spreadsheet.DefaultLimits()
	limits.File = maxBytes
	list := list{seen: map[[2]string]bool{}}
	for row, err := range spreadsheet.ReadCSV(bytes.NewReader(data), int64(len(data)), limits) {
		if err != nil {
			return Region{}, fmt.Errorf("read the list of places: %w", err)
		}
		if strings.HasPrefix(row.Values[0].Text, "#") {
			continue
		}
		if err := list.add(row); err != nil {
			list.problems = append(list.problems, &spreadsheet.RowError{Row: row.Number, Err: err})
			if list.columns == nil || len(list.problems) == maxErrors {
				break
			}
		}
	}
	if len(list.problems) > 0 {
		return Region{}, errors.Join(list.problems...)
	}
	if len(list.villages) == 0 {
		return Region{}, ErrNoPlaces
	}
	return of(list.villages), nil
}

// list is what was read so far.
type list struct {
	columns  []string // what they hold, "" for what is of no use here
	villages []Village
	seen     map[[2]string]bool // by folded sub-district and name
	problems []error
}

func (l *list) add(row spreadsheet.Row) error {
	if l.columns == nil {
		return l.head(row)
	}
	v := Village{Kind: Desa}
	kind := string(Desa)
	into := map[string]*string{"code": &v.Code, "district": &v.District, "name": &v.Name, "kind": &kind}
	for i, value := range row.Values {
		if i >= len(l.columns) || l.columns[i] == "" || strings.TrimSpace(value.Text) == "" {
			continue
		}
		text, err := safe.Line(value.Text, maxCells)
		if err != nil || value.Formula {
			return ErrText
		}
		*into[l.columns[i]] = string(text)
	}
	key := [2]string{fold(v.District), fold(v.Name)}
	v.Kind = Kind(strings.ToLower(kind))
	switch {
	case key[0] == "" || key[1] == "":
		return ErrNoName
	case v.Kind != Desa && v.Kind != Kelurahan:
		return ErrKind
	case l.seen[key]:
		return ErrTwice
	}
	l.seen[key] = true
	l.villages = append(l.villages, v)
	return nil
}

// head reads the names of the columns.
func (l *list) head(row spreadsheet.Row) error {
	columns := make([]string, len(row.Values))
	known := map[string]bool{}
	for i, value := range row.Values {
		name := ""
		switch fold(value.Text) {
		case "code", "kode":
			name = "code"
		case "kecamatan", "district":
			name = "district"
		case "name", "nama", "desa", "desakelurahan":
			name = "name"
		case "kind", "jenis":
			name = "kind"
		}
		if !known[name] {
			columns[i] = name
			known[name] = true
		}
	}
	if !known["district"] || !known["name"] {
		return ErrColumns
	}
	l.columns = columns
	return nil
}
