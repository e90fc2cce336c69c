// Package obstacle notes what is in a participant's way: no signal, an account
// that is blocked, a question that is wrong. Its dialogs stand over any screen;
// what they record has the place where it happened.
package obstacle

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Kinds are what may be in somebody's way, as recorded, in the order of the
// dialog. Trainers read them by these words.
func Kinds() []string {
	return []string{"signal", "device", blocked, "understand", mistake, "other"}
}

// The kinds for which the dialogs have something more to say.
const (
	blocked = "blocked"
	mistake = "mistake"
)

// The page of the course that shows how to get an account back.
const recoveryUnit, recoveryPage = "menjaga-akun/pancingan-dan-pemulihan", "pemulihan"

const (
	// maxNote is the longest note, in bytes.
	maxNote = 8 << 10
	// noteRows is the height of the field for a note.
	noteRows = 5
)

// noteID is the dialog that a note is written into.
const noteID = "obstacle/note"

// What the dialogs answer.
type (
	kindMsg struct{ kind string }
	mineMsg struct{}
)

// place is where in the course something happened.
type place struct{ unit, item string }

// report is one obstacle of the participant who.
type report struct {
	who    string
	place  place
	unread bool // it has an answer that the participant has not read
	progress.Obstacle
}

// rank puts what has a new answer before everything else.
func (r report) rank() int {
	if r.unread {
		return 0
	}
	return 1
}

// latest is when something happened to it last: it was noted, or answered.
func (r report) latest() int64 {
	if r.Reply == nil {
		return r.By.At
	}
	return max(r.By.At, r.Reply.At)
}

// Desk is where a session notes obstacles.
type Desk struct {
	env    *screen.Env
	here   place
	kind   string
	recent []report // of this session, oldest first: the store may not have them yet
	load   *ticket  // the load whose reply is awaited, if any
}

// NewDesk makes the desk of a session.
func NewDesk(env *screen.Env) *Desk { return &Desk{env: env} }

// Open asks what is in the way on a screen.
func (d *Desk) Open(on screen.Screen) tea.Cmd {
	env := d.env
	if env.Who.ID == "" {
		return show(overlay.NewText(env, func() string { return env.Text.Obstacle.NobodyTitle }, func(width int) []string {
			return screen.Wrap(env.Text.Obstacle.Nobody, width)
		}))
	}
	d.here = place{unit: progress.Elsewhere}
	if placed, ok := on.(screen.Placed); ok {
		d.here.unit, d.here.item = placed.Place()
	}
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Obstacle
		asking := overlay.Asking{Title: t.Title, Text: t.Ask}
		for _, kind := range Kinds() {
			asking.Answers = append(asking.Answers, overlay.Answer{Label: t.Kinds[kind], Msg: kindMsg{kind: kind}})
		}
		asking.Answers = append(asking.Answers, overlay.Answer{Label: t.OpenMine, Msg: mineMsg{}})
		return asking
	}))
}

// Update handles what the dialogs of the desk answer; done is false for every
// other message.
func (d *Desk) Update(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case kindMsg:
		return d.askNote(msg.kind), true
	case mineMsg:
		return d.OpenMine(), true
	case loadedMsg:
		return d.showMine(msg), true
	case overlay.TypedMsg:
		if msg.ID != noteID {
			return nil, false
		}
		return d.note(msg.Text), true
	default:
		return nil, false
	}
}

// OpenMine shows what the participant has noted, and what trainers answered.
func (d *Desk) OpenMine() tea.Cmd {
	d.load = new(ticket)
	return load(d.env.Ctx, d.load, d.env.Store, d.env.Who.ID)
}

func show(o screen.Overlay) tea.Cmd { return screen.Send(screen.ShowMsg{Overlay: o}) }

// askNote says what helps at once, and asks for a few words.
func (d *Desk) askNote(kind string) tea.Cmd {
	d.kind = kind
	env := d.env
	t := env.Text.Obstacle
	return show(overlay.NewInput(env, noteID, t.Kinds[kind], "", noteRows).With(overlay.About{
		Lines: func(text string, width int) (above, below []string) {
			t, ask := env.Text.Obstacle, env.Text.Obstacle.NoteAsk
			if kind == mistake {
				ask = t.Mistaken
			}
			above = append(screen.Wrap(t.Advice[kind], width), "")
			for _, line := range screen.Wrap(ask, width) {
				above = append(above, env.Styles.Muted.Render(line))
			}
			if found := practice.Personal(text); len(found) > 0 {
				for _, line := range screen.Wrap(t.Personal(found[0].About), width) {
					below = append(below, env.Styles.Warning.Render(line))
				}
			}
			return above, below
		},
		Save: func() string { return env.Text.Obstacle.Record },
		Skip: func() string { return env.Text.Obstacle.RecordEmpty },
	}))
}

// note records the obstacle, and says what becomes of it.
func (d *Desk) note(typed string) tea.Cmd {
	text, err := safe.Block(strings.TrimSpace(typed), maxNote)
	if err != nil { // what fits was kept
		d.env.Log.Warn("note of an obstacle", "err", err)
	}
	body := progress.ReportedBody{Report: d.env.NewID(), Kind: d.kind, Note: text}
	draft := d.env.Draft(progress.KindReported, d.here.unit, d.here.item, body)
	d.recent = append(d.recent, report{who: d.env.Who.ID, place: d.here, Obstacle: progress.Obstacle{
		ID: body.Report, Item: d.here.item, Kind: body.Kind, Note: text, By: progress.Stamp{At: draft.At.UnixMilli()},
	}})
	return tea.Batch(d.env.Record(draft), d.confirm(d.kind == blocked))
}

// confirm says what happens next.
func (d *Desk) confirm(recovery bool) tea.Cmd {
	env := d.env
	_, known := env.Course.Unit(recoveryUnit)
	return show(overlay.NewQuestion(env, func() overlay.Asking {
		t := env.Text.Obstacle
		answers := []overlay.Answer{{Label: t.GoOn}}
		if recovery && known {
			answers = append(answers, overlay.Answer{Label: t.OpenRecovery, Msg: screen.OpenUnitMsg{Unit: recoveryUnit, Page: recoveryPage}})
		}
		answers = append(answers, overlay.Answer{Label: t.OpenMine, Msg: mineMsg{}})
		return overlay.Asking{Title: t.DoneTitle, Text: t.Done, Answers: answers, Tells: true}
	}))
}
