package classstat

import (
	"cmp"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Drama is which ways people went when they played a drama to its end: for the first time, or ever.
type Drama struct {
	Unit    string
	N       int      // people; of all attempts, plays
	Scenes  []Scene  // those with choices, in the order of the drama
	Endings []Ending // in the order of the drama
}

// Scene is what people chose in one scene.
type Scene struct {
	drama.Scene     // in the language of the drama given
	Place       int // in the drama, from 1
	N           int // choices made in it: somebody may come by twice
	Wrong       int // of those, with a score below zero
	Options     []Option
}

// Option is how many chose one choice.
type Option struct {
	drama.Choice
	N     int
	Share Figure // of the choices made in the scene
}

// Ending is how many came to one ending.
type Ending struct {
	drama.Scene
	N     int
	Share Figure // of N
}

// Scenes says what people chose in a drama. The sums are those of [progress.TopicScene] and [progress.TopicEnding] of the
// attempts that count, of that unit at least. Scenes and choices that the drama has no more are left out.
func Scenes(unit string, body *lessons.Drama, sums progress.Sums, of progress.Attempts) Drama {
	d := Drama{Unit: unit}
	for i, scene := range body.Scenes {
		if scene.Ending == "" {
			d.Scenes = append(d.Scenes, sceneOf(unit, scene, i+1, sums, of))
			continue
		}
		n := int(sums[progress.SumKey{Topic: progress.TopicEnding.Of(of), Unit: unit, Item: scene.ID}].N)
		d.N += n
		d.Endings = append(d.Endings, Ending{Scene: scene, N: n})
	}
	for i := range d.Endings {
		d.Endings[i].Share = ratio(int64(d.Endings[i].N), int64(d.N))
	}
	return d
}

func sceneOf(unit string, scene drama.Scene, place int, sums progress.Sums, of progress.Attempts) Scene {
	s := Scene{Scene: scene, Place: place}
	for _, choice := range scene.Choices {
		sum := sums[progress.SumKey{Topic: progress.TopicScene.Of(of), Unit: unit, Item: scene.ID, Part: choice.ID}]
		s.N += int(sum.N)
		if sum.A < 0 {
			s.Wrong += int(sum.N)
		}
		s.Options = append(s.Options, Option{Choice: choice, N: int(sum.N)})
	}
	for i := range s.Options {
		s.Options[i].Share = ratio(int64(s.Options[i].N), int64(s.N))
	}
	return s
}

// ByTrouble gives the scenes in which most went wrong first; what is equal stays in the order of the drama.
func ByTrouble(scenes []Scene) []Scene {
	return slices.SortedStableFunc(slices.Values(scenes), func(a, b Scene) int { return cmp.Compare(b.Wrong, a.Wrong) })
}

// Wrong is how many choices with a score below zero were made in all scenes.
func (d Drama) Wrong() (n int) {
	for _, s := range d.Scenes {
		n += s.Wrong
	}
	return n
}
