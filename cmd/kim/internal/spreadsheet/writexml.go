package spreadsheet

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	xmlHeader = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

	mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	partsOpen = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	partKind  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	mediaType = `application/vnd.openxmlformats-officedocument.spreadsheetml.`

	packageParts = partsOpen + `<Relationship Id="rId1" Type="` + partKind + `officeDocument" Target="xl/workbook.xml"/></Relationships>`
)

func sheetPath(n int) string { return fmt.Sprintf("xl/worksheets/sheet%d.xml", n) }

func contentTypes(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`)
	override := func(path, kind string) {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s%s+xml"/>`, path, mediaType, kind)
	}
	override("xl/workbook.xml", "sheet.main")
	override("xl/styles.xml", "styles")
	for n := range sheets {
		override(sheetPath(n+1), "worksheet")
	}
	b.WriteString(`</Types>`)
	return b.String()
}

func workbookParts(sheets int) string {
	var b strings.Builder
	b.WriteString(partsOpen)
	for n := range sheets {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, n+1, partKind, n+1)
	}
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%sstyles" Target="styles.xml"/></Relationships>`, sheets+1, partKind)
	return b.String()
}

// workbook names the sheets, and for those with titles the filter and the row that is printed on every page.
func workbook(sheets []sheet) string {
	var list, defined []byte
	for i, s := range sheets {
		list = append(list, `<sheet name="`...)
		list = appendText(list, s.name)
		list = fmt.Appendf(list, `" sheetId="%d" r:id="rId%d"/>`, i+1, i+1)
		if !s.headed {
			continue
		}
		quoted := "'" + strings.ReplaceAll(s.name, "'", "''") + "'"
		define := func(name, hidden, area string) {
			defined = fmt.Appendf(defined, `<definedName name="_xlnm.%s" localSheetId="%d"%s>`, name, i, hidden)
			defined = append(appendText(defined, quoted+"!"+area), `</definedName>`...)
		}
		last := appendReference([]byte("$"), s.columns-1, 0)
		define("_FilterDatabase", ` hidden="1"`, fmt.Sprintf("$A$1:%s$%d", last, s.rows))
		define("Print_Titles", "", "$1:$1")
	}
	names := ""
	if len(defined) > 0 {
		names = `<definedNames>` + string(defined) + `</definedNames>`
	}
	return `<workbook ` + mainSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		`<sheets>` + string(list) + `</sheets>` + names + `</workbook>`
}

// appendSheetStart writes a sheet up to its first row. The order of the elements is that of the standard.
func appendSheetStart(b []byte, columns []Column, headed, first bool) []byte {
	b = append(b, xmlHeader+`<worksheet `+mainSpace+`><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView`...)
	if first {
		b = append(b, ` tabSelected="1"`...)
	}
	b = append(b, ` workbookViewId="0">`...)
	if headed {
		b = append(b, `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`...)
	}
	b = append(b, `</sheetView></sheetViews>`...)
	open := false
	for i, c := range columns {
		if c.Width <= 0 {
			continue
		}
		if !open {
			b = append(b, `<cols>`...)
			open = true
		}
		const widest = 255
		b = fmt.Appendf(b, `<col min="%d" max="%d" width="%g" customWidth="1"/>`, i+1, i+1, min(c.Width, widest))
	}
	if open {
		b = append(b, `</cols>`...)
	}
	return append(b, `<sheetData>`...)
}

// appendSheetEnd writes what follows the last row: the filter, and that a page is as wide as the sheet.
func appendSheetEnd(b []byte, s sheet) []byte {
	b = append(b, `</sheetData>`...)
	if s.headed {
		b = append(b, `<autoFilter ref="A1:`...)
		b = append(appendReference(b, s.columns-1, s.rows), `"/>`...)
	}
	return append(b, `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`+
		`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`...)
}

// appendText writes a text so that XML can hold it. What it cannot hold, such as control characters, becomes U+FFFD.
func appendText(b []byte, s string) []byte {
	s = escapeUnits(s)
	if isPlain(s) {
		return append(b, s...)
	}
	out := bytes.NewBuffer(b)
	_ = xml.EscapeText(out, []byte(s)) // a buffer takes everything
	return out.Bytes()
}

// isPlain reports whether a text stands in XML as it is.
func isPlain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c >= utf8.RuneSelf, c == '&', c == '<', c == '>', c == '"', c == '\'':
			return false
		}
	}
	return true
}

// escapeUnits writes a text such that no reader takes part of it for an escaped character: _x0041_ stands for A in this format
// (ECMA-376, part 1, §22.9.2.19).
func escapeUnits(s string) string {
	const length = len("_x0041_")
	var b strings.Builder
	done := 0
	for i := 0; i+length <= len(s); i++ {
		if s[i] != '_' || s[i+1] != 'x' || s[i+length-1] != '_' {
			continue
		}
		if _, err := strconv.ParseUint(s[i+2:i+length-1], 16, 16); err == nil {
			b.WriteString(s[done:i] + "_x005F")
			done = i
		}
	}
	if done == 0 && b.Len() == 0 {
		return s
	}
	return b.String() + s[done:]
}
