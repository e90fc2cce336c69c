package sqlstore

import (
	"database/sql"
	"io/fs"
	"path/filepath"
	"testing"

	"github.com/pressly/goose/v3"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// firstSchema makes a database as the program without classes had it: the tables of the first migration, with what a
// participant did, and tables of state that follow the second projection.
func firstSchema(t *testing.T, events []progress.Event) string {
	t.Helper()
	dir := t.TempDir()
	db, err := sql.Open("sqlite", writerDSN(filepath.Join(dir, FileName)))
	must(t, err)
	defer func() { must(t, db.Close()) }()
	files, err := fs.Sub(migrations, "migrations")
	must(t, err)
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	must(t, err)
	_, err = provider.UpTo(t.Context(), 1)
	must(t, err)
	for _, e := range events {
		_, err := db.ExecContext(t.Context(), insertEvent, e.ID[:], e.Writer[:], int64(e.Seq), e.Prev[:], e.Participant, int64(e.Lamport), e.At,
			e.Course, e.Version, e.Unit, e.Item, e.Digest, e.Lang, string(e.Kind), string(e.Body))
		must(t, err)
	}
	for _, statement := range []string{
		`INSERT INTO participants (id, name, kim, village, district, lang, theme, toured, created_at, seen_at)
			VALUES ('ani', 'Ani', 'KIM Lawu', 'Ngringo', 'Jaten', 'id', 'dark', TRUE, 1000, 2000)`,
		`INSERT INTO units (participant, unit, opened, read, passed, done, attempts, touched_lamport, touched_at, detail)
			VALUES ('ani', 'lama', TRUE, TRUE, TRUE, TRUE, 9, 1, 1, '{}')`, // of an older projection
		`UPDATE about SET value = 2 WHERE name = 'projection'`,
	} {
		_, err := db.ExecContext(t.Context(), statement)
		must(t, err)
	}
	return dir
}

// TestUpgradeFromFirstSchema checks that people who have learned before there were classes find everything where they left it,
// and can go on and join a class.
func TestUpgradeFromFirstSchema(t *testing.T) {
	t.Parallel()
	var drafts []progress.Draft
	for n := range 60 {
		drafts = append(drafts, draftAt(n))
	}
	events := mustRecord(t, mustOpen(t, t.TempDir()), drafts...)
	dir := firstSchema(t, events)
	s := mustOpen(t, dir)

	state, err := s.State(t.Context(), "ani")
	must(t, err)
	want := progress.Project(events)["ani"]
	if len(state.Units) != len(want.Units) {
		t.Fatalf("units %v, want %v", state.Units, want.Units)
	}
	for id, unit := range want.Units {
		if got := state.Units[id]; got.Attempts != unit.Attempts || got.Done() != unit.Done() || got.Touched != unit.Touched {
			t.Errorf("unit %s: %+v, want %+v", id, got, unit)
		}
	}
	people, err := s.Participants(t.Context())
	must(t, err)
	if len(people) != 1 || people[0].Name != "Ani" || people[0].District != "Jaten" || people[0].Seen.UnixMilli() != 2000 {
		t.Fatalf("participants: %+v", people)
	}
	mustRecord(t, s, draftAt(60), trainerDraft("ani", progress.KindEnrolled, progress.Elsewhere, kelas, progress.EnrolledBody{On: true}))
	members := mustMembers(t, s, progress.MemberQuery{Class: kelas, Limit: 10})
	if len(members) != 1 || members[0].Name != "Ani" || members[0].Active == 0 {
		t.Fatalf("members: %+v", members)
	}
	kept := dump(t, s)
	must(t, s.Rebuild(t.Context()))
	if got := dump(t, s); got != kept {
		t.Fatalf("rebuilt:\n%s\nand\n%s", got, kept)
	}
}

// TestUpgradeCounts checks that what is counted of signals is there after an upgrade from the tables that did not have it.
func TestUpgradeCounts(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := mustOpen(t, dir)
	mustRecord(
		t, s, trainerDraft("ani", progress.KindEnrolled, progress.Elsewhere, kelas, progress.EnrolledBody{On: true}),
		trainerDraft("budi", progress.KindEnrolled, progress.Elsewhere, kelas, progress.EnrolledBody{On: true}),
		reported("ani", "m1/kuis", "q1", "r1", "understand", 10), reported("ani", "-", "", "r2", "signal", 20),
		trainerDraft("ani", progress.KindReplied, "m1/kuis", "q1", progress.RepliedBody{Report: "r1", Text: "Baik"}),
		trainerDraft("ani", progress.KindHandled, "-", "r2", progress.HandledBody{Signal: progress.SignalObstacle, Until: 5000}),
	)
	must(t, s.SaveParticipant(t.Context(), progress.Participant{ID: "ani", Name: "Ani", KIM: "Mekar ÉÄ", District: "Jaten"}))
	kept := dump(t, s)
	must(t, s.Close())

	db, err := sql.Open("sqlite", writerDSN(filepath.Join(dir, FileName)))
	must(t, err)
	files, err := fs.Sub(migrations, "migrations")
	must(t, err)
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	must(t, err)
	_, err = provider.DownTo(t.Context(), 2)
	must(t, err)
	must(t, db.Close())

	if got := dump(t, mustOpen(t, dir)); got != kept {
		t.Fatalf("upgraded:\n%s\nand\n%s", got, kept)
	}
}
