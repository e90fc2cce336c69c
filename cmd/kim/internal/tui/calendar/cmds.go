package calendar

import (
	"bytes"
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/calendarfile"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// ticket marks a request. A reply counts only while its ticket is the one that
// is awaited.
type ticket struct{ writes int }

type (
	// openedMsg is the text of the plan, as recorded.
	openedMsg struct {
		ticket *ticket
		text   string
		err    error
	}
	// exportedMsg says where a file was written.
	exportedMsg struct {
		ticket *ticket
		path   string
		err    error
	}
)

func load(ctx context.Context, t *ticket, store progress.Store, who, unit string) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		msg := openedMsg{ticket: t, err: err}
		if u := state.Units[unit]; u != nil && u.Tasks[workbench].Evidence != nil {
			msg.text = string(u.Tasks[workbench].Evidence.Text)
		}
		return msg
	}
}

// The formats of an export, by the ending of the file's name.
const formatXLSX, formatCSV, formatICS = "xlsx", "csv", "ics"

// askExport asks in which format the plan is to be written.
func (m *Model) askExport() tea.Cmd {
	t := m.env.Text.Calendar
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewPicker(m.env, m.dialog(exportDialog), t.ExportTitle, []overlay.Item{
		{ID: formatXLSX, Label: t.ExportXLSX}, {ID: formatCSV, Label: t.ExportCSV}, {ID: formatICS, Label: t.ExportICS},
	})})
}

// export writes the plan to a file.
func (m *Model) export(format string) tea.Cmd {
	plan := practice.Plan{}
	for _, e := range m.plan.Entries {
		plan.Entries = append(plan.Entries, m.inWords(e))
	}
	m.exporting = &ticket{}
	name := m.env.Text.Calendar.File + "-" + m.period.from.Format(time.DateOnly) + "." + format
	t, lang, now, write := m.exporting, m.env.Text.Lang, m.env.Now(), m.env.Export
	return func() tea.Msg {
		data, err := encode(plan, format, lang, now)
		if err != nil {
			return exportedMsg{ticket: t, err: err}
		}
		path, err := write(name, data)
		return exportedMsg{ticket: t, path: path, err: err}
	}
}

func encode(plan practice.Plan, format, lang string, now time.Time) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch format {
	case formatXLSX:
		err = calendarfile.XLSX(&b, plan, lang)
	case formatICS:
		err = calendarfile.ICS(&b, plan, lang, now)
	default:
		err = calendarfile.CSV(&b, plan, lang)
	}
	return b.Bytes(), err
}

// exportStray writes the text that is no plan to a file as it is.
func (m *Model) exportStray() tea.Cmd {
	m.exporting = &ticket{}
	t, name, text, write := m.exporting, m.env.Text.Calendar.File+".txt", m.stray, m.env.Export
	return func() tea.Msg {
		path, err := write(name, []byte(text))
		return exportedMsg{ticket: t, path: path, err: err}
	}
}

// exported says where the file is.
func (m *Model) exported(msg exportedMsg) tea.Cmd {
	if msg.ticket != m.exporting {
		return nil
	}
	m.exporting = nil
	if msg.err != nil {
		m.env.Log.Error("export calendar", "err", msg.err)
	}
	env := m.env
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewText(env, func() string {
		if msg.err != nil {
			return env.Text.Calendar.ExportTitle
		}
		return env.Text.Calendar.Exported
	}, func(width int) []string {
		if msg.err != nil {
			return screen.Wrap(env.Text.Calendar.ExportFailed, width)
		}
		return screen.Wrap(env.Text.Calendar.ExportedTo(msg.path), width)
	})})
}
