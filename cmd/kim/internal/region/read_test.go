package region

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
)

// The numbers per sub-district stand in the fact sheet of the course, §1.9.
func TestKaranganyarIsComplete(t *testing.T) {
	t.Parallel()
	want := map[string][2]int{
		"Jatipuro": {10}, "Jatiyoso": {9}, "Jumapolo": {12}, "Jumantono": {11}, "Matesih": {9}, "Tawangmangu": {7, 3}, "Ngargoyoso": {9},
		"Karangpandan": {11}, "Karanganyar": {0, 12}, "Tasikmadu": {10}, "Jaten": {8}, "Colomadu": {11}, "Gondangrejo": {13},
		"Kebakkramat": {10}, "Mojogedang": {13}, "Kerjo": {10}, "Jenawi": {9},
	}
	r := Karanganyar()
	if !slices.Equal(r.Districts(), Kecamatan()) {
		t.Errorf("sub-districts %q", r.Districts())
	}
	total := map[Kind]int{}
	for _, district := range r.Districts() {
		got := [2]int{}
		names := map[string]bool{}
		for _, v := range r.Villages(district) {
			digit := map[Kind]string{Desa: "2", Kelurahan: "1"}[v.Kind]
			if parts := strings.Split(v.Code, "."); len(parts) != 4 || parts[0]+parts[1] != "3313" || parts[3][:1] != digit {
				t.Errorf("code of %+v", v)
			}
			if names[v.Name] {
				t.Errorf("%s twice in %s", v.Name, district)
			}
			names[v.Name] = true
			total[v.Kind]++
			got[map[Kind]int{Desa: 0, Kelurahan: 1}[v.Kind]]++
		}
		if got != want[district] {
			t.Errorf("%s has %d villages and %d wards, want %v", district, got[0], got[1], want[district])
		}
	}
	if total[Desa] != 162 || total[Kelurahan] != 15 || len(r.Villages("")) != 177 {
		t.Errorf("in all %v", total)
	}
}

func TestSpellings(t *testing.T) {
	t.Parallel()
	r := Karanganyar()
	for typed, want := range map[string]string{
		"jaten": "Jaten", " KEC.  KEBAK KRAMAT": "Kebakkramat", "Kecamatan Colomadu": "Colomadu", "kec.jenawi": "Jenawi", "Karang Anyar": "Karanganyar",
		"Kartasura": "", "": "", "Kecamatan": "",
	} {
		if got, _ := r.District(typed); got != want {
			t.Errorf("District(%q) = %q, want %q", typed, got, want)
		}
	}
	for _, c := range []struct{ district, typed, want string }{
		{"Jaten", "Desa Ngringo", "Ngringo"},
		{"kec. jaten", "ds.NGRINGO", "Ngringo"},
		{"Karanganyar", "Kel. Tegal Gede", "Tegalgede"},
		{"Gondangrejo", "Dayu", "Dayu"},
		{"Jaten", "Dayu", ""},
		{"", "Dayu", ""},
	} {
		if got, ok := r.Village(c.district, c.typed); got.Name != c.want || ok != (c.want != "") {
			t.Errorf("Village(%q, %q) = %+v, %v", c.district, c.typed, got, ok)
		}
	}
	if both := r.Find("DAYU"); len(both) != 2 || both[0].District != "Gondangrejo" || both[1].District != "Karangpandan" {
		t.Errorf("Find gives %+v", both)
	}
}

func TestLike(t *testing.T) {
	t.Parallel()
	r := Karanganyar()
	for typed, want := range map[string]string{
		"Jatem": "Jaten", "Kec. Tawangmanggu": "Tawangmangu", "Karangpadnan": "Karangpandan", "Jati": "", "Kartasura": "", "": "", "x": "",
		"Jatiposo": "Jatiyoso", strings.Repeat("jaten", 10_000): "",
	} {
		if got := r.LikeDistrict(typed); got != want {
			t.Errorf("LikeDistrict(%.20q) = %q, want %q", typed, got, want)
		}
	}
	if got := r.LikeVillage("Jaten", "Ngiringo"); got != "Ngringo" {
		t.Errorf("LikeVillage gives %q", got)
	}
	if got := (Region{}).LikeVillage("", "Ngringo"); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

func TestReadOtherRegion(t *testing.T) {
	t.Parallel()
	r, err := Read(strings.NewReader("\ufeff# dari Kemendagri\r\nKecamatan;Nama;Jenis;Kode\r\nKartasura;Pabelan;desa;33.11.12.2001\r\nKartasura;Kartasura;Kelurahan;\r\nBaki;Gentan\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Village{{"", "Baki", "Gentan", Desa}, {"", "Kartasura", "Kartasura", Kelurahan}, {"33.11.12.2001", "Kartasura", "Pabelan", Desa}}
	if !slices.Equal(r.Villages(""), want) {
		t.Errorf("got %+v", r.Villages(""))
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	const head = "code,kecamatan,name,kind\n"
	for _, c := range []struct {
		text string
		want error
		row  int
	}{
		{"", spreadsheet.ErrNoContent, 0},
		{"a,b\n", ErrColumns, 1},
		{head, ErrNoPlaces, 0},
		{head + "1,Jaten,,desa\n", ErrNoName, 2},
		{head + "1,Jaten,Jati,dusun\n", ErrKind, 2},
		{head + "1,Jaten,Jati,desa\n# \n2,JATEN,jati,desa\n", ErrTwice, 4},
		{head + "1,Jaten,=A1,desa\n", ErrText, 2},
		{head + "1,Jaten," + strings.Repeat("a", 81) + ",desa\n", ErrText, 2},
		{head + "1,\"Jaten,Jati,desa\n", spreadsheet.ErrQuotes, 2},
		{strings.Repeat("#\n", 3<<20), spreadsheet.ErrTooBig, 0},
	} {
		r, err := Read(strings.NewReader(c.text))
		var in *spreadsheet.RowError
		if !errors.Is(err, c.want) || errors.As(err, &in) != (c.row > 0) || in != nil && in.Row != c.row || len(r.Districts()) > 0 {
			t.Errorf("%.60q: %v", c.text, err)
		}
	}
	_, err := Read(strings.NewReader(head + strings.Repeat("1,,x,desa\n", 5000)))
	if n := strings.Count(err.Error(), "\n") + 1; n != maxErrors {
		t.Errorf("%d problems are said", n)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("code,kecamatan,name,kind\n1,Jaten,Jati,desa\n"))
	f.Add(karanganyar)
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read(strings.NewReader(string(data)))
		if err != nil {
			return
		}
		for _, v := range r.Villages("") {
			if got, ok := r.Village(v.District, v.Name); !ok || got != v || !utf8.ValidString(v.Name) {
				t.Errorf("%+v is not found again: %+v", v, got)
			}
		}
	})
}

func BenchmarkKaranganyar(b *testing.B) {
	for b.Loop() {
		Karanganyar()
	}
}
