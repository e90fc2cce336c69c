package i18n

import (
	"fmt"
	"math"
	"strconv"
)

// Figures is how the views of a class say numbers. Plain numbers and percentages are in Report.
type Figures struct {
	None    string                               // there is no number
	People  func(n int) string                   // so many people
	Signed  func(v float64, decimals int) string // a difference, with its sign
	Seconds func(s float64) string               // a time
	Range   func(low, high string) string        // where a number lies with a confidence of 95 %
}

func figuresID() Figures {
	return Figures{
		None:   "–",
		People: func(n int) string { return decimal(float64(n), 0, ".", ",") + " orang" },
		Signed: func(v float64, decimals int) string { return signed(v, decimals, ".", ",") },
		Seconds: func(s float64) string {
			return seconds(s, "dtk", "mnt")
		},
		Range: func(low, high string) string { return "antara " + low + " dan " + high + " dengan keyakinan 95%" },
	}
}

func figuresEN() Figures {
	return Figures{
		None: "–",
		People: func(n int) string {
			if n == 1 {
				return "1 person"
			}
			return decimal(float64(n), 0, ",", ".") + " people"
		},
		Signed: func(v float64, decimals int) string { return signed(v, decimals, ",", ".") },
		Seconds: func(s float64) string {
			return seconds(s, "s", "min")
		},
		Range: func(low, high string) string { return "between " + low + " and " + high + " with 95% confidence" },
	}
}

// signed writes a number with its sign.
func signed(v float64, decimals int, group, point string) string {
	text := decimal(math.Abs(v), decimals, group, point)
	switch {
	case text == decimal(0, decimals, group, point):
		return text
	case v > 0:
		return "+" + text
	case v < 0:
		return "−" + text
	default:
		return text
	}
}

// seconds writes a time as short as it can be said.
func seconds(s float64, second, minute string) string {
	whole := int(math.Round(s))
	switch {
	case whole < 60:
		return strconv.Itoa(whole) + " " + second
	case whole < 600 && whole%60 != 0:
		return fmt.Sprintf("%d:%02d %s", whole/60, whole%60, minute)
	default:
		return strconv.Itoa(int(math.Round(s/60))) + " " + minute
	}
}
