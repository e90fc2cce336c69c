package papers

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// batch is how a class stood to the certificate when it was asked for.
type batch struct {
	people   []award.Candidate
	issued   []issued // by number
	proposal award.Details
	key      *certificate.PublicKey // of the office; nil: it has none yet
}

// issued is a certificate that somebody of the class was given once.
type issued struct {
	award progress.Award
	certificate.Certificate
}

// load finds out how the class stands to the certificate.
func (j job) load(ctx context.Context) (*batch, error) {
	desk := j.desk()
	b := &batch{proposal: desk.Proposal(j.trainer, j.class)}
	switch key, err := desk.Folder.Key(); {
	case err == nil:
		public := key.Public()
		b.key = &public
	case !errors.Is(err, award.ErrNoKey):
		return nil, err
	}
	var err error
	if b.people, err = desk.Candidates(ctx, j.class.ID, j.progressed); err != nil {
		return nil, err
	}
	awards, err := j.store.Awards(ctx, j.class.ID)
	if err != nil {
		return nil, err
	}
	for _, some := range awards {
		for _, a := range some {
			c, err := certificate.Parse(a.Code)
			if err != nil {
				continue // of a newer program: there is nothing to show
			}
			b.issued = append(b.issued, issued{award: a, Certificate: c})
		}
	}
	slices.SortFunc(b.issued, func(x, y issued) int {
		return cmp.Or(cmp.Compare(x.Number.Year, y.Number.Year), cmp.Compare(x.Number.Sequence, y.Number.Sequence), cmp.Compare(x.award.Number, y.award.Number))
	})
	return b, nil
}

// issue issues the certificates, as far as it gets.
func (j job) issue(ctx context.Context) result {
	desk := j.desk()
	r := result{kind: issuing, path: desk.Out(j.exports, j.class), public: desk.Folder.PublicPath()}
	if j.exports == "" {
		r.err = errWrite
		return r
	}
	_, noKey := desk.Folder.Key()
	r.issued, r.err = desk.Issue(ctx, j.people, j.details, r.path, j.progressed)
	r.fresh = noKey != nil && len(r.issued.Issued) > 0
	return r
}

func (j job) desk() *award.Desk {
	return &award.Desk{Store: j.store, Course: j.course, Text: j.text, Folder: award.Folder(j.folder), Now: j.now, By: j.trainer.Name}
}

// wanted are those for whom there is something to do.
func (b *batch) wanted() []award.Candidate {
	var some []award.Candidate
	for _, c := range b.people {
		if c.Status != award.NotYet {
			some = append(some, c)
		}
	}
	return some
}

// parseDay reads a date as people write it: 23 November 2026, 23-11-2026,
// 2026-11-23, with the months of both languages.
func parseDay(typed string) (time.Time, bool) {
	parts := strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(" -/.,", r) })
	if len(parts) != 3 {
		return time.Time{}, false
	}
	if len(parts[0]) == len("2026") {
		parts[0], parts[2] = parts[2], parts[0]
	}
	year, okYear := number(parts[2])
	month, okMonth := monthOf(parts[1])
	day, okDay := number(parts[0])
	date := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	const first, last = 1971, 9999
	return date, okYear && okMonth && okDay && year >= first && year <= last && date.Day() == day && date.Month() == time.Month(month)
}

func number(s string) (n int, ok bool) {
	const most = 4
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, s != "" && len(s) <= most
}

// monthOf reads a month by its number, or by three letters of its name or more.
func monthOf(s string) (int, bool) {
	if n, ok := number(s); ok {
		return n, n >= 1 && n <= 12
	}
	const fewest = 3
	if len(s) < fewest {
		return 0, false
	}
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for month := time.January; month <= time.December; month++ {
			name := strings.Fields(i18n.For(lang).Date.Day(time.Date(2000, month, 1, 0, 0, 0, 0, time.UTC)))[1]
			if strings.HasPrefix(strings.ToLower(name), strings.ToLower(s)) {
				return int(month), true
			}
		}
	}
	return 0, false
}
