package i18n

import (
	"testing"
	"time"
)

func TestNumbersOfReports(t *testing.T) {
	t.Parallel()
	id, en := For(Indonesian).Report, For(English).Report
	at := time.Date(2026, 3, 2, 14, 5, 0, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{id.Number(12345.678, 1), "12.345,7"},
		{en.Number(12345.678, 1), "12,345.7"},
		{id.Number(-0.04, 1), "0,0"},
		{id.Number(-1.5, 1), "-1,5"},
		{id.Number(10000, 0), "10.000"},
		{id.Percent(0.455, 1), "45,5%"},
		{en.Percent(1, 0), "100%"},
		{id.Moment(at), "2 Maret 2026 pukul 14.05"},
		{en.Moment(at), "2 March 2026 at 14:05"},
	} {
		if c.got != c.want {
			t.Errorf("got %q; want %q", c.got, c.want)
		}
	}
}
