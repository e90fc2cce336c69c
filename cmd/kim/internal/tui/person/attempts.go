package person

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// runRows are the attempts at quizzes, tests and dramas, newest first.
func (m *Model) runRows() []row {
	var rows []row
	for i := range m.data.runs {
		r := &m.data.runs[i]
		rows = append(rows, row{id: runRow(r.id, r.run.ID), lines: m.runLines(r), run: r})
	}
	if len(rows) == 0 {
		return m.nothing(m.env.Text.Person.NoRuns)
	}
	return rows
}

// runRow is the row of a run of a unit.
func runRow(unit, run string) string { return "run/" + unit + "/" + run }

// place names a part of the course by its ID.
func (m *Model) place(id string) string {
	if unit, ok := m.env.Course.Unit(id); ok {
		return m.env.UnitName(unit)
	}
	if id == progress.Elsewhere {
		return m.env.Text.Obstacle.Elsewhere
	}
	return m.env.Text.Person.Did.Gone
}

// runLines name an attempt, how it ended and when.
func (m *Model) runLines(r *unitRun) []string {
	s, state := m.env.Styles, m.runState(r)
	name := m.place(r.id)
	lines := []string{screen.Spread(name, state, m.room())}
	if !strings.Contains(lines[0], state) {
		lines = append(m.words(s.Text, name), state)
	}
	return append(lines, m.muted(strings.Join(m.runFacts(r), " · "))...)
}

func (m *Model) isDrama(r *unitRun) bool {
	return len(r.run.Path) > 0 || r.unit != nil && r.unit.Kind == lessons.KindDrama
}

// runState says how an attempt ended, in its colour.
func (m *Model) runState(r *unitRun) string {
	t, s, end := m.env.Text.Person, m.env.Styles, r.run.Finished
	switch {
	case end == nil:
		return s.Text.Render(t.Unfinished)
	case m.isDrama(r):
		return m.endingText(r)
	case r.unit != nil && r.unit.Kind == lessons.KindTest:
		return s.Text.Render(strconv.Itoa(end.Percent) + "%")
	case end.Passed:
		return s.Success.Render(strconv.Itoa(end.Percent) + "% " + t.Passed)
	default:
		return s.Warning.Render(strconv.Itoa(end.Percent) + "% " + t.NotPassed)
	}
}

// ending is the grade at which a drama ended; "" if that is not known.
func (m *Model) ending(r *unitRun) drama.Ending {
	if body := m.data.dramas[r.id]; body != nil && len(r.run.Path) > 0 {
		scene, _ := body.Scene(r.run.Path[len(r.run.Path)-1].To)
		return scene.Ending
	}
	return ""
}

func (m *Model) endingText(r *unitRun) string {
	t, s := m.env.Text.Drama.End, m.env.Styles
	switch m.ending(r) {
	case drama.Good:
		return s.Success.Render(t.Good)
	case drama.Fair:
		return s.Warning.Render(t.Fair)
	case drama.Bad:
		return s.Danger.Render(t.Bad)
	}
	return s.Text.Render(m.env.Text.Module.Read)
}

// runFacts say when an attempt was, how long it took, and how much was answered.
func (m *Model) runFacts(r *unitRun) []string {
	t := m.env.Text.Person
	facts := []string{m.ago(r.run.Started.At) + ", " + t.Clock(m.local(r.run.Started.At))}
	if end := r.run.Finished; end != nil {
		facts = append(facts, t.Lasted(time.Duration(end.At-r.run.Started.At)*time.Millisecond))
	}
	if m.isDrama(r) {
		return facts
	}
	answered, of := 0, 0
	for _, item := range r.run.Items {
		if item.Answer != nil {
			answered++
		}
	}
	if body := m.data.quizzes[r.id]; body != nil && len(body.Questions) >= answered {
		of = len(body.Questions)
	}
	return append(facts, t.Answers(answered, of))
}

func (m *Model) local(at int64) time.Time { return time.UnixMilli(at).In(m.env.Now().Location()) }

// showRun shows every question of an attempt with the answer given, or the way
// through a drama. It keeps to what was loaded, in both languages: the names of
// what the page shows are those of the language that it was opened in.
func (m *Model) showRun(r *unitRun) tea.Cmd {
	page := runPage{Model: m, r: r, quiz: m.data.quizzes[r.id], drama: m.data.dramas[r.id]}
	name := func() string { return m.place(r.id) }
	return show(overlay.NewText(m.env, name, page.lines))
}

// runPage is an attempt, as it is shown alone.
type runPage struct {
	*Model
	r     *unitRun
	quiz  *lessons.Quiz
	drama *lessons.Drama
}

func (p runPage) lines(width int) []string {
	lines := []string{p.runState(p.r)}
	for _, line := range screen.Wrap(strings.Join(p.runFacts(p.r), " · "), width) {
		lines = append(lines, p.env.Styles.Muted.Render(line))
	}
	if p.isDrama(p.r) {
		return append(lines, p.wayLines(width)...)
	}
	asked := make(map[string]bool)
	number := 0
	if p.quiz != nil {
		for i, q := range p.quiz.Questions {
			asked[q.ID], number = true, i+1
			lines = append(append(lines, ""), p.questionLines(&q, number, p.r.run.Items[q.ID], width)...)
		}
	}
	var gone []string
	for id, item := range p.r.run.Items {
		if !asked[id] && item.Answer != nil {
			gone = append(gone, id)
		}
	}
	slices.Sort(gone)
	for _, id := range gone {
		number++
		lines = append(append(lines, ""), p.questionLines(nil, number, p.r.run.Items[id], width)...)
	}
	return lines
}

// questionLines are a question and what was answered; q is nil if the course has
// it no more.
func (p runPage) questionLines(q *quiz.Question, number int, item *progress.Item, width int) []string {
	t, s := p.env.Text.Person, p.env.Styles
	head := s.Title.Render(t.Question(number)) + "  " + p.verdict(q, item)
	lines := []string{screen.Fit(head, width)}
	if q == nil {
		lines = append(lines, s.Muted.Render(screen.Fit(t.GoneItem, width)))
	} else {
		lines = append(lines, markdown.Lines(q.Prompt, width, s)...)
	}
	if item == nil || item.Answer == nil {
		return lines
	}
	lines = append(lines, p.responseLines(t.Answer, q, item.Answer.Response, width)...)
	if q != nil && q.Type != quiz.Open && item.Answer.Graded && !item.Answer.Right {
		lines = append(lines, p.responseLines(t.Key, q, progress.Response(q.Solution()), width)...)
	}
	var facts []string
	if item.Answer.Attempt > 1 {
		facts = append(facts, t.Tries(item.Answer.Attempt))
	}
	if hints := max(item.Hints, item.Answer.Hints); hints > 0 {
		facts = append(facts, t.Hints(hints))
	}
	if len(facts) > 0 {
		lines = append(lines, s.Muted.Render(screen.Fit(strings.Join(facts, " · "), width)))
	}
	return lines
}

func (p runPage) verdict(q *quiz.Question, item *progress.Item) string {
	s := p.env.Styles
	if item == nil || item.Answer == nil {
		return s.Muted.Render(p.env.Text.Person.NoAnswer)
	}
	text := verdictOf(p.env.Text.Person, item.Answer.Graded, item.Answer.Right, item.Answer.Points)
	switch {
	case !item.Answer.Graded || q != nil && q.Type == quiz.Open:
		return s.Muted.Render(text)
	case item.Answer.Right:
		return s.Success.Render(text)
	default:
		return s.Warning.Render(text)
	}
}

// responseLines say an answer in words.
func (p runPage) responseLines(label string, q *quiz.Question, r progress.Response, width int) []string {
	s := p.env.Styles
	words := p.responseWords(q, r)
	if len(words) == 1 {
		if line := label + ": " + words[0]; len(screen.Wrap(line, width)) == 1 {
			return []string{s.Muted.Render(label+":") + " " + words[0]}
		}
	}
	lines := []string{s.Muted.Render(label + ":")}
	for _, word := range words {
		for i, line := range screen.Wrap(word, max(1, width-2)) {
			if i == 0 {
				line = "· " + line
			} else {
				line = "  " + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// wayLines are the scenes of a drama and what was chosen in them.
func (p runPage) wayLines(width int) []string {
	t, s := p.env.Text.Person, p.env.Styles
	lines := []string{"", s.Title.Render(t.Way)}
	for i, step := range p.r.run.Path {
		scene, choice := p.step(step)
		for j, line := range screen.Wrap(strconv.Itoa(i+1)+". "+scene, width) {
			if j > 0 {
				line = "   " + line
			}
			lines = append(lines, s.Strong.Render(screen.Fit(line, width)))
		}
		for j, line := range screen.Wrap(choice, max(1, width-5)) {
			mark := "   → "
			if j > 0 {
				mark = "     "
			}
			lines = append(lines, mark+line)
		}
	}
	if p.r.run.Finished != nil && p.drama != nil && len(p.r.run.Path) > 0 {
		if end, ok := p.drama.Scene(p.r.run.Path[len(p.r.run.Path)-1].To); ok {
			lines = append(lines, "", s.Strong.Render(screen.Fit(end.Title, width)), p.endingText(p.r))
		}
	}
	return lines
}

// step names a scene and a choice in it.
func (p runPage) step(step progress.Chosen) (scene, choice string) {
	return stepOf(p.env.Text.Person, p.drama, step.Scene, step.Choice)
}
