package explain

import (
	"context"
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// Awards explains what issuing and revoking certificates fails with.
type Awards struct {
	Text   *i18n.Text
	Folder award.Folder
	// Flags are the options of the command line by which fields are given, by
	// field; nil on a screen.
	Flags map[string]string
}

// Error says what went wrong, what is safe, and what to do. What was broken off
// gives "".
func (a Awards) Error(err error) string {
	t := a.Text.Award
	var file *award.FileError
	var other *award.WriteError
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		return ""
	case errors.As(err, &file):
		return t.NotWritten(file.Number, string(file.Name), file.Path)
	case errors.As(err, &other) && other.Path == a.Folder.ListPath():
		return t.ListNotWritten(other.Path)
	case errors.As(err, &other):
		return t.CannotWrite(other.Path)
	case errors.Is(err, certificate.ErrKey):
		return t.KeyDamaged(a.Folder.KeyPath())
	case errors.Is(err, certificate.ErrList), errors.Is(err, certificate.ErrIssuer):
		return t.ListDamaged(a.Folder.ListPath())
	case errors.Is(err, certificate.ErrField), errors.Is(err, award.ErrNoRule), errors.Is(err, award.ErrForeign), errors.Is(err, paper.ErrLetters):
		return sentence(a.Refusal(err))
	case errors.Is(err, award.ErrNoKey):
		return t.NoKey
	case errors.Is(err, award.ErrBusy):
		return t.Busy
	case errors.Is(err, award.ErrNumbers):
		return t.NumbersDamaged(a.Folder.NumbersPath())
	default:
		return Storage(a.Text, err, filepath.Join(string(a.Folder), sqlstore.FileName))
	}
}

// Refusal says why somebody gets no certificate, as what stands behind a colon.
func (a Awards) Refusal(err error) string {
	t := a.Text.Award
	var field *certificate.FieldError
	var letters *award.LettersError
	switch {
	case errors.As(err, &letters):
		if letters.Field != "name" {
			return t.Letters(letters.Letters)
		}
		return t.NameLetters(letters.Letters)
	case errors.As(err, &field):
		if field.Most > 0 {
			return t.TooLong(a.field(field.Field), field.Most)
		}
		return t.Missing(a.field(field.Field))
	case errors.Is(err, award.ErrNotEarned):
		return t.NotEarned
	case errors.Is(err, award.ErrForeign):
		return t.Foreign
	case errors.Is(err, award.ErrNoRule):
		return t.NoRule
	case errors.Is(err, paper.ErrTooLong):
		return t.TooWide
	default:
		return a.Text.Problem.Unknown
	}
}

// Candidate says what somebody gets or has, or why they get nothing yet, as what
// stands behind their name and a colon.
func (a Awards) Candidate(c award.Candidate) string {
	t := a.Text.Award
	switch c.Status {
	case award.Ready:
		if c.Scored {
			return t.Result(c.Claim.Score, t.Predicate(c.Claim.Score))
		}
		return t.NoResult
	case award.Has:
		return c.Held.Number
	case award.Unprintable:
		return a.Refusal(c.Err)
	case award.NotYet:
	}
	var why []string
	if c.Claim.Done < c.Needed {
		why = append(why, t.WhyUnits(c.Claim.Done, c.Claim.Total, c.Needed))
	}
	if len(c.Claim.Quizzes) > 0 {
		modules := make([]string, 0, len(c.Claim.Quizzes))
		for _, m := range c.Claim.Quizzes {
			modules = append(modules, strconv.Itoa(m.Number))
		}
		why = append(why, t.WhyQuizzes(modules))
	}
	return strings.Join(why, "; ")
}

// Outcome says what came of a batch whose files are in dir. What stopped it, if err
// is not nil, is for the caller to say.
func (a Awards) Outcome(r award.Result, dir string, err error) []string {
	t := a.Text.Award
	var lines []string
	for _, refused := range r.Refused {
		lines = append(lines, t.Refused(string(refused.Member.Name), a.Refusal(refused.Err)))
	}
	if r.Kept > 0 {
		lines = append(lines, t.Kept(r.Kept))
	}
	again := 0
	for _, i := range r.Issued {
		if i.Again {
			again++
		}
	}
	switch {
	case len(r.Issued) > 0:
		return append(lines, t.Done(len(r.Issued)-again, again, dir))
	case err == nil:
		return append(lines, t.Nothing)
	default:
		return lines
	}
}

// field is what a field is called, with the option that gives it.
func (a Awards) field(name string) string {
	label, ok := a.Text.Award.Field[name]
	if !ok {
		label = string(safe.Clean(name))
	}
	if flag := a.Flags[name]; flag != "" {
		label += " (" + flag + ")"
	}
	return label
}

// sentence begins with a capital letter.
func sentence(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
