package rosterview

import (
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// The answers to whether two are one person.
const (
	answerSame  = "same"
	answerApart = "apart"
	answerLater = "later"
)

// pairs asks, pair by pair, whether two people are one.
type pairs struct {
	m       *Model
	all     []progress.Likeness
	at      int
	loaded  bool
	failed  bool
	said    string
	answers menu.Menu
}

func (p *pairs) title() string          { return p.m.env.Text.People.Title }
func (p *pairs) init() tea.Cmd          { return loadPairs(p.m.env.Ctx, p.m.env.Classes, p.m.class.ID) }
func (p *pairs) cursor() *tea.Cursor    { return nil }
func (p *pairs) leave() (tea.Cmd, bool) { return nil, true }

func (p *pairs) setSize(width, _ int) {
	p.answers.SetRows([]menu.Row{
		{ID: answerLater, Key: "1", Height: 1}, {ID: answerSame, Key: "2", Height: 1}, {ID: answerApart, Key: "3", Height: 1},
	})
	p.answers.SetSize(width, 3)
}

func (p *pairs) keys() []key.Binding {
	t := p.m.env.Text.App
	choose := key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Choose))
	choose.SetEnabled(len(p.all) > 0)
	move := key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.Move))
	move.SetEnabled(len(p.all) > 0)
	retry := key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.Retry))
	retry.SetEnabled(p.failed)
	return []key.Binding{choose, move, retry}
}

func (p *pairs) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case freshMsg:
		return p.init()
	case pairsMsg:
		p.take(msg)
		return nil
	case tea.KeyPressMsg:
		if key.Matches(msg, p.keys()[2]) {
			return p.init()
		}
	}
	if len(p.all) == 0 {
		return nil
	}
	row, ok := p.answers.Update(screen.Shift(msg, 0, len(p.above())))
	if !ok {
		return nil
	}
	return p.answer(p.all[p.at], row.ID)
}

func (p *pairs) take(msg pairsMsg) {
	if p.failed = msg.err != nil; p.failed {
		p.m.env.Log.Error("find likenesses", "err", msg.err)
		return
	}
	var now progress.Likeness
	if len(p.all) > 0 {
		now = p.all[p.at]
	}
	p.all, p.loaded = p.m.openPairs(msg.pairs), true
	p.at = min(p.at, max(0, len(p.all)-1))
	for i, l := range p.all {
		if pairKey(l) == pairKey(now) {
			p.at = i
		}
	}
}

// answer goes on to the next pair; those that are left for later come round again.
func (p *pairs) answer(l progress.Likeness, answer string) tea.Cmd {
	p.said = ""
	p.answers.Select(answerLater)
	if answer == answerLater {
		p.at = (p.at + 1) % len(p.all)
		return nil
	}
	p.all = append(p.all[:p.at:p.at], p.all[p.at+1:]...)
	p.at = min(p.at, max(0, len(p.all)-1))
	if answer == answerApart {
		p.m.env.Apart[pairKey(l)] = true
		return nil
	}
	p.said = p.m.env.Text.People.Joined(string(l.Member.Name), string(l.Other.Name))
	return p.m.env.Record(p.m.env.About(l.Member.Person, progress.KindLinked, "", "",
		progress.LinkedBody{Other: l.Other.Person, By: p.m.env.Trainer.Name}))
}

// above is what stands over the answers: the two people.
func (p *pairs) above() []string {
	t, s, width := p.m.env.Text.People, p.m.env.Styles, p.m.width
	isRoomy := p.m.height >= roomy
	var lines []string
	if isRoomy {
		lines = append(lines, "")
	}
	lines = append(lines, screen.Spread(s.Title.Render(screen.Fit(t.PairsTitle, width)), s.Muted.Render(t.Pair(p.at+1, len(p.all))), width))
	if p.said != "" {
		lines = append(lines, s.Accent.Render(screen.Fit(p.said, width)))
	}
	l := p.all[p.at]
	for _, one := range []struct {
		progress.Member
		class string
	}{{l.Member, p.m.class.ID}, {l.Other, l.Class}} {
		if isRoomy {
			lines = append(lines, "")
		}
		state := p.state(one.class, one.Active)
		lines = append(lines, s.Strong.Render(screen.Fit(p.who(one.Member), width)), s.Muted.Render(screen.Fit("  "+state, width)))
	}
	if isRoomy {
		lines = append(lines, "", screen.Fit(t.PairAsk, width))
	}
	return lines
}

func (p *pairs) who(m progress.Member) string {
	text := joined(m.Name, m.KIM, m.Village, m.District)
	if m.Code != "" {
		text += " · " + p.m.env.Text.People.Code(string(m.Code))
	}
	return text
}

// state says whether somebody of a class, or of none, is in this one, and when they
// learned last.
func (p *pairs) state(class string, active int64) string {
	t := p.m.env.Text
	in := t.People.InOther
	switch class {
	case p.m.class.ID:
		in = t.People.InClass
	case "":
		in = t.People.NoClass
	}
	last := t.People.Never
	if active > 0 {
		last = t.Date.Ago(time.UnixMilli(active), p.m.env.Now())
	}
	return in + " · " + last
}

func (p *pairs) view() string {
	t, s := p.m.env.Text, p.m.env.Styles
	say := func(texts ...string) string {
		var lines []string
		for _, text := range texts {
			if text != "" {
				lines = append(lines, screen.Wrap(text, p.m.width)...)
			}
		}
		return screen.Clip(lines, p.m.height)
	}
	switch {
	case p.failed:
		return say(t.Class.Failed)
	case !p.loaded:
		return say(t.People.Looking)
	case len(p.all) == 0:
		return say(p.said, t.People.PairsEmpty)
	}
	labels := map[string]string{answerSame: t.People.PairYes, answerApart: t.People.PairNo, answerLater: t.People.Later}
	answers := p.answers.View(func(row menu.Row, selected bool) string {
		return p.answers.Line(s, row, selected, labels[row.ID], p.m.width)
	})
	return screen.Clip(append(p.above(), strings.Split(answers, "\n")...), p.m.height)
}
