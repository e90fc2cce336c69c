package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// office makes records with a trainer and a class, in which whoever has "*"
// behind their name has earned the certificate.
func office(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	course := builtIn(t)
	change(t, dir, func(store *sqlstore.Store) error {
		if err := store.SaveTrainer(t.Context(), progress.Trainer{
			ID: "t", Name: "Sri Wahyuni", Title: "Kepala Bidang", Office: "Diskominfo Karanganyar", Created: monday(), Seen: monday(),
		}); err != nil {
			return err
		}
		if err := store.SaveClass(t.Context(), progress.Class{ID: "c", Name: "Kelas Jaten"}); err != nil {
			return err
		}
		var people []progress.Participant
		var drafts []progress.Draft
		for i, name := range names {
			name, earned := strings.CutSuffix(name, "*")
			id := fmt.Sprintf("p%d", i)
			people = append(people, progress.Participant{ID: id, Name: safe.Clean(name), Village: "Ngringo", District: "Jaten"})
			draft := progress.Draft{
				Participant: id, At: monday(), Unit: progress.Elsewhere, Item: "c", Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true},
			}
			drafts = append(drafts, draft)
			if earned {
				drafts = append(drafts, everything(course, id)...)
			}
		}
		return store.Admit(t.Context(), people, drafts, func(int) {})
	})
	return dir
}

func everything(course *lessons.Course, person string) (drafts []progress.Draft) {
	for _, module := range course.Modules {
		for _, unit := range module.Units {
			d := progress.Draft{
				Participant: person, At: monday(), Course: course.ID, Version: course.Version, Unit: unit.ID, Kind: progress.KindRead, Body: progress.ReadBody{},
			}
			if unit.Kind == lessons.KindQuiz {
				d.Kind, d.Body = progress.KindFinished, progress.FinishedBody{Run: "r", Points: 8, Max: 10, Percent: 80, PassMark: 70, Passed: true}
			}
			drafts = append(drafts, d)
		}
	}
	return drafts
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

func TestCertificates(t *testing.T) {
	t.Parallel()
	dir := office(t, "Siti Aminah*", "Budi", "漢字*")
	out := filepath.Join(dir, "out")
	issue := func(args ...string) outcome {
		return run(t, at(dir), append([]string{"certificate", "issue", "--class", "kelas", "--place", "Karanganyar", "--out", out}, args...)...)
	}
	dry := issue()
	dry.wantOut(t)
	contains(t, dry.out, "Mendapat sertifikat: 1 orang\n  Siti Aminah: nilai 80, Baik\n", "  Budi: selesai 0 dari 74 bagian, perlu 60\n", "  漢字: huruf 漢字 tidak dapat dicetak.", "--yes")
	if _, err := os.Stat(out); err == nil {
		t.Error("looking has made files")
	}
	if got := issue("--yes"); got.code != 1 || !strings.Contains(got.out, "1 sertifikat diterbitkan") || !strings.Contains(got.out, "issuer.pub") {
		t.Errorf("one name cannot be printed: code %d, %s%s", got.code, got.out, got.err)
	}
	files, err := filepath.Glob(filepath.Join(out, "*.pdf"))
	if err != nil || len(files) != 1 {
		t.Fatalf("files %v, %v", files, err)
	}
	genuine := run(t, at(dir), "verify", files[0])
	genuine.wantOut(t)
	contains(t, genuine.out, "ASLI.", "Siti Aminah", "Diskominfo Karanganyar", "Daftar pencabutan dari kantor ini tidak ada di sini")
	verifyElsewhere(t, dir, files[0])

	number := regexp.MustCompile(`KIM/\d{4}/\w{5}/\d+`).FindString(genuine.out)
	run(t, at(dir), "certificate", "revoke", number).want(t, 1, "Alasan (--reason) belum diisi atau tidak dapat dipakai.\n")
	run(t, at(dir), "certificate", "revoke", number, "--reason", "Nama salah").wantOut(t)
	if got := run(t, at(dir), "verify", files[0]); got.code != 1 || !strings.Contains(got.out, "DICABUT pada") || !strings.Contains(got.out, "Nama salah") {
		t.Errorf("revoked: code %d, %s", got.code, got.out)
	}
	list := run(t, at(dir), "certificate", "list")
	list.wantOut(t)
	contains(t, list.out, number, "DICABUT")
}

// verifyElsewhere checks the certificate where nothing is known but what is named.
func verifyElsewhere(t *testing.T, dir, file string) {
	t.Helper()
	key := filepath.Join(dir, "issuer.pub")
	if got := run(t, nil, "verify", file); got.code != 1 || !strings.Contains(got.out, "BELUM TERBUKTI.") {
		t.Errorf("without a key: code %d, %s", got.code, got.out)
	}
	run(t, nil, "verify", file, "--key", key).wantOut(t)
	pdf, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	forged := filepath.Join(t.TempDir(), "forged.pdf")
	if err := os.WriteFile(forged, bytes.Replace(pdf, []byte("/Title"), []byte("/Titel"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, nil, "verify", forged, "--key", key, "--lang", "en"); got.code != 1 || !strings.Contains(got.out, "FILE CHANGED.") {
		t.Errorf("a changed file: code %d, %s", got.code, got.out)
	}
	code := string(regexp.MustCompile(`KIM1:[A-Z2-7]+`).Find(pdf))
	for name, page := range map[string][]byte{
		"the seal is taken off":       regexp.MustCompile(`%KIM-SEAL1:[A-Z2-7]+\n`).ReplaceAll(bytes.ReplaceAll(pdf, []byte("/Title"), []byte("/Titel")), nil),
		"a page of one's own":         []byte("%PDF-1.4\n(Budi) Tj\n%" + code + "\n%%EOF\n"),
		"a page behind a long letter": []byte(strings.Repeat("x", 2000) + "\n%PDF-1.4\n%" + code + "\n"),
	} {
		if err := os.WriteFile(forged, page, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := run(t, nil, "verify", forged, "--key", key); got.code != 1 || strings.Contains(got.out, "ASLI.") {
			t.Errorf("%s: code %d, %s%s", name, got.code, got.out, got.err)
		}
		if got := run(t, nil, "verify", forged, "--key", key, "--json"); got.code != 1 || strings.Contains(got.out, `"good": true`) {
			t.Errorf("%s: code %d, %s%s", name, got.code, got.out, got.err)
		}
	}
	// The code alone, as somebody types it from paper, is as good as what it says; who looks compares that with the paper.
	typed := run(t, nil, "verify", "k1m1:", strings.ToLower(code[5:60]), code[60:], "--key", key)
	typed.wantOut(t)
	contains(t, typed.out, "ASLI.", "Cocokkan")
	run(t, nil, "verify", file, "--key", file).want(t, 1, file+" bukan berkas kunci umum, atau rusak. Minta lagi dari kantor penerbit.\n")
	if got := run(t, nil, "verify", "KIM1:AEQX7DMK", "--json"); got.code != 1 || !strings.Contains(got.out, `"unreadable"`) {
		t.Errorf("a cut code: code %d, %s", got.code, got.out)
	}
	if got := run(t, nil, "verify", "KIM/2026/QX7DM/00012"); got.code != 1 || !strings.Contains(got.err, "Nomor saja tidak cukup") {
		t.Errorf("a number: code %d, %s", got.code, got.err)
	}
	if got := run(t, nil, "verify", "no-such-file.pdf"); got.code != 1 || !strings.Contains(got.err, "no-such-file.pdf tidak dapat dibuka") {
		t.Errorf("no file: code %d, %s", got.code, got.err)
	}
}

func TestWhichClass(t *testing.T) {
	t.Parallel()
	dir := office(t, "Siti")
	change(t, dir, func(store *sqlstore.Store) error {
		return store.SaveClass(t.Context(), progress.Class{ID: "d", Name: "Kelas Jumapolo"})
	})
	for _, test := range []struct{ class, says string }{
		{"", "Sebutkan kelasnya dengan --class. Yang ada: Kelas Jaten, Kelas Jumapolo.\n"},
		{"kelas j", "Ada beberapa kelas yang cocok dengan \"kelas j\": Kelas Jaten, Kelas Jumapolo. Tulis namanya lengkap.\n"},
		{"Matesih", "Tidak ada kelas yang cocok dengan \"Matesih\". Yang ada: Kelas Jaten, Kelas Jumapolo.\n"},
	} {
		run(t, at(dir), "certificate", "list", "--class", test.class).want(t, 1, test.says)
	}
	run(t, at(dir), "certificate", "list", "--class", "KELAS JAT").wantOut(t)
	run(t, nil, "certificate", "list").want(t, 1, "Belum ada kelas di komputer ini. Buka kim class untuk membuat kelas.\n")
}

func TestAttendance(t *testing.T) {
	t.Parallel()
	dir := office(t, "Siti", "Budi")
	out := filepath.Join(dir, "hadir.pdf")
	got := run(t, at(dir), "attendance", "--empty", "5", "--date", "2026-12-01", "--out", out)
	got.wantOut(t)
	contains(t, got.out, "2 orang dan 5 baris kosong")
	if pdf, err := os.ReadFile(out); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("no PDF: %v", err)
	}
	for flag, value := range map[string]string{"--empty": "-1", "--date": "besok", "--order": "umur"} {
		if got := run(t, at(dir), "attendance", flag, value, "--out", out); got.code != 2 || !strings.Contains(got.err, flag) {
			t.Errorf("%s %s: code %d, %s", flag, value, got.code, got.err)
		}
	}
	if got := run(t, at(dir), "attendance", "--out", filepath.Join(dir, "none", "x.pdf")); got.code != 1 || !strings.Contains(got.err, "tidak dapat dibuat") {
		t.Errorf("no folder: code %d, %s", got.code, got.err)
	}
}
