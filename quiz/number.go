package quiz

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// readings returns the numbers that a person may mean by s: "12,5" as Indonesians write it and "12.5" as calculators do. A separator
// before three digits can be either, so "1.674" is 1674 and also 1.674. It is empty if s is no number.
func readings(s string) []float64 {
	s = strings.ReplaceAll(strings.TrimSpace(norm.NFKC.String(s)), "\u2212", "-") // the minus sign, not the hyphen
	digits, negative := strings.CutPrefix(s, "-")
	if !negative {
		digits = strings.TrimPrefix(digits, "+")
	}
	digits = strings.TrimSpace(digits)
	var found []float64
	for _, marks := range []struct{ decimal, group string }{{",", "."}, {".", ","}} {
		x, ok := parse(digits, marks.decimal, marks.group)
		if negative {
			x = -x
		}
		if ok && !slices.Contains(found, x) {
			found = append(found, x)
		}
	}
	return found
}

// parse reads digits with an optional decimal mark and with groups of three divided by the group mark or by spaces.
func parse(s, decimal, group string) (float64, bool) {
	whole, fraction, _ := strings.Cut(s, decimal)
	whole, ok := ungroup(strings.ReplaceAll(whole, " ", group), group)
	if !ok || !isDigits(fraction) || whole+fraction == "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(whole+"."+fraction, 64)
	return x, err == nil // an error means: too large
}

// ungroup joins groups of digits: one to three in the first, which does not begin with a zero, and three in each that follows.
func ungroup(s, mark string) (string, bool) {
	groups := strings.Split(s, mark)
	for i, g := range groups {
		switch {
		case !isDigits(g):
			return "", false
		case len(groups) == 1:
		case i == 0 && (g == "" || g[0] == '0' || len(g) > 3):
			return "", false
		case i > 0 && len(g) != 3:
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// isDigits reports whether s has no other characters than the ten digits.
func isDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

// near reports whether x is within the tolerance of answer. The last two bits, which binary fractions may get wrong, are forgiven:
// 1.1 is within 0.1 of 1.
func near(x, answer, tolerance float64) bool {
	if math.IsInf(answer, 0) {
		return false
	}
	if !(tolerance > 0) {
		tolerance = 0
	}
	rounding := 0x1p-51 * max(math.Abs(x), math.Abs(answer))
	return math.Abs(x-answer) <= tolerance+rounding
}

// sameNumber reports whether two texts share a reading.
func sameNumber(a, b []float64) bool {
	return slices.ContainsFunc(a, func(x float64) bool { return slices.Contains(b, x) })
}

// formatNumber writes x without exponent, as people do.
func formatNumber(x float64) string {
	return strconv.FormatFloat(x, 'f', -1, 64)
}
