package calendarfile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/xuri/excelize/v2"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

func plan() practice.Plan {
	return practice.Plan{Entries: []practice.Entry{
		{
			Date: practice.Day(2026, time.August, 12), Pillar: "Kesehatan", Title: "Jadwal, posyandu; \"Melati\"", Format: "Foto",
			Source: "bidan <desa> & kader", Writer: "Ani", Checker: "Budi", Status: "ide",
		},
		{Date: practice.Day(2026, time.August, 17), Title: "=1+1", Source: "@desa", Writer: "-"},
	}}
}

func TestCSV(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := CSV(&b, plan(), "id"); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || !marked || len(rows) != 3 {
		t.Fatalf("%d rows, marked %v, %v", len(rows), marked, err)
	}
	if !slices.Equal(rows[0], practice.Columns("id")) || rows[1][2] != plan().Entries[0].Title {
		t.Errorf("got %q", rows)
	}
	if rows[2][2] != "'=1+1" || rows[2][4] != "'@desa" || rows[2][5] != "'-" {
		t.Errorf("not inert: %q", rows[2])
	}
}

func TestXLSX(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := XLSX(&b, plan(), "en"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if source, err := f.GetCellValue(f.GetSheetName(0), "E2"); err != nil || source != plan().Entries[0].Source {
		t.Errorf("source %q, %v", source, err)
	}
	sheet := f.GetSheetName(0)
	rows, err := f.GetRows(sheet)
	if err != nil || len(rows) != 3 || !slices.Equal(rows[0], practice.Columns("en")) || rows[1][0] != "2026-08-12" {
		t.Fatalf("got %q, %v", rows, err)
	}
	formula, err := f.GetCellFormula(sheet, "C3")
	if err != nil || formula != "" || rows[2][2] != "=1+1" {
		t.Errorf("formula %q, text %q, %v", formula, rows[2][2], err)
	}
	panes, err := f.GetPanes(sheet)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v, %v", panes, err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestICS(t *testing.T) {
	t.Parallel()
	made := time.Date(2026, 8, 1, 8, 0, 0, 0, time.UTC)
	var b, again bytes.Buffer
	if err := errors.Join(ICS(&b, plan(), "id", made), ICS(&again, plan(), "id", made)); err != nil {
		t.Fatal(err)
	}
	if b.String() != again.String() {
		t.Error("the same plan gives another file")
	}
	calendar, err := ics.ParseCalendar(&b)
	if err != nil {
		t.Fatal(err)
	}
	events := calendar.Events()
	if len(events) != 2 {
		t.Fatalf("%d events", len(events))
	}
	start, err := events[0].GetAllDayStartAt()
	if err != nil || start.Format(time.DateOnly) != "2026-08-12" {
		t.Errorf("start %v, %v", start, err)
	}
	value := func(p ics.ComponentProperty) string { return events[0].GetProperty(p).Value }
	if got := value(ics.ComponentPropertySummary); got != plan().Entries[0].Title {
		t.Errorf("summary %q", got)
	}
	if got := value(ics.ComponentPropertyDescription); got != "Pilar: Kesehatan\nFormat: Foto\nSumber: bidan <desa> & kader\nPenulis: Ani\nPemeriksa: Budi\nStatus: ide" {
		t.Errorf("description %q", got)
	}
}

// TestNothingToWrite: an iCalendar file has at least one event (RFC 5545, section 3.6).
func TestNothingToWrite(t *testing.T) {
	t.Parallel()
	if err := ICS(io.Discard, practice.Plan{}, "id", time.Time{}); err == nil {
		t.Error("a calendar of nothing was written")
	}
	if err := errors.Join(CSV(io.Discard, practice.Plan{}, "id"), XLSX(io.Discard, practice.Plan{}, "id")); err != nil {
		t.Error(err)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestFull(t *testing.T) {
	t.Parallel()
	for name, err := range map[string]error{
		"csv": CSV(full{}, plan(), "id"), "xlsx": XLSX(full{}, plan(), "id"), "ics": ICS(full{}, plan(), "id", time.Time{}),
	} {
		if err == nil {
			t.Errorf("%s: nothing said", name)
		}
	}
}
