package intake_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/roster"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

const class = "jaten"

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "daftar.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func propose(t *testing.T, store progress.ClassStore, text string) intake.Proposal {
	t.Helper()
	p, err := intake.Propose(t.Context(), store, class, write(t, text), region.Karanganyar())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func do(t *testing.T, store progress.ClassStore, p intake.Proposal) (told []string) {
	t.Helper()
	ids := 0
	err := p.Do(t.Context(), store, intake.Enrol{
		Draft: progress.Draft{
			At: tuitest.Now(), Unit: progress.Elsewhere, Item: class, Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true, By: "Ratna"},
		},
		Lang: "id", Now: tuitest.Now(), NewID: func() string { ids++; return fmt.Sprint("baru-", ids) },
	}, func(done, of int) { told = append(told, fmt.Sprint(done, "/", of)) })
	if err != nil {
		t.Fatal(err)
	}
	return told
}

func newStore(t *testing.T) *sqlstore.Store {
	t.Helper()
	store := tuitest.OpenStore(t, t.TempDir())
	tuitest.AddClass(t, store, class, "Kelas Jaten", 2)
	return store
}

const list = "Nama;KIM;Desa;Kecamatan;Kode\nSiti 01;KIM Mekar Jaya;Ngringo;Jaten;K01\nSita 02;;;Tasikmadu;K02\nBudi;KIM Lawu;Dagen;Jaten;\n;x;;;\n"

func TestListComesIn(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	p := propose(t, store, list)
	if len(p.Plan.New) != 1 || p.Plan.Same != 1 || len(p.Plan.Changed) != 1 || p.Errors() != 1 || p.Empty() {
		t.Fatalf("proposal: %+v", p)
	}
	if n, _ := store.Count(t.Context(), progress.MemberQuery{Class: class}); n != 2 {
		t.Errorf("a proposal is done: %d people", n)
	}
	if told := do(t, store, p); strings.Join(told, " ") != "2/2" {
		t.Errorf("progress: %v", told)
	}
	if again := propose(t, store, list); !again.Empty() || again.Plan.Same != 3 {
		t.Errorf("the second time: %+v", again.Plan)
	}
	data, count, err := intake.List(t.Context(), store, class)
	if err != nil || count != 3 || !strings.Contains(string(data), "Sita 02;KIM Mekar Jaya;Ngringo;Tasikmadu;K02") {
		t.Errorf("%d people, %v\n%s", count, err, data)
	}
	if again := propose(t, store, string(data)); !again.Empty() || again.Plan.Same != 3 {
		t.Errorf("what was written is read differently: %+v", again.Plan)
	}
}

// Whoever learns keeps their settings when a list puts their name right.
func TestChangeKeepsTheRest(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	who := progress.Participant{ID: class + "-02", Name: "Siti 02", Code: "K02", Lang: "en", Theme: "dark", Toured: true, Created: tuitest.Now(), Seen: tuitest.Now()}
	if err := store.SaveParticipant(t.Context(), who); err != nil {
		t.Fatal(err)
	}
	do(t, store, propose(t, store, list))
	got, err := store.Participants(t.Context())
	if err != nil || len(got) != 1 || got[0].Name != "Sita 02" || got[0].Theme != "dark" || got[0].Lang != "en" || !got[0].Toured {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestProposeRefuses(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	if _, err := intake.Propose(t.Context(), store, class, filepath.Join(t.TempDir(), "no.csv"), region.Karanganyar()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if _, err := intake.Propose(t.Context(), store, class, write(t, ""), region.Karanganyar()); err == nil {
		t.Error("an empty file is a list")
	}
	if reason, _ := roster.Why(errors.New("x")); reason != roster.Unreadable {
		t.Errorf("reason %s", reason)
	}
	for _, path := range []string{t.TempDir(), os.DevNull} { // a pipe, too, which no system but Unix has in its folders
		_, err := intake.Propose(t.Context(), store, class, path, region.Karanganyar())
		if reason, _ := roster.Why(err); reason != roster.NotFile {
			t.Errorf("%s: %v, that is %s", path, err, reason)
		}
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	downloaded := filepath.Join(home, "Downloads", "daftar peserta.csv")
	for _, err := range []error{os.Mkdir(filepath.Dir(downloaded), 0o755), os.WriteFile(downloaded, nil, 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for typed, want := range map[string]string{
		"  " + downloaded + " ":                                downloaded,
		"'" + downloaded + "' ":                                downloaded,
		`"` + downloaded + `"`:                                 downloaded,
		"file://" + downloaded:                                 downloaded,
		"file://" + strings.ReplaceAll(downloaded, " ", "%20"): downloaded,
		strings.ReplaceAll(downloaded, " ", `\ `) + " ":        downloaded,
		`daftar\ peserta.csv`:                                  downloaded,
		"daftar peserta":                                       downloaded,
		"~/Downloads/daftar peserta":                           downloaded,
		"daftar peserta.csv":                                   downloaded,
		"~/Downloads/lain.csv":                                 filepath.Join(home, "Downloads", "lain.csv"),
		"~siti/x.csv":                                          "~siti/x.csv",
		"":                                                     "",
		"tidak ada.csv":                                        "tidak ada.csv",
		filepath.Join(home, "no.csv"):                          filepath.Join(home, "no.csv"),
	} {
		if got := intake.Path(typed, home, ".xlsx", ".csv"); got != want {
			t.Errorf("Path(%q) = %q, want %q", typed, got, want)
		}
	}
}
