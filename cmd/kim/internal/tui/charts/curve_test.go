package charts

import (
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
		if !strings.Contains(lines[0], "2.000") || !strings.Contains(lines[len(lines)-1], "9 November 2026") {
			t.Errorf("the ends are not named:\n%s", strings.Join(lines, "\n"))
		}
	}
	if m.curve(days, 5) != nil || m.curve(days[:1], 20) != nil {
		t.Error("a curve without room, or of one day")
	}
}

// The axis has no more lines than there is room for, says only round numbers, and none twice.
func TestMarks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ total, most, step, steps int }{
		{0, 5, 1, 1}, {1, 5, 1, 1}, {7, 13, 1, 7}, {7, 4, 2, 4}, {700, 13, 60, 12}, {1967, 5, 400, 5}, {2_000_000, 10, 200_000, 10}, {9, 0, 10, 1},
	} {
		if step, steps := marks(c.total, c.most); step != c.step || steps != c.steps {
			t.Errorf("marks(%d, %d) = %d, %d, want %d, %d", c.total, c.most, step, steps, c.step, c.steps)
		}
	}
}
