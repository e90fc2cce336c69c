package practice

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestPlanText checks that a plan survives being written and read, whatever is typed into it.
func TestPlanText(t *testing.T) {
	t.Parallel()
	field := rapid.StringMatching(`[a-z ,"';=\n]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		var p Plan
		for range rapid.IntRange(0, 6).Draw(t, "entries") {
			p = p.Add(Entry{
				Date:  Day(2026, time.August, rapid.IntRange(1, 31).Draw(t, "day")),
				Title: field.Draw(t, "title"), Source: field.Draw(t, "source"), Status: field.Draw(t, "status"),
			})
		}
		got, err := ParsePlan(p.String())
		if err != nil || !reflect.DeepEqual(got, p) {
			t.Fatalf("got %v, %v, want %v", got, err, p)
		}
	})
}

func TestParsePlanRefuses(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"x", "2026-01-01,a", "31/12/2026,,,,,,,", `2026-01-01,"a`, "2026-02-31,,,,,,,"} {
		if _, err := ParsePlan(s); !errors.Is(err, ErrPlan) {
			t.Errorf("%q: got %v", s, err)
		}
	}
}

func TestPlanOrder(t *testing.T) {
	t.Parallel()
	var p Plan
	for _, day := range []int{9, 3, 9, 1} {
		p = p.Add(Entry{Date: Day(2026, time.August, day), Title: string(rune('a' + len(p.Entries)))})
	}
	titles := func(p Plan) (s string) {
		for _, e := range p.Entries {
			s += e.Title
		}
		return s
	}
	if got := titles(p); got != "dbac" {
		t.Errorf("got %s", got)
	}
	if got := titles(p.Remove(1)); got != "dac" || titles(p) != "dbac" {
		t.Errorf("after removing: %s, and the old plan is %s", got, titles(p))
	}
}

func TestCheckEntry(t *testing.T) {
	t.Parallel()
	whole := Entry{Date: Day(2026, time.August, 1), Title: "Posyandu", Source: "bidan", Writer: "Ani", Checker: "Budi"}
	with := func(change func(e *Entry)) Plan {
		e := whole
		change(&e)
		return Plan{Entries: []Entry{e}}
	}
	busy := Plan{}
	for range 6 {
		busy = busy.Add(whole)
	}
	tests := []struct {
		name string
		plan Plan
		want []string
	}{
		{"whole", with(func(*Entry) {}), nil},
		{"no title", with(func(e *Entry) { e.Title = "" }), []string{"plan-title"}},
		{"no source", with(func(e *Entry) { e.Source = "" }), []string{"plan-source"}},
		{"no checker", with(func(e *Entry) { e.Checker = "" }), []string{"plan-checker"}},
		{"the writer checks", with(func(e *Entry) { e.Checker = "ani" }), []string{"plan-same-person"}},
		{"six in a week", busy, []string{"plan-busy-week"}},
	}
	for _, tt := range tests {
		if got := rules(tt.plan.CheckEntry(len(tt.plan.Entries) - 1)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestOccasions(t *testing.T) {
	t.Parallel()
	got := Occasions(Day(2026, time.December, 10), Day(2027, time.January, 15), "id")
	var names []string
	for _, o := range got {
		names = append(names, o.Date.Format("01-02 ")+o.Name)
	}
	want := "12-10 Hari Hak Asasi Manusia; 12-22 Hari Ibu; 01-15 Hari Desa"
	if strings.Join(names, "; ") != want {
		t.Errorf("got %v, want %s", names, want)
	}
	for _, lang := range []string{"id", "en"} {
		year := Occasions(Day(2026, time.January, 1), Day(2026, time.December, 31), lang)
		if !slices.IsSortedFunc(year, func(a, b Occasion) int { return a.Date.Compare(b.Date) }) {
			t.Errorf("in %s they are not in their order", lang)
		}
		for _, o := range year {
			if o.Name == "" {
				t.Errorf("%v has no name in %s", o.Date, lang)
			}
		}
	}
}
