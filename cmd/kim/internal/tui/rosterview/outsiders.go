package rosterview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// outsiders lets those into the class who learn on this computer.
type outsiders struct {
	m    *Model
	list listing
	all  []progress.Participant
	said string
}

// enrolAllMsg says that all of them are to come in.
type enrolAllMsg struct{}

func newOutsiders(m *Model) *outsiders { return &outsiders{m: m, list: listing{m: m}} }

func (p *outsiders) title() string          { return p.m.env.Text.People.Title }
func (p *outsiders) init() tea.Cmd          { return loadOutsiders(p.m.env.Ctx, p.m.env.Classes) }
func (p *outsiders) cursor() *tea.Cursor    { return nil }
func (p *outsiders) leave() (tea.Cmd, bool) { return nil, true }
func (p *outsiders) setSize(int, int)       { p.list.setSize(len(p.heading())) }
func (p *outsiders) heading() []string      { return p.list.head(p.m.env.Text.People.EnrolTitle, p.said) }

func (p *outsiders) view() string           { return p.list.view(p.heading(), p.m.env.Text.People.EnrolEmpty) }
func (p *outsiders) find(id string) (i int) { return indexOf(p.all, id) }
func (p *outsiders) enrolAll() key.Binding  { return p.binding("a", p.m.env.Text.People.EnrolAll) }
func (p *outsiders) enrolThis() key.Binding { return p.binding("enter", p.m.env.Text.People.EnrolDo) }

func (p *outsiders) binding(name, help string) key.Binding {
	b := key.NewBinding(key.WithKeys(name), key.WithHelp(name, help))
	b.SetEnabled(len(p.all) > 0)
	return b
}

func indexOf(all []progress.Participant, id string) int {
	for i := range all {
		if all[i].ID == id {
			return i
		}
	}
	return -1
}

func (p *outsiders) keys() []key.Binding {
	return []key.Binding{p.enrolThis(), p.enrolAll(), p.list.move(), p.list.retry()}
}

func (p *outsiders) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case freshMsg:
		return p.init()
	case outsidersMsg:
		p.take(msg)
		return nil
	case enrolAllMsg:
		return p.enrol(p.all...)
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, p.list.retry()):
			return p.init()
		case key.Matches(msg, p.enrolAll()):
			return p.ask()
		}
	}
	if it, ok := p.list.chosen(msg, len(p.heading())); ok {
		if i := p.find(it.id); i >= 0 {
			return p.enrol(p.all[i])
		}
	}
	return nil
}

func (p *outsiders) take(msg outsidersMsg) {
	if msg.err != nil {
		p.list.fail("load people in no class", msg.err)
		return
	}
	p.all = msg.people
	items := make([]item, len(p.all))
	for i, who := range p.all {
		note := p.m.env.Text.Date.Ago(who.Seen, p.m.env.Now())
		items[i] = item{id: who.ID, label: joined(who.Name, who.KIM, who.Village, who.District), note: note}
	}
	p.list.set(items)
	p.setSize(0, 0)
}

func (p *outsiders) ask() tea.Cmd {
	n := len(p.all)
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(p.m.env, func() overlay.Asking {
		t := p.m.env.Text.People
		return overlay.Asking{Title: t.EnrolTitle, Text: t.EnrolAsk(n), Answers: []overlay.Answer{
			{Label: t.EnrolYes, Msg: enrolAllMsg{}}, {Label: t.No},
		}}
	})})
}

// enrol lets people in, and takes them off the list at once.
func (p *outsiders) enrol(people ...progress.Participant) tea.Cmd {
	if len(people) == 0 {
		return nil
	}
	drafts := make([]progress.Draft, len(people))
	for i, who := range people {
		drafts[i] = p.m.enrol(who.ID, p.m.class.ID, true)
	}
	p.said = p.m.env.Text.People.Enrolled(string(people[0].Name))
	var left []progress.Participant
	for _, who := range p.all {
		if indexOf(people, who.ID) < 0 {
			left = append(left, who)
		}
	}
	if len(people) > 1 {
		p.said = p.m.env.Text.People.Brought(len(people), 0, 0)
	}
	p.take(outsidersMsg{people: left})
	return p.m.env.Record(drafts...)
}
