package care

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// returned is what is typed for when evidence is given back.
const returned Action = "returned"

// evidenceMsg is a task and how far the person is with it.
type evidenceMsg struct {
	ticket *ticket
	c      progress.MemberSignal
	is     both[content]
	ticked map[string]bool
	err    error
}

func loadEvidence(l loading, c progress.MemberSignal) tea.Msg {
	msg := evidenceMsg{ticket: l.ticket, c: c, is: readBoth(l.course, c.Signal)}
	state, err := l.store.State(l.ctx, c.Member.Person)
	if err != nil {
		msg.err = err
		return msg
	}
	if unit, ok := state.Units[c.Signal.Unit]; ok {
		task := unit.Tasks[c.Signal.Item]
		msg.ticked = task.Ticked
		if task.Evidence != nil { // they may have changed it since the list was drawn
			msg.c.Signal.Text = safe.Clean(string(task.Evidence.Text))
		}
	}
	return msg
}

// showEvidence shows what a person did for a task, and asks what to say to it.
func (a *Actions) showEvidence(msg evidenceMsg) tea.Cmd {
	env, c := a.env, msg.c
	if msg.err != nil {
		env.Log.Error("load evidence", "err", msg.err)
		return notice(env.Text.Class.Failed)
	}
	decide := func(do func() tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd {
			a.cases = []progress.MemberSignal{c}
			return do()
		}
	}
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Care
		return overlay.Asking{
			Title: t.EvidenceTitle,
			Body:  func(width int) []string { return a.evidenceLines(msg, width) },
			Answers: []overlay.Answer{
				a.answer(t.Confirm, decide(func() tea.Cmd { return a.verdict(true, "") })),
				a.answer(t.ConfirmNote, decide(a.askNote)),
				a.answer(t.Return, decide(a.askReturn)),
				a.answer(t.CopyEvidence, func() tea.Cmd {
					return tea.Batch(tea.SetClipboard(string(c.Signal.Text)), notice(env.Text.Workbench.Copied))
				}),
				{Label: t.Later},
			},
		}
	}))
}

func (a *Actions) evidenceLines(msg evidenceMsg, width int) []string {
	env, t, s := a.env, a.env.Text.Care, a.env.Styles
	task := msg.is[env.Lang()].task
	if task == nil {
		task = new(practice.Task)
	}
	var lines []string
	for _, line := range screen.Wrap(t.EvidenceOf(Who(env, msg.c.Member), task.Title), width) {
		lines = append(lines, s.Strong.Render(line))
	}
	lines = append(lines, muted(env, t.Evidence+" · "+Since(env, msg.c.Signal), width)...)
	lines = append(lines, screen.Wrap(t.Wrote(string(msg.c.Signal.Text)), width)...)
	ticked := 0
	for _, line := range task.Checklist {
		if msg.ticked[line.ID] {
			ticked++
		}
	}
	if len(task.Checklist) > 0 {
		lines = append(append(lines, ""), muted(env, t.EvidenceLines(ticked, len(task.Checklist)), width)...)
	}
	for _, line := range task.Checklist {
		mark := "· "
		if msg.ticked[line.ID] {
			mark = s.Success.Render("✓") + " "
		}
		lines = append(lines, block(mark, markdown.Lines(line.Text, width-2, s))...)
	}
	return lines
}

// askNote asks for a word to evidence that is good.
func (a *Actions) askNote() tea.Cmd {
	return a.askAbout(Evidence, a.env.Text.Care.NoteTitle, func() string { return a.env.Text.Care.NoteAsk },
		func() string { return a.env.Text.Care.Confirm })
}

// askReturn asks what has to be mended.
func (a *Actions) askReturn() tea.Cmd {
	return a.askAbout(returned, a.env.Text.Care.ReturnTitle, func() string { return a.env.Text.Care.ReturnAsk },
		func() string { return a.env.Text.Care.ReturnDo })
}

func (a *Actions) askAbout(action Action, title string, question, save func() string) tea.Cmd {
	env, text := a.env, a.cases[0].Signal.Text
	return a.ask(action, title, overlay.About{
		Lines: func(_ string, width int) (above, below []string) {
			return append(wrote(env, text, width), muted(env, question(), width)...), nil
		},
		Save: save,
	})
}

// verdict confirms evidence, or gives it back.
func (a *Actions) verdict(ok bool, comment safe.Text) tea.Cmd {
	c := a.cases[0]
	said := a.env.Text.Care.Returned
	if ok {
		said = a.env.Text.Care.Confirmed
	}
	body := progress.ConfirmedBody{OK: ok, Comment: comment, By: a.env.Trainer.Name}
	return a.record(said, a.env.About(c.Member.Person, progress.KindConfirmed, c.Signal.Unit, c.Signal.Item, body))
}
