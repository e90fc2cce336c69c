package tui_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// The number of a module is the one that stands before it. 1 may be the
// beginning of 10: the page says so, and what opens which.
func TestModuleTenHasTheNumberTen(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		r := learner(t, tuitest.Config{Width: size[0], Height: size[1]})
		r.Press("0") // no number begins with it
		r.WantNot("› Modul")
		r.Press("1")
		r.Want("1… lalu Enter", "enter buka 1", "0 buka 10")
		r.Press("0")
		r.Want("› Modul 10")
		r.Press("esc", "1", "enter")
		r.Want("› Modul 1")
		r.WantNot("› Modul 10")
		r.Press("esc", "1", "down")
		r.WantNot("lalu Enter", "0 buka 10")
		r.Press("1")
		r.Click("0 buka 10")
		r.Want("› Modul 10")
		r.Press("esc", "2")
		r.Want("› Modul 2")
	}
}

// Where there is no room for the minutes, the place is still said whole.
func TestPlaceIsSaidWhole(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Width: 40, Height: 12})
	r.Press("1", "0", tuitest.Number(t, "mengukur-memperbaiki/kuis"), "1", "2", "esc", "esc", "home")
	r.Want("▌ Modul 10 · bagian 6 dari 7\n")
	r.Resize(80, 24)
	r.Want("Modul 10 · bagian 6 dari 7 · 15 menit")
}

// A name on the command line that nobody has stands in the form already.
func TestUnknownNameIsFilledIn(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string][]string{
		"first run":                   {"1"},
		"first run, language was set": {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			config := tuitest.Config{As: "Siti \x1b[31mAminah"}
			if len(keys) == 0 {
				config.Lang = "id"
			}
			r := tuitest.New(t, config)
			r.Press(keys...)
			r.Want("Siti Aminah")
			r.Type(" B")
			r.Press("enter", "enter", "enter", "3", "enter", "0", "2")
			r.Want("Siti Aminah B")
			r.Press("p", "0")
			r.WantNot("Nama               Siti")
			r.Want("Enter = Peserta 2")
		})
	}
	dir := t.TempDir()
	learner(t, tuitest.Config{Dir: dir})
	r := tuitest.New(t, tuitest.Config{Dir: dir, As: "Joko"})
	r.Press("0")
	r.Want("Perkenalan singkat", "Joko")
	r.Press("esc") // nothing was typed that could be lost
	r.Want("Siapa yang belajar?")
}

// Where letters are text, F2 is the key for the language: what was typed and
// the place stay.
func TestLanguageInTextFields(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{})
	r.Press("1")
	r.Type("LaLa")
	r.Want("f2 English")
	r.Press("f2")
	r.Want("A short introduction", "LaLa", "f2 Indonesia")
	r.Click("f2 Indonesia")
	r.Want("Perkenalan singkat", "LaLa")
	r.Press("f1")
	r.Want("?, f1", "L, f2")

	r = learner(t, tuitest.Config{Width: 40, Height: 12})
	r.Press("3", "2", "/")
	r.Want("enter cari")
	r.Press("f2") // not while a dialog is open
	r.Want("enter cari")
}

// What Enter acts on looks the same in dialogs as on pages.
func TestDialogsMarkRowsAsPagesDo(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("esc")
	r.Want("▌ 1  Keluar")
	r.Press("esc", "3", "2", "o")
	r.Want("▌ 1  Nama yang mudah")
}
