package tui_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// atTour is a first run, at the first step of the tour.
func atTour(t *testing.T, c tuitest.Config) *tuitest.Robot {
	t.Helper()
	r := tuitest.New(t, c)
	r.Press("1", "enter", "enter", "enter", "enter", "enter")
	r.Want("Langkah 1 dari 3")
	return r
}

// A key that is not the one asked for is answered with what to do.
func TestTourAnswersEveryKey(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}} {
		r := atTour(t, tuitest.Config{Width: size[0], Height: size[1]})
		for _, key := range []string{"1", "enter", "x", "esc", "down"} {
			r.Press(key)
			r.Want("Langkah 1 dari 3", "Belum. Carilah angka 2", "Wedang jahe")
		}
		r.Press("2")
		r.Want("Angka selalu memilih", "Langkah 2 dari 3", "★")
		r.WantNot("Belum.")
		r.Press("enter")
		r.Want("Belum. Tekan panah ↓")
		r.Press("down")
		r.WantNot("Belum.")
		r.Press("enter")
		r.Want("Enter selalu membuka atau melanjutkan", "Langkah 3 dari 3")
		r.Press("enter")
		r.Want("Belum. Carilah tombol bertulisan Esc")
		r.Press("esc")
		r.Want("Itu saja yang perlu diingat")
		r.Press("esc")
		r.Want("Mulai tes awal", "Lewati")
		r.Press("2")
		r.Want("Mulai dari sini")
	}
}

// The praise is for what was really done.
func TestTourPraisesWhatWasDone(t *testing.T) {
	t.Parallel()
	r := atTour(t, tuitest.Config{})
	r.Press("down", "enter")
	r.Want("Tepat, Enter juga bisa", "Langkah 2 dari 3")
	r.Press("3")
	r.Want("Tepat, angka juga bisa", "Langkah 3 dari 3")

	r = atTour(t, tuitest.Config{})
	r.Click("Kopi")
	r.Want("Belum.", "Langkah 1 dari 3")
	r.Click("Teh")
	r.Want("Tepat, klik juga bisa", "Langkah 2 dari 3")
	r.Click("3  ★")
	r.Want("Tepat, klik juga bisa", "Langkah 3 dari 3")
	r.Click("esc kembali")
	r.Want("Itu saja yang perlu diingat")
}

func TestTourCanBeSkippedAtEveryStep(t *testing.T) {
	t.Parallel()
	for _, keys := range [][]string{{"0"}, {"s"}, {"2", "0"}, {"2", "3", "s"}} {
		r := atTour(t, tuitest.Config{Width: 40, Height: 12})
		r.Want("s lewati")
		r.Press(keys...)
		r.Want("Mulai tes awal")
		r.Press("2")
		r.Want("Mulai dari sini")
		again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1"})
		again.Want("Mulai dari sini")
	}
}
