// Package workbench is the editor in which a username, a bio or a caption is
// written while it is checked: findings stand below the text or beside it, with
// a preview of how it looks on a phone. The text is a draft that is recorded
// while it is typed and found again when the workbench is opened.
package workbench

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/rivo/uniseg"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Kind says what is written, as a practice names its workbench.
type Kind string

// The kinds of text.
const (
	Username Kind = "username"
	Bio      Kind = "bio"
	Caption  Kind = "caption"
)

// item and kind are those of the text among what a participant shows.
const (
	item     = "workbench"
	evidence = "workbench"
)

const (
	// maxText is the longest text, in characters: more than twice what any
	// platform takes, so that too much can be pasted and then shortened.
	maxText = 5000
	// everyChange bounds what a kill loses: so many keystrokes less one. The text
	// is also recorded when the editor is left, copied or written to a file; there
	// is no timer, because nothing of ours runs while nothing happens.
	everyChange = 20
)

// phase is how far the workbench is.
type phase int

const (
	opening phase = iota // the text is being loaded
	failed               // it could not be
	working
)

// focus is what the keys go to.
type focus int

const (
	onText focus = iota
	onList
	onPreview // in windows where there is no room for it beside the others
)

// Model is one workbench.
type Model struct {
	env           *screen.Env
	unit          *lessons.Unit
	kind          Kind
	width, height int

	phase   phase
	load    *ticket // the load whose reply is awaited, if any
	touched bool    // something was typed since the text was loaded
	changes int     // keystrokes that changed something since the last record

	editor   editor
	findings []practice.Finding
	suggest  []string // usernames
	altNext  bool     // the caption was copied; its alternative text is next

	focus      focus
	on         int // row of the list: findings, then suggestions
	listTop    int // first line of the list in sight
	previewTop int
}

// New makes the workbench of a practice for a kind of text.
func New(env *screen.Env, unit *lessons.Unit, kind Kind) *Model {
	m := &Model{env: env, unit: unit, kind: kind, editor: newEditor(kind)}
	m.check()
	return m
}

// Title implements screen.Screen.
func (m *Model) Title() string { return m.env.Text.Workbench.Title[string(m.kind)] }

// Place implements screen.Placed.
func (m *Model) Place() (unit, where string) { return m.unit.ID, item }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.phase = opening
	return m.reload()
}

// Drafting implements screen.Drafting.
func (m *Model) Drafting() bool { return m.changes > 0 }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	f := m.frame()
	m.editor.setSize(f.left-editorIndent, f.editor)
	if m.focus == onPreview && f.preview > 0 {
		m.focus = onText
	}
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		m.loaded(msg)
	case exportedMsg:
		return m.exported(msg)
	case screen.ChangedMsg:
		m.check()
		return m.record()
	case screen.LeaveMsg:
		return m.record()
	case screen.SavedMsg, screen.ShownMsg:
		if !m.touched && m.phase == working { // records of an earlier visit may have arrived only now
			return m.reload()
		}
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		if m.phase == working && m.focus == onText {
			m.edit(msg)
			return m.record()
		}
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		m.scroll(sheet.Wheel(msg))
	}
	return nil
}

// loaded takes over the text as the store has it, unless somebody types already.
func (m *Model) loaded(msg loadedMsg) {
	if msg.ticket != m.load {
		return
	}
	m.load = nil
	if msg.err != nil {
		m.env.Log.Error("open workbench", "unit", m.unit.ID, "err", msg.err)
		if m.phase == opening {
			m.phase = failed
		}
		return
	}
	m.phase = working
	if !m.touched && msg.text != m.editor.value() {
		m.editor.set(msg.text)
		m.check()
	}
}

// edit hands a key or a paste to the editor and checks what is there then.
func (m *Model) edit(msg tea.Msg) {
	if !m.editor.update(msg) {
		return
	}
	m.touch()
}

func (m *Model) touch() {
	m.touched, m.altNext = true, false
	m.changes++
	m.check()
}

// check looks for findings: at every key, since it takes a fraction of a
// millisecond.
func (m *Model) check() {
	text := m.editor.value()
	switch m.kind {
	case Username:
		m.findings = practice.CheckUsername(text, m.group())
		m.suggest = practice.SuggestUsernames(m.group())
	case Bio:
		m.findings = practice.CheckBio(text, m.group())
	case Caption:
		m.findings = practice.CheckCaption(text)
	}
	if m.empty() {
		m.findings = nil // nobody needs to be told
	}
	m.on = max(0, min(m.on, m.rows()-1))
}

func (m *Model) group() practice.Group {
	who := m.env.Who
	return practice.Group{KIM: string(who.KIM), Village: string(who.Village), Person: string(who.Name)}
}

// rows is how many rows of the list can be selected.
func (m *Model) rows() int { return len(m.findings) + len(m.suggest) }

// errors is how many findings have to be mended.
func (m *Model) errors() int {
	n := 0
	for _, f := range m.findings {
		if f.Severity == practice.Error {
			n++
		}
	}
	return n
}

// record records what was typed since the last time, if anything.
func (m *Model) record() tea.Cmd {
	if m.changes == 0 {
		return nil
	}
	m.changes = 0
	text := safe.Clean(m.editor.value())
	return m.env.Record(m.env.Draft(progress.KindEvidenced, m.unit.ID, item, progress.EvidencedBody{Kind: evidence, Text: text}))
}

// count is how many characters of what are used, and how many there may be.
func (m *Model) count() (n, limit int) {
	text := m.editor.value()
	switch m.kind {
	case Username:
		return uniseg.GraphemeClusterCount(text), practice.MaxUsername
	case Bio:
		return uniseg.GraphemeClusterCount(text), practice.MaxBio
	case Caption:
		caption, _ := practice.SplitAlt(text)
		return uniseg.GraphemeClusterCount(caption), practice.MaxCaption
	default:
		return 0, 0
	}
}

// empty tells whether there is no text.
func (m *Model) empty() bool { return strings.TrimSpace(m.editor.value()) == "" }
