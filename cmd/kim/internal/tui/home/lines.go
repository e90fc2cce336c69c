package home

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// The keys of the lines, from anywhere on the page.
const (
	testKey     = "t"
	reviewKey   = "u"
	missedKey   = "w"
	repliesKey  = "b"
	returnedKey = "d"
	awardsKey   = "s"
)

// offer is a line between the card and the modules, and the key for it.
type offer struct{ id, key, text string }

// offers are the lines that there is something to say in.
func (m *Model) offers() []offer {
	t := m.env.Text.Review
	all := m.newsLines()
	switch {
	case m.due.session > 0:
		text := t.Offer(m.due.session, m.due.all, minutes(m.due.session))
		all = append(all, offer{id: reviewID, key: reviewKey, text: text})
	case m.due.missed > 0:
		all = append(all, offer{id: reviewID, key: missedKey, text: t.Missed(m.due.missed)})
	}
	if m.testUnit() != nil {
		all = append(all, offer{id: testID, key: testKey, text: m.testLine()})
	}
	if len(m.news.awards) > 0 {
		all = append(all, offer{id: awardsID, key: awardsKey, text: m.awardLine()})
	}
	return all
}

// minutes is how long so many questions take.
func minutes(questions int) int {
	const seconds = 20 // for each
	return (questions*seconds + 59) / 60
}

// testUnit is the test that the line about the tests leads to: the one to take
// now, else the last one that was finished. It is nil if there is no line.
func (m *Model) testUnit() *lessons.Unit {
	switch {
	case m.tests.Offer != nil:
		return m.tests.Offer
	case m.tests.Second != nil:
		return m.tests.After
	case m.tests.First != nil:
		return m.tests.Before
	default:
		return nil
	}
}

func (m *Model) openTest() tea.Cmd { return screen.Send(screen.OpenUnitMsg{Unit: m.testUnit().ID}) }

// testLine says which test to take, or what came of them.
func (m *Model) testLine() (text string) {
	t, tests := m.env.Text.Test, m.tests
	change := tests.Change()
	switch {
	case tests.Offer != nil && tests.Offer == tests.Before:
		text = t.OfferBefore(tests.Offer.Minutes)
	case tests.Offer != nil:
		text = t.OfferAfter(tests.Offer.Minutes)
	case change != standing.ChangeNone:
		text = t.Summary(tests.First.Percent, tests.Second.Percent, t.Share[string(change)])
	case tests.Second != nil:
		text = t.OnlyAfter(tests.Second.Percent)
	default:
		text = t.Waiting(tests.First.Percent)
	}
	return text
}

// offerRow is the row of an offer. Below the last one a line is left free where
// there is room.
func (m *Model) offerRow(of offer, selected bool) []string {
	s := m.env.Styles
	mark, letter, style := "  ", s.Key, s.Text
	if selected {
		mark, letter, style = s.Selected.Render("▌ "), s.Selected, s.Selected
	}
	before := mark + " " + letter.Render(of.key) + "   "
	var lines []string
	for _, part := range screen.Wrap(of.text, max(1, m.width-lead)) {
		lines = append(lines, before+style.Render(part))
		before = mark + strings.Repeat(" ", lead-2)
	}
	if all := m.offers(); m.height >= roomy && of == all[len(all)-1] {
		lines = append(lines, "")
	}
	return lines
}
