package markdown

import "testing"

// page is as long as a page of a lesson may be.
func page() Source {
	return Source{Title: "Nama pengguna", Blocks: []Block{
		{Markdown: "Aturan [Instagram](#glossary:instagram) tidak banyak. Satu karakter berarti satu huruf, angka, tanda baca, atau spasi."},
		{Markdown: "- Panjangnya 1 sampai 30 karakter.\n- Isinya hanya huruf, angka, titik, dan garis bawah.\n- Tidak boleh ada spasi.\n- Huruf besar dan kecil sama."},
		{Markdown: "| Usulan | Nilai | Sebabnya |\n|---|---|---|\n| kim.mekarjaya.contoh | baik | pendek dan jelas |\n| kim mekar | ditolak | memakai spasi |\n| kim.contoh.2026 | kurang baik | tahun cepat usang |"},
		{Markdown: "**Lakukan sekarang:** tulis di kertas tiga usulan nama pengguna. Lalu minta seorang tetangga membacanya.", Callout: Callout{Kind: "tip", Label: "Tip"}},
	}}
}

func BenchmarkRender(b *testing.B) {
	s := dark()
	b.ReportAllocs()
	for b.Loop() {
		Render(page(), 76, s)
	}
}

func BenchmarkKnown(b *testing.B) {
	s, c, src := dark(), NewCache(), page()
	c.Page(src, 76, s)
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := c.Known(src, 76, s); !ok {
			b.Fatal("not known")
		}
	}
}

func BenchmarkLines(b *testing.B) {
	s := dark()
	b.ReportAllocs()
	for b.Loop() {
		Lines("Ada. Nama yang **pendek** juga lebih mudah diingat warga.", 72, s)
	}
}
