package recap_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recap"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// page is the recap of Siti, who missed so many questions of each of two quizzes.
func page(t *testing.T, lang string, missed int) string {
	t.Helper()
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	state := progress.State{Units: make(map[string]*progress.Unit)}
	for _, id := range []string{"akun-resmi/kuis", "menjaga-akun/kuis"} {
		unit, _ := course.Unit(id)
		body, err := unit.Quiz(lessons.ID)
		if err != nil {
			t.Fatal(err)
		}
		recalls := make(map[string][]progress.Recall)
		for _, q := range body.Questions[:missed] {
			recalls[q.ID] = []progress.Recall{{}}
		}
		state.Units[id] = &progress.Unit{Recalls: recalls}
	}
	who := progress.Participant{Name: "Siti", KIM: "KIM Mekar Jaya", District: "Jaten"}
	now := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	return recap.Markdown(i18n.For(lang), who, recall.Points(course, state, lessons.Lang(lang)), now)
}

// TestAddress checks that a web address stays in one piece, so that it can be typed from paper.
func TestAddress(t *testing.T) {
	t.Parallel()
	const address = "konfirmasi-etle.polri.go.id"
	missed := recall.Question{Question: quiz.Question{Prompt: strings.Repeat("kata ", 12) + address}}
	points := []recall.Point{{Module: &lessons.Module{}, Readings: []recall.Reading{{Questions: []recall.Question{missed}}}}}
	got := recap.Markdown(i18n.For(i18n.Indonesian), progress.Participant{Name: "Siti"}, points, time.Time{})
	if !strings.Contains(got, address) {
		t.Errorf("the address is broken:\n%s", got)
	}
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, missed := range []int{0, 2, 9} {
			t.Run(fmt.Sprintf("%s-%d", lang, missed), func(t *testing.T) {
				t.Parallel()
				got := page(t, lang, missed)
				lines := strings.Split(got, "\n")
				if len(lines) > 66 {
					t.Errorf("%d lines are more than a page", len(lines))
				}
				for _, l := range lines {
					if !strings.HasPrefix(l, "#") && ansi.StringWidth(l) > 76 {
						t.Errorf("too wide: %q", l)
					}
				}
				golden.RequireEqual(t, []byte(got))
			})
		}
	}
}
