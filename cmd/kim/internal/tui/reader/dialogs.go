package reader

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// subject is what a dialog of the reader is about.
type subject string

const (
	ofOutline subject = "outline"
	ofSearch  subject = "search"
	ofNote    subject = "note"
	ofMarks   subject = "marks"
	ofTerms   subject = "terms"
	ofLinks   subject = "links"
)

// The text of a dialog is as wide as the screen less its frame, up to a limit.
// Definitions of terms are rendered ahead for that width; were it another, they
// would only be rendered later.
const (
	dialogFrame = 4
	maxDialog   = 68
)

// glossaryLink begins the address of a link to the glossary, pageLink that of
// a link to a page of the lesson.
const (
	glossaryLink = "#glossary:"
	pageLink     = "#"
)

// dialog is the ID of a dialog of this reader.
func (m *Model) dialog(s subject) string { return m.id + "/" + string(s) }

func (m *Model) pick(s subject, title string, items []overlay.Item) tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewPicker(m.env, m.dialog(s), title, items)})
}

// picked does what was picked in a dialog of this reader.
func (m *Model) picked(msg overlay.PickedMsg) tea.Cmd {
	if m.phase != reading {
		return nil
	}
	switch msg.ID {
	case m.dialog(ofOutline):
		return m.turn(pageOf(m.lesson, msg.Item, -1), aim{})
	case m.dialog(ofMarks):
		return m.goTo(msg.Item)
	case m.dialog(ofTerms):
		return m.define(msg.Item)
	case m.dialog(ofLinks):
		return m.copyAddress(msg.Item)
	default:
		return nil
	}
}

// typed takes what was typed into a dialog of this reader.
func (m *Model) typed(msg overlay.TypedMsg) tea.Cmd {
	if m.phase != reading {
		return nil
	}
	switch msg.ID {
	case m.dialog(ofSearch):
		return m.searchFor(msg.Text)
	case m.dialog(ofNote):
		return m.noted(msg.Text)
	default:
		return nil
	}
}

// askQuery opens the field for what to search.
func (m *Model) askQuery() tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.dialog(ofSearch), m.env.Text.Reader.Titles.Search, m.search.query, 1)})
}

// showOutline lists the pages.
func (m *Model) showOutline() tea.Cmd {
	items := make([]overlay.Item, len(m.lesson.Pages))
	for i, p := range m.lesson.Pages {
		items[i] = overlay.Item{ID: p.ID, Label: p.Title}
		if i == m.page {
			items[i].Note = m.env.Text.Reader.Titles.Here
		}
	}
	return m.pick(ofOutline, m.env.Text.Reader.Titles.Outline, items)
}

// showMarks lists bookmarks and notes.
func (m *Model) showMarks() tea.Cmd {
	return m.pick(ofMarks, m.env.Text.Reader.Titles.Marks, m.allMarks())
}

// goTo goes to the place that the ID of a mark begins with.
func (m *Model) goTo(mark string) tea.Cmd {
	id, rest, _ := strings.Cut(mark, "/")
	number, _, _ := strings.Cut(rest, "/")
	block, err := strconv.Atoi(number)
	page := pageOf(m.lesson, id, -1)
	if err != nil || page < 0 {
		return nil
	}
	return m.turn(page, aim{spot: spot{block: block}})
}

// terms are the terms of the glossary that the page links to.
func (m *Model) terms() []lessons.Term {
	var terms []lessons.Term
	var seen []string
	for _, b := range m.current().Blocks {
		for _, id := range b.Terms {
			if slices.Contains(seen, id) {
				continue
			}
			seen = append(seen, id)
			if term, ok := m.glossary.Term(id); ok {
				terms = append(terms, term)
			}
		}
	}
	return terms
}

// showTerms lists the terms of the page; a single one is shown at once.
func (m *Model) showTerms() tea.Cmd {
	terms := m.terms()
	if len(terms) == 1 {
		return m.define(terms[0].ID)
	}
	items := make([]overlay.Item, len(terms))
	for i, term := range terms {
		items[i] = overlay.Item{ID: term.ID, Label: term.Name}
	}
	return m.pick(ofTerms, m.env.Text.Reader.Titles.Glossary, items)
}

// define shows what a term means.
func (m *Model) define(id string) tea.Cmd {
	if _, ok := m.glossary.Term(id); !ok {
		return nil
	}
	// Asked again after a change of language; both languages have the same terms.
	term := func() lessons.Term {
		t, _ := m.glossary.Term(id)
		return t
	}
	title := func() string { return term().Name }
	body := func(width int) []string { return m.canvas().define(term().Definition, width) }
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, title, body)})
}

// follow goes where a link on the page leads: to a term, or to a page of this
// lesson.
func (m *Model) follow(target string) tea.Cmd {
	if id, ok := strings.CutPrefix(target, glossaryLink); ok {
		return m.define(id)
	}
	return m.turn(pageOf(m.lesson, strings.TrimPrefix(target, pageLink), -1), aim{})
}

// addresses are the links on the page that lead out of the course.
func (m *Model) addresses() []lessons.Link {
	var links []lessons.Link
	for _, b := range m.current().Blocks {
		for _, l := range b.Links {
			known := slices.ContainsFunc(links, func(other lessons.Link) bool { return other.URL == l.URL })
			if !known && !strings.HasPrefix(l.URL, pageLink) {
				links = append(links, l)
			}
		}
	}
	return links
}

// showLinks offers the addresses on the page for copying; a single one is
// copied at once. Nothing is ever opened.
func (m *Model) showLinks() tea.Cmd {
	links := m.addresses()
	if len(links) == 1 {
		return m.copyAddress(links[0].URL)
	}
	items := make([]overlay.Item, len(links))
	for i, l := range links {
		items[i] = overlay.Item{ID: l.URL, Label: l.Text}
		if l.Text != l.URL {
			items[i].Note = l.URL
		}
	}
	return m.pick(ofLinks, m.env.Text.Reader.Titles.Links, items)
}

func (m *Model) copyAddress(address string) tea.Cmd {
	return tea.Batch(tea.SetClipboard(address), screen.Send(screen.NoticeMsg{Text: m.env.Text.Reader.CopiedLink(address)}))
}
