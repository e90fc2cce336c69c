package rosterview

import (
	"context"
	"errors"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/roster"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

func isStopped(err error) bool { return errors.Is(err, context.Canceled) }

func (p *importing) view() string {
	t, s, width := p.m.env.Text.People, p.m.env.Styles, p.m.width
	var lines []string
	add := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, width) {
			lines = append(lines, style.Render(line))
		}
	}
	switch p.phase {
	case phaseFile:
		return p.fileView()
	case phaseReading:
		add(s.Muted, t.Reading)
	case phaseBringing:
		done, of := int(p.done.Load()), len(p.proposal.Plan.New)+len(p.proposal.Plan.Changed)
		lines = append(lines, "", screen.Bar(s, done, of, min(width, 50)))
		add(s.Muted, t.Bringing(done, of))
	case phasePreview:
		return p.preview()
	}
	return screen.Clip(lines, p.m.height)
}

func (p *importing) fileView() string {
	t, s, width := p.m.env.Text.People, p.m.env.Styles, p.m.width
	lines := p.about()
	for i, line := range lines {
		lines[i] = s.Muted.Render(line)
	}
	field := p.file.View()
	if p.file.Value() == "" {
		field = s.Muted.Render(screen.Fit(t.FileHint, width-fileX))
	}
	lines = append(lines, s.Selected.Render("▌ "+t.File), "  "+field)
	if p.problem != "" {
		for i, line := range screen.Wrap(p.problem, width-fileX) {
			lead := "  "
			if i == 0 {
				lead = "! "
			}
			lines = append(lines, s.Warning.Render(lead+line))
		}
	}
	return screen.Clip(lines, p.m.height)
}

// preview is what a list would do: the sum of it, and then what is to be known
// row by row, of which only what is seen is put into words.
func (p *importing) preview() string {
	t, s, width := p.m.env.Text.People, p.m.env.Styles, p.m.width
	var lines []string
	add := func(style lipgloss.Style, text string) {
		for _, line := range screen.Wrap(text, width) {
			lines = append(lines, style.Render(line))
		}
	}
	if p.m.height >= roomy {
		lines = append(lines, "")
	}
	if p.problem != "" {
		add(s.Warning, "! "+p.problem)
	}
	plan := p.proposal.Plan
	add(s.Title, t.Proposed(len(plan.New), plan.Same, len(plan.Changed)))
	if p.proposal.Empty() {
		add(s.Text, t.Nothing)
	}
	if n := p.proposal.Errors(); n > 0 {
		add(s.Warning, "! "+t.ErrorsLeft(n))
	}
	if p.m.height >= roomy {
		lines = append(lines, "")
	}
	room := p.m.height - len(lines) - 1
	shown := 0
	var remarks []string
	for i := p.offset; i < p.remarks(); i++ {
		text, style := p.remark(i)
		wrapped := screen.Wrap(text, width)
		if len(remarks)+len(wrapped) > room && shown > 0 {
			break
		}
		for _, line := range wrapped {
			remarks = append(remarks, style.Render(line))
		}
		shown++
	}
	lines = append(lines, remarks[:min(len(remarks), max(0, room))]...)
	if more := screen.More(p.m.env.Text.App, p.offset > 0, p.offset+shown < p.remarks()); more != "" {
		lines = append(lines, s.Muted.Render(screen.Fit(more, width)))
	}
	return screen.Clip(lines, p.m.height)
}

// remarks is how many things there are to be known: columns, changes, problems.
func (p *importing) remarks() int {
	return p.columnRemarks() + len(p.proposal.Roster.Problems) + len(p.proposal.Plan.Changed)
}

func (p *importing) columnRemarks() int {
	n := 0
	for _, has := range []bool{len(p.proposal.Roster.Missing) > 0, len(p.proposal.Roster.Ignored) > 0} {
		if has {
			n++
		}
	}
	return n
}

func (p *importing) remark(i int) (string, lipgloss.Style) {
	t, s, list := p.m.env.Text, p.m.env.Styles, p.proposal.Roster
	if n := p.columnRemarks(); i >= n {
		i -= n
		if i < len(list.Problems) {
			problem := list.Problems[i]
			if problem.Severity == roster.Error {
				return "✗ " + problem.Sentence(t.Roster), s.Warning
			}
			return "· " + problem.Sentence(t.Roster), s.Text
		}
		return "· " + intake.ChangeSentence(t, p.proposal.Plan.Changed[i-len(list.Problems)]), s.Text
	}
	if i == 0 && len(list.Missing) > 0 {
		names := make([]string, len(list.Missing))
		for at, column := range list.Missing {
			names[at] = t.Roster.Columns[string(column)]
		}
		return t.Roster.Missing(names), s.Muted
	}
	return t.Roster.Ignored(list.Ignored), s.Muted
}
