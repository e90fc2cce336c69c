// Package gate is where a trainer says who they are, and opens the lock.
package gate

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/form"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// mode is what the screen shows.
type mode int

const (
	modeList mode = iota
	modePIN
	modeForm
)

// Model is the screen.
type Model struct {
	env      *screen.Env
	mode     mode
	trainers []progress.Trainer
	loaded   bool
	failed   bool

	rows menu.Menu

	who     progress.Trainer // of modePIN
	pin     textinput.Model
	said    remark
	ticking bool

	form     *form.Form
	finished bool // a trainer is in; further keys of the same burst do nothing

	busy          bool // a lock is made or tried
	generation    int  // of what is busy
	width, height int
}

// remark is what is said about the last PIN.
type remark int

const (
	saidNothing remark = iota
	saidWrong
	saidWait
	saidReady
	saidUnchecked
)

// New makes the screen.
func New(env *screen.Env) *Model {
	m := &Model{env: env, pin: textinput.New()}
	m.pin.Prompt = ""
	m.pin.SetVirtualCursor(false)
	m.pin.CharLimit = pin.Longest
	m.pin.EchoMode, m.pin.EchoCharacter = textinput.EchoPassword, '•'
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Gate.Side }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd { return loadTrainers(m.env.Ctx, m.env.Classes) }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.pin.SetWidth(max(1, width-pinX-1))
	m.rows.SetSize(width, max(1, height-len(m.heading())))
	if m.form != nil {
		m.form.SetSize(width, height)
	}
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor {
	switch {
	case m.busy || m.finished:
		return nil
	case m.mode == modeForm:
		return m.form.Cursor()
	case m.mode == modePIN:
		c := m.pin.Cursor()
		if c != nil {
			c.X += pinX
			c.Y += len(m.pinHead())
		}
		return c
	default:
		return nil
	}
}

type keyMap struct{ choose, move, retry, open, back, forgot, quit key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	keys := keyMap{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
		open:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Gate.Open)),
		back:   key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", t.App.Back)),
		forgot: key.NewBinding(key.WithKeys("?"), key.WithHelp("?", t.Gate.Forgot)),
		quit:   key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", t.App.Quit)),
	}
	if m.mode == modeForm && len(m.trainers) == 0 {
		keys.back.SetHelp("esc", t.App.Quit)
	}
	keys.retry.SetEnabled(m.failed)
	return keys
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	switch m.mode {
	case modePIN:
		return []key.Binding{k.open, k.back, k.forgot, k.quit}
	case modeForm:
		return append(m.form.Bindings(), k.back)
	case modeList:
	}
	return []key.Binding{k.retry, k.choose, k.quit, k.move}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding { return [][]key.Binding{m.ShortHelp()} }

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case trainersMsg:
		return m.take(msg)
	case triedMsg:
		return m.tried(msg)
	case lockedMsg:
		return m.locked(msg)
	case tickMsg:
		return m.tick()
	case addMsg:
		return m.add()
	case screen.ChangedMsg:
		m.SetSize(m.width, m.height)
		return nil
	}
	if m.finished || m.busy && !m.leaves(msg) {
		return nil
	}
	switch m.mode {
	case modePIN:
		return m.updatePIN(msg)
	case modeForm:
		return m.updateForm(msg)
	case modeList:
	}
	return m.updateList(msg)
}

// leaves tells whether a message is the key that goes back, which works at any time.
func (m *Model) leaves(msg tea.Msg) bool {
	press, ok := msg.(tea.KeyPressMsg)
	return ok && key.Matches(press, m.keys().back)
}

// take shows who the trainers are; where there are none yet, the form for the first.
func (m *Model) take(msg trainersMsg) tea.Cmd {
	first := !m.loaded
	m.trainers, m.loaded, m.failed = msg.trainers, true, msg.err != nil
	if msg.err != nil {
		m.env.Log.Error("load trainers", "err", msg.err)
	}
	m.refresh()
	if first && len(m.trainers) > 0 {
		m.rows.Select(m.trainers[0].ID)
	}
	if len(m.trainers) == 0 && !m.failed && m.mode == modeList {
		return m.add()
	}
	return nil
}
