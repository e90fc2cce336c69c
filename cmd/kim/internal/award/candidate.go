package award

import (
	"context"
	"fmt"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Status says what issuing would do for somebody.
type Status string

// The states.
const (
	Ready       Status = "ready"       // gets one
	Has         Status = "has"         // has one: it is only written to a file again where that is missing
	NotYet      Status = "not-yet"     // has not earned it
	Unprintable Status = "unprintable" // has earned it, but the name cannot be written on it
)

// Candidate is somebody of a class, seen from the certificate.
type Candidate struct {
	Member progress.Member
	Status Status
	// Claim is why, or why not. Of those who have done too little for any
	// certificate it has the units only.
	Claim  standing.Claim
	Needed int   // units that the course asks for
	Scored bool  // Claim.Score is the average of something
	Held   *Held // the certificate that Has is about
	Err    error // why Unprintable: a *certificate.FieldError or a *LettersError
}

// Held is a certificate that somebody has: issued, and not revoked.
type Held struct {
	Number  string
	Code    string
	Percent int  // certificate.NoScore: none
	Foreign bool // signed with a key that is not the office's: it cannot be printed here
}

// pageOf is how many members are read at once.
const pageOf = 500

// Candidates gives the people of a class by name. Progress, which may be nil,
// hears how many have been looked at. The states of those who have done too
// little are not even read.
func (d *Desk) Candidates(ctx context.Context, class string, progressed func(done, total int)) ([]Candidate, error) {
	if d.Course.Certificate.JP == 0 {
		return nil, ErrNoRule
	}
	awards, err := d.Store.Awards(ctx, class)
	if err != nil {
		return nil, fmt.Errorf("candidates: %w", err)
	}
	query := progress.MemberQuery{Class: class, Order: progress.ByName, Limit: pageOf}
	total, err := d.Store.Count(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("candidates: %w", err)
	}
	look := d.examiner()
	all := make([]Candidate, 0, total)
	for {
		page, err := d.Store.Members(ctx, query)
		if err != nil {
			return nil, fmt.Errorf("candidates: %w", err)
		}
		for i := range page {
			c, err := look.at(ctx, page[i], awards[page[i].Person])
			if err != nil {
				return nil, fmt.Errorf("candidates: %w", err)
			}
			all = append(all, c)
			if progressed != nil {
				progressed(len(all), max(total, len(all)))
			}
		}
		if len(page) < query.Limit {
			return all, nil
		}
		query.After = &page[len(page)-1]
	}
}

// examiner finds out what people may have.
type examiner struct {
	*Desk
	trust   *Trust
	issuer  certificate.Fingerprint // zero without a key
	printer *paper.Printer
	total   int // units
	needed  int
}

func (d *Desk) examiner() *examiner {
	e := &examiner{Desk: d, printer: paper.New(d.Text, d.Now)}
	e.trust, _ = d.Folder.Trust()
	if key, err := d.Folder.Key(); err == nil {
		e.issuer = key.Fingerprint()
	}
	_, e.total = standing.Total(d.Course, progress.State{})
	e.needed = (e.total*d.Course.Certificate.Done + 99) / 100
	return e
}

// at looks at one person, given their certificates of all courses.
func (e *examiner) at(ctx context.Context, m progress.Member, awards []progress.Award) (Candidate, error) {
	c := Candidate{Member: m, Status: Has, Needed: e.needed, Held: e.held(awards)}
	if m.Done < e.needed { // as many as count for the course, or more
		c.Claim = standing.Claim{Done: m.Done, Total: e.total}
		if c.Held == nil {
			c.Status = NotYet
		}
		return c, nil
	}
	state, err := e.Store.State(ctx, m.Person)
	if err != nil {
		return Candidate{}, err
	}
	c.Claim, c.Scored = standing.ClaimOf(e.Course, state), scored(standing.Modules(e.Course, state))
	if c.Held != nil {
		return c, nil
	}
	_, c.Err = printable(e.printer, m.Name)
	switch {
	case !c.Claim.Earned:
		c.Status, c.Err = NotYet, nil
	case c.Err != nil:
		c.Status = Unprintable
	default:
		c.Status = Ready
	}
	return c, nil
}

func scored(modules []standing.Module) bool {
	for _, m := range modules {
		if m.Best != nil {
			return true
		}
	}
	return false
}

// held finds the certificate of the course that somebody has. One that was
// revoked is none, and one that only pretends to be of this office neither.
func (e *examiner) held(awards []progress.Award) *Held {
	for _, award := range awards {
		if award.Revoked {
			continue
		}
		c, verdict := certificate.Verify(award.Code, e.trust.Keys, e.trust.Revoked)
		h := &Held{Number: award.Number, Code: award.Code, Percent: c.Percent, Foreign: c.Issuer != e.issuer}
		switch verdict.Kind {
		case certificate.Genuine, certificate.UnknownIssuer:
			if c.Course == e.Course.ID && c.Number.String() == award.Number {
				return h
			}
		case certificate.Newer: // nothing can be said about it, so that no second one is to be made
			h.Percent, h.Foreign = certificate.NoScore, true
			return h
		case certificate.Revoked, certificate.Forged, certificate.Unreadable:
		}
	}
	return nil
}
