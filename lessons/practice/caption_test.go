package practice

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// good is a caption in which nothing is found.
const good = `Posyandu Melati buka Rabu, 15 Juli 2026, pukul 08.00–10.00 WIB di Balai Desa Contoh.

Untuk siapa: balita dan ibu hamil. Gratis.
Bawa Buku KIA, supaya berat dan tinggi anak dapat dicatat.
Sumber: bidan desa.
#KIMContoh #InfoDesaContoh #Posyandu

Teks alternatif: Seorang kader menimbang balita di balai desa, ibunya tersenyum di sampingnya.`

func TestCheckCaption(t *testing.T) {
	t.Parallel()
	with := func(old, fresh string) string { return strings.Replace(good, old, fresh, 1) }
	tests := []struct {
		name, text string
		want       []string
	}{
		{"empty", "\n ", []string{"empty!"}},
		{"good", good, nil},
		{"the press release of 2020", with("Rabu, 15 Juli 2026", "Selasa (17/07/20)"), []string{"weekday!"}},
		{"weekday of another date", with("Rabu", "Kamis"), []string{"weekday!"}},
		{"in English", with("Rabu, 15 Juli 2026", "Thursday, 15 July 2026"), []string{"weekday!"}},
		{"no such date", with("Rabu, 15 Juli 2026", "Senin, 31 April 2026"), []string{"no-such-date!"}},
		{"no such month", with("Rabu, 15 Juli 2026", "Senin 01/13/2026"), []string{"no-such-date!"}},
		{"no weekday", with("Rabu, 15 Juli 2026", "15 Juli 2026"), []string{"bare-date"}},
		{"no year", with("Rabu, 15 Juli 2026", "Rabu, 15 Juli"), []string{"bare-date"}},
		{"no zone", with(" WIB", ""), []string{"time-zone"}},
		{"until", with("08.00–10.00 WIB", "08.00 sampai 10.00 WIB"), nil},
		{"no source", with("Sumber: bidan desa.", ""), []string{"source"}},
		{"six hashtags", with("#KIMContoh", "#KIMContoh #A #B #C #D"), []string{"hashtags!"}},
		{"a hashtag in small letters", with("#InfoDesaContoh", "#infodesacontoh"), []string{"hashtag-case"}},
		{"a hashtag about nothing", with("#Posyandu", "#viral"), []string{"hashtag-any"}},
		{"no alternative text", strings.Split(good, "\n\nTeks")[0], []string{"alt-text"}},
		{"a long alternative text", good + strings.Repeat(" lagi", 20), []string{"alt-length"}},
		{"a citizen's number", with("balita", "balita 3313012345678901"), []string{"national-number!"}},
		{"a citizen's number behind the caption", good + " 3313012345678901", []string{"national-number!"}},
		{"an accusation", with("Gratis", "Kepala dusun itu maling"), []string{"accusing"}},
		{"a rumour", with("Gratis", "Viralkan"), []string{"rumour"}},
		{"a phrase of rumours", with("Gratis", "Info dari grup RT"), []string{"rumour"}},
		{"shouting", with("Gratis.", "AYO SEMUA WARGA DATANG."), []string{"capitals"}},
		{"abbreviations are no shouting", with("Gratis.", "KIM dan PKK."), nil},
		{"a shortened link", with("Gratis.", "Daftar: https://bit.ly/posyandu"), []string{"shortener!"}},
		{"a whole link", with("Gratis.", "Daftar: https://contoh.desa.id/posyandu"), nil},
		{"a long first sentence", "Dengan ini kami beri tahu semua warga bahwa " + strings.Replace(good, "P", "p", 1), []string{"opening"}},
		{"too long", good + "\n" + strings.Repeat("👍🏽", 2200), []string{"alt-length"}},
		{"little said", "Halo!", []string{"missing:who", "missing:when", "missing:where", "missing:why", "missing:how", "source", "alt-text"}},
	}
	for _, tt := range tests {
		got := rules(CheckCaption(tt.text))
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
	caption, alt := SplitAlt(good)
	long := caption + strings.Repeat("a", MaxCaption+1-length(caption)) + "\n\nTeks alternatif: " + alt
	if got := rules(CheckCaption(long)); !slices.Equal(got, []string{"length!"}) {
		t.Errorf("one too many: got %v", got)
	}
}

// TestPlaceBehindCaption checks that personal data in the alternative text is found where it stands in the whole text.
func TestPlaceBehindCaption(t *testing.T) {
	t.Parallel()
	const number = "0812-3456-7890"
	text := strings.Replace(good, "#Posyandu\n", "#Posyandu \n\n", 1) + " Hubungi " + number
	findings := CheckCaption(text)
	i := slices.IndexFunc(findings, func(f Finding) bool { return f.Rule == RulePhone })
	if i < 0 || text[findings[i].Start:findings[i].End] != number {
		t.Errorf("got %+v", findings)
	}
}

func TestShown(t *testing.T) {
	t.Parallel()
	short := strings.Repeat("a", 125)
	if shown, more := Shown(short); shown != short || more != "" {
		t.Errorf("125 characters: %q + %q", shown, more)
	}
	shown, more := Shown(good)
	if shown+more != good || length(shown) > Opening || !strings.HasPrefix(more, " ") && !strings.HasPrefix(more, "\n") {
		t.Errorf("got %q + %q", shown, more)
	}
	if shown, more := Shown(strings.Repeat("a", 130)); length(shown) != 125 || length(more) != 5 {
		t.Errorf("one word: %q + %q", shown, more)
	}
}

func FuzzCheckCaption(f *testing.F) {
	for _, seed := range []string{
		good, "", "#", "Selasa (17/07/20)", "31/02/2026", "RT", "rt.", "08 08 08 08 08", "teks alternatif:", "İİİ viralkan", "\xff\xfe12/12/12",
		"Senin 99999999999999999999 Juli 2026", "pukul", "teks alternatif:\nteks alternatif:", "+628",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, findings := range [][]Finding{CheckCaption(src), CheckBio(src, Group{}), CheckUsername(src, Group{Person: src})} {
			for _, finding := range findings {
				if finding.Start < 0 || finding.End < finding.Start || finding.End > len(src) {
					t.Fatalf("%+v is outside of a text of %d bytes", finding, len(src))
				}
				if utf8.ValidString(src) && !utf8.ValidString(src[finding.Start:finding.End]) {
					t.Fatalf("%+v cuts a character", finding)
				}
				finding.Words("id")
			}
		}
		if shown, more := Shown(src); shown+more != src {
			t.Fatalf("%q + %q", shown, more)
		}
		for _, name := range SuggestUsernames(Group{KIM: src, Village: src}) {
			if !clean(usernameForm(name)) {
				t.Fatalf("suggested %q", name)
			}
		}
	})
}

// BenchmarkCheckCaption checks the longest caption that the platform takes: it is checked again with every key.
func BenchmarkCheckCaption(b *testing.B) {
	text := strings.Repeat(good, 10)[:MaxCaption]
	b.ReportAllocs()
	for b.Loop() {
		CheckCaption(text)
	}
}
