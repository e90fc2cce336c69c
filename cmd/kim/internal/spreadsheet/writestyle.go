package spreadsheet

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// style is how a cell looks.
type style struct {
	format             kind
	decimals           uint8
	bold, grey, quoted bool
}

// styles numbers the styles that a file uses. The first is that of cells without any.
type styles struct {
	numbers map[style]int
	list    []style
}

func newStyles() styles {
	plain := style{format: text}
	return styles{numbers: map[style]int{plain: 0}, list: []style{plain}}
}

func (s *styles) index(of style) int {
	n, known := s.numbers[of]
	if !known {
		n = len(s.list)
		s.numbers[of] = n
		s.list = append(s.list, of)
	}
	return n
}

// stylesheet writes the styles. Fonts by their place: plain, bold, grey italics, both.
func (s *styles) stylesheet() string {
	const firstFormat = 164 // those below are known to every reader
	formats := map[string]int{}
	var formatList, cells strings.Builder
	for _, st := range s.list {
		font := 0
		if st.bold {
			font = 1
		}
		if st.grey {
			font += 2
		}
		id := 0
		if code := st.code(); code != "" {
			if formats[code] == 0 {
				formats[code] = firstFormat + len(formats)
				fmt.Fprintf(&formatList, `<numFmt numFmtId="%d" formatCode="%s"/>`, formats[code], code)
			}
			id = formats[code]
		}
		quoted := ""
		if st.quoted {
			quoted = ` quotePrefix="1"` // it stays a text when somebody edits it
		}
		fmt.Fprintf(&cells, `<xf numFmtId="%d" fontId="%d" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"%s/>`, id, font, quoted)
	}
	numbers := ""
	if len(formats) > 0 {
		numbers = fmt.Sprintf(`<numFmts count="%d">%s</numFmts>`, len(formats), formatList.String())
	}
	const face, grey = `<sz val="11"/>%s<name val="Calibri"/></font>`, `<color rgb="FF666666"/>`
	return `<styleSheet ` + mainSpace + `>` + numbers + `<fonts count="4">` +
		fmt.Sprintf(`<font>`+face+`<font><b/>`+face+`<font><i/>`+face+`<font><b/><i/>`+face, "", "", grey, grey) + `</fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border/></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		fmt.Sprintf(`<cellXfs count="%d">`, len(s.list)) + cells.String() + `</cellXfs></styleSheet>`
}

// code is the number format. Readers show it with the separators of their country.
func (s style) code() string {
	decimals := ""
	if s.decimals > 0 {
		decimals = "." + strings.Repeat("0", int(s.decimals))
	}
	switch s.format {
	case number:
		return "#,##0" + decimals
	case percent:
		return "0" + decimals + "%"
	case day:
		return `yyyy\-mm\-dd`
	case moment:
		return `yyyy\-mm\-dd\ hh:mm`
	case empty, text:
	}
	return ""
}

// names are those of the sheets so far, in lower case.
type names map[string]bool

// unique makes a name that Excel accepts, and remembers it.
func (n names) unique(name string) string {
	const most, forbidden = 31, `:\/?*[]`
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(forbidden, r):
			return '-'
		case r < ' ':
			return ' '
		default:
			return r
		}
	}, strings.ToValidUTF8(name, "-"))
	if escapeUnits(name) != name { // which readers take in different ways
		name = strings.ReplaceAll(name, "_", "-")
	}
	name = trimName(name, most)
	if name == "" || strings.EqualFold(name, "History") { // which Excel keeps for itself
		name = trimName("KIM "+name, most)
	}
	for k, stem := 2, name; n[strings.ToLower(name)]; k++ {
		suffix := fmt.Sprintf(" (%d)", k)
		name = trimName(stem, most-len(suffix)) + suffix
	}
	n[strings.ToLower(name)] = true
	return name
}

// trimName shortens a name to so many UTF-16 code units. Apostrophes cannot stand at its ends.
func trimName(name string, most int) string {
	name = strings.Trim(name, "' ")
	units := 0
	for i, r := range name {
		if units += utf16.RuneLen(r); units > most {
			name = name[:i]
			break
		}
	}
	return strings.Trim(name, "' ")
}
