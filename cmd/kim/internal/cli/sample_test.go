package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestSample(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "uji")
	args := []string{"sample", "--people", "20", "--class", "Kelas contoh 2", "--data", dir}
	got := run(t, nil, append(args, "--lang", "en")...)
	got.wantOut(t)
	if want := "20 invented people are in the class “Kelas contoh 2”, in the folder " + dir + ".\n"; got.out != want {
		t.Errorf("it says %q, want %q", got.out, want)
	}
	run(t, nil, args...).wantOut(t)
	if help := run(t, nil, "--help"); strings.Contains(help.out, "sample") {
		t.Errorf("the help has the command:\n%s", help.out)
	}
}

func TestSampleIsNotForRealRecords(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "data")
	people(t, dir, "Siti/id")
	run(t, nil, "sample", "--data", dir).want(t, 1, "Di "+dir+" sudah ada catatan orang sungguhan. Orang rekaan tidak dicampur "+
		"dengan mereka, dan tidak ada yang diubah. Pilih folder lain dengan --data.\n")
	run(t, nil, "sample", "--people", "0", "--data", dir).want(t, 2, "--people: nilai \"0\" tidak dikenal. Pilih: 1–100000.\nBantuan: kim --help\n")
	run(t, map[string]string{"KIM_DATA": dir}, "sample").want(t, 2,
		"Tulis folder untuk kelas contoh, misalnya: --data folder-uji\nBantuan: kim --help\n")
}
