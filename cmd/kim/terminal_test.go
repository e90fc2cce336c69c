//go:build unix

package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// firstRun goes from the first start to the first page: language, the form with
// nothing typed, the tour as it asks for it.
func firstRun(w *window) {
	w.t.Helper()
	w.want("Selamat datang di Sanggar KIM", "Welcome to Sanggar KIM")
	w.Press("1")
	w.want("Tanpa sandi, tanpa NIK")
	w.Press("enter", "enter", "enter")
	w.want("Colomadu", "Jaten")
	w.Press("3", "enter")
	w.want("Langkah 1 dari 3")
	w.Press("2")
	w.want("Langkah 2 dari 3")
	w.Press("down", "enter")
	w.want("Langkah 3 dari 3")
	w.Press("esc", "enter")
	w.want("Mulai tes awal", "Lewati")
	w.Press("2")
	w.want("Mulai dari sini", someone, "Jaten", "✓ tersimpan")
}

// backInQuiz goes from the start of the program to the open question.
func backInQuiz(w *window) {
	w.t.Helper()
	w.want("Siapa yang belajar?", someone)
	w.Press("1")
	w.want("Lanjutkan", quizTitle)
	w.Press("enter")
	w.want("Lanjutkan di soal")
	w.Press("1")
}

// readThrough turns page after page, goes to the quiz, and switches the language on
// the way.
func readThrough(w *window) {
	w.t.Helper()
	switched := false
	for range 60 {
		screen := w.Screen()
		if tuitest.Shows(screen, "Sanggar KIM › Praktik: ") { // it is done on the account
			w.Press("esc")
			w.want("Sanggar KIM › Modul 3")
			screen = w.Screen()
		}
		if tuitest.Shows(screen, "Sanggar KIM › Modul 3") {
			w.Press(tuitest.Number(w.t, quizUnit))
			w.want("Sanggar KIM › " + quizTitle)
			if !switched {
				w.t.Errorf("the page on which the language is switched was not there")
			}
			return
		}
		if !switched && tuitest.Shows(screen, "Nama dan bio akun") && tuitest.Shows(screen, "halaman 2 dari 5") {
			switched = true
			w.Press("L")
			w.want("The username", "page 2 of 5", "continue")
			w.Press("L")
			w.want("Nama pengguna", "halaman 2 dari 5", "lanjut")
		}
		w.Press("enter")
	}
	w.t.Fatalf("sixty pages on, the quiz is not there:\n%s", w.Screen())
}

// body is a screen without the lines around it.
func body(screen string) string {
	lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
	return strings.Join(lines[1:len(lines)-1], "\n")
}

// killedHere has the program killed at a question with a wrong choice picked,
// and checks that it comes back as it was.
func killedHere(w *window, p *tuitest.Player) {
	w.t.Helper()
	for p.Question().Type != quiz.One {
		p.Answer()
		p.Press("enter")
	}
	asked := p.Question()
	picked := regexp.MustCompile(`\(•\) *(.*)`)
	for _, number := range []string{"1", "2"} { // one of them is wrong
		p.Press(number)
		w.want("(•)")
		shown := picked.FindStringSubmatch(p.Screen())
		right := false
		for _, c := range asked.Choices {
			right = right || c.Right && shown != nil && strings.HasPrefix(tuitest.Plain(c.Text), strings.TrimSpace(shown[1]))
		}
		if !right {
			break
		}
	}
	before := p.Screen()
	w.kill()
	backInQuiz(w)
	w.want(tuitest.Plain(asked.Prompt), "(•)")
	if after := p.Screen(); body(after) != body(before) {
		w.t.Errorf("the question came back differently.\nbefore:\n%s\nafter:\n%s", before, after)
	}
}

// From the first run to a passed quiz in a real terminal, with number keys and
// Enter, and whatever happens to people on the way.
func TestJourneyInARealTerminal(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	w := open(t, 80, 44, environ(dir))
	firstRun(w)
	w.Press("3")
	w.want("Prasyarat")
	w.Press("1")
	readThrough(w)
	w.Press("1")
	w.want("Soal 1 dari")
	p := tuitest.NewPlayer(t, w, quizUnit, lessons.ID, tuitest.ByNumber)
	for range 3 {
		p.Answer()
		p.Press("enter")
	}
	w.want("Soal 4 dari")
	id := p.Question().ID
	w.Press("L")
	w.want("Question 4 of")
	if en := tuitest.NewPlayer(t, w, quizUnit, lessons.EN, tuitest.ByNumber).Question(); en.ID != id {
		t.Errorf("question %s became %s when the language changed", id, en.ID)
	}
	w.Press("L")
	w.want("Soal 4 dari")
	killedHere(w, p)
	for range p.Questions {
		if tuitest.Shows(w.Screen(), "Lulus") {
			break
		}
		p.Answer()
		p.Press("enter")
	}
	w.want("Lulus")
	w.Press("esc")
	w.want("5/8", "✓ lulus")
	w.quit()
	wantPassed(t, dir)
}

// wantPassed checks that scripts are told what the screen showed.
func wantPassed(t *testing.T, dir string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Getenv(programEnv), "progress", "--json")
	cmd.Env = environ(dir)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var people []struct {
		Modules []struct {
			Number, Done, Total int
			Quiz                *struct{ Passed bool }
		}
	}
	if err := json.Unmarshal(out, &people); err != nil {
		t.Fatal(err)
	}
	for _, m := range people[0].Modules {
		if m.Number == 3 && (m.Quiz == nil || !m.Quiz.Passed || m.Done != 5 || m.Total != 8) {
			t.Errorf("kim progress says:\n%s", out)
		}
	}
	kinds := map[progress.Kind]int{}
	for _, e := range records(t, dir) {
		kinds[e.Kind]++
	}
	if kinds[progress.KindStarted] != 1 || kinds[progress.KindFinished] != 1 || kinds[progress.KindRead] != 4 {
		t.Errorf("recorded %v", kinds)
	}
}

// The mouse alone, in a terminal that sends what terminals send.
func TestMouseInARealTerminal(t *testing.T) {
	t.Parallel()
	w := open(t, 80, 44, environ(t.TempDir()))
	w.want("Selamat datang")
	for _, step := range []struct{ click, see string }{
		{"Bahasa Indonesia", "Tanpa sandi"},
		{"Kecamatan", "Colomadu"},
		{"Jaten", "Jaten"},
		{"Mulai", "Langkah 1 dari 3"},
		{"2  Teh", "Langkah 2 dari 3"},
		{"3  ★", "Langkah 3 dari 3"},
		{"esc kembali", "Tekan Enter untuk mulai"},
		{"enter lanjut", "Lewati, saya"},
		{"2  Lewati", "Mulai dari sini"},
		{"Menyiapkan akun resmi", "Prasyarat"},
		{"8  kuis", "nilai lulus"},
		{"1  Mulai", "Soal 1 dari"},
		{"2 ( )", "2 (•)"},
		{"enter jawab", "Penjelasan"},
	} {
		w.Click(step.click)
		w.want(step.see)
	}
	w.want("✓ tersimpan")
	w.quit()
}

// The smallest window that works.
func TestSmallWindow(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	inQuiz(t, dir, 3)
	w := open(t, 40, 12, environ(dir))
	backInQuiz(w)
	w.want("Soal 4 dari")
	w.Press("2")
	w.want("2 (•)", "✓")
	before := w.Screen()
	w.kill()
	backInQuiz(w)
	w.want("Soal 4 dari", "2 (•)")
	if after := w.Screen(); body(after) != body(before) {
		t.Errorf("the question came back differently.\nbefore:\n%s\nafter:\n%s", before, after)
	}
	w.quit()
}

func TestLargeWindow(t *testing.T) {
	t.Parallel()
	w := open(t, 200, 60, environ(t.TempDir()))
	w.want("Selamat datang di Sanggar KIM")
	w.Press("2")
	w.want("No password, no ID number")
	w.quit()
}

// With NO_COLOR nothing has a colour; bold and the like may stay. Without it
// there are colours, or this would show nothing.
func TestNoColor(t *testing.T) {
	t.Parallel()
	sgr := regexp.MustCompile(`\x1b\[([0-9;:]*)m`)
	colours := regexp.MustCompile(`^(3[0-8]|4[0-8]|9[0-7]|10[0-7])$`)
	for name, env := range map[string][]string{"NO_COLOR": {"NO_COLOR=1"}, "colours": nil} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			inQuiz(t, dir, 0)
			w := open(t, 80, 44, environ(dir, env...))
			seen := map[string]bool{}
			look := func() {
				for _, sequence := range sgr.FindAllStringSubmatch(w.do("capture-pane", "-e", "-p"), -1) {
					for _, number := range strings.FieldsFunc(sequence[1], func(c rune) bool { return c == ';' || c == ':' }) {
						if colours.MatchString(number) {
							seen[fmt.Sprintf("%q", sequence[0])] = true
						}
					}
				}
			}
			w.want("Siapa yang belajar?")
			for _, keys := range []string{"1", "enter", "1", "h", "2", "enter", "?", "esc", "esc", "3", "2", "o"} {
				look()
				w.Press(keys)
			}
			look()
			if name == "NO_COLOR" && len(seen) > 0 {
				t.Errorf("colours: %v", seen)
			}
			if name == "colours" && len(seen) == 0 {
				t.Error("no colours at all")
			}
			w.quit()
		})
	}
}
