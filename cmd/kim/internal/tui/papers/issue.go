package papers

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// step is where an answer about certificates leads.
type step int

const (
	toDetails step = iota // to the form
	toIssued              // to the list of certificates
	toRevoke              // to the reason for revoking the one that was picked
)

type (
	stepMsg struct {
		of *Model
		to step
	}
	issueMsg struct { // all is as it should be
		of      *Model
		details award.Details
	}
	revokeMsg struct {
		of             *Model
		number, reason string
	}
)

func (m *Model) step(to step) tea.Cmd {
	if m.working != nil || m.batch == nil {
		return nil
	}
	switch to {
	case toDetails:
		return m.fillIn()
	case toIssued:
		return screen.Send(screen.ShowMsg{Overlay: m.pickIssued()})
	case toRevoke:
		return m.askReason("")
	}
	return nil
}

// askIssue shows what will stand on the certificates, says that they cannot be
// unmade, and asks. Going back is the first answer: too many Enters issue none.
func (m *Model) askIssue(details award.Details) screen.Overlay {
	c := count(m.batch.people)
	return overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Papers
		yes := t.YesAgain
		if c.ready > 0 {
			yes = t.Yes(c.ready)
		}
		return overlay.Asking{
			Title: t.Sure, Body: func(width int) []string { return m.example(c, details, width) },
			Answers: []overlay.Answer{{Label: t.ToDetails}, {Label: yes, Msg: issueMsg{of: m, details: details}}},
		}
	})
}

func (m *Model) example(c counts, d award.Details, width int) []string {
	t, s := m.env.Text, m.env.Styles
	p := page{width: width}
	if c.ready > 0 {
		p.add(s.Text, t.Papers.NewOnes(c.ready))
		p.hang(s.Warning, "! ", t.Papers.Final)
	}
	if c.has > 0 {
		p.add(s.Text, t.Papers.OnlyFiles(c.has))
	}
	for _, one := range m.batch.people {
		if one.Status == award.Ready || one.Status == award.Has && c.ready == 0 {
			p.blank()
			p.add(s.Muted, t.Papers.Example)
			p.hang(s.Strong, "  ", string(one.Member.Name))
			p.hang(s.Text, "  ", m.env.Course.Title.In(lessons.Lang(t.Lang)))
			p.hang(s.Text, "  ", m.awards().Candidate(one))
			p.hang(s.Text, "  ", t.Award.Words(d.Place, t.Date.Day(d.Date), d.Signatory, d.Title, d.NIP))
			break
		}
	}
	if k := m.batch.key; k != nil {
		p.hang(s.Text, "  ", t.Award.IssuedBy(k.Office, k.Fingerprint().String()))
	} else {
		p.hang(s.Text, "  ", t.Award.NewKey(d.Office))
	}
	p.blank()
	p.add(s.Muted, t.Papers.Where(m.fill(job{}, issuing).desk().Out(m.env.Exports, m.class)))
	return p.lines
}

// issue issues them.
func (m *Model) issue(details award.Details) tea.Cmd {
	if m.working != nil || m.batch == nil {
		return nil
	}
	m.form = nil
	return m.start(issuing, job{people: m.batch.wanted(), details: details})
}

// outcomeOf shows what came of issuing, and what to do next.
func (m *Model) outcomeOf(r result) screen.Overlay {
	return overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text
		return overlay.Asking{
			Title: t.Papers.Certificates, Tells: true, Answers: []overlay.Answer{{Label: t.Papers.Close}},
			Body: func(width int) []string { return m.told(r, width) },
		}
	})
}

func (m *Model) told(r result, width int) []string {
	t, s := m.env.Text, m.env.Styles
	p := page{width: width}
	if r.err != nil {
		p.hang(s.Warning, "! ", m.failed(r))
		p.blank()
	}
	if r.err == nil || len(r.issued.Issued) > 0 {
		for _, line := range m.awards().Outcome(r.issued, r.path, r.err) {
			p.add(s.Text, line)
		}
	}
	if len(r.issued.Issued) == 0 {
		return p.lines
	}
	p.blank()
	p.add(s.Muted, t.Papers.Next)
	next := []string{t.Papers.Print, t.Papers.Give(r.public), t.Papers.Verify}
	if r.fresh {
		next[1] = t.Award.Recorded(r.public)
	}
	for _, line := range next {
		p.hang(s.Text, "· ", line)
	}
	return p.lines
}

// failed says why issuing or revoking did not get to its end.
func (m *Model) failed(r result) string {
	t := m.env.Text
	var said []string
	if text := m.awards().Error(r.err); text != "" && !errors.Is(r.err, errWrite) {
		said = append(said, text)
	}
	if r.kind == issuing && (errors.Is(r.err, context.Canceled) || len(r.issued.Issued) > 0) {
		said = append(said, t.Award.Stopped(len(r.issued.Issued)))
	}
	if len(said) == 0 {
		return t.Papers.NotSaved(r.path)
	}
	return strings.Join(said, " ")
}
