package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// exportFolder is where exported files go, in the folder for documents or else
// in the home folder: there people find them again.
const exportFolder = "Sanggar KIM"

// export is screen.Env.Export.
func export(name string, data []byte) (string, error) {
	parent := xdg.UserDirs.Documents
	if info, err := os.Stat(parent); err != nil || !info.IsDir() {
		if parent, err = os.UserHomeDir(); err != nil {
			return "", fmt.Errorf("export: %w", err)
		}
	}
	return writeNew(filepath.Join(parent, exportFolder), name, data)
}

// writeNew writes a file that is not there yet: where the name is taken it gets
// a number. The file is there whole or not at all, but for one that is empty if
// the machine stops between two steps.
func writeNew(dir, name string, data []byte) (path string, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	beside, err := writeBeside(dir, data)
	if err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(beside)
		}
	}()
	path, err = reserve(dir, filepath.Base(name))
	if err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	if err := os.Rename(beside, path); err != nil {
		_ = os.Remove(path)
		return "", fmt.Errorf("export: %w", err)
	}
	return path, nil
}

// writeBeside writes data to a new file with a name of its own.
func writeBeside(dir string, data []byte) (string, error) {
	f, err := os.CreateTemp(dir, ".kim-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err != nil {
		_ = os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// reserve makes an empty file whose name is not taken.
func reserve(dir, name string) (string, error) {
	const most = 1000
	stem, ext := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name)
	for n := 1; ; n++ {
		path := filepath.Join(dir, name)
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		switch {
		case err == nil:
			return path, f.Close()
		case !errors.Is(err, fs.ErrExist) || n == most:
			return "", err
		}
		name = fmt.Sprintf("%s (%d)%s", stem, n+1, ext)
	}
}
