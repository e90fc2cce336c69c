package quizview

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func index(s, part string) int {
	i := strings.Index(s, part)
	if i < 0 {
		panic("fixture has no " + part)
	}
	return i
}

func replace(s, old, other string) string {
	index(s, old)
	return strings.Replace(s, old, other, 1)
}

func openCourse(files fstest.MapFS) (*lessons.Course, error) { return lessons.Open(files) }

// perfect answers the whole quiz rightly but for the question left out.
func (r *session) perfect(except string) {
	r.tb.Helper()
	right := map[string]func(){
		"q-one":    func() { r.pressChoices("b"); r.press("enter") },
		"q-many":   func() { r.pressChoices("a", "c"); r.press("enter") },
		"q-order":  func() { r.pressChoices("a", "b", "c"); r.press("enter") },
		"q-match":  func() { r.pressChoices("a", "b", "c"); r.press("enter") },
		"q-blank":  func() { r.write("surel"); r.press("enter"); r.write("kode"); r.press("enter") },
		"q-number": func() { r.write("12"); r.press("enter") },
		"q-open":   func() { r.press("esc", "0") },
	}
	for _, id := range []string{"q-one", "q-many", "q-order", "q-match", "q-blank", "q-number", "q-open"} {
		r.reach(id)
		if id == except && r.m.focus == onText {
			r.press("esc", "0")
		} else if id == except {
			r.press("0")
		} else {
			right[id]()
		}
		mustEqual(r.tb, id, r.m.phase, answered)
	}
}

func TestPassing(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.want("7 soal", "10 menit", "nilai lulus 70", "Tujuh soal tentang akun kelompok.", "1  Mulai")
	r.wantNot("Sudah dicoba")
	r.perfect("")
	mustEqual(t, "finished with the last answer", r.store.kinds()[len(r.store.All())-2:], []progress.Kind{progress.KindAnswered, progress.KindFinished})
	r.press("enter")
	r.want("Nilai Anda 100", "✓ Lulus (nilai lulus 70)", "Memilih nama akun", "100%", "Semua soal terjawab tepat", "Lanjut: Lain", "r  Coba lagi")
	mustEqual(t, "outcome", *r.lastRun().Finished, func() progress.Outcome {
		o := *r.lastRun().Finished
		o.Percent, o.Points, o.Max, o.Passed, o.Version = 100, 6, 6, true, "1.0"
		return o
	}())
	r.sent = nil
	r.press("enter")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.OpenUnitMsg{Unit: nextID, Replace: true}})
}

func TestMissedQuestionsLeadToTheirPages(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 40)
	r.perfect("q-one")
	r.press("enter")
	r.want("Nilai Anda 83", " 75%", "1  → Nama akun › Batas nama", "· Berapa panjang terbanyak")
	for _, open := range []func(){
		func() { r.press("1") },
		func() { r.press("up", "enter") },
		func() { r.click("Berapa panjang") },
		func() { r.click("→ Nama akun") },
	} {
		r.sent = nil
		open()
		mustEqual(t, "sent", r.sent, []tea.Msg{screen.OpenUnitMsg{Unit: "akun/nama", Page: "batas"}})
	}
}

// Questions that one page teaches are one jump.
func TestMissedQuestionsOfOnePageAreOneJump(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 50)
	r.reach("q-open")
	r.press("esc", "0", "enter")
	r.want("1  → Nama akun › Batas nama", "2  → Nama akun", "3  → Kata sandi", "4  → Kata sandi", "· Pasangkan bagian")
	r.wantNot("5  ")
	mustEqual(t, "jumps", len(r.m.jumps()), 4)
	mustEqual(t, "questions of the second", len(r.m.jumps()[1].questions), 3)
	r.sent = nil
	r.press("2")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.OpenUnitMsg{Unit: "akun/nama"}})
	r.speak(i18n.English)
	r.want("1  → Account name › Limit of a name")
}

// Without a page named, the first lesson with the objective is opened.
func TestMissedQuestionWithoutPage(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.perfect("q-number")
	r.press("enter")
	r.sent = nil
	r.press("1")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.OpenUnitMsg{Unit: "akun/sandi"}})
}

func TestNotPassing(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-open")
	r.press("esc", "0", "enter")
	r.want("Nilai Anda 0", "Kurang 70 lagi untuk lulus (nilai lulus 70)")
	mustEqual(t, "passed", r.lastRun().Finished.Passed, false)
}

func TestRetryKeepsHistory(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.perfect("q-one")
	r.press("enter", "r")
	mustEqual(t, "runs", len(r.runs()), 2)
	mustEqual(t, "first run", r.runs()[0].Finished.Percent, 83)
	r.want("Soal 1 dari 7")
	r.reach("q-open")
	r.press("esc", "0")
	mustEqual(t, "attempt", r.lastRun().Items["q-one"].Answer.Attempt, 2)
	r.press("enter")
	r.press("pgdown", "pgdown", "pgdown")
	r.want("Sudah dicoba 2 kali · pertama 83 · terbaik 83 · terakhir 0")
	r.click("Coba lagi")
	mustEqual(t, "runs", len(r.runs()), 3)
	mustEqual(t, "finished", r.store.count(progress.KindFinished), 2)

	back := r.again()
	back.want("Lanjutkan di soal 1 dari 7", "Sudah dicoba 2 kali", "✓ Sudah lulus", "2  Lihat hasil terakhir")
	back.press("2")
	back.want("Nilai Anda 0")
}

func TestFinishedOnce(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.perfect("")
	for range 3 {
		back := r.again()
		back.want("1  Coba lagi dari awal")
		back.press("2", "esc", "up", "pgdown")
		back.want("Nilai Anda 100")
	}
	r.press("enter")
	mustEqual(t, "finished", r.store.count(progress.KindFinished), 1)
	mustEqual(t, "runs", len(r.runs()), 1)
}

func TestLastUnitLeads(t *testing.T) {
	t.Parallel()
	files := courseFiles()
	for name := range files {
		if strings.HasPrefix(name, "02-lain/") {
			delete(files, name)
		}
	}
	r := open80x24(t, course(t, files), newStore())
	r.perfect("")
	r.press("enter")
	r.want("Kembali")
	r.sent = nil
	r.click("Kembali")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.BackMsg{}})
}

func TestOnlyByMouse(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 40)
	r.click("Mulai", "Tiga puluh")
	r.press("enter") // the app turns a click on "enter jawab" into this
	r.click("Soal berikutnya")
	r.want("Soal 2 dari 7")
	r.press("0")
	r.click("Soal berikutnya")
	r.want("Soal 3 dari 7")
}

func TestFailureIsSaidAndCanBeRetried(t *testing.T) {
	t.Parallel()
	s := newStore()
	s.Err = errDisk
	r := open80x24(t, course(t, courseFiles()), s)
	r.want("Kuis ini belum dapat dibuka")
	r.wantNot("disk is gone")
	s.Err = nil
	r.press("enter")
	r.want("Mulai")
	s.Err = errDisk
	r.run(r.m.Update(screen.ShownMsg{})) // what is on the screen stays
	r.want("Mulai")
}

// Records of an earlier visit that reach the store late are taken over.
func TestFirstPageFollowsTheStore(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	other := r.again()
	r.reach("q-many")
	other.want("1  Mulai")
	other.run(other.m.Update(screen.SavedMsg{}))
	other.want("Lanjutkan di soal 2 dari 7")
}

func TestUntranslatedQuizSaysSo(t *testing.T) {
	t.Parallel()
	files := courseFiles()
	delete(files, "01-akun/09-kuis.en.md")
	r := open80x24(t, course(t, files), newStore())
	r.wantNot("not available")
	r.speak(i18n.English)
	r.want("not available in English", "Tujuh soal")
	r.press("enter")
	r.want("Question 1 of 7", "Berapa panjang")
}

func TestTitleAndHelp(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	mustEqual(t, "title", r.m.Title(), "Kuis: Akun")
	labels := func() string {
		var all []string
		for _, b := range r.m.ShortHelp() {
			if b.Enabled() {
				all = append(all, b.Help().Key)
			}
		}
		return strings.Join(all, " ")
	}
	mustEqual(t, "start", labels(), "enter")
	r.reach("q-one")
	mustEqual(t, "one", labels(), "enter h 0")
	r.reach("q-order")
	r.pressChoices("a")
	mustEqual(t, "order", labels(), "enter h 0 backspace space")
	r.reach("q-blank")
	mustEqual(t, "first of two fields", labels(), "enter esc f1")
	r.press("enter")
	mustEqual(t, "last field", labels(), "enter tab f1")
	r.press("esc")
	mustEqual(t, "buttons", labels(), "enter ←→ tab")
	r.press("0")
	mustEqual(t, "feedback", labels(), "enter")
	r.reach("q-open")
	mustEqual(t, "open", labels(), "ctrl+s tab f1")
	r.press("esc", "0", "enter")
	mustEqual(t, "result", labels(), "enter r")
	for _, group := range r.m.FullHelp() {
		for _, b := range group {
			if b.Enabled() && (b.Help().Key == "" || b.Help().Desc == "" || len(b.Keys()) == 0) {
				t.Errorf("binding without help: %+v", b)
			}
		}
	}
}

// Every key of the key map can be typed.
func TestKeysCanBeTyped(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	for _, group := range r.m.FullHelp() {
		for _, b := range group {
			for _, name := range b.Keys() {
				if got := screen.PressOf(name).String(); got != name {
					t.Errorf("key %q is pressed as %q", name, got)
				}
			}
		}
	}
}

func TestFeedbackScrolls(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(38, 10)
	r.reach("q-one")
	r.press("0")
	r.want("↓ masih ada di bawah", "Belum tahu?", "Berapa panjang")
	var seen []string
	for range 20 {
		seen = append(seen, r.view())
		r.press("down")
	}
	r.want("↑ masih ada di atas", "puluh karakter.")
	if slices.Equal(seen[:1], seen[len(seen)-1:]) {
		t.Error("the arrows do not scroll")
	}
	r.click("↑ masih ada")
	r.press("pgup", "pgup", "pgup")
	r.want("Berapa panjang")
	r.click("↓ masih ada")
	r.wantNot("Berapa panjang")
	r.run(r.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp}))
	r.press("space", "space", "space", "space")
	r.want("puluh karakter.")
}

// Enter leaves neither feedback nor result before they were in sight, and the
// footer says which of the two it does.
func TestEnterReadsFirst(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(38, 10)
	enter := func() string { return r.m.ShortHelp()[0].Help().Desc }
	readAll := func(last string) {
		t.Helper()
		phase := r.m.phase
		for range 20 {
			if strings.Contains(r.view(), last) {
				return
			}
			mustEqual(t, "enter", enter(), "lanjut membaca")
			r.press("enter")
			mustEqual(t, "phase", r.m.phase, phase)
		}
		t.Fatalf("%q never comes into sight:\n%s", last, r.view())
	}
	r.reach("q-one")
	r.press("0")
	readAll("puluh karakter.")
	mustEqual(t, "enter", enter(), "soal berikutnya")
	r.press("pgup", "pgup") // it has been read
	mustEqual(t, "enter", enter(), "soal berikutnya")
	r.press("enter")
	mustEqual(t, "question", r.m.question().ID, "q-many")
	r.press("0", "down", "down", "up")
	r.m.SetSize(76, 40)
	mustEqual(t, "enter where all is in sight", enter(), "soal berikutnya")
	r.reach("q-open")
	r.press("esc", "0", "enter")
	r.m.SetSize(38, 10)
	r.wantNot("▌")
	readAll("Sudah dicoba 1 kali")
	mustEqual(t, "enter", enter(), "coba lagi")
	r.want("▌ r  Coba lagi")
	r.press("enter")
	r.want("Soal 1 dari 7")
}

// On the smallest screen the question and every choice can be brought into
// sight, and the selected one is.
func TestSmallestScreenReachesEverything(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(38, 10)
	r.reach("q-many")
	r.want("Apa yang tertulis dalam bio?")
	for _, id := range r.m.order {
		r.want(strings.Fields(choice(r.m.question(), id).Text)[0])
		r.press("down")
	}
	for range r.m.order {
		r.press("up")
	}
	r.want("▌ 1")
	r.press("pgup", "pgup")
	r.want("Apa yang tertulis dalam bio?")
}
