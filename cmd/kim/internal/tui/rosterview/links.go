package rosterview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// links separates people again who were joined.
type links struct {
	m    *Model
	list listing
	all  []progress.Link
	said string
}

// partMsg says that a link is to be undone.
type partMsg struct{ link progress.Link }

func newLinks(m *Model) *links { return &links{m: m, list: listing{m: m}} }

func (p *links) title() string          { return p.m.env.Text.People.Title }
func (p *links) init() tea.Cmd          { return loadLinks(p.m.env.Ctx, p.m.env.Classes, p.m.class.ID) }
func (p *links) cursor() *tea.Cursor    { return nil }
func (p *links) leave() (tea.Cmd, bool) { return nil, true }
func (p *links) setSize(int, int)       { p.list.setSize(len(p.heading())) }
func (p *links) heading() []string      { return p.list.head(p.m.env.Text.People.LinksTitle, p.said) }

func (p *links) view() string { return p.list.view(p.heading(), p.m.env.Text.People.LinksEmpty) }

func (p *links) keys() []key.Binding {
	choose := key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", p.m.env.Text.App.Choose))
	choose.SetEnabled(len(p.all) > 0)
	return []key.Binding{choose, p.list.move(), p.list.retry()}
}

func (p *links) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case freshMsg:
		return p.init()
	case linksMsg:
		p.take(msg)
		return nil
	case partMsg:
		return p.part(msg.link)
	case tea.KeyPressMsg:
		if key.Matches(msg, p.list.retry()) {
			return p.init()
		}
	}
	it, ok := p.list.chosen(msg, len(p.heading()))
	if !ok {
		return nil
	}
	for _, link := range p.all {
		if link.Event.String() == it.id {
			return p.ask(link)
		}
	}
	return nil
}

func (p *links) take(msg linksMsg) {
	if msg.err != nil {
		p.list.fail("load links", msg.err)
		return
	}
	p.all = msg.links
	items := make([]item, len(p.all))
	for i, link := range p.all {
		items[i] = item{id: link.Event.String(), label: p.name(link.Participant) + " = " + p.name(link.Other)}
	}
	p.list.set(items)
	p.setSize(0, 0)
}

func (p *links) name(who progress.Participant) string {
	if who.Name == "" {
		return p.m.env.Text.Class.Unnamed
	}
	return joined(who.Name, who.Village)
}

func (p *links) ask(link progress.Link) tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(p.m.env, func() overlay.Asking {
		t := p.m.env.Text.People
		return overlay.Asking{
			Title: t.LinksTitle, Text: p.name(link.Participant) + " = " + p.name(link.Other) + ". " + t.LinksAsk,
			Answers: []overlay.Answer{{Label: t.KeepOne}, {Label: t.Apart, Msg: partMsg{link}}},
		}
	})})
}

// part undoes a link, and does not suggest it again in this session.
func (p *links) part(link progress.Link) tea.Cmd {
	var left []progress.Link
	for _, l := range p.all {
		if l.Event != link.Event {
			left = append(left, l)
		}
	}
	a, b := link.Participant.ID, link.Other.ID
	p.m.env.Apart[[2]string{min(a, b), max(a, b)}] = true
	p.said = p.m.env.Text.People.WereParted(p.name(link.Participant), p.name(link.Other))
	p.take(linksMsg{links: left})
	return p.m.env.Record(p.m.env.About(link.Participant.ID, progress.KindVoided, "", "", progress.VoidedBody{Event: link.Event}))
}
