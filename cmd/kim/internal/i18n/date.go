package i18n

import (
	"fmt"
	"time"
)

// Date says when something was, the way a person would.
type Date struct {
	// Ago says how long before now something happened, by calendar days in the
	// location of now: today, yesterday, five days ago, 2 March 2026.
	Ago func(then, now time.Time) string
	// Ahead says how long after now something will be: tomorrow, in five days,
	// 2 March 2026.
	Ahead func(then, now time.Time) string
	// Day is a date, such as 2 March 2026.
	Day func(day time.Time) string
}

func dateID() Date {
	months := monthsID()
	date := func(day time.Time) string {
		return fmt.Sprintf("%d %s %d", day.Day(), months[day.Month()-1], day.Year())
	}
	return Date{Day: date, Ago: func(then, now time.Time) string {
		then = then.In(now.Location())
		switch days := daysBetween(then, now); {
		case days <= 0:
			return "hari ini"
		case days == 1:
			return "kemarin"
		case days < 14:
			return fmt.Sprintf("%d hari lalu", days)
		default:
			return date(then)
		}
	}, Ahead: func(then, now time.Time) string {
		then = then.In(now.Location())
		switch days := daysBetween(now, then); {
		case days <= 0:
			return "hari ini"
		case days == 1:
			return "besok"
		case days == 2:
			return "lusa"
		case days < 14:
			return fmt.Sprintf("%d hari lagi", days)
		default:
			return date(then)
		}
	}}
}

func monthsID() [12]string {
	return [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
}

func dateEN() Date {
	date := func(day time.Time) string { return day.Format("2 January 2006") }
	return Date{Day: date, Ago: func(then, now time.Time) string {
		then = then.In(now.Location())
		switch days := daysBetween(then, now); {
		case days <= 0:
			return "today"
		case days == 1:
			return "yesterday"
		case days < 14:
			return fmt.Sprintf("%d days ago", days)
		default:
			return date(then)
		}
	}, Ahead: func(then, now time.Time) string {
		then = then.In(now.Location())
		switch days := daysBetween(now, then); {
		case days <= 0:
			return "today"
		case days == 1:
			return "tomorrow"
		case days < 14:
			return fmt.Sprintf("in %d days", days)
		default:
			return date(then)
		}
	}}
}

// daysBetween counts the midnights between two times in the same location.
// Both are taken as dates in UTC, so that a day of 23 or 25 hours is one day.
func daysBetween(then, now time.Time) int {
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(midnight(now).Sub(midnight(then)).Hours() / 24)
}
