package tui_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// takeTest answers the test on the screen, the first questions rightly.
func takeTest(t *testing.T, r *tuitest.Robot, unit string, right int) {
	t.Helper()
	p := tuitest.NewPlayer(t, r, unit, lessons.ID, tuitest.ByNumber)
	p.Letters = true
	for i := range p.Questions {
		r.WantNot("Penjelasan", "petunjuk")
		if i < right {
			p.Answer()
		} else {
			p.Pass()
		}
	}
}

// people are the participants of a session.
func people(t *testing.T, dir string) (progress.Store, []progress.Participant) {
	t.Helper()
	store := tuitest.OpenStore(t, dir)
	all, err := store.Participants(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return store, all
}

// The test before the course, then, with the course done, the one after it: what
// came of it stands on the result and on the first page.
func TestJourneyThroughBothTests(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tall())
	r.Press("1", "enter", "enter", "enter", "3", "enter", "0")
	store, all := people(t, r.Dir())
	course := tuitest.Course(t)
	before, after := standing.Forms(course, all[0].ID)
	r.Press("1")
	takeTest(t, r, before.ID, 6)
	r.Want("Nilai Anda 40", "gambaran sebelum belajar", "sudah kuat", "perlu dipelajari")
	r.Press("1")
	r.Want("Soal 1 dari 15", "Tepat", "Penjelasan")
	r.Press("esc")
	r.Want("Nilai Anda 40")
	r.Press("2")
	r.Want("Mulai dari sini", "t   Tes awal: nilai 40")

	var drafts []progress.Draft
	for _, m := range course.Modules {
		for _, u := range m.Units {
			d := progress.Draft{Participant: all[0].ID, At: tuitest.Now(), Course: course.ID, Version: course.Version, Unit: u.ID, Lang: "id"}
			d.Kind, d.Body = progress.KindRead, progress.ReadBody{}
			if u.Kind != lessons.KindLesson {
				d.Kind, d.Body = progress.KindFinished, progress.FinishedBody{Run: u.ID, Percent: 90, PassMark: 70, Passed: true}
			}
			drafts = append(drafts, d)
		}
	}
	if _, err := store.Record(t.Context(), drafts...); err != nil {
		t.Fatal(err)
	}
	r = tuitest.New(t, tuitest.Config{Dir: r.Dir(), Width: 80, Height: 44, As: "Peserta 1"})
	r.Want("Semua bagian sudah selesai", "t   Tes akhir: sekitar 15 menit")
	r.Press("t")
	r.Want("1  Mulai tes akhir")
	r.WantNot("Lewati")
	r.Press("1")
	takeTest(t, r, after.ID, 11)
	r.Want("Nilai Anda 73", "Dari 40 menjadi 73: sekitar separuh", "○ perlu dipelajari → ● sudah kuat")
	r.Press("2")
	r.Want("t   Tes: dari 40 menjadi 73, sekitar separuh")
	r.Press("L")
	r.Want("Tests: from 40 to 73")
}

// The test is offered once by itself, and only to those who begin; its line goes
// when it would measure what was learned here.
func TestTestIsOfferedOnce(t *testing.T) {
	t.Parallel()
	r := learner(t, tall())
	r.Want("t   Tes awal: sekitar 15 menit, boleh dilewati", "Mulai dari sini")
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1", Width: 80, Height: 44})
	again.Want("Mulai dari sini", "Tes awal")
	again.Press("t")
	again.Want("2  Lewati")
	again.Press("esc")
	again.Want("Mulai dari sini")
	again.Click("Tes awal:")
	again.Want("2  Lewati")
	again.Click("Lewati")
	again.Want("Mulai dari sini")

	store, all := people(t, r.Dir())
	course := tuitest.Course(t)
	for _, unit := range course.Modules[0].Units[:3] {
		read := progress.Draft{
			Participant: all[0].ID, At: tuitest.Now(), Course: course.ID, Version: course.Version, Unit: unit.ID, Lang: "id",
			Kind: progress.KindRead, Body: progress.ReadBody{},
		}
		if _, err := store.Record(t.Context(), read); err != nil {
			t.Fatal(err)
		}
	}
	again.Press("2", "esc")
	again.WantNot("Tes awal")
}

// A kill in a test: the same question comes back.
func TestTestAfterAKill(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tall())
	r.Press("1", "enter", "enter", "enter", "3", "enter", "0", "1")
	_, all := people(t, r.Dir())
	before, _ := standing.Forms(tuitest.Course(t), all[0].ID)
	p := tuitest.NewPlayer(t, r, before.ID, lessons.ID, tuitest.ByNumber)
	for range 4 {
		p.Answer()
	}
	asked := p.Question().Prompt
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1", Width: 80, Height: 44})
	again.Press("t")
	again.Want("Lanjutkan di soal 5 dari 15")
	again.Press("1")
	again.Want("Soal 5 dari 15", tuitest.Plain(asked))
}
