package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/savefile"
)

// exportFolder is where exported files go, in the folder for documents or else
// in the home folder: there people find them again.
const exportFolder = "Sanggar KIM"

// export is screen.Env.Export.
func export(name string, data []byte) (string, error) {
	dir, err := exportDir()
	if err != nil {
		return "", err
	}
	return exportInto(dir, name, data)
}

// exportDir is the folder for exported files. It need not be there yet.
func exportDir() (string, error) {
	parent := xdg.UserDirs.Documents
	if info, err := os.Stat(parent); err != nil || !info.IsDir() {
		if parent, err = os.UserHomeDir(); err != nil {
			return "", fmt.Errorf("export: %w", err)
		}
	}
	return filepath.Join(parent, exportFolder), nil
}

// exportInto writes a file that is not there yet, in a folder and nowhere else.
func exportInto(dir, name string, data []byte) (string, error) {
	return savefile.New(filepath.Join(dir, filepath.Base(name)), func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
