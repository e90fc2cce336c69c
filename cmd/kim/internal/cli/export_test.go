package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// What is exported never takes the place of another file, and leaves nothing
// else behind.
func TestExportedFilesGetNamesOfTheirOwn(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "Sanggar KIM")
	for _, want := range []string{"bio.txt", "bio (2).txt", "bio (3).txt"} {
		path, err := writeNew(dir, "bio.txt", []byte("isi "+want))
		if err != nil || path != filepath.Join(dir, want) {
			t.Fatalf("got %q, %v; want %q", path, err, want)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != "isi "+want {
			t.Errorf("%s holds %q, %v", want, data, err)
		}
	}
	if path, err := writeNew(dir, "../luar.txt", nil); err != nil || filepath.Dir(path) != dir {
		t.Errorf("got %q, %v; want it in the folder", path, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 4 {
		t.Errorf("%d files, %v; want 4", len(entries), err)
	}
}

func TestExportSaysWhatIsInTheWay(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "Sanggar KIM")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if path, err := writeNew(file, "bio.txt", nil); err == nil {
		t.Errorf("wrote %q into a file", path)
	}
}
