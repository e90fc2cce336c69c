package classreport_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classreport"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// Everybody of a large class is on the list once, in order, and how far reading
// is gets told.
func TestAttendants(t *testing.T) {
	t.Parallel()
	store, err := sqlstore.Open(t.Context(), t.TempDir())
	must(t, err)
	t.Cleanup(func() { _ = store.Close() })
	must(t, store.SaveClass(t.Context(), progress.Class{ID: "c", Name: "Kelas"}))
	const size = 1201
	var people []progress.Participant
	var drafts []progress.Draft
	for i := range size {
		id := fmt.Sprintf("p%04d", i)
		people = append(people, progress.Participant{ID: id, Name: safe.Text(fmt.Sprintf("Nama %04d", i)), KIM: "Mekar", Village: "Jaten", District: "Jaten"})
		drafts = append(drafts, progress.Draft{
			Participant: id, At: now(), Unit: progress.Elsewhere, Item: "c", Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true},
		})
	}
	must(t, store.Admit(t.Context(), people, drafts, func(int) {}))
	var told []int
	all, err := classreport.Attendants(t.Context(), store, "c", progress.ByName, func(done, total int) {
		if told = append(told, done); total != size {
			t.Errorf("%d of %d", done, total)
		}
	})
	must(t, err)
	var names []string
	for _, p := range all {
		names = append(names, p.Name)
	}
	if len(all) != size || !slices.IsSorted(names) || len(slices.Compact(names)) != size || all[0].Village != "Jaten" {
		t.Errorf("%d people, the first %+v", len(all), all[0])
	}
	if len(told) != 3 || told[2] != size {
		t.Errorf("told %v", told)
	}
}
