package quizview

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// does is what an option leads to.
type does int

const (
	doesBegin does = iota
	doesResume
	doesReview // the last result
	doesJump   // the page that teaches what was missed
	doesNext   // the unit that follows
	doesLeave
	doesRetry
	doesSkip // the test before the course
	doesLook // at the answers of a test
	doesMore // another review
	doesList // all that was missed
)

// option is something to choose before a quiz and after it.
type option struct {
	does  does
	key   string // number key; "" for none
	label string
	jump  jump
}

// options are what can be chosen on the first page and on the result.
func (m *Model) options() []option {
	if m.quiz == nil {
		return nil
	}
	switch m.phase {
	case starting:
		return m.startOptions()
	case ended:
		return m.endOptions()
	case opening, failed, asking, answered, looking:
		return nil
	default:
		return nil
	}
}

func (m *Model) startOptions() []option {
	t := m.env.Text.Quiz
	if len(m.quiz.Questions) == 0 {
		return nil
	}
	first := option{does: doesBegin, key: "1", label: m.beginLabel()}
	if run, _ := m.unfinished(); run != nil {
		first = option{does: doesResume, key: "1", label: t.End.Title}
		if next := nextIn(m.quiz.Questions, run); next >= 0 {
			first.label = t.Resume(next+1, len(m.quiz.Questions))
		}
	} else if len(m.runs) > 0 {
		first.label = m.againLabel()
	}
	options := []option{first}
	if run, _ := m.lastFinished(); run != nil {
		options = append(options, option{does: doesReview, key: "2", label: t.LastResult})
	}
	if m.skippable() {
		options = append(options, option{does: doesSkip, key: "2", label: m.env.Text.Test.Skip})
	}
	return options
}

func (m *Model) endOptions() []option {
	switch {
	case !m.rules.run:
		return m.reviewOptions()
	case !m.rules.atOnce:
		return m.testOptions()
	}
	t := m.env.Text.Quiz
	options := m.jumpOptions()
	next := option{does: doesLeave, label: t.End.Leave}
	if unit, ok := m.env.Course.Next(m.unit.ID); ok {
		next = option{does: doesNext, label: m.env.NextUnit(unit)}
	}
	retry := option{does: doesRetry, key: "r", label: capital(t.Do.Again)}
	if m.run.Finished != nil && !m.run.Finished.Passed {
		return append(options, retry, next) // first things first
	}
	return append(options, next, retry)
}

// jumpOptions lead to the places that teach what was missed.
func (m *Model) jumpOptions() []option {
	var options []option
	for i, j := range m.jumps() {
		o := option{does: doesJump, jump: j}
		if i < 9 && j.Unit != nil {
			o.key = strconv.Itoa(i + 1)
		}
		options = append(options, o)
	}
	return options
}

// endLabel says what Enter does on the result page: what the selected option does.
func (m *Model) endLabel() string {
	options := m.options()
	switch {
	case m.more(m.page()):
		return m.env.Text.Quiz.Do.ReadOn
	case m.row < 0 || m.row >= len(options):
		return m.env.Text.App.Next
	}
	switch options[m.row].does {
	case doesRetry:
		return m.env.Text.Quiz.Do.Again
	case doesJump:
		return m.env.Text.App.Open
	case doesBegin, doesResume, doesReview, doesNext, doesLeave, doesSkip, doesLook, doesMore, doesList:
		return m.env.Text.App.Next
	default:
		return m.env.Text.App.Next
	}
}

// firstButton is the option that Enter chooses unless another is moved to.
func (m *Model) firstButton() int {
	return max(0, slices.IndexFunc(m.options(), func(o option) bool { return o.does != doesJump }))
}

// beginLabel says what beginning is called.
func (m *Model) beginLabel() string {
	switch {
	case m.rules.pass:
		return m.env.Text.Quiz.Start
	case m.isBefore():
		return m.env.Text.Test.StartBefore
	default:
		return m.env.Text.Test.StartAfter
	}
}

func (m *Model) againLabel() string {
	if m.rules.pass {
		return m.env.Text.Quiz.Again
	}
	return m.env.Text.Test.Again
}

// pressOption moves between the options or chooses one.
func (m *Model) pressOption(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.next):
		return m.choose(m.row)
	case key.Matches(msg, keys.again):
		return m.begin()
	case key.Matches(msg, keys.more):
		return m.open()
	case key.Matches(msg, keys.list):
		return screen.Send(screen.MissedMsg{})
	case key.Matches(msg, keys.up):
		m.moveOption(-1)
	case key.Matches(msg, keys.down):
		m.moveOption(1)
	case key.Matches(msg, keys.pick):
		return m.choose(slices.IndexFunc(m.options(), func(o option) bool { return o.key == msg.String() }))
	}
	return nil
}

// moveOption goes to another option; beyond the last one it scrolls.
func (m *Model) moveOption(by int) {
	row := max(0, min(len(m.options())-1, m.row+by))
	if row == m.row {
		m.scroll(by)
	}
	m.row, m.unread = row, false // who chooses has read enough
}

// choose does what an option says.
func (m *Model) choose(i int) tea.Cmd {
	options := m.options()
	if i < 0 || i >= len(options) {
		return nil
	}
	m.row = i
	switch o := options[i]; o.does {
	case doesBegin, doesRetry:
		return m.begin()
	case doesResume:
		return m.resume(m.unfinished())
	case doesReview:
		m.run, m.number = m.lastFinished()
		m.shared = false
		m.showResult()
		return m.settle()
	case doesJump:
		if o.jump.Unit == nil {
			return nil
		}
		return screen.Send(screen.OpenUnitMsg{Unit: o.jump.Unit.ID, Page: o.jump.Page})
	case doesNext:
		next, _ := m.env.Course.Next(m.unit.ID)
		return screen.Send(screen.OpenUnitMsg{Unit: next.ID, Replace: true})
	case doesLeave:
		return screen.Send(screen.BackMsg{})
	case doesMore:
		return m.open()
	case doesList:
		return screen.Send(screen.MissedMsg{})
	case doesSkip:
		return m.skip()
	case doesLook:
		m.look(0)
		return nil
	default:
		return nil
	}
}
