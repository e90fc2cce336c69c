package tui_test

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/sample"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// Every view of a class of forty, in both languages and three sizes; written anew
// as those of the participants are.
func TestGoldenTrainer(t *testing.T) {
	t.Parallel()
	// Nothing is written but when the trainer was here, so one class does for all.
	store := tuitest.OpenStore(t, t.TempDir())
	options := sample.Options{People: 40, Seed: 1, Now: tuitest.Now()}
	if err := sample.Fill(t.Context(), store, tuitest.Course(t), options, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	tuitest.SaveTrainer(t, store)
	for _, size := range []struct{ w, h int }{{40, 12}, {80, 24}, {120, 40}} {
		if underRace && size.w != 80 {
			continue // the same code again, ten times as slow
		}
		for _, lang := range []string{"id", "en"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, lang), func(t *testing.T) {
				t.Parallel()
				s := &storyboard{Robot: tuitest.SignIn(t, tuitest.Config{Store: store, Lang: lang, Width: size.w, Height: size.h})}
				s.shot("classes")
				s.shot("today", "1")
				s.shot("today: help", "?")
				s.shot("person", "esc", "o")
				s.shot("map", "esc", "tab")
				s.shot("map: filter", "/", "s", "r", "i")
				s.shot("questions", "esc", "tab")
				s.shot("questions: one question", "enter")
				s.shot("before and after", "esc", "tab")
				s.shot("dramas", "tab")
				s.shot("dramas: one", "enter")
				s.shot("inbox", "esc", "tab")
				s.shot("charts", "tab")
				s.shot("charts: modules", "2")
				s.shot("charts: gain", "3")
				s.shot("charts: coverage", "4")
				s.shot("papers", "p")
				s.shot("people", "esc", "d")
				golden.RequireEqual(t, []byte(s.out.String()))
			})
		}
	}
}
