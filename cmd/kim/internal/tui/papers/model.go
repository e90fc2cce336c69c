// Package papers is the list of papers about a class: reports, lists to sign and
// certificates. Each becomes a file of its own.
package papers

import (
	"context"
	"sync/atomic"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// kind is a paper; its text is the ID of its row.
type kind string

const (
	viewReport   kind = "view"
	wholeReport  kind = "whole"
	activity     kind = "activity"
	activityPDF  kind = "activity-pdf"
	filled       kind = "filled"
	blank        kind = "blank"
	certificates kind = "certificates"
	list         kind = "list"
)

// kinds gives them in the order of the rows.
func kinds() []kind {
	return []kind{viewReport, wholeReport, activity, activityPDF, filled, blank, certificates, list}
}

const tick = 200 * time.Millisecond

// Model is the screen.
type Model struct {
	env   *screen.Env
	class progress.Class // that was open when the screen was
	view  screen.View    // from which the trainer came
	rows  menu.Menu

	working  *work  // what is under way; nil: nothing
	outcome  result // of what was made last
	finished bool   // there is an outcome
	text     string // the file with the activity report that was made last

	width, height int
}

// work is something that is being made.
type work struct {
	kind        kind
	cancel      context.CancelFunc
	done, total atomic.Int64
	stopping    bool
}

type (
	startMsg struct { // a format was chosen
		of     *Model
		kind   kind
		format report.Format
	}
	tickMsg struct {
		of   *Model
		work *work
	}
	madeMsg struct {
		of     *Model
		work   *work
		result result
	}
)

// New makes the screen, for somebody who comes from that view of the class.
func New(env *screen.Env, view screen.View) *Model {
	if view == "" {
		view = screen.ViewToday
	}
	return &Model{env: env, class: env.Class, view: view}
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Papers.Title }

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
}

type keyMap struct{ choose, move, stop key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	k := keyMap{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		stop:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.Papers.Stop)),
	}
	k.choose.SetEnabled(m.working == nil)
	k.stop.SetEnabled(m.working != nil && !m.working.stopping)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.choose, k.stop, k.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case startMsg:
		if msg.of == m {
			return m.start(msg.kind, job{format: msg.format})
		}
		return nil
	case overlay.TypedMsg:
		if msg.ID == m.inputID() {
			return m.start(activityPDF, job{path: msg.Text})
		}
		return nil
	case tickMsg:
		if msg.of != m || msg.work != m.working {
			return nil
		}
		return m.again()
	case madeMsg:
		return m.made(msg)
	case screen.LeaveMsg:
		m.stop()
		return nil
	case screen.ChangedMsg:
		m.layout()
		return nil
	case tea.KeyPressMsg:
		if key.Matches(msg, m.keys().stop) {
			m.stop()
			return nil
		}
	}
	row, ok := m.rows.Update(screen.Shift(msg, 0, len(m.heading())))
	if !ok {
		return nil
	}
	return m.choose(kind(row.ID))
}

// inputID tells answers to the question of this screen from others.
func (m *Model) inputID() string { return "papers/" + m.class.ID }

// choose asks what there is to ask about a paper, or makes it at once.
func (m *Model) choose(k kind) tea.Cmd {
	if k == list {
		return screen.Send(screen.RosterMsg{})
	}
	if m.working != nil {
		return screen.Send(screen.NoticeMsg{Text: m.env.Text.Papers.Busy})
	}
	switch k {
	case viewReport, wholeReport:
		return screen.Send(screen.ShowMsg{Overlay: m.askFormat(k)})
	case activityPDF:
		return screen.Send(screen.ShowMsg{Overlay: overlay.NewInput(m.env, m.inputID(), m.env.Text.Papers.Path, m.text, 1)})
	case activity, filled, blank, certificates, list:
	}
	return m.start(k, job{})
}

func (m *Model) askFormat(k kind) screen.Overlay {
	return overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Papers
		asking := overlay.Asking{Title: m.label(k), Text: t.Format}
		for _, format := range []report.Format{report.XLSX, report.HTML, report.CSV, report.Markdown, report.JSON} {
			asking.Answers = append(asking.Answers, overlay.Answer{
				Label: t.Formats[string(format)], Msg: startMsg{of: m, kind: k, format: format},
			})
		}
		return asking
	})
}

// start makes a paper. The command has values only.
func (m *Model) start(k kind, j job) tea.Cmd {
	if m.working != nil {
		return nil
	}
	ctx, cancel := context.WithCancel(m.env.Ctx)
	w := &work{kind: k, cancel: cancel}
	m.working, m.finished = w, false
	m.layout()
	j = m.fill(j, k)
	j.progressed = func(done, total int) {
		w.done.Store(int64(done))
		w.total.Store(int64(total))
	}
	msg := madeMsg{of: m, work: w}
	return tea.Batch(func() tea.Msg {
		defer cancel()
		msg.result = j.make(ctx)
		return msg
	}, m.again())
}

func (m *Model) again() tea.Cmd { return m.env.After(tick, tickMsg{of: m, work: m.working}) }

// stop asks what is under way to end; it says itself when it has.
func (m *Model) stop() {
	if m.working != nil {
		m.working.cancel()
		m.working.stopping = true
		m.layout()
	}
}

func (m *Model) made(msg madeMsg) tea.Cmd {
	if msg.of != m || msg.work != m.working {
		return nil
	}
	m.working, m.outcome, m.finished = nil, msg.result, true
	if err := msg.result.err; err != nil {
		m.env.Log.Error("make a paper", "paper", string(msg.work.kind), "err", err)
	} else if msg.work.kind == activity {
		m.text = msg.result.path
	}
	m.layout()
	if msg.work.kind == certificates && msg.result.err == nil {
		return screen.Send(screen.ShowMsg{Overlay: m.askAwards(msg.result.people)})
	}
	return nil
}
