package cli_test

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

func TestRecap(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	people(t, dir, "Siti", "Budi")
	course := builtIn(t)
	change(t, dir, func(store *sqlstore.Store) error {
		_, err := store.Record(t.Context(), progress.Draft{
			Participant: "id-Siti", At: monday(), Course: course.ID, Version: course.Version, Unit: "akun-resmi/kuis", Lang: "id",
			Item: "username-rules", Kind: progress.KindReviewed, Body: progress.ReviewedBody{},
		})
		return err
	})
	got := run(t, at(dir), "recap", "Siti")
	got.wantOut(t)
	for _, want := range []string{"# Bacaan ulang untuk Siti\n", "## Modul 3: Menyiapkan akun resmi\n", "- [ ] Nama dan bio akun"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("%q is not in\n%s", want, got.out)
		}
	}
	if got := run(t, at(dir), "recap", "Budi", "--lang", "en"); !strings.Contains(got.out, "Nothing.") {
		t.Errorf("nothing was missed, but:\n%s", got.out)
	}
	run(t, at(dir), "recap").want(t, 1, "Ada lebih dari satu peserta di komputer ini. Tulis namanya, misalnya: kim recap Siti\n")
	run(t, at(dir), "recap", "Ani").want(t, 1, "Tidak ada peserta bernama \"Ani\" di komputer ini.\n")
}

func TestRecapOfNobodyAndOfTheOnlyOne(t *testing.T) {
	t.Parallel()
	got := run(t, nil, "recap")
	if got.wantOut(t); got.out != "Belum ada peserta di komputer ini. Jalankan kim untuk mulai.\n" {
		t.Errorf("got %q", got.out)
	}
	dir := t.TempDir()
	people(t, dir, "Siti")
	if got := run(t, at(dir), "recap"); !strings.HasPrefix(got.out, "# Bacaan ulang untuk Siti\n") {
		t.Errorf("got %q", got.out)
	}
}
