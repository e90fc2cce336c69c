package award

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// longestReason is in cells and in bytes.
const longestReason = 200

// Taken is a certificate that was revoked.
type Taken struct {
	Certificate certificate.Certificate
	Person      string
	Before      bool // it was revoked before this, and the reason stays that of then
	Listed      int  // how many certificates the list has now
}

// Reason is a reason for revoking as it is kept. The error is a
// *certificate.FieldError with the field reason.
func Reason(typed string) (safe.Text, error) {
	line, err := safe.Line(typed, longestReason)
	switch {
	case errors.Is(err, safe.ErrEmpty):
		return "", &certificate.FieldError{Field: "reason"}
	case err != nil || len(line) > longestReason:
		return "", &certificate.FieldError{Field: "reason", Most: longestReason}
	}
	return line, nil
}

// Revoke takes a certificate back for a reason that everybody may read: it is
// recorded, and the revocation list is written anew. The error is a
// certificate.ErrUnreadable for what is no number, ErrUnknown, ErrForeign,
// ErrNoKey, ErrBusy, or a *certificate.FieldError with the field reason.
func (d *Desk) Revoke(ctx context.Context, number, reason string) (Taken, error) {
	var t Taken
	n, err := certificate.ParseNumber(number)
	if err != nil {
		return t, err
	}
	line, err := Reason(reason)
	if err != nil {
		return t, err
	}
	key, err := d.Folder.Key()
	if err != nil {
		return t, err
	}
	unlock, err := d.Folder.lock()
	if err != nil {
		return t, err
	}
	defer unlock()
	all, err := d.Store.Awards(ctx, "")
	if err != nil {
		return t, fmt.Errorf("revoke: %w", err)
	}
	person, award, err := find(all, n)
	if err != nil {
		return t, err
	}
	if t.Certificate, err = certificate.Parse(award.Code); err != nil || t.Certificate.Issuer != key.Fingerprint() {
		return t, ErrForeign
	}
	if t.Person, t.Before = person, award.Revoked; !t.Before {
		body := progress.AwardedBody{Code: award.Code, Revoked: true, Reason: line, By: d.By}
		if _, err := d.Store.Record(ctx, d.event(person, award.Number, body)); err != nil {
			return t, fmt.Errorf("revoke: %w", err)
		}
	}
	t.Listed, err = d.writeList(ctx)
	return t, err
}

func find(all map[string][]progress.Award, n certificate.Number) (string, progress.Award, error) {
	for person, awards := range all {
		for _, award := range awards {
			if award.Number == n.String() {
				return person, award, nil
			}
		}
	}
	return "", progress.Award{}, ErrUnknown
}

// writeList brings the revocation list up to what is recorded, and says how
// many certificates are on it. What the list has already stays. Nothing is
// written if nothing is new.
func (d *Desk) writeList(ctx context.Context) (int, error) {
	key, err := d.Folder.Key()
	if err != nil {
		return 0, err
	}
	old, err := d.list(key)
	if err != nil {
		return 0, err
	}
	all, err := d.Store.Awards(ctx, "")
	if err != nil {
		return 0, fmt.Errorf("revocation list: %w", err)
	}
	revoked := old.Revoked
	listed := make(map[certificate.Number]bool, len(revoked))
	for _, r := range revoked {
		listed[r.Number] = true
	}
	for _, awards := range all {
		for _, award := range awards {
			c, err := certificate.Parse(award.Code)
			if err != nil || !award.Revoked || c.Issuer != key.Fingerprint() || c.Number.String() != award.Number || listed[c.Number] {
				continue
			}
			listed[c.Number] = true
			since := certificate.Day(time.UnixMilli(award.At).In(d.Now.Location()))
			revoked = append(revoked, certificate.Revocation{Number: c.Number, Since: since, Reason: reasonOf(award)})
		}
	}
	if len(revoked) == len(old.Revoked) {
		return len(revoked), nil
	}
	taken, err := d.Store.Take(ctx, "revocations/"+key.Fingerprint().String(), 1)
	if err != nil {
		return 0, fmt.Errorf("revocation list: %w", err)
	}
	text, err := key.List(max(uint64(taken), old.Serial+1), d.Now, revoked)
	if err != nil {
		return 0, err
	}
	save := d.save
	if save == nil {
		save = replace
	}
	if err := save(d.Folder.ListPath(), text); err != nil {
		return 0, &WriteError{Path: d.Folder.ListPath(), err: err}
	}
	return len(revoked), nil
}

// reasonOf is why an award was revoked, in words that the list can have. Awards
// may come from elsewhere.
func reasonOf(award progress.Award) string {
	line, err := safe.Line(string(award.Reason), longestReason)
	if err != nil || len(line) > longestReason {
		return "-"
	}
	return string(line)
}

// list reads the list as it is; the zero List if there is none.
func (d *Desk) list(key *certificate.Key) (certificate.List, error) {
	data, err := readFile(d.Folder.ListPath())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return certificate.List{}, nil
	case err != nil:
		return certificate.List{}, fmt.Errorf("revocation list: %w", err)
	}
	return certificate.ParseList(data, certificate.Keyring{key.Public()})
}
