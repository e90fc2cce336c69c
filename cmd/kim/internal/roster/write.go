package roster

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Write writes a list that [Read] reads back without any change or problem, if the people came from there: CSV in UTF-8 with the mark
// that Excel wants, and with the semicolons that it wants where a comma stands in numbers, as in Indonesia. Of a person whose
// places are spelled otherwise than in the region only the spelling changes.
//
// A text that an office program would run, because it begins with = + - or @, gets an apostrophe before it, which Read takes off.
func Write(w io.Writer, people []Person) error {
	const mark = "\ufeff"
	if _, err := io.WriteString(w, mark); err != nil {
		return fmt.Errorf("write the list: %w", err)
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	err := out.Write([]string{"Nama", "KIM", "Desa/Kelurahan", "Kecamatan", "Kode"})
	for i := 0; i < len(people) && err == nil; i++ {
		p := people[i]
		var record []string
		for _, c := range Columns() {
			record = append(record, escape(string(*c.of(&p))))
		}
		err = out.Write(record)
	}
	if out.Flush(); err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("write the list: %w", err)
	}
	return nil
}

// escape puts an apostrophe before a text that would be run, and before one that has apostrophes before such a text, so that
// unescape can always take one off.
func escape(text string) string {
	if runs(text) {
		return "'" + text
	}
	return text
}

// unescape is the opposite of escape. An apostrophe before anything else, as in 'Aisyah, stays.
func unescape(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && runs(rest) {
		return rest
	}
	return text
}

// runs tells whether an office program would run a text, in narrow or wide letters, were it not for apostrophes before it.
func runs(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "'"))
	return strings.ContainsRune("=+-@＝＋－＠", first)
}
