package practiceview

import (
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

// verdict says what a trainer thinks of the evidence for a task: with whom it
// rests, and what can be done.
func (m *Model) verdict(p *sheet.Sheet, t task) {
	say, s, v := m.env.Text.Feedback, m.env.Styles, t.verdict
	if v == nil {
		if m.seen && t.evidence != "" {
			p.Words(s.Accent, "○ "+say.Waiting)
		}
		return
	}
	by, when := string(v.By), m.env.Text.Date.Ago(time.UnixMilli(v.At), m.env.Now())
	if v.OK {
		p.Words(s.Success, "✓ "+say.Confirmed(by, when))
	} else {
		p.Words(s.Warning, "! "+say.GivenBack(by, when))
	}
	if v.Comment != "" {
		for _, line := range screen.Wrap("“"+string(v.Comment)+"”", max(1, p.Width-2)) {
			p.Add("  " + line)
		}
	}
	if !v.OK {
		p.Words(s.Text, say.Again)
	}
}
