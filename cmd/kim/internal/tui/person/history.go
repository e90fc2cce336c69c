package person

import (
	"slices"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// historyRows are the events that were read, newest first, by day. Events that
// say the same one after another are one row; what somebody picked before they
// answered is left to the page of the attempt.
func (m *Model) historyRows() []row {
	t, s := m.env.Text, m.env.Styles
	teller := m.teller()
	var rows []row
	last, day := "", ""
	times := 0
	var answered [2]string // what the event after this one answered
	for _, e := range m.past.events {
		item := [2]string{e.Unit, e.Item}
		if e.Kind == progress.KindPicked && item == answered {
			continue
		}
		if answered = [2]string{}; e.Kind == progress.KindAnswered {
			answered = item
		}
		at := m.local(e.At)
		said := teller.tell(e)
		if teller.voided[e.ID] {
			said += " (" + t.Person.Undone + ")"
		}
		today := t.Date.Day(at)
		if said == last && today == day {
			times++
			rows[len(rows)-1].lines = m.eventLines(at, said+" "+t.Person.Times(times))
			continue
		}
		times = 1
		r := row{id: "event/" + e.ID.String(), lines: m.eventLines(at, said)}
		if today != day {
			name := t.Date.Ago(at, m.env.Now())
			if name != today {
				name += " · " + today
			}
			r.head = []string{s.Title.Render(strings.ToUpper(name[:1]) + name[1:])}
		}
		last, day = said, today
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return m.nothing(t.Person.NoHistory)
	}
	if m.past.more {
		rows = append(rows, row{id: "older", lines: m.words(s.Accent, t.Person.Older), older: true})
	}
	return rows
}

// eventLines are the time and what was done.
func (m *Model) eventLines(at time.Time, said string) []string {
	const clock = 7 // cells
	when := m.env.Styles.Muted.Render(m.env.Text.Person.Clock(at)) + "  "
	lines := screen.Wrap(said, max(1, m.room()-clock))
	for i := range lines {
		if i == 0 {
			lines[i] = when + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", clock) + lines[i]
		}
	}
	return lines
}

// teller tells events in words.
func (m *Model) teller() teller {
	voided := make(map[progress.EventID]bool)
	for _, e := range m.past.events {
		if id, ok := voids(e); ok {
			voided[id] = true
		}
	}
	return teller{m: m, names: m.past.names, voided: voided}
}

// find gives an event that was read.
func (m *Model) find(id progress.EventID) (progress.Event, bool) {
	i := slices.IndexFunc(m.past.events, func(e progress.Event) bool { return e.ID == id })
	if i < 0 {
		return progress.Event{}, false
	}
	return m.past.events[i], true
}
