package obstacle

import (
	"cmp"
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// ticket tells the reply to one load from those to others.
type ticket struct{ _ byte }

// loadedMsg is what a participant has noted so far.
type loadedMsg struct {
	ticket  *ticket
	who     string
	reports []report
	err     error
}

// load reads what a participant has noted.
func load(ctx context.Context, t *ticket, store progress.Store, who string) tea.Cmd {
	return func() tea.Msg {
		state, err := store.State(ctx, who)
		msg := loadedMsg{ticket: t, who: who, err: err}
		for id, unit := range state.Units {
			for _, o := range unit.Obstacles {
				msg.reports = append(msg.reports, report{
					who: who, place: place{unit: id, item: o.Item}, unread: standing.IsUnread(state, o), Obstacle: o,
				})
			}
		}
		return msg
	}
}

// showMine lists what the participant has noted, new answers first, then what
// happened last, and records that the answers were read.
func (d *Desk) showMine(msg loadedMsg) tea.Cmd {
	if msg.ticket != d.load || msg.who != d.env.Who.ID {
		return nil
	}
	d.load = nil
	if msg.err != nil {
		d.env.Log.Error("load obstacles", "err", msg.err)
	}
	reports := msg.reports
	for _, r := range d.recent {
		known := slices.ContainsFunc(reports, func(other report) bool { return other.ID == r.ID })
		if !known && r.who == d.env.Who.ID {
			reports = append(reports, r)
		}
	}
	slices.SortFunc(reports, func(a, b report) int {
		return cmp.Or(a.rank()-b.rank(), cmp.Compare(b.latest(), a.latest()), cmp.Compare(b.ID, a.ID))
	})
	env := d.env
	var read tea.Cmd
	if slices.ContainsFunc(reports, func(r report) bool { return r.unread }) {
		read = env.Record(env.Draft(progress.KindOpened, progress.Elsewhere, "", progress.Place{Page: standing.RepliesPage}))
	}
	return tea.Batch(read, show(overlay.NewText(env, func() string { return env.Text.Obstacle.MineTitle }, func(width int) []string {
		return mine(env, reports, msg.err != nil, width)
	})))
}

// mine are the lines of the list.
func mine(env *screen.Env, reports []report, failed bool, width int) []string {
	t, s := env.Text.Obstacle, env.Styles
	var lines []string
	switch {
	case failed:
		lines = append(screen.Wrap(t.Unloaded, width), "")
	case len(reports) == 0:
		return screen.Wrap(t.None, width)
	}
	for i, r := range reports {
		if i > 0 {
			lines = append(lines, "")
		}
		for _, line := range screen.Wrap(kindName(env, r.Kind), width) {
			lines = append(lines, s.Strong.Render(line))
		}
		for _, line := range screen.Wrap(env.Text.Date.Ago(time.UnixMilli(r.By.At), env.Now())+" · "+r.place.name(env), width) {
			lines = append(lines, s.Muted.Render(line))
		}
		if note := safe.Clean(string(r.Note)); note != "" { // it may come from another program
			lines = append(lines, screen.Wrap("“"+string(note)+"”", width)...)
		}
		lines = append(lines, answer(env, r, width)...)
	}
	return lines
}

// answer says what a trainer answered, who and when, or that nobody has yet.
func answer(env *screen.Env, r report, width int) []string {
	t, s := env.Text.Feedback, env.Styles
	if r.Reply == nil {
		return []string{s.Accent.Render(screen.Fit("○ "+env.Text.Obstacle.Waiting, width))}
	}
	by, when := string(r.Reply.By), env.Text.Date.Ago(time.UnixMilli(r.Reply.At), env.Now())
	head := "✓ " + t.Answered(by, when)
	if r.Reply.Text == "" && r.Reply.Closed {
		head = "✓ " + t.Settled(by, when)
	}
	if r.unread {
		head += " · " + t.New
	}
	var lines []string
	for _, line := range screen.Wrap(head, width) {
		lines = append(lines, s.Success.Render(line))
	}
	if r.Reply.Text != "" {
		for _, line := range screen.Wrap(string(r.Reply.Text), width-2) {
			lines = append(lines, "  "+line)
		}
	}
	if r.Reply.Closed {
		for _, line := range screen.Wrap(t.Closed, width) {
			lines = append(lines, s.Muted.Render(line))
		}
	}
	return lines
}

// kindName says a kind; one that a newer program recorded is something else.
func kindName(env *screen.Env, kind string) string {
	if name, ok := env.Text.Obstacle.Kinds[kind]; ok {
		return name
	}
	return env.Text.Obstacle.Kinds["other"]
}

// name says where in the course a place is.
func (p place) name(env *screen.Env) string {
	t := env.Text.Obstacle
	if unit, ok := env.Course.Unit(p.unit); ok {
		title := env.UnitName(unit)
		if unit.Module == nil {
			return title
		}
		return t.Module(unit.Module.Number) + " · " + title
	}
	if m, ok := env.Course.Module(p.item); ok && p.unit == progress.Elsewhere {
		return t.Module(m.Number) + " · " + m.Title.In(env.Lang())
	}
	return t.Elsewhere
}
