package overlay

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Item is one thing to pick.
type Item struct {
	ID    string
	Label string
	Note  string // shown beside the label in a muted colour; may be empty
}

// PickedMsg says which item of the picker ID was picked.
type PickedMsg struct{ ID, Item string }

// Picker is a list to pick one item from, filtered by what is typed after "/".
type Picker struct {
	ending
	env       *screen.Env
	id, title string
	lang      string // of title and items
	items     []Item
	list      menu.Menu
	filter    textinput.Model
	filtering bool
	width     int
	height    int
}

// NewPicker makes a dialog that sends a PickedMsg with that id.
func NewPicker(env *screen.Env, id, title string, items []Item) *Picker {
	filter := textinput.New()
	filter.Prompt = "/ "
	filter.SetVirtualCursor(false)
	p := &Picker{env: env, id: id, title: title, lang: env.Text.Lang, items: items, filter: filter}
	p.refresh()
	return p
}

// Select begins at an item instead of the first one.
func (p *Picker) Select(item string) { p.list.Select(item) }

// Title implements screen.Screen.
func (p *Picker) Title() string { return p.title }

// Init implements screen.Screen.
func (p *Picker) Init() tea.Cmd { return nil }

// Cursor implements screen.Screen.
func (p *Picker) Cursor() *tea.Cursor {
	if !p.filtering {
		return nil
	}
	return p.filter.Cursor()
}

// SetSize implements screen.Screen.
func (p *Picker) SetSize(width, height int) {
	p.width, p.height = width, height
	p.filter.SetWidth(max(1, width-3))
	p.list.SetSize(width, max(1, height-p.above()))
}

// above is how many lines stand above the list: the filter, while there is one.
func (p *Picker) above() int {
	if p.filtering || p.filter.Value() != "" {
		return 1
	}
	return 0
}

type pickerKeys struct{ choose, move, filter, close key.Binding }

func (p *Picker) keys() pickerKeys {
	app := p.env.Text.App
	keys := pickerKeys{
		choose: key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", app.Choose)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", app.Move)),
		filter: key.NewBinding(key.WithKeys("/"), key.WithHelp("/", app.Filter)),
		close:  key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", app.Close)),
	}
	keys.filter.SetEnabled(len(p.items) > 9 && !p.filtering)
	return keys
}

// ShortHelp implements help.KeyMap.
func (p *Picker) ShortHelp() []key.Binding {
	keys := p.keys()
	return []key.Binding{keys.choose, keys.move, keys.filter, keys.close}
}

// FullHelp implements help.KeyMap.
func (p *Picker) FullHelp() [][]key.Binding { return [][]key.Binding{p.ShortHelp()} }

// Update implements screen.Screen.
func (p *Picker) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(screen.ChangedMsg); ok && p.lang != p.env.Text.Lang {
		return p.end(p) // what it lists is in the other language
	}
	press, isKey := msg.(tea.KeyPressMsg)
	if isKey && p.filtering {
		return p.typeFilter(press)
	}
	if isKey {
		switch {
		case key.Matches(press, p.keys().close):
			return p.end(p)
		case key.Matches(press, p.keys().filter):
			p.filtering = true
			p.SetSize(p.width, p.height)
			return p.filter.Focus()
		}
	}
	if row, ok := p.list.Update(screen.Shift(msg, 0, p.above())); ok {
		return p.pick(row.ID)
	}
	return nil
}

// typeFilter handles a key while the filter has the focus: Enter and the arrows act
// on the list, Esc leaves the filter, the rest is typed.
func (p *Picker) typeFilter(press tea.KeyPressMsg) tea.Cmd {
	keys, moves := p.keys(), menu.Bindings()
	switch {
	case key.Matches(press, keys.close):
		p.filtering = false
		p.filter.SetValue("")
		p.filter.Blur()
		p.refresh()
		return nil
	case key.Matches(press, keys.choose), press.Code == tea.KeyUp, press.Code == tea.KeyDown, key.Matches(press, moves.PageUp, moves.PageDown):
		if row, ok := p.list.Update(press); ok {
			return p.pick(row.ID)
		}
		return nil
	}
	var cmd tea.Cmd
	p.filter, cmd = p.filter.Update(press)
	p.refresh()
	return cmd
}

func (p *Picker) pick(item string) tea.Cmd {
	return p.end(p, PickedMsg{ID: p.id, Item: item})
}

// refresh puts the items that match the filter into the list.
func (p *Picker) refresh() {
	var rows []menu.Row
	want := strings.ToLower(p.filter.Value())
	for _, item := range p.items {
		if !strings.Contains(strings.ToLower(item.Label), want) {
			continue
		}
		row := menu.Row{ID: item.ID, Height: 1}
		if n := len(rows) + 1; n <= 9 && !p.filtering {
			row.Key = strconv.Itoa(n)
		}
		rows = append(rows, row)
	}
	p.list.SetRows(rows)
	p.SetSize(p.width, p.height)
}

// Hidden implements screen.Scrolling.
func (p *Picker) Hidden() (above, below bool) { return p.list.Hidden() }

// View implements screen.Screen.
func (p *Picker) View() string {
	byID := make(map[string]Item, len(p.items))
	for _, item := range p.items {
		byID[item.ID] = item
	}
	list := p.list.View(func(row menu.Row, selected bool) string {
		item := byID[row.ID]
		text := p.list.Line(p.env.Styles, row, selected, item.Label, p.width)
		if item.Note != "" {
			text += "  " + p.env.Styles.Muted.Render(item.Note)
		}
		return screen.Fit(text, p.width)
	})
	if p.above() == 0 {
		return list
	}
	return p.filter.View() + "\n" + list
}
