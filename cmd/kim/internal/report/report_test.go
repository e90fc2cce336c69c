package report_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
)

func write(t *testing.T, doc report.Document, format report.Format) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(context.Background(), &b, doc, format, report.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, format := range report.Formats() {
		if format == report.XLSX {
			continue // read back cell by cell instead
		}
		t.Run(string(format), func(t *testing.T) {
			t.Parallel()
			golden.RequireEqual(t, write(t, sample(), format))
		})
	}
}

func TestXLSX(t *testing.T) {
	t.Parallel()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, sample(), report.XLSX)))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	want := []string{"Keterangan", "Peserta", "Sebelum dan sesudah", "Peserta per kecamatan", "Tingkat per modul", "Kemajuan dari waktu ke waktu", "Kendala"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %q", got)
	}
	for _, c := range []struct{ sheet, cell, want string }{
		{"Keterangan", "A1", "Laporan kelas KIM Karanganyar angkatan 1"},
		{"Keterangan", "B5", "=semua kecamatan"},
		{"Peserta", "C2", "12,345"},
		{"Peserta", "D2", "82.5%"},
		{"Peserta", "F2", "2026-11-20"},
		{"Peserta", "G2", "2026-11-20 14:05"},
		{"Peserta", "B3", "=1+1"},
		{"Peserta", "D4", ""},
		{"Peserta", "F4", "belum"},
		{"Sebelum dan sesudah", "C2", "78%"},
		{"Peserta per kecamatan", "B2", "1,240"},
	} {
		got, err := f.GetCellValue(c.sheet, c.cell)
		formula, ferr := f.GetCellFormula(c.sheet, c.cell)
		if err != nil || ferr != nil || got != c.want || formula != "" {
			t.Errorf("%s %s: %q, formula %q, %v, %v; want %q", c.sheet, c.cell, got, formula, err, ferr, c.want)
		}
	}
}

// TestPage: one page that needs nothing else, with headings, tables and pictures that say what they are.
func TestPage(t *testing.T) {
	t.Parallel()
	page := write(t, sample(), report.HTML)
	for _, never := range []string{"<script", "javascript:", "http://", "https://", "url(", "@import", "<b>Santoso"} {
		if bytes.Contains(bytes.ToLower(page), []byte(strings.ToLower(never))) {
			t.Errorf("it contains %q", never)
		}
	}
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	count, ids, refs, level := map[string]int{}, map[string]bool{}, []string{}, 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		tag, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		attr := map[string]string{}
		for _, a := range tag.Attr {
			attr[a.Name.Local] = a.Value
			if strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("%s has %s", tag.Name.Local, a.Name.Local)
			}
		}
		count[tag.Name.Local]++
		if kind := attr["scope"] + attr["role"]; kind != "" {
			count[tag.Name.Local+kind]++
		}
		if id := attr["id"]; id != "" {
			if ids[id] {
				t.Errorf("two of %q", id)
			}
			ids[id] = true
		}
		refs = append(refs, strings.Fields(attr["aria-labelledby"]+" "+strings.TrimPrefix(attr["href"], "#"))...)
		if name := tag.Name.Local; len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' {
			if int(name[1]-'0') > level+1 {
				t.Errorf("%s follows a heading of level %d", name, level)
			}
			level = int(name[1] - '0')
		}
		if tag.Name.Local == "html" && attr["lang"] != "id" {
			t.Errorf("language %q", attr["lang"])
		}
	}
	for _, ref := range refs {
		if !ids[ref] {
			t.Errorf("nothing has the name %q", ref)
		}
	}
	if count["main"] != 1 || count["header"] != 1 || count["nav"] != 1 || count["h1"] != 1 || count["section"] != 6 {
		t.Errorf("landmarks: %v", count)
	}
	if count["table"] != count["caption"] || count["table"] != 6 || count["thcol"] == 0 || count["throw"] == 0 {
		t.Errorf("tables: %v", count)
	}
	if count["svgimg"] != 4 || count["desc"] != 4 {
		t.Errorf("pictures: %v", count)
	}
}

func TestJSON(t *testing.T) {
	t.Parallel()
	var doc struct {
		Facts    []struct{ ID, Label, Value string }
		Sections []struct {
			ID    string
			Table *struct{ Rows []map[string]any }
			Chart *struct{ Series []struct{ Values []*float64 } }
		}
	}
	if err := json.Unmarshal(write(t, sample(), report.JSON), &doc); err != nil {
		t.Fatal(err)
	}
	row := doc.Sections[0].Table.Rows[0]
	if row["score"] != 0.825 || row["done"] != 12345.0 || row["seen"] != "2026-11-20T14:05:00+07:00" {
		t.Errorf("row %v", row)
	}
	if v := doc.Sections[1].Chart.Series[0].Values; v[2] != nil || *v[0] != 0.42 || doc.Facts[0].ID != "class" {
		t.Errorf("values %v", v)
	}
	if few := doc.Sections[0].Table.Rows[1]["_too_few"]; fmt.Sprint(few) != "[score]" {
		t.Errorf("too few: %v", few)
	}
}

func TestSeparator(t *testing.T) {
	t.Parallel()
	doc := report.Document{Lang: "en", Sections: []report.Section{{Table: &report.Table{
		Columns: []report.Column{{Title: "Name"}, {Title: "Score", Kind: report.KindPercent, Decimals: 1}},
		Rows:    listed([]report.Cell{report.Text("a"), report.Number(0.125)}),
	}}}}
	for separator, want := range map[rune]string{0: "a,12.5", ';': "a;12,5", '\t': "a\t12.5"} {
		var b bytes.Buffer
		if err := report.Write(context.Background(), &b, doc, report.CSV, report.Options{Separator: separator}); err != nil || !strings.Contains(b.String(), want) {
			t.Errorf("%q: %q, %v", separator, b.String(), err)
		}
	}
}

// many are rows without end but for n.
func many(n, columns int) *report.Table {
	row := make([]report.Cell, columns)
	t := &report.Table{Count: n, Columns: make([]report.Column, columns), Rows: func(yield func([]report.Cell, error) bool) {
		for i := range n {
			row[0] = report.Text("Siti Nuraini")
			for k := 1; k < columns; k++ {
				row[k] = report.Number(float64(i * k))
			}
			if !yield(row, nil) {
				return
			}
		}
	}}
	for i := range t.Columns {
		t.Columns[i] = report.Column{ID: fmt.Sprintf("c%d", i), Title: fmt.Sprintf("Kolom %d", i), Kind: report.KindNumber}
	}
	return t
}

func TestProgress(t *testing.T) {
	t.Parallel()
	for _, format := range report.Formats() {
		var steps []int
		opts := report.Options{Progress: func(done, total int) {
			if total != 250 {
				t.Errorf("total %d", total)
			}
			steps = append(steps, done)
		}}
		doc := report.Document{Sections: []report.Section{{Table: many(250, 2)}}}
		if err := report.Write(context.Background(), io.Discard, doc, format, opts); err != nil || !slices.Equal(steps, []int{100, 200, 250}) {
			t.Errorf("%s: %v, %v", format, steps, err)
		}
	}
}

// failing takes a little and then has no room.
type failing struct{ room int }

var errFull = errors.New("no room")

func (f *failing) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWhatGoesWrong(t *testing.T) {
	t.Parallel()
	errRow := errors.New("broken row")
	broken := report.Document{Sections: []report.Section{{Table: &report.Table{
		Columns: make([]report.Column, 1), Rows: func(yield func([]report.Cell, error) bool) { yield(nil, errRow) },
	}}}}
	for _, format := range report.Formats() {
		long := report.Document{Sections: []report.Section{{Table: many(5000, 3)}}}
		for _, room := range []int{0, 5000, 20000} {
			if err := report.Write(context.Background(), &failing{room}, long, format, report.Options{}); !errors.Is(err, errFull) {
				t.Errorf("%s with room %d: %v", format, room, err)
			}
		}
		if err := report.Write(context.Background(), io.Discard, broken, format, report.Options{}); !errors.Is(err, errRow) {
			t.Errorf("%s: %v", format, err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if err := report.Write(ctx, io.Discard, long, format, report.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := report.Write(context.Background(), io.Discard, report.Document{}, "docx", report.Options{}); err == nil {
		t.Error("an unknown format was written")
	}
}

// FuzzCells: whatever people are called, no cell of CSV is a formula, and no format breaks.
func FuzzCells(f *testing.F) {
	for _, s := range []string{"", "=1+1", "#", "\t=1", "\"\r\n=1", "|", "</style><script>", "\x1b[31m", "\xff", "; =1", "＝1", "&#61;1"} {
		f.Add(s, 1.5)
	}
	f.Fuzz(func(t *testing.T, s string, v float64) {
		document := func() report.Document {
			return report.Document{Title: s, Facts: []report.Fact{{Label: s, Value: s}}, Sections: []report.Section{{
				ID: s, Title: s, Note: s,
				Table: &report.Table{
					Columns: []report.Column{{ID: "a", Title: s}, {ID: "b", Title: "b", Kind: report.KindNumber, Decimals: 1}},
					Rows:    listed([]report.Cell{report.State(s, report.Poor), report.Number(v).Few()}),
				},
				Chart: &report.Chart{Kind: report.Line, Labels: []string{s, "x"}, Series: []report.Series{{Name: s, Values: []float64{v, 1}}}},
			}}}
		}
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(write(t, document(), report.CSV), []byte("\ufeff"))))
		r.Comma, r.FieldsPerRecord = ';', -1
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") && !isNumber(cell) {
					t.Errorf("cell %q", cell)
				}
			}
		}
		if page := write(t, document(), report.HTML); bytes.Contains(page, []byte("<script")) || bytes.Contains(page, []byte("\x1b")) {
			t.Errorf("page of %q", s)
		}
		if data := write(t, document(), report.JSON); !json.Valid(data) {
			t.Errorf("not JSON: %s", data)
		}
		write(t, document(), report.Markdown)
		write(t, document(), report.XLSX)
	})
}

func TestChartsOfStrangeNumbers(t *testing.T) {
	t.Parallel()
	for _, kind := range []report.ChartKind{report.Bars, report.Grouped, report.Stacked, report.Line} {
		for _, values := range [][]float64{nil, {math.NaN()}, {0}, {-0.25, 0.5}, {-3}, {math.MaxFloat64, -math.MaxFloat64}, {1e-300}, {math.Inf(1), 1}} {
			doc := report.Document{Sections: []report.Section{{Chart: &report.Chart{
				Kind: kind, Labels: []string{"a", "b"}, Series: []report.Series{{Name: "x", Values: values}, {Name: "y"}},
			}}}}
			if page := string(write(t, doc, report.HTML)); strings.Contains(page, "NaN") || strings.Contains(page, "Inf") {
				t.Errorf("kind %d, %v: places that are no numbers", kind, values)
			}
		}
	}
}

// BenchmarkWrite writes a class of 10,000 people with 30 columns.
func BenchmarkWrite(b *testing.B) {
	for _, format := range report.Formats() {
		b.Run(string(format), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				doc := report.Document{Sections: []report.Section{{Title: "Peserta", Table: many(10_000, 30)}}}
				if err := report.Write(context.Background(), io.Discard, doc, format, report.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func isNumber(cell string) bool {
	_, err := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64)
	return err == nil
}
