package reader

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const (
	// maxNote is the longest note, in bytes.
	maxNote = 8 << 10
	// noteRows is the height of the field for a note.
	noteRows = 5
	// excerpt is how much of a block or a note is quoted, in cells.
	excerpt = 40
)

// marks are the participant's bookmarks and notes in the lesson.
type marks struct {
	bookmarks map[string]progress.Place // by Place.Key
	notes     map[string]progress.Note  // by Place.Key

	writing progress.Place // that the open dialog is for
	touched bool           // changed since they were loaded
	fresh   bool           // loaded after everything recorded earlier was saved
	load    *ticket        // the load whose reply is awaited, if any
}

// newMarks takes over what is recorded. The texts are cleaned: they may come
// from a bundle that another program wrote.
func newMarks(records progress.Unit) marks {
	m := marks{bookmarks: make(map[string]progress.Place), notes: make(map[string]progress.Note)}
	maps.Copy(m.bookmarks, records.Bookmarks)
	for key, n := range records.Notes {
		n.Text = safe.Clean(string(n.Text))
		m.notes[key] = n
	}
	return m
}

func (m marks) empty() bool { return len(m.bookmarks) == 0 && len(m.notes) == 0 }

// in tells whether a place is in a block. Places beyond the last block are in
// the last.
func in(place progress.Place, page string, block, last int) bool {
	return place.Page == page && max(0, min(place.Block, last)) == block
}

// has tells whether there is a bookmark in a block.
func (m marks) has(page string, block, last int) bool {
	for _, place := range m.bookmarks {
		if in(place, page, block, last) {
			return true
		}
	}
	return false
}

// notesAt are the notes in a block.
func (m marks) notesAt(page string, block, last int) []progress.Note {
	var found []progress.Note
	for _, key := range slices.Sorted(maps.Keys(m.notes)) {
		if n := m.notes[key]; in(n.Place, page, block, last) {
			found = append(found, n)
		}
	}
	return found
}

// seen are the blocks that the participant sees something of: a row in sight
// for which shows holds. Where there is none, it is the block that fills the
// window.
func (m *Model) seen(shows func(row) bool) []int {
	if !m.settled() {
		return []int{m.at.block}
	}
	var blocks []int
	for _, r := range m.frame.rows[m.top:min(m.top+m.textHeight(), len(m.frame.rows))] {
		if shows(r) && !slices.Contains(blocks, r.block) {
			blocks = append(blocks, r.block)
		}
	}
	if len(blocks) == 0 {
		blocks = append(blocks, m.spotOf(m.top).block)
	}
	return blocks
}

// begun are the blocks whose first line is in sight. The first of them is the
// one that a new mark is for.
func (m *Model) begun() []int { return m.seen(func(r row) bool { return r.begins }) }

// where says in a few words which block of a page is meant: the first is told
// by the title of the page.
func where(page lessons.Page, block int) string {
	if block <= 0 || block >= len(page.Blocks) {
		return page.Title
	}
	return markdown.Words(page.Blocks[block].Markdown, excerpt)
}

// marked are the bookmarks in sight.
func (m *Model) marked() []progress.Place {
	if !m.settled() || len(m.marks.bookmarks) == 0 {
		return nil
	}
	blocks := m.begun()
	var places []progress.Place
	for _, key := range slices.Sorted(maps.Keys(m.marks.bookmarks)) {
		place := m.marks.bookmarks[key]
		if slices.ContainsFunc(blocks, func(block int) bool { return in(place, m.current().ID, block, m.lastBlock()) }) {
			places = append(places, place)
		}
	}
	return places
}

// toggleBookmark takes away the bookmarks in sight, or sets one where the
// participant is, and says where.
func (m *Model) toggleBookmark() tea.Cmd {
	var drafts []progress.Draft
	set := func(place progress.Place, on bool) {
		drafts = append(drafts, m.env.Draft(progress.KindBookmarked, m.unit.ID, place.Key(), progress.BookmarkedBody{Place: place, On: on}))
	}
	say, block := m.env.Text.Reader.Notice.Unmarked, m.begun()[0]
	places := m.marked()
	for _, place := range places {
		delete(m.marks.bookmarks, place.Key())
		set(place, false)
		block = min(place.Block, m.lastBlock())
	}
	if len(places) == 0 {
		say = m.env.Text.Reader.Notice.Bookmarked
		place := progress.Place{Page: m.current().ID, Block: block}
		m.marks.bookmarks[place.Key()] = place
		set(place, true)
	}
	m.marks.touched = true
	m.recompose()
	return tea.Batch(m.env.Record(drafts...), m.tell(say(where(m.current(), block))))
}

// note opens the field for a note: for the one that is in sight, preferably of
// the block that the participant is at, or else for a new one of that block.
func (m *Model) note() tea.Cmd {
	t := m.env.Text.Reader.Titles
	here := m.begun()[0]
	m.marks.writing = progress.Place{Page: m.current().ID, Block: here}
	title, text := t.NewNote(where(m.current(), here)), ""
	if notes := m.notesInSight(here); len(notes) > 0 {
		m.marks.writing = notes[0].Place
		title, text = t.EditNote, string(notes[0].Text)
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.dialog(ofNote), title, text, noteRows)})
}

// notesInSight are the notes that can be seen, or whose block can: those of
// the block one is at first, then in the order of the page.
func (m *Model) notesInSight(here int) []progress.Note {
	if !m.settled() {
		return nil
	}
	blocks := append([]int{here}, m.seen(func(r row) bool { return r.begins || r.note })...)
	var notes []progress.Note
	for _, block := range blocks {
		notes = append(notes, m.marks.notesAt(m.current().ID, block, m.lastBlock())...)
	}
	return notes
}

// noted keeps what was written, and says where. An empty text takes the note
// away.
func (m *Model) noted(typed string) tea.Cmd {
	t := m.env.Text.Reader.Notice
	place := m.marks.writing
	key, say := place.Key(), t.Noted(m.whereIs(place))
	text, err := safe.Block(strings.TrimSpace(typed), maxNote)
	if err != nil {
		say = t.NoteCut
	}
	if text == m.marks.notes[key].Text {
		return nil
	}
	if text == "" {
		delete(m.marks.notes, key)
		say = t.Unnoted(m.whereIs(place))
	} else {
		m.marks.notes[key] = progress.Note{Place: place, Text: text, At: m.env.Now().UnixMilli()}
	}
	m.marks.touched = true
	m.recompose()
	m.revealNote(place)
	return tea.Batch(m.env.Record(m.env.Draft(progress.KindNoted, m.unit.ID, key, progress.NotedBody{Place: place, Text: text})), m.tell(say))
}

// whereIs says in a few words where in the lesson a place is.
func (m *Model) whereIs(place progress.Place) string {
	return where(m.lesson.Pages[pageOf(m.lesson, place.Page, m.page)], place.Block)
}

// revealNote brings the note at a place into sight.
func (m *Model) revealNote(place progress.Place) {
	for i, r := range m.frame.rows {
		if r.note && m.settled() && in(place, m.current().ID, r.block, m.lastBlock()) {
			m.reveal(i)
			return
		}
	}
}

// refresh loads the marks again, once, after everything is saved: when the
// lesson was opened, marks of an earlier visit may still have waited for the
// disk.
func (m *Model) refresh() tea.Cmd {
	if m.phase != reading || m.marks.fresh || m.marks.load != nil {
		return nil
	}
	m.marks.load, m.marks.touched = new(ticket), false
	return loadMarks(m.env.Ctx, m.marks.load, m.env.Store, m.env.Who.ID, m.unit)
}

// refreshed takes over the marks, unless the participant changed them in the
// meantime.
func (m *Model) refreshed(msg marksMsg) {
	if msg.ticket != m.marks.load {
		return
	}
	m.marks.load = nil
	if msg.err != nil {
		m.env.Log.Error("load bookmarks", "unit", m.unit.ID, "err", msg.err)
		return
	}
	if m.marks.touched {
		return // the next time everything is saved
	}
	writing := m.marks.writing
	m.marks = newMarks(msg.records)
	m.marks.fresh, m.marks.writing = true, writing
	m.isRead = m.isRead || msg.records.Read
	m.recompose()
}

// allMarks lists bookmarks and notes in the order of the pages. An item's ID
// begins with the key of its place.
func (m *Model) allMarks() []overlay.Item {
	t := m.env.Text.Reader
	var items []overlay.Item
	for i, page := range m.lesson.Pages {
		note := t.PageOf(i+1, len(m.lesson.Pages))
		last := max(0, len(page.Blocks)-1)
		for block := range last + 1 {
			place := progress.Place{Page: page.ID, Block: block}.Key()
			if m.marks.has(page.ID, block, last) {
				items = append(items, overlay.Item{ID: place, Label: "★ " + where(page, block), Note: note})
			}
			for i, n := range m.marks.notesAt(page.ID, block, last) {
				text, _ := safe.Line(string(n.Text), excerpt) // too long is cut
				id := place + "/" + strconv.Itoa(i)
				items = append(items, overlay.Item{ID: id, Label: "✎ " + string(text), Note: note})
			}
		}
	}
	return items
}
