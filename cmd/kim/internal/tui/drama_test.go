package tui_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// dramaCourse is a small course whose first module has a drama as its second
// unit.
func dramaCourse(t *testing.T) *lessons.Course {
	t.Helper()
	c, err := lessons.Open(os.DirFS("dramaview/testdata/course"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The course of the tests is one that participants could get.
func TestDramaCourseIsSound(t *testing.T) {
	t.Parallel()
	for _, p := range lessons.Check(os.DirFS("dramaview/testdata/course")) {
		t.Error(p.In(lessons.EN))
	}
}

// Number keys and Enter are enough from the first page to an ending, to the page
// that teaches, and back.
func TestDrama(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Course: dramaCourse(t)})
	r.Press("1")
	r.Want("2  drama      Kabar malam", "· belum")
	r.Press("2")
	r.Want("Sanggar KIM › Drama: Kabar malam", "boleh salah, boleh diulang", "1  Mulai")
	r.Press("1", "enter", "enter")
	r.Want("Tekan angkanya", "1–3 pilih", "✓ tersimpan")
	r.Press("3")
	r.Want("Diam saja dan kembali tidur", "HP Anda terus bergetar", "✓ tersimpan")
	r.Press("esc")
	r.Want("› sebagian")
	r.Press("2", "1", "enter", "2", "enter", "enter")
	r.Want("! Akhir yang kurang baik", "Jalan cerita Anda")
	r.Press("p")
	r.Want("Sanggar KIM › Sumber kabar", "Pembuka")
	r.Press("esc")
	r.Want("Jalan cerita Anda", "main lagi")
	r.Press("esc")
	r.Want("✓ selesai")
	r.WantNot("nilai 0", "lulus")
	r.Press("esc")
	r.Want("1/3")
}

// Whoever is killed after any key finds the story at the choice they made last.
func TestDramaSurvivesAKill(t *testing.T) {
	t.Parallel()
	course := dramaCourse(t)
	r := learner(t, tuitest.Config{Course: course, Height: 40, Width: 80})
	killed := 0
	open := []string{"1", "2", "1"}
	again := func(want ...string) {
		t.Helper()
		killed++
		back := tuitest.New(named{t, fmt.Sprint(t.Name(), killed)}, tuitest.Config{Course: course, Dir: r.Dir(), Height: 40, Width: 80, As: "Peserta 1"})
		back.Press(open...)
		back.Want(want...)
	}
	r.Press("1", "2", "1")
	again("Grup mendadak ramai", "Pukul sepuluh malam")
	r.Press("a", "1")
	r.Want("✓ tersimpan")
	again("Teruskan ke semua grup", "Dalam lima menit", "Lanjut")
	r.Press("enter")
	again("Teruskan ke semua grup", "Dalam lima menit")
	r.Press("1")
	r.Want("✓ tersimpan")
	again("Pukul kenthongan", "Suara kenthongan", "Kenthongan sudah saya pegang")
	r.Press("enter", "L")
	again("Beat the drum", "The drums answer each other")
	r.Press("1")
	r.Want("✓ saved")
	open = []string{"1", "2"}
	again("1 of 3 endings", "Play again from the start")
}

// Two quick presses of a number are one choice.
func TestDramaTwoQuickNumbers(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Course: dramaCourse(t)})
	r.Press("1", "2", "1", "a")
	r.Burst("1", "1", "1")
	r.Want("Dalam lima menit")
	r.Press("enter")
	r.Want("Ketua ronda", "Tekan angkanya")
}

// Every drama of the course can be played to each of its endings, in both
// languages, and says where it ended.
func TestEveryDramaOfTheCourse(t *testing.T) {
	t.Parallel()
	course := tuitest.Course(t)
	for _, m := range course.Modules {
		for i, unit := range m.Units {
			if unit.Kind != lessons.KindDrama {
				continue
			}
			for _, lang := range course.Languages {
				t.Run(fmt.Sprintf("%s-%s", unit.Slug, lang), func(t *testing.T) {
					t.Parallel()
					d, err := unit.Drama(lang)
					if err != nil {
						t.Fatal(err)
					}
					r := tuitest.AtHome(t, tuitest.Config{Course: course, Lang: string(lang), Width: 80, Height: 60})
					r.Press(fmt.Sprint(m.Number%10), fmt.Sprint(i+1), "1")
					for _, way := range ways(d.Drama) {
						playAlong(r, d, way)
						r.Press("r")
					}
				})
			}
		}
	}
}

// ways are the shortest ways to the endings of a drama, as many as it has.
func ways(d drama.Drama) []drama.Play {
	type spot struct {
		scene string
		score int
	}
	var all []drama.Play
	seen, ended := map[spot]bool{}, map[string]bool{}
	for todo := []drama.Play{d.Begin()}; len(todo) > 0; todo = todo[1:] {
		p := todo[0]
		at := spot{p.Scene().ID, p.Score()}
		if seen[at] {
			continue
		}
		seen[at] = true
		if p.Done() && !ended[at.scene] {
			ended[at.scene] = true
			all = append(all, p)
		}
		for _, c := range p.Choices() {
			next, _ := p.Choose(c.ID)
			todo = append(todo, next)
		}
	}
	return all
}

// playAlong makes the choices of a way, by their numbers, and reads to the page
// after the end.
func playAlong(r *tuitest.Robot, d *lessons.Drama, way drama.Play) {
	for i, step := range way.Path() {
		open := way.Upto(i).Choices()
		n := slices.IndexFunc(open, func(c drama.Choice) bool { return c.ID == step.Choice })
		if i > 0 {
			r.Press("enter") // past the consequence
		}
		r.Press("a")
		r.Want(fmt.Sprintf("%d  %s", n+1, open[n].Text))
		r.Press(fmt.Sprint(n + 1))
		if consequence := tuitest.Plain(open[n].Consequence); len(consequence) < 60 { // else it is broken over lines
			r.Want(consequence)
		}
	}
	r.Press("enter", "a", "enter")
	r.Want(way.Scene().Title, i18n.For(string(d.Lang)).Drama.End.Path)
}
