package roster

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

func readBytes(data []byte, places region.Region) (Roster, error) {
	return Read(bytes.NewReader(data), int64(len(data)), places)
}

// told is a roster, or why there is none, as people are told about it.
func told(t *testing.T, data []byte) string {
	t.Helper()
	var b strings.Builder
	r, err := readBytes(data, region.Karanganyar())
	if err != nil {
		for _, lang := range []string{i18n.Indonesian, i18n.English} {
			fmt.Fprintln(&b, Refusal(i18n.For(lang).Roster, err))
		}
		return b.String()
	}
	fmt.Fprintf(&b, "missing %q, ignored %q\n", r.Missing, r.Ignored)
	for _, p := range r.People {
		fmt.Fprintf(&b, "%d: %s | %s | %s | %s | %s\n", p.Row, p.Name, p.KIM, p.Village, p.District, p.Code)
	}
	for _, p := range r.Problems {
		fmt.Fprintf(&b, "%s: %s\n", p.Severity, p.Sentence(i18n.For(i18n.Indonesian).Roster))
		fmt.Fprintf(&b, "%s: %s\n", p.Severity, p.Sentence(i18n.For(i18n.English).Roster))
	}
	return b.String()
}

func TestLists(t *testing.T) {
	t.Parallel()
	for _, file := range []string{
		"titik-koma.csv", "windows-1252.csv", "utf-16.txt", "tanpa-judul.csv", "hanya-nama.csv", "hanya-judul.csv", "kosong.csv", "rumus.csv",
		"kembar.csv", "aneh.csv",
	} {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(filepath.Join("testdata", file))
			if err != nil {
				t.Fatal(err)
			}
			golden.RequireEqual(t, told(t, data))
		})
	}
}

func workbook(tb testing.TB, fill func(*excelize.File) error) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	var b bytes.Buffer
	if err := errors.Join(fill(f), f.Write(&b)); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestWorkbook(t *testing.T) {
	t.Parallel()
	golden.RequireEqual(t, told(t, workbook(t, func(f *excelize.File) error {
		return errors.Join(
			f.SetSheetRow("Sheet1", "B3", &[]any{"Kode", "Kecamatan", "Desa", "Nama"}),
			f.SetSheetRow("Sheet1", "B4", &[]any{3271, "Jaten", "Ngringo", "=1+1"}),
			f.SetSheetRow("Sheet1", "B6", &[]any{3271.0, "Jaten", "Ngringo", "Siti"}),
			f.SetSheetRow("Sheet1", "B7", &[]any{331311200500001, "Jaten", "Ngringo", "'-Budi"}),
			f.SetCellFormula("Sheet1", "E8", "E6"),
		)
	})))
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	for _, part := range [][2]string{
		{"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>`},
		{"xl/s.xml", "<worksheet><sheetData>"},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = io.WriteString(w, part[1])
		}
		for mega := 0; mega < 130 && err == nil && part[0] == "xl/s.xml"; mega++ {
			_, err = w.Write(bytes.Repeat([]byte(" "), 1<<20))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data string
		want Reason
		row  int
	}{
		"empty":      {"", Empty, 0},
		"only lines": {"\n\n;;\n", Empty, 0},
		"blanks":     {"\n   \n \t;-\n", Empty, 0},
		"PDF":        {"%PDF-1.4\n1 0 obj\n", NoTable, 0},
		"web page":   {"\ufeff\n<table><tr><td>Nama</td></tr></table>", NoTable, 0},
		"no header":  {"\nSiti;Lawu\n", NoHeader, 2},
		"deep":       {strings.Repeat("x\n", headerRows) + "Nama\nSiti\n", NoHeader, 1},
		"nobody":     {"Nama;No\n;1\n;2\n", Nobody, 0},
		"picture":    {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", NoTable, 0},
		"old":        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", OldFormat, 0},
		"damaged":    {"PK\x03\x04....", Damaged, 0},
		"bomb":       {bomb.String(), TooBig, 0},
		"wide":       {"Nama\nSiti" + strings.Repeat(",", 300) + "x\n", TooBig, 2},
		"long":       {"Nama\nSiti\n" + strings.Repeat("x", 200<<10), LongCell, 3},
		"quote":      {"Nama;KIM\nSiti;\"Lawu\nBudi;Lawu\n", Quotes, 2},
	} {
		r, err := readBytes([]byte(c.data), region.Region{})
		if reason, row := Why(err); err == nil || reason != c.want || row != c.row || len(r.People) > 0 {
			t.Errorf("%s: %v, that is %s in row %d", name, err, reason, row)
		}
	}
	if reason, _ := Why(io.ErrUnexpectedEOF); reason != Unreadable {
		t.Errorf("a broken disk is %s", reason)
	}
}

func TestHundredThousandPeople(t *testing.T) {
	t.Parallel()
	list := "Nama;Desa;Kecamatan\n" + strings.Repeat("Siti;Ngringo;Jaten\n", MaxPeople-1) + "Budi;Lain;Jauh\n"
	r, err := readBytes([]byte(list), region.Karanganyar())
	if err != nil || len(r.People) != 2 || len(r.Problems) != MaxPeople-1 {
		t.Errorf("%d people, %d problems, %v", len(r.People), len(r.Problems), err)
	}
	_, err = readBytes([]byte(list+"Ani;;\n"), region.Karanganyar())
	if reason, row := Why(err); reason != TooMany || row != MaxPeople+2 || !errors.Is(err, ErrTooMany) {
		t.Errorf("%v", err)
	}
}

func TestEveryProblemHasASentence(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		text := i18n.For(lang).Roster
		said := map[string]bool{}
		for _, kind := range []ProblemKind{
			MissingName, TooLong, Formula, WorkedOut, Unclean, UnknownDistrict, UnknownVillage, OtherDistrict, DuplicateRow, CodeTwice,
		} {
			said[Problem{Row: 1, Kind: kind}.Sentence(text)] = true
		}
		for _, reason := range Reasons() {
			said[text.Refused(string(reason), 0)] = true
		}
		said[Problem{Row: 1}.Sentence(text)] = true
		said[text.Refused("", 0)] = true
		if want := 10 + len(Reasons()) + 2; len(said) != want {
			t.Errorf("%s: %d different sentences, want %d", lang, len(said), want)
		}
		for _, c := range Columns() {
			if text.Columns[string(c)] == "" {
				t.Errorf("%s: no word for the column %s", lang, c)
			}
		}
	}
}

// people draws lists in which everybody is somebody else, with texts that are hard to write.
func people() *rapid.Generator[[]Person] {
	line := func(s string) safe.Text {
		text, _ := safe.Line(s, MaxCells)
		return text
	}
	text := rapid.OneOf(
		rapid.StringOf(rapid.RuneFrom([]rune("aé'-=+@;,\"\t\n #\\.＝ꦗ😀\u0301"))), rapid.String(),
		rapid.SampledFrom([]string{"-", "--", "'", "''=x", "'-", "=1+1", "@siti", "+62 812", "Nama", "sep=;", "\\.", "#N/A", "Siti Nur'aini, S.Pd."}),
	)
	villages := region.Karanganyar().Villages("")
	return rapid.Custom(func(t *rapid.T) []Person {
		var all []Person
		for i := range rapid.IntRange(1, 60).Draw(t, "people") {
			p := Person{Row: i + 2, Name: line(text.Draw(t, "name")), KIM: line(text.Draw(t, "KIM"))}
			if rapid.Bool().Draw(t, "coded") {
				p.Code = safe.Text(fmt.Sprintf("%s%d", rapid.SampledFrom([]string{"K-", "-", "=", ""}).Draw(t, "code"), i))
			}
			if p.Name == "" || slices.ContainsFunc(all, func(q Person) bool { return strings.EqualFold(string(p.Name), string(q.Name)) }) {
				p.Name = safe.Text(fmt.Sprintf("Peserta %d", i))
			}
			switch v := rapid.SampledFrom(villages).Draw(t, "village"); rapid.IntRange(0, 3).Draw(t, "places") {
			case 0:
				p.Village, p.District = safe.Text(v.Name), safe.Text(v.District)
			case 1:
				p.District = safe.Text(v.District)
			case 2:
				p.Village = safe.Text(v.Name)
			}
			all = append(all, p)
		}
		return all
	})
}

func TestWriteReadsBack(t *testing.T) {
	t.Parallel()
	places, lists := region.Karanganyar(), people()
	rapid.Check(t, func(t *rapid.T) {
		want := lists.Draw(t, "list")
		var b bytes.Buffer
		if err := Write(&b, want); err != nil {
			t.Fatal(err)
		}
		got, err := readBytes(b.Bytes(), places)
		if err != nil || len(got.Problems)+len(got.Missing)+len(got.Ignored) > 0 || !reflect.DeepEqual(got.People, want) {
			t.Fatalf("wrote %+v\nread %+v\n%v", want, got, err)
		}
		for _, line := range strings.Split(b.String(), "\r\n")[1:] {
			for cell := range strings.SplitSeq(line, ";") {
				if cell = strings.TrimPrefix(cell, `"`); cell != "" && strings.ContainsAny(cell[:1], "=+@") && !strings.Contains(line, `"`) {
					t.Fatalf("an office program would run %q", cell)
				}
			}
		}
	})
}

// What people wrote themselves comes back, too, though something is said about it.
func TestPlacesFromElsewhereReadBack(t *testing.T) {
	t.Parallel()
	want := []Person{{2, "Siti", "", "Pabelan", "Kec. Kartasura", ""}, {3, "Budi", "", "Ngringo", "Colomadu", ""}, {4, "Ani", "", "Dusun X", "Jaten", ""}}
	var b bytes.Buffer
	if err := Write(&b, want); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		places   region.Region
		problems int
	}{{region.Karanganyar(), 3}, {region.Region{}, 0}} {
		got, err := readBytes(b.Bytes(), c.places)
		if err != nil || !slices.Equal(got.People, want) || len(got.Problems) != c.problems {
			t.Errorf("%+v, %v", got, err)
		}
	}
}

type full struct{ room int }

var errFull = errors.New("no room")

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteTellsOfAFullDisk(t *testing.T) {
	t.Parallel()
	list := slices.Repeat([]Person{{Name: "Siti"}}, 10_000)
	for _, room := range []int{0, 10, 5000} {
		if err := Write(&full{room}, list); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.[ct][sx][vt]")
	if err != nil || len(files) == 0 {
		f.Fatal("no lists", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(workbook(f, func(x *excelize.File) error { return x.SetSheetCol("Sheet1", "A1", &[]any{"Nama", "Siti"}) }))
	places := region.Karanganyar()
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := readBytes(data, places)
		if err != nil {
			return
		}
		for _, p := range r.Problems {
			if p.Row < 1 || p.Severity != p.Kind.Severity() || safe.Clean(string(p.Value)) != p.Value {
				t.Fatalf("%+v", p)
			}
		}
		var b bytes.Buffer
		if err := Write(&b, r.People); err != nil {
			t.Fatal(err)
		}
		if len(r.People) == 0 {
			return
		}
		again, err := readBytes(b.Bytes(), places)
		if err != nil || len(again.People) != len(r.People) {
			t.Fatalf("%+v\n%+v\n%v", r.People, again, err)
		}
		for i, p := range again.People {
			if p.Row = r.People[i].Row; p != r.People[i] {
				t.Fatalf("%+v became %+v", r.People[i], p)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var list strings.Builder
	list.WriteString("Nama;KIM;Desa;Kecamatan\n")
	for i := range MaxPeople {
		fmt.Fprintf(&list, "Siti Aminah %d;KIM Lawu;Ngringo;Jaten\n", i)
	}
	places := region.Karanganyar()
	b.ReportAllocs()
	for b.Loop() {
		if r, err := readBytes([]byte(list.String()), places); err != nil || len(r.People) != MaxPeople {
			b.Fatal(err)
		}
	}
}
