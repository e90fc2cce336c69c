package practiceview

import "strings"

// inWords is a text of the practice with its alerts named in the language of
// the session.
func (m *Model) inWords(md string) string { return alerts(md, m.env.Text.Reader.Callouts) }

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
