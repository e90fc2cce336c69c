package tui_test

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// Caps Lock is on: keys still do what they do, capitals that mean something of
// their own keep that meaning, and what is typed stays as it is typed.
func TestCapitalsWorkAsSmallLetters(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("3", "2", "O")
	r.Want("Isi pelajaran")
	r.Press("esc", "M") // the list of marks, and there are none: not m
	r.WantNot("★")
	r.Press("C")
	r.Type("OK Bu")
	r.Press("ctrl+s")
	r.Want("✎", "OK Bu")
	r.Press("L")
	r.Want("page 1 of 5")
	r.Press("esc", "esc", "P")
	r.Want("Who is learning?")
}

// Every key is explained once.
func TestHelpListsEachKeyOnce(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Height: 44, Width: 80})
	for _, keys := range [][]string{{"?"}, {"esc", "3", "?"}, {"esc", "2", "?"}, {"esc", "esc", tuitest.Number(t, quizUnit), "?"}, {"esc", "1", "?"}} {
		r.Press(keys...)
		r.Want("Di halaman ini", "Di mana saja", "ctrl+l", "gambar ulang layar")
		if n := strings.Count(r.Screen(), "│ esc  "); n != 1 {
			t.Errorf("esc is explained %d times:\n%s", n, r.Screen())
		}
	}
}

// A dialog of which not everything is seen says so.
func TestDialogsSayThatThereIsMore(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Width: 40, Height: 12})
	r.Press("?")
	r.Want("─ ↓ masih ada di bawah ─")
	r.Press("down")
	r.Want("─ ↑↓ masih ada ─")
	r.Press("pgdown", "pgdown", "pgdown")
	r.Want("─ ↑ masih ada di atas ─")
}
