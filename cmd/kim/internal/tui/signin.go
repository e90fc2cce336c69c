package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/signin"
)

// signIn shows the list of participants, on top of the page of whoever is
// learning: until somebody is picked nothing has changed.
func (a *App) signIn() tea.Cmd {
	if a.env.Who.ID == "" {
		return a.reset(signin.NewList(a.env))
	}
	if a.signingIn() {
		return nil // the second of two quick keys
	}
	return a.push(signin.NewList(a.env))
}

// signingIn tells whether it is open who will be learning: language and colours
// that are chosen now are for whoever is picked.
func (a *App) signingIn() bool {
	return a.env.Who.ID == "" || slices.ContainsFunc(a.screens, func(s screen.Screen) bool {
		_, list := s.(*signin.List)
		return list
	})
}

// choices are language and colours that were chosen while it was open who will
// be learning; empty where nothing was chosen.
type choices struct {
	lang  string
	theme theme.Name
}

func (c choices) into(lang, colours *string) {
	if c.lang != "" {
		*lang = c.lang
	}
	if c.theme != "" {
		*colours = string(c.theme)
	}
}

// adopt takes up the language and the colours that somebody has stored, unless
// others were asked for on the command line.
func (a *App) adopt(lang, colours string) {
	if !a.opts.LangFixed && lang != "" {
		a.env.Text = i18n.For(lang)
	}
	if name, known := theme.Parse(colours); known && a.opts.Theme == "" {
		a.env.Theme = name
	}
	a.env.Styles = theme.New(a.env.Theme, a.darkBackground)
}

// keepChoices stores what was chosen with the participant, once it is clear who
// that is.
func (a *App) keepChoices() tea.Cmd {
	if a.training() {
		return a.keepTrainersChoices()
	}
	if a.signingIn() || a.chosen == (choices{}) {
		return nil
	}
	a.chosen.into(&a.env.Who.Lang, &a.env.Who.Theme)
	a.chosen = choices{}
	return a.saveWho()
}
