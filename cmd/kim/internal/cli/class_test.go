package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const roster = "Nama;KIM;Desa;Kecamatan;Kode\nSiti;KIM Mekar;Ngringo;Jaten;K1\nBudi;KIM Lawu;Dagen;Jaten;K2\n"

// listFile puts a list into a file.
func listFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "daftar.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestClassesFromTheShell(t *testing.T) {
	t.Parallel()
	env := at(filepath.Join(t.TempDir(), "data"))
	none := run(t, env, "class", "list")
	none.wantOut(t)
	if !strings.Contains(none.out, "kim class new NAMA") {
		t.Errorf("without a class: %s", none.out)
	}
	if _, err := os.Stat(env["KIM_DATA"]); err == nil {
		t.Error("a list made records")
	}
	run(t, env, "class", "new", "Kelas Jaten", "--place", "Balai Desa").wantOut(t)
	run(t, env, "kelas", "new", "kelas jaten").want(t, 1, "Sudah ada kelas bernama \"kelas jaten\". Pilih nama lain.\n")

	path := listFile(t, roster)
	dry := run(t, env, "class", "import", path, "--class", "Kelas")
	dry.wantOut(t)
	if !strings.Contains(dry.out, "2 baru, 0 sudah ada, 0 diperbarui.") || !strings.Contains(dry.out, "--yes") {
		t.Errorf("checked: %s", dry.out)
	}
	if out := run(t, env, "class", "list").out; !strings.Contains(out, "Kelas Jaten  0 ") {
		t.Errorf("a check brought somebody in:\n%s", out)
	}
	if out := run(t, env, "class", "import", path, "--class", "Kelas Jaten", "--yes").out; out != "Selesai: 2 orang masuk, 0 sudah ada, 0 diperbarui.\n" {
		t.Errorf("brought in: %s", out)
	}

	written := run(t, env, "class", "export", "--class", "kelas jaten")
	written.wantOut(t)
	again := run(t, env, "class", "import", listFile(t, written.out), "--class", "Kelas Jaten", "--yes", "--json")
	again.wantOut(t)
	var got struct {
		Class                      string
		Done                       bool
		New, Same, Changed, Errors int
		Problems                   []struct{ Row int }
	}
	if err := json.Unmarshal([]byte(again.out), &got); err != nil || got.Class != "Kelas Jaten" || !got.Done || got.New != 0 || got.Same != 2 {
		t.Errorf("brought in again: %+v, %v", got, err)
	}

	var list []struct {
		Name, Place string
		People      int
		Closed      bool
	}
	if err := json.Unmarshal([]byte(run(t, env, "class", "list", "--json").out), &list); err != nil || len(list) != 1 || list[0].People != 2 || list[0].Place != "Balai Desa" {
		t.Errorf("listed: %+v, %v", list, err)
	}
}

// A list full of mistakes does not scroll everything else away.
func TestImportOfALongListOfMistakes(t *testing.T) {
	t.Parallel()
	env := at(filepath.Join(t.TempDir(), "data"))
	run(t, env, "class", "new", "Kelas Jaten").wantOut(t)
	path := listFile(t, "Nama;Alamat;KIM\n"+strings.Repeat(";x;KIM Lawu\n", 250))
	got := run(t, env, "class", "import", path)
	if lines := strings.Count(got.out, "\n"); got.code != 1 || lines > 110 {
		t.Errorf("code %d, %d lines", got.code, lines)
	}
	contains(
		t, got.out, "… dan 150 hal lagi. Semuanya ada di --json.", "Kolom yang tidak ada, jadi isinya kosong: desa/kelurahan, kecamatan, kode.",
		"Kolom yang tidak dipakai: Alamat.", "0 baru, 0 sudah ada, 0 diperbarui.",
	)
	if strings.Contains(got.out, "--yes") {
		t.Errorf("there is nothing to bring in:\n%s", got.out)
	}
	var all struct {
		Problems         []struct{ Row int }
		Missing, Ignored []string
	}
	if err := json.Unmarshal([]byte(run(t, env, "class", "import", path, "--json").out), &all); err != nil || len(all.Problems) != 250 || len(all.Missing) != 3 || len(all.Ignored) != 1 {
		t.Errorf("%d problems, %v missing, %v ignored, %v", len(all.Problems), all.Missing, all.Ignored, err)
	}
	for what, code := range map[string]int{t.TempDir(): 1, os.DevNull: 1} {
		if got := run(t, env, "class", "import", what); got.code != code || !strings.Contains(got.err, "Ini bukan berkas") {
			t.Errorf("%s: %+v", what, got)
		}
	}
}

func TestImportSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	env := at(filepath.Join(t.TempDir(), "data"))
	run(t, env, "class", "new", "Kelas Jaten").wantOut(t)
	path := listFile(t, roster+";KIM Lawu;;;\n")
	got := run(t, env, "class", "import", path, "--class", "Kelas Jaten")
	got.want(t, 1, "1 baris tidak ikut masuk sebelum diperbaiki di berkasnya.\n")
	if !strings.Contains(got.out, "Baris 4, nama: namanya kosong") {
		t.Errorf("%s", got.out)
	}
	run(t, env, "class", "import", path, "--class", "Kelas Jaten", "--yes").want(t, 1, "1 baris tidak ikut masuk sebelum diperbaiki di berkasnya.\n")
	if out := run(t, env, "class", "list").out; !strings.Contains(out, "Kelas Jaten  2 ") {
		t.Errorf("whoever is right did not come in:\n%s", out)
	}

	missing := filepath.Join(t.TempDir(), "no.csv")
	run(t, env, "class", "import", missing, "--class", "Kelas Jaten").
		want(t, 1, "Berkas "+missing+" tidak ditemukan. Periksa ejaan namanya, juga akhiran .xlsx atau .csv.\n")
	if got := run(t, env, "class", "import", listFile(t, "Siti;Lawu\n"), "--class", "Kelas Jaten", "--lang", "en"); got.code != 1 || !strings.Contains(got.err, "Nobody has been added.") {
		t.Errorf("no titles: %+v", got)
	}
	run(t, env, "class", "import", path, "--class", "Kelas Matesih").want(t, 1, "Tidak ada kelas yang cocok dengan \"Kelas Matesih\". Yang ada: Kelas Jaten.\n")
	for _, args := range [][]string{{"class", "import"}, {"class", "new"}, {"class", "new", " "}} {
		if got := run(t, env, args...); got.code != 2 || got.err == "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}
