package person

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// doMsg is an answer to a dialog of this page.
type doMsg struct {
	of *Model
	do func() tea.Cmd
}

// answer is an answer of a dialog.
func (m *Model) answer(label string, do func() tea.Cmd) overlay.Answer {
	return overlay.Answer{Label: label, Msg: doMsg{of: m, do: do}}
}

func show(o screen.Overlay) tea.Cmd { return screen.Send(screen.ShowMsg{Overlay: o}) }

func notice(text string) tea.Cmd { return screen.Send(screen.NoticeMsg{Text: text}) }

// choose does what Enter does on a row: it shows what there is to see, or asks
// what to do.
func (m *Model) choose(r row) tea.Cmd {
	switch {
	case r.older:
		return m.older()
	case r.run != nil:
		return m.showRun(r.run)
	case r.evidence:
		return m.actions.Do(care.Evidence, *r.c)
	case r.c != nil:
		return m.actions.Menu(*r.c, m.data.places)
	default:
		return m.ask(r)
	}
}

// ask asks what to do about a row, or about the person.
func (m *Model) ask(r row) tea.Cmd {
	env, name, in := m.env, care.Name(m.env, m.data.member), m.data.in
	done, countable := r.unit != nil && m.overridden(r.unit), m.countable(r.unit)
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		do := env.Text.Person.Do
		asking := overlay.Asking{Title: name, Body: func(width int) []string { return m.about(r, width) }}
		add := func(label string, do func() tea.Cmd) { asking.Answers = append(asking.Answers, m.answer(label, do)) }
		if last := m.lastRun(r.unit); last != "" {
			add(do.Look, func() tea.Cmd { return m.goToRun(last) })
		}
		switch {
		case !countable:
		case done:
			add(do.Uncount, func() tea.Cmd { return m.override(r.unit) })
		default:
			add(do.Count, func() tea.Cmd { return m.override(r.unit) })
		}
		if r.profile != nil {
			add(do.Part, func() tea.Cmd { return m.askPart(r.profile) })
		}
		add(do.Message, m.message)
		if in {
			add(do.Move, m.askClass)
			add(do.Out, m.askOut)
		}
		add(do.Papers, m.papers)
		asking.Answers = append(asking.Answers, overlay.Answer{Label: do.Close})
		return asking
	}))
}

// lastRun is the row of the last attempt at a unit; "" if none was finished.
func (m *Model) lastRun(unit *lessons.Unit) string {
	if unit == nil {
		return ""
	}
	if u := m.data.state.Units[unit.ID]; u != nil && u.Last != nil && unit.Kind != lessons.KindPractice {
		return runRow(unit.ID, u.Last.Run)
	}
	return ""
}

// goToRun goes to an attempt among the others.
func (m *Model) goToRun(row string) tea.Cmd {
	m.at[attempts] = row
	return m.turn(attempts)
}

// about says what a dialog is about.
func (m *Model) about(r row, width int) []string {
	text := m.activeText()
	switch {
	case r.unit != nil:
		text = m.env.UnitName(r.unit)
		if u := m.data.state.Units[r.unit.ID]; u != nil && u.Override != nil {
			text += " · " + m.env.Counted(*u.Override)
		}
	case r.profile != nil:
		text = string(r.profile.Name)
	}
	return screen.Wrap(text, width)
}

// message writes a text to the person: about what is most urgent, else a
// greeting.
func (m *Model) message() tea.Cmd {
	c := progress.MemberSignal{Member: m.data.member}
	if needs := m.needs(); len(needs) > 0 {
		c = needs[0]
	}
	return m.actions.Do(care.Message, c)
}

func (m *Model) papers() tea.Cmd { return screen.Send(screen.PapersMsg{View: screen.ViewMap}) }

// maxReason is the longest reason, in bytes.
const maxReason = 1 << 10

// override counts a unit as done, for a reason that is asked for, or takes that
// back.
func (m *Model) override(unit *lessons.Unit) tea.Cmd {
	if !m.countable(unit) {
		return nil
	}
	env := m.env
	if m.overridden(unit) {
		body := progress.OverrodeBody{By: env.Trainer.Name}
		return m.actions.Decide(env.Text.Person.Do.Uncounted, env.About(m.person, progress.KindOverrode, unit.ID, "", body))
	}
	const rows = 3
	m.unit, m.typing = unit, "person/"+env.NewID()
	return show(overlay.NewInput(env, m.typing, env.Text.Person.Do.Why(env.UnitName(unit)), "", rows).With(overlay.About{
		Lines: func(_ string, width int) (above, below []string) {
			for _, line := range screen.Wrap(env.Text.Person.Do.WhyAsk, width) {
				above = append(above, env.Styles.Muted.Render(line))
			}
			return above, nil
		},
		Save: func() string { return env.Text.Person.Do.WhyKey },
	}))
}

// typed takes the reason.
func (m *Model) typed(msg overlay.TypedMsg) tea.Cmd {
	if m.typing == "" || msg.ID != m.typing {
		return nil
	}
	unit := m.unit
	m.typing, m.unit = "", nil
	reason, err := safe.Block(strings.TrimSpace(msg.Text), maxReason)
	if err != nil { // what fits was kept
		m.env.Log.Warn("reason of a trainer", "err", err)
	}
	if reason == "" {
		return notice(m.env.Text.Person.Do.WhyNone)
	}
	body := progress.OverrodeBody{Done: true, Reason: reason, By: m.env.Trainer.Name}
	return m.actions.Decide(m.env.Text.Person.Do.Counted, m.env.About(m.person, progress.KindOverrode, unit.ID, "", body))
}

// sure asks before something that people would notice.
func (m *Model) sure(question func() string, do func() tea.Cmd) tea.Cmd {
	env := m.env
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Person.Do
		return overlay.Asking{Title: t.AskTitle, Text: question(), Answers: []overlay.Answer{m.answer(t.Yes, do), {Label: t.No}}}
	}))
}
