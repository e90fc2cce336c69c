package person

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// linksMsg is what a dialog about classes or links has to know.
type linksMsg struct {
	of      *Model
	classes []progress.Class // to move to
	links   []progress.Event // to take back
	parting bool
	err     error
}

// askClass asks for the class to move to.
func (m *Model) askClass() tea.Cmd {
	s := m.source()
	return func() tea.Msg {
		classes, err := s.store.Classes(s.ctx)
		return linksMsg{of: m, classes: classes, err: err}
	}
}

// part goes on with what was asked for.
func (m *Model) part(msg linksMsg) tea.Cmd {
	if msg.of != m {
		return nil
	}
	do := m.env.Text.Person.Do
	switch {
	case msg.err != nil:
		m.env.Log.Error("read classes or links", "err", msg.err)
		return notice(m.env.Text.Person.Failed)
	case msg.parting && len(msg.links) == 0:
		return notice(do.PartFailed)
	case msg.parting:
		return m.unlink(msg.links)
	}
	var items []overlay.Item
	for _, c := range msg.classes {
		if c.ID != m.env.Class.ID && !c.Closed {
			items = append(items, overlay.Item{ID: c.ID, Label: string(c.Name), Note: string(c.Place)})
		}
	}
	if len(items) == 0 {
		return notice(do.NoOther)
	}
	m.picking = "person/" + m.env.NewID()
	m.classes = msg.classes
	return show(overlay.NewPicker(m.env, m.picking, do.MoveTitle, items))
}

// picked asks whether to move to the class that was picked.
func (m *Model) picked(msg overlay.PickedMsg) tea.Cmd {
	if m.picking == "" || msg.ID != m.picking {
		return nil
	}
	m.picking = ""
	for _, c := range m.classes {
		if c.ID == msg.Item {
			question := func() string { return m.env.Text.Person.Do.MoveAsk(care.Name(m.env, m.data.member), string(c.Name)) }
			return m.sure(question, func() tea.Cmd { return m.moveTo(c) })
		}
	}
	return nil
}

// moveTo moves the person to another class, with everything.
func (m *Model) moveTo(c progress.Class) tea.Cmd {
	return m.actions.Decide(m.env.Text.Person.Do.Moved(string(c.Name)), m.enrol(c.ID, true), m.enrol(m.env.Class.ID, false))
}

func (m *Model) askOut() tea.Cmd {
	question := func() string {
		return m.env.Text.Person.Do.OutAsk(care.Name(m.env, m.data.member), string(m.env.Class.Name))
	}
	return m.sure(question, func() tea.Cmd {
		return m.actions.Decide(m.env.Text.Person.Do.OutDone, m.enrol(m.env.Class.ID, false))
	})
}

func (m *Model) enrol(class string, on bool) progress.Draft {
	return m.env.About(m.person, progress.KindEnrolled, progress.Elsewhere, class, progress.EnrolledBody{On: on, By: m.env.Trainer.Name})
}

// askPart asks whether another participant is somebody else after all.
func (m *Model) askPart(p *progress.Participant) tea.Cmd {
	question := func() string { return m.env.Text.Person.Do.PartAsk(string(p.Name)) }
	s, profiles := m.source(), m.data.profiles
	return m.sure(question, func() tea.Cmd {
		return func() tea.Msg {
			links, err := linksOf(s.ctx, s.store, profiles, p.ID)
			return linksMsg{of: m, links: links, parting: true, err: err}
		}
	})
}

// linksOf finds the events that join a participant with the others that are the
// same person. They are among the events of either, and few read them.
func linksOf(ctx context.Context, store progress.ClassStore, profiles []progress.Participant, participant string) ([]progress.Event, error) {
	hidden := make(map[progress.EventID]bool)
	var links []progress.Event
	for _, p := range profiles {
		for e, err := range store.Events(ctx, p.ID) {
			if err != nil {
				return nil, err
			}
			if id, ok := voids(e); ok {
				hidden[id] = true
			}
			if e.Kind == progress.KindLinked && (e.Participant == participant || body[progress.LinkedBody](e).Other == participant) {
				links = append(links, e)
			}
		}
	}
	var all []progress.Event
	for _, e := range links {
		if !hidden[e.ID] {
			all = append(all, e)
		}
	}
	return all, nil
}

// unlink takes links back. An event is hidden by one of the same participant.
func (m *Model) unlink(links []progress.Event) tea.Cmd {
	drafts := make([]progress.Draft, len(links))
	for i, e := range links {
		drafts[i] = m.env.About(e.Participant, progress.KindVoided, "", "", progress.VoidedBody{Event: e.ID})
	}
	return tea.Batch(m.env.Record(drafts...), notice(m.env.Text.Person.Do.Parted))
}
