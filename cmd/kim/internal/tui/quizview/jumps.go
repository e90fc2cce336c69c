package quizview

import (
	"slices"

	"charm.land/lipgloss/v2"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// jump is a place to read again and the missed questions that it teaches.
type jump struct {
	recall.Place
	questions []quiz.Question
}

// jumps are the places that teach what was missed, each once, in the order of
// the quiz.
func (m *Model) jumps() []jump {
	var missed []string
	for _, o := range quiz.ByObjective(m.quiz.Questions, results(m.run)) {
		missed = append(missed, o.Missed...)
	}
	var jumps []jump
	for _, q := range m.quiz.Questions {
		if !slices.Contains(missed, q.ID) {
			continue
		}
		at := recall.Taught(m.env.Course, m.unitOf(q), q)
		i := slices.IndexFunc(jumps, func(j jump) bool { return j.Place == at })
		if i < 0 {
			i = len(jumps)
			jumps = append(jumps, jump{Place: at})
		}
		jumps[i].questions = append(jumps[i].questions, q)
	}
	return jumps
}

// titles are the titles of pages in one language, "" for a page without one.
type titles struct {
	lang  lessons.Lang
	known map[recall.Place]string
	wait  *ticket // the request whose reply is awaited, if any
}

// titledMsg is the titles of pages.
type titledMsg struct {
	ticket *ticket
	titles map[recall.Place]string
}

// findTitles asks for the titles of the pages on the result that are not known
// yet: a lesson has to be read for them.
func (m *Model) findTitles() tea.Cmd {
	if m.phase != ended || !m.rules.atOnce {
		return nil
	}
	if m.titles.lang != m.env.Lang() {
		m.titles = titles{lang: m.env.Lang(), known: make(map[recall.Place]string)}
	}
	var missing []recall.Place
	for _, j := range m.jumps() {
		if _, ok := m.titles.known[j.Place]; !ok && j.Page != "" {
			missing = append(missing, j.Place)
		}
	}
	if len(missing) == 0 || m.titles.wait != nil {
		return nil
	}
	m.titles.wait = new(ticket)
	return findTitles(m.titles.wait, missing, m.titles.lang)
}

func findTitles(t *ticket, places []recall.Place, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		found := make(map[recall.Place]string, len(places))
		for _, at := range places {
			found[at] = at.Title(lang)
		}
		return titledMsg{ticket: t, titles: found}
	}
}

// keepTitles takes over titles of pages.
func (m *Model) keepTitles(msg titledMsg) tea.Cmd {
	if msg.ticket != m.titles.wait {
		return nil
	}
	m.titles.wait = nil
	for at, title := range msg.titles {
		m.titles.known[at] = title
	}
	m.follow()
	return m.draw()
}

// title says which lesson a place is in, and which page.
func (m *Model) title(at recall.Place) string {
	lesson, page := at.Unit.Title.In(m.env.Lang()), m.titles.known[at]
	if page == "" || page == lesson {
		return lesson
	}
	return lesson + " › " + page
}

// missed lists what to read again, with the questions that were not wholly
// right; choosing a place opens it.
func (m *Model) missed(p *page) {
	end, s := m.env.Text.Quiz.End, m.env.Styles
	options := m.options()
	p.Gap()
	if options[0].does != doesJump {
		p.Add(s.Success.Render("✓ " + end.AllRight))
		return
	}
	p.Heading(s.Strong.Render(end.Missed))
	p.Words(s.Muted, end.HowMissed)
	for i, o := range options {
		if o.does != doesJump {
			continue
		}
		from := len(p.Body)
		p.Block(sheet.Lead(s, o.key, i == m.row), 5, m.jumpLines(o.jump, p.Width-5), sheet.Target{Part: anOption, Index: i})
		if i == m.row {
			m.keepRow(p, i == 0, from)
		}
	}
}

// jumpLines are the name of a place and the questions under it.
func (m *Model) jumpLines(j jump, width int) []string {
	var lines []string
	if j.Unit != nil {
		lines = hanging(m.env.Styles.Accent, "→ ", m.title(j.Place), width)
	}
	for _, q := range j.questions {
		lines = append(lines, hanging(m.env.Styles.Text, "· ", sheet.Plain(q.Prompt), width)...)
	}
	return lines
}

// hanging wraps a text behind a sign of two cells.
func hanging(style lipgloss.Style, sign, text string, width int) []string {
	lines := screen.Wrap(text, max(1, width-2))
	for i := range lines {
		lines[i] = style.Render(sign + lines[i])
		sign = "  "
	}
	return lines
}
