package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/calendar"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/dramaview"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/home"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/missed"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/module"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/practiceview"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/quizview"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/reader"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/signin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tour"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/workbench"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// press handles a key: first what works everywhere, then what is on top.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	a.notice = screen.NoticeMsg{}
	msg = a.uncapped(msg)
	global := a.globalKeys()
	switch {
	case key.Matches(msg, global.quit):
		return a.quit()
	case key.Matches(msg, global.redraw):
		return tea.ClearScreen
	}
	if a.frame.tooSmall() {
		return nil
	}
	notText := !a.typing() || msg.Text == "" && len(a.overlays) == 0 // F1 and F2 are no text
	switch {
	case key.Matches(msg, global.language) && notText:
		return a.setLang(lessons.Lang(i18n.Other(a.env.Text.Lang)))
	case key.Matches(msg, global.theme) && notText:
		return a.setTheme(a.env.Theme.Next())
	case key.Matches(msg, global.obstacle) && !a.typing() && len(a.overlays) == 0:
		return a.desk.Open(a.top())
	case key.Matches(msg, global.help) && notText && len(a.overlays) == 0:
		return a.show(overlay.NewHelp(a.env, a.top(), func() []key.Binding { return a.globalKeys().list() }))
	}
	if key.Matches(msg, global.back) {
		return a.escape(msg)
	}
	return a.input(msg)
}

// escape handles Esc: what is on top may have text that would be lost, or a use
// of its own for the key; else it leaves the screen.
func (a *App) escape(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case drafting[screen.Keeping](a.inFront()):
		return a.askToKeep(false)
	case len(a.overlays) > 0 || a.typing() || binds(a.top(), msg):
		return a.input(msg)
	case len(a.screens) < 2:
		return a.askToQuit()
	default:
		return a.back()
	}
}

// route goes where a screen asks to go.
func (a *App) route(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case peopleMsg:
		return a.begin(msg), true
	case screen.BackMsg:
		return a.back(), true
	case screen.HomeMsg:
		return a.goHome(), true
	case screen.OpenModuleMsg:
		return a.openModule(msg.Slug), true
	case screen.OpenUnitMsg:
		return a.openUnit(msg), true
	case screen.OpenWorkbenchMsg:
		return a.openWorkbench(msg), true
	case screen.ReviewMsg:
		return a.visit(reviewPlace, func() screen.Screen { return quizview.NewReview(a.env) }), true
	case screen.MissedMsg:
		return a.visit(missedPlace, func() screen.Screen { return missed.New(a.env) }), true
	case screen.SignInMsg:
		return a.signIn(), true
	case screen.EditMsg:
		return a.edit(msg.Who), true
	case screen.EnterMsg:
		return a.enter(msg.Who), true
	case screen.TouredMsg:
		a.env.Who.Toured = true
		return tea.Batch(a.saveWho(), a.back(), a.offerTest()), true
	case screen.QuitMsg:
		return a.quit(), true
	default:
		return nil, false
	}
}

// ask does what a screen asks for without leaving.
func (a *App) ask(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case screen.ShowMsg:
		if len(a.overlays) > 0 {
			return nil, true // of two quick keys the second one was meant for the dialog
		}
		return a.show(msg.Overlay), true
	case screen.CloseMsg:
		a.overlays = slices.DeleteFunc(a.overlays, func(o screen.Overlay) bool { return o == msg.Overlay })
		return nil, true
	case screen.SaveParticipantMsg:
		a.recorder.addParticipant(msg.Who)
		if msg.Who.ID == a.env.Who.ID {
			a.env.Who = msg.Who
		}
		return a.save(), true
	case screen.ObstacleMsg:
		return a.desk.Open(a.top()), true
	case screen.RepliesMsg:
		return a.desk.OpenMine(), true
	case screen.LangMsg:
		return a.setLang(msg.Lang), true
	case screen.ThemeMsg:
		return a.setTheme(msg.Name), true
	case screen.NoticeMsg:
		a.notice = msg
		return nil, true
	case keepMsg, dropMsg:
		return a.settle(msg), true
	default:
		return nil, false
	}
}

// show puts a dialog on top.
func (a *App) show(o screen.Overlay) tea.Cmd {
	a.sizeOverlay(o)
	a.overlays = append(a.overlays, o)
	return o.Init()
}

// push puts a screen on top.
func (a *App) push(s screen.Screen) tea.Cmd {
	a.size(s)
	a.screens = append(a.screens, s)
	return s.Init()
}

// reset makes a screen the only one.
func (a *App) reset(s screen.Screen) tea.Cmd {
	a.screens, a.overlays = nil, nil
	return a.push(s)
}

// back leaves the screen on top; the first one cannot be left.
func (a *App) back() tea.Cmd {
	if len(a.screens) < 2 {
		return nil
	}
	left := a.leave(1)
	a.closeClass()
	return tea.Batch(left, a.keepChoices(), a.top().Update(screen.ShownMsg{}))
}

// leave takes so many screens off the stack.
func (a *App) leave(count int) tea.Cmd {
	var cmds []tea.Cmd
	for range count {
		cmds = append(cmds, a.top().Update(screen.LeaveMsg{}))
		a.screens = a.screens[:len(a.screens)-1]
	}
	return tea.Batch(cmds...)
}

// goHome leaves everything that stands on the participant's first page.
func (a *App) goHome() tea.Cmd {
	if a.env.Who.ID == "" {
		return nil
	}
	return tea.Batch(a.leave(len(a.screens)-1), a.top().Update(screen.ShownMsg{}))
}

// isAt tells whether a place is where the app is already: of two quick keys the
// second one was meant for the screen that is now below.
func (a *App) isAt(place string) bool { return a.place == place && a.placeTop == a.top() }

// arrive pushes the screen of a place.
func (a *App) arrive(place string, s screen.Screen) tea.Cmd {
	cmd := a.push(s)
	a.place, a.placeTop = place, s
	return cmd
}

// The places that are no module and no unit.
const (
	reviewPlace = "#review"
	missedPlace = "#missed"
)

// visit opens a place unless that is where the participant is.
func (a *App) visit(place string, open func() screen.Screen) tea.Cmd {
	if a.isAt(place) {
		return nil
	}
	return a.arrive(place, open())
}

func (a *App) edit(who progress.Participant) tea.Cmd {
	if _, already := a.top().(*signin.Form); already {
		return nil
	}
	if who.ID == "" {
		return a.push(a.newcomer())
	}
	return a.push(signin.NewForm(a.env, who))
}

// newcomer is the form for a new participant. While nobody has signed in, it
// begins with the name that the command line asked for and nobody has.
func (a *App) newcomer() *signin.Form {
	var who progress.Participant
	if a.env.Who.ID == "" {
		who.Name = safe.Clean(a.opts.As)
	}
	return signin.NewForm(a.env, who)
}

func (a *App) openModule(slug string) tea.Cmd {
	m, ok := a.env.Course.Module(slug)
	if !ok {
		return nil
	}
	return a.visit(slug, func() screen.Screen { return module.New(a.env, m) })
}

func (a *App) openUnit(msg screen.OpenUnitMsg) tea.Cmd {
	unit, ok := a.env.Course.Unit(msg.Unit)
	if !ok || a.isAt(msg.Unit) {
		return nil
	}
	var left tea.Cmd
	if msg.Replace && len(a.screens) > 1 {
		left = a.leave(1)
	}
	return tea.Batch(left, a.arrive(msg.Unit, a.screenOf(unit, msg.Page)))
}

// screenOf is the screen for a unit, a lesson at a page if that is not empty.
func (a *App) screenOf(unit *lessons.Unit, page string) screen.Screen {
	switch unit.Kind {
	case lessons.KindLesson:
		return reader.New(a.env, unit, page)
	case lessons.KindQuiz, lessons.KindTest:
		return quizview.New(a.env, unit)
	case lessons.KindDrama:
		return dramaview.New(a.env, unit)
	case lessons.KindPractice:
		return practiceview.New(a.env, unit)
	}
	return newBlank() // lessons.Open lets no other kind in
}

// openWorkbench opens the editor that goes with a practice. The screen of the
// practice offers only those that there are.
func (a *App) openWorkbench(msg screen.OpenWorkbenchMsg) tea.Cmd {
	unit, ok := a.env.Course.Unit(msg.Unit)
	if !ok {
		return nil
	}
	return a.visit(unit.ID+"#workbench", func() screen.Screen {
		if msg.Workbench == calendar.Name {
			return calendar.New(a.env, unit)
		}
		return workbench.New(a.env, unit, workbench.Kind(msg.Workbench))
	})
}

// offerTest shows the test before the course to somebody who has done nothing
// yet. Home has a line for it afterwards.
func (a *App) offerTest() tea.Cmd {
	first, ok := a.top().(*home.Model)
	before, _ := standing.Forms(a.env.Course, a.env.Who.ID)
	if !ok || !first.Fresh() || before == nil {
		return nil
	}
	return a.openUnit(screen.OpenUnitMsg{Unit: before.ID})
}

// enter makes a participant the one who learns. Language and colours are those
// they chose, unless others were asked for on the command line, which is for
// one session and is not stored, or just now, which is.
func (a *App) enter(who progress.Participant) tea.Cmd {
	who.Seen = a.env.Now()
	a.chosen.into(&who.Lang, &who.Theme)
	a.chosen = choices{}
	a.adopt(who.Lang, who.Theme)
	a.env.Who = who
	cmds := []tea.Cmd{a.saveWho(), a.reset(home.New(a.env))}
	if !who.Toured {
		cmds = append(cmds, a.push(tour.New(a.env)))
	}
	return tea.Batch(cmds...)
}

// saveWho saves what the participant has chosen for themselves.
func (a *App) saveWho() tea.Cmd {
	if a.env.Who.ID == "" {
		return nil
	}
	a.recorder.addParticipant(a.env.Who)
	return a.save()
}

func (a *App) setLang(lang lessons.Lang) tea.Cmd {
	if !slices.Contains(a.env.Course.Languages, lang) {
		return nil
	}
	a.env.Text = i18n.For(string(lang))
	a.chosen.lang = a.env.Text.Lang
	return tea.Batch(a.keepChoices(), a.broadcast(screen.ChangedMsg{}))
}

func (a *App) setTheme(name theme.Name) tea.Cmd {
	a.env.Theme = name
	a.chosen.theme = name
	a.notice = screen.NoticeMsg{Text: a.env.Text.App.ThemeIs(a.env.Text.App.ThemeNames[string(name)])}
	return tea.Batch(a.keepChoices(), a.restyle())
}
