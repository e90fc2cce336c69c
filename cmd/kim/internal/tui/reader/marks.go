package reader

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const (
	// maxNote is the longest note, in bytes.
	maxNote = 8 << 10
	// noteRows is the height of the field for a note.
	noteRows = 5
	// excerpt is how much of a note a list shows, in cells.
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

// inSight tells whether a mark at a place belongs to a block of which
// something is in sight.
func (m *Model) inSight(place progress.Place) bool {
	if !m.settled() {
		return false
	}
	for _, r := range m.frame.rows[m.top:min(m.top+m.textHeight(), len(m.frame.rows))] {
		if in(place, m.current().ID, r.block, m.lastBlock()) {
			return true
		}
	}
	return false
}

// marked are the bookmarks in sight.
func (m *Model) marked() []progress.Place {
	var places []progress.Place
	for _, key := range slices.Sorted(maps.Keys(m.marks.bookmarks)) {
		if place := m.marks.bookmarks[key]; m.inSight(place) {
			places = append(places, place)
		}
	}
	return places
}

// toggleBookmark takes away the bookmarks in sight, or sets one where the
// participant is.
func (m *Model) toggleBookmark() tea.Cmd {
	var drafts []progress.Draft
	set := func(place progress.Place, on bool) {
		drafts = append(drafts, m.env.Draft(progress.KindBookmarked, m.unit.ID, place.Key(), progress.BookmarkedBody{Place: place, On: on}))
	}
	places := m.marked()
	for _, place := range places {
		delete(m.marks.bookmarks, place.Key())
		set(place, false)
	}
	if len(places) == 0 {
		place := m.place()
		m.marks.bookmarks[place.Key()] = place
		set(place, true)
	}
	m.marks.touched = true
	m.recompose()
	return m.env.Record(drafts...)
}

// note opens the field for the note where the participant is; on a page that
// is in sight as a whole, for the note on that page.
func (m *Model) note() tea.Cmd {
	m.marks.writing = m.place()
	_, here := m.marks.notes[m.place().Key()]
	if notes := m.notesInSight(); !here && len(notes) > 0 && m.lastTop() == 0 {
		m.marks.writing = notes[0].Place
	}
	text := string(m.marks.notes[m.marks.writing.Key()].Text)
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.dialog(ofNote), m.env.Text.Reader.Titles.EditNote, text, noteRows)})
}

func (m *Model) notesInSight() []progress.Note {
	notes := slices.Collect(maps.Values(m.marks.notes))
	notes = slices.DeleteFunc(notes, func(n progress.Note) bool { return !m.inSight(n.Place) })
	slices.SortFunc(notes, func(a, b progress.Note) int { return cmp.Compare(a.Place.Block, b.Place.Block) })
	return notes
}

// noted keeps what was written. An empty text takes the note away.
func (m *Model) noted(typed string) tea.Cmd {
	text, err := safe.Block(strings.TrimSpace(typed), maxNote)
	var cut tea.Cmd
	if err != nil {
		cut = screen.Send(screen.NoticeMsg{Text: m.env.Text.Reader.Notice.NoteCut})
	}
	place := m.marks.writing
	key := place.Key()
	if text == m.marks.notes[key].Text {
		return nil
	}
	if text == "" {
		delete(m.marks.notes, key)
	} else {
		m.marks.notes[key] = progress.Note{Place: place, Text: text, At: m.env.Now().UnixMilli()}
	}
	m.marks.touched = true
	m.recompose()
	return tea.Batch(m.env.Record(m.env.Draft(progress.KindNoted, m.unit.ID, key, progress.NotedBody{Place: place, Text: text})), cut)
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
				items = append(items, overlay.Item{ID: place, Label: t.Bookmark + " · " + page.Title, Note: note})
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
