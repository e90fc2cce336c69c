package award

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Issued is a certificate of somebody and the file that it is in.
type Issued struct {
	Member progress.Member
	Number string
	Path   string
	Again  bool // the person had it, only the file was missing
}

// Refusal is somebody who gets no certificate: ErrNotEarned, ErrForeign for the
// file of one that another office issued, a *certificate.FieldError, or a
// paper.ErrLetters or ErrTooLong.
type Refusal struct {
	Member progress.Member
	Err    error
}

// Result is what came of a batch.
type Result struct {
	Issued  []Issued
	Refused []Refusal
	Kept    int // had one, and its file is in the folder
}

// FileError says that a certificate is recorded but that its file could not be
// written. Issuing again writes it.
type FileError struct {
	Name   safe.Text
	Number string
	Path   string
	err    error
}

func (e *FileError) Error() string { return fmt.Sprintf("write certificate %s: %v", e.Number, e.err) }

// Unwrap gives what went wrong.
func (e *FileError) Unwrap() error { return e.err }

// Issue gives everyone among the people who has earned it a certificate, unless
// they have one, and writes it to a file in the folder dir. Of those who have
// one the file is written again if it is not in dir. Whoever it is refused to
// does not stop the others. An error does: what is in the result then is done,
// and the rest is for another time; ErrBusy if another window issues or revokes now, ErrNumbers if it is not known
// which numbers are used up. The key
// is made if there is none yet and there are people.
func (d *Desk) Issue(ctx context.Context, people []Candidate, details Details, dir string, progressed func(done, total int)) (Result, error) {
	var r Result
	details.Date = certificate.Day(details.Date)
	if err := d.Check(details); err != nil || len(people) == 0 {
		return r, err
	}
	unlock, err := d.Folder.lock()
	if err != nil {
		return r, err
	}
	defer unlock()
	key, err := d.Folder.MakeKey(details.Office, d.Now)
	if err != nil {
		return r, fmt.Errorf("key of the office: %w", err)
	}
	if err := d.Folder.remember(details); err != nil {
		return r, fmt.Errorf("words of the certificates: %w", err)
	}
	w, err := d.writer(key, details, dir)
	if err != nil {
		return r, err
	}
	for i, c := range people {
		if err := ctx.Err(); err != nil {
			return r, err
		}
		if err := w.award(ctx, c.Member, &r); err != nil {
			return r, err
		}
		if progressed != nil {
			progressed(i+1, len(people))
		}
	}
	return r, nil
}

// writer issues the certificates of a batch.
type writer struct {
	*examiner
	key     *certificate.Key
	details Details
	dir     string
	files   []string // that are in dir
}

func (d *Desk) writer(key *certificate.Key, details Details, dir string) (*writer, error) {
	w := &writer{examiner: d.examiner(), key: key, details: details, dir: dir}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, &WriteError{Path: dir, err: err}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, &WriteError{Path: dir, err: err}
	}
	for _, entry := range entries {
		w.files = append(w.files, entry.Name())
	}
	return w, nil
}

// award does what there is to do for one person, as things stand now.
func (w *writer) award(ctx context.Context, m progress.Member, r *Result) error {
	state, err := w.Store.State(ctx, m.Person)
	if err != nil {
		return fmt.Errorf("award: %w", err)
	}
	var awards []progress.Award
	if u := state.Units[progress.Elsewhere]; u != nil {
		awards = u.Awards
	}
	if held := w.held(awards); held != nil {
		return w.again(m, state, *held, r)
	}
	name, err := printable(w.printer, m.Name)
	claim := standing.ClaimOf(w.Course, state)
	switch {
	case !claim.Earned:
		err = ErrNotEarned
	case err == nil:
		return w.first(ctx, m, name, claim, state, r)
	}
	r.Refused = append(r.Refused, Refusal{Member: m, Err: err})
	return nil
}

// first issues a new certificate. It is drawn before it is recorded, so that
// none is recorded that cannot be drawn, and written after that.
func (w *writer) first(ctx context.Context, m progress.Member, name string, claim standing.Claim, state progress.State, r *Result) error {
	words := w.words(name, w.details)
	if scored(standing.Modules(w.Course, state)) {
		words.Percent, words.Predicate = claim.Score, w.Text.Award.Predicate(claim.Score)
	}
	if _, _, err := w.key.Issue(words, 1); err != nil { // before a number is used up
		r.Refused = append(r.Refused, Refusal{Member: m, Err: err})
		return nil
	}
	series := fmt.Sprintf("certificate/%d/%s", words.Date.Year(), w.key.Fingerprint())
	sequence, err := w.number(ctx, series)
	if err != nil {
		return err
	}
	c, code, err := w.key.Issue(words, uint64(sequence))
	if err != nil {
		return fmt.Errorf("award: %w", err)
	}
	pdf, err := w.draw(c, code, m, state)
	if err != nil {
		r.Refused = append(r.Refused, Refusal{Member: m, Err: err})
		return nil
	}
	_, err = w.Store.Record(ctx, w.event(m.Person, c.Number.String(), progress.AwardedBody{Code: code, By: w.By}))
	if err != nil {
		return fmt.Errorf("award: %w", err)
	}
	return w.write(m, c.Number, pdf, false, r)
}

// event is about a certificate of a person.
func (d *Desk) event(person, number string, body progress.AwardedBody) progress.Draft {
	return progress.Draft{
		Participant: person, At: d.Now, Course: d.Course.ID, Version: d.Course.Version, Unit: progress.Elsewhere, Item: number,
		Lang: d.Text.Lang, Kind: progress.KindAwarded, Body: body,
	}
}

// again writes the file of a certificate that somebody has, if it is missing.
func (w *writer) again(m progress.Member, state progress.State, held Held, r *Result) error {
	if held.Foreign {
		r.Refused = append(r.Refused, Refusal{Member: m, Err: ErrForeign})
		return nil
	}
	c, err := certificate.Parse(held.Code)
	if err != nil {
		return fmt.Errorf("print again: %w", err)
	}
	if slices.ContainsFunc(w.files, func(name string) bool {
		return strings.HasPrefix(name, c.Number.FileName()+"-") && strings.HasSuffix(name, ".pdf")
	}) {
		r.Kept++
		return nil
	}
	pdf, err := w.draw(c, held.Code, m, state)
	if err != nil {
		r.Refused = append(r.Refused, Refusal{Member: m, Err: err})
		return nil
	}
	return w.write(m, c.Number, pdf, true, r)
}

func (w *writer) write(m progress.Member, number certificate.Number, pdf []byte, again bool, r *Result) error {
	path := filepath.Join(w.dir, fileName(number, m.Name))
	save := w.save
	if save == nil {
		save = replace
	}
	if err := save(path, pdf); err != nil {
		return &FileError{Name: m.Name, Number: number.String(), Path: path, err: err}
	}
	r.Issued = append(r.Issued, Issued{Member: m, Number: number.String(), Path: path, Again: again})
	return nil
}

// longestFileName is in bytes, of the part that is the name of the person.
const longestFileName = 60

// fileName is KIM-2026-QX7DM-00012-siti-aminah.pdf. Letters beyond ASCII are
// left out: the file will go through memory sticks and old mail programs.
func fileName(number certificate.Number, name safe.Text) string {
	words := strings.FieldsFunc(progress.NameKey(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	tail := strings.Join(words, "-")
	if len(tail) > longestFileName {
		tail = strings.TrimRight(tail[:longestFileName], "-")
	}
	return number.FileName() + "-" + tail + ".pdf"
}

// draw makes the sealed PDF. What is signed stands on it as it was signed.
func (w *writer) draw(c certificate.Certificate, code string, m progress.Member, state progress.State) ([]byte, error) {
	page := paper.Certificate{
		Number: c.Number.String(), Name: c.Name, Origin: w.origin(m), Title: c.Title, Version: c.Version,
		Percent: c.Percent, Predicate: c.Predicate, JP: c.JP, Place: c.Place, Date: c.Date, Office: c.Office,
		Fingerprint: c.Issuer.String(), Code: code, Modules: w.modules(state),
		Signatory: paper.Signatory{Position: w.details.Title, Name: w.details.Signatory, NIP: w.details.NIP},
	}
	var pdf bytes.Buffer
	if err := w.printer.Certificate(&pdf, page); err != nil {
		return nil, err
	}
	return w.key.SealPDF(pdf.Bytes(), code)
}

// origin is KIM, village and district as one line.
func (d *Desk) origin(m progress.Member) string {
	var parts []string
	for _, part := range []struct {
		text safe.Text
		say  func(string) string
	}{{m.KIM, d.Text.Award.KIM}, {m.Village, d.Text.Award.Village}, {m.District, d.Text.Award.District}} {
		if part.text != "" {
			parts = append(parts, part.say(string(part.text)))
		}
	}
	return strings.Join(parts, ", ")
}

// modules is the back of the certificate.
func (d *Desk) modules(state progress.State) []paper.Module {
	t := d.Text.Award
	var rows []paper.Module
	for _, m := range standing.Modules(d.Course, state) {
		row := paper.Module{Title: m.Module.Title.In(lessons.Lang(d.Text.Lang)), Result: t.Units(m.Done, m.Total)}
		for _, unit := range m.Module.Units {
			if unit.Kind == lessons.KindLesson { // which is what the JP of the course are; practices go on for weeks
				row.Minutes += unit.Minutes
			}
		}
		if m.Best != nil {
			row.Result = d.Text.Paper.Certificate.Score(*m.Best)
		}
		rows = append(rows, row)
	}
	return rows
}
