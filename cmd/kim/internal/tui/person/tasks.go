package person

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// taskRows are the tasks of practices that were worked on.
func (m *Model) taskRows() []row {
	var rows []row
	for _, module := range m.env.Course.Modules {
		for _, unit := range module.Units {
			body, u := m.data.practices[unit.ID], m.data.state.Units[unit.ID]
			if body == nil || u == nil {
				continue
			}
			head := m.heading(m.env.Text.Obstacle.Module(module.Number) + " · " + m.env.UnitName(unit))
			for _, id := range taskOrder(body.Tasks, u.Tasks) {
				task := u.Tasks[id]
				if len(task.Ticked) == 0 && task.Evidence == nil {
					continue
				}
				r := row{id: "task/" + unit.ID + "/" + id, head: head, lines: m.taskLines(taskOf(body.Tasks, id), task)}
				if task.Evidence != nil && task.Evidence.Kind != progress.EvidenceWorkbench {
					r.evidence = true
					r.c = &progress.MemberSignal{Member: m.data.member, Signal: progress.Signal{
						Kind: progress.SignalEvidence, Unit: unit.ID, Item: id, Since: task.Evidence.At,
						Text: safe.Clean(string(task.Evidence.Text)), Word: task.Evidence.Kind,
					}}
				}
				rows, head = append(rows, r), nil
			}
		}
	}
	if len(rows) == 0 {
		return m.nothing(m.env.Text.Person.NoTasks)
	}
	return rows
}

func taskOf(all []practice.Task, id string) *practice.Task {
	i := slices.IndexFunc(all, func(t practice.Task) bool { return t.ID == id })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// taskOrder is the order of the practice; what is not in it, such as what was
// written in its workbench, comes last.
func taskOrder(all []practice.Task, done map[string]progress.Task) []string {
	place := func(id string) int {
		i := slices.IndexFunc(all, func(t practice.Task) bool { return t.ID == id })
		if i < 0 {
			return len(all)
		}
		return i
	}
	return slices.SortedFunc(maps.Keys(done), func(a, b string) int {
		return cmp.Or(place(a)-place(b), cmp.Compare(a, b))
	})
}

// taskLines name a task and say what was done, shown and judged; about is nil if
// the practice does not have it.
func (m *Model) taskLines(about *practice.Task, task progress.Task) []string {
	t, s := m.env.Text.Person, m.env.Styles
	name, steps := t.Written, 0
	switch {
	case about != nil:
		name, steps = about.Title, len(about.Checklist)
	case task.Evidence == nil || task.Evidence.Kind != progress.EvidenceWorkbench:
		name = t.Did.Gone
	}
	lines := m.words(s.Text, name)
	if steps > 0 {
		lines = append(lines, m.muted(t.Ticked(min(steps, len(task.Ticked)), steps))...)
	}
	if task.Evidence == nil {
		return append(lines, m.muted(t.NoProof)...)
	}
	lines = append(lines, m.cut(t.Evidence(string(safe.Clean(string(task.Evidence.Text))), m.ago(task.Evidence.At)))...)
	return append(lines, m.verdictLines(task)...)
}

// verdictLines say what a trainer thinks of the evidence.
func (m *Model) verdictLines(task progress.Task) []string {
	say, s, v := m.env.Text.Feedback, m.env.Styles, task.Verdict
	if task.Evidence.Kind == progress.EvidenceWorkbench {
		return nil
	}
	if v == nil {
		return m.words(s.Warning, "○ "+say.Waiting)
	}
	by, when := string(v.By), m.ago(v.At)
	lines := m.words(s.Success, "✓ "+say.Confirmed(by, when))
	if !v.OK {
		lines = m.words(s.Warning, "! "+say.GivenBack(by, when))
	}
	if v.Comment != "" {
		lines = append(lines, m.cut("“"+string(v.Comment)+"”")...)
	}
	return lines
}

// cut are the first lines of a text that may be long; a dialog shows all of it.
func (m *Model) cut(text string) []string {
	const most = 4
	lines := m.words(m.env.Styles.Text, text)
	if len(lines) > most {
		lines = append(lines[:most-1], lines[most-1]+" …")
	}
	return lines
}
