package award

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
)

// Trust is what certificates are held against.
type Trust struct {
	Keys    certificate.Keyring
	Revoked certificate.Revocations
}

// Trust gives what is known on this computer: the own key and list, and those
// in the folder keys. Files that cannot be read are named in unread; a folder
// that is not there is no trouble.
func (f Folder) Trust() (t *Trust, unread []string) {
	t = &Trust{Revoked: make(certificate.Revocations)}
	paths := []string{f.PublicPath(), f.ListPath()}
	entries, err := os.ReadDir(f.KeysPath())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		unread = append(unread, f.KeysPath())
	}
	for _, entry := range entries {
		if !entry.IsDir() {
			paths = append(paths, filepath.Join(f.KeysPath(), entry.Name()))
		}
	}
	lists := make(map[string][]byte)
	for _, path := range paths {
		data, err := readFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			unread = append(unread, path)
		case t.AddKey(data) != nil:
			lists[path] = data
		}
	}
	for _, path := range paths { // a list is read with the keys that are known by then
		if data, ok := lists[path]; ok && t.AddList(data) != nil {
			unread = append(unread, path)
		}
	}
	return t, unread
}

// AddKey adds the public key in a file. The error is a certificate.ErrKey.
func (t *Trust) AddKey(file []byte) error {
	key, err := certificate.ParsePublicKey(file)
	if err != nil {
		return err
	}
	if _, known := t.Keys.Find(key.Fingerprint()); !known {
		t.Keys = append(t.Keys, key)
	}
	return nil
}

// AddList adds the revocation list in a file, if it is newer than the one that
// is known. The error is that of certificate.ParseList.
func (t *Trust) AddList(file []byte) error {
	list, err := certificate.ParseList(file, t.Keys)
	if err != nil {
		return err
	}
	t.Revoked.Add(list)
	return nil
}

// Finding is what can be said about a certificate that somebody shows.
type Finding struct {
	Certificate certificate.Certificate // what is signed, if the verdict is Genuine or Revoked; else what is claimed, or nothing
	Verdict     certificate.Verdict
	Seal        certificate.Seal // of the file, if the signature is genuine
	PDF         bool             // it was found in a PDF file
}

// Good tells whether the certificate is genuine, not revoked as far as is
// known, and the file, if it is a PDF, as it was issued. One without a seal is
// not: whoever edits a page can take the seal off.
func (f Finding) Good() bool {
	return f.Verdict.Kind == certificate.Genuine && (!f.PDF || f.Seal == certificate.Intact)
}

// Check looks at a PDF file, or at a text with one or several codes, such as
// what a scanner reads. The error is a certificate.ErrFile if there is no code.
func (t *Trust) Check(data []byte) ([]Finding, error) {
	if bytes.Contains(data, []byte("%PDF-")) { // wherever it is: some readers look for it further down than FromPDF does
		return t.checkPDF(data)
	}
	var all []Finding
	for _, code := range codesIn(string(data)) {
		f := Finding{Seal: certificate.NoSeal}
		f.Certificate, f.Verdict = certificate.Verify(code, t.Keys, t.Revoked)
		all = append(all, f)
	}
	if len(all) == 0 {
		return nil, certificate.ErrFile
	}
	return all, nil
}

func (t *Trust) checkPDF(data []byte) ([]Finding, error) {
	doc, err := certificate.FromPDF(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	all := make([]Finding, 0, len(doc.Codes))
	for _, code := range doc.Codes {
		f := Finding{Seal: certificate.NoSeal, PDF: true}
		f.Certificate, f.Verdict = certificate.Verify(code, t.Keys, t.Revoked)
		if f.Verdict.Kind == certificate.Genuine || f.Verdict.Kind == certificate.Revoked {
			f.Seal = doc.Seal(f.Certificate, t.Keys)
		}
		all = append(all, f)
	}
	return all, nil
}

// The most that is looked at in a text.
const (
	mostCodes  = 1_000
	mostWords  = 1_000 // of one code, which is written in groups of letters
	mostLetter = 4_096
)

// codesIn finds the codes in a text, each from its mark to the next one.
func codesIn(text string) []string {
	marks := regexp.MustCompile(`(?i)K\s*[I1L]\s*M\s*[0-9IL]{1,3}\s*:`).FindAllStringIndex(text, mostCodes)
	codes := make([]string, 0, len(marks))
	for i, mark := range marks {
		end := min(len(text), mark[0]+mostLetter)
		if i+1 < len(marks) {
			end = min(end, marks[i+1][0])
		}
		codes = append(codes, trimmed(text[mark[0]:end]))
	}
	return codes
}

// trimmed leaves out the words behind a code, such as those of the page that it
// was copied from.
func trimmed(text string) string {
	words := strings.Fields(text)
	words = words[:min(len(words), mostWords)]
	for n := len(words); n > 0; n-- {
		code := strings.Join(words[:n], " ")
		if _, err := certificate.Parse(code); !errors.Is(err, certificate.ErrUnreadable) {
			return code
		}
	}
	return strings.Join(words, " ")
}
