package savefile

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var errFull = errors.New("no room")

// content writes more than fits into any buffer, and then the text.
func content(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(append(make([]byte, 100<<10), text...))
		return err
	}
}

// failing writes a lot and then has no room.
func failing(w io.Writer) error {
	return errors.Join(content("")(w), errFull)
}

func ends(t *testing.T, path, text string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !bytes.HasSuffix(data, []byte(text)) || len(data) != 100<<10+len(text) {
		t.Errorf("%s holds %d bytes, %v", path, len(data), err)
	}
}

func files(t *testing.T, dir string, want int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != want {
		t.Errorf("%d files, %v; want %d: %v", len(entries), err, want, entries)
	}
}

// A new file never takes the place of another, and leaves nothing else behind.
func TestNewFilesGetNamesOfTheirOwn(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "Sanggar KIM", "2026")
	for _, want := range []string{"laporan.pdf", "laporan (2).pdf", "laporan (3).pdf"} {
		path, err := New(filepath.Join(dir, "laporan.pdf"), content(want))
		if err != nil || path != filepath.Join(dir, want) {
			t.Fatalf("got %q, %v; want %q", path, err, want)
		}
		ends(t, path, want)
	}
	files(t, dir, 3)
}

func TestReplace(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "laporan.pdf")
	for _, text := range []string{"lama", "baru"} {
		if err := Replace(path, content(text)); err != nil {
			t.Fatal(err)
		}
		ends(t, path, text)
	}
	files(t, dir, 1)
}

func TestNothingHalf(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "laporan.pdf")
	if err := Replace(path, failing); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	files(t, dir, 0)
	if err := Replace(path, content("lama")); err != nil {
		t.Fatal(err)
	}
	if err := Replace(path, failing); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	if _, err := New(path, failing); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	ends(t, path, "lama")
	files(t, dir, 1)
}

func TestNothingIsLeftOfAPanic(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	defer func() {
		if recover() == nil {
			t.Error("swallowed")
		}
		files(t, dir, 0)
	}()
	_ = Replace(filepath.Join(dir, "laporan.pdf"), func(io.Writer) error { panic("broken") })
}

func TestWhatIsInTheWay(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "Sanggar KIM")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if path, err := New(filepath.Join(file, "bio.txt"), content("")); err == nil {
		t.Errorf("wrote %q into a file", path)
	}
	if err := Replace(filepath.Join(file, "bio.txt"), content("")); err == nil {
		t.Error("wrote into a file")
	}
	if err := Replace(filepath.Dir(file), content("")); err == nil {
		t.Error("a folder was replaced")
	}
	files(t, filepath.Dir(file), 1)
}

func TestName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Kelas Jaten": "Kelas Jaten", " ../../etc: \"x\". ": "etc- -x", "laporan Angkatan I, 2026–2027 (baru)": "laporan Angkatan I, 2026–2027 (baru)",
		strings.Repeat("é", 100): strings.Repeat("é", 60), "": "",
	} {
		if got := Name(name); got != want {
			t.Errorf("%q became %q, want %q", name, got, want)
		}
	}
}
