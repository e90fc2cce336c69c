package reader

import (
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// status is the last line: whether there is more below, and beside it how the
// search goes, or how to go on, or how long the rest takes. Both are always
// told, in as many words as there is room for.
func (m *Model) status() string {
	s := m.env.Styles
	style := s.Muted
	if m.search.query != "" {
		style = s.Accent
	}
	more, about := m.more(), m.about()
	if len(more) == 0 {
		return style.Render(fitting(about, m.column()))
	}
	for _, left := range more {
		room := m.column() - lipgloss.Width(left) - 2
		for _, right := range about {
			if lipgloss.Width(right) <= room {
				return screen.Spread(s.Accent.Render(left), style.Render(right), m.column())
			}
		}
	}
	shortest := more[len(more)-1]
	right := fitting(about, m.column()-lipgloss.Width(shortest)-2)
	return screen.Spread(s.Accent.Render(shortest), style.Render(right), m.column())
}

// fitting is the first wording for which there is room, or the last one cut.
func fitting(wordings []string, width int) string {
	for _, w := range wordings {
		if lipgloss.Width(w) <= width {
			return w
		}
	}
	return screen.Fit(wordings[len(wordings)-1], width)
}

// more says, the longest wording first, whether the page goes on below. On a
// page that is in sight as a whole there is nothing to say.
func (m *Model) more() []string {
	t := m.env.Text.Reader
	switch {
	case m.lastTop() == 0:
		return nil
	case m.top < m.lastTop():
		return []string{t.More, t.MoreShort}
	default:
		return []string{t.End, t.EndShort}
	}
}

// about is what else the last line has to say, the longest wording first.
func (m *Model) about() []string {
	t := m.env.Text.Reader
	switch {
	case m.search.query != "":
		return m.searchStatus()
	case m.page == 0:
		return []string{t.Begin, t.BeginShort}
	}
	if _, timed := m.title(); timed {
		return []string{""}
	}
	return []string{t.MinutesLeft(m.minutesLeft())}
}

// searchStatus says how the search goes, the longest wording first.
func (m *Model) searchStatus() []string {
	t, query := m.env.Text.Reader, m.search.query
	switch n := len(m.search.hits); {
	case m.search.ticket != nil && n == 0:
		return []string{t.Searching(query)}
	case n == 0:
		return []string{t.NoHits(query), t.NoHitsShort(query)}
	default:
		hit := m.search.current + 1
		return []string{t.Hits(query, hit, n), t.HitsShort(query, hit, n)}
	}
}
