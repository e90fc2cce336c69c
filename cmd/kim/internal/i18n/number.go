package i18n

import (
	"strconv"
	"strings"
)

// grouped writes a number, given as digits with an optional minus sign and a
// decimal point, with the separators of a language. Whole numbers from 1900 to
// 2099 stay as they are: in this course they are years.
func grouped(digits, group, decimal string) string {
	number, negative := strings.CutPrefix(digits, "-")
	whole, fraction, broken := strings.Cut(number, ".")
	if !broken && len(whole) == 4 && (strings.HasPrefix(whole, "19") || strings.HasPrefix(whole, "20")) {
		return digits
	}
	var out strings.Builder
	if negative {
		out.WriteByte('-')
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteString(group)
		}
		out.WriteRune(digit)
	}
	if broken {
		out.WriteString(decimal + fraction)
	}
	return out.String()
}

// numberID and numberEN write a count with the separators of a language.
func numberID(n int) string { return number(n, ".") }

func numberEN(n int) string { return number(n, ",") }

// number writes how many there are. Unlike a number in a lesson it is no year.
func number(n int, group string) string {
	digits := strconv.Itoa(n)
	if len(digits) == 4 && n > 0 {
		return digits[:1] + group + digits[1:]
	}
	return grouped(digits, group, "")
}

// countEN is a number and what it counts, large ones grouped.
func countEN(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return numberEN(n) + " " + many
}
