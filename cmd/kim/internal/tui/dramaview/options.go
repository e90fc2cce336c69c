package dramaview

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// does is what an option leads to.
type does int

const (
	doesBegin does = iota
	doesResume
	doesLook   // at the way that was taken last
	doesReplay // from a choice of it
	doesLearn  // the page that teaches
	doesNext   // the unit that follows
	doesLeave
)

// option is something to choose before the story and after its end.
type option struct {
	does  does
	key   string // "" for none
	label string
	step  int // of doesReplay
}

// options are what can be chosen on the first page and after the end. After the
// end the choices that were made come first, as they stand in the body.
func (m *Model) options() []option {
	if m.drama == nil {
		return nil
	}
	switch m.phase {
	case starting:
		return m.startOptions()
	case ended:
		return m.endOptions()
	case opening, failed, playing:
		return nil
	default:
		return nil
	}
}

func (m *Model) startOptions() []option {
	t := m.env.Text.Drama
	var options []option
	add := func(d does, label string) {
		options = append(options, option{does: d, key: strconv.Itoa(len(options) + 1), label: label})
	}
	if m.unfinished() != nil {
		add(doesResume, t.Resume)
	}
	if len(m.runs) == 0 {
		add(doesBegin, t.Start)
	} else {
		add(doesBegin, t.Anew)
	}
	if m.lastFinished() != nil {
		add(doesLook, t.Look)
	}
	return options
}

func (m *Model) endOptions() []option {
	t := m.env.Text.Drama.End
	var options []option
	for i := range m.play.Path() {
		options = append(options, option{does: doesReplay, step: i, key: sheet.Number(i)})
	}
	again := option{does: doesBegin, key: "r", label: t.Again}
	next := option{does: doesLeave, label: t.Leave}
	if unit, ok := m.env.Course.Next(m.unit.ID); ok {
		next = option{does: doesNext, label: m.env.NextUnit(unit)}
	}
	var learn []option
	if unit, _ := m.teaches(); unit != nil {
		learn = []option{{does: doesLearn, key: "p", label: t.Learn(unit.Title.In(m.env.Lang()))}}
	}
	if m.play.Scene().Ending == drama.Good {
		return append(append(options, next, again), learn...)
	}
	return append(append(options, learn...), again, next) // first things first
}

// teaches finds the page that the ending refers to, or nil.
func (m *Model) teaches() (*lessons.Unit, string) {
	slug, page, _ := strings.Cut(m.play.Scene().See, "#")
	unit, ok := m.env.Course.Unit(m.unit.Module.Slug + "/" + slug)
	if !ok || slug == "" {
		return nil, ""
	}
	return unit, page
}

// firstButton is the option that Enter chooses unless another is moved to.
func (m *Model) firstButton() int {
	return max(0, slices.IndexFunc(m.options(), func(o option) bool { return o.does != doesReplay }))
}

// selected is the option that Enter chooses.
func (m *Model) selected() (option, bool) {
	options := m.options()
	if m.row < 0 || m.row >= len(options) {
		return option{}, false
	}
	return options[m.row], true
}

// pressOption moves between the options or chooses one. Enter reads on as long as
// there is more to read.
func (m *Model) pressOption(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.next):
		if m.unread() {
			m.scrollPage(1)
			return nil
		}
		return m.take(m.row)
	case key.Matches(msg, keys.up):
		return m.moveOption(-1)
	case key.Matches(msg, keys.down):
		return m.moveOption(1)
	case key.Matches(msg, keys.pick, keys.again, keys.learn):
		return m.takeKey(msg.String())
	}
	return nil
}

// takeKey chooses the option with that key.
func (m *Model) takeKey(name string) tea.Cmd {
	return m.take(slices.IndexFunc(m.options(), func(o option) bool { return o.key == name }))
}

// unread tells whether Enter first goes on with the text: where it would choose
// a button and there is more below.
func (m *Model) unread() bool {
	o, ok := m.selected()
	return m.phase == ended && ok && o.does != doesReplay && m.more()
}

// moveOption goes to another option; beyond the last one it scrolls.
func (m *Model) moveOption(by int) tea.Cmd {
	row := max(0, min(len(m.options())-1, m.row+by))
	if row == m.row {
		m.scroll(by)
		return nil
	}
	m.row = row
	return m.after(nil)
}

// take does what an option says.
func (m *Model) take(i int) tea.Cmd {
	options := m.options()
	if i < 0 || i >= len(options) || !m.meant() {
		return nil
	}
	m.row = i
	switch o := options[i]; o.does {
	case doesBegin:
		return m.after(m.begin(nil))
	case doesResume:
		return m.after(m.resume(m.unfinished()))
	case doesLook:
		m.run = m.lastFinished()
		m.play = fit(m.drama.Drama, m.run.Path)
		m.showEnd()
		return m.after(m.settle())
	case doesReplay:
		return m.after(m.replay(o.step))
	case doesLearn:
		unit, page := m.teaches()
		return screen.Send(screen.OpenUnitMsg{Unit: unit.ID, Page: page})
	case doesNext:
		next, _ := m.env.Course.Next(m.unit.ID)
		return screen.Send(screen.OpenUnitMsg{Unit: next.ID, Replace: true})
	case doesLeave:
		return screen.Send(screen.BackMsg{})
	default:
		return nil
	}
}

// buttons are the options that are not in the body, in the foot.
func (m *Model) buttons(p *sheet.Sheet) {
	for i, o := range m.options() {
		if o.does == doesReplay {
			continue
		}
		on, name := i == m.row, o.key
		if on && name == "" {
			name = "enter"
		}
		m.button(p, name, o.label, on, sheet.Target{Part: anOption, Index: i})
	}
}
