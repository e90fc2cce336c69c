package explain

import (
	"errors"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// mostPlaces is how many problems of a list of places are told at once.
const mostPlaces = 10

// Places says why the list of places in the data folder cannot be used, and what
// to do. err is that of region.Load.
func Places(t *i18n.Text, err error) string {
	var file *region.FileError
	path := ""
	if errors.As(err, &file) {
		path, err = file.Path, file.Unwrap()
	}
	all := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		all = joined.Unwrap()
	}
	var problems []string
	for _, one := range all[:min(len(all), mostPlaces)] {
		var row *spreadsheet.RowError
		if why := badPlace(t, one); errors.As(one, &row) {
			problems = append(problems, t.Places.Row(row.Row, why))
		} else {
			problems = append(problems, "- "+why)
		}
	}
	return t.Places.Refused(string(safe.Clean(path)), problems)
}

func badPlace(t *i18n.Text, err error) string {
	switch {
	case errors.Is(err, region.ErrColumns):
		return t.Places.Columns
	case errors.Is(err, region.ErrNoName):
		return t.Places.NoName
	case errors.Is(err, region.ErrKind):
		return t.Places.Kind
	case errors.Is(err, region.ErrTwice):
		return t.Places.Twice
	case errors.Is(err, region.ErrText):
		return t.Places.Letters
	case errors.Is(err, region.ErrNoPlaces), errors.Is(err, spreadsheet.ErrNoContent):
		return t.Places.Empty
	default:
		return t.Places.Unread
	}
}
