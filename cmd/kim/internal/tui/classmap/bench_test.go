package classmap_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// What a trainer does in a class of 10,000 people: each step is the key, all that it asks of the store, and the picture. (The
// picture of a page takes most of the memory.)
func BenchmarkTenThousand(b *testing.B) {
	const n = 10_000
	p := open(b, n, usual())
	step := func(name string, keys ...string) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				p.run(p.model.Update(screen.PressOf(keys[i%len(keys)])))
				p.model.View()
				i++
			}
		})
		p.press("home")
	}
	step("page", "pgdown")
	step("row", "down")
	step("ends", "end", "home")
	step("order", "s")
	step("areas", "g")
	p.model.Update(screen.PressOf("/"))
	step("filter", "b", "backspace", "9", "backspace", "q", "backspace")
	b.Run("fresh", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.run(p.model.Update(screen.FreshMsg{}))
			p.model.View()
		}
	})
}
