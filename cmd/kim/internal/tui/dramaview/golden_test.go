package dramaview

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

// Every page of the drama. The sizes are those of the body in windows of 40x12,
// 40x15, 80x24 and 120x40.
func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {38, 13}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				r := openSized(t, course(t), newStore(), size[0], size[1])
				r.speak(lang)
				golden.RequireEqual(t, []byte(tour(r)))
			})
		}
	}
}

// tour plays the drama to an ending and returns what was seen.
func tour(r *session) string {
	var seen strings.Builder
	see := func(what string, keys ...string) {
		r.press(keys...)
		fmt.Fprintf(&seen, "=== %s\n", what)
		for _, l := range strings.Split(r.view(), "\n") {
			seen.WriteString(strings.TrimRight(l, " ") + "\n")
		}
		var footer []string
		for _, b := range r.m.ShortHelp() {
			if b.Enabled() {
				footer = append(footer, b.Help().Key+" "+b.Help().Desc)
			}
		}
		seen.WriteString("--- " + strings.Join(footer, "  ") + "\n")
	}
	see("start")
	see("first beat", "1")
	see("second beat", "enter")
	see("choices", "enter")
	see("choice selected", "down", "down")
	see("consequence", "1")
	see("next scene", "enter", "a")
	see("last consequence", "2")
	see("ending", "enter", "a")
	for r.m.phase != ended {
		r.press("enter")
	}
	see("end")
	see("end, read on", "space")
	see("end, a choice", "up")
	see("again from the second choice", "2")
	r.toEnd("1", "2", "2")
	r.m.top = 0
	see("bad end")
	*r = *r.again().spoken(r.env.Text.Lang)
	see("start, after two ends")
	return seen.String()
}

// spoken is the session in a language.
func (r *session) spoken(lang string) *session {
	r.speak(lang)
	return r
}
