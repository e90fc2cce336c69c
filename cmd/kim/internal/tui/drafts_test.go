package tui_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

const (
	keepQuestion = "Yang Anda ketik belum disimpan."
	written      = "tanya bu lurah"
)

// writing has a note open in a lesson, with something written into it.
func writing(t *testing.T) *tuitest.Robot {
	t.Helper()
	r := learner(t, tuitest.Config{})
	r.Press("3", "2", "c")
	r.Want("✓ tersimpan")
	r.Type(written)
	r.Want("belum disimpan")
	r.WantNot("✓ tersimpan")
	return r
}

// What was typed is not thrown away without a question, however it is left.
func TestTypedTextIsNotLostWithoutAQuestion(t *testing.T) {
	t.Parallel()
	leave := map[string]func(*tuitest.Robot){
		"esc":           func(r *tuitest.Robot) { r.Press("esc") },
		"ctrl+c":        func(r *tuitest.Robot) { r.Press("ctrl+c") },
		"click beside":  func(r *tuitest.Robot) { r.ClickAt(1, 3) },
		"footer":        func(r *tuitest.Robot) { r.Click("esc batal") },
		"in English":    func(r *tuitest.Robot) { r.Press("esc", "L", "L") },
		"after no, esc": func(r *tuitest.Robot) { r.Press("esc", "esc", "esc") },
	}
	for name, leave := range leave {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := writing(t)
			leave(r)
			r.Want(keepQuestion)
			if r.Quit() {
				t.Fatal("quit without an answer")
			}
			r.Press("3")
			r.WantNot(keepQuestion)
			r.Type("!")
			r.Want(written+"!", "belum disimpan")
		})
	}
}

func TestAnswersAboutTypedText(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		keys  []string
		kept  bool
		leave bool // the session has ended
	}{
		{"save", []string{"esc", "1"}, true, false},
		{"save twice, quickly", []string{"esc", "1", "1"}, true, false},
		{"drop", []string{"esc", "2"}, false, false},
		{"save and quit", []string{"ctrl+c", "1"}, true, true},
		{"drop and quit", []string{"ctrl+c", "2"}, false, true},
		{"quit, and again", []string{"ctrl+c", "ctrl+c"}, true, true},
		{"back, but then quit", []string{"esc", "ctrl+c"}, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := writing(t)
			r.Press(c.keys...)
			if r.Quit() != c.leave {
				t.Fatalf("quit: %v, want %v\n%s", r.Quit(), c.leave, r.Screen())
			}
			if !c.leave {
				r.WantNot(keepQuestion, "belum disimpan")
			}
			again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1"})
			again.Press("3", "2")
			if again.Has(written) != c.kept {
				t.Errorf("kept: %v, want %v\n%s", again.Has(written), c.kept, again.Screen())
			}
		})
	}
}

// Keys that come all at once neither lose the text nor answer twice.
func TestQuickKeysDoNotLoseTypedText(t *testing.T) {
	t.Parallel()
	r := writing(t)
	r.Burst("esc", "esc", "esc", "esc")
	r.Want(written, "belum disimpan")
	r.Press("esc")
	r.Burst("1", "2", "enter", "1")
	r.WantNot(keepQuestion, "belum disimpan")
	r.Want("✎", written, "halaman 1 dari 5")
}

// There is no question where nothing would be lost.
func TestNoQuestionWithoutTypedText(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("3", "2", "c", "esc")
	r.WantNot(keepQuestion)
	r.Press("c")
	r.Type(" x")
	r.Press("backspace", "backspace", "esc")
	r.WantNot(keepQuestion)
	r.Press("/")
	r.Type("kim")
	r.WantNot("belum disimpan")
	r.Press("esc")
	r.WantNot(keepQuestion)
	r.Want("halaman 1 dari 5")
}

func TestFormIsNotLeftWithoutAQuestion(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("e", "esc")
	r.Want("Mulai dari sini")
	r.Press("e")
	r.Type(" Siti")
	r.Want("belum disimpan")
	r.Press("esc")
	r.Want(keepQuestion)
	r.Press("2")
	r.Want("Mulai dari sini", "Peserta 1 · Jaten")
	r.Press("e")
	r.Type(" Siti")
	r.Press("esc", "1")
	r.Want("Mulai dari sini", "Peserta 1 Siti", "✓ tersimpan")
}

// What cannot be kept as it is says why, and is still there.
func TestWhatCannotBeKeptStays(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("p", "0")
	r.Type("peserta 1")
	r.Press("ctrl+c", "1")
	if r.Quit() {
		t.Fatal("quit although the name is taken")
	}
	r.Want("Sudah ada peserta bernama peserta 1", "belum disimpan")
	r.Press("ctrl+c", "ctrl+c")
	if !r.Quit() {
		t.Fatal("ctrl+c twice must end the session in any case")
	}
}

// Whoever goes back from the first screen is asked whether to quit.
func TestEscOnTheFirstScreenAsksWhetherToQuit(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("esc")
	r.Want("Keluar dari Sanggar KIM?", "Semua sudah tersimpan", "1  Keluar", "2  Tetap di sini")
	r.Press("L")
	r.Want("Quit Sanggar KIM?", "Everything is saved")
	r.Press("2")
	r.WantNot("Quit Sanggar KIM?")
	r.Press("esc", "esc")
	r.WantNot("Quit Sanggar KIM?")
	r.Press("esc")
	r.Click("1  Quit")
	if !r.Quit() {
		t.Error("did not quit")
	}
}
