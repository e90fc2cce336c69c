package reader

import (
	"strconv"

	"charm.land/bubbles/v2/key"
)

// roomy is how wide the screen is when the footer holds more than a few words.
const roomy = 56

// keyMap is every key of the screen; those that do nothing now are disabled.
type keyMap struct {
	open, next, back                key.Binding
	up, down, left, right           key.Binding
	first, last, number             key.Binding
	outline, search, hit, hitBefore key.Binding
	clear                           key.Binding
	bookmark, note, marks           key.Binding
	terms, allTerms, copy, sources  key.Binding
	retry                           key.Binding
}

// keys returns the key map in the language and for the state of the moment.
func (m *Model) keys() keyMap {
	do := m.env.Text.Reader.Do
	bind := func(help, desc string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, desc))
	}
	k := keyMap{
		retry:     bind("enter", m.env.Text.App.Retry, "enter", "r"),
		open:      bind("enter", do.Open, "enter"),
		next:      bind("enter", do.Next, "enter", "space", "pgdown"),
		back:      bind("b", do.Back, "b", "pgup"),
		up:        bind("", "", "up", "k"),
		down:      bind("", "", "down", "j"),
		left:      bind("", "", "left"),
		right:     bind("", "", "right"),
		first:     bind("", "", "h", "home"),
		last:      bind("", "", "end"),
		number:    bind("1–9", "", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		outline:   bind("o", do.Outline, "o"),
		search:    bind("/", do.Search, "/"),
		hit:       bind("n", do.NextHit, "n"),
		hitBefore: bind("N", do.PreviousHit, "N"),
		clear:     bind("esc", do.Clear, "esc"),
		bookmark:  bind("m", do.Bookmark, "m"),
		note:      bind("c", do.Note, "c"),
		marks:     bind("M", do.Marks, "M"),
		terms:     bind("g", do.Terms, "g"),
		allTerms:  bind("", "", "G"),
		copy:      bind("y", do.Copy, "y"),
		sources:   bind("s", do.Sources, "s"),
	}
	m.enable(&k)
	return k
}

// enable leaves on what works now. What has nothing to show still works: it
// says so.
func (m *Model) enable(k *keyMap) {
	all := []*key.Binding{
		&k.open, &k.next, &k.back, &k.up, &k.down, &k.left, &k.right, &k.first, &k.last, &k.number, &k.outline, &k.search, &k.hit,
		&k.hitBefore, &k.clear, &k.bookmark, &k.note, &k.marks, &k.terms, &k.allTerms, &k.copy, &k.sources,
	}
	k.retry.SetEnabled(m.phase == failed)
	if m.phase != reading {
		for _, b := range all {
			b.SetEnabled(false)
		}
		return
	}
	do := m.env.Text.Reader.Do
	k.open.SetEnabled(m.atEnd())
	if _, ok := m.env.Course.Next(m.unit.ID); !ok {
		k.open.SetHelp("enter", do.ToHome)
	}
	if m.settled() && m.top < m.lastTop() {
		k.next.SetHelp("enter", do.Scroll)
	}
	k.clear.SetEnabled(m.search.query != "")
	if len(m.marked()) > 0 {
		k.bookmark.SetHelp("m", do.Unmark)
	}
	pages := len(m.lesson.Pages)
	if pages < 9 {
		k.number.SetHelp("1–"+strconv.Itoa(pages), "")
	}
	for _, b := range []*key.Binding{&k.left, &k.right, &k.first, &k.last, &k.number, &k.outline} {
		b.SetEnabled(pages > 1)
	}
}

// ShortHelp implements help.KeyMap: what is of use now, most useful first.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.phase != reading {
		return []key.Binding{k.retry}
	}
	onwards := k.next
	if m.atEnd() {
		onwards = k.open
	}
	k.back.SetEnabled(m.page > 0 || m.top > 0)
	k.hit.SetEnabled(len(m.search.hits) > 1)
	k.hitBefore.SetEnabled(len(m.search.hits) > 1)
	if m.search.query != "" && m.width < roomy {
		k.clear.SetHelp("esc", m.env.Text.Reader.Do.ClearShort)
		return []key.Binding{k.hit, k.clear, k.hitBefore, onwards, k.back, k.search}
	}
	if m.search.query != "" {
		return []key.Binding{k.hit, k.hitBefore, k.clear, onwards, k.back, k.search}
	}
	k.terms.SetEnabled(len(m.terms()) > 0)
	k.copy.SetEnabled(len(m.addresses()) > 0)
	k.sources.SetEnabled(len(m.lesson.Sources) > 0)
	k.marks.SetEnabled(!m.marks.empty())
	return []key.Binding{onwards, k.back, k.outline, k.search, k.terms, k.bookmark, k.note, k.copy, k.marks, k.sources}
}

// FullHelp implements help.KeyMap: every key, in whole words. Keys that belong
// together share a line, so that more of the list is in sight.
func (m *Model) FullHelp() [][]key.Binding {
	k, t := m.keys(), m.env.Text.Reader.Help
	say := func(b key.Binding, keys, desc string) key.Binding {
		b.SetHelp(keys, desc)
		return b
	}
	open := t.Open
	if _, ok := m.env.Course.Next(m.unit.ID); !ok {
		open = t.ToHome
	}
	next := say(k.next, "enter/"+t.Space, t.Next)
	if k.open.Enabled() {
		next.SetEnabled(false)
	}
	return [][]key.Binding{
		{
			say(k.retry, "enter", t.Retry), say(k.open, "enter", open), next, say(k.back, "b", t.Back), say(k.up, "↑↓", t.Lines),
			say(k.left, "←→", t.Pages), say(k.first, "h end", t.Ends), say(k.number, k.number.Help().Key, t.Number),
		},
		{say(k.outline, "o", t.Outline), say(k.search, "/", t.Search), say(k.hit, "n N", t.Hits), say(k.clear, "esc", t.Clear)},
		{
			say(k.terms, "g G", t.Terms), say(k.bookmark, "m", t.Bookmark), say(k.note, "c", t.Note), say(k.marks, "M", t.Marks),
			say(k.copy, "y", t.Copy), say(k.sources, "s", t.Sources),
		},
	}
}
