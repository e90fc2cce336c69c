package rosterview

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// What can be done, in order.
const (
	doImport = "import"
	doSave   = "save"
	doEnrol  = "enrol"
	doPairs  = "pairs"
	doLinks  = "links"
	doMove   = "move"
)

const roomy = 16 // lines from which on there is room for blank ones

// start lists what can be done.
type start struct {
	m      *Model
	counts countedMsg
	loaded bool
	failed bool
	rows   menu.Menu
}

func (p *start) title() string       { return p.m.env.Text.People.Title }
func (p *start) cursor() *tea.Cursor { return nil }

func (p *start) leave() (tea.Cmd, bool) { return nil, true }

func (p *start) init() tea.Cmd { return count(p.m.env.Ctx, p.m.env.Classes, p.m.class.ID) }

func (p *start) take(msg countedMsg) {
	if msg.err != nil {
		p.m.env.Log.Error("count people", "err", msg.err)
		p.failed = true
	} else {
		p.counts, p.loaded, p.failed = msg, true, false
	}
	p.setSize(p.m.width, p.m.height)
}

func (p *start) setSize(width, height int) {
	var rows []menu.Row
	for i, id := range []string{doImport, doSave, doEnrol, doPairs, doLinks, doMove} {
		rows = append(rows, menu.Row{ID: id, Key: strconv.Itoa(i + 1), Height: 1})
	}
	p.rows.SetRows(rows)
	p.rows.SetSize(width, max(1, height-len(p.heading())))
}

func (p *start) retry() key.Binding {
	b := key.NewBinding(key.WithKeys("r"), key.WithHelp("r", p.m.env.Text.App.Retry))
	b.SetEnabled(p.failed)
	return b
}

func (p *start) keys() []key.Binding {
	t := p.m.env.Text.App
	return []key.Binding{
		key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Choose)),
		key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.Move)),
		p.retry(),
	}
}

func (p *start) update(msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(exportedMsg); ok {
		return p.exported(msg)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, p.retry()) {
		return p.init()
	}
	row, ok := p.rows.Update(screen.Shift(msg, 0, len(p.heading())))
	if !ok {
		return nil
	}
	switch env := p.m.env; row.ID {
	case doImport:
		return p.m.open(newImport(p.m))
	case doSave:
		if env.Export == nil {
			return nil
		}
		return export(env.Ctx, env.Classes, p.m.class.ID, env.Text.People.FileName(fileName(string(p.m.class.Name))), env.Export)
	case doEnrol:
		return p.m.open(newOutsiders(p.m))
	case doPairs:
		return p.m.open(&pairs{m: p.m})
	case doLinks:
		return p.m.open(newLinks(p.m))
	default:
		return p.m.open(newMembers(p.m))
	}
}

// fileName is a name without what no file system takes in one.
func fileName(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
}

func (p *start) exported(msg exportedMsg) tea.Cmd {
	t := p.m.env.Text.People
	if msg.err != nil {
		p.m.env.Log.Error("export people", "err", msg.err)
		return p.m.done(t.NotSaved)
	}
	return p.m.done(t.SavedTo(msg.count, msg.path))
}

// heading is what stands over the rows.
func (p *start) heading() []string {
	t, s, width := p.m.env.Text, p.m.env.Styles, p.m.width
	var lines []string
	add := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, width) {
			lines = append(lines, style.Render(line))
		}
	}
	isRoomy := p.m.height >= roomy
	if isRoomy {
		lines = append(lines, "")
	}
	switch {
	case p.m.said != "":
		add(s.Accent, p.m.said)
	case p.failed:
		add(s.Danger, t.Class.Failed)
	case !p.loaded:
		add(s.Muted, t.People.Looking)
	case p.counts.people == 0:
		add(s.Text, t.People.Nobody)
	default:
		add(s.Muted, t.People.Count(p.counts.people))
	}
	if isRoomy {
		lines = append(lines, "")
	}
	return lines
}

// open pairs are those that nobody has decided upon in this session.
func (m *Model) openPairs(all []progress.Likeness) []progress.Likeness {
	var left []progress.Likeness
	for _, l := range all {
		if !m.env.Apart[pairKey(l)] {
			left = append(left, l)
		}
	}
	return left
}

func pairKey(l progress.Likeness) [2]string {
	a, b := l.Member.Person, l.Other.Person
	return [2]string{min(a, b), max(a, b)}
}

func (p *start) view() string {
	t, s := p.m.env.Text.People, p.m.env.Styles
	labels := map[string]string{
		doImport: t.Import, doSave: t.Save, doEnrol: t.Enrol, doPairs: t.Pairs, doLinks: t.Links, doMove: t.Move,
	}
	notes := map[string]string{}
	if p.loaded {
		notes[doEnrol] = p.note(p.counts.outside, t.Outside)
		notes[doPairs] = p.note(len(p.m.openPairs(p.counts.pairs)), t.Like)
		notes[doLinks] = p.note(p.counts.links, t.Linked)
	}
	rows := p.rows.View(func(row menu.Row, selected bool) string {
		line := p.rows.Line(s, row, selected, labels[row.ID], p.m.width)
		return screen.Spread(line, s.Muted.Render(notes[row.ID]), p.m.width)
	})
	return screen.Clip(append(p.heading(), strings.Split(rows, "\n")...), p.m.height)
}

// note says how many there are of something; in a narrow window only the number.
func (p *start) note(n int, some func(int) string) string {
	const wide = 60
	switch {
	case p.m.width < wide:
		return strconv.Itoa(n)
	case n == 0:
		return p.m.env.Text.People.None
	default:
		return some(n)
	}
}
