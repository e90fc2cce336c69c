package export

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// XLSX writes the plan as a spreadsheet of one sheet: dates as dates, texts as texts whatever they look like, a heading that
// stays in view, a filter, columns wide enough to read. The format is Office Open XML (ECMA-376, part 1, §18), in the few parts
// that every reader needs.
//
// A library would do it too. But the ones that can be had keep tables that every start of the program pays for, 2.5 to 3.5 MB
// of memory, whether anybody exports a plan or not. The tests read the file with one of them.
func XLSX(w io.Writer, p practice.Plan, lang string) error {
	z := zip.NewWriter(w)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageParts},
		{"xl/workbook.xml", workbook},
		{"xl/_rels/workbook.xml.rels", workbookParts},
		{"xl/styles.xml", stylesheet},
		{"xl/worksheets/sheet1.xml", sheet(p, practice.Columns(lang))},
	} {
		f, err := z.Create(part.name)
		if err != nil {
			return fmt.Errorf("write plan: %w", err)
		}
		if _, err := io.WriteString(f, xml.Header+part.content); err != nil {
			return fmt.Errorf("write plan: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	return nil
}

// The parts that are the same for every plan. Styles by their place: 0 plain, 1 bold, 2 a date.
const (
	contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
		`</Types>`

	packageParts = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>` +
		`</Relationships>`

	workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		`<sheets><sheet name="KIM" sheetId="1" r:id="rId1"/></sheets></workbook>`

	workbookParts = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
		`</Relationships>`

	stylesheet = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border/></borders>` +
		`<cellStyleXfs count="1"><xf/></cellStyleXfs>` +
		`<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>` +
		`</styleSheet>`

	boldStyle, dateStyle = 1, 2
)

// sheet writes the rows. The order of its elements is that of the standard.
func sheet(p practice.Plan, columns []string) string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
		`<cols><col min="1" max="2" width="16" customWidth="1"/><col min="3" max="3" width="40" customWidth="1"/>` +
		`<col min="4" max="8" width="16" customWidth="1"/></cols><sheetData><row r="1">`)
	for i, name := range columns {
		text(&b, cell(i, 1), boldStyle, name)
	}
	b.WriteString(`</row>`)
	for n, e := range p.Entries {
		row := n + 2
		fmt.Fprintf(&b, `<row r="%d"><c r="%s" s="%d"><v>%d</v></c>`, row, cell(0, row), dateStyle, serial(e.Date))
		for i, field := range e.Fields()[1:] {
			text(&b, cell(i+1, row), 0, field)
		}
		b.WriteString(`</row>`)
	}
	fmt.Fprintf(&b, `</sheetData><autoFilter ref="A1:%s"/></worksheet>`, cell(len(columns)-1, len(p.Entries)+1))
	return b.String()
}

// text writes a cell whose text stands in the cell itself: never a formula.
func text(b *strings.Builder, at string, style int, content string) {
	fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, at, style)
	_ = xml.EscapeText(b, []byte(content)) // a strings.Builder takes everything; what XML cannot hold becomes U+FFFD
	b.WriteString(`</t></is></c>`)
}

// cell is the name of a cell, column from 0 to 25, row from 1.
func cell(column, row int) string { return string(rune('A'+column)) + strconv.Itoa(row) }

// serial counts days as spreadsheets do: 1 March 1900 is the 61st.
func serial(day time.Time) int {
	return int(day.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours()) / 24
}
