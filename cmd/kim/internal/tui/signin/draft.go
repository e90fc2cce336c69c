package signin

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// stored are the fields of a participant, in the order of the form.
func stored(who progress.Participant) [submit]string {
	return [submit]string{string(who.Name), string(who.KIM), string(who.Village), string(who.District)}
}

// Drafting implements screen.Drafting: something was typed that is not the
// participant's yet.
func (f *Form) Drafting() bool {
	if f.finished {
		return false
	}
	for i, was := range stored(f.who) {
		if strings.TrimSpace(f.fields[i].Value()) != was {
			return true
		}
	}
	return false
}

// Keep implements screen.Keeping.
func (f *Form) Keep() tea.Cmd { return f.finish() }
