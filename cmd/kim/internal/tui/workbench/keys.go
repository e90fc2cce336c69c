package workbench

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

// keyMap is every key of the screen; those that do nothing now are disabled.
// What works while somebody types has a key that is no text; in the list there
// is a letter for it besides.
type keyMap struct {
	retry, findings, text, close key.Binding
	preview, copy, file, help    key.Binding
	use, pick, leave             key.Binding
	up, down, pageUp, pageDown   key.Binding
}

func (m *Model) keys() keyMap {
	do, app := m.env.Text.Workbench.Do, m.env.Text.App
	typing, list, looking := m.phase == working && m.focus == onText, m.phase == working && m.focus == onList, m.focus == onPreview
	k := keyMap{
		retry:    key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", app.Retry)),
		findings: key.NewBinding(key.WithKeys("tab", "shift+tab"), key.WithHelp("tab", do.Findings)),
		text:     key.NewBinding(key.WithKeys("tab", "shift+tab"), key.WithHelp("tab", do.Text)),
		close:    key.NewBinding(key.WithKeys("esc", "enter", "tab", "p", "ctrl+p"), key.WithHelp("esc", do.Back)),
		preview:  key.NewBinding(key.WithKeys("ctrl+p"), key.WithHelp("ctrl+p", do.Preview)),
		copy:     key.NewBinding(key.WithKeys("ctrl+y"), key.WithHelp("ctrl+y", do.Copy)),
		file:     key.NewBinding(key.WithKeys("ctrl+s"), key.WithHelp("ctrl+s", do.File)),
		help:     key.NewBinding(key.WithKeys("f1"), key.WithHelp("f1", app.Help)),
		use:      key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", m.useLabel())),
		pick:     key.NewBinding(key.WithKeys("1", "2", "3", "4", "5", "6", "7", "8", "9"), key.WithHelp("1–9", do.Pick)),
		leave:    key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", app.Back)),
		up:       key.NewBinding(key.WithKeys("up", "k"), key.WithHelp("↑↓", app.Move)),
		down:     key.NewBinding(key.WithKeys("down", "j")),
		pageUp:   key.NewBinding(key.WithKeys("pgup"), key.WithHelp("pgup/pgdn", do.Scroll)),
		pageDown: key.NewBinding(key.WithKeys("pgdown")),
	}
	if !typing {
		k.preview.SetKeys("ctrl+p", "p")
		k.copy.SetKeys("ctrl+y", "c")
		k.file.SetKeys("ctrl+s", "s")
	}
	k.retry.SetEnabled(m.phase == failed)
	k.findings.SetEnabled(typing)
	k.text.SetEnabled(list)
	k.close.SetEnabled(looking)
	k.preview.SetEnabled((typing || list) && m.frame().preview == 0)
	k.copy.SetEnabled(m.phase == working)
	k.file.SetEnabled(m.phase == working && m.env.Export != nil)
	k.help.SetEnabled(typing)
	k.use.SetEnabled(list && m.rows() > 0)
	k.pick.SetEnabled(list && len(m.suggest) > 0)
	k.leave.SetEnabled(typing)
	for _, b := range []*key.Binding{&k.up, &k.down, &k.pageUp, &k.pageDown} {
		b.SetEnabled(list || looking)
	}
	return k
}

// useLabel says what Enter does in the list.
func (m *Model) useLabel() string {
	do := m.env.Text.Workbench.Do
	if m.on >= len(m.findings) {
		return do.Use
	}
	return do.Go
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return []key.Binding{k.retry, k.close, k.use, k.findings, k.text, k.preview, k.leave, k.copy, k.file, k.help}
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	k := m.keys()
	return [][]key.Binding{
		{k.retry, k.close, k.use, k.findings, k.text, k.pick, k.preview, k.copy, k.file},
		{k.up, k.pageUp},
	}
}

// press handles a key.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	keys := m.keys()
	switch {
	case key.Matches(msg, keys.retry):
		return m.Init()
	case key.Matches(msg, keys.close):
		m.focus = onText
		return nil
	case m.phase != working:
		return nil
	case key.Matches(msg, keys.preview):
		m.focus, m.previewTop = onPreview, 0
		return m.record()
	case key.Matches(msg, keys.copy):
		return m.copyText()
	case key.Matches(msg, keys.file):
		return m.writeFile()
	}
	switch m.focus {
	case onText:
		return m.pressText(msg, keys)
	case onList:
		return m.pressList(msg, keys)
	case onPreview:
		m.scrollKey(msg, keys)
	}
	return nil
}

// pressText handles a key while the text is typed.
func (m *Model) pressText(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.findings):
		return m.toList()
	case key.Matches(msg, keys.leave):
		return screen.Send(screen.BackMsg{}) // which records the text
	case m.kind == Username && msg.Code == tea.KeyEnter:
		return m.toList()
	}
	m.edit(msg)
	if m.changes >= everyChange {
		return m.record()
	}
	return nil
}

func (m *Model) toList() tea.Cmd {
	m.focus = onList
	m.follow()
	return m.record()
}

// pressList handles a key among findings and suggestions.
func (m *Model) pressList(msg tea.KeyPressMsg, keys keyMap) tea.Cmd {
	switch {
	case key.Matches(msg, keys.text):
		m.focus = onText
	case key.Matches(msg, keys.use):
		return m.use(m.on)
	case key.Matches(msg, keys.pick):
		if i := slices.Index(keys.pick.Keys(), msg.String()); i < len(m.suggest) {
			return m.use(len(m.findings) + i)
		}
	case key.Matches(msg, keys.up):
		m.move(-1)
	case key.Matches(msg, keys.down):
		m.move(1)
	default:
		m.scrollKey(msg, keys)
	}
	return nil
}

func (m *Model) move(by int) {
	m.on = max(0, min(m.rows()-1, m.on+by))
	m.follow()
}

// use puts the cursor where a finding is, or takes a suggested name over.
func (m *Model) use(row int) tea.Cmd {
	if row < 0 || row >= m.rows() {
		return nil
	}
	m.on = row
	if row < len(m.findings) {
		f := m.findings[row]
		offset := f.Start
		if f.End == 0 { // it is about all of it
			offset = len(m.editor.value())
		}
		m.editor.moveTo(offset)
		m.focus = onText
		return nil
	}
	m.editor.set(m.suggest[row-len(m.findings)])
	m.touch()
	m.focus = onText
	return m.record()
}

// scrollKey scrolls the list or the preview.
func (m *Model) scrollKey(msg tea.KeyPressMsg, keys keyMap) {
	p, height := m.scrolled()
	switch {
	case key.Matches(msg, keys.up):
		m.scroll(-1)
	case key.Matches(msg, keys.down):
		m.scroll(1)
	case key.Matches(msg, keys.pageUp):
		m.scroll(-p.Page(height))
	case key.Matches(msg, keys.pageDown):
		m.scroll(p.Page(height))
	}
}

// scrolled is what scrolls now, and how high it is.
func (m *Model) scrolled() (*sheet.Sheet, int) {
	f := m.frame()
	if m.focus == onPreview {
		return m.previewSheet(f.left), m.height
	}
	return m.list(f.right), f.list
}

func (m *Model) scroll(by int) {
	p, height := m.scrolled()
	if m.focus == onPreview {
		m.previewTop = p.Scroll(m.previewTop, by, height)
		return
	}
	m.listTop = p.Scroll(m.listTop, by, height)
}

// follow scrolls so that the selected row is in sight.
func (m *Model) follow() {
	f := m.frame()
	m.listTop = m.list(f.right).Follow(m.listTop, f.list)
}

// click does what Enter does on what is under it; in the text it puts the cursor
// there.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	switch {
	case msg.Button != tea.MouseLeft || m.phase == opening:
		return nil
	case m.phase == failed:
		return m.Init()
	}
	if m.focus == onPreview {
		m.scroll(paging(m.lookLines(), msg.Y) * (m.height - 2))
		return nil
	}
	f := m.frame()
	if y := msg.Y - 1; y >= 0 && y < f.editor && msg.X < f.left {
		m.focus = onText
		m.editor.moveToCell(msg.X-editorIndent, y)
		return nil
	}
	if f.wide && msg.X < f.left {
		return nil
	}
	lines := m.listLines(f)
	if by := paging(lines, msg.Y-f.listY); by != 0 {
		m.scroll(by * max(1, f.list-2))
		return nil
	}
	if t := sheet.At(lines, msg.X, msg.Y-f.listY); t.Part == aRow {
		return m.clickRow(t.Index)
	}
	return nil
}

// clickRow selects a finding, which shows its reason; a second click goes to its
// place. A suggestion is taken over at once.
func (m *Model) clickRow(row int) tea.Cmd {
	if row >= len(m.findings) || m.focus == onList && row == m.on {
		return m.use(row)
	}
	m.focus, m.on = onList, row
	m.follow()
	return m.record()
}

// paging is the direction of the line that says that there is more, else 0.
func paging(lines []sheet.Line, y int) int {
	switch sheet.At(lines, 0, y).Part {
	case sheet.Down:
		return 1
	case sheet.Up:
		return -1
	case sheet.Nothing:
		return 0
	default:
		return 0
	}
}
