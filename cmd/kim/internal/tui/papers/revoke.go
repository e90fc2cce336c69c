package papers

import (
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The dialogs about one certificate.
func (m *Model) issuedID() string { return m.inputID() + "/issued" }
func (m *Model) reasonID() string { return m.inputID() + "/reason" }

// pickIssued lists the certificates of the class, the newest first.
func (m *Model) pickIssued() screen.Overlay {
	t := m.env.Text
	var items []overlay.Item
	for i := len(m.batch.issued) - 1; i >= 0; i-- {
		one := m.batch.issued[i]
		note := one.Number.String()
		if one.award.Revoked {
			note = t.Papers.Revoked + "  " + note
		}
		items = append(items, overlay.Item{ID: strconv.Itoa(i), Label: string(safe.Clean(one.Name)), Note: note})
	}
	return overlay.NewPicker(m.env, m.issuedID(), t.Papers.Issued, items)
}

// picked shows a certificate.
func (m *Model) picked(item string) tea.Cmd {
	i, err := strconv.Atoi(item)
	if m.batch == nil || err != nil || i < 0 || i >= len(m.batch.issued) {
		return nil
	}
	m.chosen = m.batch.issued[i]
	one := m.chosen
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text
		asking := overlay.Asking{
			Title: string(safe.Clean(one.Name)), Tells: true, Answers: []overlay.Answer{{Label: t.Papers.Close}},
			Body: func(width int) []string { return m.about(one, width) },
		}
		if !one.award.Revoked {
			asking.Answers = append(asking.Answers, overlay.Answer{Label: t.Papers.Revoke, Msg: stepMsg{of: m, to: toRevoke}})
		}
		return asking
	})})
}

func (m *Model) about(one issued, width int) []string {
	t, s := m.env.Text, m.env.Styles
	p := page{width: width}
	p.add(s.Strong, one.Number.String())
	p.add(s.Text, t.Papers.By(t.Date.Day(one.Date), string(one.award.By)))
	if one.award.Revoked {
		p.add(s.Warning, t.Verify.Revoked(t.Date.Day(time.UnixMilli(one.award.At).In(m.env.Now().Location())), string(one.award.Reason)))
	}
	return p.lines
}

// askReason asks why the certificate is taken back.
func (m *Model) askReason(typed string) tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.reasonID(), m.env.Text.Papers.Reason, typed, 1)})
}

// askRevoke asks once more, with the reason as everybody will read it.
func (m *Model) askRevoke(typed string) tea.Cmd {
	reason, err := award.Reason(typed)
	if err != nil {
		return tea.Sequence(screen.Send(screen.NoticeMsg{Text: m.awards().Error(err)}), m.askReason(typed))
	}
	one := m.chosen
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Papers
		return overlay.Asking{
			Title: t.RevokeSure, Text: t.RevokeText(one.Number.String(), string(safe.Clean(one.Name)), string(reason)),
			Answers: []overlay.Answer{{Label: t.RevokeNo}, {Label: t.RevokeYes, Msg: revokeMsg{of: m, number: one.award.Number, reason: string(reason)}}},
		}
	})})
}

// takenBack says what came of revoking.
func (m *Model) takenBack(taken award.Taken) string {
	t, c := m.env.Text.Award, taken.Certificate
	if taken.Before {
		return t.Before(c.Number.String())
	}
	return t.Taken(c.Number.String(), c.Name, award.Folder(m.env.Folder).ListPath(), taken.Listed)
}
