package lessons

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestSentences divides texts; "|" stands where a sentence ends.
func TestSentences(t *testing.T) {
	t.Parallel()
	for _, want := range []string{
		"Satu.", "Satu.| Dua?| Tiga!| Empat…| Lima", "Satu …| Dua", "Satu?!| Dua", "satu. dua. tiga",
		`"Satu!"| Dua.`, `"Satu!" kata Bu sekretaris.`, `Ia berkata, "Satu."| "Dua."`, "“Satu.”| (Dua.)| [Tiga]", "Satu (dua. tiga).| Empat",
		"Rp5.000 atau 12.5 atau 02.00 WIB.| Pukul 21.40.| 17 orang.",
		"Narasumber Sopiyatun, S.Sos., M.I.Kom. menjelaskan.| Ia datang.", "Camat Jaten Dwi Saptohaji, S.P., M.M. menyambut.",
		"Kadis Drs. Sujarno, M.Si. hadir.", "Menurut Dr. Ahmad dan Prof. Budi.", "Jl. Lawu No. 3, Kec. Jaten.| Lalu pulang.",
		"Undang-Undang No. 1 Tahun 2024.", "I say no.| Then I go.", "Lihat hlm. 3 dan Ps. 28.", "Beras, gula, dst.| Lalu pulang.", "Beras, gula, dsb. dibawa.",
		"H. Ahmad dan Ny. Siti.", "Mr. Smith, e.g. Mr. Jones, i.e. Smith.", "At 9 a.m. we meet.| At 5 p.m.| Monday is free.",
		"Buka kim.id.| Lalu @kim.| " + string(unspoken) + " ada.", "a.| 3 b.", "Satu\n| dua", "Satu.\n|Dua", "", ".", "...", ". . .", `"."| A`,
		"Satu.  | Dua", "Satu: Dua; tiga - empat.",
	} {
		text := strings.ReplaceAll(want, "|", "")
		var got []string
		for _, s := range sentences(text) {
			got = append(got, text[s.start:s.stop])
		}
		// Spaces belong to the sentence before them, and a line feed to none.
		if got, want := compact(got), compact(strings.Split(want, "|")); !slices.Equal(got, want) {
			t.Errorf("%q has the sentences %q, want %q", text, got, want)
		}
	}
}

// compact trims texts and leaves out those without any.
func compact(texts []string) []string {
	var all []string
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// TestSentencesCoverTheText takes any text: sentences follow one another and leave out only line feeds.
func TestSentencesCoverTheText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "A", ".", "?", " ", "\n", "\"", "(", "”", "3", "é", "No", "□", "…"})).Draw(t, "text"), "")
		at, words := 0, 0
		for _, s := range sentences(text) {
			if strings.Trim(text[at:s.start], "\n") != "" || s.stop < s.start || !utf8.ValidString(text[s.start:s.stop]) {
				t.Fatalf("sentences of %q: %v after %d", text, s, at)
			}
			at = s.stop
			words += countWords(text[s.start:s.stop])
		}
		if at != len(text) || words > countWords(text) {
			t.Fatalf("sentences of %q end at %d, with %d words of %d", text, at, words, countWords(text))
		}
	})
}

func TestCountWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"": 0, " – ": 0, "kata-kata dan/atau 12,5 km": 4, "(a) – □ … 3": 3, "\"Ya!\"": 1,
	} {
		if got := countWords(text); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}
