package spreadsheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// collect gathers rows as "number: value|value", formulas in braces, up to the error.
func collect(rows iter.Seq2[Row, error]) ([]string, error) {
	var all []string
	for row, err := range rows {
		if err != nil {
			return all, err
		}
		var texts []string
		for _, v := range row.Values {
			text := v.Text
			if v.Formula {
				text = "{" + text + "}"
			}
			texts = append(texts, text)
		}
		all = append(all, fmt.Sprintf("%d: %s", row.Number, strings.Join(texts, "|")))
	}
	return all, nil
}

func readBytes(data []byte, limits Limits) ([]string, error) {
	return collect(Read(bytes.NewReader(data), int64(len(data)), limits))
}

func units(s, mark string, big bool) string {
	b := []byte(mark)
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func TestReadCSV(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"commas":               {"a,b\n1,2\n", []string{"1: a|b", "2: 1|2"}},
		"semicolons":           {"a;b\r\n\"Siti, S.Pd.\";2\r\nBudi, S.E.;3", []string{"1: a|b", "2: Siti, S.Pd.|2", "3: Budi, S.E.|3"}},
		"tabs":                 {"a\tb, c\n1\t2\n", []string{"1: a|b, c", "2: 1|2"}},
		"announced":            {"sep=|\r\na|b\r\n", []string{"2: a|b"}},
		"one column":           {"Siti\n\nBudi\n", []string{"1: Siti", "3: Budi"}},
		"mark":                 {"\ufeffa,b\n", []string{"1: a|b"}},
		"Windows-1252":         {"Ren\xe9e,\x80\x93\n", []string{"1: Renée|€“"}},
		"UTF-16":               {units("é\t😀\r\n", "\xff\xfe", false), []string{"1: é|😀"}},
		"UTF-16, big":          {units("é\t😀\r\n", "\xfe\xff", true), []string{"1: é|😀"}},
		"UTF-16 without mark":  {units("nama;kim\n", "", false), []string{"1: nama|kim"}},
		"UTF-16 of half pairs": {"\xff\xfea\x00\x00\xd8b\x00c", []string{"1: a\ufffdb\ufffd"}},
		"old Mac":              {"a,b\r1,2\r", []string{"1: a|b", "2: 1|2"}},
		"lines in values":      {"a,b\n\"1\r\n2\n3\",4\n\n\n5,6\n", []string{"1: a|b", "2: 1\n2\n3|4", "5: 5|6"}},
		"empty values":         {",,\n,x,,\n;\n", []string{"2: |x", "3: ;"}},
		"formula":              {"a,=1+1\n", []string{"1: a|{=1+1}"}},
		"marks in a mark":      {"\ufeffa\xff,b\n", []string{"1: a\xff|b"}},
	} {
		if got, err := readBytes([]byte(c.text), DefaultLimits()); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestReadCSVRefuses(t *testing.T) {
	t.Parallel()
	small := Limits{File: 1000, Part: 1000, Texts: 1000, Rows: 3, Columns: 2, Cell: 10}
	for name, c := range map[string]struct {
		text string
		want error
		row  int
	}{
		"empty":     {"", ErrNoContent, 0},
		"picture":   {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ErrFormat, 0},
		"PDF":       {"%PDF-1.4\nteks", ErrFormat, 0},
		"web page":  {"\ufeff <html>", ErrFormat, 0},
		"controls":  {strings.Repeat("a\x01", 100), ErrFormat, 0},
		"old Excel": {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", ErrOldFormat, 0},
		"long":      {strings.Repeat("a\n", 501), ErrTooBig, 0},
		"rows":      {"1\n\n2\n3\n4\n", ErrRows, 5},
		"columns":   {"1,2,,\n1,2,3\n", ErrColumns, 2},
		"cell":      {"1\n2,01234567890\n", ErrCellLength, 2},
		"quote":     {"1\n\"2,3\n4,5\n", ErrQuotes, 2},
		"bare":      {"1\n\n2\"3\",4\n", ErrQuotes, 3},
	} {
		_, err := readBytes([]byte(c.text), small)
		checkError(t, name, err, c.want, c.row)
	}
}

func checkError(t *testing.T, name string, err, want error, row int) {
	t.Helper()
	var in *RowError
	if !errors.Is(err, want) || errors.As(err, &in) != (row > 0) || in != nil && in.Row != row {
		t.Errorf("%s: %v, want %v in row %d", name, err, want, row)
	}
}

// broken is a file that cannot be read.
type broken struct{}

var errBroken = errors.New("the disk is broken")

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errBroken }

func TestReadTellsOfTheDisk(t *testing.T) {
	t.Parallel()
	for name, rows := range map[string]iter.Seq2[Row, error]{
		"any":  Read(broken{}, 100, DefaultLimits()),
		"CSV":  ReadCSV(broken{}, 100, DefaultLimits()),
		"XLSX": ReadXLSX(broken{}, 100, "", DefaultLimits()),
	} {
		if _, err := collect(rows); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// written is a file as excelize makes it.
func written(tb testing.TB, fill func(*excelize.File) error) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	var b bytes.Buffer
	if err := errors.Join(fill(f), f.Write(&b)); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestReadXLSXOfAnotherLibrary(t *testing.T) {
	t.Parallel()
	data := written(t, func(f *excelize.File) error {
		_, err := f.NewSheet("Lain")
		return errors.Join(
			err,
			f.SetCellStr("Sheet1", "A1", "Nama & <KIM> 😀"), f.SetCellStr("Sheet1", "C1", " é\nb "), f.SetCellStr("Sheet1", "D1", "x_y"),
			f.SetCellRichText("Sheet1", "E1", []excelize.RichTextRun{{Text: "te", Font: &excelize.Font{Bold: true}}, {Text: "bal"}}),
			f.SetCellInt("Sheet1", "A4", 3271), f.SetCellFloat("Sheet1", "B4", 12.5, -1, 64), f.SetCellBool("Sheet1", "C4", true),
			f.SetCellInt("Sheet1", "D4", 331311200500001), f.SetCellStr("Sheet1", "E4", "=1+1"),
			f.SetCellFormula("Sheet1", "F4", "A4+1"),
			f.SetCellStr("Lain", "B2", "lain"),
		)
	})
	want := []string{"1: Nama & <KIM> 😀||é\nb|x_y|tebal", "4: 3271|12.5|TRUE|331311200500001|=1+1|{}"}
	got, err := readBytes(data, DefaultLimits())
	got[0] = strings.ReplaceAll(got[0], " é\nb ", "é\nb")
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v", got, err)
	}
	got, err = collect(ReadXLSX(bytes.NewReader(data), int64(len(data)), "Lain", DefaultLimits()))
	if err != nil || !slices.Equal(got, []string{"2: |lain"}) {
		t.Errorf("%q, %v", got, err)
	}
	_, err = collect(ReadXLSX(bytes.NewReader(data), int64(len(data)), "Tidak ada", DefaultLimits()))
	checkError(t, "no sheet", err, ErrNoSheet, 0)
	for _, err := range ReadXLSX(bytes.NewReader(data), int64(len(data)), "", DefaultLimits()) {
		if err != nil {
			t.Error(err)
		}
		break // nothing may be given after this
	}
}

func TestReadXLSXHiddenSheet(t *testing.T) {
	t.Parallel()
	data := written(t, func(f *excelize.File) error {
		_, err := f.NewSheet("Peserta")
		f.SetActiveSheet(1)
		return errors.Join(err, f.SetCellStr("Sheet1", "A1", "bantuan"), f.SetCellStr("Peserta", "A1", "Nama"), f.SetSheetVisible("Sheet1", false))
	})
	if got, err := readBytes(data, DefaultLimits()); err != nil || !slices.Equal(got, []string{"1: Nama"}) {
		t.Errorf("%q, %v", got, err)
	}
}

// zipped is a workbook of one sheet whose rows are given as XML.
func zipped(tb testing.TB, rows string, more ...string) []byte {
	tb.Helper()
	parts := []string{
		"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/S.xml"/>
			<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/texts.xml"/></Relationships>`,
		"xl/texts.xml", `<sst><si><t>satu</t></si><si><r><t>du</t></r><r><t>a</t></r><rPh><t>X</t></rPh></si><si/></sst>`,
		"xl/worksheets/s.xml", `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
	}
	return archived(tb, append(more, parts...)...)
}

// archived is a zip of names and contents; of a name that comes twice the first counts.
func archived(tb testing.TB, parts ...string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(w, parts[i+1])
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestReadXLSXCells(t *testing.T) {
	t.Parallel()
	for rows, want := range map[string][]string{
		`<row r="2"><c r="B2" t="s"><v>1</v></c><c t="s"><v>0</v></c></row><row><c><v>5</v></c></row>`:        {"2: |dua|satu", "3: 5"},
		`<row><c t="inlineStr"><is><t>a</t><rPh><t>X</t></rPh><r><t>b</t></r></is></c><c s="3"/><c/></row>`:   {"1: ab"},
		`<row><c><v>3.313112005000001E15</v></c><c><v>0.29999999999999999</v></c><c><v>0071</v></c></row>`:    {"1: 3313112005000001|0.3|0071"},
		`<row><c><v>-1E-7</v></c><c><v>1E999</v></c><c><v>NaN</v></c><c t="b"><v>0</v></c></row>`:             {"1: -0.0000001|1E999|NaN|FALSE"},
		`<row><c t="str"><f>UPPER("x")</f><v>X</v></c><c t="e"><v>#N/A</v></c><c><f>1</f></c></row>`:          {"1: {X}|{#N/A}|{}"},
		`<row><c t="str"><v>a_x000D__x005F_x0041__xZZZZ_</v></c><c t="d"><v>2026-11-23</v></c></row>`:         {"1: a\r_x0041__xZZZZ_|2026-11-23"},
		`<row/><row r="9"><c r="C9" t="s"><v>2</v></c></row>`:                                                 nil,
		`<row><c r="A1" t="str"><v>&lt;&#233;&gt;<![CDATA[<x>]]></v><extLst><v>no</v></extLst></c><x/></row>`: {"1: <é><x>"},
		`<row><c/><c/><c t="str"><v>c</v></c></row><!-- remark --><row r="1048576"><c><v>1</v></c></row>`:     {"1: ||c", "1048576: 1"},
	} {
		if got, err := readBytes(zipped(t, rows), DefaultLimits()); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v", rows, got, err)
		}
	}
}

func TestReadXLSXRefuses(t *testing.T) {
	t.Parallel()
	small := Limits{File: 5000, Part: 10_000, Texts: 100, Rows: 3, Columns: 2, Cell: 10}
	const cell = `<row><c><v>1</v></c></row>`
	for name, c := range map[string]struct {
		data []byte
		want error
		row  int
	}{
		"rows":          {zipped(t, cell+cell+cell+cell), ErrRows, 4},
		"columns":       {zipped(t, `<row><c r="C1"><v>1</v></c></row>`), ErrColumns, 1},
		"far column":    {zipped(t, `<row><c r="XFD1"><v>1</v></c></row>`), ErrColumns, 1},
		"no column":     {zipped(t, `<row><c r="AAAA1"><v>1</v></c></row>`), ErrDamaged, 1},
		"backwards":     {zipped(t, `<row r="5"/><row r="5"/>`), ErrDamaged, 5},
		"cells back":    {zipped(t, `<row><c r="B1"/><c r="B1"/></row>`), ErrDamaged, 1},
		"beyond":        {zipped(t, `<row r="1048577"/>`), ErrDamaged, 1},
		"row number":    {zipped(t, `<row r="x"/>`), ErrDamaged, 1},
		"cell":          {zipped(t, `<row><c t="str"><v>01234567890</v></c></row>`), ErrCellLength, 1},
		"text number":   {zipped(t, `<row><c t="s"><v>-1</v></c></row>`), ErrDamaged, 1},
		"text missing":  {zipped(t, `<row><c t="s"><v>3</v></c></row>`), ErrDamaged, 1},
		"text no digit": {zipped(t, `<row><c t="s"><v>x</v></c></row>`), ErrDamaged, 1},
		"bomb":          {zipped(t, strings.Repeat(`<row/>`, 50_000)), ErrTooBig, 0},
		"texts":         {zipped(t, cell, "xl/texts.xml", "<sst>"+strings.Repeat(`<si><t>1</t></si>`, 50)+"</sst>"), ErrTooBig, 0},
		"cut XML":       {zipped(t, `<row></sheetData>`), ErrDamaged, 1},
		"no XML":        {zipped(t, cell, "xl/workbook.xml", "\x00\x01"), ErrDamaged, 0},
		"entity":        {zipped(t, cell, "xl/worksheets/S.xml", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&a;&b;</v></c></row></sheetData></worksheet>`), ErrDamaged, 1},
		"no sheet":      {zipped(t, cell, "xl/workbook.xml", `<workbook/>`), ErrNoSheet, 0},
		"chart":         {zipped(t, cell, "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="texts.xml"/></Relationships>`), ErrNoSheet, 0},
		"lost sheet":    {zipped(t, cell, "xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../none.xml"/></Relationships>`), ErrDamaged, 0},
		"OpenDocument":  {archived(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), ErrFormat, 0},
		"cut zip":       {zipped(t, cell)[:300], ErrDamaged, 0},
		"big file":      {append([]byte("PK\x03\x04"), make([]byte, 6000)...), ErrTooBig, 0},
	} {
		_, err := readBytes(c.data, small)
		checkError(t, name, err, c.want, c.row)
	}
	deep := zipped(t, strings.Repeat("<a>", 1000))
	_, err := readBytes(deep, DefaultLimits())
	checkError(t, "deep", err, ErrTooBig, 1)
	// Without a bound on one token the decoder would keep all of it.
	long := zipped(t, "<!--"+strings.Repeat("1", 2*maxToken)+"-->")
	_, err = readBytes(long, DefaultLimits())
	checkError(t, "token", err, ErrTooBig, 1)
}

// A part that says it is small and is not must not be read further than allowed.
func TestReadXLSXLyingAboutItsSize(t *testing.T) {
	t.Parallel()
	data := zipped(t, strings.Repeat(`<row/>`, 50_000))
	limits := DefaultLimits()
	limits.Part = 100_000
	size := len(`<worksheet><sheetData></sheetData></worksheet>`) + 300_000
	truth := []byte{byte(size), byte(size >> 8), byte(size >> 16), 0}
	if !bytes.Contains(data, truth) {
		t.Fatal("the size does not stand in the file")
	}
	_, err := readBytes(bytes.ReplaceAll(data, truth, []byte{1, 0, 0, 0}), limits)
	if !errors.Is(err, ErrTooBig) && !errors.Is(err, ErrDamaged) {
		t.Errorf("%v", err)
	}
}

// A bit that turned over on a worn-out stick must not make another name of somebody.
func TestReadXLSXWithATurnedBit(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="s.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="t.xml"/></Relationships>`,
		"xl/s.xml":                   `<worksheet><sheetData><row><c t="str"><v>Siti</v></c><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
		"xl/t.xml":                   `<sst><si><t>Budi</t></si></sst>`,
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := readBytes(b.Bytes(), DefaultLimits()); err != nil || !slices.Equal(got, []string{"1: Siti|Budi"}) {
		t.Fatalf("%q, %v", got, err)
	}
	for _, name := range []string{"Siti", "Budi"} {
		_, err := readBytes(bytes.Replace(b.Bytes(), []byte(name), []byte("T"+name[1:]), 1), DefaultLimits())
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("%s with a turned bit: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("Nama;KIM\r\n\"Siti\r\nA\";=1\r\n"))
	f.Add([]byte(units("é\t😀\r\n", "\xff\xfe", false)))
	f.Add([]byte("Ren\xe9e,\x80\r"))
	f.Add(written(f, func(x *excelize.File) error { return x.SetSheetRow("Sheet1", "A1", &[]any{"Nama", 1, true}) }))
	f.Add(zipped(f, `<row><c t="s"><v>1</v></c></row>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := Limits{File: 1 << 20, Part: 1 << 20, Texts: 1 << 16, Rows: 100, Columns: 20, Cell: 1000}
		last := 0
		for row, err := range Read(bytes.NewReader(data), int64(len(data)), limits) {
			if err != nil {
				last = lastRow + 1 // nothing may follow
				continue
			}
			if row.Number <= last || len(row.Values) == 0 || len(row.Values) > limits.Columns {
				t.Fatalf("row %d of %d values after %d", row.Number, len(row.Values), last)
			}
			last = row.Number
			for _, v := range row.Values {
				if len(v.Text) > 3*limits.Cell {
					t.Fatalf("a text of %d bytes", len(v.Text))
				}
			}
		}
	})
}

// FuzzSheet fuzzes what a fuzzer does not get to through the compression of a zip.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" t="s"><v>1</v></c><c t="inlineStr"><is><t>0</t></is></c></row>`, `<si><r><t>a</t></r></si>`)
	f.Add(`<row><c t="b"><v>1</v><f>A1</f></c><c t="e"><v>#N/A</v></c><c><v>1E5</v></c></row>`, `<si><t>_x000D_</t></si>`)
	f.Fuzz(func(t *testing.T, rows, texts string) {
		last := 0
		data := zipped(t, rows, "xl/texts.xml", "<sst>"+texts+"</sst>")
		for row, err := range Read(bytes.NewReader(data), int64(len(data)), DefaultLimits()) {
			if err == nil && (row.Number <= last || len(row.Values) == 0) {
				t.Fatalf("row %d of %d values after %d", row.Number, len(row.Values), last)
			}
			last = row.Number
		}
	})
}

func BenchmarkReadXLSX(b *testing.B) {
	var rows strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%[1]d" t="inlineStr"><is><t>Siti Aminah %[1]d</t></is></c><c r="B%[1]d" t="s"><v>1</v></c><c r="C%[1]d"><v>%[1]d</v></c></row>`, i+1)
	}
	data := zipped(b, rows.String())
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range Read(bytes.NewReader(data), int64(len(data)), DefaultLimits()) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 100_000 {
			b.Fatal(n)
		}
	}
}
