package rosterview

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// members takes people out of the class, or moves them to another one.
type members struct {
	m          *Model
	list       listing
	all        []progress.Member // as far as they were read
	whole      bool              // that is everybody
	loading    bool
	filter     textinput.Model
	filtering  bool
	generation int
	moving     progress.Member // who is asked about
	classes    []progress.Class
	said       string
}

// some is how many are read at once.
const some = 100

// pickerID is the list of classes to move to.
const pickerID = "move to class"

type (
	outMsg   struct{ who progress.Member }
	otherMsg struct{ who progress.Member }
)

func newMembers(m *Model) *members {
	p := &members{m: m, list: listing{m: m, plain: true}, filter: textinput.New()}
	p.filter.Prompt = "/ "
	p.filter.SetVirtualCursor(false)
	return p
}

func (p *members) title() string          { return p.m.env.Text.People.Title }
func (p *members) leave() (tea.Cmd, bool) { return p.stopFilter() }
func (p *members) view() string           { return p.list.view(p.heading(), p.m.env.Text.People.MoveEmpty) }

func (p *members) init() tea.Cmd {
	return tea.Batch(p.load(), loadClasses(p.m.env.Ctx, p.m.env.Classes))
}

func (p *members) setSize(int, int) {
	p.filter.SetWidth(max(1, p.m.width-3))
	p.list.setSize(len(p.heading()))
}

func (p *members) heading() []string {
	lines := p.list.head(p.m.env.Text.People.MoveTitle, p.said)
	if p.filtering {
		lines = append(lines, p.filter.View())
	}
	return lines
}

func (p *members) cursor() *tea.Cursor {
	if !p.filtering {
		return nil
	}
	c := p.filter.Cursor()
	if c != nil {
		c.Y += len(p.heading()) - 1
	}
	return c
}

// stopFilter ends the search; without one the page may be left.
func (p *members) stopFilter() (tea.Cmd, bool) {
	if !p.filtering {
		return nil, true
	}
	p.filtering = false
	p.filter.SetValue("")
	p.filter.Blur()
	return p.load(), false
}

func (p *members) query() progress.MemberQuery {
	return progress.MemberQuery{Class: p.m.class.ID, Order: progress.ByName, Filter: p.filter.Value(), Limit: some}
}

// load reads the list anew, as much of it as was read before.
func (p *members) load() tea.Cmd {
	p.generation++
	p.loading = true
	q := p.query()
	q.Limit = max(some, len(p.all))
	return loadMembers(p.m.env.Ctx, p.m.env.Classes, q, p.generation)
}

// more reads on where the last row is near.
func (p *members) more() tea.Cmd {
	row, ok := p.list.rows.Selected()
	if !ok || p.whole || p.loading || len(p.all) == 0 {
		return nil
	}
	near := p.all[max(0, len(p.all)-some/2):]
	for i := range near {
		if near[i].Person == row.ID {
			p.loading = true
			q := p.query()
			last := p.all[len(p.all)-1]
			q.After = &last
			return loadMembers(p.m.env.Ctx, p.m.env.Classes, q, p.generation)
		}
	}
	return nil
}

type memberKeys struct{ choose, filter, retry key.Binding }

func (p *members) bindings() memberKeys {
	t := p.m.env.Text
	k := memberKeys{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Choose)),
		filter: key.NewBinding(key.WithKeys("/"), key.WithHelp("/", t.People.Filter)),
		retry:  p.list.retry(),
	}
	k.filter.SetEnabled(!p.filtering)
	k.choose.SetEnabled(len(p.all) > 0)
	if p.filtering {
		k.retry.SetEnabled(false)
	}
	return k
}

func (p *members) keys() []key.Binding {
	k := p.bindings()
	return []key.Binding{k.choose, k.filter, p.list.move(), k.retry}
}

func (p *members) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case freshMsg:
		return p.init()
	case membersMsg:
		p.take(msg)
		return nil
	case classesMsg:
		if msg.err == nil {
			p.classes = msg.classes
		}
		return nil
	case outMsg:
		return p.out(msg.who)
	case otherMsg:
		return p.pick(msg.who)
	case overlay.PickedMsg:
		return p.moveTo(msg)
	case tea.KeyPressMsg:
		if cmd, done := p.press(msg); done {
			return cmd
		}
	}
	it, ok := p.list.chosen(msg, len(p.heading()))
	if !ok {
		return p.more()
	}
	for _, who := range p.all {
		if who.Person == it.id {
			return p.ask(who)
		}
	}
	return nil
}

func (p *members) press(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := p.bindings()
	switch {
	case key.Matches(msg, k.retry):
		return p.load(), true
	case key.Matches(msg, k.filter):
		p.filtering = true
		p.setSize(0, 0)
		return p.filter.Focus(), true
	case !p.filtering || moves(msg):
		return nil, false
	}
	before := p.filter.Value()
	p.filter, cmd = p.filter.Update(msg)
	if p.filter.Value() != before {
		p.all = nil // only as many as match now
		return tea.Batch(cmd, p.load()), true
	}
	return cmd, true
}

// moves tells whether a key acts on the list while a name is being typed.
func moves(msg tea.KeyPressMsg) bool {
	k := menu.Bindings()
	return key.Matches(msg, k.Choose, k.PageUp, k.PageDown) || msg.Code == tea.KeyUp || msg.Code == tea.KeyDown
}

func (p *members) take(msg membersMsg) {
	if msg.generation != p.generation {
		return
	}
	p.loading = false
	if msg.err != nil {
		p.list.fail("load members", msg.err)
		return
	}
	if msg.first {
		p.all = nil
	}
	p.all = append(p.all, msg.members...)
	p.whole = len(msg.members) < some
	items := make([]item, len(p.all))
	for i, who := range p.all {
		name := who.Name
		if name == "" {
			items[i].label = p.m.env.Text.Class.Unnamed
		}
		items[i].id, items[i].note = who.Person, string(who.Code)
		items[i].label += joined(name, who.KIM, who.Village, who.District)
	}
	p.list.set(items)
	p.setSize(0, 0)
}

// ask asks what is to become of somebody.
func (p *members) ask(who progress.Member) tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(p.m.env, func() overlay.Asking {
		t := p.m.env.Text.People
		return overlay.Asking{Title: string(who.Name), Text: t.MoveAsk(string(who.Name)), Answers: []overlay.Answer{
			{Label: t.Keep}, {Label: t.MoveOther, Msg: otherMsg{who}}, {Label: t.MoveOut, Msg: outMsg{who}},
		}}
	})})
}

// drop takes somebody off the list at once.
func (p *members) drop(who progress.Member, said string) {
	p.said = said
	var left []progress.Member
	for _, m := range p.all {
		if m.Person != who.Person {
			left = append(left, m)
		}
	}
	p.take(membersMsg{generation: p.generation, first: true, members: left})
}

func (p *members) out(who progress.Member) tea.Cmd {
	p.drop(who, p.m.env.Text.People.Out(string(who.Name)))
	return p.m.env.Record(p.m.enrol(who.Person, p.m.class.ID, false))
}

// pick asks for the class to move to.
func (p *members) pick(who progress.Member) tea.Cmd {
	p.moving = who
	var items []overlay.Item
	for _, c := range p.classes {
		if c.ID != p.m.class.ID && !c.Closed {
			items = append(items, overlay.Item{ID: c.ID, Label: string(c.Name), Note: string(c.Place)})
		}
	}
	t := p.m.env.Text.People
	if len(items) == 0 {
		return screen.Send(screen.NoticeMsg{Text: t.NoOther})
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewPicker(p.m.env, pickerID, t.MoveTo, items)})
}

func (p *members) moveTo(msg overlay.PickedMsg) tea.Cmd {
	if msg.ID != pickerID {
		return nil
	}
	for _, c := range p.classes {
		if c.ID == msg.Item {
			who := p.moving
			p.drop(who, p.m.env.Text.People.Moved(string(who.Name), string(c.Name)))
			return p.m.env.Record(p.m.enrol(who.Person, c.ID, true), p.m.enrol(who.Person, p.m.class.ID, false))
		}
	}
	return nil
}
