package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An office of another regency puts its list beside the records.
func TestPlacesOfAnotherRegency(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "data")
	env := at(data)
	run(t, env, "class", "new", "Kelas Kartasura").wantOut(t)
	people := listFile(t, "nama,KIM,desa,kecamatan\nSiti Aminah,KIM Maju,Pabelan,Kartasura\n")
	if out := run(t, env, "class", "import", people).out; !strings.Contains(out, "Kartasura") {
		t.Errorf("Kartasura is not in Karanganyar, but: %s", out)
	}
	places := filepath.Join(data, "wilayah.csv")
	list := func(text string) {
		t.Helper()
		if err := os.WriteFile(places, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list("kecamatan,nama\nKartasura,Pabelan\nGatak,Blimbing\n")
	if out := run(t, env, "class", "import", people, "--yes").out; strings.Contains(out, "Kartasura") || !strings.Contains(out, "1 orang masuk") {
		t.Errorf("with the list: %s", out)
	}
	report := filepath.Join(t.TempDir(), "laporan.md")
	run(t, env, "report", "--format", "md", "--out", report).wantOut(t)
	if text, err := os.ReadFile(report); err != nil || !strings.Contains(string(text), "Gatak") || strings.Contains(string(text), "Colomadu") {
		t.Errorf("the report has other places than the list: %v", err)
	}

	list("kecamatan,nama\nKartasura,\n")
	bad := run(t, env, "class", "import", people)
	bad.want(t, 1, "Daftar wilayah "+places+" tidak dapat dipakai:\n- Baris 2: kecamatan atau nama desanya kosong.\n"+
		"Catatan belajar tidak disentuh. Perbaiki daftar itu, atau pindahkan dari sana agar daftar Kabupaten Karanganyar yang dipakai.\n")
}
