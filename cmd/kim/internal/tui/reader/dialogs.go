package reader

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
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
	env := m.env
	input := overlay.NewInput(env, m.dialog(ofSearch), env.Text.Reader.Titles.Search, m.search.query, 1).
		With(overlay.About{Save: func() string { return env.Text.App.Search }})
	return screen.Send(screen.ShowMsg{Overlay: input})
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
	list := overlay.NewPicker(m.env, m.dialog(ofOutline), m.env.Text.Reader.Titles.Outline, items)
	list.Select(m.current().ID)
	return screen.Send(screen.ShowMsg{Overlay: list})
}

// showMarks lists bookmarks and notes.
func (m *Model) showMarks() tea.Cmd {
	if m.marks.empty() {
		return m.tell(m.env.Text.Reader.Notice.NoMarks)
	}
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
