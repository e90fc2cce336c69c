package practiceview

import (
	"net/url"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const (
	noteLines   = 5
	maxEvidence = 8000 // bytes; the field takes no more than a quarter as many characters
)

type (
	// personalMsg is what the participant wants to do about personal data in the
	// evidence of a task.
	personalMsg struct {
		unit, task string
		keep       bool
	}
	// withdrawMsg takes the evidence of a task back.
	withdrawMsg struct{ unit, task string }
)

// dialog is the ID of the field for a task's evidence.
func (m *Model) dialog(task string) string { return "evidence/" + m.unit.ID + "/" + task }

// writeEvidence opens the field for the current task's evidence.
func (m *Model) writeEvidence() tea.Cmd {
	t := m.current()
	if !asksEvidence(t) {
		return nil
	}
	text, typed := m.typed[t.ID]
	if !typed {
		text = m.tasks[t.ID].evidence
	}
	return m.field(t, m.env.Text.Practice.Evidence.Write[string(t.Evidence)], text)
}

func (m *Model) field(t practice.Task, title, text string) tea.Cmd {
	lines := 1
	if t.Evidence == practice.EvidenceNote {
		lines = noteLines
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.dialog(t.ID), title, text, lines)})
}

// evidenceTyped takes what was typed for a task. Personal data in it is asked
// about before it is kept.
func (m *Model) evidenceTyped(msg overlay.TypedMsg) tea.Cmd {
	t, ok := m.taskOf(msg.ID)
	if !ok {
		return nil
	}
	clean, _ := safe.Block(msg.Text, maxEvidence) // what is too long keeps its beginning
	text := strings.TrimSpace(string(clean))
	delete(m.typed, t.ID)
	if had := m.tasks[t.ID]; text == had.evidence && !had.returned() {
		return nil // what was given back may be handed in as it is: it can be better behind its address
	}
	if text != "" && t.Evidence == practice.EvidenceLink {
		address, ok := address(text)
		if !ok {
			e := m.env.Text.Practice.Evidence
			return tea.Sequence(m.field(t, e.BadLink, text), m.say(e.BadLinkHelp))
		}
		text = address
	}
	if found := practice.Personal(text); len(found) > 0 {
		m.typed[t.ID] = text
		return m.askPersonal(t.ID, found)
	}
	return m.keepEvidence(t.ID, text)
}

// taskOf is the task whose field has that ID.
func (m *Model) taskOf(dialog string) (practice.Task, bool) {
	if m.body == nil {
		return practice.Task{}, false
	}
	i := slices.IndexFunc(m.body.Tasks, func(t practice.Task) bool { return m.dialog(t.ID) == dialog })
	if i < 0 {
		return practice.Task{}, false
	}
	return m.body.Tasks[i], true
}

// address completes an address on the Web and checks its form. It is never
// opened.
func address(text string) (string, bool) {
	if strings.ContainsAny(text, " \n") {
		return "", false
	}
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
		return "", false
	}
	host := u.Hostname()
	dot := strings.LastIndex(host, ".")
	if dot <= 0 || dot > len(host)-3 {
		return "", false
	}
	return text, true
}

// askPersonal names what looks like personal data and asks to remove it.
func (m *Model) askPersonal(id string, found []practice.Finding) tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(m.env, func() overlay.Asking {
		e := m.env.Text.Practice.Evidence
		what := make([]string, len(found))
		for i, f := range found {
			what[i] = e.Number[string(f.Rule)] + f.About
		}
		return overlay.Asking{Title: e.PersonalTitle, Text: e.Personal(what), Answers: []overlay.Answer{
			{Label: e.PersonalMend, Msg: personalMsg{unit: m.unit.ID, task: id}},
			{Label: e.PersonalKeep, Msg: personalMsg{unit: m.unit.ID, task: id, keep: true}},
		}}
	})})
}

func (m *Model) personalAnswered(msg personalMsg) tea.Cmd {
	text, typed := m.typed[msg.task]
	if msg.unit != m.unit.ID || !typed {
		return nil
	}
	if msg.keep {
		return m.keepEvidence(msg.task, text)
	}
	i := m.index(msg.task)
	if i < 0 {
		return nil
	}
	t := m.body.Tasks[i]
	return m.field(t, m.env.Text.Practice.Evidence.Write[string(t.Evidence)], text)
}

// keepEvidence records the evidence of a task; no text withdraws it.
func (m *Model) keepEvidence(id, text string) tea.Cmd {
	delete(m.typed, id)
	i := m.index(id)
	if i < 0 {
		return nil
	}
	t := m.body.Tasks[i]
	wasDone := m.done(t)
	state := m.mutable(id)
	state.evidence, state.verdict = text, nil // nobody has seen this one yet
	m.tasks[id] = state
	said := m.env.Text.Practice.Evidence.Kept
	if text == "" {
		said = m.env.Text.Practice.Evidence.Withdrawn
	}
	body := progress.EvidencedBody{Kind: string(t.Evidence), Text: safe.Clean(text)}
	// What worked says comes after, and so stays.
	return tea.Sequence(m.say(said), m.worked(t, wasDone, m.env.Draft(progress.KindEvidenced, m.unit.ID, id, body)))
}

// withdraw asks whether the current task's evidence is to go.
func (m *Model) withdraw() tea.Cmd {
	id := m.current().ID
	if m.tasks[id].evidence == "" {
		return nil
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(m.env, func() overlay.Asking {
		e := m.env.Text.Practice.Evidence
		return overlay.Asking{Title: e.WithdrawTitle, Text: e.WithdrawAsk, Answers: []overlay.Answer{
			{Label: e.WithdrawNo},
			{Label: e.WithdrawYes, Msg: withdrawMsg{unit: m.unit.ID, task: id}},
		}}
	})})
}

func (m *Model) withdrawn(msg withdrawMsg) tea.Cmd {
	if msg.unit != m.unit.ID || m.tasks[msg.task].evidence == "" {
		return nil
	}
	m.on = sheet.Target{Part: anEvidence}
	return m.keepEvidence(msg.task, "")
}
