package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Whatever changes or writes something says in --json what came of it, and nothing else.
func TestJSONOfWhatIsWritten(t *testing.T) {
	t.Parallel()
	dir := office(t, "Siti Aminah*", "Budi")
	out := t.TempDir()
	said := func(args ...string) map[string]any {
		t.Helper()
		got := run(t, at(dir), append(args, "--json")...)
		got.wantOut(t)
		var all map[string]any
		if err := json.Unmarshal([]byte(got.out), &all); err != nil {
			t.Fatalf("%v: %v in %s", args, err, got.out)
		}
		return all
	}
	for _, args := range [][]string{
		{"report", "--out", filepath.Join(out, "r.xlsx")},
		{"report", "activity", "--out", filepath.Join(out, "a.md")},
		{"report", "activity", "--from", filepath.Join(out, "a.md"), "--out", filepath.Join(out, "a.pdf")},
		{"attendance", "--out", filepath.Join(out, "h.pdf")},
	} {
		file, _ := said(args...)["file"].(string)
		if info, err := os.Stat(file); err != nil || info.Size() == 0 {
			t.Errorf("%v: file %q, %v", args, file, err)
		}
	}
	// A list that was signed and scanned is not lost to a slip.
	run(t, at(dir), "attendance", "--out", filepath.Join(out, "h.pdf")).want(t, 1,
		filepath.Join(out, "h.pdf")+" sudah ada dan tidak diubah. Pilih nama lain dengan --out.\n")
	if made := said("class", "new", "Kelas Matesih"); made["name"] != "Kelas Matesih" || made["id"] == "" {
		t.Errorf("made: %v", made)
	}
	var people []map[string]string
	if err := json.Unmarshal([]byte(run(t, at(dir), "class", "export", "--class", "Kelas Jaten", "--json").out), &people); err != nil || len(people) != 2 || people[1]["name"] != "Siti Aminah" {
		t.Errorf("people: %v, %v", people, err)
	}
	run(t, at(dir), "certificate", "issue", "--class", "Kelas Jaten", "--place", "Karanganyar", "--yes", "--out", out).wantOut(t)
	number := regexp.MustCompile(`KIM/\d{4}/\w{5}/\d+`).FindString(run(t, at(dir), "certificate", "list", "--class", "Kelas Jaten").out)
	taken := said("certificate", "revoke", number, "--reason", "Nama salah")
	if taken["number"] != number || taken["before"] != false || taken["listed"] != 1.0 {
		t.Errorf("revoked: %v", taken)
	}
	if again := said("certificate", "revoke", number, "--reason", "Nama salah"); again["before"] != true {
		t.Errorf("revoked again: %v", again)
	}
}

// What is not known is told with what may be meant.
func TestNearNames(t *testing.T) {
	t.Parallel()
	dir := office(t, "Siti")
	for _, test := range []struct{ args, says string }{
		{"class lst", "Perintah \"lst\" tidak dikenal. Mungkin maksud Anda: kim class list\nBantuan: kim --help\n"},
		{"certificate isue", "Perintah \"isue\" tidak dikenal. Mungkin maksud Anda: kim certificate issue\nBantuan: kim --help\n"},
		{"report activty", "Perintah \"activty\" tidak dikenal. Mungkin maksud Anda: kim report activity\nBantuan: kim --help\n"},
		{"report --district Matesi", "Kecamatan Matesi tidak ada dalam daftar. Mungkin maksud Anda: Matesih\n"},
	} {
		run(t, at(dir), strings.Fields(test.args)...).want(t, 2, test.says)
	}
	for i := range 12 {
		run(t, at(dir), "class", "new", "Angkatan "+string(rune('A'+i))).wantOut(t)
	}
	if got := run(t, at(dir), "report", "--class", "jaten"); got.code != 1 || !strings.Contains(got.err, "Yang ada: Kelas Jaten, ") {
		t.Errorf("the class that may be meant is not the first: %s", got.err)
	}
	if got := run(t, at(dir), "attendance", "--class", "Kelas Jaten", "--trainer", "Joko"); got.code != 1 || !strings.Contains(got.err, "Yang ada: Sri Wahyuni.") {
		t.Errorf("no such trainer: %s", got.err)
	}
}

// Every command of trainers has an example, and options that can be read.
func TestHelpHasExamples(t *testing.T) {
	t.Parallel()
	for _, command := range []string{
		"class new", "class import", "class export", "report", "report activity", "attendance", "certificate issue", "certificate revoke", "verify", "progress",
	} {
		for lang, title := range map[string]string{"id": "Contoh:\n  kim " + command, "en": "Examples:\n  kim " + command} {
			got := run(t, nil, append(strings.Fields(command), "--help", "--lang", lang)...)
			got.wantOut(t)
			contains(t, got.out, title)
		}
	}
}
