package tui_test

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// The quiz of module 3: the goal of a first day with the program.
const (
	quizUnit  = "akun-resmi/kuis"
	quizTitle = "Kuis: Menyiapkan akun resmi"
)

// tall has room for every question on one page, so that the player finds each
// number without scrolling.
func tall() tuitest.Config { return tuitest.Config{Width: 80, Height: 44} }

// learner is past the first run, on the first page.
func learner(t *testing.T, c tuitest.Config) *tuitest.Robot {
	t.Helper()
	r := tuitest.New(t, c)
	r.Press("1", "enter", "enter", "enter", "3", "enter", "0")
	if r.Has("Mulai tes awal") { // not every course has tests
		r.Press("2")
	}
	r.Want("Mulai dari sini")
	return r
}

// Somebody who has never used a terminal: number keys and Enter are enough from
// the first run through the lessons of module 3 to its passed quiz.
func TestNumbersAndEnterAreEnough(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tall())
	r.Want("Selamat datang di Sanggar KIM", "Welcome to Sanggar KIM")
	r.Press("1")
	r.Want("Tanpa sandi, tanpa NIK")
	r.Press("enter", "enter", "enter", "3", "enter")
	r.Want("Langkah 1 dari 3", "tersimpan")
	r.Press("0")
	r.Want("Tes awal", "1  Mulai tes awal", "2  Lewati, saya mulai belajar")
	r.Press("2")
	r.Want("Mulai dari sini", "Peserta 1", "Jaten")
	r.Press("3", "1")
	readAll(t, r, func() { r.Press("enter") }, func() { r.Press("esc") })
	r.Press(tuitest.Number(t, quizUnit), "1")
	tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber).PlayAll()
	r.Want("Lulus")
	r.Press("esc", "esc")
	r.Want("5/8", "✓ lulus")
}

// The same with the mouse alone. Only the name can then not be one's own.
func TestMouseIsEnough(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tall())
	r.Click("Bahasa Indonesia")
	r.Click("Kecamatan")
	r.Click("Jaten")
	r.Click("Mulai")
	r.Click("2  Teh")
	r.Click("3  ★")
	r.Click("esc kembali")
	r.Click("enter lanjut")
	r.Click("Lewati, saya mulai belajar")
	r.Want("Mulai dari sini", "Jaten")
	r.Click("Menyiapkan akun resmi")
	r.Click("Prasyarat")
	readAll(t, r, func() { r.Click("enter ") }, func() { r.Click("esc kembali") })
	r.Click("Menyiapkan akun resmi  ")
	r.Click("1  Mulai")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByClick)
	for range p.Questions {
		p.ClickAnswer()
		r.Click("▌ enter")
	}
	r.Want("Lulus")
}

// readAll goes on through the lessons of module 3, and back to its page.
func readAll(t *testing.T, r *tuitest.Robot, next, back func()) {
	t.Helper()
	for range 100 {
		switch {
		case r.Has("Sanggar KIM › Modul 3"):
			return
		case r.Has("Sanggar KIM › Praktik: "): // they are done on the account
			back()
		default:
			next()
		}
	}
	t.Fatalf("a hundred pages on, the lessons go on:\n%s", r.Screen())
}

// Whoever stops in the middle finds everything where they left it. The second
// robot opens the same folder while the first one just ceases, as after a kill.
func TestResumeAfterKill(t *testing.T) {
	t.Parallel()
	r := learner(t, tall())
	r.Press("3", tuitest.Number(t, quizUnit), "1")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	for range 3 {
		p.Answer()
		p.Press("enter")
	}
	r.Want("Soal 4 dari 17")
	p.Press("2")
	asked, screen := p.Question(), r.Screen()

	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), Width: 80, Height: 44})
	again.Press("1")
	again.Want("Lanjutkan", quizTitle)
	again.Press("enter", "1")
	again.Want("Soal 4 dari 17", tuitest.Plain(asked.Prompt))
	if got := again.Screen(); body(got) != body(screen) {
		t.Errorf("the question came back differently.\nbefore:\n%s\nafter:\n%s", screen, got)
	}
}

func TestReadingGoesOnAtTheSamePage(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("3", "2", "enter")
	r.Want("halaman 2 dari 5")
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir()})
	again.Press("1")
	again.Want("halaman 2 dari 5", "hari ini")
	again.Press("enter")
	again.Want("Nama dan bio akun", "halaman 2 dari 5")
}

func TestLanguageSwitchesInPlace(t *testing.T) {
	t.Parallel()
	r := learner(t, tall())
	r.Press("3", "2", "enter")
	r.Want("Nama pengguna", "halaman 2 dari 5")
	r.Press("L")
	r.Want("The username", "page 2 of 5")
	r.Press("L")
	r.Want("Nama pengguna", "halaman 2 dari 5")

	r.Press("esc", tuitest.Number(t, quizUnit), "1")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Press("2")
	id := p.Question().ID
	r.Press("L")
	r.Want("Question 1 of 17")
	if en := tuitest.NewPlayer(t, r, quizUnit, lessons.EN, tuitest.ByNumber).Question(); en.ID != id {
		t.Errorf("question %s became %s when the language changed", id, en.ID)
	}
	r.Want("2 (•)")

	again := tuitest.New(t, tuitest.Config{Dir: r.Dir()})
	again.Want("Who is learning?")
}

// What the command line asks for is for one session: the choice of the
// participant stays.
func TestCommandLineDoesNotChangeStoredChoices(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	for lang, want := range map[string]string{"en": "Start here", "": "Mulai dari sini"} {
		again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), Lang: lang, As: "peserta 1"})
		again.Want(want)
	}
	missing := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Budi"})
	missing.Want("Siapa yang belajar?", `Tidak ada peserta bernama "Budi"`)
}

// A dialog follows the language too: text is shown in the other one, a list
// gives way to the screen.
func TestLanguageSwitchesInDialogs(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("3", "1", "?")
	r.Want("Di halaman ini")
	r.Press("L")
	r.Want("On this page", "Scroll down, then to the next page")
	r.Press("pgdown")
	r.Want("Everywhere")
	r.Press("esc", "o")
	r.Want("In this lesson")
	r.Press("L")
	r.WantNot("In this lesson")
	r.Click("Diskominfo")
	r.Want("Dinas Komunikasi dan Informatika")
	r.Press("L")
	r.Want("regency information office")
}

func TestSeveralPeopleShareALaptop(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{})
	r.Press("1")
	r.Type("Siti")
	r.Press("enter")
	r.Type("KIM Mekar Jaya")
	r.Press("enter", "enter")
	r.Type("jat")
	r.Press("2", "enter", "0", "2")
	r.Want("Siti · KIM Mekar Jaya · Jatipuro")

	r.Press("p")
	r.Want("Siapa yang belajar?", "Siti · KIM Mekar Jaya · Jatipuro")
	r.Press("0")
	r.Type("siti")
	r.Press("enter")
	r.Want("Sudah ada peserta bernama siti")
	r.Type(" B")
	r.Press("enter", "enter", "enter", "enter", "enter", "0", "2")
	r.Want("siti B")

	r.Press("e")
	r.Press("end")
	r.Type("udi")
	r.Press("enter", "enter", "enter")
	r.Type("Sukoharjo")
	r.Press("enter", "enter")
	r.Want("siti Budi", "Sukoharjo")

	r.Press("p")
	r.Want("1  siti Budi · Sukoharjo", "2  Siti · KIM Mekar Jaya")
	r.Press("/")
	r.Type("mekar")
	r.Press("enter")
	r.Want("Siti · KIM Mekar Jaya", "Mulai dari sini")
}

// body is a screen without its frame.
func body(screen string) string {
	lines := strings.Split(screen, "\n")
	return strings.Join(lines[2:len(lines)-2], "\n")
}

// Two keys that come at once are not two orders: one person, one screen.
func TestDoubleKeysDoNothingTwice(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{})
	r.Press("1", "enter", "enter", "enter", "3")
	r.Burst("enter", "enter")
	r.Press("0")
	r.Burst("2", "2")
	r.Want("Mulai dari sini")
	r.Burst("enter", "enter")
	r.Want("Apa itu KIM")
	r.Press("esc")
	r.Want("Lanjutkan", "Peserta 1")
	r.Burst("3", "3")
	r.Want("Menyiapkan akun resmi")
	r.Burst("0", "0")
	r.Want("Pada Juli 2020")
	r.Press("esc")
	r.WantNot("╭")
	r.Burst("esc", "e", "e")
	r.Want("Ubah data peserta")
	r.Press("esc")
	r.Want("Lanjutkan")
	r.Press("p")
	r.WantNot("Peserta 2")
}

// Every key in the footer can be clicked, on the pages and in the dialogs.
func TestFooterKeysCanBeClicked(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Width: 100, Height: 14})
	for _, step := range []struct{ click, want string }{
		{"enter mulai", "Apa itu KIM"},
		{"esc kembali", "Lanjutkan"},
		{"e ubah data", "Ubah data peserta"},
		{"esc batal", "Lanjutkan"},
		{"? bantuan", "Di halaman ini"},
		{"↑↓ gulir", "↑↓ masih ada"},
		{"esc tutup", "Lanjutkan"},
		{"p ganti peserta", "Siapa yang belajar?"},
	} {
		r.Click(step.click)
		r.Want(step.want)
	}
	r.Press("1", "3")
	r.Click("↑↓ pindah")
	r.Want("▌ 2")
	r.Click("L English")
	r.Want("Before you start")
	r.Press("esc")
	r.Click("q quit")
	if !r.Quit() {
		t.Error("a click on q does not quit")
	}
}
