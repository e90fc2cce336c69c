package gate

import (
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// pinX is where the dots begin, warned how often the wait is announced before
// it comes, and second how often it is counted down.
const (
	pinX   = 2
	warned = 3
	second = time.Second
)

// ask asks for the PIN of a trainer.
func (m *Model) ask(t progress.Trainer) tea.Cmd {
	m.mode, m.who, m.said = modePIN, t, saidNothing
	m.pin.SetValue("")
	return tea.Batch(m.pin.Focus(), m.await())
}

// left is how long there is still to wait.
func (m *Model) left() time.Duration {
	return pin.Wait(m.who.Misses, m.env.Now().Sub(m.who.Missed))
}

// await begins to count down, if there is anything to wait for.
func (m *Model) await() tea.Cmd {
	if m.left() <= 0 {
		return nil
	}
	m.said = saidWait
	if m.ticking {
		return nil
	}
	m.ticking = true
	return m.env.After(second, tickMsg{})
}

func (m *Model) tick() tea.Cmd {
	m.ticking = false
	if m.mode != modePIN || m.said != saidWait {
		return nil
	}
	if m.left() <= 0 {
		m.said = saidReady
		return nil
	}
	return m.await()
}

func (m *Model) updatePIN(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		keys := m.keys()
		switch {
		case key.Matches(msg, keys.back):
			m.mode, m.busy = modeList, false
			m.generation++
			m.pin.Blur()
			return m.Init()
		case key.Matches(msg, keys.forgot):
			return m.forgot()
		case key.Matches(msg, keys.open):
			return m.try()
		}
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		return nil
	}
	before := m.pin.Value()
	var cmd tea.Cmd
	m.pin, cmd = m.pin.Update(msg)
	if m.pin.Value() != before && m.said != saidWait {
		m.said = saidNothing
	}
	return cmd
}

func (m *Model) try() tea.Cmd {
	typed := m.pin.Value()
	if wait := m.await(); m.said == saidWait && m.left() > 0 {
		return wait
	}
	if typed == "" {
		return nil
	}
	m.busy, m.said = true, saidNothing
	m.generation++
	return try(m.env.Ctx, m.env.Classes, m.generation, m.who, typed, m.env.Now())
}

// tried opens the side, or says that the PIN was wrong.
func (m *Model) tried(msg triedMsg) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	m.busy, m.who = false, msg.trainer
	switch {
	case msg.right:
		m.finished = true
		return screen.Send(screen.TrainerInMsg{Trainer: msg.trainer})
	case msg.err != nil:
		m.env.Log.Error("try a PIN", "err", msg.err)
		m.said = saidUnchecked
		return nil
	}
	m.pin.SetValue("")
	m.said = saidWrong
	return m.await()
}

// forgot says what can be done without the PIN.
func (m *Model) forgot() tea.Cmd {
	return screen.Send(screen.ShowMsg{Overlay: overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Gate
		return overlay.Asking{Title: t.ForgotTitle, Text: t.ForgotText, Answers: []overlay.Answer{
			{Label: t.ForgotBack},
			{Label: t.ForgotAdd, Msg: addMsg{}},
		}}
	})})
}

// pinHead is what stands over the dots.
func (m *Model) pinHead() []string {
	t, s := m.env.Text.Gate, m.env.Styles
	return []string{
		"", s.Selected.Render(screen.Fit("▌ "+t.PINOf(string(m.who.Name)), m.width)),
	}
}

func (m *Model) pinView() string {
	t, s := m.env.Text.Gate, m.env.Styles
	field := "  " + m.pin.View()
	if m.pin.Value() == "" {
		field = "  " + s.Muted.Render(screen.Fit(t.PINHint, m.width-pinX))
	}
	lines := append(m.pinHead(), field, "")
	text, style := t.Enter, s.Muted
	switch {
	case m.busy:
		text = t.Checking
	case m.said == saidWrong && m.who.Misses >= warned:
		text, style = "! "+t.LastFree, s.Warning
	case m.said == saidWrong:
		text, style = "! "+t.Wrong, s.Warning
	case m.said == saidWait:
		text, style = "! "+t.Wait(m.left())+" "+t.Safe, s.Warning
		if m.left() <= 0 {
			text, style = t.Ready, s.Accent
		}
	case m.said == saidReady:
		text, style = t.Ready, s.Accent
	case m.said == saidUnchecked:
		text, style = "! "+t.Unchecked, s.Danger
	}
	for _, line := range screen.Wrap(text, m.width-pinX) {
		lines = append(lines, strings.Repeat(" ", pinX)+style.Render(line))
	}
	return screen.Clip(lines, m.height)
}
