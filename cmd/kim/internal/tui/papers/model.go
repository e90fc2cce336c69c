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
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/form"
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

	issuing  kind = "issuing" // certificates; it has no row, as the next
	revoking kind = "revoking"
)

// kinds gives those with a row in the order of the rows.
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

	batch  *batch     // how the class stands to the certificate; nil: nobody asked
	form   *form.Form // for what stands on all certificates; nil: it is not open
	typed  []string   // into that form
	chosen issued     // of the list of certificates

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
func (m *Model) Cursor() *tea.Cursor {
	if m.form == nil {
		return nil
	}
	return m.form.Cursor()
}

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	if m.form != nil {
		m.form.SetSize(width, height)
	}
	m.layout()
}

type keyMap struct{ choose, move, stop, back key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	k := keyMap{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		stop:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.Papers.Stop)),
		back:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.App.Back)),
	}
	k.choose.SetEnabled(m.working == nil)
	k.stop.SetEnabled(m.working != nil && !m.working.stopping)
	return k
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	if m.form != nil {
		b := m.form.Bindings()
		return append([]key.Binding{b[0], k.back}, b[1:]...)
	}
	return []key.Binding{k.choose, k.stop, k.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case overlay.TypedMsg, overlay.PickedMsg, startMsg, stepMsg, issueMsg, revokeMsg:
		return m.answered(msg)
	case tickMsg:
		if msg.of != m || msg.work != m.working {
			return nil
		}
		m.layout() // the sentence may have grown
		return m.again()
	case madeMsg:
		return m.made(msg)
	case screen.LeaveMsg:
		m.stop()
		return nil
	case screen.ChangedMsg:
		m.SetSize(m.width, m.height)
		return nil
	}
	if m.form != nil {
		return m.updateForm(msg)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, m.keys().stop) {
		m.stop()
		return nil
	}
	row, ok := m.rows.Update(screen.Shift(msg, 0, len(m.heading())))
	if !ok {
		return nil
	}
	return m.choose(kind(row.ID))
}

// answered goes on after a dialog of this screen.
func (m *Model) answered(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case startMsg:
		if msg.of == m {
			return m.start(msg.kind, job{format: msg.format})
		}
	case stepMsg:
		if msg.of == m {
			return m.step(msg.to)
		}
	case issueMsg:
		if msg.of == m {
			return m.issue(msg.details)
		}
	case revokeMsg:
		if msg.of == m {
			return m.start(revoking, job{number: msg.number, reason: msg.reason})
		}
	case overlay.PickedMsg:
		if msg.ID == m.issuedID() {
			return m.picked(msg.Item)
		}
	case overlay.TypedMsg:
		switch msg.ID {
		case m.inputID():
			return m.start(activityPDF, job{path: msg.Text})
		case m.reasonID():
			return m.askRevoke(msg.Text)
		}
	}
	return nil
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
	case activity, filled, blank, certificates, issuing, revoking, list:
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
	}
	m.layout()
	switch r := msg.result; {
	case r.kind == issuing:
		if r.err == nil {
			m.typed = nil // it is the next proposal
		}
		return screen.Send(screen.ShowMsg{Overlay: m.outcomeOf(r)})
	case r.err != nil:
	case r.kind == activity:
		m.text = r.path
	case r.kind == certificates:
		m.batch = r.class
		m.layout()
		return screen.Send(screen.ShowMsg{Overlay: m.showAwards()})
	}
	return nil
}
