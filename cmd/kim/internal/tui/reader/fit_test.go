package reader

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
)

func TestAnythingFitsAnyWindow(t *testing.T) {
	t.Parallel()
	keys := []string{
		"space", "enter", "b", "up", "down", "left", "right", "h", "end", "1", "2", "3", "m", "c", "o", "/", "n", "N", "g", "y", "M", "esc",
	}
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, &store{}, rapid.IntRange(1, 120).Draw(rt, "width"), rapid.IntRange(1, 60).Draw(rt, "height"))
		for range rapid.IntRange(0, 25).Draw(rt, "steps") {
			switch rapid.IntRange(0, 7).Draw(rt, "what") {
			case 0:
				d.resize(rapid.IntRange(0, 300).Draw(rt, "w"), rapid.IntRange(0, 100).Draw(rt, "h"))
			case 1:
				d.speak(rapid.SampledFrom([]string{i18n.Indonesian, i18n.English}).Draw(rt, "lang"))
			case 2:
				d.shown = nil
				d.look(rapid.SampledFrom([]string{"kim", "alinea 1", "", "漢字 👩‍👩‍👧", "a"}).Draw(rt, "query"))
			case 3:
				d.shown = nil
				d.press("c")
				d.fill(ofNote, rapid.SampledFrom([]string{"", "pendek", strings.Repeat("panjang", 30), "漢字\n\n\te\u0301"}).Draw(rt, "note"))
			default:
				d.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			requireFits(rt, d.m, d.m.width, d.m.height)
		}
	})
}

// requireFits fails if the view is larger than the window.
func requireFits(tb rapid.TB, m *Model, width, height int) {
	tb.Helper()
	if err := screentest.Fits(m.View(), width, height); err != nil {
		tb.Fatal(err)
	}
}
