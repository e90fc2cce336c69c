package report

import (
	"math"
	"strconv"
	"testing"
)

// luminance is as in WCAG 2.2.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func TestContrast(t *testing.T) {
	t.Parallel()
	for _, dark := range []bool{false, true} {
		colour := map[string]string{}
		for _, token := range palette(dark) {
			colour[token.name] = token.value
		}
		check := func(front, back string, least float64) {
			a, b := luminance(t, colour[front]), luminance(t, colour[back])
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < least {
				t.Errorf("dark %v: %s on %s has %.2f; want %.1f", dark, front, back, ratio, least)
			}
		}
		const text, shape = 4.5, 3
		for _, back := range []string{"page", "stripe"} {
			for _, front := range []string{"ink", "muted", "accent", "good", "fair", "poor"} {
				check(front, back, text)
			}
		}
		check("ink", "head", text)
		check("edge", "page", shape)
		for _, series := range []string{"s1", "s2", "s3", "s4"} {
			check(series, "page", shape)
			check("on", series, text)
		}
	}
}
