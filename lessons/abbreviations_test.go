package lessons

import (
	"strings"
	"testing"
)

// TestExplained asks whether a passage explains the first word in capitals of the text.
func TestExplained(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"Kelompok Informasi Masyarakat (KIM)":                         true,
		"Usaha mikro, kecil, dan menengah (UMKM)":                     true,
		"usaha kecil (*UMKM*)":                                        true,
		"kartu penduduk dan kartu keluarga (XTP, XK)":                 true,
		"KIM (Kelompok Informasi Masyarakat)":                         true,
		"**KIM** (kelompok warga)":                                    true,
		"[KIM](#glossary:kim) itu penting":                            true,
		"[SK KIM](#glossary:sk) itu penting":                          true,
		"PPID, Pejabat Pengelola Informasi dan Dokumentasi, menjawab": true,
		"Kata BAST\n\nberita acara serah terima":                      true,
		"UU itu Undang-Undang":                                        true,
		"KUHP, kitab undang-undang hukum pidana":                      true,
		"ABC: Amati, Baca, Cek":                                       true,
		"ADINDA itu akses informasi, diskusi, implementasi, networking, diseminasi, dan aspirasi": true,
		"OJK, the financial services authority":                                                   true,
		"SK is the decree on the group":                                                           true,
		"SK berarti surat dari desa":                                                              true,
		"surat serah terima yang disebut BAST":                                                    true,
		"| BAST | Berita acara serah terima |\n|---|---|\n| a | b |":                              true,

		"KIM itu penting":                     false,
		"[KIM](https://kim.id) itu penting":   false,
		"KIM, desa, dan warga":                false,
		"(KIM)":                               false,
		"Warga (KIM Mekar Jaya) datang":       false,
		"KIM (12) datang":                     false,
		"KIM (BPBD) datang":                   false,
		"KIM kita ingin membantu":             false,
		"KIM Ketika Ibu. Mereka":              false,
		"KIM, lihat Kantor Imigrasi":          false,
		"SK KIM":                              false,
		"KIM `Kelompok Informasi Masyarakat`": false,
		"KIM (kelompok yang belum ditutup":    false,
	}
	for text, want := range tests {
		d := parseMarkdown(newSource("x.id.md", []byte(text)))
		flows := d.flows(d.nodes)
		first := ""
		for _, f := range flows {
			for token := range tokens(f.text) {
				if first == "" && isAbbreviation(f.text, token) {
					first = f.text[token.start:token.stop]
				}
			}
		}
		unexplained := map[string]int{first: 0}
		passage{d, flows}.explain(unexplained)
		if got := len(unexplained) == 0; got != want || first == "" {
			t.Errorf("%q explains %q: %v", text, first, got)
		}
	}
}

// TestFlow reads texts as they are read aloud, and follows every byte back to its place.
func TestFlow(t *testing.T) {
	t.Parallel()
	const text = "# Satu *dua* {#x}\n\n> [!TIP]\n> Tiga [empat](#lima) `enam` <https://a.id>  \n> b\\*c ![d](e)\n\n- [x] satu\n  > dua\n\n| f | **g** |\n|---|---|\n| h | |\n\n```\ni\n```\n\n<!-- trainer: j -->\n"
	d := parseMarkdown(newSource("x.id.md", []byte(text)))
	var got []string
	for _, f := range d.flows(d.nodes) {
		got = append(got, f.text)
		for i, r := range f.text {
			if r != unspoken && r != '\n' && r != ' ' && text[f.pos(i)] != f.text[i] {
				t.Errorf("%q comes from %q", f.text[i:], text[f.pos(i):])
			}
		}
	}
	want := "Satu dua/Tiga empat □ □\nb\\*c □/satu/dua/f/g/h/"
	if strings.Join(got, "/") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "/"), want)
	}
}
