package home

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// news is what trainers did that the participant is to know of. What was read or
// handed in anew is no news.
type news struct {
	replies  int
	returned []*lessons.Unit
	awards   []progress.Award
}

func newsOf(course *lessons.Course, state progress.State) news {
	return news{replies: standing.Unread(state), returned: standing.Returned(course, state), awards: standing.Awards(state)}
}

// newsLines are the lines that ask for something to be read or done.
func (m *Model) newsLines() []offer {
	t := m.env.Text.Feedback
	var all []offer
	if m.news.replies > 0 {
		all = append(all, offer{id: repliesID, key: repliesKey, text: t.Replies(m.news.replies)})
	}
	if units := m.news.returned; len(units) > 0 {
		title := units[0].Title.In(m.env.Lang())
		all = append(all, offer{id: returnedID, key: returnedKey, text: t.Returned(title, len(units))})
	}
	return all
}

func (m *Model) openReturned() tea.Cmd {
	return screen.Send(screen.OpenUnitMsg{Unit: m.news.returned[0].ID})
}

// awardLine is about the certificate that counts, else about one that does not
// any more.
func (m *Model) awardLine() string {
	award := m.news.awards[0]
	if award.Revoked {
		return m.env.Text.Feedback.AwardEnded(number(award))
	}
	return m.env.Text.Feedback.Award(number(award))
}

// number is that of a certificate, which may come from another machine.
func number(award progress.Award) string { return string(safe.Clean(award.Number)) }

// showAwards tells what there is to know about the certificates.
func (m *Model) showAwards() tea.Cmd {
	env, awards := m.env, m.news.awards
	title := func() string { return env.Text.Feedback.AwardsTitle }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(env, title, func(width int) []string {
		var lines []string
		for i, award := range awards {
			if i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, awardLines(env, award, width)...)
		}
		return lines
	})})
}

func awardLines(env *screen.Env, award progress.Award, width int) []string {
	t, s := env.Text.Feedback, env.Styles
	day := env.Text.Date.Day(time.UnixMilli(award.At).In(env.Now().Location()))
	var lines []string
	for _, line := range screen.Wrap(t.Number(number(award)), width) {
		lines = append(lines, s.Strong.Render(line))
	}
	if !award.Revoked {
		for _, line := range screen.Wrap("✓ "+t.Issued(string(award.By), day), width) {
			lines = append(lines, s.Success.Render(line))
		}
		return append(lines, screen.Wrap(t.AskIssued, width)...)
	}
	for _, line := range screen.Wrap("! "+t.Ended(string(award.By), day), width) {
		lines = append(lines, s.Warning.Render(line))
	}
	if award.Reason != "" {
		lines = append(lines, screen.Wrap(t.Reason(string(award.Reason)), width)...)
	}
	return append(lines, screen.Wrap(t.AskEnded, width)...)
}
