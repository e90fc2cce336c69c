package reader

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// keyMap is every key of the screen; those that do nothing now are disabled.
type keyMap struct {
	open, next, back                key.Binding
	up, down, left, right           key.Binding
	first, last, number             key.Binding
	outline, search, hit, hitBefore key.Binding
	clear                           key.Binding
	bookmark, note, marks           key.Binding
	glossary, copyLink, retry       key.Binding
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
		up:        bind("↑↓", do.Lines, "up", "k"),
		down:      key.NewBinding(key.WithKeys("down", "j")),
		left:      bind("←→", do.Pages, "left"),
		right:     key.NewBinding(key.WithKeys("right")),
		first:     bind("h", do.First, "h", "home"),
		last:      bind("end", do.Last, "end"),
		outline:   bind("o", do.Outline, "o"),
		search:    bind("/", do.Search, "/"),
		hit:       bind("n", do.NextHit, "n"),
		hitBefore: bind("N", do.PreviousHit, "N"),
		clear:     bind("esc", do.Clear, "esc"),
		bookmark:  bind("m", do.Bookmark, "m"),
		note:      bind("c", do.Note, "c"),
		marks:     bind("M", do.Marks, "M"),
		glossary:  bind("g", do.Glossary, "g"),
		copyLink:  bind("y", do.Copy, "y"),
	}
	m.enable(&k)
	return k
}

// enable leaves on what works now.
func (m *Model) enable(k *keyMap) {
	all := []*key.Binding{
		&k.open, &k.next, &k.back, &k.up, &k.down, &k.left, &k.right, &k.first, &k.last, &k.number,
		&k.outline, &k.search, &k.hit, &k.hitBefore, &k.clear, &k.bookmark, &k.note, &k.marks, &k.glossary, &k.copyLink,
	}
	k.retry.SetEnabled(m.phase == failed)
	if m.phase != reading {
		for _, b := range all {
			b.SetEnabled(false)
		}
		return
	}
	pages := len(m.lesson.Pages)
	k.number = numbers(min(9, pages), m.env.Text.Reader.Do.Number)
	m.enableMoves(k, pages)
	searching, hits := m.search.query != "", len(m.search.hits) > 0
	k.hit.SetEnabled(hits)
	k.hitBefore.SetEnabled(hits)
	k.clear.SetEnabled(searching)
	k.marks.SetEnabled(!m.marks.empty())
	k.glossary.SetEnabled(len(m.terms()) > 0)
	k.copyLink.SetEnabled(len(m.addresses()) > 0)
	if len(m.marked()) > 0 {
		k.bookmark.SetHelp("m", m.env.Text.Reader.Do.Unmark)
	}
}

// enableMoves leaves on what leads somewhere.
func (m *Model) enableMoves(k *keyMap, pages int) {
	do := m.env.Text.Reader.Do
	end := m.atEnd()
	k.open.SetEnabled(end)
	k.next.SetEnabled(!end)
	if _, ok := m.env.Course.Next(m.unit.ID); !ok {
		k.open.SetHelp("enter", do.ToHome)
	}
	if m.settled() && m.top < m.lastTop() {
		k.next.SetHelp("enter", do.Scroll)
	}
	k.back.SetEnabled(m.page > 0 || m.top > 0)
	k.up.SetEnabled(m.lastTop() > 0)
	k.down.SetEnabled(m.lastTop() > 0)
	for _, b := range []*key.Binding{&k.left, &k.right, &k.first, &k.last, &k.outline} {
		b.SetEnabled(pages > 1)
	}
}

// numbers binds the number keys to the first n pages.
func numbers(n int, desc string) key.Binding {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = strconv.Itoa(i + 1)
	}
	help := "1"
	if n > 1 {
		help = "1–" + strconv.Itoa(n)
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, desc))
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.search.query != "" {
		return []key.Binding{k.hit, k.hitBefore, k.clear, k.open, k.next, k.back, k.search}
	}
	return []key.Binding{k.retry, k.open, k.next, k.back, k.outline, k.search, k.glossary, k.bookmark, k.note, k.copyLink, k.marks}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		{k.retry, k.open, k.next, k.back, k.up, k.left, k.first, k.last, k.number},
		{k.outline, k.search, k.hit, k.hitBefore, k.clear},
		{k.glossary, k.bookmark, k.note, k.marks, k.copyLink},
	}
}

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys()
	if key.Matches(msg, k.retry) {
		return m.open()
	}
	if m.phase != reading {
		return nil
	}
	if cmd, done := m.move(msg, k); done {
		return cmd
	}
	switch {
	case key.Matches(msg, k.outline):
		return m.showOutline()
	case key.Matches(msg, k.search):
		return m.askQuery()
	case key.Matches(msg, k.hit):
		return m.goToHit(m.search.current + 1)
	case key.Matches(msg, k.hitBefore):
		return m.goToHit(m.search.current - 1)
	case key.Matches(msg, k.clear):
		m.endSearch()
	case key.Matches(msg, k.bookmark):
		return m.toggleBookmark()
	case key.Matches(msg, k.note):
		return m.note()
	case key.Matches(msg, k.marks):
		return m.showMarks()
	case key.Matches(msg, k.glossary):
		return m.showTerms()
	case key.Matches(msg, k.copyLink):
		return m.showLinks()
	}
	return nil
}

// move handles a key that goes somewhere.
func (m *Model) move(msg tea.KeyPressMsg, k keyMap) (cmd tea.Cmd, done bool) {
	switch {
	case key.Matches(msg, k.open):
		return m.onwards(), true
	case key.Matches(msg, k.next):
		return m.forward(), true
	case key.Matches(msg, k.back):
		return m.backward(), true
	case key.Matches(msg, k.up):
		return m.scroll(-1), true
	case key.Matches(msg, k.down):
		return m.scroll(1), true
	case key.Matches(msg, k.left):
		return m.turn(m.page-1, aim{}), true
	case key.Matches(msg, k.right):
		return m.turn(m.page+1, aim{}), true
	case key.Matches(msg, k.first):
		return m.turn(0, aim{}), true
	case key.Matches(msg, k.last):
		return m.turn(len(m.lesson.Pages)-1, aim{}), true
	case key.Matches(msg, k.number):
		page, err := strconv.Atoi(msg.String())
		if err != nil {
			return nil, true
		}
		return m.turn(page-1, aim{}), true
	default:
		return nil, false
	}
}

// wheel scrolls without recording every tick.
func (m *Model) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	if m.phase != reading || !m.settled() {
		return nil
	}
	const lines = 3
	switch msg.Button {
	case tea.MouseWheelUp:
		m.scrollTo(m.top - lines)
	case tea.MouseWheelDown:
		m.scrollTo(m.top + lines)
	default:
		return nil
	}
	return m.recordRead()
}

// click does what Enter does on the line that leads on, opens a link to
// another place in the course, and scrolls where the last line says that there
// is more.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	if m.phase != reading || !m.settled() || msg.Button != tea.MouseLeft || msg.Y < 0 {
		return nil
	}
	if msg.Y >= m.textHeight() {
		if m.hasStatus() && m.top < m.lastTop() {
			return m.forward()
		}
		return nil
	}
	i := m.top + msg.Y
	if i >= len(m.frame.rows) {
		return nil
	}
	r := m.frame.rows[i]
	if r.offer {
		return m.onwards()
	}
	for _, a := range m.frame.page.Links {
		if x := msg.X - m.margin(); a.Line == r.line && x >= a.From && x < a.To {
			return m.follow(a.Target)
		}
	}
	return nil
}
