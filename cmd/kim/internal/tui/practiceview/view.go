package practiceview

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// What can be clicked, and what Enter can act on.
const (
	aTask      sheet.Part = iota + 1 // in the list, by its place in the file
	aLine                            // of the checklist
	anEvidence                       // to write or change
	aWithdraw                        // to withdraw it
	aBench                           // the workbench
	aNext                            // the next task, or what follows the practice
)

// indent is what stands before a row: the bar, its key and two blanks. Lines of
// the checklist have a box besides.
const (
	indent     = 5
	lineIndent = 9
)

// View implements screen.Screen.
func (m *Model) View() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	return sheet.Joined(m.lines(), m.width)
}

func (m *Model) lines() []sheet.Line {
	return m.sheet().Lines(m.top, m.height, m.env.Text.App, m.env.Styles)
}

// sheet lays out what there is to see.
func (m *Model) sheet() *sheet.Sheet {
	p := &sheet.Sheet{Width: m.column(), Tight: m.tight()}
	switch m.phase {
	case opening:
		p.Add(m.env.Styles.Muted.Render(m.env.Text.Practice.Opening))
	case failed:
		p.Add(screen.Wrap(m.env.Text.Practice.Failed, p.Width)...)
	case overview:
		m.overviewPage(p)
	case onTask:
		m.taskPage(p)
	}
	return p
}

// overviewPage is the introduction and the list of tasks.
func (m *Model) overviewPage(p *sheet.Sheet) {
	t, s := m.env.Text.Practice, m.env.Styles
	switch {
	case m.passed && m.complete():
		p.Words(s.Success, t.Finished)
		p.Gap()
	case m.passed:
		p.Words(s.Text, t.Reopened)
		p.Gap()
	}
	if m.counted != nil {
		p.Words(s.Success, "✓ "+m.env.Counted(*m.counted))
		p.Gap()
	}
	if n := m.returned(); n > 0 {
		p.Words(s.Warning, "! "+m.env.Text.Feedback.SomeBack(n))
		p.Gap()
	}
	if m.body.Lang != m.env.Lang() && m.load == nil {
		p.Words(s.Warning, t.Untranslated)
		p.Gap()
	}
	p.Add(m.texts.Lines(m.inWords(m.body.Intro), p.Width)...)
	p.Gap()
	p.Words(s.Muted, t.Facts(len(m.body.Tasks), m.unit.Minutes))
	p.Words(s.Muted, t.Reassure)
	p.Gap()
	p.Add(screen.Spread(s.Strong.Render(t.Tasks), s.Muted.Render(t.Done(m.doneTasks(), len(m.body.Tasks))), p.Width))
	for i, task := range m.body.Tasks {
		m.taskRow(p, i, task)
	}
	m.benchRow(p)
	m.nextRow(p)
}

// taskRow is a task in the list, with its state behind it, or under it where the
// window is narrow.
func (m *Model) taskRow(p *sheet.Sheet, i int, t practice.Task) {
	target := sheet.Target{Part: aTask, Index: i}
	from := len(p.Body)
	state := m.state(t, p.Width < narrow)
	room := p.Width - indent
	title := screen.Wrap(t.Title, max(1, room))
	if p.Width >= narrow {
		title = screen.Wrap(t.Title, max(1, room-lipgloss.Width(state)-2))
	}
	for j := range title {
		title[j] = sheet.Label(m.env.Styles, title[j], m.on == target)
	}
	if p.Width < narrow {
		title = append(title, state)
	} else {
		title[0] = screen.Spread(title[0], state, room)
	}
	p.Block(sheet.Lead(m.env.Styles, sheet.Number(i), m.on == target), indent, title, target)
	m.keep(p, target, from)
}

// narrow is the width below which states go under titles.
const narrow = 60

// state says how far a task is, with a sign and in words.
func (m *Model) state(t practice.Task, short bool) string {
	say, s, feedback := m.env.Text.Practice.State, m.env.Styles, m.env.Text.Feedback
	switch {
	case m.tasks[t.ID].returned():
		return s.Warning.Render(feedback.StateGivenBack)
	case m.done(t) && m.tasks[t.ID].verdict != nil:
		return s.Success.Render(feedback.StateConfirmed)
	case m.done(t) && short:
		return s.Success.Render(say.DoneShort)
	case m.done(t):
		return s.Success.Render(say.Done)
	case m.ticked(t) > 0:
		return s.Accent.Render(say.Partly(m.ticked(t), len(t.Checklist)))
	default:
		return s.Muted.Render(say.Open)
	}
}

// taskPage is one task.
func (m *Model) taskPage(p *sheet.Sheet) {
	say, s, t := m.env.Text.Practice, m.env.Styles, m.current()
	where := s.Muted.Render(say.Task(m.at+1, len(m.body.Tasks)))
	p.Head = []sheet.Line{{Text: screen.Spread(where, m.state(t, p.Width < narrow), p.Width)}}
	p.Words(s.Title, t.Title)
	p.Gap()
	p.Add(m.texts.Lines(m.inWords(t.Body), p.Width)...)
	p.Gap()
	p.Words(s.Muted, say.Checklist)
	for i, line := range t.Checklist {
		target := sheet.Target{Part: aLine, Index: i}
		box := "[ ] "
		if m.tasks[t.ID].ticked[line.ID] {
			box = s.Success.Render("[✓]") + " "
		}
		from := len(p.Body)
		p.Block(sheet.Lead(m.env.Styles, sheet.Number(i), m.on == target)+box, lineIndent, m.texts.Lines(line.Text, p.Width-lineIndent), target)
		m.keep(p, target, from)
	}
	m.progressLine(p, t)
	m.evidence(p, t)
	m.benchRow(p)
	m.nextRow(p)
}

// progressLine says that only the evidence is missing, or nothing at all. What
// was given back says for itself what is missing.
func (m *Model) progressLine(p *sheet.Sheet, t practice.Task) {
	say, s := m.env.Text.Practice, m.env.Styles
	switch {
	case m.tasks[t.ID].returned():
	case m.done(t) && m.complete():
		p.Words(s.Success, say.Finished)
	case m.done(t):
		p.Words(s.Success, say.TaskDone)
	case m.passed:
		p.Words(s.Text, say.Reopened)
	case m.ticked(t) == len(t.Checklist):
		p.Words(s.Muted, say.MissingSay)
	}
}

// evidence is what the participant shows for the task.
func (m *Model) evidence(p *sheet.Sheet, t practice.Task) {
	if !asksEvidence(t) {
		return
	}
	say, s, kind := m.env.Text.Practice.Evidence, m.env.Styles, string(t.Evidence)
	_, typed := m.typed[t.ID]
	given := m.tasks[t.ID].evidence
	p.Gap()
	p.Words(s.Muted, say.Label[kind])
	for _, line := range screen.Wrap(given, max(1, p.Width-indent)) {
		if given != "" {
			p.Add(s.Faint.Render("  │") + "  " + line)
		}
	}
	if given == "" {
		for _, line := range screen.Wrap(say.How[kind], max(1, p.Width-indent)) {
			p.Add(strings.Repeat(" ", indent) + line)
		}
	}
	m.verdict(p, m.tasks[t.ID])
	if typed {
		p.Words(s.Warning, "! "+say.Unsaved)
	}
	write := say.Write[kind]
	if given != "" {
		write = say.Change[kind]
	}
	m.row(p, sheet.Target{Part: anEvidence}, "e", write)
	if given != "" {
		m.row(p, sheet.Target{Part: aWithdraw}, "x", say.Withdraw)
	}
}

// benchRow leads to the workbench, if the practice has one.
func (m *Model) benchRow(p *sheet.Sheet) {
	if label := m.env.Text.Practice.Workbench[m.body.Workbench]; label != "" {
		p.Gap()
		m.row(p, sheet.Target{Part: aBench}, "w", label)
	}
}

// nextRow is in the foot.
func (m *Model) nextRow(p *sheet.Sheet) {
	target := sheet.Target{Part: aNext}
	label := sheet.Label(m.env.Styles, screen.Fit(m.nextLabel(), p.Width-indent), m.on == target)
	p.Foot = sheet.Block(sheet.Lead(m.env.Styles, "n", m.on == target), indent, []string{label}, target)
	if !p.Tight {
		p.Foot = append([]sheet.Line{{}}, p.Foot...)
	}
}

func (m *Model) nextLabel() string {
	t := m.env.Text.Practice
	if m.phase == onTask {
		if m.at+1 < len(m.body.Tasks) {
			return t.NextTask(m.body.Tasks[m.at+1].Title)
		}
		return t.AllTasks
	}
	if next, ok := m.env.Course.Next(m.unit.ID); ok && m.isOver() {
		return m.env.NextUnit(next)
	}
	return t.Leave
}

// row is something to do, with its key.
func (m *Model) row(p *sheet.Sheet, target sheet.Target, key, label string) {
	from := len(p.Body)
	lines := screen.Wrap(label, max(1, p.Width-indent))
	for i := range lines {
		lines[i] = sheet.Label(m.env.Styles, lines[i], m.on == target)
	}
	p.Block(sheet.Lead(m.env.Styles, key, m.on == target), indent, lines, target)
	m.keep(p, target, from)
}

// keep asks for a row to be in sight if Enter acts on it.
func (m *Model) keep(p *sheet.Sheet, target sheet.Target, from int) {
	if m.on == target {
		p.Keep(from)
	}
}
