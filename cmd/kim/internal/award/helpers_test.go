package award

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

const (
	office = "Diskominfo Kabupaten Karanganyar"
	class  = "kelas-1"
)

func today() time.Time { return time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) }

var errBoom = errors.New("boom")

// newDesk is a desk with a class of people by these names, who have done nothing.
func newDesk(tb testing.TB, names ...string) *Desk {
	tb.Helper()
	dir := tb.TempDir()
	store, err := sqlstore.Open(tb.Context(), dir)
	must(tb, err)
	tb.Cleanup(func() { _ = store.Close() })
	course, err := lessons.Open(lessons.Embedded())
	must(tb, err)
	must(tb, store.SaveClass(tb.Context(), progress.Class{ID: class, Name: "Kelas Jaten"}))
	var people []progress.Participant
	var drafts []progress.Draft
	for i, name := range names {
		id := fmt.Sprintf("p%04d", i)
		people = append(people, progress.Participant{ID: id, Name: safe.Text(name), KIM: "Mekar Jaya", Village: "Jaten", District: "Jaten"})
		drafts = append(drafts, progress.Draft{
			Participant: id, At: today(), Unit: progress.Elsewhere, Item: class, Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true},
		})
	}
	must(tb, store.Admit(tb.Context(), people, drafts, func(int) {}))
	return &Desk{Store: store, Course: course, Text: i18n.For(i18n.Indonesian), Folder: Folder(dir), Now: today(), By: "Sri Wahyuni"}
}

// earn lets the first n people of the class earn the certificate.
func earn(tb testing.TB, d *Desk, n int) {
	tb.Helper()
	var drafts []progress.Draft
	for i := range n {
		for _, module := range d.Course.Modules {
			for _, unit := range module.Units {
				draft := progress.Draft{
					Participant: fmt.Sprintf("p%04d", i), At: today(), Course: d.Course.ID, Version: d.Course.Version, Unit: unit.ID,
					Kind: progress.KindRead, Body: progress.ReadBody{},
				}
				if unit.Kind == lessons.KindQuiz {
					draft.Kind, draft.Body = progress.KindFinished, progress.FinishedBody{Run: "r1", Points: 9, Max: 10, Percent: 90, PassMark: 70, Passed: true}
				}
				drafts = append(drafts, draft)
			}
		}
	}
	_, err := d.Store.Record(tb.Context(), drafts...)
	must(tb, err)
}

func details() Details {
	return Details{
		Office: office, Place: "Karanganyar", Date: today(), Signatory: "Dra. Sri Rahayu", Title: "Kepala Dinas", NIP: "19700101 199503 2 001",
	}
}

func candidates(tb testing.TB, d *Desk) []Candidate {
	tb.Helper()
	all, err := d.Candidates(tb.Context(), class, nil)
	must(tb, err)
	return all
}

func outDir(d *Desk) string { return filepath.Join(string(d.Folder), "out") }

func issueAll(tb testing.TB, d *Desk) Result {
	tb.Helper()
	r, err := d.Issue(tb.Context(), candidates(tb, d), details(), outDir(d), nil)
	must(tb, err)
	return r
}

// check checks a file with what the office knows.
func check(tb testing.TB, d *Desk, data []byte) Finding {
	tb.Helper()
	trust, unread := d.Folder.Trust()
	if len(unread) > 0 {
		tb.Errorf("cannot be read: %v", unread)
	}
	all, err := trust.Check(data)
	must(tb, err)
	if len(all) != 1 {
		tb.Fatalf("%d certificates, want 1", len(all))
	}
	return all[0]
}

func read(tb testing.TB, path string) []byte {
	tb.Helper()
	data, err := os.ReadFile(path)
	must(tb, err)
	return data
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func wantKind(tb testing.TB, f Finding, kind certificate.Kind, seal certificate.Seal) {
	tb.Helper()
	if f.Verdict.Kind != kind || f.Seal != seal {
		tb.Errorf("verdict %s with seal %s, want %s with %s", f.Verdict.Kind, f.Seal, kind, seal)
	}
}
