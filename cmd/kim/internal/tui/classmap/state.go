package classmap

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// progressOf is how far somebody is in a module.
type progressOf int

const (
	untouched progressOf = iota
	begun
	again // a result was not good enough yet
	done
	needsHelp
)

// state is what a cell shows.
type state struct {
	progressOf
	byHand bool // a trainer's decision is part of it
}

// statesOf gives the states in each module, in order.
func statesOf(modules []*lessons.Module, marks map[string]progress.Mark, needs []string) []state {
	states := make([]state, len(modules))
	for i, module := range modules {
		mark := marks[module.Slug]
		states[i].byHand = mark.Overridden > 0
		switch {
		case slices.Contains(needs, module.Slug):
			states[i].progressOf = needsHelp
		case mark.Done >= len(module.Units) && mark.Done > 0:
			states[i].progressOf = done
		case mark.Tried > 0:
			states[i].progressOf = again
		case mark.Opened > 0:
			states[i].progressOf = begun
		}
	}
	return states
}

// look is how a state is drawn.
type look struct {
	letter, rest, long string
	style              lipgloss.Style
}

// looks gives how each state is drawn, in the order of the legend.
func looks(t i18n.ClassMap, s theme.Styles) [needsHelp + 1]look {
	return [...]look{
		untouched: {t.Letters.None, t.Legend.None, t.Explain.None, s.Muted},
		begun:     {t.Letters.Begun, t.Legend.Begun, t.Explain.Begun, s.Accent},
		again:     {t.Letters.Again, t.Legend.Again, t.Explain.Again, s.Warning},
		done:      {t.Letters.Done, t.Legend.Done, t.Explain.Done, s.Success},
		needsHelp: {t.Letters.Help, t.Legend.Help, t.Explain.Help, s.Danger.Bold(true)},
	}
}

// cell draws a state, width cells wide. What a trainer decided is a small
// letter, and a star where there is room.
func (l look) cell(byHand bool, width int) string {
	text := l.letter
	if byHand {
		if text = strings.ToLower(text); width > 1 {
			text += "*"
		}
	}
	return l.style.Render(text) + strings.Repeat(" ", max(0, width-lipgloss.Width(text)))
}

// isPassed tells whether a unit of that kind is passed: lessons are only read.
func isPassed(kind lessons.Kind) bool { return kind != lessons.KindLesson }
