package region

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// fileName is what the list of another regency is called in the data folder.
const fileName = "wilayah.csv"

// FileError says that the list of places that the office has put into the data
// folder cannot be used, and why: an error of the file system, or of [Read].
type FileError struct {
	Path string
	err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("list of places %s: %v", e.Path, e.err) }

// Unwrap gives what is wrong with the file.
func (e *FileError) Unwrap() error { return e.err }

// Load returns the region whose list stands as wilayah.csv in the data folder, or
// Karanganyar if there is none. Its error is a *FileError.
func Load(folder string) (Region, error) {
	path := filepath.Join(folder, fileName)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Karanganyar(), nil
	case err == nil && !info.Mode().IsRegular(): // opening a pipe would wait for ever
		err = fs.ErrInvalid
	}
	if err != nil {
		return Region{}, &FileError{path, err}
	}
	file, err := os.Open(path)
	if err != nil {
		return Region{}, &FileError{path, err}
	}
	defer func() { _ = file.Close() }() // it was only read
	r, err := Read(file)
	if err != nil {
		return Region{}, &FileError{path, err}
	}
	return r, nil
}
