package drama

import (
	"errors"
	"fmt"
	"slices"
)

// ErrClosed says that a choice does not exist in the scene, or is not open.
var ErrClosed = errors.New("choice is not open")

// Play is where a participant is in a drama, and how they got there. It does not change: to choose makes another one.
type Play struct {
	drama Drama
	scene int
	score int
	path  []Step
}

// Step is a choice that was made.
type Step struct {
	Scene  string // where it was made
	Choice string
	To     string // where it led
	Score  int    // what it added
}

// Begin returns the play of a drama before the first choice.
func (d Drama) Begin() Play { return Play{drama: d} }

// Resume plays as many of the choices as still fit: a drama may have been edited since they were made.
func Resume(d Drama, choices []string) Play {
	p := d.Begin()
	for _, id := range choices {
		next, err := p.Choose(id)
		if err != nil {
			break
		}
		p = next
	}
	return p
}

// Scene returns the scene the play is in; of an empty drama, the zero value.
func (p Play) Scene() Scene {
	if p.scene >= len(p.drama.Scenes) {
		return Scene{}
	}
	return p.drama.Scenes[p.scene]
}

// Score returns the score so far.
func (p Play) Score() int { return p.score }

// Choices lists what can be chosen now: in the order of the file, without what its condition closes. An ending has nothing to choose.
func (p Play) Choices() []Choice { return p.drama.open(p.Scene(), p.score) }

// open lists the choices of a scene that can be made with a score.
func (d Drama) open(s Scene, score int) []Choice {
	if s.Ending != "" {
		return nil
	}
	var open []Choice
	for _, c := range s.Choices {
		if (c.When == nil || c.When.Holds(score)) && d.index(c.To) >= 0 {
			open = append(open, c)
		}
	}
	return open
}

// Choose returns the play after a choice. The error is ErrClosed.
func (p Play) Choose(id string) (Play, error) {
	s, open := p.Scene(), p.Choices()
	i := slices.IndexFunc(open, func(c Choice) bool { return c.ID == id })
	if i < 0 {
		return p, fmt.Errorf("%w: %q in scene %q", ErrClosed, id, s.ID)
	}
	c := open[i]
	return Play{
		drama: p.drama, scene: p.drama.index(c.To), score: add(p.score, c.Score),
		path: append(slices.Clip(p.path), Step{Scene: s.ID, Choice: c.ID, To: c.To, Score: c.Score}),
	}, nil
}

// Done reports whether there is nothing left to choose: in a drama without flaws, at an ending and nowhere else.
func (p Play) Done() bool { return len(p.Choices()) == 0 }

// Path returns the choices made so far.
func (p Play) Path() []Step { return slices.Clone(p.path) }

// Upto returns the play as it was after n choices, to play on from there; with a smaller or larger number, the nearest there is.
func (p Play) Upto(n int) Play {
	var choices []string
	for _, s := range p.path[:min(max(n, 0), len(p.path))] {
		choices = append(choices, s.Choice)
	}
	return Resume(p.drama, choices)
}
