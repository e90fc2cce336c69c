package region

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestLoad(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	r, err := Load(folder)
	if err != nil || len(r.Districts()) != 17 {
		t.Errorf("without a list: %d sub-districts, %v; want those of Karanganyar", len(r.Districts()), err)
	}
	path := filepath.Join(folder, "wilayah.csv")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("kecamatan,nama\nKartasura,Pabelan\nGatak,Blimbing\n")
	if r, err = Load(folder); err != nil || !slices.Equal(r.Districts(), []string{"Gatak", "Kartasura"}) {
		t.Errorf("a list of two: %q, %v", r.Districts(), err)
	}
	write("kecamatan,nama\nKartasura,\n")
	var file *FileError
	if _, err = Load(folder); !errors.As(err, &file) || file.Path != path || !errors.Is(err, ErrNoName) {
		t.Errorf("a row without a name: %v", err)
	}
	if err := errors.Join(os.Remove(path), os.Mkdir(path, 0o700)); err != nil {
		t.Fatal(err)
	}
	if _, err = Load(folder); !errors.As(err, &file) {
		t.Errorf("a folder of that name: %v", err)
	}
}
