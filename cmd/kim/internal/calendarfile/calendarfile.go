// Package calendarfile writes a content calendar for other programs: spreadsheets, and the calendar of a phone.
package calendarfile

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/spreadsheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// CSV writes the plan as comma-separated values in UTF-8, with the mark by which spreadsheets know it, and headings in the
// language. Cells that a spreadsheet would run as a formula are made inert by an apostrophe before them.
func CSV(w io.Writer, p practice.Plan, lang string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	out := csv.NewWriter(w)
	rows := [][]string{practice.Columns(lang)}
	for _, e := range p.Entries {
		rows = append(rows, inert(e.Fields()))
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	return nil
}

func inert(fields []string) []string {
	for i, f := range fields {
		fields[i] = spreadsheet.Inert(f)
	}
	return fields
}

// ICS writes the plan as an iCalendar file: an all-day event for each entry, of which there must be one. made is when the file
// is written. An entry of the same day and title is the same event when the file is imported again.
func ICS(w io.Writer, p practice.Plan, lang string, made time.Time) error {
	calendar := ical.NewCalendar()
	calendar.Props.SetText(ical.PropVersion, "2.0")
	calendar.Props.SetText(ical.PropProductID, "-//Sanggar KIM//kim//"+strings.ToUpper(lang))
	columns := practice.Columns(lang)
	for _, e := range p.Entries {
		sum := sha256.Sum256([]byte(e.Date.Format(time.DateOnly) + "\x00" + e.Title))
		event := ical.NewEvent()
		event.Props.SetText(ical.PropUID, hex.EncodeToString(sum[:12])+"@sanggar-kim")
		event.Props.SetDateTime(ical.PropDateTimeStamp, made.UTC())
		event.Props.SetDate(ical.PropDateTimeStart, e.Date)
		event.Props.SetDate(ical.PropDateTimeEnd, e.Date.AddDate(0, 0, 1))
		event.Props.SetText(ical.PropSummary, summary(e))
		event.Props.SetText(ical.PropDescription, description(e, columns))
		calendar.Children = append(calendar.Children, event.Component)
	}
	if err := ical.NewEncoder(w).Encode(calendar); err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	return nil
}

func summary(e practice.Entry) string {
	for _, s := range []string{e.Title, e.Pillar, e.Format} {
		if s != "" {
			return s
		}
	}
	return "KIM"
}

// description says what else is known of an entry, a line for each field.
func description(e practice.Entry, columns []string) string {
	var lines []string
	for i, field := range e.Fields() {
		if i > 0 && i != 2 && field != "" { // date and title stand in their own places
			lines = append(lines, columns[i]+": "+field)
		}
	}
	return strings.Join(lines, "\n")
}
