package sheet

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

// Pager is how far a sheet that is only read has been scrolled: by the arrows,
// the page keys, home and end, the wheel, and by a click on the line that says
// that there is more. The zero value is at the top. Where arrows select something
// the screen scrolls by itself, see Sheet.Follow.
type Pager struct{ top int }

type pagerKeys struct{ down, up, pageDown, pageUp, first, last key.Binding }

func (*Pager) keys() pagerKeys {
	return pagerKeys{
		down:     key.NewBinding(key.WithKeys("down", "j")),
		up:       key.NewBinding(key.WithKeys("up", "k")),
		pageDown: key.NewBinding(key.WithKeys("pgdown", "space")),
		pageUp:   key.NewBinding(key.WithKeys("pgup", "b")),
		first:    key.NewBinding(key.WithKeys("home")),
		last:     key.NewBinding(key.WithKeys("end")),
	}
}

// Binding names the keys for the footer, if there is more than fits. They work
// all the same.
func (p *Pager) Binding(s *Sheet, height int, t i18n.App) key.Binding {
	down := p.keys().down
	down.SetHelp("↑↓", t.Page)
	down.SetEnabled(s.Overflows(height))
	return down
}

// Update scrolls if the message is for that, and tells whether it was.
func (p *Pager) Update(msg tea.Msg, s *Sheet, height int) bool {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		p.scroll(s, Wheel(msg), height)
		return true
	case tea.MouseClickMsg:
		return msg.Button == tea.MouseLeft && p.turn(p.At(s, msg, height), s, height)
	case tea.KeyPressMsg:
		return p.press(msg, s, height)
	}
	return false
}

func (p *Pager) press(msg tea.KeyPressMsg, s *Sheet, height int) bool {
	switch keys := p.keys(); {
	case key.Matches(msg, keys.down):
		p.scroll(s, 1, height)
	case key.Matches(msg, keys.up):
		p.scroll(s, -1, height)
	case key.Matches(msg, keys.pageDown):
		p.scroll(s, s.Page(height), height)
	case key.Matches(msg, keys.pageUp):
		p.scroll(s, -s.Page(height), height)
	case key.Matches(msg, keys.first):
		p.scroll(s, -len(s.Body), height)
	case key.Matches(msg, keys.last):
		p.scroll(s, len(s.Body), height)
	default:
		return false
	}
	return true
}

// turn turns the page where a line says that there is more.
func (p *Pager) turn(t Target, s *Sheet, height int) bool {
	if t.Part != Down && t.Part != Up {
		return false
	}
	by := s.Page(height)
	if t.Part == Up {
		by = -by
	}
	p.scroll(s, by, height)
	return true
}

func (p *Pager) scroll(s *Sheet, by, height int) { p.top = s.Scroll(p.top, by, height) }

// At is what a click hits.
func (p *Pager) At(s *Sheet, msg tea.MouseClickMsg, height int) Target {
	return At(s.Lines(p.top, height, i18n.App{}, theme.Styles{}), msg.X, msg.Y)
}

// View draws the sheet as far as it has been scrolled.
func (p *Pager) View(s *Sheet, height int, t i18n.App, styles theme.Styles) string {
	return Joined(s.Lines(p.top, height, t, styles), s.Width)
}
