package award

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/savefile"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Folder is the data folder, with what an office needs for certificates:
//
//	issuer.key        its secret key, for its owner only
//	issuer.pub        the public key, to be given away
//	revoked.txt       the list of what was taken back, to be given away
//	keys/             public keys and lists of other offices
//	issuer.numbers.json  the last numbers given out
//	issuer.lock       empty, locked while certificates are issued or revoked
//	certificate.json  place and signatory of the last certificates
type Folder string

const (
	keyFile     = "issuer.key"
	publicFile  = "issuer.pub"
	listFile    = "revoked.txt"
	keysFolder  = "keys"
	detailsFile = "certificate.json"
	longestFile = 8 << 20
)

func (f Folder) path(name string) string { return filepath.Join(string(f), name) }

// KeyPath is where the secret key is.
func (f Folder) KeyPath() string { return f.path(keyFile) }

// PublicPath is where the public key is, for everyone who is to check certificates.
func (f Folder) PublicPath() string { return f.path(publicFile) }

// ListPath is where the revocation list is, if anything was ever revoked.
func (f Folder) ListPath() string { return f.path(listFile) }

// KeysPath is the folder for public keys and revocation lists of others.
func (f Folder) KeysPath() string { return f.path(keysFolder) }

// Out is the folder for the certificates of a class, below that for all files
// that the program makes.
func (d *Desk) Out(exports string, class progress.Class) string {
	return filepath.Join(exports, savefile.Name(d.Text.Award.Folder(string(class.Name))))
}

// Key gives the secret key of the office: ErrNoKey if there is none, a
// certificate.ErrKey if the file is damaged or cannot be read.
func (f Folder) Key() (*certificate.Key, error) {
	data, err := readFile(f.KeyPath())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, ErrNoKey
	case err != nil:
		return nil, fmt.Errorf("%w: %w", certificate.ErrKey, err)
	}
	return certificate.ParseKey(data)
}

// MakeKey gives the secret key of the office. If there is none it makes one
// with that name of the office, once and for all.
func (f Folder) MakeKey(office string, now time.Time) (*certificate.Key, error) {
	key, err := f.Key()
	if errors.Is(err, ErrNoKey) {
		if key, err = certificate.Generate(rand.Reader, office, now); err != nil {
			return nil, err
		}
		switch err = createSecret(f.KeyPath(), key.File()); {
		case errors.Is(err, fs.ErrExist): // another window was quicker
			key, err = f.Key()
		case err != nil:
			err = &WriteError{Path: f.KeyPath(), err: err}
		}
	}
	if err != nil {
		return nil, err
	}
	public := key.Public()
	if have, err := readFile(f.PublicPath()); err == nil && string(have) == string(public.File()) {
		return key, nil
	}
	return key, f.replace(publicFile, public.File())
}

// replace writes a file of the folder; the error is a *WriteError.
func (f Folder) replace(name string, data []byte) error {
	if err := replace(f.path(name), data); err != nil {
		return &WriteError{Path: f.path(name), err: err}
	}
	return nil
}

// createSecret writes a file that nobody else may read: whole, and only if
// there is none.
func createSecret(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(path), ".kim-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(beside.Name()) }()
	_, err = beside.Write(data)
	if err := errors.Join(err, beside.Sync(), beside.Close()); err != nil {
		return err
	}
	if err := os.Link(beside.Name(), path); err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A file system without links: there is a moment in which another window could write the same file.
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fs.ErrExist
	}
	return os.Rename(beside.Name(), path)
}

func replace(path string, data []byte) error {
	return savefile.Replace(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// readFile reads a file that may come from anywhere.
func readFile(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, longestFile+1))
	if err == nil && len(data) > longestFile {
		err = fmt.Errorf("%s: more than %d bytes", filepath.Base(path), longestFile)
	}
	return data, err
}

// lastDetails are those of the last certificates. They are a convenience: what
// cannot be read is asked for again.
func (f Folder) lastDetails() (last Details) {
	if data, err := readFile(f.path(detailsFile)); err == nil {
		_ = json.Unmarshal(data, &last)
	}
	return last
}

func (f Folder) remember(details Details) error {
	if last := f.lastDetails(); last == (Details{
		Place: details.Place, Signatory: details.Signatory, Title: details.Title, NIP: details.NIP,
	}) {
		return nil
	}
	data, err := json.MarshalIndent(details, "", "  ")
	if err != nil {
		return err
	}
	return f.replace(detailsFile, append(data, '\n'))
}
