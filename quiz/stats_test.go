package quiz

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// sumsOf adds up pairs of points and rest.
func sumsOf(pairs [][2]float64) ItemSums {
	var s ItemSums
	for _, p := range pairs {
		s.N++
		s.Points += p[0]
		s.Points2 += p[0] * p[0]
		s.Rest += p[1]
		s.Rest2 += p[1] * p[1]
		s.Cross += p[0] * p[1]
	}
	return s
}

func alike(a, b float64) bool { return math.Abs(a-b) < 1e-3 }

func TestFacilityAndDiscrimination(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name           string
		pairs          [][2]float64
		facility       float64
		discrimination float64
		known          bool
	}{
		{"able people are right", [][2]float64{{1, 0.9}, {1, 0.8}, {0, 0.2}, {0, 0.1}}, 0.5, 0.98995, true},
		{"able people are wrong", [][2]float64{{0, 0.9}, {0, 0.8}, {1, 0.2}, {1, 0.1}}, 0.5, -0.98995, true},
		{"everybody is right", [][2]float64{{1, 0.9}, {1, 0.2}, {1, 0.1}}, 1, 0, false},
		{"all are as able", [][2]float64{{1, 0.5}, {0, 0.5}, {1, 0.5}}, 2.0 / 3, 0, false},
		{"two people tell nothing", [][2]float64{{1, 0.9}, {0, 0.1}}, 0.5, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := sumsOf(c.pairs)
			facility, ok := s.Facility()
			if !ok || !alike(facility, c.facility) {
				t.Errorf("facility %v, want %v", facility, c.facility)
			}
			if d, known := s.Discrimination(); known != c.known || known && !alike(d, c.discrimination) {
				t.Errorf("discrimination %v (%v), want %v", d, known, c.discrimination)
			}
		})
	}
	if _, ok := (ItemSums{}).Facility(); ok {
		t.Error("nobody answered, and there is a facility")
	}
}

func TestDiscriminationIsACorrelation(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		share := rapid.Float64Range(0, 1)
		n := rapid.IntRange(0, 50).Draw(t, "n")
		pairs := make([][2]float64, n)
		for i := range pairs {
			pairs[i] = [2]float64{share.Draw(t, "points"), share.Draw(t, "rest")}
		}
		if d, ok := sumsOf(pairs).Discrimination(); ok && (math.IsNaN(d) || d < -1 || d > 1) {
			t.Fatalf("discrimination %v", d)
		}
	})
}

func TestAdvise(t *testing.T) {
	t.Parallel()
	// sums of n people of whom a share is right, with a discrimination that the strengths of both groups make.
	sums := func(n, right int, strong, weak float64) ItemSums {
		var pairs [][2]float64
		for i := range n {
			noise := 0.01 * float64(i%5)
			if i < right {
				pairs = append(pairs, [2]float64{1, strong + noise})
				continue
			}
			pairs = append(pairs, [2]float64{0, weak + noise})
		}
		return sumsOf(pairs)
	}
	choice := func(id string, right bool, n int, strength float64) ChoiceSums {
		return ChoiceSums{ID: id, Right: right, N: n, Rest: strength * float64(n)}
	}
	good := []ChoiceSums{choice("a", true, 60, 0.8), choice("b", false, 30, 0.4), choice("c", false, 10, 0.3)}
	for _, c := range []struct {
		name    string
		s       ItemSums
		choices []ChoiceSums
		hinted  int
		advice  Advice
		choice  string
	}{
		{"nothing to say", sums(100, 60, 0.8, 0.4), good, 10, AdviceNone, ""},
		{"too few", sums(29, 20, 0.8, 0.4), good, 0, AdviceFew, ""},
		{"the wrong choice of able people", sums(100, 60, 0.5, 0.8), []ChoiceSums{
			choice("a", true, 60, 0.5), choice("b", false, 40, 0.8),
		}, 0, AdviceKey, "b"},
		{"nobody is right at all", sums(100, 0, 0, 0.5), []ChoiceSums{choice("a", true, 0, 0), choice("b", false, 100, 0.5)}, 0, AdviceKey, "b"},
		{"able people do no better", sums(100, 60, 0.5, 0.5), nil, 0, AdviceBlind, ""},
		{"hard", sums(100, 20, 0.8, 0.4), nil, 0, AdviceHard, ""},
		{"easy", sums(100, 97, 0.8, 0.4), nil, 0, AdviceEasy, ""},
		{"most needed the hint", sums(100, 60, 0.8, 0.4), good, 51, AdviceHints, ""},
		{"a choice that fools nobody", sums(100, 60, 0.8, 0.4), []ChoiceSums{
			choice("a", true, 60, 0.8), choice("b", false, 39, 0.4), choice("c", false, 1, 0.3),
		}, 0, AdviceUnused, "c"},
		{"not knowing is no choice", sums(100, 60, 0.8, 0.4), []ChoiceSums{
			choice("a", true, 60, 0.8), choice("", false, 1, 0.9), choice("b", false, 39, 0.4),
		}, 0, AdviceNone, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if advice, choice := Advise(c.s, c.choices, c.hinted); advice != c.advice || choice != c.choice {
				t.Errorf("advice %q about %q, want %q about %q", advice, choice, c.advice, c.choice)
			}
		})
	}
}

func TestMeanInterval(t *testing.T) {
	t.Parallel()
	if _, ok := MeanInterval(1, 5, 25); ok {
		t.Error("one value has no interval")
	}
	// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2.1381, t(7) 2.3646.
	got, ok := MeanInterval(8, 40, 232)
	if want := 2.3646 * 2.1381 / math.Sqrt(8); !ok || got.Mean != 5 || math.Abs(got.High-5-want) > 0.01 || math.Abs(5-got.Low-want) > 0.01 {
		t.Errorf("interval %+v, want 5 ± %v", got, want)
	}
	for degrees, want := range map[int]float64{3: 3.1824, 4: 2.7764, 9: 2.2622, 29: 2.0452, 1000: 1.9623} {
		if got := studentT(degrees); math.Abs(got-want)/want > 0.005 {
			t.Errorf("t(%d) = %v, want %v", degrees, got, want)
		}
	}
}

func TestMedian(t *testing.T) {
	t.Parallel()
	if _, ok := Median(nil); ok {
		t.Error("nothing has a median")
	}
	for _, c := range []struct {
		bins []Bin
		want float64
	}{
		{[]Bin{{5, 1}}, 5},
		{[]Bin{{9, 1}, {1, 1}, {5, 1}}, 5},
		{[]Bin{{1, 1}, {2, 5}, {30, 2}}, 2},
		{[]Bin{{1, 0}, {7, 3}}, 7},
	} {
		if got, ok := Median(c.bins); !ok || got != c.want {
			t.Errorf("Median(%v) = %v, want %v", c.bins, got, c.want)
		}
	}
}

// The numbers: 60, 70, 80 (mean 70, variance 100) and 50, 50, 80, 60 (mean 60, variance 200). The squares of the standard
// errors are 100/3 and 50, together 83.333; by Welch and Satterthwaite there are 5 degrees of freedom, whose t is 2.5706.
func TestDifferenceInterval(t *testing.T) {
	t.Parallel()
	got, ok := DifferenceInterval(Moments{N: 3, Sum: 210, Squares: 14900}, Moments{N: 4, Sum: 240, Squares: 15000})
	if !ok || math.Abs(got.Mean-10) > 1e-9 || math.Abs(got.High-10-2.5706*9.12871) > 0.05 || math.Abs(got.Low+got.High-20) > 1e-9 {
		t.Errorf("interval %+v, %v", got, ok)
	}
	if got, ok := DifferenceInterval(Moments{N: 2, Sum: 100, Squares: 5000}, Moments{N: 2, Sum: 80, Squares: 3200}); !ok || got != (Interval{Mean: 10, Low: 10, High: 10}) {
		t.Errorf("without any spread: %+v, %v", got, ok)
	}
	for _, few := range []Moments{{}, {N: 1, Sum: 5, Squares: 25}} {
		if _, ok := DifferenceInterval(few, Moments{N: 9, Sum: 9, Squares: 9}); ok {
			t.Errorf("an interval from %d values", few.N)
		}
	}
}
