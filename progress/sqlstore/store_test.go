package sqlstore_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

func TestConformance(t *testing.T) {
	t.Parallel()
	made := t.TempDir() // making a database takes longer than most tests of it
	if err := openAt(t, made).Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(made, sqlstore.FileName))
	if err != nil {
		t.Fatal(err)
	}
	progresstest.Run(t, func(t *testing.T) progress.Store {
		t.Helper()
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, sqlstore.FileName), data, 0o600); err != nil {
			t.Fatal(err)
		}
		return openAt(t, dir)
	})
}
