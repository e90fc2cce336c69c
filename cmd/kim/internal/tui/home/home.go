// Package home is a participant's first page: what to go on with, and how far
// they are in every module.
package home

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// The rows that are no modules.
const (
	continueID = "continue" // the card on top
	testID     = "test"     // the line about the tests
	reviewID   = "review"   // the line about reviews, or about what was missed
	repliesID  = "replies"  // what trainers answered
	returnedID = "returned" // evidence that trainers gave back
	awardsID   = "awards"   // certificates
)

// Model is the first page of a participant.
type Model struct {
	env           *screen.Env
	state         progress.State
	loaded        bool
	failed        bool
	generation    int // of the newest load; replies to older ones are dropped
	next          *lessons.Unit
	place         place
	modules       []standing.Module
	tests         standing.Tests
	due           due // counted after the page was first drawn
	news          news
	rows          menu.Menu
	width, height int
}

// New makes the first page of the participant in env.
func New(env *screen.Env) *Model { return &Model{env: env} }

// Title implements screen.Screen.
func (m *Model) Title() string { return "" }

// Init implements screen.Screen.
func (m *Model) Init() tea.Cmd {
	m.generation++
	return load(m.env.Ctx, m.env.Store, m.env.Course, m.env.Lang(), m.env.Who.ID, m.generation)
}

// Cursor implements screen.Screen.
func (m *Model) Cursor() *tea.Cursor { return nil }

// SetSize implements screen.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layout()
}

type keyMap struct{ open, move, test, review, missed, edit, change, retry, quit, replies, returned, awards key.Binding }

func (m *Model) keys() keyMap {
	t := m.env.Text
	keys := keyMap{
		open:   key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", t.App.Next)),
		move:   key.NewBinding(key.WithKeys("down"), key.WithHelp("↑↓", t.App.Move)),
		test:   key.NewBinding(key.WithKeys(testKey), key.WithHelp(testKey, t.Home.Test)),
		review: key.NewBinding(key.WithKeys(reviewKey), key.WithHelp(reviewKey, t.Review.Do)),
		missed: key.NewBinding(key.WithKeys(missedKey), key.WithHelp(missedKey, t.Review.DoMissed)),
		edit:   key.NewBinding(key.WithKeys("e"), key.WithHelp("e", t.SignIn.Rename)),
		change: key.NewBinding(key.WithKeys("p"), key.WithHelp("p", t.App.Switch)),
		retry:  key.NewBinding(key.WithKeys("r"), key.WithHelp("r", t.App.Retry)),
		quit:   key.NewBinding(key.WithKeys("q"), key.WithHelp("q", t.App.Quit)),

		replies:  key.NewBinding(key.WithKeys(repliesKey), key.WithHelp(repliesKey, t.Feedback.DoReplies)),
		returned: key.NewBinding(key.WithKeys(returnedKey), key.WithHelp(returnedKey, t.Feedback.DoReturned)),
		awards:   key.NewBinding(key.WithKeys(awardsKey), key.WithHelp(awardsKey, t.Feedback.DoAwards)),
	}
	row, ok := m.rows.Selected()
	switch {
	case m.rows.Typed() != "":
		keys.open.SetHelp("enter", t.App.Open+" "+m.rows.Typed())
	case ok && row.ID != continueID:
		keys.open.SetHelp("enter", t.App.Open)
	case m.Fresh():
		keys.open.SetHelp("enter", t.Home.Begin)
	}
	keys.retry.SetEnabled(m.failed)
	keys.test.SetEnabled(m.testUnit() != nil)
	keys.review.SetEnabled(m.due.session > 0)
	keys.missed.SetEnabled(m.due.missed > 0)
	keys.replies.SetEnabled(m.news.replies > 0)
	keys.returned.SetEnabled(len(m.news.returned) > 0)
	keys.awards.SetEnabled(len(m.news.awards) > 0)
	return keys
}

// ShortHelp implements help.KeyMap.
func (m *Model) ShortHelp() []key.Binding {
	k := m.keys()
	return append(append([]key.Binding{k.open}, m.longer()...),
		k.retry, k.replies, k.returned, k.review, k.change, k.quit, k.edit, k.test, k.missed, k.awards, k.move)
}

// longer are the keys that go on with a number of which the beginning is typed.
func (m *Model) longer() []key.Binding {
	var keys []key.Binding
	typed := m.rows.Typed()
	for _, s := range m.modules {
		number := strconv.Itoa(s.Module.Number)
		if digit, ok := strings.CutPrefix(number, typed); ok && typed != "" && len(digit) == 1 {
			keys = append(keys, key.NewBinding(key.WithKeys(digit), key.WithHelp(digit, m.env.Text.App.Open+" "+number)))
		}
	}
	return keys
}

// FullHelp implements help.KeyMap.
func (m *Model) FullHelp() [][]key.Binding {
	numbers := key.NewBinding(key.WithKeys("1"), key.WithHelp("1–"+strconv.Itoa(len(m.modules)), m.env.Text.Home.OpenModule))
	return [][]key.Binding{m.ShortHelp(), {numbers}}
}

// Update implements screen.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		return m.take(msg)
	case dueMsg:
		m.takeDue(msg)
		return nil
	case screen.ShownMsg, screen.ChangedMsg, screen.SavedMsg:
		return m.Init()
	case tea.KeyPressMsg:
		if cmd, done := m.press(msg); done {
			return cmd
		}
	}
	if click, ok := msg.(tea.MouseClickMsg); ok && m.hinted() && click.Button == tea.MouseLeft && click.Y == m.hintLine() {
		return screen.Send(screen.ObstacleMsg{})
	}
	if row, ok := m.rows.Update(screen.Shift(msg, 0, m.above())); ok {
		return m.open(row)
	}
	return nil
}

func (m *Model) press(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	keys := m.keys()
	switch {
	case key.Matches(msg, keys.review):
		return screen.Send(screen.ReviewMsg{}), true
	case key.Matches(msg, keys.missed):
		return screen.Send(screen.MissedMsg{}), true
	case key.Matches(msg, keys.test):
		return m.openTest(), true
	case key.Matches(msg, keys.replies):
		return screen.Send(screen.RepliesMsg{}), true
	case key.Matches(msg, keys.returned):
		return m.openReturned(), true
	case key.Matches(msg, keys.awards):
		return m.showAwards(), true
	case key.Matches(msg, keys.edit):
		return screen.Send(screen.EditMsg{Who: m.env.Who}), true
	case key.Matches(msg, keys.change):
		return screen.Send(screen.SignInMsg{}), true
	case key.Matches(msg, keys.retry):
		return m.Init(), true
	case key.Matches(msg, keys.quit):
		return screen.Send(screen.QuitMsg{}), true
	default:
		return nil, false
	}
}

func (m *Model) take(msg loadedMsg) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	m.failed = msg.err != nil
	if msg.err != nil {
		m.env.Log.Error("load home", "err", msg.err)
		return nil
	}
	m.loaded, m.state, m.place = true, msg.state, msg.place
	m.modules = standing.Modules(m.env.Course, m.state)
	m.next, _ = standing.Next(m.env.Course, m.state)
	m.tests = standing.TestsOf(m.env.Course, m.env.Who.ID, m.state)
	m.news = newsOf(m.env.Course, m.state)
	m.layout()
	return count(m.env.Course, m.state, m.env.Lang(), m.env.Now(), m.generation)
}

func (m *Model) takeDue(msg dueMsg) {
	if msg.generation != m.generation {
		return
	}
	m.due = msg.due
	m.layout()
}

// Fresh tells whether the participant is known not to have worked on anything yet,
// the tests aside.
func (m *Model) Fresh() bool {
	for _, module := range m.env.Course.Modules {
		for _, unit := range module.Units {
			if touched(m.state.Units[unit.ID]) {
				return false
			}
		}
	}
	return m.loaded
}

// touched tells whether a unit was worked on: an obstacle alone is no work.
func touched(unit *progress.Unit) bool { return unit != nil && unit.Touched != (progress.Stamp{}) }

func (m *Model) open(row menu.Row) tea.Cmd {
	switch row.ID {
	case continueID:
		return screen.Send(screen.OpenUnitMsg{Unit: m.next.ID})
	case testID:
		return m.openTest()
	case repliesID:
		return screen.Send(screen.RepliesMsg{})
	case returnedID:
		return m.openReturned()
	case awardsID:
		return m.showAwards()
	case reviewID:
		if m.due.session > 0 {
			return screen.Send(screen.ReviewMsg{})
		}
		return screen.Send(screen.MissedMsg{})
	default:
		return screen.Send(screen.OpenModuleMsg{Slug: row.ID})
	}
}

// wide is where a module fits on one line.
const wide = 60

// layout makes the rows for the present size: the card, then the modules.
func (m *Model) layout() {
	var rows []menu.Row
	if m.next != nil {
		rows = append(rows, menu.Row{ID: continueID, Height: len(m.card(false))})
	}
	for _, o := range m.offers() {
		rows = append(rows, menu.Row{ID: o.id, Height: len(m.offerRow(o, false))})
	}
	for _, s := range m.modules {
		row := menu.Row{ID: s.Module.Slug, Key: strconv.Itoa(s.Module.Number), Height: 1}
		if m.width < wide {
			row.Height += len(m.title(s.Module))
		}
		rows = append(rows, row)
	}
	m.rows.SetRows(rows)
	room := m.height - m.above()
	if m.rows.Height() > room {
		room-- // for the line that says so
	}
	m.rows.SetSize(m.width, max(1, room))
}
