package charts

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

func day(n int) time.Time { return time.Date(2026, 11, n, 0, 0, 0, 0, time.UTC) }

func TestDailyFillsIdleDays(t *testing.T) {
	t.Parallel()
	days := []classstat.Day{{Date: day(1), N: 2, Total: 2}, {Date: day(2), N: 1, Total: 3}, {Date: day(5), N: 4, Total: 7}}
	if got, want := daily(days), []float64{2, 3, 3, 3, 7}; !slices.Equal(got, want) {
		t.Errorf("daily = %v, want %v", got, want)
	}
}

func TestCurveFitsItsRoom(t *testing.T) {
	t.Parallel()
	m := &Model{env: &screen.Env{Text: i18n.For(i18n.Indonesian), Styles: theme.New(theme.Auto, true)}, width: 76}
	days := []classstat.Day{{Date: day(1), N: 900, Total: 900}, {Date: day(9), N: 1067, Total: 1967}}
	for _, height := range []int{6, 12, 30} {
		lines := m.curve(days, height)
		if len(lines) == 0 || len(lines) > height {
			t.Fatalf("%d lines in a height of %d", len(lines), height)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > m.width {
				t.Errorf("too wide: %q", line)
			}
		}
		if !strings.Contains(lines[0], "1.967") || !strings.Contains(lines[len(lines)-1], "9 November 2026") {
			t.Errorf("the ends are not named:\n%s", strings.Join(lines, "\n"))
		}
	}
	if m.curve(days, 5) != nil || m.curve(days[:1], 20) != nil {
		t.Error("a curve without room, or of one day")
	}
}
