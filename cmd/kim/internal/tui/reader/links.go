package reader

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// glossaryLink begins the address of a link to the glossary, pageLink that of
// a link to a page of the lesson, mailLink that of a mailbox.
const (
	glossaryLink = "#glossary:"
	pageLink     = "#"
	mailLink     = "mailto:"
)

// follow goes where a link on the page leads: to a term, or to a page of this
// lesson. An address is copied, never opened.
func (m *Model) follow(target string) tea.Cmd {
	if id, ok := strings.CutPrefix(target, glossaryLink); ok {
		return m.define(id)
	}
	if id, ok := strings.CutPrefix(target, pageLink); ok {
		return m.turn(pageOf(m.lesson, id, -1), aim{})
	}
	if !slices.ContainsFunc(m.addresses(), func(l lessons.Link) bool { return l.URL == target }) {
		return nil
	}
	return m.copyAddress(target)
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

// showTerms lists the terms of the page; a single one is shown at once. Where
// the page has none, all terms are listed.
func (m *Model) showTerms() tea.Cmd {
	switch terms := m.terms(); len(terms) {
	case 0:
		return m.showAllTerms()
	case 1:
		return m.define(terms[0].ID)
	default:
		return m.listTerms(m.env.Text.Reader.Titles.Terms, terms)
	}
}

// showAllTerms lists the whole glossary.
func (m *Model) showAllTerms() tea.Cmd {
	if len(m.glossary.Terms) == 0 {
		return m.tell(m.env.Text.Reader.Notice.NoTerms)
	}
	return m.listTerms(m.env.Text.Reader.Titles.AllTerms, m.glossary.Terms)
}

func (m *Model) listTerms(title string, terms []lessons.Term) tea.Cmd {
	items := make([]overlay.Item, len(terms))
	for i, term := range terms {
		items[i] = overlay.Item{ID: term.ID, Label: term.Name}
	}
	return m.pick(ofTerms, title, items)
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
	switch len(links) {
	case 0:
		return m.tell(m.env.Text.Reader.Notice.NoLinks)
	case 1:
		return m.copyAddress(links[0].URL)
	}
	items := make([]overlay.Item, len(links))
	for i, l := range links {
		items[i] = overlay.Item{ID: l.URL, Label: l.Text}
		if address := bare(l.URL); l.Text != address {
			items[i].Note = address
		}
	}
	return m.pick(ofLinks, m.env.Text.Reader.Titles.Links, items)
}

// bare is an address the way people write it.
func bare(address string) string { return strings.TrimPrefix(address, mailLink) }

func (m *Model) copyAddress(address string) tea.Cmd {
	address = bare(address)
	return tea.Batch(tea.SetClipboard(address), m.tell(m.env.Text.Reader.Notice.Copied(address)))
}

// showSources lists what the lesson draws on.
func (m *Model) showSources() tea.Cmd {
	if len(m.lesson.Sources) == 0 {
		return m.tell(m.env.Text.Reader.Notice.NoSources)
	}
	title := func() string { return m.env.Text.Reader.Titles.Sources }
	body := func(width int) []string {
		var lines []string
		for _, source := range m.lesson.Sources {
			for i, line := range screen.Wrap(source, max(1, width-2)) {
				mark := "  "
				if i == 0 {
					mark = "• "
				}
				lines = append(lines, screen.Fit(mark+line, width))
			}
		}
		return lines
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, title, body)})
}
