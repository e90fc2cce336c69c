package quizview

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// keyMap is every key of the screen; those that do nothing now are disabled.
type keyMap struct {
	next, answer, save, previous     key.Binding
	pick, toggle, undo               key.Binding
	hint, unknown, again, more, list key.Binding
	up, down, left, right            key.Binding
	field, fieldBack, leave, buttons key.Binding
	pageUp, pageDown                 key.Binding
	help                             key.Binding // of the app, while "?" is text
}

// keys returns the key map in the language and for the state of the moment.
// In a text field only what is no text has a meaning.
func (m *Model) keys() keyMap {
	do, app := m.env.Text.Quiz.Do, m.env.Text.App
	k := keyMap{
		next:      key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", m.nextLabel())),
		answer:    key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", do.Answer)),
		save:      key.NewBinding(key.WithKeys("ctrl+s"), key.WithHelp("ctrl+s", do.Save)),
		previous:  key.NewBinding(key.WithKeys("b", "left"), key.WithHelp("b", m.env.Text.Test.Previous)),
		pick:      key.NewBinding(key.WithKeys("1", "2", "3", "4", "5", "6", "7", "8", "9"), key.WithHelp("1–9", m.pickLabel())),
		toggle:    key.NewBinding(key.WithKeys("space"), key.WithHelp("space", do.Toggle)),
		undo:      key.NewBinding(key.WithKeys("backspace"), key.WithHelp("backspace", do.Undo)),
		hint:      key.NewBinding(key.WithKeys("h"), key.WithHelp("h", do.Hint)),
		unknown:   key.NewBinding(key.WithKeys("0"), key.WithHelp("0", m.passLabel())),
		again:     key.NewBinding(key.WithKeys("r"), key.WithHelp("r", do.Again)),
		more:      key.NewBinding(key.WithKeys("u"), key.WithHelp("u", m.env.Text.Review.Do)),
		list:      key.NewBinding(key.WithKeys("w"), key.WithHelp("w", m.env.Text.Review.DoMissed)),
		up:        key.NewBinding(key.WithKeys("up"), key.WithHelp("↑↓", app.Move)),
		down:      key.NewBinding(key.WithKeys("down")),
		left:      key.NewBinding(key.WithKeys("left"), key.WithHelp("←→", app.Move)),
		right:     key.NewBinding(key.WithKeys("right")),
		field:     key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", m.fieldLabel())),
		fieldBack: key.NewBinding(key.WithKeys("shift+tab")),
		leave:     key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", do.Actions)),
		buttons:   key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", do.Write)),
		pageUp:    key.NewBinding(key.WithKeys("pgup"), key.WithHelp("pgup/pgdn", do.Scroll)),
		pageDown:  key.NewBinding(key.WithKeys("pgdown")),
		help:      key.NewBinding(key.WithKeys("f1"), key.WithHelp("f1", app.Help)),
	}
	if m.focus != onText {
		k.up.SetKeys("up", "k")
		k.down.SetKeys("down", "j")
	}
	if m.reading() {
		k.pageDown.SetKeys("pgdown", "space")
		k.up.SetHelp("↑↓", do.Scroll)
	}
	m.enable(&k)
	return k
}

// enable leaves on what works now.
func (m *Model) enable(k *keyMap) {
	q := m.question()
	isAsking := m.phase == asking
	choosing := isAsking && m.focus == onChoices
	typing := isAsking && m.focus == onText
	k.next.SetEnabled(!isAsking)
	k.answer.SetEnabled(isAsking && (!typing || q.Type != quiz.Open))
	switch {
	case typing && !m.fields.last():
		k.answer.SetHelp("enter", m.env.Text.App.Field)
	case m.focus == onActions:
		k.answer.SetHelp("enter", m.buttonLabel(m.row))
	}
	k.save.SetEnabled(isAsking && !choosing)
	k.pick.SetEnabled((!isAsking || choosing) && !m.reading())
	k.toggle.SetEnabled(choosing && (q.Type == quiz.Many || q.Type == quiz.Order))
	k.undo.SetEnabled(choosing && q.Type == quiz.Order && len(m.pick.Choices) > 0)
	k.hint.SetEnabled(isAsking && !typing && m.hintLeft())
	k.unknown.SetEnabled(isAsking && !typing)
	k.again.SetEnabled(m.phase == ended && m.rules.pass)
	k.more.SetEnabled(m.phase == ended && m.offers(doesMore))
	k.list.SetEnabled(m.phase == ended && m.offers(doesList))
	k.previous.SetEnabled(m.phase == looking && m.at > 0)
	pushing := isAsking && m.focus == onActions
	k.left.SetEnabled(pushing)
	k.right.SetEnabled(pushing)
	k.field.SetEnabled(typing)
	k.fieldBack.SetEnabled(isAsking && !choosing)
	k.leave.SetEnabled(typing || m.phase == looking)
	if m.phase == looking {
		k.leave.SetHelp("esc", m.env.Text.Test.Done)
	}
	k.buttons.SetEnabled(pushing)
	k.help.SetEnabled(typing)
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.phase == opening {
		return nil
	}
	if m.phase == asking && m.focus == onText {
		done := k.answer
		if m.question().Type == quiz.Open {
			done = k.save
		}
		return []key.Binding{done, m.wayToButtons(k), k.help}
	}
	if m.phase == asking && m.focus == onActions {
		return []key.Binding{k.answer, k.left, k.buttons} // the others stand on the buttons
	}
	scroll := k.up
	scroll.SetEnabled(m.reading() && m.overflows())
	if m.phase == looking {
		return []key.Binding{k.next, k.previous, k.leave, scroll}
	}
	return []key.Binding{k.next, k.answer, k.hint, k.unknown, k.again, k.more, k.list, k.undo, k.toggle, scroll}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		{k.next, k.previous, k.answer, k.save, k.pick, k.toggle, k.undo, k.hint, k.unknown, k.again, k.more, k.list},
		{k.field, k.buttons, k.up, k.left, k.pageUp},
	}
}

// nextLabel says what Enter does where no question is asked.
func (m *Model) nextLabel() string {
	app := m.env.Text.App
	switch m.phase {
	case failed:
		return app.Retry
	case answered, looking:
		return m.goOnLabel(m.page())
	case starting:
		return m.startLabel()
	case ended:
		return m.endLabel()
	case opening, asking:
		return app.Next
	default:
		return app.Next
	}
}

// startLabel says what Enter does before the first question.
func (m *Model) startLabel() string {
	run, _ := m.unfinished()
	switch {
	case m.more(m.page()):
		return m.env.Text.Quiz.Do.ReadOn
	case run == nil && m.row == 0:
		return m.env.Text.Quiz.Do.Start
	default:
		return m.env.Text.App.Next
	}
}

// goOnLabel says what Enter does with the feedback.
func (m *Model) goOnLabel(p *page) string {
	do := m.env.Text.Quiz.Do
	switch {
	case m.more(p):
		return do.ReadOn
	case m.phase == looking && m.at+1 < len(m.quiz.Questions):
		return m.env.Text.Test.NextAnswer
	case m.phase == looking:
		return m.env.Text.Test.Done
	case m.next() < 0:
		return do.Finish
	default:
		return do.Next
	}
}

// pickLabel says what a number does.
func (m *Model) pickLabel() string {
	if m.phase == ended {
		return m.env.Text.Quiz.End.Jumps
	}
	return m.env.Text.Quiz.Do.Pick
}

// fieldLabel says where Tab goes from a text field.
func (m *Model) fieldLabel() string {
	if m.fields.last() {
		return m.env.Text.Quiz.Do.Actions
	}
	return m.env.Text.App.Field
}

// passLabel says what it is called to leave a question without an answer.
func (m *Model) passLabel() string {
	if m.question().Type == quiz.Open {
		return m.env.Text.Quiz.Do.Skip
	}
	return m.env.Text.Quiz.Do.Unknown
}

// offers tells whether one of the options does something.
func (m *Model) offers(what does) bool {
	return slices.ContainsFunc(m.options(), func(o option) bool { return o.does == what })
}
