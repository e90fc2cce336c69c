package i18n

import (
	"strconv"
	"strings"
)

// figure writes a number in a lesson as grouped does, but leaves whole numbers
// from 1900 to 2099 as they are: there they are years.
func figure(digits, group, decimal string) string {
	if len(digits) == 4 && (strings.HasPrefix(digits, "19") || strings.HasPrefix(digits, "20")) {
		return digits
	}
	return grouped(digits, group, decimal)
}

// grouped writes a number, given as digits with an optional minus sign and a
// decimal point, with the separators of a language.
func grouped(digits, group, decimal string) string {
	number, negative := strings.CutPrefix(digits, "-")
	whole, fraction, broken := strings.Cut(number, ".")
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

func number(n int, group string) string { return grouped(strconv.Itoa(n), group, "") }

// countEN is a number and what it counts, large ones grouped.
func countEN(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return numberEN(n) + " " + many
}
