package quizview

import (
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// The buttons under text fields.
const (
	buttonAnswer = iota
	buttonHint
	buttonPass
	buttonCount
)

// buttonLabel says what a button does.
func (m *Model) buttonLabel(button int) string {
	do := m.env.Text.Quiz.Do
	switch {
	case button == buttonHint:
		return do.Hint
	case button == buttonPass:
		return m.passLabel()
	case m.question().Type == quiz.Open:
		return do.Save
	default:
		return do.Answer
	}
}

// actionRow draws the buttons under text fields: while something is typed with
// the key that leads to them, afterwards each with its own.
func (m *Model) actionRow(p *page) {
	if !m.fields.any() {
		return
	}
	keys, s := m.keys(), m.env.Styles
	var l sheet.Line
	if m.focus == onText {
		l.Text = " " + s.Key.Render(m.wayToButtons(keys).Help().Key) + " →"
	}
	for i := range buttonCount {
		if i == buttonHint && !m.hintLeft() {
			continue
		}
		on := m.focus == onActions && m.row == i
		text := sheet.Label(m.env.Styles, capital(m.buttonLabel(i)), on)
		if name := buttonKey(keys, i); name != "" {
			text = s.Key.Render(name) + " " + text
		}
		if on {
			text = s.Selected.Render("[") + text + s.Selected.Render("]")
		} else {
			text = " " + text + " "
		}
		from := ansi.StringWidth(l.Text)
		l.Text += text
		l.Spans = append(l.Spans, sheet.Span{From: from, To: ansi.StringWidth(l.Text), Target: sheet.Target{Part: aButton, Index: i}})
	}
	if !p.Tight {
		p.Foot = append(p.Foot, sheet.Line{})
	}
	p.Foot = append(p.Foot, l)
}

// wayToButtons is the key that leads from the field to the buttons: from the
// last field the one that goes from field to field.
func (m *Model) wayToButtons(keys keyMap) key.Binding {
	if m.fields.last() {
		return keys.field
	}
	return keys.leave
}

// buttonKey is the key that does what a button does, if one does now. Enter is
// for the one that is selected.
func buttonKey(keys keyMap, button int) string {
	switch {
	case button == buttonHint && keys.hint.Enabled():
		return keys.hint.Help().Key
	case button == buttonPass && keys.unknown.Enabled():
		return keys.unknown.Help().Key
	default:
		return ""
	}
}

// capital is a label of the footer as it stands on a button.
func capital(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	return string(unicode.ToUpper(first)) + label[size:]
}

// toButtons leaves the text fields for the buttons under them.
func (m *Model) toButtons() tea.Cmd {
	m.focus, m.row = onActions, buttonAnswer
	return m.recordTyped()
}

// pressButtons handles a key in the row of buttons.
func (m *Model) pressButtons(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.answer):
		return m.push(m.row)
	case key.Matches(msg, keys.save):
		return m.answerTyped()
	case key.Matches(msg, keys.buttons):
		return m.enterField(0)
	case key.Matches(msg, keys.fieldBack):
		return m.enterField(max(0, m.fields.count()-1))
	case key.Matches(msg, keys.left):
		m.moveButton(-1)
	case key.Matches(msg, keys.right):
		m.moveButton(1)
	case key.Matches(msg, keys.up):
		m.scroll(-1)
	case key.Matches(msg, keys.down):
		m.scroll(1)
	}
	return nil
}

// moveButton goes to the next button that is there.
func (m *Model) moveButton(by int) {
	row := m.row + by
	if row == buttonHint && !m.hintLeft() {
		row += by
	}
	m.row = max(0, min(buttonCount-1, row))
}

// push does what a button says.
func (m *Model) push(button int) tea.Cmd {
	switch button {
	case buttonAnswer:
		return m.answerTyped()
	case buttonHint:
		return m.hint()
	case buttonPass:
		return m.submit(quiz.Response{})
	default:
		return nil
	}
}
