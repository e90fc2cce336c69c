package cli

import (
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// countedJSON is a unit that a trainer counts as done, whatever the participant did in it.
type countedJSON struct {
	Unit   string    `json:"unit"`
	Title  string    `json:"title"`
	By     string    `json:"by"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// heldJSON is a certificate that the participant was given.
type heldJSON struct {
	Number  string    `json:"number"`
	By      string    `json:"by"`
	Revoked bool      `json:"revoked"`
	Reason  string    `json:"reason"` // of its being revoked
	At      time.Time `json:"at"`     // of the award, or of its being revoked
}

// addDecisions adds what a trainer decided, units in the order of the course.
func (p *participantJSON) addDecisions(course *lessons.Course, lang lessons.Lang, state progress.State) {
	p.Counted, p.Certificates = []countedJSON{}, []heldJSON{}
	for _, module := range course.Modules {
		for _, unit := range module.Units {
			u := state.Units[unit.ID]
			if u == nil || u.Override == nil {
				continue
			}
			p.Counted = append(p.Counted, countedJSON{
				Unit: unit.ID, Title: unit.Title.In(lang), By: string(u.Override.By), Reason: string(u.Override.Reason),
				At: time.UnixMilli(u.Override.At).UTC(),
			})
		}
	}
	for _, a := range standing.Awards(state) {
		p.Certificates = append(p.Certificates, heldJSON{
			Number: string(safe.Clean(a.Number)), By: string(a.By), Revoked: a.Revoked, Reason: string(a.Reason), At: time.UnixMilli(a.At).UTC(),
		})
	}
}

// decisions says what a trainer decided, a line for each.
func (s *session) decisions(p participantJSON) []string {
	t, day := s.text.Command, s.text.Date.Day
	var lines []string
	for _, c := range p.Counted {
		lines = append(lines, t.Counted(c.Title, c.By, day(c.At.Local()), c.Reason))
	}
	for _, c := range p.Certificates {
		if c.Revoked {
			lines = append(lines, t.CertificateEnded(c.Number, day(c.At.Local()), c.Reason))
		} else {
			lines = append(lines, t.Certificate(c.Number, day(c.At.Local())))
		}
	}
	return lines
}
