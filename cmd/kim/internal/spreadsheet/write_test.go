package spreadsheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// open reads what was written with another library.
func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func TestSheetsAsAnotherLibraryReadsThem(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	w := NewWriter(&b)
	at := time.Date(2026, 8, 12, 14, 30, 0, 0, time.FixedZone("WIB", 7*60*60))
	must(
		t,
		w.Sheet("Keterangan", Column{Width: 30}, Column{}),
		w.Row(Text("Kelas").Bold(), Text("Karanganyar & <sekitar>")),
		w.Sheet("Peserta", Column{Title: "Nama", Width: 40}, Column{Title: "Jumlah"}, Column{Title: "Nilai"}, Column{Title: "Tanggal"}, Column{Title: "Waktu"}),
		w.Row(Text("Siti Nur'aini"), Number(1234.5, 1), Percent(0.75, 0).Grey(), Day(at), Moment(at)),
		w.Row(Text("=1+1"), Number(math.NaN(), 0), Cell{}, Day(time.Time{}), Text("")),
		w.Row(Text("007"), Number(-3, 0)),
		w.Close(),
	)
	f := open(t, b.Bytes())
	if got := f.GetSheetList(); !slices.Equal(got, []string{"Keterangan", "Peserta"}) {
		t.Fatalf("sheets %q", got)
	}
	for cell, want := range map[string]struct {
		shown, raw string
		kind       excelize.CellType
	}{
		"A1": {"Nama", "Nama", excelize.CellTypeInlineString},
		"A2": {"Siti Nur'aini", "Siti Nur'aini", excelize.CellTypeInlineString},
		"B2": {"1,234.5", "1234.5", excelize.CellTypeUnset}, "C2": {"75%", "0.75", excelize.CellTypeUnset},
		"D2": {"2026-08-12", "46246", excelize.CellTypeUnset}, "E2": {"2026-08-12 14:30", "46246.6041666667", excelize.CellTypeUnset},
		"A3": {"=1+1", "=1+1", excelize.CellTypeInlineString}, "B3": {}, "C3": {}, "D3": {}, "E3": {},
		"A4": {"007", "007", excelize.CellTypeInlineString}, "B4": {"-3", "-3", excelize.CellTypeUnset},
	} {
		shown, err1 := f.GetCellValue("Peserta", cell)
		raw, err2 := f.GetCellValue("Peserta", cell, excelize.Options{RawCellValue: true})
		kind, err3 := f.GetCellType("Peserta", cell)
		formula, err4 := f.GetCellFormula("Peserta", cell)
		must(t, err1, err2, err3, err4)
		if shown != want.shown || raw != want.raw || kind != want.kind || formula != "" {
			t.Errorf("%s is %q, %q, of type %d, formula %q; want %+v", cell, shown, raw, kind, formula, want)
		}
	}
	checkHeading(t, f)
}

// checkHeading: the titles stay in view, have filters, are printed on every page and stand out.
func checkHeading(t *testing.T, f *excelize.File) {
	t.Helper()
	for sheet, frozen := range map[string]bool{"Keterangan": false, "Peserta": true} {
		if panes, err := f.GetPanes(sheet); err != nil || panes.Freeze != frozen || frozen && panes.YSplit != 1 {
			t.Errorf("%s: panes %+v, %v", sheet, panes, err)
		}
	}
	defined := map[string]string{}
	for _, d := range f.GetDefinedName() {
		defined[d.Name] = d.Scope + " " + d.RefersTo
	}
	if defined["_xlnm._FilterDatabase"] != "Peserta 'Peserta'!$A$1:$E$4" || defined["_xlnm.Print_Titles"] != "Peserta 'Peserta'!$1:$1" {
		t.Errorf("defined names %q", defined)
	}
	if width, err := f.GetColWidth("Peserta", "A"); err != nil || width != 40 {
		t.Errorf("width %v, %v", width, err)
	}
	for cell, want := range map[string][2]bool{"A1": {true, false}, "A2": {false, false}, "C2": {false, true}} {
		id, err := f.GetCellStyle("Peserta", cell)
		must(t, err)
		style, err := f.GetStyle(id)
		must(t, err)
		if style.Font.Bold != want[0] || style.Font.Italic != want[1] {
			t.Errorf("%s: font %+v", cell, style.Font)
		}
	}
}

func TestHostileTexts(t *testing.T) {
	t.Parallel()
	texts := []string{
		"@SUM(A1)", "+62 812", "-", "\tx", "a\nb", "_x0041_", "x_x005F_x", "_x_x0041_0041_", "]]>", `"'&<>`, " spasi ", "😀", strings.Repeat("é", maxText),
	}
	var b bytes.Buffer
	w := NewWriter(&b)
	must(t, w.Sheet("x"))
	for _, s := range texts {
		must(t, w.Row(Text(s)))
	}
	must(t, w.Row(Text("\x00a\x1b[31m\xed\xa0\x80\ufffe")), w.Row(Text(strings.Repeat("😀", maxText))), w.Close())
	rows, err := open(t, b.Bytes()).GetRows("x")
	must(t, err)
	for i, s := range texts {
		if rows[i][0] != s {
			t.Errorf("%q became %q", s, rows[i][0])
		}
	}
	if got := rows[len(texts)][0]; strings.Trim(got, "\ufffd") != "a\ufffd[31m" {
		t.Errorf("got %q", got)
	}
	if n := len(utf16.Encode([]rune(rows[len(texts)+1][0]))); n > maxText || n < maxText-2 {
		t.Errorf("a long text has %d units", n)
	}
}

func TestSheetNames(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Kecamatan ", 5)
	n := names{}
	for _, c := range [][2]string{
		{"Peserta", "Peserta"},
		{"peserta", "peserta (2)"},
		{"", "KIM"},
		{"'Modul 1: a/b?'", "Modul 1- a-b-"},
		{"history", "KIM history"},
		{long, "Kecamatan Kecamatan Kecamatan K"},
		{long, "Kecamatan Kecamatan Kecamat (2)"},
		{"_x0041_", "-x0041-"},
		{"a\x00b\xff", "a b-"},
		{strings.Repeat("😀", 20), strings.Repeat("😀", 15)},
	} {
		if got := n.unique(c[0]); got != c[1] {
			t.Errorf("%q became %q; want %q", c[0], got, c[1])
		}
	}
}

func TestReferences(t *testing.T) {
	t.Parallel()
	for column := range MaxColumns {
		want, err := excelize.CoordinatesToCellName(column+1, 7)
		if got := string(appendReference(nil, column, 7)); err != nil || got != want {
			t.Fatalf("column %d is %s; want %s, %v", column, got, want, err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	w := NewWriter(io.Discard)
	must(t, w.Sheet("x"))
	for range MaxRows {
		must(t, w.Row())
	}
	if err := w.Row(); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if err := w.Close(); !errors.Is(err, ErrTooLarge) {
		t.Errorf("closed with %v", err)
	}
	if err := NewWriter(io.Discard).Sheet("x", make([]Column, MaxColumns+1)...); !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if err := NewWriter(io.Discard).Row(); err == nil {
		t.Error("a row without a sheet")
	}
}

// TestEmptyFile: a file without any sheet would not open.
func TestEmptyFile(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	must(t, NewWriter(&b).Close())
	if got := open(t, b.Bytes()).GetSheetList(); len(got) != 1 {
		t.Errorf("sheets %q", got)
	}
}

// full takes so many bytes.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("no room")
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	t.Parallel()
	for room := range 60 {
		w := NewWriter(&full{room: room * 100})
		err := errors.Join(w.Sheet("x", Column{Title: "a"}), w.Row(Text("b")), w.Sheet("y"), w.Close())
		if err == nil {
			break
		}
		if room == 59 {
			t.Error("never large enough")
		}
	}
	w := NewWriter(&full{})
	_ = w.Sheet("x")
	if w.Close() == nil {
		t.Error("nothing said")
	}
}

func TestInert(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]string{
		{"", ""},
		{"Ani", "Ani"},
		{"a=1", "a=1"},
		{"=1", "'=1"},
		{"+1", "'+1"},
		{"-", "'-"},
		{"@x", "'@x"},
		{"\tx", "'\tx"},
		{"\r", "'\r"},
		{"\u0085", "'\u0085"},
		{"＝1", "'＝1"},
		{"'=1", "'=1"},
	} {
		if got := Inert(c[0]); got != c[1] {
			t.Errorf("%q became %q; want %q", c[0], got, c[1])
		}
	}
}

// FuzzText: whatever the text and the name, every part is well-formed and the cell is a text that reads back.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "=1+1", "_x0041_", "</t></is>", "\x00\x1b", "\xed\xa0\x80", "'a'", "[b]:c", "History", "😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		w := NewWriter(&b)
		must(t, w.Sheet(s, Column{Title: "t" + s}), w.Row(Text("x"+s)), w.Row(Text(s)), w.Close())
		archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		must(t, err)
		for _, part := range archive.File {
			checkXML(t, part)
		}
		if formula, err := open(t, b.Bytes()).GetCellFormula(w.sheets[0].name, "A3"); err != nil || formula != "" {
			t.Errorf("formula %q, %v", formula, err)
		}
	})
}

func checkXML(t *testing.T, part *zip.File) {
	t.Helper()
	r, err := part.Open()
	must(t, err)
	d := xml.NewDecoder(r)
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", part.Name, err)
		}
	}
	must(t, r.Close())
}

// BenchmarkWriter writes a class of 10,000 people with 30 columns on three sheets.
func BenchmarkWriter(b *testing.B) {
	b.ReportAllocs()
	row := make([]Cell, 30)
	columns := make([]Column, len(row))
	for b.Loop() {
		w := NewWriter(io.Discard)
		for sheet := range 3 {
			_ = w.Sheet(fmt.Sprint(sheet), columns...)
			for n := range 10_000 {
				for i := range row {
					row[i] = Number(float64(n*i), 1)
				}
				row[0] = Text("Siti Nuraini")
				_ = w.Row(row...)
			}
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
