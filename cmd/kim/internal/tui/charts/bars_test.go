package charts

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

func TestBar(t *testing.T) {
	t.Parallel()
	m := &Model{env: &screen.Env{Text: i18n.For(i18n.English), Styles: theme.New(theme.Dark, true)}}
	for _, c := range []struct {
		bar  bar
		rest bool
		want string
	}{
		{bar{value: "0", part: 0}, true, "────────── 0"},
		{bar{value: "0.1", part: 0.1}, true, "▌───────── 0.1"},
		{bar{value: "55", part: 55}, true, "█████▌──── 55"},
		{bar{value: "55", part: 55, pale: true}, true, "▒▒▒▒▒▒──── 55"},
		{bar{value: "99.9", part: 99.9}, true, "█████████▌ 99.9"},
		{bar{value: "100", part: 100}, true, "██████████ 100"},
		{bar{value: "30", part: 30}, false, "███        30"},
		{bar{value: "120", part: 120}, false, "██████████ 120"},
		{bar{none: "none"}, true, "none"},
	} {
		got := ansi.Strip(m.bar(c.bar, scale{whole: 100, rest: c.rest}, 10, 1))
		if strings.TrimRight(got, " ") != c.want {
			t.Errorf("%+v is %q, want %q", c.bar, got, c.want)
		}
	}
}

// A longer bar is never for a smaller number.
func TestBarsGrow(t *testing.T) {
	t.Parallel()
	m := &Model{env: &screen.Env{Text: i18n.For(i18n.English), Styles: theme.New(theme.Dark, true)}}
	rapid.Check(t, func(rt *rapid.T) {
		width, whole := rapid.IntRange(1, 60).Draw(rt, "width"), rapid.Float64Range(1, 1e6).Draw(rt, "whole")
		a, b := rapid.Float64Range(0, whole).Draw(rt, "a"), rapid.Float64Range(0, whole).Draw(rt, "b")
		length := func(part float64) int {
			line := ansi.Strip(m.bar(bar{part: part}, scale{whole: whole, rest: true}, width, 0))
			if ansi.StringWidth(line) != width+1 {
				rt.Fatalf("%q is not of %d cells", line, width+1)
			}
			return 2*strings.Count(line, fill) + strings.Count(line, halfFill)
		}
		if a < b && length(a) > length(b) {
			rt.Fatalf("%v is longer than %v", a, b)
		}
	})
}
