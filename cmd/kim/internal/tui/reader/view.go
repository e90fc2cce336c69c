package reader

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// brand is what the header shows before the title of a screen, in cells.
const brand = 14

// Title implements screen.Screen.
func (m *Model) Title() string {
	title, _ := m.title()
	return title
}

// title says as much about where one is as there is room for, and whether it
// says how long the rest takes. Where little is, the page comes first.
func (m *Model) title() (text string, timed bool) {
	title := m.unit.Title.In(m.env.Lang())
	if m.phase != reading {
		return title, false
	}
	t := m.env.Text.Reader
	page, pages := m.page+1, len(m.lesson.Pages)
	minutes := " · " + t.MinutesLeft(m.minutesLeft())
	for _, timed := range []string{
		title + " · " + t.PageOf(page, pages) + minutes,
		title + " · " + t.PageOfShort(page, pages) + minutes,
	} {
		if brand+lipgloss.Width(timed) <= m.width {
			return timed, true
		}
	}
	return t.PageOfShort(page, pages) + " " + title, false
}

// minutesLeft is how long this page and those after it take, at least one.
func (m *Model) minutesLeft() int {
	pages := len(m.lesson.Pages)
	left := m.unit.Minutes * (pages - m.page)
	return max(1, (left+pages-1)/pages)
}

// View implements screen.Screen. Everything is laid out by then: only the rows
// in sight are put together.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	if m.phase != reading {
		return screen.Clip(m.waiting(), m.height)
	}
	margin := strings.Repeat(" ", m.margin())
	height := m.textHeight()
	var b strings.Builder
	rows := m.frame.rows[m.top:min(m.top+height, len(m.frame.rows))]
	for i, r := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		if r.text != "" {
			b.WriteString(margin)
			b.WriteString(r.text)
		}
	}
	if m.hasStatus() {
		b.WriteString(strings.Repeat("\n", height-len(rows)+1))
		b.WriteString(margin)
		b.WriteString(m.status())
	}
	return b.String()
}

// margin is the room to the left of the text, which stands in the middle.
func (m *Model) margin() int { return max(0, (m.width-m.column())/2) }

// waiting is what there is to see without a lesson.
func (m *Model) waiting() []string {
	t, s := m.env.Text.Reader, m.env.Styles
	if m.phase == failed {
		return screen.Wrap(t.Failed, m.width)
	}
	return []string{s.Muted.Render(screen.Fit(t.Opening, m.width))}
}
