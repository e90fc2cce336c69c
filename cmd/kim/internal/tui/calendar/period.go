package calendar

import (
	"regexp"
	"strconv"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// period is the part of a plan that is looked at: two weeks from a Monday on, or
// a month.
type period struct {
	from  time.Time
	month bool
}

// around is the period that begins with the week of a day, or with its month.
func around(day time.Time, month bool) period {
	if month {
		return period{from: practice.Day(day.Year(), day.Month(), 1), month: true}
	}
	sinceMonday := (int(day.Weekday()) + 6) % 7
	return period{from: day.AddDate(0, 0, -sinceMonday)}
}

// to is the last day.
func (p period) to() time.Time { return p.shifted(1).from.AddDate(0, 0, -1) }

func (p period) has(day time.Time) bool { return !day.Before(p.from) && !day.After(p.to()) }

// shifted is the period so many periods later.
func (p period) shifted(by int) period {
	if p.month {
		p.from = p.from.AddDate(0, by, 0)
	} else {
		p.from = p.from.AddDate(0, 0, 14*by)
	}
	return p
}

// name says which days it has.
func (p period) name(t i18n.Calendar) string {
	if p.month {
		return t.Month(p.from)
	}
	return t.Span(p.from, p.to())
}

// The years that a plan may be about: what is further away was mistyped.
const firstYear, lastYear = 2000, 2100

// parseDay reads a day as people write it: 25/11/2026, 25-11, 25.11.26, or
// 2026-11-25. Without a year it is the next such day from today on.
func parseDay(text string, today time.Time) (time.Time, bool) {
	numbers := regexp.MustCompile(`\d+`).FindAllString(text, 4)
	if len(numbers) < 2 || len(numbers) > 3 {
		return time.Time{}, false
	}
	var n [3]int
	for i, digits := range numbers {
		n[i], _ = strconv.Atoi(digits) // what is too large is no date either
	}
	day, month, year := n[0], n[1], n[2]
	switch {
	case len(numbers[0]) == 4:
		day, month, year = n[2], n[1], n[0]
	case len(numbers) == 2:
		year = today.Year()
	case len(numbers[2]) == 2:
		year += 2000
	}
	if month < 1 || month > 12 || year < firstYear || year > lastYear {
		return time.Time{}, false
	}
	date := practice.Day(year, time.Month(month), day)
	if len(numbers) == 2 && date.Before(today) {
		date = practice.Day(year+1, time.Month(month), day)
	}
	if date.Day() != day { // 31 November
		return time.Time{}, false
	}
	return date, true
}
