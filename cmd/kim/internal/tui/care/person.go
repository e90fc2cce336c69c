package care

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Title is what a question asks, or the title of a page or a task; "" if the
// course has it no more. It reads lessons: it is for commands.
func Title(course *lessons.Course, lang lessons.Lang, unit, item string) string {
	u, ok := course.Unit(unit)
	if !ok || item == "" {
		return ""
	}
	return titleOf(u, lang, item)
}

// OnPage says that the screen is the page of the person that its cases are about:
// none of them offers to open it.
func (a *Actions) OnPage() *Actions {
	a.here = true
	return a
}

// Decide records something that a screen asked for by itself, says so, and lets
// the key for that take it back.
func (a *Actions) Decide(said string, drafts ...progress.Draft) tea.Cmd {
	a.cases = nil
	return a.record(said, drafts...)
}
