package workbench

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// aRow is a row of the list, by its place.
const aRow sheet.Part = 1

const (
	wideBody     = 96 // a window of 100 columns: the list stands beside the text
	columnGap    = 3
	editorIndent = 2 // the bar that says where the keys go
	rowIndent    = 4
	leastPreview = 8 // lines of a preview that say something
)

// frame says where things stand: the heading on the first line, then the
// editor, then the preview if there is room, and the list below or beside.
type frame struct {
	wide        bool
	left, right int // widths
	editor      int // lines
	preview     int // lines; 0: it takes the place of everything when asked for
	listY, list int // first line of the list, and how many it has
}

func (m *Model) frame() frame {
	f := frame{left: m.width, right: m.width, wide: m.width >= wideBody}
	if f.wide {
		f.left = (m.width - columnGap) / 2
		f.right = m.width - columnGap - f.left
	}
	f.editor = m.editorHeight()
	gap := 1
	if m.height < 14 {
		gap = 0
	}
	below := max(0, m.height-1-f.editor)
	if m.kind == Username {
		f.preview = min(1, below) // a single line, which always has room
	} else if f.wide && below-gap >= leastPreview {
		f.preview = below - gap
	}
	if f.wide {
		f.list = m.height
		return f
	}
	f.listY = 1 + f.editor + f.preview + gap
	f.list = max(0, m.height-f.listY)
	return f
}

func (m *Model) editorHeight() int {
	half := max(3, m.height/2-1)
	switch m.kind {
	case Username:
		return 1
	case Bio:
		return min(6, half)
	case Caption:
		return min(14, half)
	default:
		return half
	}
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor {
	if m.phase != working || m.focus != onText {
		return nil
	}
	c := m.editor.cursor()
	if c == nil {
		return nil
	}
	f := m.frame()
	return tea.NewCursor(max(0, min(c.X+editorIndent, f.left-1)), 1+max(0, min(c.Y, f.editor-1)))
}

// View implements screen.Screen.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	t, s := m.env.Text.Workbench, m.env.Styles
	switch {
	case m.phase == opening:
		return s.Muted.Render(screen.Fit(t.Opening, m.width))
	case m.phase == failed:
		return screen.Clip(screen.Wrap(t.Failed, m.width), m.height)
	case m.focus == onPreview:
		return sheet.Joined(m.lookLines(), m.width)
	}
	f := m.frame()
	text := m.textLines(f)
	list := m.listLines(f)
	if !f.wide {
		for len(text) < f.listY {
			text = append(text, "")
		}
		for _, line := range list {
			text = append(text, screen.Fit(line.Text, m.width))
		}
		return screen.Clip(text, m.height)
	}
	return screen.Clip(m.beside(f, text, list), m.height)
}

// beside joins two columns.
func (m *Model) beside(f frame, text []string, list []sheet.Line) []string {
	lines := make([]string, max(len(text), len(list)))
	rule := " " + m.env.Styles.Faint.Render("│") + " "
	for i := range lines {
		left, right := "", ""
		if i < len(text) {
			left = text[i]
		}
		if i < len(list) {
			right = list[i].Text
		}
		lines[i] = screen.Pad(left, f.left) + rule + screen.Fit(right, f.right)
	}
	return lines
}

// textLines are heading, editor and preview.
func (m *Model) textLines(f frame) []string {
	t, s := m.env.Text.Workbench, m.env.Styles
	n, limit := m.count()
	count := s.Muted.Render(t.Count(n, limit))
	if n > limit {
		count = s.Danger.Render("! " + t.Count(n, limit))
	}
	lines := []string{screen.Spread(s.Strong.Render(t.Heading[string(m.kind)]), count, f.left)}
	bar := s.Faint.Render("│")
	if m.focus == onText {
		bar = s.Selected.Render("▌")
	}
	for i, line := range m.editor.lines() {
		if i < f.editor {
			lines = append(lines, screen.Fit(bar+" "+line, f.left))
		}
	}
	switch {
	case f.preview == 0:
		return lines
	case m.kind == Username:
		return append(lines, screen.Fit(m.handle(), f.left))
	default:
		look := m.previewSheet(f.left).Lines(0, f.preview, m.env.Text.App, s)
		lines = append(lines, "")
		for _, line := range look {
			if line.Target.Part == sheet.Down { // it goes on beyond the window
				line.Text = s.Muted.Render("…")
			}
			lines = append(lines, line.Text)
		}
		return lines
	}
}

// handle is a username as others see it.
func (m *Model) handle() string {
	t, s := m.env.Text.Workbench, m.env.Styles
	if m.empty() {
		return s.Muted.Render(t.OnPhone + t.NoName)
	}
	return s.Muted.Render(t.OnPhone) + s.Strong.Render(at+m.editor.value())
}

func (m *Model) listLines(f frame) []sheet.Line {
	return m.list(f.right).Lines(m.listTop, f.list, m.env.Text.App, m.env.Styles)
}

// list is the findings, and the suggestions for a username.
func (m *Model) list(width int) *sheet.Sheet {
	t, s := m.env.Text.Workbench, m.env.Styles
	p := &sheet.Sheet{Width: width, Tight: m.height < 14}
	summary, style := t.Clean, s.Success
	errors := m.errors()
	switch {
	case m.empty():
		summary, style = t.Start, s.Muted
	case len(m.findings) > 0:
		summary, style = t.Summary(errors, len(m.findings)-errors), s.Strong
	}
	for _, line := range screen.Wrap(summary, max(1, width)) {
		p.Head = append(p.Head, sheet.Line{Text: style.Render(line)})
	}
	for i, f := range m.findings {
		m.findingRow(p, i, f)
	}
	if m.kind == Username {
		m.suggestions(p)
	}
	return p
}

// findingRow is a finding: a sign and a word for how much it matters, and what
// it is; for the selected one also why and how.
func (m *Model) findingRow(p *sheet.Sheet, i int, f practice.Finding) {
	t, s := m.env.Text.Workbench, m.env.Styles
	sign, word, style := "·", t.Advice, s.Accent
	if f.Severity == practice.Error {
		sign, word, style = "!", t.Error, s.Danger
	}
	words := f.Words(m.env.Text.Lang)
	room := max(1, p.Width-rowIndent)
	lines := screen.Wrap(word+": "+words.What, room)
	lines[0] = style.Render(word+":") + strings.TrimPrefix(lines[0], word+":")
	on := i == m.on
	if on && (m.focus == onList || !p.Tight) {
		for _, more := range []string{t.Why + words.Why, t.How + words.How} {
			for _, line := range screen.Wrap(more, room) {
				lines = append(lines, s.Muted.Render(line))
			}
		}
	}
	from := len(p.Body)
	p.Block(m.bar(on)+style.Render(sign)+" ", rowIndent, lines, sheet.Target{Part: aRow, Index: i})
	if on {
		p.Keep(from)
	}
}

// bar stands before the row that Enter acts on.
func (m *Model) bar(on bool) string {
	switch {
	case on && m.focus == onList:
		return m.env.Styles.Selected.Render("▌") + " "
	case on:
		return m.env.Styles.Faint.Render("▏") + " "
	default:
		return "  "
	}
}

// suggestions are names that keep the rules.
func (m *Model) suggestions(p *sheet.Sheet) {
	t, s := m.env.Text.Workbench, m.env.Styles
	p.Gap()
	p.Add(s.Strong.Render(t.Suggest))
	if len(m.suggest) == 0 {
		for _, line := range screen.Wrap(t.NoSuggest, max(1, p.Width)) {
			p.Add(s.Muted.Render(line))
		}
	}
	for i, name := range m.suggest {
		row := len(m.findings) + i
		label := name
		if row == m.on && m.focus == onList {
			label = s.Selected.Render(name)
		}
		from := len(p.Body)
		p.Block(m.bar(row == m.on)+s.Key.Render(strconv.Itoa(i+1))+" ", rowIndent, []string{label}, sheet.Target{Part: aRow, Index: row})
		if row == m.on {
			p.Keep(from)
		}
	}
}
