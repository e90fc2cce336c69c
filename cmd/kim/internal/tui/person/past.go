package person

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// pageSize is how many events are read at a time.
const pageSize = 60

// past are the events that were read so far, newest first, and the names of what
// they are about.
type past struct {
	lang    lessons.Lang
	events  []progress.Event
	names   names
	more    bool // there are older ones
	waiting bool // they are being read
}

// page reads the events before one, and tells whether there are still older ones.
func (s source) page(before progress.Stamp) (events []progress.Event, more bool, err error) {
	events, err = s.store.Recent(s.ctx, s.person, before, pageSize+1)
	if len(events) > pageSize {
		return events[:pageSize], true, err
	}
	return events, false, err
}

// freshen puts the latest events before those that were read already. If there is
// a gap between them, or the language is another one, older ones are read anew.
func (m *Model) freshen(msg loadedMsg) {
	d, p := msg.data, &m.past
	known := -1
	if len(p.events) > 0 && p.lang == msg.lang {
		known = slices.IndexFunc(d.events, func(e progress.Event) bool { return e.ID == p.events[0].ID })
	}
	if known < 0 {
		*p = past{lang: msg.lang, events: d.events, names: d.names, more: d.more}
		return
	}
	p.events = append(slices.Clone(d.events[:known]), p.events...)
	maps.Copy(p.names, d.names)
}

// olderMsg are the events before those that were read.
type olderMsg struct {
	of     *Model
	lang   lessons.Lang
	before progress.EventID
	events []progress.Event
	names  names
	more   bool
	err    error
}

// older reads on.
func (m *Model) older() tea.Cmd {
	if !m.past.more || m.past.waiting || len(m.past.events) == 0 {
		return nil
	}
	m.past.waiting = true
	s, last := m.source(), m.past.events[len(m.past.events)-1]
	msg := olderMsg{of: m, lang: s.lang, before: last.ID}
	before := progress.Stamp{Lamport: last.Lamport, ID: last.ID, At: last.At}
	return func() tea.Msg {
		msg.events, msg.more, msg.err = s.page(before)
		msg.names = s.namesOf(msg.events)
		return msg
	}
}

func (m *Model) takeOlder(msg olderMsg) {
	p := &m.past
	if msg.of != m || msg.lang != p.lang || len(p.events) == 0 || p.events[len(p.events)-1].ID != msg.before {
		return
	}
	p.waiting = false
	if msg.err != nil {
		m.env.Log.Error("load older events", "err", msg.err)
		return
	}
	p.events, p.more = append(p.events, msg.events...), msg.more
	maps.Copy(p.names, msg.names)
	m.layout()
}
