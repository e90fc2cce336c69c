// Package care is what trainers do about people who need them, wherever they
// meet them: on the first view of a class, in the inbox, on a person's page. It
// says in words why somebody needs a trainer, asks what a dialog has to ask,
// records what the trainer decides, and takes it back.
package care

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Action is something that a trainer can do about a case.
type Action string

// The actions.
const (
	Answer   Action = "answer"   // a report, and close it
	Reply    Action = "reply"    // to a report, and leave it open
	Close    Action = "close"    // a report without an answer
	View     Action = "view"     // the question, page or task that it is about
	Message  Action = "message"  // a text to send
	Handle   Action = "handle"   // seen to
	Later    Action = "later"    // put off
	Evidence Action = "evidence" // look at it
	Person   Action = "person"   // open their page
)

// Actions is the desk of a screen: it does what a trainer decides about the cases
// that the screen shows. The screen hands every message to Update first.
type Actions struct {
	env *screen.Env

	cases   []progress.MemberSignal // what the dialog in front is about
	action  Action                  // what is being typed for
	typing  string                  // ID of the field
	ticket  *ticket                 // the loading whose reply is awaited, if any
	done    []progress.Draft        // what was done last
	here    bool                    // see OnPage
	settled map[string]bool         // cases that were done and that the store may still give
}

// ticket tells the reply to one load from those to others.
type ticket struct{ _ byte }

// NewActions makes the desk of a screen.
func NewActions(env *screen.Env) *Actions { return &Actions{env: env, settled: make(map[string]bool)} }

// ID names a case among those of a class.
func ID(c progress.MemberSignal) string {
	return string(c.Signal.Kind) + "\x00" + c.Member.Person + "\x00" + c.Signal.Unit + "\x00" + c.Signal.Key()
}

// Settled tells whether a case was done since Forget.
func (a *Actions) Settled(c progress.MemberSignal) bool { return a.settled[ID(c)] }

// Forget says that the screen has loaded its cases anew since they were saved.
func (a *Actions) Forget() { clear(a.settled) }

// Offers gives what can be done about a case, the most useful first.
func (a *Actions) Offers(s progress.Signal) []Action {
	var offers []Action
	switch s.Kind {
	case progress.SignalHelp, progress.SignalObstacle, progress.SignalMistake:
		offers = []Action{Answer, Reply, View, Message, Close, Later, Person}
	case progress.SignalStuck, progress.SignalHint:
		offers = []Action{Message, View, Handle, Later, Person}
	case progress.SignalEvidence:
		offers = []Action{Evidence, Message, Later, Person}
	case progress.SignalSilent, progress.SignalUnbegun:
		offers = []Action{Message, Handle, Later, Person}
	}
	if !a.viewable(s) {
		offers = without(offers, View)
	}
	if a.here {
		offers = without(offers, Person)
	}
	return offers
}

func without(actions []Action, gone Action) (kept []Action) {
	for _, action := range actions {
		if action != gone {
			kept = append(kept, action)
		}
	}
	return kept
}

// viewable tells whether the case is about something that can be shown.
func (a *Actions) viewable(s progress.Signal) bool {
	unit, ok := a.env.Course.Unit(s.Unit)
	if !ok || s.Item == "" {
		return false
	}
	switch unit.Kind {
	case lessons.KindLesson, lessons.KindQuiz, lessons.KindTest, lessons.KindPractice:
		return true
	case lessons.KindDrama:
	}
	return false
}

// Menu asks what to do about a case.
func (a *Actions) Menu(c progress.MemberSignal, places Places) tea.Cmd {
	env, offers := a.env, a.Offers(c.Signal)
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		asking := overlay.Asking{Title: Name(env, c.Member), Body: func(width int) []string { return about(env, c, places, width) }}
		for _, action := range offers {
			asking.Answers = append(asking.Answers, overlay.Answer{
				Label: env.Text.Care.Do[string(action)], Msg: doMsg{of: a, action: action, c: c},
			})
		}
		return asking
	}))
}

// doMsg says what to do.
type doMsg struct {
	of     *Actions
	action Action
	c      progress.MemberSignal
}

// Do begins an action about a case. Answer, Reply and Close work on several.
func (a *Actions) Do(action Action, cases ...progress.MemberSignal) tea.Cmd {
	if len(cases) == 0 {
		return nil
	}
	a.cases, a.ticket, a.typing = cases, nil, ""
	c := cases[0]
	switch action {
	case Answer, Reply:
		return a.askReply(action)
	case Close:
		return a.reply("", true)
	case View:
		return a.load(func(ctx loading) tea.Msg { return viewMsg{ctx.ticket, c, readBoth(ctx.course, c.Signal)} })
	case Message:
		return a.load(func(ctx loading) tea.Msg { return messageMsg{ctx.ticket, c, factsOf(ctx.course, c.Signal)} })
	case Handle:
		return a.handle(c)
	case Later:
		return a.askLater(c)
	case Evidence:
		return a.load(func(ctx loading) tea.Msg { return loadEvidence(ctx, c) })
	case Person:
		return screen.Send(screen.PersonMsg{Person: c.Member.Person})
	case returned: // follows from looking at evidence
	}
	return nil
}

// Update handles what follows from an action; done is false for every other
// message.
func (a *Actions) Update(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case doMsg:
		if msg.of != a {
			return nil, false
		}
		return a.Do(msg.action, msg.c), true
	case overlay.TypedMsg:
		if a.typing == "" || msg.ID != a.typing {
			return nil, false
		}
		a.typing = ""
		return a.typed(msg.Text), true
	case answerMsg:
		if msg.of != a {
			return nil, false
		}
		return msg.do(), true
	case viewMsg:
		return a.take(msg.ticket, func() tea.Cmd { return a.showView(msg) })
	case messageMsg:
		return a.take(msg.ticket, func() tea.Cmd { return a.showMessage(msg) })
	case evidenceMsg:
		return a.take(msg.ticket, func() tea.Cmd { return a.showEvidence(msg) })
	case undoMsg:
		return a.take(msg.ticket, func() tea.Cmd { return a.undone(msg) })
	case savedMsg:
		return a.take(msg.ticket, func() tea.Cmd { return a.saved(msg) })
	}
	return nil, false
}

// answerMsg is an answer to a dialog of these actions.
type answerMsg struct {
	of *Actions
	do func() tea.Cmd
}

// answer is an answer of a dialog.
func (a *Actions) answer(label string, do func() tea.Cmd) overlay.Answer {
	return overlay.Answer{Label: label, Msg: answerMsg{of: a, do: do}}
}

// take does something with a reply that is awaited.
func (a *Actions) take(t *ticket, do func() tea.Cmd) (cmd tea.Cmd, done bool) {
	if t == nil || t != a.ticket {
		return nil, false
	}
	a.ticket = nil
	return do(), true
}

// Bindings are the keys for what can be done about a case, for the footer; nil is
// no case.
func (a *Actions) Bindings(c *progress.MemberSignal) []key.Binding {
	var bindings []key.Binding
	if c != nil {
		for _, action := range a.Offers(c.Signal) {
			if name := keyOf(action); name != "" {
				bindings = append(bindings, key.NewBinding(key.WithKeys(name), key.WithHelp(name, a.env.Text.Care.Key[string(action)])))
			}
		}
	}
	if len(a.done) > 0 {
		bindings = append(bindings, a.undoKey())
	}
	return bindings
}

func (a *Actions) undoKey() key.Binding {
	return key.NewBinding(key.WithKeys("u"), key.WithHelp("u", a.env.Text.Care.Undo))
}

// keyOf is the key of an action; "" for one that only the menu has.
func keyOf(action Action) string {
	switch action {
	case Answer:
		return "a"
	case Close:
		return "c"
	case View:
		return "v"
	case Message:
		return "m"
	case Handle:
		return "h"
	case Later:
		return "z"
	case Evidence:
		return "e"
	case Person:
		return "o"
	case Reply, returned:
	}
	return ""
}

// Key does what a key does about a case; nil is no case.
func (a *Actions) Key(msg tea.KeyPressMsg, c *progress.MemberSignal) (cmd tea.Cmd, done bool) {
	if len(a.done) > 0 && key.Matches(msg, a.undoKey()) {
		return a.Undo(), true
	}
	if c == nil {
		return nil, false
	}
	for _, action := range a.Offers(c.Signal) {
		if name := keyOf(action); name != "" && key.Matches(msg, key.NewBinding(key.WithKeys(name))) {
			return a.Do(action, *c), true
		}
	}
	return nil, false
}

func show(o screen.Overlay) tea.Cmd { return screen.Send(screen.ShowMsg{Overlay: o}) }

func notice(text string) tea.Cmd { return screen.Send(screen.NoticeMsg{Text: text}) }
