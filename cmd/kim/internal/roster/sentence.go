package roster

import (
	"errors"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

// Sentence says in words what is wrong with which row, and what to do about it.
func (p Problem) Sentence(t i18n.Roster) string {
	return t.Problem(i18n.RosterProblem{
		Row: p.Row, Column: string(p.Column), Kind: string(p.Kind), Value: string(p.Value), Suggestion: p.Suggestion, Other: p.Other, Cells: MaxCells,
	})
}

// Refusal says in words why a list could not be read: err is from Read.
func Refusal(t i18n.Roster, err error) string {
	const most = 8 // titles
	reason, row := Why(err)
	says := t.Refused(string(reason), row)
	if header := (*HeaderError)(nil); errors.As(err, &header) && len(header.Found) > 0 {
		says += " " + t.Stands(header.Found[:min(most, len(header.Found))])
	}
	return says
}
