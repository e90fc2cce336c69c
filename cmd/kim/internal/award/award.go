// Package award issues certificates and takes them back: it joins what people
// have earned, the key of the office, the words on the page and the records.
//
// What an award is, is told by its event, which has the signed content; a file
// can be made from it again at any time. A certificate is recorded first and
// written to a file after that, one at a time: whoever is interrupted loses
// nothing, and doing the same again makes what is missing and nothing twice.
package award

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// What stands in the way of a certificate. A word that does not fit is a
// [*certificate.FieldError].
var (
	ErrNoKey     = errors.New("this office has no key yet")
	ErrNoRule    = errors.New("the course has no certificate")
	ErrNotEarned = errors.New("has not earned the certificate")
	ErrUnknown   = errors.New("no certificate with that number was issued here")
	ErrNumbers   = errors.New("the numbers given out cannot be read")
	ErrBusy      = errors.New("another window issues or revokes certificates")
	ErrForeign   = errors.New("issued with the key of another office")
)

// Desk is where a trainer issues certificates of a course. It may be used by
// one goroutine at a time.
type Desk struct {
	Store  progress.ClassStore
	Course *lessons.Course
	Text   *i18n.Text // the language of certificates is that of the trainer
	Folder Folder     // of the data
	Now    time.Time  // in the time zone of the office
	By     safe.Text  // the trainer

	// save takes the place of writing a file, in tests.
	save func(path string, data []byte) error
}

// Details are the words that a trainer puts on all certificates of a batch.
type Details struct {
	Office    string    `json:"-"` // needed only for the first certificate of all: it goes with the key
	Date      time.Time `json:"-"` // of issue
	Place     string    `json:"place"`
	Signatory string    `json:"signatory"`
	Title     string    `json:"title"` // what the signatory is
	NIP       string    `json:"nip"`
}

// Proposal is what the details are unless the trainer says otherwise: as they
// were the last time, else what is known of trainer and class.
func (d *Desk) Proposal(trainer progress.Trainer, class progress.Class) Details {
	last := d.Folder.lastDetails()
	p := Details{
		Office: string(trainer.Office), Date: certificate.Day(d.Now), Place: cmp.Or(last.Place, string(class.Place)),
		Signatory: last.Signatory, Title: last.Title, NIP: last.NIP,
	}
	if key, err := d.Folder.Key(); err == nil {
		p.Office = key.Public().Office
	}
	if p.Signatory == "" {
		p.Signatory, p.Title = string(trainer.Name), string(trainer.Title)
	}
	return p
}

// The most bytes of the words that are printed but not signed.
const longestSignature = 100

// Check says whether certificates can be issued with these details: as Valid
// does, or that there is trouble with the key. Of an office that has a key its
// own name counts.
func (d *Desk) Check(details Details) error {
	switch key, err := d.Folder.Key(); {
	case err == nil:
		details.Office = key.Public().Office
	case !errors.Is(err, ErrNoKey):
		return fmt.Errorf("certificates: %w", err)
	}
	return d.Valid(details)
}

// Valid says what is wrong with the details themselves, as a
// [*certificate.FieldError] or a [*LettersError] with the field office, place,
// date, signatory, title or nip, or ErrNoRule. It reads no file.
func (d *Desk) Valid(details Details) error {
	if d.Course.Certificate.JP == 0 {
		return ErrNoRule
	}
	printer := paper.New(d.Text, d.Now)
	for _, f := range []struct {
		name, value string
		most        int // bytes; 0: whoever signs knows
	}{
		{"office", details.Office, 0},
		{"place", details.Place, 0},
		{"signatory", details.Signatory, longestSignature},
		{"title", details.Title, longestSignature},
		{"nip", details.NIP, longestSignature},
	} {
		if f.most > 0 && len(f.value) > f.most {
			return &certificate.FieldError{Field: f.name, Most: f.most}
		}
		if missing := printer.Missing(f.value); missing != "" {
			return &LettersError{Field: f.name, Letters: missing}
		}
	}
	// A key that is thrown away tells whether the real one can sign it.
	key, err := certificate.Generate(strings.NewReader(strings.Repeat("x", 64)), details.Office, d.Now)
	if err != nil {
		return fmt.Errorf("certificates: %w", err)
	}
	_, _, err = key.Issue(d.words("x", details), 1)
	return err
}

// words is a certificate as it is signed, but for what depends on the person.
func (d *Desk) words(name string, details Details) certificate.Certificate {
	return certificate.Certificate{
		Name: name, Course: d.Course.ID, Title: d.Course.Title.In(lessons.Lang(d.Text.Lang)), Version: d.Course.Version,
		Percent: certificate.NoScore, JP: d.Course.Certificate.JP, Date: details.Date, Place: details.Place,
	}
}

// longestName is what package certificate allows.
const longestName = 120

// printable says why a certificate cannot have that name: a
// [*certificate.FieldError], or a [*LettersError].
func printable(printer *paper.Printer, name safe.Text) (string, error) {
	line, err := safe.Line(string(name), longestName)
	if err != nil || len(line) > longestName {
		most := longestName
		if errors.Is(err, safe.ErrEmpty) {
			most = 0
		}
		return "", &certificate.FieldError{Field: "name", Most: most}
	}
	if missing := printer.Missing(string(line)); missing != "" {
		return "", &LettersError{Field: "name", Letters: missing}
	}
	return string(line), nil
}

// WriteError tells which file or folder, that issuing and revoking need besides
// the certificates themselves, cannot be written.
type WriteError struct {
	Path string
	err  error
}

func (e *WriteError) Error() string { return fmt.Sprintf("write %s: %v", filepath.Base(e.Path), e.err) }

// Unwrap gives what went wrong.
func (e *WriteError) Unwrap() error { return e.err }

// LettersError tells which letters of a name, or of a field of the details, the
// certificate cannot show. It is a [paper.ErrLetters].
type LettersError struct{ Field, Letters string }

func (e *LettersError) Error() string {
	return fmt.Sprintf("the letters %q cannot be printed", e.Letters)
}

// Is says that e is a paper.ErrLetters.
func (e *LettersError) Is(target error) bool { return target == paper.ErrLetters }
