package quizview

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// pressQuestion handles a key while a question is asked.
func (m *Model) pressQuestion(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.hint):
		return m.hint()
	case key.Matches(msg, keys.unknown):
		return m.submit(quiz.Response{})
	}
	switch m.focus {
	case onChoices:
		return m.pressChoices(msg, keys)
	case onText:
		return m.pressText(msg, keys)
	case onActions:
		return m.pressButtons(msg, keys)
	default:
		return nil
	}
}

// pressChoices handles a key where nothing is typed.
func (m *Model) pressChoices(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.answer):
		return m.answer(m.pick)
	case key.Matches(msg, keys.up):
		return m.move(-1)
	case key.Matches(msg, keys.down):
		return m.move(1)
	case key.Matches(msg, keys.toggle):
		return m.take(m.row)
	case key.Matches(msg, keys.undo):
		return m.picked(quiz.Response{Choices: slices.Clone(m.pick.Choices[:len(m.pick.Choices)-1])})
	case key.Matches(msg, keys.pick):
		return m.take(slices.Index(keys.pick.Keys(), msg.String()))
	}
	return nil
}

// move goes to another choice, or left side. Where one has to be picked it
// picks: then the arrows and Enter are enough.
func (m *Model) move(by int) tea.Cmd {
	q := m.question()
	last := len(q.Choices) - 1
	row := max(0, min(last, m.row+by))
	if row == m.row || last < 0 {
		m.scroll(by) // there is no other: show what stands beyond
		return nil
	}
	m.row = row
	if q.Type != quiz.One {
		return nil
	}
	return m.picked(quiz.Response{Choices: []string{m.order[row]}})
}

// take does what the number of a choice does: pick it, mark it, put it next in
// order, or give it to the current left side.
func (m *Model) take(i int) tea.Cmd {
	q := m.question()
	if i < 0 || i >= len(m.order) {
		return nil
	}
	id := m.order[i]
	switch q.Type {
	case quiz.One:
		m.row = i
		if slices.Contains(m.pick.Choices, id) {
			return nil // a double click or a key held down: only Enter answers
		}
		return m.picked(quiz.Response{Choices: []string{id}})
	case quiz.Many, quiz.Order:
		m.row = i
		return m.picked(quiz.Response{Choices: toggle(m.pick.Choices, id)})
	case quiz.Match:
		choices, next := pair(m.pick.Choices, m.row, id)
		m.row = next
		return m.picked(quiz.Response{Choices: choices})
	case quiz.Blank, quiz.Number, quiz.Open:
		return nil
	default:
		return nil
	}
}

// picked takes over a selection and records it, before it is submitted.
func (m *Model) picked(r quiz.Response) tea.Cmd {
	q := m.question()
	m.pick = r
	saved := progress.Response(clone(r))
	m.item(q.ID).Pick = saved
	return m.recordRun(m.draft(progress.KindPicked, q, progress.PickedBody{Run: m.run.ID, Response: saved}))
}

// answer submits a response, or says what it lacks.
func (m *Model) answer(r quiz.Response) tea.Cmd {
	q := m.question()
	if !q.Complete(r) {
		return screen.Send(screen.NoticeMsg{Text: m.need(q, r)})
	}
	return m.submit(r)
}

func (m *Model) need(q quiz.Question, r quiz.Response) string {
	need := m.env.Text.Quiz.Need
	switch q.Type {
	case quiz.One:
		return need.One
	case quiz.Many:
		return need.Many
	case quiz.Order:
		return need.Order(left(q, r))
	case quiz.Match:
		return need.Match(left(q, r))
	case quiz.Blank:
		return need.Blank
	case quiz.Number:
		return need.Number
	case quiz.Open:
		return need.Open
	default:
		return ""
	}
}

// typed is the response that stands in the text fields, cleaned.
func (m *Model) typed() quiz.Response {
	return quiz.Response{Texts: texts(m.question(), m.fields.values())}
}

// typedDraft is the record of what was typed since the last one, if anything.
func (m *Model) typedDraft() (progress.Draft, bool) {
	if m.phase != asking || m.fields.changes == 0 || !m.rules.run {
		return progress.Draft{}, false
	}
	q := m.question()
	m.fields.changes = 0
	m.pick = m.typed()
	saved := progress.Response(clone(m.pick))
	m.item(q.ID).Pick = saved
	return m.draft(progress.KindPicked, q, progress.PickedBody{Run: m.run.ID, Response: saved}), true
}

func (m *Model) recordTyped() tea.Cmd {
	if draft, ok := m.typedDraft(); ok {
		return m.env.Record(draft)
	}
	return nil
}

// pressText handles a key while a text field is typed into.
func (m *Model) pressText(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.save):
		return m.answerTyped()
	case key.Matches(msg, keys.answer):
		if !m.fields.last() {
			return m.enterField(m.fields.current + 1)
		}
		return m.answerTyped()
	case key.Matches(msg, keys.field):
		if !m.fields.last() {
			return m.enterField(m.fields.current + 1)
		}
		return m.toButtons()
	case key.Matches(msg, keys.leave):
		return m.toButtons()
	case key.Matches(msg, keys.fieldBack):
		if m.fields.current > 0 {
			return m.enterField(m.fields.current - 1)
		}
		return m.toButtons()
	}
	if by, ok := m.fields.moveKey(msg, keys); ok {
		return m.enterField(max(0, min(m.fields.count()-1, m.fields.current+by)))
	}
	return m.typeInto(msg)
}

// typeInto gives a key to the field. Where a number is asked for, what cannot
// be part of one is not taken.
func (m *Model) typeInto(msg tea.KeyPressMsg) tea.Cmd {
	if m.question().Type == quiz.Number && numeric(msg.Text) != msg.Text {
		return screen.Send(screen.NoticeMsg{Text: m.env.Text.Quiz.Need.Number})
	}
	m.fields.update(msg)
	if m.fields.due() {
		return m.recordTyped()
	}
	return nil
}

func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if m.phase != asking || m.focus != onText {
		return nil
	}
	text := string(safe.Clean(msg.Content))
	if m.question().Type == quiz.Number {
		text = numeric(text)
	}
	m.fields.update(tea.PasteMsg{Content: text})
	return m.recordTyped()
}

// answerTyped submits what was typed. What is missing becomes the current
// field.
func (m *Model) answerTyped() tea.Cmd {
	r := m.typed()
	if !m.question().Complete(r) {
		m.focus = onText
		m.fields.enter(m.fields.firstEmpty())
		return tea.Batch(m.recordTyped(), m.answer(r))
	}
	return m.answer(r)
}

// enterField makes a field the current one, which records the one that is left.
func (m *Model) enterField(i int) tea.Cmd {
	m.focus = onText
	m.fields.enter(i)
	return m.recordTyped()
}
