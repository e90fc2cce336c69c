package scenes

import (
	"fmt"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// found is what was loaded: all dramas in short, and one of them whole.
type found struct {
	dramas []state
	unit   string          // "" if the course has no drama
	drama  classstat.Drama // its scenes in the order of the screen
	names  map[string]string
}

// state is how a drama went.
type state struct {
	unit          string
	played, wrong int
}

// Load implements unitlist.Content.
func (m *Model) Load(unit string, of progress.Attempts) func() (found, error) {
	ctx, store, class, course, lang := m.Env.Ctx, m.Env.Classes, m.Env.Class.ID, m.Env.Course, m.Env.Lang()
	return func() (found, error) {
		sums, err := store.Sums(ctx, class, "", progress.TopicScene.Of(of), progress.TopicEnding.Of(of))
		if err != nil {
			return found{}, err
		}
		return find(course, lang, unit, sums, of)
	}
}

// find says how all dramas went, and one of them: the given one, or else that in
// which most went wrong.
func find(course *lessons.Course, lang lessons.Lang, unit string, sums progress.Sums, of progress.Attempts) (found, error) {
	var f found
	best := state{}
	all := make(map[string]classstat.Drama)
	names := make(map[string]map[string]string)
	for _, u := range dramas(course) {
		body, err := u.Drama(lang)
		if err != nil {
			return found{}, fmt.Errorf("read %s: %w", u.ID, err)
		}
		d := classstat.Scenes(u.ID, body, sums, of)
		d.Scenes = classstat.ByTrouble(d.Scenes)
		all[u.ID], names[u.ID] = d, make(map[string]string)
		for _, scene := range body.Scenes {
			names[u.ID][scene.ID] = scene.Title
		}
		s := state{unit: u.ID, played: d.N, wrong: d.Wrong()}
		f.dramas = append(f.dramas, s)
		if best.unit == "" || s.wrong > best.wrong || s.wrong == best.wrong && s.played > best.played {
			best = s
		}
	}
	if _, ok := all[unit]; !ok {
		unit = best.unit
	}
	f.unit, f.drama, f.names = unit, all[unit], names[unit]
	return f, nil
}

func dramas(course *lessons.Course) []*lessons.Unit {
	var all []*lessons.Unit
	for _, m := range course.Modules {
		for _, u := range m.Units {
			if u.Kind == lessons.KindDrama {
				all = append(all, u)
			}
		}
	}
	return all
}
