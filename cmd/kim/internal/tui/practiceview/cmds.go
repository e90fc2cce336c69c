package practiceview

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited; its records only while nothing was recorded since.
type ticket struct{ writes int }

type (
	// openedMsg is a practice and what the store knows of it.
	openedMsg struct {
		ticket *ticket
		body   *lessons.Practice
		unit   progress.Unit
		err    error
	}
	// drawnMsg is rendered Markdown.
	drawnMsg struct {
		ticket *ticket
		drawn  shorts
	}
)

// reload loads the practice in the language of the session, and the records.
func (m *Model) reload() tea.Cmd {
	m.load = &ticket{writes: m.writes}
	return open(m.env.Ctx, m.load, m.env.Store, m.unit, m.env.Who.ID, m.env.Lang())
}

func open(ctx context.Context, t *ticket, store progress.Store, unit *lessons.Unit, who string, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		body, err := unit.Practice(lang)
		if err != nil {
			return openedMsg{ticket: t, err: err}
		}
		state, err := store.State(ctx, who)
		if err != nil {
			return openedMsg{ticket: t, err: err}
		}
		msg := openedMsg{ticket: t, body: body}
		if u := state.Units[unit.ID]; u != nil {
			msg.unit = *u
		}
		return msg
	}
}

// short is a Markdown text at a width.
type short struct {
	markdown string
	width    int
}

// shorts are rendered texts: those of one practice, in one or two languages, at
// one width and in one theme.
type shorts map[short][]string

func render(t *ticket, texts []short, styles theme.Styles) tea.Cmd {
	return func() tea.Msg {
		drawn := make(shorts, len(texts))
		for _, text := range texts {
			drawn[text] = markdown.Lines(text.markdown, text.width, styles)
		}
		return drawnMsg{ticket: t, drawn: drawn}
	}
}

// draw renders what has not been rendered yet.
func (m *Model) draw() tea.Cmd {
	if m.body == nil || m.drawing != nil || m.width <= 0 {
		return nil
	}
	var missing []short
	want := func(md string, width int) {
		text := short{md, max(1, width)}
		if _, ok := m.drawn[text]; !ok && md != "" {
			missing = append(missing, text)
		}
	}
	want(m.body.Intro, m.column())
	for _, t := range m.body.Tasks {
		want(t.Body, m.column())
		for _, line := range t.Checklist {
			want(line.Text, m.column()-lineIndent)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	m.drawing = &ticket{}
	return render(m.drawing, missing, m.env.Styles)
}

// keepDrawn takes over rendered texts.
func (m *Model) keepDrawn(msg drawnMsg) tea.Cmd {
	if msg.ticket != m.drawing {
		return nil
	}
	m.drawing = nil
	for text, lines := range msg.drawn {
		m.drawn[text] = lines
	}
	return m.draw()
}

// forgetDrawn drops what was rendered for another width or other colours.
func (m *Model) forgetDrawn() {
	m.drawn, m.drawing, m.colours = make(shorts), nil, m.env.Styles.Tokens
}

// text returns the lines of a Markdown text: rendered, or, for the moment until
// it is, as plain text.
func (m *Model) text(md string, width int) []string {
	if md == "" {
		return nil
	}
	width = max(1, width)
	if lines, ok := m.drawn[short{md, width}]; ok {
		return lines
	}
	return screen.Wrap(strings.NewReplacer("**", "", "`", "").Replace(md), width)
}
