package safe

import "testing"

// BenchmarkMarkdown cleans a lesson-sized file, as the loader does for each unit it opens.
func BenchmarkMarkdown(b *testing.B) {
	for name, line := range map[string]string{
		"plain": "Nama akun memakai huruf kecil, tanpa spasi.\n",
		"mixed": "Nama akun – “kim_desacontoh” – memakai &amp; huruf kecil é 😀.\n",
	} {
		src := []byte(repeat(line, 200))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Markdown(src)
			}
		})
	}
}

func BenchmarkLine(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Line("Siti Nur'aini, S.Pd.", 40); err != nil {
			b.Fatal(err)
		}
	}
}
