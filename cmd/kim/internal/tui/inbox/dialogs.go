package inbox

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// filterMsg says what to filter by; "" for nothing any more.
type filterMsg struct {
	of *Model
	by by
}

// answerMsg says which reports to answer at once.
type answerMsg struct {
	of    *Model
	cases []progress.MemberSignal
}

// askFilter asks what to filter by.
func (m *Model) askFilter() tea.Cmd {
	env := m.env
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Inbox
		asking := overlay.Asking{Title: t.FilterTitle, Text: t.FilterAsk}
		for _, b := range []by{byKind, byArea, byUnit} {
			asking.Answers = append(asking.Answers, overlay.Answer{Label: t.FilterBy[string(b)], Msg: filterMsg{of: m, by: b}})
		}
		asking.Answers = append(asking.Answers, overlay.Answer{Label: t.FilterNone, Msg: filterMsg{of: m}})
		return asking
	}))
}

// refilter goes on with what the dialogs of the filter answer.
func (m *Model) refilter(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case filterMsg:
		if msg.of != m {
			return nil
		}
		if msg.by == "" {
			m.only = progress.SignalFilter{}
			return m.anew()
		}
		return m.loadSorts(msg.by)
	case overlay.PickedMsg:
		if m.picker == "" || msg.ID != m.picker {
			return nil
		}
		m.picker = ""
		if msg.Item == all {
			msg.Item = ""
		}
		m.only = narrowed(m.only, m.picking, msg.Item)
		return m.anew()
	}
	return nil
}

// all is the entry of a picker that filters nothing.
const all = "\x00all"

// pick asks for one of the groups there are.
func (m *Model) pick(msg sortsMsg) tea.Cmd {
	if msg.of != m || msg.picker != m.picker {
		return nil
	}
	t, b := m.env.Text, m.picking
	if msg.err != nil {
		m.picker = ""
		m.env.Log.Error("count reports", "err", msg.err)
		return screen.Send(screen.NoticeMsg{Text: t.Class.Failed})
	}
	title := map[by]string{byKind: t.Inbox.KindTitle, byArea: t.Inbox.AreaTitle, byUnit: t.Inbox.UnitTitle}[b]
	items := []overlay.Item{{ID: all, Label: t.Inbox.All}}
	for _, g := range msg.groups {
		items = append(items, overlay.Item{ID: g.ID, Label: m.name(b, g.ID), Note: t.Care.Count(g.Count)})
	}
	return show(overlay.NewPicker(m.env, m.picker, title, items))
}

// askBulk asks which reports get the same answer.
func (m *Model) askBulk(msg bulkMsg) tea.Cmd {
	if msg.of != m || msg.generation != m.bulk {
		return nil
	}
	if msg.err != nil {
		m.env.Log.Error("load reports", "err", msg.err)
		return screen.Send(screen.NoticeMsg{Text: m.env.Text.Class.Failed})
	}
	var alike, here []progress.MemberSignal
	for _, c := range msg.cases {
		if msg.at == nil {
			break
		}
		if s := msg.at.Signal; c.Signal.Word == s.Word {
			alike = append(alike, c)
		}
		if s := msg.at.Signal; s.Item != "" && c.Signal.Unit == s.Unit && c.Signal.Item == s.Item {
			here = append(here, c)
		}
	}
	return show(overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Inbox
		asking := overlay.Asking{Title: t.BulkTitle, Text: t.BulkAsk}
		offer := func(label string, cases []progress.MemberSignal) {
			if len(cases) > 1 {
				asking.Answers = append(asking.Answers, overlay.Answer{Label: label, Msg: answerMsg{of: m, cases: cases}})
			}
		}
		if msg.at != nil {
			offer(t.BulkKind(care.Word(m.env, msg.at.Signal.Word), len(alike)), alike)
			offer(t.BulkPlace(len(here)), here)
		}
		offer(t.BulkAllOf(len(msg.cases)), msg.cases)
		asking.Answers = append(asking.Answers, overlay.Answer{Label: t.BulkNo})
		return asking
	}))
}

func show(o screen.Overlay) tea.Cmd { return screen.Send(screen.ShowMsg{Overlay: o}) }
