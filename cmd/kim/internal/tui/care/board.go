package care

import (
	"context"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Group is cases that stand together. A board loads some of its cases; Count is
// how many there are.
type Group struct {
	ID    string
	Count int
	Query progress.SignalQuery // without After and Limit
	Cases []progress.MemberSignal
}

// Window says which cases a board shows: the first few of every group, or a page
// of the one that is open.
type Window struct {
	Open  string
	After *progress.MemberSignal
}

const (
	// few is how many cases of a group are loaded while all groups are shown;
	// fewLow is how many of these stand in a low window.
	few, fewLow = 5, 3
	// page is how many cases of an open group are shown at once.
	page = 50
	// roomy is the height from which there is space between the groups.
	roomy = 16
)

// Fill loads the cases of groups that a window shows. It is for commands.
func Fill(ctx context.Context, store progress.ClassStore, groups []Group, w Window) ([]Group, error) {
	for i := range groups {
		g := &groups[i]
		q := g.Query
		switch w.Open {
		case "":
			q.Limit = few
		case g.ID:
			q.After, q.Limit = w.After, page
		default:
			continue
		}
		cases, err := store.Signals(ctx, q)
		if err != nil {
			return nil, err
		}
		g.Cases = cases
	}
	return groups, nil
}

// Loaded is what a board shows.
type Loaded struct {
	Groups []Group
	Places Places
}

// Cases are the cases of all groups.
func Cases(groups []Group) (all []progress.MemberSignal) {
	for _, g := range groups {
		all = append(all, g.Cases...)
	}
	return all
}

// Board is a list of cases in groups, of which long ones are folded: choosing
// their last line opens them, page by page. Numbers, Enter and clicks choose a
// case, which asks what to do about it.
type Board struct {
	env     *screen.Env
	actions *Actions
	title   func(g Group) string
	why     func(c progress.MemberSignal) string

	loaded Loaded
	open   string
	starts []progress.MemberSignal // the last case before each page of the open group but the first
	shown  map[string]progress.MemberSignal

	rows          menu.Menu
	wish          string // row to go to once the window is loaded; "" stays where it is
	width, height int
}

// NewBoard makes a board; title names a group, why says what there is to a case.
func NewBoard(env *screen.Env, actions *Actions, title func(g Group) string, why func(c progress.MemberSignal) string) *Board {
	return &Board{env: env, actions: actions, title: title, why: why}
}

// Window is what the board wants to be loaded.
func (b *Board) Window() Window {
	w := Window{Open: b.open}
	if n := len(b.starts); n > 0 {
		w.After = &b.starts[n-1]
	}
	return w
}

// Take shows what was loaded. The selection stays with the case that it is at. If
// nothing is left in the window, more has to be loaded: it is true then.
func (b *Board) Take(l Loaded) (again bool) {
	b.loaded = l
	if b.open != "" && len(Cases(l.Groups)) == 0 {
		if len(b.starts) > 0 {
			b.starts = b.starts[:len(b.starts)-1]
		} else {
			b.open = ""
		}
		again = true
	}
	b.Layout()
	if !again && b.wish != "" {
		b.rows.Select(b.wish)
		if b.wish == firstCase {
			b.selectFirst()
		}
		b.wish = ""
	}
	return again
}

// selectFirst goes to the first case.
func (b *Board) selectFirst() {
	for _, g := range b.visible() {
		b.rows.Select(previousRow + g.ID) // so that it is in sight too
		b.rows.Select(ID(g.Cases[0]))
		return
	}
}

// SetSize tells the room that View has.
func (b *Board) SetSize(width, height int) {
	b.width, b.height = width, height
	b.Layout()
}

// Selected is the case that Enter would choose; nil if it is another line.
func (b *Board) Selected() *progress.MemberSignal {
	row, ok := b.rows.Selected()
	if !ok {
		return nil
	}
	if c, isCase := b.shown[row.ID]; isCase {
		return &c
	}
	return nil
}

// Opened tells whether one group is shown alone.
func (b *Board) Opened() bool { return b.open != "" }

// CloseGroup shows all groups again, at the one that was open.
func (b *Board) CloseGroup() {
	b.open, b.starts, b.wish = "", nil, moreRow+b.open
}

// The rows that are no case.
const (
	moreRow     = "more/"
	nextRow     = "next/"
	previousRow = "previous/"
)

// firstCase is a wish.
const firstCase = "first"

// Layout makes the rows anew.
func (b *Board) Layout() {
	b.shown = make(map[string]progress.MemberSignal)
	var rows []menu.Row
	for _, g := range b.visible() {
		rows = append(rows, b.groupRows(g, len(rows) == 0)...)
	}
	number := 0
	for i := range rows {
		if _, isCase := b.shown[rows[i].ID]; isCase && number < 9 {
			number++
			rows[i].Key = strconv.Itoa(number)
		}
	}
	b.rows.SetRows(rows)
	b.rows.SetSize(b.width, max(1, b.height-1)) // the last line says that there is more
}

// visible are the groups to show, without the cases that are settled.
func (b *Board) visible() (groups []Group) {
	for _, g := range b.loaded.Groups {
		if b.open != "" && g.ID != b.open {
			continue
		}
		var cases []progress.MemberSignal
		for _, c := range g.Cases {
			if b.actions.Settled(c) {
				g.Count--
			} else {
				cases = append(cases, c)
			}
		}
		g.Cases = cases
		if g.Count > 0 && len(cases) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

func (b *Board) groupRows(g Group, first bool) (rows []menu.Row) {
	if b.open == "" && b.height < roomy {
		g.Cases = g.Cases[:min(len(g.Cases), fewLow)]
	}
	add := func(id string, lines int) { rows = append(rows, menu.Row{ID: id, Height: lines}) }
	if b.open != "" && len(b.starts) > 0 {
		add(previousRow+g.ID, 1)
	}
	for _, c := range g.Cases {
		id := ID(c)
		b.shown[id] = c
		add(id, len(b.caseLines(menu.Row{ID: id}, false)))
	}
	if left := b.left(g); left > 0 && b.open != "" {
		add(nextRow+g.ID, 1)
	} else if left > 0 {
		add(moreRow+g.ID, 1)
	}
	rows[0].Head = 1
	if !first && b.height >= roomy {
		rows[0].Head = 2
	}
	rows[0].Height += rows[0].Head
	return rows
}

// left is how many cases of a group follow those that are shown.
func (b *Board) left(g Group) int { return g.Count - len(b.starts)*page - len(g.Cases) }

// Update moves and chooses. reload is true if the window is another one now.
func (b *Board) Update(msg tea.Msg) (cmd tea.Cmd, reload bool) {
	if press, ok := msg.(tea.KeyPressMsg); ok && b.Opened() && key.Matches(press, b.closeKey()) {
		b.CloseGroup()
		return nil, true
	}
	row, chosen := b.rows.Update(msg)
	if !chosen {
		return nil, false
	}
	if c, isCase := b.shown[row.ID]; isCase {
		return b.actions.Menu(c, b.loaded.Places), false
	}
	b.turn(row.ID)
	return nil, true
}

// turn opens a group, or another page of it.
func (b *Board) turn(row string) {
	b.wish = firstCase
	if id, ok := strings.CutPrefix(row, moreRow); ok {
		b.open, b.starts = id, nil
		return
	}
	if strings.HasPrefix(row, previousRow) {
		b.starts = b.starts[:len(b.starts)-1]
		return
	}
	for _, g := range b.loaded.Groups {
		if g.ID == b.open && len(g.Cases) > 0 {
			b.starts = append(b.starts, g.Cases[len(g.Cases)-1])
		}
	}
}

func (b *Board) closeKey() key.Binding {
	return key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", b.env.Text.Care.AllGroups))
}

// Bindings are the keys of the board, most important first.
func (b *Board) Bindings() []key.Binding {
	t := b.env.Text
	choose := key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.Care.OpenCase))
	row, found := b.rows.Selected()
	if _, isCase := b.shown[row.ID]; !isCase {
		choose.SetHelp("enter", t.App.Open)
	}
	choose.SetEnabled(found)
	bindings := []key.Binding{choose}
	if b.Opened() {
		bindings = append(bindings, b.closeKey())
	}
	return append(bindings, b.actions.Bindings(b.Selected())...)
}

// Page reads the titles of what is shown, beside Fill.
func Page(course *lessons.Course, lang lessons.Lang, groups []Group) Loaded {
	return Loaded{Groups: groups, Places: Look(course, lang, Cases(groups))}
}
