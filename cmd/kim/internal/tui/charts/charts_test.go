package charts_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/charts"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
)

func TestEveryChartSaysInWordsWhatItShows(t *testing.T) {
	t.Parallel()
	store, class := screentest.Class(t, 20)
	for lang, wants := range map[string][4]string{
		i18n.Indonesian: {"1/4 Perkembangan", "2/4 Modul", "3/4 Sebelum", "14 dari 17 kecamatan belum ada peserta."},
		i18n.English:    {"1/4 Progress", "2/4 Modules", "3/4 Before", "Districts without any: 14 of 17."},
	} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			d := screentest.NewDesk(t, store, class, lang)
			m := charts.New(d.Env)
			d.Open(m, size[0], size[1])
			for i, want := range wants {
				d.Press(string(rune('1' + i)))
				view := m.View()
				if !strings.Contains(strings.Join(strings.Fields(ansi.Strip(view)), " "), want) {
					t.Errorf("%s %v: no %q in\n%s", lang, size, want, view)
				}
				lines := strings.Split(view, "\n")
				if len(lines) > size[1] {
					t.Errorf("%s %v: %d lines", lang, size, len(lines))
				}
				for _, line := range lines {
					if ansi.StringWidth(line) > size[0] {
						t.Errorf("%s %v: too wide: %q", lang, size, line)
					}
				}
			}
		}
	}
}
