package tui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Every quiz of the course, in both languages: who knows everything gets 100,
// who does not know yet gets through as well, and is shown where to read.
func TestEveryQuizOfTheCourse(t *testing.T) {
	t.Parallel()
	for _, m := range tuitest.Course(t).Modules {
		for i, unit := range m.Units {
			if unit.Kind != lessons.KindQuiz {
				continue
			}
			for lang, score := range map[lessons.Lang]string{lessons.ID: "Nilai Anda", lessons.EN: "Your score is"} {
				t.Run(fmt.Sprintf("%s-%s", unit.Slug, lang), func(t *testing.T) {
					t.Parallel()
					playBothWays(t, unit, lang, i+1, score)
				})
			}
		}
	}
}

// openModule presses the number of a module on the first page. 1 may be the
// beginning of 10, and waits for Enter.
func openModule(r *tuitest.Robot, number int) {
	r.Press(strings.Split(fmt.Sprint(number), "")...)
	if number == 1 {
		r.Press("enter")
	}
}

func playBothWays(t *testing.T, unit *lessons.Unit, lang lessons.Lang, position int, score string) {
	t.Helper()
	r := tuitest.AtHome(t, tuitest.Config{Lang: string(lang), Width: 80, Height: 70})
	openModule(r, unit.Module.Number)
	r.Press(fmt.Sprint(position), "1")
	p := tuitest.NewPlayer(t, r, unit.ID, lang, tuitest.ByNumber)
	p.Letters = true
	p.PlayAll()
	r.Want(score + " 100")

	r.Press("r")
	for range p.Questions {
		p.Pass()
		r.Press("enter")
	}
	r.Want(score + " 0")
	if see := slices.IndexFunc(p.Questions, func(q quiz.Question) bool { return q.See != "" }); see >= 0 {
		r.Press("1")
		r.Want("Sanggar KIM")
		r.WantNot(score)
	}
}
