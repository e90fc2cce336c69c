// Package drama models scenarios in which a participant decides how a story goes on, and plays them.
//
// A drama is a graph of scenes. Every choice leads to a scene and may change the score; a condition on the score may close a choice.
// Scores stay within -MaxScore and MaxScore, whatever is added. That leaves so few situations that Flaws looks at every one of
// them: a drama without flaws can be played to an ending from wherever a participant gets.
package drama

import "slices"

// MaxScore is how far a score can get from zero, in both directions.
const MaxScore = 99

// Drama is a whole drama. It is read-only: plays share it.
type Drama struct {
	Scenes []Scene // the first one is the beginning
}

// Scene is told in beats. Then the participant chooses, or the drama ends.
type Scene struct {
	ID      string // unique in the drama, the same in every language
	Title   string // plain text
	Beats   []Beat // of an ending, its feedback
	Choices []Choice
	Ending  Ending // "" goes on
	See     string // of an ending: the page that teaches what went wrong or right, "lesson-slug#page-id", or ""
}

// Beat is what is told at a time.
type Beat struct {
	Speaker string // plain text; "" is the narrator
	Text    string // Markdown, without the name of the speaker
}

// Choice is something to do in a scene.
type Choice struct {
	ID          string     // a, b, … by place in the file
	Text        string     // plain text, one line
	To          string     // ID of the scene it leads to
	Score       int        // what it adds to the score
	When        *Condition // nil: always open
	Consequence string     // Markdown: what follows at once
}

// Ending grades how a drama ended. It is "" for a scene that is no ending.
type Ending string

// The grades.
const (
	Good Ending = "good"
	Fair Ending = "fair"
	Bad  Ending = "bad"
)

// Known reports whether e is one of the grades.
func (e Ending) Known() bool { return e == Good || e == Fair || e == Bad }

// Points are what an ending counts: from 0 for a bad one to 1 for a good one.
func (e Ending) Points() float64 {
	switch e {
	case Good:
		return 1
	case Fair:
		return 0.5
	case Bad:
	}
	return 0
}

// Scene returns the scene with that ID.
func (d Drama) Scene(id string) (Scene, bool) {
	if i := d.index(id); i >= 0 {
		return d.Scenes[i], true
	}
	return Scene{}, false
}

// index returns the place of a scene, or -1.
func (d Drama) index(id string) int {
	return slices.IndexFunc(d.Scenes, func(s Scene) bool { return s.ID == id })
}
