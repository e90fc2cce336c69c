package quizview

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

// caseLine is a line of the case.
func caseLine(i int) string { return fmt.Sprintf("Baris kiriman ke-%d.", i) }

// withCase is the quiz with a post of that many lines that a question is about.
func withCase(t *testing.T, lines int) *session {
	t.Helper()
	var post strings.Builder
	for i := range lines {
		post.WriteString(caseLine(i+1) + "\n\n")
	}
	files := courseFiles()
	files["01-akun/09-kuis.id.md"].Data = []byte(replace(quizID, "Bio ialah **perkenalan** singkat.\n", post.String()))
	return open80x24(t, course(t, files), newStore())
}

// What a question is about stands in its feedback too.
func TestFeedbackHasTheCase(t *testing.T) {
	t.Parallel()
	r := withCase(t, 2)
	r.m.SetSize(76, 40)
	r.reach("q-many")
	r.pressChoices("b")
	r.press("enter")
	r.want("Apa yang tertulis dalam bio?", caseLine(1), caseLine(2), "Belum tepat", "← pilihan Anda")
}

// Where there is no room for all of it, verdict and own choice come first; the
// case stands above.
func TestOwnChoiceIsInSightFirst(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{76, 20}, {38, 10}} {
		r := withCase(t, 12)
		r.m.SetSize(size[0], size[1])
		r.reach("q-many")
		r.want("masih ada")
		r.pressChoices("b")
		r.press("enter")
		r.want("✗ Belum tepat", "pilihan Anda", "↑")
		r.wantNot(caseLine(1))
		r.press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup")
		r.want("Apa yang tertulis dalam bio?", caseLine(1))
	}
}

// A heading is never the last that is in sight of what goes on below.
func TestHeadingsKeepTheirText(t *testing.T) {
	t.Parallel()
	for height := 8; height <= 30; height++ {
		r := fresh(t)
		r.m.SetSize(40, height)
		r.reach("q-one")
		r.pressChoices("a")
		r.press("enter")
		for range 12 {
			lines := strings.Split(r.view(), "\n")
			for i, l := range lines[:len(lines)-1] {
				if l == "Penjelasan" && strings.Contains(lines[i+1], "masih ada") {
					t.Fatalf("height %d: the heading stands alone:\n%s", height, r.view())
				}
			}
			r.press("down")
		}
		r.want("karakter.")
	}
}

// What there is to say about a wrong answer stands under that answer, not under
// the right one.
func TestFeedbackStandsUnderTheAnswer(t *testing.T) {
	t.Parallel()
	for question, answer := range map[string]func(r *session){
		"q-number": func(r *session) { r.write("6") },
		"q-blank":  func(r *session) { r.write("rumah"); r.press("enter"); r.write("kode") },
	} {
		r := fresh(t)
		r.m.SetSize(76, 40)
		r.reach(question)
		answer(r)
		r.press("enter")
		_, own := r.find("Jawaban Anda:")
		_, why := r.find("│ ")
		_, right := r.find("Yang tepat:")
		if why != own+1 || right != why+1 {
			t.Errorf("%s: own answer, feedback, right answer in lines %d, %d, %d:\n%s", question, own, why, right, r.view())
		}
	}
}

func TestRightNumberHasSeparators(t *testing.T) {
	t.Parallel()
	files := courseFiles()
	for _, name := range []string{"01-akun/09-kuis.id.md", "01-akun/09-kuis.en.md"} {
		files[name].Data = []byte(replace(string(files[name].Data), "answer=12 ", "answer=1000 "))
	}
	r := open80x24(t, course(t, files), newStore())
	r.m.SetSize(76, 40)
	r.reach("q-number")
	r.write("6")
	r.press("enter")
	r.want("Yang tepat: 1.000")
	r.speak(i18n.English)
	r.want("Right answer: 1,000")
}

// The other language has its feedback at the same place, whatever its words.
func TestLanguageSwitchKeepsFeedback(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 40)
	r.reach("q-blank")
	r.write("rumah")
	r.press("enter")
	r.write("kode")
	r.press("enter")
	r.want("Bukan alamat rumah.")
	r.speak(i18n.English)
	r.want("Not the address of a house.", "Your answer: rumah")
	r.speak(i18n.Indonesian)
	r.want("Bukan alamat rumah.")
}

// Enter does not begin the quiz before what stands on its first page was in
// sight.
func TestEnterReadsIntroductionFirst(t *testing.T) {
	t.Parallel()
	files := courseFiles()
	intro := strings.Repeat("Soal-soal ini tentang akun kelompok. ", 20) + "Sampai di sini."
	files["01-akun/09-kuis.id.md"].Data = []byte(replace(quizID, "Tujuh soal tentang **akun** kelompok.", intro))
	r := openSized(t, course(t, files), newStore(), 38, 10)
	for range 10 {
		if !strings.Contains(r.view(), "↓") {
			break
		}
		mustEqual(t, "enter", r.m.ShortHelp()[0].Help().Desc, "lanjut membaca")
		r.wantNot("▌")
		r.press("enter")
		mustEqual(t, "phase", r.m.phase, starting)
	}
	r.want("pilihan langsung disimpan.", "▌ 1  Mulai")
	mustEqual(t, "enter", r.m.ShortHelp()[0].Help().Desc, "mulai")
	r.press("enter")
	mustEqual(t, "phase", r.m.phase, asking)

	r = openSized(t, r.env.Course, newStore(), 38, 10)
	r.press("1") // who presses the number has read enough
	mustEqual(t, "phase", r.m.phase, asking)
}
