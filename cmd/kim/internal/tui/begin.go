package tui

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/signin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/welcome"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// peopleMsg is who has learned on this machine, most recent first.
type peopleMsg struct {
	people []progress.Participant
	err    error
}

func loadPeople(ctx context.Context, store progress.Store) tea.Cmd {
	return func() tea.Msg {
		people, err := store.Participants(ctx)
		return peopleMsg{people: people, err: err}
	}
}

// begin chooses the first screen: welcome on a first run, else the list of
// participants, or straight the page of the one who was asked for.
func (a *App) begin(msg peopleMsg) tea.Cmd {
	if msg.err != nil {
		a.env.Log.Error("load participants", "err", msg.err)
		list := a.reset(signin.NewList(a.env))
		return tea.Batch(list, a.show(overlay.NewText(a.env, func() string { return a.env.Text.App.Name }, func(width int) []string {
			return screen.Wrap(explain.Storage(a.env.Text, msg.err, a.opts.Data), width)
		})))
	}
	if len(msg.people) == 0 && a.opts.LangFixed {
		return a.reset(a.newcomer())
	}
	if len(msg.people) == 0 {
		return a.reset(welcome.New(a.env))
	}
	if !a.opts.LangFixed && msg.people[0].Lang != "" {
		a.env.Text = i18n.For(msg.people[0].Lang)
	}
	for _, p := range msg.people {
		if a.opts.As != "" && strings.EqualFold(string(p.Name), a.opts.As) {
			return a.enter(p)
		}
	}
	if a.opts.As != "" {
		a.notice.Text = a.env.Text.Command.NoParticipant(a.opts.As)
	}
	return a.reset(signin.NewList(a.env))
}

// blank is the screen before the first one is known.
type blank struct{}

func newBlank() blank { return blank{} }

func (blank) Title() string             { return "" }
func (blank) Init() tea.Cmd             { return nil }
func (blank) Update(tea.Msg) tea.Cmd    { return nil }
func (blank) SetSize(int, int)          {}
func (blank) View() string              { return "" }
func (blank) Cursor() *tea.Cursor       { return nil }
func (blank) ShortHelp() []key.Binding  { return nil }
func (blank) FullHelp() [][]key.Binding { return nil }
