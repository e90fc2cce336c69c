package drama

// FlawKind says what is wrong with a drama.
type FlawKind int

// The kinds of flaws.
const (
	NoScenes      FlawKind = iota
	NoEnding               // no scene is an ending
	DuplicateID            // another scene before has the ID
	MissingTarget          // the choice leads to no scene
	NoBeats                // the scene tells nothing
	EndingNoBeats          // the ending has no feedback
	EndingChoices          // the ending has choices
	DeadEnd                // no ending, but no choices either
	Unreachable            // nothing leads to the scene
	AllClosed              // with Flaw.Score, conditions close every choice of the scene
	NeverOpen              // the condition of the choice never holds
	NoWayOut               // from the scene on, choices only lead round in circles
)

// Flaw is something that is wrong with a drama.
type Flaw struct {
	Kind   FlawKind
	Scene  int // its place in Drama.Scenes
	Choice int // MissingTarget, NeverOpen: its place in Scene.Choices
	First  int // DuplicateID: the scene that has the ID
	Score  int // AllClosed: a score to which this happens
}

// Flaws looks for everything that keeps a drama from being played, by scene. Where choices lead is looked into only if all of them
// lead somewhere; of scenes without a way out, only the first is reported.
func (d Drama) Flaws() []Flaw {
	if len(d.Scenes) == 0 {
		return []Flaw{{Kind: NoScenes}}
	}
	var flaws []Flaw
	connected, ends := true, false
	for i := range d.Scenes {
		flaws = append(flaws, d.loose(i)...)
		connected = connected && d.Scenes[i].ID != "" && len(d.loose(i)) == 0
		flaws = append(flaws, d.unfinished(i)...)
		ends = ends || d.Scenes[i].Ending != ""
	}
	if !ends {
		flaws = append(flaws, Flaw{Kind: NoEnding})
	}
	if connected {
		flaws = append(flaws, d.survey().flaws(ends)...)
	}
	return flaws
}

// loose looks for what is not connected: an ID that is taken, and choices that lead nowhere.
func (d Drama) loose(i int) []Flaw {
	var flaws []Flaw
	s := d.Scenes[i]
	if first := d.index(s.ID); first < i && s.ID != "" {
		flaws = append(flaws, Flaw{Kind: DuplicateID, Scene: i, First: first})
	}
	for j, c := range s.Choices {
		if d.index(c.To) < 0 {
			flaws = append(flaws, Flaw{Kind: MissingTarget, Scene: i, Choice: j})
		}
	}
	return flaws
}

// unfinished looks for what a scene lacks.
func (d Drama) unfinished(i int) []Flaw {
	var flaws []Flaw
	s := d.Scenes[i]
	switch {
	case len(s.Beats) > 0:
	case s.Ending != "":
		flaws = append(flaws, Flaw{Kind: EndingNoBeats, Scene: i})
	default:
		flaws = append(flaws, Flaw{Kind: NoBeats, Scene: i})
	}
	switch {
	case s.Ending != "" && len(s.Choices) > 0:
		flaws = append(flaws, Flaw{Kind: EndingChoices, Scene: i})
	case s.Ending == "" && len(s.Choices) == 0:
		flaws = append(flaws, Flaw{Kind: DeadEnd, Scene: i})
	}
	return flaws
}

// situation is all that matters for how a drama goes on.
type situation struct{ scene, score int }

// survey is every situation a participant can get into.
type survey struct {
	drama  Drama
	before map[situation][]situation // by situation, those that lead to it
	scores [][]int                   // by scene
}

func (d Drama) survey() *survey {
	s := &survey{drama: d, before: map[situation][]situation{{}: nil}, scores: make([][]int, len(d.Scenes))}
	for todo := []situation{{}}; len(todo) > 0; todo = todo[1:] {
		at := todo[0]
		s.scores[at.scene] = append(s.scores[at.scene], at.score)
		for _, c := range d.open(d.Scenes[at.scene], at.score) {
			next := situation{d.index(c.To), add(at.score, c.Score)}
			if _, known := s.before[next]; !known {
				todo = append(todo, next)
			}
			s.before[next] = append(s.before[next], at)
		}
	}
	return s
}

func (s *survey) flaws(ends bool) []Flaw {
	var flaws []Flaw
	leaving := s.leaving()
	trapped := !ends // that there is no ending says it all
	for i, scene := range s.drama.Scenes {
		if len(s.scores[i]) == 0 {
			flaws = append(flaws, Flaw{Kind: Unreachable, Scene: i})
			continue
		}
		closed := false
		for _, score := range s.scores[i] {
			if !closed && scene.Ending == "" && len(scene.Choices) > 0 && len(s.drama.open(scene, score)) == 0 {
				flaws, closed = append(flaws, Flaw{Kind: AllClosed, Scene: i, Score: score}), true
			}
			if !trapped && !leaving[situation{i, score}] {
				flaws, trapped = append(flaws, Flaw{Kind: NoWayOut, Scene: i}), true
			}
		}
		for j, c := range scene.Choices {
			if scene.Ending == "" && s.neverOpen(i, c) {
				flaws = append(flaws, Flaw{Kind: NeverOpen, Scene: i, Choice: j})
			}
		}
	}
	return flaws
}

func (s *survey) neverOpen(scene int, c Choice) bool {
	for _, score := range s.scores[scene] {
		if c.When == nil || c.When.Holds(score) {
			return false
		}
	}
	return true
}

// leaving returns the situations from which the play can come to a stop, at an ending or for want of choices.
func (s *survey) leaving() map[situation]bool {
	found := map[situation]bool{}
	var todo []situation
	for i, scores := range s.scores {
		for _, score := range scores {
			if at := (situation{i, score}); len(s.drama.open(s.drama.Scenes[i], score)) == 0 {
				found[at], todo = true, append(todo, at)
			}
		}
	}
	for ; len(todo) > 0; todo = todo[1:] {
		for _, at := range s.before[todo[0]] {
			if !found[at] {
				found[at], todo = true, append(todo, at)
			}
		}
	}
	return found
}
