package tui_test

import (
	"slices"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const day = 24 * time.Hour

// reviewer is somebody who has answered the quiz of module 3, four of its
// questions not rightly, and is back on the first page so much later.
func reviewer(t *testing.T, wait time.Duration) *tuitest.Robot {
	t.Helper()
	r := learner(t, tall())
	r.Press("3", tuitest.Number(t, quizUnit), "1")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Letters = true
	for i := range p.Questions {
		if i%4 == 1 {
			p.Pass()
		} else {
			p.Answer()
		}
		p.Press("enter")
	}
	r.Want("Nilai Anda")
	r.Press("esc")
	r.Wait(wait)
	r.Press("esc")
	r.Want("Lanjutkan")
	return r
}

// What was missed comes back the next day, is asked with feedback at once, and
// the end says when more comes.
func TestReviewOfTheNextDay(t *testing.T) {
	t.Parallel()
	r := reviewer(t, 0)
	r.WantNot("Ulangan hari ini")
	r.Want("w   Yang bisa dibaca lagi: 4 soal")
	r.Press("3")
	r.Wait(day)
	r.Press("esc")
	r.Want("u   Ulangan hari ini: 4 soal, sekitar 2 menit")
	r.Press("u")
	r.Want("Sanggar KIM › Ulangan", "Soal 1 dari 4")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Letters = true
	p.Answer()
	r.Want("Tepat", "Penjelasan", "✓ tersimpan")
	r.Press("enter")
	r.Want("Soal 2 dari 4")
	asked := p.Question().ID
	r.Press("L")
	r.Want("Question 2 of 4")
	if en := tuitest.NewPlayer(t, r, quizUnit, lessons.EN, tuitest.ByNumber).Question(); en.ID != asked {
		t.Errorf("question %s became %s when the language changed", asked, en.ID)
	}
	r.Press("L")
	p.Pass()
	r.Want("Belum tahu? Tidak apa-apa")
	r.Press("enter")
	p.Answer()
	r.Press("enter")
	p.Answer()
	r.Press("enter")
	r.Want("3 dari 4 soal masih Anda ingat", "Berikutnya: besok 1 soal", "Yang bisa dibaca lagi", "Kembali", "w  Semua yang bisa dibaca lagi")
	r.Press("w")
	r.Want("Sanggar KIM › Bacaan ulang", "▌ 1  →")
	r.Press("1")
	r.Want("· sisa")
	r.Press("esc", "esc", "enter")
	r.Want("Lanjutkan")
	r.WantNot("Ulangan hari ini")
}

// More than fits into two minutes is asked in several sessions.
func TestReviewGoesOn(t *testing.T) {
	t.Parallel()
	r := reviewer(t, 60*day)
	r.Want("Ulangan hari ini: 6 dari ", "sekitar 2 menit")
	r.Click("Ulangan hari ini")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Letters = true
	var asked []string
	answer := func() {
		for range 6 {
			asked = append(asked, p.Question().ID)
			p.Answer()
			p.Press("enter")
		}
	}
	answer()
	r.Want("Semua 6 soal masih Anda ingat", "u  Lanjut mengulang: 6 soal lagi")
	r.Press("enter")
	answer()
	r.Want("Semua 6 soal masih Anda ingat")
	slices.Sort(asked)
	if once := slices.Compact(slices.Clone(asked)); len(once) != len(asked) {
		t.Errorf("asked twice in a day: %q", asked)
	}
}

// Whoever is killed in a review has lost nothing: what was answered is recorded,
// the rest is still due.
func TestReviewAfterAKill(t *testing.T) {
	t.Parallel()
	r := reviewer(t, day)
	r.Press("u")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Letters = true
	first := p.Question().ID
	p.Answer()
	r.Want("✓ tersimpan")
	r.Press("enter")
	store, all := people(t, r.Dir())
	state, err := store.State(t.Context(), all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if recalls := state.Units[quizUnit].Recalls[first]; len(recalls) != 2 || !recalls[1].Right {
		t.Errorf("recalls of %s: %+v", first, recalls)
	}
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), Width: 80, Height: 44})
	again.Wait(day + time.Hour)
	again.Press("1")
	again.Want("Ulangan hari ini: 3 soal, sekitar 1 menit")
}

// Nothing but the answers of a review is recorded.
func TestReviewRecordsAnswersAlone(t *testing.T) {
	t.Parallel()
	r := reviewer(t, day)
	store, all := people(t, r.Dir())
	kinds := func() map[progress.Kind]int {
		count := make(map[progress.Kind]int)
		for e, err := range store.Events(t.Context(), all[0].ID) {
			if err != nil {
				t.Fatal(err)
			}
			count[e.Kind]++
		}
		return count
	}
	before := kinds()
	r.Press("u")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Letters = true
	r.Press("h")
	for range 4 {
		p.Answer()
		p.Press("enter")
	}
	after := kinds()
	after[progress.KindReviewed] -= 4
	for kind, n := range after {
		if n != before[kind] {
			t.Errorf("%s: %d events more", kind, n-before[kind])
		}
	}
}

// The list of what was missed, and its pages, with the mouse and in small
// windows.
func TestListOfWhatWasMissed(t *testing.T) {
	t.Parallel()
	r := reviewer(t, 0)
	r.Click("Yang bisa dibaca lagi")
	r.Want("Bacaan ulang", "Soal yang terakhir kali belum tepat")
	for _, size := range [][2]int{{40, 12}, {120, 40}, {80, 24}} {
		r.Resize(size[0], size[1])
		if err := r.Fits(); err != nil {
			t.Error(err)
		}
	}
	r.Press("L")
	r.Want("Read again")
	r.Press("L")
	r.Click("→")
	r.Want("Sanggar KIM › Prasyarat", "· sisa")
	r.Press("esc", "esc")
	r.Want("Lanjutkan")
}
