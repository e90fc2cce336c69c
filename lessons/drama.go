package lessons

import (
	"strconv"

	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// Drama is the body of a unit of kind drama in one language. It is shared: do not change it.
type Drama struct {
	Lang        Lang // the language it is really in, which may not be the one asked for
	Title       string
	Intro       string // Markdown
	drama.Drama        // without flaws; the same scenes, choices and scores in every language
	Sources     []string
}

// Drama returns the body of a drama; the rest is as with Lesson.
func (u *Unit) Drama(l Lang) (*Drama, error) {
	f, err := u.in(l, KindDrama)
	if err != nil {
		return nil, err
	}
	return f.drama.get(func() (*Drama, error) {
		d, err := u.load(f)
		if err != nil {
			return nil, err
		}
		return d.drama(f).Drama, d.src.invalid()
	})
}

// Limits of a drama on a screen of 80×24: beats are shown one at a time, the last one with all choices below it.
const (
	maxScenes  = 60
	maxActions = 6   // choices in a scene
	maxAction  = 120 // characters of a choice: two lines
	maxSpeaker = 24  // characters
	beatWidth  = 70
	beatLines  = 6
)

// parsedDrama is a drama with what the checker needs to know beyond it.
type parsedDrama struct {
	*Drama
	d      *document
	scenes []scenePlaces
	vague  bool // it is not known where some choice leads, or there are too many to look at
}

// scenePlaces says where a scene, its beats and its choices begin, and what kinds of blocks the beats are.
type scenePlaces struct {
	pos     int
	beats   prose
	choices []int
}

// speech is the kind of a paragraph that somebody says, when languages are compared.
const speech BlockKind = "speech"

// drama parses the body of a drama.
func (d *document) drama(f *unitFile) *parsedDrama {
	p := &parsedDrama{Drama: &Drama{Lang: f.lang, Title: f.meta.title, Sources: f.meta.sources}, d: d}
	intro, groups := d.sections()
	p.Intro = d.prose(intro).text
	for i, nodes := range groups {
		if i == maxScenes {
			d.problem(pos(nodes[0]), RuleManyScenes, strconv.Itoa(maxScenes))
			p.vague = true
		}
		scene := &sceneParser{d: d}
		scene.parse(nodes)
		p.Scenes, p.scenes = append(p.Scenes, scene.s), append(p.scenes, scene.places)
		p.vague = p.vague || scene.vague
	}
	if !d.unread {
		p.checkFlaws()
	}
	return p
}

// checkFlaws reports what keeps the drama from being played.
func (p *parsedDrama) checkFlaws() {
	if len(p.Scenes) > maxScenes {
		return // there may be far too many ways to look at
	}
	if len(p.Scenes) == 0 {
		p.d.problem(0, RuleEmptyDrama)
		return
	}
	for _, f := range p.Flaws() {
		p.checkParts(f)
		if !p.vague {
			p.checkWays(f)
		}
	}
}

// checkParts reports what scenes lack, and choices that lead nowhere.
func (p *parsedDrama) checkParts(f drama.Flaw) {
	s, places := p.Scenes[f.Scene], p.scenes[f.Scene]
	switch f.Kind { //nolint:exhaustive // checkWays has the others
	case drama.NoEnding:
		p.d.problem(places.pos, RuleNoEnding)
	case drama.DuplicateID:
		p.d.problem(places.pos, RuleDuplicateID, s.ID, p.d.here(p.scenes[f.First].pos))
	case drama.MissingTarget:
		if to := s.Choices[f.Choice].To; to != "" { // else it is reported already
			p.d.problem(places.choices[f.Choice], RuleMissingScene, to)
			p.d.suggest(to, p.series().ids...)
		}
	case drama.NoBeats:
		p.d.problem(places.pos, RuleEmptyScene)
	case drama.EndingNoBeats:
		p.d.problem(places.pos, RuleEndingFeedback)
	case drama.EndingChoices:
		p.d.problem(places.choices[0], RuleEndingChoices)
	case drama.DeadEnd:
		p.d.problem(places.pos, RuleDeadEnd)
	}
}

// checkWays reports where choices lead that lead somewhere.
func (p *parsedDrama) checkWays(f drama.Flaw) {
	s, places := p.Scenes[f.Scene], p.scenes[f.Scene]
	switch f.Kind { //nolint:exhaustive // checkParts has the others
	case drama.Unreachable:
		p.d.problem(places.pos, RuleUnreachable, s.ID)
	case drama.AllClosed:
		p.d.problem(places.choices[0], RuleAllClosed, strconv.Itoa(f.Score))
	case drama.NeverOpen:
		p.d.problem(places.choices[f.Choice], RuleNeverOpen, s.Choices[f.Choice].When.String())
	case drama.NoWayOut:
		p.d.problem(places.pos, RuleNoWayOut)
	}
}

// compareDramas compares what must not depend on the language: scenes, who speaks where, and what choices lead to.
func compareDramas(here, there *parsedDrama) {
	compareSeries(here.series(), there.series(), func(i int) { compareScenes(here, there, i) })
}

func compareScenes(here, there *parsedDrama, i int) {
	a, b := here.Scenes[i], there.Scenes[i]
	mine, yours := here.scenes[i], there.scenes[i]
	place := there.d.here(yours.pos)
	if a.Ending != b.Ending {
		here.d.problem(mine.pos, RuleAttributeDiffers, "ending", place)
	}
	if a.See != b.See {
		here.d.problem(mine.pos, RuleAttributeDiffers, "see", place)
	}
	compareBlocks(here.d, mine.beats, there.d, yours.beats, mine.pos)
	if len(a.Choices) != len(b.Choices) {
		here.d.problem(mine.pos, RuleChoicesDiffer, strconv.Itoa(len(a.Choices)), strconv.Itoa(len(b.Choices)), place)
		return
	}
	for j := range a.Choices {
		if x, y := linkTo(a.Choices[j]), linkTo(b.Choices[j]); x != y && a.Choices[j].To != "" && b.Choices[j].To != "" {
			here.d.problem(mine.choices[j], RuleTargetDiffers, x, y, there.d.here(yours.choices[j]))
		}
	}
}

// linkTo writes where a choice leads, and the score, as authors do.
func linkTo(c drama.Choice) string {
	link := "#" + c.To
	switch {
	case c.When != nil && c.Score == 0:
		return link + ` "if ` + c.When.String() + `"`
	case c.When != nil:
		return link + ` "` + signed(c.Score) + ` if ` + c.When.String() + `"`
	case c.Score != 0:
		return link + ` "` + signed(c.Score) + `"`
	}
	return link
}

func signed(n int) string {
	if n > 0 {
		return "+" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
