package care

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// content is what a case is about, in one language: at most one of the three.
type content struct {
	question *quiz.Question
	page     *lessons.Page
	task     *practice.Task
}

// read finds a question, page or task. It reads lessons: it is for commands.
func read(unit *lessons.Unit, lang lessons.Lang, item string) (c content) {
	switch unit.Kind {
	case lessons.KindQuiz, lessons.KindTest:
		if body, err := unit.Quiz(lang); err == nil {
			c.question = find(body.Questions, func(q *quiz.Question) bool { return q.ID == item })
		}
	case lessons.KindLesson:
		if body, err := unit.Lesson(lang); err == nil {
			c.page = find(body.Pages, func(p *lessons.Page) bool { return p.ID == item })
		}
	case lessons.KindPractice:
		if body, err := unit.Practice(lang); err == nil {
			c.task = find(body.Tasks, func(t *practice.Task) bool { return t.ID == item })
		}
	case lessons.KindDrama:
	}
	return c
}

func find[T any](all []T, is func(*T) bool) *T {
	for i := range all {
		if is(&all[i]) {
			return &all[i]
		}
	}
	return nil
}

// both is something in both languages of the interface.
type both[T any] map[lessons.Lang]T

func inBoth[T any](read func(lang lessons.Lang) T) both[T] {
	all := make(both[T])
	for _, lang := range []lessons.Lang{lessons.ID, lessons.EN} {
		all[lang] = read(lang)
	}
	return all
}

func readBoth(course *lessons.Course, s progress.Signal) both[content] {
	unit, ok := course.Unit(s.Unit)
	return inBoth(func(lang lessons.Lang) content {
		if !ok {
			return content{}
		}
		return read(unit, lang, s.Item)
	})
}

// loading is what a command of the actions works with.
type loading struct {
	ctx    context.Context
	store  progress.ClassStore
	course *lessons.Course
	ticket *ticket
}

// load runs a command whose reply is the only one awaited from now on.
func (a *Actions) load(run func(loading) tea.Msg) tea.Cmd {
	a.ticket = new(ticket)
	l := loading{ctx: a.env.Ctx, store: a.env.Classes, course: a.env.Course, ticket: a.ticket}
	return func() tea.Msg { return run(l) }
}

// viewMsg is what a case is about.
type viewMsg struct {
	ticket *ticket
	c      progress.MemberSignal
	is     both[content]
}

// showView shows the question with its answer, the page or the task, so that a
// report about it can be judged.
func (a *Actions) showView(msg viewMsg) tea.Cmd {
	env := a.env
	drawn := make(map[look][]string) // the dialog asks again with each message
	title := func() string {
		if unit, ok := env.Course.Unit(msg.c.Signal.Unit); ok {
			return unitName(env, unit)
		}
		return ""
	}
	return show(overlay.NewText(env, title, func(width int) []string {
		now := look{lang: env.Lang(), width: width, colours: env.Styles.Tokens}
		if _, ok := drawn[now]; !ok {
			drawn[now] = contentLines(env, msg.is[env.Lang()], width)
		}
		return drawn[now]
	}))
}

// look is what decides how a text is drawn.
type look struct {
	lang    lessons.Lang
	width   int
	colours theme.Tokens
}

func contentLines(env *screen.Env, c content, width int) []string {
	switch {
	case c.question != nil:
		return questionLines(env, *c.question, width)
	case c.page != nil:
		lines := []string{env.Styles.Title.Render(screen.Fit(c.page.Title, width))}
		for _, b := range c.page.Blocks {
			lines = append(append(lines, ""), markdown.Lines(b.Markdown, width, env.Styles)...)
		}
		return lines
	case c.task != nil:
		lines := append([]string{env.Styles.Title.Render(screen.Fit(c.task.Title, width)), ""}, markdown.Lines(c.task.Body, width, env.Styles)...)
		for _, line := range c.task.Checklist {
			lines = append(lines, block("· ", markdown.Lines(line.Text, width-2, env.Styles))...)
		}
		return lines
	default:
		return screen.Wrap(env.Text.Care.Unreadable, width)
	}
}

// block puts a mark before the first of some lines and indents the others.
func block(mark string, lines []string) []string {
	marked := make([]string, len(lines))
	for i, line := range lines {
		if i > 0 {
			mark = strings.Repeat(" ", 2)
		}
		marked[i] = mark + line
	}
	return marked
}

// questionLines are a question, its right answer and its explanation.
func questionLines(env *screen.Env, q quiz.Question, width int) []string {
	t, s := env.Text.Care, env.Styles
	var lines []string
	for _, line := range markdown.Lines(q.Prompt, width, s) {
		lines = append(lines, s.Strong.Render(line))
	}
	if q.Body != "" {
		lines = append(append(lines, ""), markdown.Lines(q.Body, width, s)...)
	}
	lines = append(lines, "")
	if q.Type == quiz.Open {
		lines = append(lines, screen.Wrap(t.OpenQuestion, width)...)
	} else {
		lines = append(append(lines, s.Title.Render(t.Answer)), answerLines(env, q, width)...)
	}
	if q.Explanation != "" {
		lines = append(append(lines, "", s.Title.Render(t.Explanation)), markdown.Lines(q.Explanation, width, s)...)
	}
	return lines
}

func answerLines(env *screen.Env, q quiz.Question, width int) []string {
	s := env.Styles
	var lines []string
	add := func(mark, md string) { lines = append(lines, block(mark, markdown.Lines(md, width-2, s))...) }
	switch q.Type {
	case quiz.One, quiz.Many:
		for _, c := range q.Choices {
			if c.Right {
				add(s.Success.Render("✓")+" ", c.Text+" — "+env.Text.Care.Right)
			} else {
				add("· ", c.Text)
			}
		}
	case quiz.Order:
		for i, c := range q.Choices {
			add("", string(rune('1'+i))+". "+c.Text)
		}
	case quiz.Match:
		for _, c := range q.Choices {
			add("· ", c.Text+" → "+c.Pair)
		}
	case quiz.Blank:
		text := ""
		for i, gap := range q.Gaps {
			text += q.Texts[i] + "**[" + strings.Join(gap.Answers, " / ") + "]**"
		}
		add("", text+q.Texts[len(q.Gaps)])
	case quiz.Number:
		add("", strings.Join(q.Solution().Texts, ""))
	case quiz.Open:
	}
	return lines
}
