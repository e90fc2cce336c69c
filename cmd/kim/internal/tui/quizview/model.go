// Package quizview is the screen of a quiz: a page before it, one question at
// a time with feedback at once, and the result. A test differs by its rules: its
// answers can be looked at only after the end. A review asks what is due, from
// all quizzes. Every selection is recorded as
// it is made, so that whoever is interrupted finds the same question with the
// same picks.
//
// The run that is under way is kept as a progress.Run, in the shape in which
// the store gives it back: continuing after a kill and continuing after a
// keystroke are the same thing.
package quizview

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// phase is where in a quiz the participant is.
type phase int

const (
	opening  phase = iota // the quiz and its runs are being loaded
	failed                // they could not be
	starting              // the page before the first question
	asking                // a question without an answer
	answered              // its feedback
	ended                 // the result of a run
	looking               // the answers of a test, one after the other
)

// focus is what the keys go to while a question is asked.
type focus int

const (
	onChoices focus = iota // numbers and arrows
	onText                 // a text field
	onActions              // the row of buttons under the text fields
)

// Model is the screen of one quiz.
type Model struct {
	env           *screen.Env
	unit          *lessons.Unit // nil: a review
	rules         rules
	width, height int

	phase phase
	load  *ticket // the load whose reply is awaited, if any
	quiz  *lessons.Quiz
	runs  []*progress.Run // oldest first
	other form            // of a test: the other one of the two

	session []recall.Question // of a review: what is asked
	review  recall.Review     // what was due when it was last counted
	counted bool              // that was after every answer

	run    *progress.Run // the one that is answered or shown
	number int           // its number among the runs, from 1
	at     int           // the question, by its place in the quiz
	order  []string      // the question's choices as they stand on the screen
	pick   quiz.Response // of the question
	result quiz.Result   // of the question once it is answered

	comparing *ticket          // the comparison with the store whose reply is awaited, if any
	pending   []progress.Draft // an answer that is recorded after it
	elsewhere bool             // the question was answered in another window
	shared    bool             // so was some question of the run

	focus   focus
	row     int // choice, left side, button or option that Enter acts on; none below 0
	fields  fields
	top     int // first line of the body in sight
	clicked lastClick
	unread  bool // what stands below was not in sight yet; Enter leads there first
	reveal  bool // the hint has just been asked for and comes into sight

	texts  sheet.Texts
	titles titles
}

// New makes the screen of a unit of kind quiz or test.
func New(env *screen.Env, unit *lessons.Unit) *Model {
	return &Model{env: env, unit: unit, rules: rulesOf(unit.Kind)}
}

// Title implements screen.Screen.
func (m *Model) Title() string {
	switch {
	case m.unit == nil:
		return m.env.Text.Review.Title
	case m.unit.Kind == lessons.KindTest:
		return m.testName()
	default:
		return m.env.UnitName(m.unit)
	}
}

// Place implements screen.Placed.
func (m *Model) Place() (unit, item string) {
	switch {
	case m.phase == asking || m.reading():
		return m.unitOf(m.question()).ID, m.question().ID
	case m.unit == nil:
		return progress.Elsewhere, "review"
	default:
		return m.unit.ID, ""
	}
}

// Drafting implements screen.Drafting.
func (m *Model) Drafting() bool { return m.pending != nil || m.phase == asking && m.fields.changes > 0 }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return m.open() }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.fields.setSize(m.column(), m.areaHeight())
	m.follow()
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case openedMsg:
		return m.opened(msg)
	case reviewMsg:
		return m.reviewed(msg)
	case translatedMsg:
		return m.translated(msg)
	case sheet.DrawnMsg:
		return m.keepDrawn(msg)
	case comparedMsg:
		return m.compared(msg)
	case titledMsg:
		return m.keepTitles(msg)
	case screen.ChangedMsg:
		return m.changed()
	case screen.ResizedMsg:
		return m.draw()
	case screen.LeaveMsg:
		return tea.Batch(m.recordAnswer(), m.recordTyped())
	case screen.SavedMsg, screen.ShownMsg:
		return m.refresh()
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		return tea.Batch(m.recordAnswer(), m.input(msg))
	}
	return nil
}

// input handles what a person does. Scrolling leaves the selection alone, even
// out of sight.
func (m *Model) input(msg tea.Msg) tea.Cmd {
	m.reveal = false
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if m.scrollKey(msg) {
			return nil
		}
		return m.after(m.press(msg))
	case tea.PasteMsg:
		return m.after(m.paste(msg))
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		m.scroll(sheet.Wheel(msg))
	}
	return nil
}

// after ends the handling of input: the selection comes into sight, and what
// is shown now or next is rendered if it has not been.
func (m *Model) after(cmd tea.Cmd) tea.Cmd {
	m.follow()
	return tea.Batch(cmd, m.draw())
}

// press handles a key in the phase it falls into.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := m.keys()
	switch m.phase {
	case opening:
		return nil
	case failed:
		if key.Matches(msg, keys.next) {
			return m.open()
		}
		return nil
	case starting, ended:
		if key.Matches(msg, keys.next) && m.readOn() {
			return nil
		}
		return m.pressOption(msg, keys)
	case asking:
		return m.pressQuestion(msg, keys)
	case answered:
		if key.Matches(msg, keys.next) && !m.readOn() {
			return m.goOn()
		}
		return nil
	case looking:
		return m.pressLook(msg, keys)
	default:
		return nil
	}
}

// changed takes over another language or other colours.
func (m *Model) changed() tea.Cmd {
	typed := m.recordTyped()
	if m.phase == opening || m.phase == failed {
		return m.open()
	}
	if m.quiz.Lang == m.env.Lang() {
		return tea.Batch(typed, m.draw())
	}
	return tea.Batch(typed, m.translate(), m.draw())
}

// opened takes over a quiz and its runs. Where a run was begun in the meantime
// the reply is not awaited any more.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("open quiz", "unit", m.unit.ID, "err", msg.err)
		if m.phase == opening {
			m.phase = failed
		}
		return nil
	}
	m.quiz, m.runs, m.other = msg.quiz, msg.runs, msg.other
	if m.phase != starting {
		m.toStart()
	}
	m.row = min(m.row, len(m.options())-1)
	m.follow()
	return m.draw()
}

// translated takes over the quiz in another language, at the same question.
func (m *Model) translated(msg translatedMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("translate quiz", "lang", m.env.Lang(), "err", msg.err)
		return nil
	}
	old := m.question()
	m.quiz = msg.quiz
	cmd := m.relocate(old)
	m.follow()
	return tea.Batch(cmd, m.draw())
}

// refresh looks what has reached the store: records of an earlier visit, or of
// another window.
func (m *Model) refresh() tea.Cmd {
	switch {
	case !m.rules.run && m.phase == ended && m.load == nil:
		return m.recount()
	case !m.rules.run:
		return nil
	case m.phase == starting && m.load == nil:
		return m.reload()
	case (m.phase == asking || m.phase == ended) && m.comparing == nil:
		return m.compare()
	default:
		return nil
	}
}

// toStart shows the page before the quiz.
func (m *Model) toStart() {
	m.phase, m.run, m.row, m.top, m.unread = starting, nil, 0, 0, true
}

// column is the width of the text: long lines are hard to read.
func (m *Model) column() int { return min(m.width, 76) }

// tight tells whether there is no room for empty lines.
func (m *Model) tight() bool { return m.height < 14 }

// areaHeight is how many lines the field for own words has.
func (m *Model) areaHeight() int { return max(2, min(6, m.height-7)) }
