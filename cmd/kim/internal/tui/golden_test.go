package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// storyboard is a walk through every screen; each picture is taken after the
// keys before it.
type storyboard struct {
	*tuitest.Robot
	out strings.Builder
}

func (s *storyboard) shot(name string, keys ...string) {
	s.Press(keys...)
	width, _ := s.Size()
	fmt.Fprintf(&s.out, "%s %s\n%s\n", strings.Repeat("=", 8), name, s.Screen())
	fmt.Fprintln(&s.out, strings.Repeat("=", width))
}

// Every screen in both languages and three sizes. After a change that is meant:
// go test ./cmd/kim/internal/tui -run Golden -update, and read the difference.
func TestGoldenScreens(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{40, 15}, {80, 24}, {120, 40}} {
		if underRace && size.w != 80 {
			continue // the same code again, ten times as slow
		}
		for lang, key := range map[string]string{"id": "1", "en": "2"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, lang), func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				s := &storyboard{Robot: tuitest.New(t, tuitest.Config{Dir: dir, Width: size.w, Height: size.h})}
				s.shot("welcome")
				s.shot("form", key)
				s.shot("form: sub-district", "enter", "enter", "enter")
				s.shot("form: ready", "3")
				s.shot("tour", "enter")
				s.shot("tour: second step", "2")
				s.shot("test: start", "0")
				s.shot("home", "2")
				s.shot("module", "3")
				s.shot("module: introduction", "0")
				s.shot("lesson", "esc", "2")
				s.shot("lesson: outline", "o")
				s.shot("lesson: search", "esc", "/", "k", "i", "m", "enter")
				s.shot("quiz: start", "esc", "esc", tuitest.Number(t, quizUnit))
				s.shot("quiz: question", "1")
				s.shot("quiz: hint", "h")
				s.shot("quiz: picked", "2")
				s.shot("quiz: feedback", "enter")
				s.shot("help", "?")

				finish(t, dir, lessons.Lang(lang))
				s.Robot = tuitest.New(t, tuitest.Config{Dir: dir, Width: size.w, Height: size.h})
				s.shot("participants")
				s.shot("home: after a quiz", "1")
				s.shot("quiz: again", "3", tuitest.Number(t, quizUnit))
				s.shot("quiz: result", "2")
				golden.RequireEqual(t, []byte(s.out.String()))
			})
		}
	}
}

// finish plays the quiz to its end, with some mistakes, in a window where every
// question is seen whole.
func finish(t *testing.T, dir string, lang lessons.Lang) {
	t.Helper()
	r := tuitest.New(t, tuitest.Config{Dir: dir, Width: 80, Height: 44})
	r.Press("1", "3", tuitest.Number(t, quizUnit), "1")
	p := tuitest.NewPlayer(t, r, quizUnit, lang, tuitest.ByNumber)
	for i := 1; i < len(p.Questions); i++ {
		if i%5 == 0 {
			p.Pass()
		} else {
			p.Answer()
		}
		p.Press("enter")
	}
}
