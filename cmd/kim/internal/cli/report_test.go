package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "data")
	run(t, nil, "sample", "--people", "12", "--class", "Kelas contoh", "--data", dir).wantOut(t)

	t.Run("to standard output", func(t *testing.T) {
		t.Parallel()
		for _, format := range []string{"csv", "html", "md", "json", "xlsx"} {
			run(t, at(dir), "report", "--class", "kelas", "--format", format, "--out", "-").wantOut(t)
		}
		got := run(t, at(dir), "report", "--class", "kelas", "--format", "md", "--view", "overview", "--lang", "en", "--out", "-")
		if !strings.Contains(got.out, "Participants") || strings.Contains(got.out, "Discrimination") {
			t.Errorf("the overview in English is\n%s", got.out)
		}
	})
	t.Run("to a file, never over another", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "kelas.xlsx")
		run(t, at(dir), "report", "--class", "kelas", "--out", path).wantOut(t)
		run(t, at(dir), "report", "--class", "kelas", "--out", path).want(t, 1,
			path+" sudah ada dan tidak diubah. Pilih nama lain dengan --out.\n")
	})
	t.Run("activity, as text and as pages", func(t *testing.T) {
		t.Parallel()
		text, pages := filepath.Join(t.TempDir(), "laporan.md"), filepath.Join(t.TempDir(), "laporan.pdf")
		run(t, at(dir), "report", "activity", "--class", "kelas", "--out", text).wantOut(t)
		run(t, at(dir), "report", "activity", "--from", text, "--out", pages).wantOut(t)
		if pdf, err := os.ReadFile(pages); err != nil || !strings.HasPrefix(string(pdf), "%PDF") {
			t.Errorf("no pages: %v", err)
		}
	})
	t.Run("what is not known", func(t *testing.T) {
		t.Parallel()
		for _, args := range [][]string{
			{"--format", "doc"}, {"--view", "semua"}, {"--since", "kemarin"}, {"--district", "Atlantis"},
		} {
			if got := run(t, at(dir), append([]string{"report", "--class", "kelas"}, args...)...); got.code != 2 || got.out != "" {
				t.Errorf("%v: exit code %d, output %q", args, got.code, got.out)
			}
		}
	})
}
