package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// What is exported never takes the place of another file, nor leaves its folder.
func TestExportedFilesGetNamesOfTheirOwn(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "Sanggar KIM")
	for _, want := range []string{"bio.txt", "bio (2).txt", "bio (3).txt"} {
		path, err := exportInto(dir, "../bio.txt", []byte("isi "+want))
		if err != nil || path != filepath.Join(dir, want) {
			t.Fatalf("got %q, %v; want %q", path, err, want)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != "isi "+want {
			t.Errorf("%s holds %q, %v", want, data, err)
		}
	}
}
