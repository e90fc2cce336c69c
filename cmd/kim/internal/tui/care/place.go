package care

import (
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Places are the titles of the questions, pages and tasks that cases are about,
// in one language.
type Places map[string]string

// Look reads the titles for some cases. It reads lessons: it is for commands.
func Look(course *lessons.Course, lang lessons.Lang, cases []progress.MemberSignal) Places {
	places := make(Places)
	for _, c := range cases {
		key := c.Signal.Unit + "\x00" + c.Signal.Item
		if _, known := places[key]; known || c.Signal.Item == "" {
			continue
		}
		if unit, ok := course.Unit(c.Signal.Unit); ok {
			places[key] = titleOf(unit, lang, c.Signal.Item)
		}
	}
	return places
}

func (p Places) title(s progress.Signal) string { return p[s.Unit+"\x00"+s.Item] }

// titleOf is what a question asks, or the title of a page or a task; "" if the
// unit has it no more.
func titleOf(unit *lessons.Unit, lang lessons.Lang, item string) string {
	c := read(unit, lang, item)
	switch {
	case c.question != nil:
		return sheet.Plain(c.question.Prompt)
	case c.page != nil:
		return c.page.Title
	case c.task != nil:
		return c.task.Title
	default:
		return ""
	}
}

// Name is the name of a person, or what stands for it.
func Name(env *screen.Env, m progress.Member) string {
	if m.Name == "" {
		return env.Text.Class.Unnamed
	}
	return string(m.Name)
}

// Who says who a person is and where they are from.
func Who(env *screen.Env, m progress.Member) string {
	who := Name(env, m)
	if m.Village != "" {
		who += " · " + string(m.Village)
	}
	return who
}

// Where says where in the course a case is; "" if it is about no place.
func Where(env *screen.Env, s progress.Signal, places Places) string {
	unit, ok := env.Course.Unit(s.Unit)
	if !ok {
		if m, isModule := env.Course.Module(s.Item); isModule {
			return env.Text.Obstacle.Module(m.Number) + " · " + m.Title.In(env.Lang())
		}
		return ""
	}
	where := unitName(env, unit)
	if title := places.title(s); title != "" && title != unit.Title.In(env.Lang()) {
		where += " · " + title
	}
	return where
}

func unitName(env *screen.Env, unit *lessons.Unit) string {
	if unit.Module == nil {
		return env.UnitName(unit)
	}
	return env.Text.Obstacle.Module(unit.Module.Number) + " · " + env.UnitName(unit)
}

// Why says in words why a person needs a trainer.
func Why(env *screen.Env, c progress.MemberSignal) string {
	t, s := env.Text.Care.Why, c.Signal
	why := ""
	switch s.Kind {
	case progress.SignalHelp:
		why = t.Help
	case progress.SignalStuck:
		return t.Stuck(s.Count)
	case progress.SignalHint:
		return t.Hint
	case progress.SignalObstacle:
		why = Word(env, s.Word)
	case progress.SignalMistake:
		why = t.Mistake
	case progress.SignalEvidence:
		why = t.Evidence
	case progress.SignalSilent:
		return t.Silent(days(env, s.Since), c.Member.Done, Units(env.Course))
	case progress.SignalUnbegun:
		return t.Unbegun
	}
	if s.Text != "" {
		why = t.Quoted(why, string(s.Text))
	}
	if s.Replied > 0 {
		why += " · " + t.Answered
	}
	return why
}

// Word says a kind of report; one that a newer program recorded is something else.
func Word(env *screen.Env, word string) string {
	if name, ok := env.Text.Obstacle.Kinds[word]; ok {
		return name
	}
	return env.Text.Obstacle.Kinds["other"]
}

// Since says since when a case stands.
func Since(env *screen.Env, s progress.Signal) string {
	return env.Text.Care.Since(env.Text.Date.Ago(time.UnixMilli(s.Since), env.Now()))
}

// days counts whole days since a time.
func days(env *screen.Env, since int64) int {
	return max(0, int(env.Now().Sub(time.UnixMilli(since)).Hours()/24))
}

// Units counts the units of a course.
func Units(course *lessons.Course) (n int) {
	for _, m := range course.Modules {
		n += len(m.Units)
	}
	return n
}

// about are the lines that say everything about a case but the name.
func about(env *screen.Env, c progress.MemberSignal, places Places, width int) []string {
	s := env.Styles
	var lines []string
	var facts []string
	for _, fact := range []string{string(c.Member.Village), string(c.Member.KIM), Since(env, c.Signal)} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	for _, line := range screen.Wrap(strings.Join(facts, " · "), width) {
		lines = append(lines, s.Muted.Render(line))
	}
	lines = append(lines, screen.Wrap(Why(env, c), width)...)
	if where := Where(env, c.Signal, places); where != "" {
		for _, line := range screen.Wrap(where, width) {
			lines = append(lines, s.Muted.Render(line))
		}
	}
	return lines
}
