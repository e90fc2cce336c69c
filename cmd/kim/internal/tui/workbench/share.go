package workbench

import (
	"errors"
	"io/fs"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

func (m *Model) say(text string) tea.Cmd { return screen.Send(screen.NoticeMsg{Text: text}) }

// copyText puts the text on the clipboard. A caption and its alternative text go
// to different fields of the platform: they are copied in turn.
func (m *Model) copyText() tea.Cmd {
	t := m.env.Text.Workbench
	if m.empty() {
		return m.say(t.Nothing)
	}
	text, said := strings.TrimSpace(m.editor.value()), t.Copied
	if caption, alt := practice.SplitAlt(text); m.kind == Caption && alt != "" {
		text, said = strings.TrimSpace(caption), t.CopiedAll
		if m.altNext || text == "" {
			text, said = alt, t.CopiedAlt
		}
		m.altNext = !m.altNext
	}
	if n := m.errors(); n > 0 {
		said += t.Mend(n)
	}
	return tea.Batch(m.record(), tea.SetClipboard(text), m.say(said))
}

// writeFile writes the text to a new file.
func (m *Model) writeFile() tea.Cmd {
	if m.empty() {
		return m.say(m.env.Text.Workbench.Nothing)
	}
	name := m.env.Text.Workbench.File[string(m.kind)] + "-" + m.env.Now().Format(time.DateOnly) + ".txt"
	return tea.Batch(m.record(), write(m, m.env.Export, name, strings.TrimSpace(m.editor.value())))
}

// exported says where the file is, or that there is none.
func (m *Model) exported(msg exportedMsg) tea.Cmd {
	if msg.from != m {
		return nil
	}
	if msg.err != nil {
		m.env.Log.Error("export text", "unit", m.unit.ID, "err", msg.err)
	}
	body := func(width int) []string {
		t := m.env.Text.Workbench
		switch {
		case errors.Is(msg.err, fs.ErrPermission):
			return screen.Wrap(t.NotWrittenP, width)
		case msg.err != nil:
			return screen.Wrap(t.NotWritten, width)
		default:
			return append(append(screen.Wrap(t.Written, width), ""), screen.Wrap(msg.path, width)...)
		}
	}
	title := func() string {
		if msg.err != nil {
			return m.Title()
		}
		return m.env.Text.Workbench.WrittenTitle
	}
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(m.env, title, body)})
}
