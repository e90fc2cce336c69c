package quizview

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// NewReview makes the screen of a review: the questions, from all quizzes, that
// are due today.
func NewReview(env *screen.Env) *Model {
	return &Model{env: env, rules: reviewRules()}
}

// reviewMsg is what is to be reviewed.
type reviewMsg struct {
	ticket *ticket
	review recall.Review
	lang   lessons.Lang
	err    error
}

func loadReview(ctx context.Context, t *ticket, store progress.Store, course *lessons.Course, who string, lang lessons.Lang, now time.Time) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		if err != nil {
			return reviewMsg{ticket: t, err: err}
		}
		return reviewMsg{ticket: t, review: recall.Today(course, state, lang, now), lang: lang}
	}
}

func translateReview(t *ticket, questions []recall.Question, lang lessons.Lang) tea.Cmd {
	return func() tea.Msg {
		return translatedMsg{ticket: t, quiz: asQuiz(recall.In(lang, questions), lang)}
	}
}

// asQuiz puts questions of several quizzes into one.
func asQuiz(questions []recall.Question, lang lessons.Lang) *lessons.Quiz {
	q := &lessons.Quiz{Lang: lang}
	for _, question := range questions {
		q.Questions = append(q.Questions, question.Question)
	}
	return q
}

// reviewed takes over what is to be reviewed: it begins, or, at its end, says
// what comes next.
func (m *Model) reviewed(msg reviewMsg) tea.Cmd {
	if msg.ticket != m.load {
		return nil
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("open review", "err", msg.err)
		if m.phase == opening {
			m.phase = failed
		}
		return nil
	}
	m.review, m.counted = msg.review, m.phase != opening || msg.review.Due == 0
	if m.phase != opening {
		m.follow()
		return m.draw()
	}
	m.session, m.quiz = msg.review.Session, asQuiz(msg.review.Session, msg.lang)
	m.run = &progress.Run{ID: m.env.NewID(), Items: make(map[string]*progress.Item)}
	if m.next() < 0 {
		m.showResult()
		return nil
	}
	m.ask(0)
	return tea.Batch(m.settle(), m.draw())
}

// unitOf is the quiz, or test, that a question belongs to.
func (m *Model) unitOf(q quiz.Question) *lessons.Unit {
	if m.unit != nil {
		return m.unit
	}
	for _, known := range m.session {
		if known.ID == q.ID {
			return known.Unit
		}
	}
	return nil
}

// recordRun records what belongs to a run; of a review only the answers count.
func (m *Model) recordRun(drafts ...progress.Draft) tea.Cmd {
	if !m.rules.run {
		return nil
	}
	return m.env.Record(drafts...)
}

// recordReviewed records an answer of a review.
func (m *Model) recordReviewed(q quiz.Question, a progress.AnsweredBody) tea.Cmd {
	body := progress.ReviewedBody{Response: a.Response, Right: a.Right, Points: a.Points, Rule: a.Rule}
	return m.env.Record(m.draft(progress.KindReviewed, q, body))
}

// recount asks what comes next, now that the answers are in the store.
func (m *Model) recount() tea.Cmd {
	m.load = new(ticket)
	return loadReview(m.env.Ctx, m.load, m.env.Store, m.env.Course, m.env.Who.ID, m.env.Lang(), m.env.Now())
}

// reviewResult is the end of a review: how much was known, what to read again,
// and when more comes.
func (m *Model) reviewResult(p *page) {
	t, s := m.env.Text.Review, m.env.Styles
	if of := len(m.quiz.Questions); of == 0 {
		p.Words(s.Text, t.NothingDue)
	} else {
		right := quiz.Total(m.quiz.Questions, results(m.run)).Right
		p.Add(styled(s.Title, t.Known(right, of), p.Width)...)
		p.Add(screen.Bar(s, right, of, p.Width))
		if right < of {
			p.Words(s.Text, t.Again)
		}
	}
	if m.counted && len(m.review.Coming) > 0 {
		p.Gap()
		p.Words(s.Text, t.Coming(m.coming()))
	}
	if m.options()[0].does == doesJump {
		m.missed(p)
	}
	m.buttons(p)
}

// coming says how many questions the next days bring.
func (m *Model) coming() string {
	const told = 3
	t, now := m.env.Text.Review, m.env.Now()
	var days []string
	rest := 0
	for i, day := range m.review.Coming {
		if i >= told {
			rest += day.Count
			continue
		}
		days = append(days, t.Day(m.env.Text.Date.Ahead(day.Date, now), day.Count))
	}
	if rest > 0 {
		days = append(days, t.Others(rest))
	}
	return strings.Join(days, ", ")
}

// reviewOptions are what can be chosen at the end of a review.
func (m *Model) reviewOptions() []option {
	t := m.env.Text.Review
	options := m.jumpOptions()
	if m.counted && len(m.review.Session) > 0 {
		options = append(options, option{does: doesMore, key: "u", label: t.More(len(m.review.Session))})
	}
	return append(options, option{does: doesLeave, label: t.Leave}, option{does: doesList, key: "w", label: t.List})
}
