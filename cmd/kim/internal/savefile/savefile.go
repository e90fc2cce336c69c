// Package savefile writes files that are there whole or not at all.
//
// The libraries for it do not fit: renameio leaves out Windows and the folder, and none of them chooses a name that is free.
package savefile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Replace writes a file, in the place of one that may be there. Whatever goes wrong, even a full disk or a power cut, the old
// file is there as it was, or the new one whole.
func Replace(path string, write func(io.Writer) error) error {
	beside, err := writeBeside(filepath.Dir(path), write)
	if err != nil {
		return fmt.Errorf("save %s: %w", filepath.Base(path), err)
	}
	if err := rename(beside, path); err != nil {
		return fmt.Errorf("save %s: %w", filepath.Base(path), err)
	}
	return nil
}

// New writes a file that is not there yet, and returns its path: where the name is taken it gets a number, as in "laporan
// (2).pdf". The folder is made if there is none. The file is there whole or not at all, but for one that is empty if the machine
// stops between two steps.
func New(path string, write func(io.Writer) error) (string, error) {
	dir, name := filepath.Split(path)
	if err := os.MkdirAll(filepath.Clean(dir), 0o755); err != nil {
		return "", fmt.Errorf("save %s: %w", name, err)
	}
	beside, err := writeBeside(filepath.Clean(dir), write)
	if err != nil {
		return "", fmt.Errorf("save %s: %w", name, err)
	}
	free, err := reserve(dir, name)
	if err != nil {
		_ = os.Remove(beside)
		return "", fmt.Errorf("save %s: %w", name, err)
	}
	if err := rename(beside, free); err != nil {
		_ = os.Remove(free)
		return "", fmt.Errorf("save %s: %w", name, err)
	}
	return free, nil
}

// writeBeside writes a new file with a name of its own, of which nothing is left if that fails or panics.
func writeBeside(dir string, write func(io.Writer) error) (path string, err error) {
	f, err := os.CreateTemp(dir, ".kim-*")
	if err != nil {
		return "", err
	}
	done := false
	defer func() {
		if !done {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	buffered := bufio.NewWriterSize(f, 64<<10)
	if err := write(buffered); err != nil {
		return "", err
	}
	if err := errors.Join(buffered.Flush(), f.Chmod(0o644), f.Sync()); err != nil {
		return "", err
	}
	if err := f.Close(); err != nil {
		return "", err
	}
	done = true
	return f.Name(), nil
}

// rename gives a file written beside its name, for good.
func rename(beside, path string) error {
	if err := os.Rename(beside, path); err != nil {
		_ = os.Remove(beside)
		return err
	}
	// The new name, too, is to outlive a power cut. Systems that cannot sync a folder lose nothing but that.
	if dir, err := os.Open(filepath.Dir(path)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
	return nil
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

// longestName is in bytes, and leaves room for a number and an ending.
const longestName = 120

// Name is a name, without its ending, that every file system takes.
func Name(name string) string {
	clean := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" -_.,()–", r) {
			return r
		}
		return '-'
	}, name)
	for len(clean) > longestName {
		_, size := utf8.DecodeLastRuneInString(clean)
		clean = clean[:len(clean)-size]
	}
	return strings.Trim(clean, " .-")
}
