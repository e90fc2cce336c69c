package reader

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func BenchmarkView(b *testing.B) {
	for name, size := range map[string][2]int{"80x24": {76, 20}, "200x60": {96, 56}} {
		b.Run(name, func(b *testing.B) {
			d := newDesk(b, &store{}, size[0], size[1])
			d.press("2")
			d.look("akun")
			b.ReportAllocs()
			for b.Loop() {
				_ = d.m.View()
			}
		})
	}
}

// BenchmarkFrame is everything that the app asks of the reader for a frame.
func BenchmarkFrame(b *testing.B) {
	d := newDesk(b, &store{}, 76, 20)
	d.press("2")
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = d.m.View(), d.m.Title(), d.m.ShortHelp()
	}
}

// BenchmarkTurn is a key that turns a page that was rendered ahead.
func BenchmarkTurn(b *testing.B) {
	d := newDesk(b, &store{}, 76, 20)
	d.press("2", "3", "2")
	b.ReportAllocs()
	for b.Loop() {
		_ = d.m.Update(tea.KeyPressMsg{Code: tea.KeyRight})
		_ = d.m.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
	}
}
