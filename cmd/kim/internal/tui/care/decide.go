package care

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const (
	// maxText is the longest answer or comment, in bytes.
	maxText = 8 << 10
	// textRows is the height of the field for one.
	textRows = 5
	// handledDays is how long silence is seen to that was marked so.
	handledDays = 7
)

// record saves what was decided, and says so with how to take it back.
func (a *Actions) record(text string, drafts ...progress.Draft) tea.Cmd {
	a.done = drafts
	for _, c := range a.cases {
		a.settled[ID(c)] = true
	}
	a.cases = nil
	said := screen.NoticeMsg{Text: text, Key: "u", Does: a.env.Text.Care.Undo}
	return tea.Batch(a.env.Record(drafts...), screen.Send(said))
}

// handle marks a case as seen to, until something new happens.
func (a *Actions) handle(c progress.MemberSignal) tea.Cmd {
	if quiet(c.Signal.Kind) {
		return a.putOff(c, handledDays)
	}
	body := progress.HandledBody{Signal: c.Signal.Kind, By: a.env.Trainer.Name}
	return a.record(a.env.Text.Care.Handled, a.env.About(c.Member.Person, progress.KindHandled, c.Signal.Unit, c.Signal.Key(), body))
}

func quiet(kind progress.SignalKind) bool {
	return kind == progress.SignalSilent || kind == progress.SignalUnbegun
}

// askLater asks for how long a case is put off.
func (a *Actions) askLater(c progress.MemberSignal) tea.Cmd {
	env := a.env
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Care
		asking := overlay.Asking{Title: t.PutOffTitle, Text: t.PutOffAsk}
		for _, days := range []int{1, 3, 7} {
			asking.Answers = append(asking.Answers, a.answer(t.PutOffDays(days), func() tea.Cmd {
				a.cases = []progress.MemberSignal{c}
				return a.putOff(c, days)
			}))
		}
		return asking
	}))
}

// putOff puts a case off until the morning of a day.
func (a *Actions) putOff(c progress.MemberSignal, days int) tea.Cmd {
	now := a.env.Now()
	until := time.Date(now.Year(), now.Month(), now.Day()+days, 0, 0, 0, 0, now.Location())
	unit, item := c.Signal.Unit, c.Signal.Key()
	if quiet(c.Signal.Kind) {
		unit, item = progress.Elsewhere, ""
	}
	body := progress.HandledBody{Signal: c.Signal.Kind, Until: until.UnixMilli(), By: a.env.Trainer.Name}
	said := a.env.Text.Care.PutOff(a.env.Text.Date.Ahead(until, now))
	return a.record(said, a.env.About(c.Member.Person, progress.KindHandled, unit, item, body))
}

// askReply asks for the answer to the reports.
func (a *Actions) askReply(action Action) tea.Cmd {
	env, cases := a.env, a.cases
	title := env.Text.Care.ReplyAll(len(cases))
	if len(cases) == 1 {
		title = env.Text.Care.ReplyTo(Name(env, cases[0].Member))
	}
	return a.ask(action, title, overlay.About{
		Lines: func(_ string, width int) (above, below []string) {
			if len(cases) == 1 {
				above = wrote(env, cases[0].Signal.Text, width)
			}
			return append(above, muted(env, env.Text.Care.ReplyAsk, width)...), nil
		},
		Save: func() string {
			if action == Reply {
				return env.Text.Care.SendOpen
			}
			return env.Text.Care.Send
		},
	})
}

// ask opens a field to type into.
func (a *Actions) ask(action Action, title string, about overlay.About) tea.Cmd {
	a.action, a.typing = action, "care/"+a.env.NewID()
	return show(overlay.NewInput(a.env, a.typing, title, "", textRows).With(about))
}

func wrote(env *screen.Env, text safe.Text, width int) []string {
	if text == "" {
		return muted(env, env.Text.Care.WroteNothing, width)
	}
	const most = 6 // lines; the rest is in the menu of the case
	lines := screen.Wrap(env.Text.Care.Wrote(string(text)), width)
	return append(lines[:min(len(lines), most)], "")
}

func muted(env *screen.Env, text string, width int) []string {
	lines := screen.Wrap(text, width)
	for i, line := range lines {
		lines[i] = env.Styles.Muted.Render(line)
	}
	return lines
}

// typed goes on with what was typed.
func (a *Actions) typed(text string) tea.Cmd {
	clean, err := safe.Block(strings.TrimSpace(text), maxText)
	if err != nil { // what fits was kept
		a.env.Log.Warn("text of a trainer", "err", err)
	}
	if clean == "" && a.action != Evidence {
		return notice(a.env.Text.Care.NothingWritten)
	}
	switch {
	case a.action == Evidence:
		return a.verdict(true, clean)
	case a.action == returned:
		return a.verdict(false, clean)
	case len(a.cases) > 1:
		return a.confirmAll(clean)
	default:
		return a.reply(clean, a.action == Answer)
	}
}

// confirmAll asks before the same answer goes to many.
func (a *Actions) confirmAll(text safe.Text) tea.Cmd {
	env, cases, closes := a.env, a.cases, a.action == Answer
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Care
		return overlay.Asking{
			Title: t.SendTitle,
			Body: func(width int) []string {
				return append(append(screen.Wrap(t.SendAll(len(cases)), width), ""), screen.Wrap(t.Wrote(string(text)), width)...)
			},
			Answers: []overlay.Answer{
				a.answer(t.SendYes, func() tea.Cmd {
					a.cases = cases
					return a.reply(text, closes)
				}),
				{Label: t.SendNo},
			},
		}
	}))
}

// reply answers the reports.
func (a *Actions) reply(text safe.Text, closes bool) tea.Cmd {
	drafts := make([]progress.Draft, len(a.cases))
	for i, c := range a.cases {
		body := progress.RepliedBody{Report: c.Signal.ID, Text: text, Closed: closes, By: a.env.Trainer.Name}
		drafts[i] = a.env.About(c.Member.Person, progress.KindReplied, c.Signal.Unit, c.Signal.Item, body)
	}
	said := a.env.Text.Care.Replied(len(drafts))
	if text == "" {
		said = a.env.Text.Care.Closed
	}
	return a.record(said, drafts...)
}

// Undo takes back what was done last. The events are found in the store, which
// gave them their IDs.
func (a *Actions) Undo() tea.Cmd {
	drafts := a.done
	if len(drafts) == 0 {
		return nil
	}
	return a.load(func(l loading) tea.Msg {
		msg := undoMsg{ticket: l.ticket, want: len(drafts)}
		for _, d := range drafts {
			e, found, err := recorded(l, d)
			if err != nil {
				msg.err = err
				return msg
			}
			if found {
				msg.events = append(msg.events, e)
			}
		}
		return msg
	})
}

// undoMsg are the events to take back; fewer than wanted while some are not saved.
type undoMsg struct {
	ticket *ticket
	events []progress.Event
	want   int
	err    error
}

// recorded finds the event that a draft of this session became.
func recorded(l loading, d progress.Draft) (event progress.Event, found bool, err error) {
	const lately = 50 // events of a person who goes on learning meanwhile
	events, err := l.store.Recent(l.ctx, d.Participant, progress.Stamp{}, lately)
	for _, e := range events {
		if e.Kind == d.Kind && e.Unit == d.Unit && e.Item == d.Item && e.At == d.At.UnixMilli() {
			return e, true, err
		}
	}
	return progress.Event{}, false, err
}

func (a *Actions) undone(msg undoMsg) tea.Cmd {
	t := a.env.Text.Care
	switch {
	case msg.err != nil:
		a.env.Log.Error("undo", "err", msg.err)
		return notice(t.UndoFailed)
	case len(msg.events) < msg.want:
		return notice(t.UndoLater)
	}
	drafts := make([]progress.Draft, len(msg.events))
	for i, e := range msg.events {
		drafts[i] = a.env.About(e.Participant, progress.KindVoided, "", "", progress.VoidedBody{Event: e.ID})
	}
	a.done = nil
	clear(a.settled)
	return tea.Batch(a.env.Record(drafts...), notice(t.Undone))
}
