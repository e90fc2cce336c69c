package rosterview

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// phase is how far a list has come.
type phase int

const (
	phaseFile phase = iota
	phaseReading
	phasePreview
	phaseBringing
)

// importing brings in a list: the file, what it would do, and then doing it.
type importing struct {
	m          *Model
	phase      phase
	file       textinput.Model
	problem    string
	proposal   intake.Proposal
	offset     int // of the remarks on it
	generation int

	done *atomic.Int64 // people that are in
	stop context.CancelFunc
}

const fileX = 2

// tick is how often a progress bar is drawn anew.
const tick = 100 * time.Millisecond

// tickMsg is the time to do so.
type tickMsg struct{ generation int }

func newImport(m *Model) *importing {
	p := &importing{m: m, file: textinput.New()}
	p.file.Prompt = ""
	p.file.SetVirtualCursor(false)
	p.file.CharLimit = 4096 // a path
	return p
}

func (p *importing) title() string { return p.m.env.Text.People.FileTitle }
func (p *importing) init() tea.Cmd { return p.file.Focus() }

func (p *importing) setSize(width, _ int) { p.file.SetWidth(max(1, width-fileX-1)) }

func (p *importing) cursor() *tea.Cursor {
	if p.phase != phaseFile {
		return nil
	}
	c := p.file.Cursor()
	if c != nil {
		c.X += fileX
		c.Y += len(p.about()) + 1
	}
	return c
}

// leave goes back by one step; what is being done is stopped first.
func (p *importing) leave() (tea.Cmd, bool) {
	switch p.phase {
	case phaseReading, phasePreview:
		p.phase = phaseFile
		p.generation++
		return p.file.Focus(), false
	case phaseBringing:
		p.stop()
		return nil, false
	case phaseFile:
	}
	return nil, true
}

type importKeys struct{ next, up, down, pageUp, pageDown key.Binding }

func (p *importing) bindings() importKeys {
	t := p.m.env.Text
	k := importKeys{
		next:     key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.People.Read)),
		up:       key.NewBinding(key.WithKeys("up", "k")),
		down:     key.NewBinding(key.WithKeys("down", "j"), key.WithHelp("↑↓", t.App.Page)),
		pageUp:   key.NewBinding(key.WithKeys("pgup", "b")),
		pageDown: key.NewBinding(key.WithKeys("pgdown", "space")),
	}
	if p.phase == phasePreview {
		k.next.SetHelp("enter", t.People.Bring)
		k.next.SetEnabled(!p.proposal.Empty())
	}
	k.down.SetEnabled(p.phase == phasePreview && p.remarks() > 1)
	return k
}

func (p *importing) keys() []key.Binding {
	k := p.bindings()
	if p.phase == phaseReading || p.phase == phaseBringing {
		return nil
	}
	return []key.Binding{k.next, k.down}
}

func (p *importing) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case proposedMsg:
		p.proposed(msg)
		return nil
	case broughtMsg:
		return p.brought(msg)
	case tickMsg:
		if msg.generation != p.generation || p.phase != phaseBringing {
			return nil
		}
		return p.m.env.After(tick, msg)
	}
	switch p.phase {
	case phaseFile:
		return p.typeFile(msg)
	case phasePreview:
		return p.look(msg)
	case phaseReading, phaseBringing:
	}
	return nil
}

func (p *importing) typeFile(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, p.bindings().next) {
		if strings.TrimSpace(p.file.Value()) == "" {
			return nil
		}
		p.phase, p.problem = phaseReading, ""
		p.generation++
		env := p.m.env
		return propose(env.Ctx, env.Classes, env.Text, p.m.class.ID, p.file.Value(), env.Region, p.generation)
	}
	if _, ok := msg.(tea.MouseMsg); ok {
		return nil
	}
	before := p.file.Value()
	var cmd tea.Cmd
	p.file, cmd = p.file.Update(msg)
	if p.file.Value() != before {
		p.problem = ""
	}
	return cmd
}

func (p *importing) proposed(msg proposedMsg) {
	if msg.generation != p.generation {
		return
	}
	if msg.err != nil {
		p.m.env.Log.Error("read a list", "err", msg.err)
		p.phase, p.problem = phaseFile, msg.problem
		return
	}
	p.phase, p.proposal, p.offset = phasePreview, msg.proposal, 0
}

// look scrolls through the remarks on a list, or brings it in.
func (p *importing) look(msg tea.Msg) tea.Cmd {
	page := max(1, p.m.height/2)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch k := p.bindings(); {
		case key.Matches(msg, k.next):
			return p.bring()
		case key.Matches(msg, k.up):
			p.scroll(-1)
		case key.Matches(msg, k.down):
			p.scroll(1)
		case key.Matches(msg, k.pageUp):
			p.scroll(-page)
		case key.Matches(msg, k.pageDown):
			p.scroll(page)
		}
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			p.scroll(-1)
		} else {
			p.scroll(1)
		}
	}
	return nil
}

func (p *importing) scroll(by int) {
	p.offset = max(0, min(p.offset+by, p.remarks()-1))
}

func (p *importing) bring() tea.Cmd {
	env := p.m.env
	p.phase, p.problem = phaseBringing, ""
	p.generation++
	p.done = new(atomic.Int64)
	var ctx context.Context
	ctx, p.stop = context.WithCancel(env.Ctx)
	enrol := intake.Enrol{Draft: p.m.enrol("", p.m.class.ID, true), Lang: env.Text.Lang, Now: env.Now(), NewID: env.NewID}
	return tea.Batch(
		bring(ctx, env.Classes, p.proposal, enrol, p.done, p.generation),
		env.After(tick, tickMsg{generation: p.generation}),
	)
}

func (p *importing) brought(msg broughtMsg) tea.Cmd {
	if msg.generation != p.generation {
		return nil
	}
	t := p.m.env.Text.People
	stopped := p.stop
	defer stopped()
	switch {
	case msg.err == nil:
		plan := p.proposal.Plan
		return p.m.done(t.Brought(len(plan.New), plan.Same, len(plan.Changed)))
	case isStopped(msg.err):
		p.phase, p.problem = phasePreview, t.Stopped
	default:
		p.m.env.Log.Error("bring a list in", "err", msg.err)
		p.phase, p.problem = phasePreview, t.NotBrought
	}
	return nil
}

// about is what stands over the field for the file: whole sentences, as far as
// there is room beside the field and what is wrong with it.
func (p *importing) about() []string {
	t, width := p.m.env.Text.People, p.m.width
	const field = 5
	lines := screen.Wrap(t.FileAbout, width)
	if where := screen.Wrap(t.FileWhere, width); len(lines)+len(where)+field <= p.m.height {
		lines = append(lines, where...)
	}
	if p.m.height >= roomy {
		return append(append([]string{""}, lines...), "")
	}
	return lines[:max(0, min(len(lines), p.m.height-field))]
}
