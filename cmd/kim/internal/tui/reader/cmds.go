package reader

import (
	"context"
	"log/slog"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited: replies to older requests, or to another screen, are dropped.
// Tickets are told apart by address, hence the field.
type ticket struct{ _ byte }

type (
	// openedMsg is the lesson, and what is recorded about it.
	openedMsg struct {
		ticket     *ticket
		lesson     *lessons.Lesson
		glossary   *lessons.Glossary
		err        error
		records    progress.Unit
		recordsErr error
		start      start
	}
	// changedMsg is the lesson in another language, or in other colours.
	changedMsg struct {
		ticket   *ticket
		lesson   *lessons.Lesson
		glossary *lessons.Glossary
		err      error
	}
	// drawnMsg is a rendered page.
	drawnMsg struct {
		ticket *ticket
		page   *markdown.Page
	}
	// foundMsg is where a text occurs in the lesson.
	foundMsg struct {
		ticket *ticket
		hits   []hit
	}
	// marksMsg is what is recorded about the lesson.
	marksMsg struct {
		ticket  *ticket
		records progress.Unit
		err     error
	}
)

// start is where reading begins.
type start struct {
	page int
	spot spot
}

// canvas is what pages are rendered on. Commands take it along as it was when
// they were made.
type canvas struct {
	pages    *markdown.Cache
	width    int
	dialog   int // width of a dialog's text
	styles   theme.Styles
	callouts map[string]string
}

func (c canvas) source(p lessons.Page) markdown.Source {
	src := markdown.Source{Title: p.Title, Blocks: make([]markdown.Block, len(p.Blocks))}
	for i, b := range p.Blocks {
		src.Blocks[i].Markdown = b.Markdown
		if b.Kind == lessons.Callout {
			src.Blocks[i].Callout = markdown.Callout{Kind: b.Callout, Label: c.callouts[b.Callout]}
		}
	}
	return src
}

// render takes milliseconds: for commands.
func (c canvas) render(p lessons.Page) *markdown.Page {
	return c.pages.Page(c.source(p), c.width, c.styles)
}

// known is the page if it was rendered before.
func (c canvas) known(p lessons.Page) (*markdown.Page, bool) {
	return c.pages.Known(c.source(p), c.width, c.styles)
}

// plain is the page as it was written, at once.
func (c canvas) plain(p lessons.Page) *markdown.Page {
	return markdown.Plain(c.source(p), c.width, c.styles)
}

// define gives the lines of a definition, from the cache if it was rendered
// ahead.
func (c canvas) define(definition string, width int) []string {
	return c.pages.Page(markdown.Source{Blocks: []markdown.Block{{Markdown: definition}}}, width, c.styles).Lines
}

// shelf is where the lesson stands, in the language of the session.
type shelf struct {
	course *lessons.Course
	unit   *lessons.Unit
	lang   lessons.Lang
	log    *slog.Logger
}

// take reads the lesson and the glossary. Without the glossary the lesson can
// still be read.
func (s shelf) take() (*lessons.Lesson, *lessons.Glossary, error) {
	lesson, err := s.unit.Lesson(s.lang)
	if err != nil {
		return nil, nil, err
	}
	glossary, err := s.course.Glossary(s.lang)
	if err != nil {
		s.log.Error("read glossary", "err", err)
		glossary = &lessons.Glossary{Lang: s.lang}
	}
	return lesson, glossary, nil
}

func (m *Model) shelf() shelf {
	return shelf{course: m.env.Course, unit: m.unit, lang: m.env.Lang(), log: m.env.Log}
}

// open loads everything from the beginning.
func (m *Model) open() tea.Cmd {
	m.phase, m.load = opening, new(ticket)
	return open(m.env.Ctx, m.load, m.env.Store, m.env.Who.ID, m.shelf(), m.canvas(), m.target)
}

func open(ctx context.Context, t *ticket, store progress.Store, who string, s shelf, c canvas, target string) tea.Cmd {
	return func() tea.Msg {
		lesson, glossary, err := s.take()
		if err != nil {
			return openedMsg{ticket: t, err: err}
		}
		msg := openedMsg{ticket: t, lesson: lesson, glossary: glossary}
		msg.records, msg.recordsErr = records(ctx, store, who, s.unit)
		msg.start = startOf(lesson, target, msg.records.Place)
		c.render(lesson.Pages[msg.start.page])
		return msg
	}
}

// reload loads the lesson and renders the page that is being read.
func reload(t *ticket, s shelf, c canvas, page string) tea.Cmd {
	return func() tea.Msg {
		lesson, glossary, err := s.take()
		if err == nil {
			c.render(lesson.Pages[pageOf(lesson, page, 0)])
		}
		return changedMsg{ticket: t, lesson: lesson, glossary: glossary, err: err}
	}
}

func records(ctx context.Context, store progress.Store, who string, unit *lessons.Unit) (progress.Unit, error) {
	state, err := store.State(ctx, who)
	if err != nil || state.Units[unit.ID] == nil {
		return progress.Unit{}, err
	}
	return *state.Units[unit.ID], nil
}

// startOf is the page that was asked for, or else the recorded place. A page
// that the course no longer has gives the beginning.
func startOf(lesson *lessons.Lesson, target string, place progress.Place) start {
	if target != "" {
		return start{page: pageOf(lesson, target, 0)}
	}
	page := pageOf(lesson, place.Page, -1)
	if page < 0 {
		return start{}
	}
	return start{page: page, spot: spot{block: max(0, min(place.Block, len(lesson.Pages[page].Blocks)-1))}}
}

// pageOf is the index of a page by its ID, or otherwise as far as there are
// pages.
func pageOf(lesson *lessons.Lesson, id string, otherwise int) int {
	i := slices.IndexFunc(lesson.Pages, func(p lessons.Page) bool { return p.ID == id })
	if i < 0 {
		return min(otherwise, len(lesson.Pages)-1)
	}
	return i
}

func render(t *ticket, c canvas, p lessons.Page) tea.Cmd {
	return func() tea.Msg { return drawnMsg{ticket: t, page: c.render(p)} }
}

// ahead renders what is likely to be asked for next.
func ahead(c canvas, pages []lessons.Page, definitions []string) tea.Cmd {
	return func() tea.Msg {
		for _, p := range pages {
			c.render(p)
		}
		for _, d := range definitions {
			c.define(d, c.dialog)
		}
		return nil
	}
}

func find(t *ticket, c canvas, pages []lessons.Page, query string) tea.Cmd {
	return func() tea.Msg {
		var hits []hit
		for i, p := range pages {
			hits = append(hits, findIn(c.render(p), i, query)...)
		}
		return foundMsg{ticket: t, hits: hits}
	}
}

func loadMarks(ctx context.Context, t *ticket, store progress.Store, who string, unit *lessons.Unit) tea.Cmd {
	return func() tea.Msg {
		r, err := records(ctx, store, who, unit)
		return marksMsg{ticket: t, records: r, err: err}
	}
}
