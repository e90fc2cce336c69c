package practiceview

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// instructions are what to do for a task, as it is shown.
func (m *Model) instructions(t practice.Task) string {
	return alerts(t.Body, m.env.Text.Reader.Callouts)
}

// alerts says in words what kind of an alert a quote is, as lessons do: its
// marker, "> [!WARNING]", is for programs. Words of its own take the place of
// ours.
func alerts(md string, labels map[string]string) string {
	lines := strings.Split(md, "\n")
	kept := lines[:0:0]
	for i, line := range lines {
		kind, ok := marker(line)
		switch {
		case !ok:
			kept = append(kept, line)
		case labels[kind] != "" && (i+1 == len(lines) || !strings.HasPrefix(lines[i+1], "> **")):
			kept = append(kept, "> **"+labels[kind]+":**")
		}
	}
	return strings.Join(kept, "\n")
}

// marker is the kind of an alert that begins with a line.
func marker(line string) (kind string, ok bool) {
	kind, ok = strings.CutPrefix(strings.TrimSpace(line), "> [!")
	if !ok {
		return "", false
	}
	kind, ok = strings.CutSuffix(kind, "]")
	return strings.ToLower(kind), ok
}
