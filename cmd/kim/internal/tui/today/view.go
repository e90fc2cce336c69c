package today

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// roomy is the height from which there is space for more than one line of sums.
const roomy = 16

// high is the height from which there is space everywhere.
const high = 24

// head is what stands above the list.
func (m *Model) head() []string {
	t, s := m.env.Text, m.env.Styles
	lines := []string{m.tabs.View()}
	if m.height >= high {
		lines = append(lines, "")
	}
	add := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, max(1, m.width)) {
			lines = append(lines, style.Render(line))
		}
	}
	switch {
	case m.failed:
		add(s.Danger, t.Class.Failed)
	case !m.loaded:
		add(s.Muted, t.Class.Loading)
	case m.sum.people == 0:
		add(s.Text, t.Today.Empty)
	case m.sum.needing == 0:
		add(s.Success, "✓ "+t.Today.Calm)
		lines = append(lines, "")
		add(s.Muted, t.Today.CalmMore)
	default:
		add(s.Strong, t.Today.Needing(m.sum.needing, m.sum.people))
		if m.height >= roomy {
			for _, line := range m.counted() {
				lines = append(lines, s.Muted.Render(line))
			}
			lines = append(lines, "")
		}
	}
	return lines
}

// counted are the counts by kind, none of them broken.
func (m *Model) counted() (lines []string) {
	const between = " · "
	for _, kind := range progress.SignalKinds() {
		n := m.sum.counts[kind]
		if n == 0 {
			continue
		}
		count, last := m.env.Text.Today.Counted[string(kind)](n), len(lines)-1
		if last >= 0 && lipgloss.Width(lines[last]+between+count) <= m.width {
			lines[last] += between + count
		} else {
			lines = append(lines, screen.Fit(count, m.width))
		}
	}
	return lines
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.head()
	if m.loaded && m.sum.needing > 0 {
		lines = append(lines, strings.Split(m.board.View(), "\n")...)
	}
	return screen.Clip(lines, m.height)
}
