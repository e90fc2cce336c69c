package care

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// View draws the groups.
func (b *Board) View() string {
	view := b.rows.View(func(row menu.Row, selected bool) string {
		lines := b.caseLines(row, selected)
		if row.Head > 0 {
			lines = append([]string{b.header(row)}, lines...)
		}
		if row.Head > 1 {
			lines = append([]string{""}, lines...)
		}
		return strings.Join(lines, "\n")
	})
	above, below := b.rows.Hidden()
	if more := screen.More(b.env.Text.App, above, below); more != "" {
		view += "\n" + b.env.Styles.Muted.Render(screen.Fit("  "+more, b.width))
	}
	return view
}

// header names the group that begins at a row.
func (b *Board) header(row menu.Row) string {
	t, s := b.env.Text.Care, b.env.Styles
	for _, g := range b.visible() {
		if !b.holds(g, row.ID) {
			continue
		}
		count := t.Count(g.Count)
		if from := len(b.starts) * page; g.Count > page && b.open != "" {
			count = t.Part(from+1, from+len(g.Cases), g.Count)
		}
		return screen.Fit(s.Strong.Render(b.title(g))+s.Muted.Render(" · "+count), b.width)
	}
	return ""
}

// holds tells whether a row belongs to a group.
func (b *Board) holds(g Group, id string) bool {
	if _, owner, ok := strings.Cut(id, "/"); ok && owner == g.ID {
		return true
	}
	for _, c := range g.Cases {
		if ID(c) == id {
			return true
		}
	}
	return false
}

// lead is what stands before a case: the bar and the number.
const lead = 5

// caseLines are the lines of a row without its header.
func (b *Board) caseLines(row menu.Row, selected bool) []string {
	s := b.env.Styles
	mark, title, number := "  ", s.Text, s.Key
	if selected {
		mark, title, number = s.Selected.Render("▌ "), s.Selected, s.Selected
	}
	c, isCase := b.shown[row.ID]
	if !isCase {
		return []string{mark + "   " + s.Accent.Render(screen.Fit(b.turnText(row.ID), b.width-lead))}
	}
	room := max(1, b.width-lead)
	who, since, why := Who(b.env, c.Member), Since(b.env, c.Signal), b.why(c)
	first := title.Render(screen.Fit(who, room))
	if lipgloss.Width(who)+lipgloss.Width(since)+2 <= room {
		first = screen.Spread(title.Render(who), s.Muted.Render(since), room)
	} else if why == "" {
		why = since
	} else {
		why = since + " · " + why
	}
	lines := []string{mark + number.Render(screen.Pad(row.Key, 1)) + "  " + first}
	add := func(style lipgloss.Style, text string) {
		for _, line := range b.cut(text, room) {
			lines = append(lines, mark+"   "+style.Render(line))
		}
	}
	if why != "" {
		add(s.Text, why)
	}
	if where := Where(b.env, c.Signal, b.loaded.Places); where != "" {
		add(s.Muted, where)
	}
	return lines
}

// cut gives the first lines of a text: two where there is room for them.
func (b *Board) cut(text string, width int) []string {
	text = strings.Join(strings.Fields(text), " ")
	if b.height < roomy {
		return []string{screen.Fit(text, width)}
	}
	const most = 2
	lines := screen.Wrap(text, width)
	if len(lines) > most {
		lines = append(lines[:most-1], screen.Fit(strings.Join(lines[most-1:], " "), width))
	}
	return lines
}

// turnText says what a row that is no case does.
func (b *Board) turnText(row string) string {
	t := b.env.Text.Care
	kind, owner, _ := strings.Cut(row, "/")
	for _, g := range b.visible() {
		if g.ID != owner {
			continue
		}
		switch kind + "/" {
		case previousRow:
			return t.Previous(page)
		case nextRow:
			return t.Next(min(page, b.left(g)))
		default:
			shown := len(g.Cases)
			if b.height < roomy {
				shown = min(shown, fewLow)
			}
			return t.More(g.Count - shown)
		}
	}
	return ""
}
