package quiz

import (
	"strconv"
	"testing"
)

func TestGain(t *testing.T) {
	t.Parallel()
	tests := []struct {
		before, after, percent int
		ok                     bool
		level                  Level
	}{
		{40, 70, 50, true, Middle},
		{0, 100, 100, true, High},
		{50, 50, 0, true, Low},
		{60, 40, -50, true, Low},
		{90, 97, 70, true, High},
		{0, 29, 29, true, Low},
		{0, 30, 30, true, Middle},
		{100, 100, 0, false, Low},
		{100, 50, 0, false, Low},
	}
	for _, tt := range tests {
		name := strconv.Itoa(tt.before) + " to " + strconv.Itoa(tt.after)
		percent, ok := Gain(tt.before, tt.after)
		equal(t, name, percent, tt.percent)
		equal(t, name+": ok", ok, tt.ok)
		equal(t, name+": level", GainLevel(percent), tt.level)
	}
}

func TestLevel(t *testing.T) {
	t.Parallel()
	for points, want := range map[float64]Level{0: Low, 0.49: Low, 0.5: Middle, 0.79: Middle, 0.8: High, 1: High} {
		equal(t, "level", Score{Points: points, Max: 1, Graded: 1}.Level(), want)
	}
	equal(t, "nothing", Score{}.Level(), Low)
}

func TestFirstForm(t *testing.T) {
	t.Parallel()
	forms := [2]string{"a", "b"}
	first := 0
	for n := range 1000 {
		id := strconv.Itoa(n)
		before, after := FirstForm(id, forms)
		if before == after {
			t.Fatalf("%s gets %s twice", id, before)
		}
		if again, _ := FirstForm(id, forms); again != before {
			t.Fatalf("%s gets another form the second time", id)
		}
		if before == "a" {
			first++
		}
	}
	if first < 450 || first > 550 {
		t.Errorf("%d of 1000 get form a first", first)
	}
}
