package inbox

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// roomy is the height from which there is space between the parts.
const roomy = 16

// high is the height from which there is space everywhere.
const high = 24

// groupTitle names a group.
func (m *Model) groupTitle(g care.Group) string { return m.name(m.grouped, g.ID) }

// name names a kind of reports, a district or a unit.
func (m *Model) name(b by, id string) string {
	switch b {
	case byKind:
		return care.Word(m.env, id)
	case byArea:
		if id == progress.NoDistrict {
			return m.env.Text.Inbox.Nowhere
		}
		return id
	case byUnit:
	}
	if where := care.Where(m.env, progress.Signal{Unit: id}, nil); where != "" {
		return where
	}
	return m.env.Text.Obstacle.Elsewhere
}

// why says what there is to a report: what was written, where its group says of
// which kind it is.
func (m *Model) why(c progress.MemberSignal) string {
	t := m.env.Text.Care
	if m.grouped != byKind {
		return care.Why(m.env, c)
	}
	why := t.WroteNothing
	if c.Signal.Text != "" {
		why = t.Wrote(string(c.Signal.Text))
	}
	if c.Signal.Replied > 0 {
		why += " · " + t.Why.Answered
	}
	return why
}

// head is what stands above the list.
func (m *Model) head() []string {
	t, s := m.env.Text.Inbox, m.env.Styles
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
		add(s.Danger, m.env.Text.Class.Failed)
	case !m.loaded:
		add(s.Muted, m.env.Text.Class.Loading)
	case m.nothing() && m.filtered():
		add(s.Text, t.NoneFiltered)
	case m.nothing() && m.done == 0:
		add(s.Text, t.None)
	default:
		facts := []string{t.Waiting(m.waiting)}
		if m.done > 0 {
			facts = append(facts, t.Answered(m.done))
		}
		add(s.Strong, strings.Join(facts, " · "))
	}
	if !m.loaded || m.failed {
		return lines
	}
	if m.filtered() {
		add(s.Accent, t.Filtered(m.filterText()))
	}
	if m.height >= roomy && !m.nothing() {
		if !m.filtered() {
			add(s.Muted, t.By[string(m.grouped)])
		}
		lines = append(lines, "")
	}
	return lines
}

// nothing tells whether there is nothing to list.
func (m *Model) nothing() bool { return m.waiting == 0 && (!m.answered || m.done == 0) }

func (m *Model) filterText() string {
	var parts []string
	for _, part := range []struct {
		by by
		id string
	}{{byKind, m.only.Word}, {byArea, m.only.District}, {byUnit, m.only.Unit}} {
		if part.id != "" {
			parts = append(parts, m.name(part.by, part.id))
		}
	}
	return strings.Join(parts, " · ")
}

// View implements screen.Screen.
func (m *Model) View() string {
	lines := m.head()
	if m.loaded && !m.nothing() {
		lines = append(lines, strings.Split(m.board.View(), "\n")...)
	}
	return screen.Clip(lines, m.height)
}
