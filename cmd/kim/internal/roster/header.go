package roster

import (
	"strings"
	"unicode"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// headerRows is how far down the titles of the columns may stand: lists of offices begin with a letterhead.
const headerRows = 20

// columnOf tells what the title of a column means, in Indonesian or English, "" if nothing of use.
func columnOf(title string) Column {
	switch letters(title) {
	case "nama", "namalengkap", "namapeserta", "namaanggota", "namaorang", "peserta", "name", "fullname", "participant", "participantname":
		return Name
	case "kim", "namakim", "asalkim", "kelompok", "namakelompok", "kelompokinformasimasyarakat", "komunitasinformasimasyarakat", "group", "groupname":
		return KIM
	case "desa", "kelurahan", "desakelurahan", "kelurahandesa", "desakel", "keldesa", "deskel", "namadesa", "asaldesa", "village", "ward", "villageward":
		return Village
	case "kecamatan", "kec", "namakecamatan", "asalkecamatan", "district", "subdistrict":
		return District
	case "kode", "kodepeserta", "idpeserta", "nomorpeserta", "nopeserta", "code", "id", "participantcode", "participantid":
		return Code
	default:
		return ""
	}
}

// letters leaves the letters of a text, in small ones.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// header is what the titles of the columns say.
type header struct {
	columns []Column // by place, "" for what is of no use
	known   map[Column]bool
	ignored []string
}

func headerOf(values []spreadsheet.Value) header {
	h := header{columns: make([]Column, len(values)), known: map[Column]bool{}}
	for i, v := range values {
		c := columnOf(v.Text)
		if c != "" && !h.known[c] && !v.Formula {
			h.columns[i] = c
			h.known[c] = true
			continue
		}
		if title, err := safe.Line(v.Text, MaxCells); err == nil {
			h.ignored = append(h.ignored, string(title))
		}
	}
	return h
}

// titles are what stands in a row.
func titles(values []spreadsheet.Value) []string {
	var all []string
	for _, v := range values {
		if title, err := safe.Line(v.Text, MaxCells); err == nil {
			all = append(all, string(title))
		}
	}
	return all
}

// findHeader returns the place of the row with the titles among the first rows, -1 if there is none: the first that names a column of names
// and another one, or else the first that names a column of names.
func findHeader(rows []spreadsheet.Row) int {
	alone := -1
	for i, row := range rows {
		h := headerOf(row.Values)
		switch {
		case h.known[Name] && len(h.known) > 1:
			return i
		case h.known[Name] && alone < 0:
			alone = i
		}
	}
	return alone
}
