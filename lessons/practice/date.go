package practice

import (
	"strconv"
	"strings"
	"time"
)

// date is a date as it is written in a text, with the weekday before it, if any.
type date struct {
	start, end int
	weekday    time.Weekday
	named      bool // the weekday is written
	day        int
	month      time.Month
	year       int // 0: not written
}

// dates finds dates such as "Selasa (17/07/20)", "Selasa, 17 Juli 2020", "17 Juli" and "Friday, 17 July 2020".
func dates(t text) []date {
	var all []date
	months, weekdays := monthNames(), weekdayNames()
	for i := 0; i < len(t.tokens); i++ {
		d, used, ok := dateAt(t.tokens[i:], months)
		if !ok {
			continue
		}
		d.start, d.end = t.tokens[i].start, t.tokens[i+used-1].end
		if i > 0 {
			if d.weekday, d.named = weekdays[t.tokens[i-1].word]; d.named {
				d.start = t.tokens[i-1].start
			}
		}
		all = append(all, d)
		i += used - 1
	}
	return all
}

// dateAt reads a date that begins with the first token; used says of how many tokens it is.
func dateAt(tokens []token, months map[string]time.Month) (d date, used int, ok bool) {
	if d, ok := numericDate(tokens[0].word); ok {
		return d, 1, true
	}
	if len(tokens) < 2 {
		return date{}, 0, false
	}
	day, err := strconv.Atoi(tokens[0].word)
	month, known := months[tokens[1].word]
	if err != nil || day < 1 || day > 31 || !known {
		return date{}, 0, false
	}
	d = date{day: day, month: month}
	if len(tokens) > 2 && len(tokens[2].word) == 4 {
		if year, err := strconv.Atoi(tokens[2].word); err == nil {
			d.year = year
			return d, 3, true
		}
	}
	return d, 2, true
}

// numericDate reads "17/07/20" and "17-07-2020".
func numericDate(word string) (date, bool) {
	parts := strings.FieldsFunc(word, func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 2 && len(parts[2]) != 4 {
		return date{}, false
	}
	var n [3]int
	for i, part := range parts {
		var err error
		if n[i], err = strconv.Atoi(part); err != nil || n[i] < 0 {
			return date{}, false
		}
	}
	if len(parts[2]) == 2 {
		n[2] += 2000
	}
	return date{day: n[0], month: time.Month(n[1]), year: n[2]}, true
}

// check says what is wrong with the date itself, and what is missing in it.
func (d date) check(src string) []Finding {
	f := Finding{Severity: Error, Start: d.start, End: d.end, About: src[d.start:d.end]}
	year := d.year
	if year == 0 {
		year = 2024 // a leap year has all days
	}
	on := Day(year, d.month, d.day)
	switch {
	case on.Day() != d.day || on.Month() != d.month:
		f.Rule = RuleNoSuchDate
	case d.year == 0 || !d.named:
		f.Rule, f.Severity = RuleBareDate, Advice
	case on.Weekday() != d.weekday:
		f.Rule, f.About = RuleWeekday, on.Format(time.DateOnly)
	default:
		return nil
	}
	return []Finding{f}
}

func weekdayNames() map[string]time.Weekday {
	return map[string]time.Weekday{
		"minggu": time.Sunday, "ahad": time.Sunday, "senin": time.Monday, "selasa": time.Tuesday, "rabu": time.Wednesday,
		"kamis": time.Thursday, "jumat": time.Friday, "jum'at": time.Friday, "sabtu": time.Saturday,
		"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
		"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
	}
}

func monthNames() map[string]time.Month {
	names := make(map[string]time.Month, 40)
	for month, all := range map[time.Month]string{
		time.January: "januari january jan", time.February: "februari february feb", time.March: "maret march mar",
		time.April: "april apr", time.May: "mei may", time.June: "juni june jun", time.July: "juli july jul",
		time.August: "agustus august agt agu aug", time.September: "september sep sept",
		time.October: "oktober october okt oct", time.November: "november nov", time.December: "desember december des dec",
	} {
		for name := range strings.FieldsSeq(all) {
			names[name] = month
		}
	}
	return names
}
