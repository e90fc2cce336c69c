package care

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// facts are what a message names, in one language.
type facts struct {
	item string // question, page or task
	read string // the page that teaches it
}

// messageMsg is what the message about a case names.
type messageMsg struct {
	ticket *ticket
	c      progress.MemberSignal
	is     both[facts]
}

func factsOf(course *lessons.Course, s progress.Signal) both[facts] {
	unit, ok := course.Unit(s.Unit)
	return inBoth(func(lang lessons.Lang) (f facts) {
		if !ok || s.Item == "" {
			return f
		}
		f.item = titleOf(unit, lang, s.Item)
		if q := read(unit, lang, s.Item).question; q != nil {
			f.read = pageOf(course, unit, lang, *q)
		}
		return f
	})
}

// pageOf names the page that teaches a question.
func pageOf(course *lessons.Course, from *lessons.Unit, lang lessons.Lang, q quiz.Question) string {
	if from.Module == nil {
		return ""
	}
	place := recall.Taught(course, from, q)
	if place.Unit == nil {
		return ""
	}
	title := place.Unit.Title.In(lang)
	if page := place.Title(lang); page != "" && page != title {
		title += " › " + page
	}
	return title
}

// messageText is a message to a person in the language of the trainer: kind and concrete,
// it names the place and what to do next.
func (a *Actions) messageText(c progress.MemberSignal, f facts) string {
	env, s := a.env, c.Signal
	t := env.Text.Care.Message
	sentences := []string{t.Hello(Name(env, c.Member), string(env.Trainer.Name))}
	add := func(sentence string) { sentences = append(sentences, sentence) }
	place := ""
	if unit, ok := env.Course.Unit(s.Unit); ok {
		place = t.At(unitName(env, unit))
		if f.item == "" { // the course has it no more
			f.item, place = unitName(env, unit), ""
		}
	}
	switch s.Kind {
	case progress.SignalHelp:
		add(t.Help(place))
	case progress.SignalStuck:
		add(t.Stuck(f.item, place))
	case progress.SignalHint:
		add(t.Hint(f.item, place))
	case progress.SignalObstacle:
		add(t.Obstacle(Word(env, s.Word), place))
		if advice := env.Text.Obstacle.Advice[s.Word]; advice != "" {
			add(advice)
		}
	case progress.SignalMistake:
		add(t.Mistake(place))
	case progress.SignalEvidence:
		add(t.Evidence(f.item, place))
	case progress.SignalSilent:
		add(t.Silent(days(env, s.Since), c.Member.Done, Units(env.Course)))
	case progress.SignalUnbegun:
		add(t.Unbegun(string(env.Class.Name), Name(env, c.Member)))
	}
	if report(s.Kind) && s.Text != "" {
		add(t.Wrote(string(s.Text)))
	}
	if f.read != "" && s.Kind != progress.SignalMistake {
		add(t.Read(f.read))
	}
	if s.Kind == progress.SignalHelp {
		add(t.HelpNext)
	} else {
		add(t.Bye)
	}
	return strings.Join(sentences, " ")
}

func report(kind progress.SignalKind) bool {
	return kind == progress.SignalHelp || kind == progress.SignalObstacle || kind == progress.SignalMistake
}

// showMessage shows the message, to be copied or saved.
func (a *Actions) showMessage(msg messageMsg) tea.Cmd {
	env, c := a.env, msg.c
	text := func() string { return a.messageText(c, msg.is[env.Lang()]) }
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Care
		asking := overlay.Asking{
			Title: t.MessageTitle(Name(env, c.Member)),
			Body:  func(width int) []string { return screen.Wrap(text(), width) },
			Answers: []overlay.Answer{a.answer(t.Copy, func() tea.Cmd {
				return tea.Batch(tea.SetClipboard(text()), notice(env.Text.Care.Copied))
			})},
		}
		if env.Export != nil {
			asking.Answers = append(asking.Answers, a.answer(t.Save, func() tea.Cmd { return a.save(c, text()) }))
		}
		asking.Answers = append(asking.Answers, overlay.Answer{Label: t.CloseIt})
		return asking
	}))
}

// savedMsg says where a message was written.
type savedMsg struct {
	ticket *ticket
	path   string
	err    error
}

func (a *Actions) save(c progress.MemberSignal, text string) tea.Cmd {
	parts := []string{a.env.Text.Care.File}
	if name := strings.ReplaceAll(progress.NameKey(c.Member.Name), " ", "-"); name != "" {
		parts = append(parts, name)
	}
	file := strings.Join(append(parts, a.env.Now().Format(time.DateOnly)), "-") + ".txt"
	export := a.env.Export
	return a.load(func(l loading) tea.Msg {
		path, err := export(file, []byte(text+"\n"))
		return savedMsg{ticket: l.ticket, path: path, err: err}
	})
}

func (a *Actions) saved(msg savedMsg) tea.Cmd {
	env := a.env
	if msg.err != nil {
		env.Log.Error("save message", "err", msg.err)
	}
	title := func() string { return env.Text.Care.Save }
	return show(overlay.NewText(env, title, func(width int) []string {
		if msg.err != nil {
			return screen.Wrap(env.Text.Care.NotSaved, width)
		}
		return screen.Wrap(env.Text.Care.Saved(msg.path), width)
	}))
}
