package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// courseOf makes a course with two lessons: the facts of the first were due long
// ago, those of the second will be in a time that no test sees.
func courseOf(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	lesson := func(title, by string) string {
		return "---\ntitle: " + title + "\nminutes: 5\nobjectives: [kenal]\nsources: [a]\nreview_by: " + by + "\nreview: Batas " + title + "\n---\n\n## Satu {#satu}\n\nKata.\n"
	}
	files := map[string]string{
		"course.yaml":            "id: contoh\nversion: \"1\"\nlanguages: [id, en]\ntitle:\n  id: Contoh\n  en: Sample\npass_mark: 70\n",
		"01-dasar/01-lama.id.md": lesson("lama", "2020-07-17"),
		"01-dasar/01-lama.en.md": lesson("old", "2020-07-17"),
		"01-dasar/02-baru.id.md": lesson("baru", "9999-01-01"),
		"01-dasar/02-baru.en.md": lesson("new", "9999-01-01"),
	}
	for _, lang := range []string{"id", "en"} {
		files["01-dasar/module."+lang+".md"] = "---\ntitle: Dasar\nsummary: Satu.\nobjectives:\n  - id: kenal\n    text: Kenal.\n---\n\nKata.\n"
	}
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestStale(t *testing.T) {
	t.Parallel()
	dir := courseOf(t)
	const oldID, newID = "01-dasar/01-lama.id.md: 2020-07-17: Batas lama\n", "01-dasar/02-baru.id.md: 9999-01-01: Batas baru\n"
	for _, test := range []struct {
		args string
		code int
		want string
	}{
		{"DIR --stale", 1, oldID + "1 bahan perlu dicek ulang.\n"},
		{"--stale DIR", 1, oldID + "1 bahan perlu dicek ulang.\n"},
		{"DIR --stale=hari-ini", 1, oldID + "1 bahan perlu dicek ulang.\n"},
		{"--course DIR --stale", 1, oldID + "1 bahan perlu dicek ulang.\n"},
		{"DIR --stale --lang en", 1, "01-dasar/01-lama.en.md: 2020-07-17: Batas old\n1 unit has to be checked again.\n"},
		{"DIR --stale=2020-07-16", 0, "DIR: tidak ada yang perlu dicek ulang sampai 2020-07-16.\n"},
		{"--stale 2020-07-16 DIR --lang en", 0, "DIR: nothing has to be checked again until 2020-07-16.\n"},
		{"DIR --stale=2020-07-17", 1, oldID + "1 bahan perlu dicek ulang.\n"},
		{"--stale 9999-01-01 DIR", 1, oldID + newID + "2 bahan perlu dicek ulang.\n"},
		{"--course DIR --stale 9999-01-01", 1, oldID + newID + "2 bahan perlu dicek ulang.\n"},
		{"DIR --stale=9999-01-01 --lang en", 1, "01-dasar/01-lama.en.md: 2020-07-17: Batas old\n01-dasar/02-baru.en.md: 9999-01-01: Batas new\n2 units have to be checked again.\n"},
		{"--stale=2020-07-16", 0, "materi bawaan: tidak ada yang perlu dicek ulang sampai 2020-07-16.\n"},
		{"DIR --stale=2020-07-16 --json", 0, "[]\n"},
	} {
		args := strings.Fields("check " + strings.ReplaceAll(test.args, "DIR", dir))
		got := run(t, nil, args...)
		if got.want(t, test.code, ""); got.out != strings.ReplaceAll(test.want, "DIR", dir) {
			t.Errorf("%s: got\n%s", test.args, got.out)
		}
	}
}

func TestStaleJSON(t *testing.T) {
	t.Parallel()
	got := run(t, nil, "check", courseOf(t), "--stale", "--json", "--lang", "en")
	got.want(t, 1, "")
	var list []struct{ File, Unit, Date, What string }
	decode(t, got.out, &list)
	if len(list) != 1 || list[0].File != "01-dasar/01-lama.en.md" || list[0].Unit != "dasar/lama" || list[0].Date != "2020-07-17" || list[0].What != "Batas old" {
		t.Errorf("got %+v", list)
	}
}

func TestStaleNotUnderstood(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]string{
		"--stale=besok":            "--stale: \"besok\" bukan tanggal. Tulis tahun, bulan, dan hari, misalnya 2027-05-01.\nBantuan: kim --help\n",
		"--stale=2027-02-30":       "--stale: \"2027-02-30\" bukan tanggal. Tulis tahun, bulan, dan hari, misalnya 2027-05-01.\nBantuan: kim --help\n",
		"--stale= --lang en":       "--stale: \"\" is not a date. Write year, month and day, such as 2027-05-01.\nHelp: kim --help\n",
		"--stale 2027-05-01 a b":   "Terlalu banyak kata di belakang perintah.\nBantuan: kim --help\n",
		"2027-05-01 a --stale=1/5": "Terlalu banyak kata di belakang perintah.\nBantuan: kim --help\n",
	} {
		if got := run(t, nil, strings.Fields("check "+args)...); got.out != "" {
			t.Errorf("%s: standard output %q", args, got.out)
		} else {
			got.want(t, 2, want)
		}
	}
}

// A course that is broken is not half listed.
func TestStaleOfABrokenCourse(t *testing.T) {
	t.Parallel()
	dir := courseOf(t)
	place := spoil(t, dir, "01-dasar/02-baru.en.md", "review_by: 9999-01-01", "review_by: besok")
	got := run(t, nil, "check", dir, "--stale=9999-01-01")
	got.want(t, 1, "")
	if lines := strings.Split(got.out, "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], place) || lines[1] != "1 masalah ditemukan." {
		t.Errorf("got\n%s", got.out)
	}
	missing := filepath.Join(dir, "none")
	run(t, nil, "check", missing, "--stale", "--lang", "en").want(t, 1,
		"There is no course in "+missing+". Check the name of the folder: it must contain course.yaml.\n")
}
