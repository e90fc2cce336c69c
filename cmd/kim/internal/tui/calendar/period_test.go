package calendar

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

func TestParseDay(t *testing.T) {
	t.Parallel()
	today := practice.Day(2026, time.November, 23)
	for text, want := range map[string]string{
		"25/11/2026": "2026-11-25", "25-11-26": "2026-11-25", "25.11": "2026-11-25", " 1 / 2 ": "2027-02-01", "23/11": "2026-11-23",
		"22/11": "2027-11-22", "2026-12-31": "2026-12-31", "Rabu, 25/11/2026": "2026-11-25", "29/2/2028": "2028-02-29",
		"29/2/2027": "", "31/11": "", "0/1": "", "1/0": "", "": "", "5": "", "besok": "", "1/1/99999": "", "1/1/202": "", "1/2/3/4": "",
	} {
		day, ok := parseDay(text, today)
		if got := day.Format(time.DateOnly); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %s, %v, want %q", text, got, ok, want)
		}
	}
}

// Every day is in the period around it, and periods follow each other without a gap.
func TestPeriod(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		day := practice.Day(2026, 1, rapid.IntRange(-1000, 1000).Draw(rt, "day"))
		p := around(day, rapid.Bool().Draw(rt, "month"))
		if !p.has(day) {
			rt.Fatalf("%v is not in %v to %v", day, p.from, p.to())
		}
		if next := p.shifted(1); !next.from.Equal(p.to().AddDate(0, 0, 1)) || next.shifted(-1) != p {
			rt.Fatalf("after %v comes %v", p, next)
		}
		if !p.month && (p.from.Weekday() != time.Monday || p.to().Weekday() != time.Sunday) {
			rt.Fatalf("two weeks from a %s on", p.from.Weekday())
		}
	})
}
