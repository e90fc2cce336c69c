package quizview

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

// Every page of the quiz, half answered and with feedback.
func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				r := openSized(t, course(t, courseFiles()), newStore(), size[0], size[1])
				r.speak(lang)
				golden.RequireEqual(t, []byte(tour(r)))
			})
		}
	}
}

// tour goes through the whole quiz and returns what was seen.
func tour(r *session) string {
	var seen strings.Builder
	see := func(what string) {
		fmt.Fprintf(&seen, "=== %s\n", what)
		for _, l := range strings.Split(r.view(), "\n") {
			seen.WriteString(strings.TrimRight(l, " ") + "\n")
		}
	}
	see("start")
	for _, id := range []string{"q-one", "q-many", "q-order", "q-match", "q-blank", "q-number", "q-open"} {
		r.reach(id)
		begun()[id](r)
		see(id)
		if r.m.focus == onText {
			r.press("tab")
			see(id + ", buttons")
			r.press("enter")
		} else {
			r.press("enter")
		}
		if r.m.phase == asking {
			r.press("0")
		}
		see(id + ", feedback")
	}
	for r.m.phase == answered {
		r.press("enter")
	}
	see("result")
	for r.m.unread {
		r.press("enter")
	}
	see("result, read to its end")
	return seen.String()
}
