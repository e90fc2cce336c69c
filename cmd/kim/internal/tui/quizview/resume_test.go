package quizview

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// begun leaves every type of question half answered.
func begun() map[string]func(r *session) {
	return map[string]func(r *session){
		"q-one":    func(r *session) { r.pressChoices("c") },
		"q-many":   func(r *session) { r.pressChoices("b", "a"); r.press("h") },
		"q-order":  func(r *session) { r.pressChoices("c", "a") },
		"q-match":  func(r *session) { r.pressChoices("b"); r.press("h") },
		"q-blank":  func(r *session) { r.write("surel"); r.press("tab"); r.write("kod") },
		"q-number": func(r *session) { r.write("123") },
		"q-open":   func(r *session) { r.write("sepuluh"); r.press("enter"); r.write("ab") },
	}
}

func TestKillLosesNothing(t *testing.T) {
	t.Parallel()
	for id, do := range begun() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.m.SetSize(76, 40)
			r.reach(id)
			do(r)
			back := r.again()
			back.want("Lanjutkan di soal")
			back.press("enter")
			mustEqual(t, "question", back.m.question().ID, id)
			mustEqual(t, "pick", back.m.pick, fit(r.m.question(), quiz.Response(r.lastRun().Items[id].Pick)))
			mustEqual(t, "order", back.m.order, r.m.order)
			mustEqual(t, "typed", back.m.fields.values(), r.m.fields.values())
			mustEqual(t, "runs", len(r.runs()), 1)
			if id == "q-many" || id == "q-match" {
				back.want("Petunjuk")
				mustEqual(t, "hints", r.lastRun().Items[id].Hints, 1)
			}
			if back.m.fields.any() {
				return // the cursor may stand in another field
			}
			back.m.row = r.m.row
			mustEqual(t, "screen", back.view(), r.view())
		})
	}
}

// A kill while something is typed loses few keystrokes.
func TestKillWhileTyping(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-open")
	r.write("sembilan huruf tambah beberapa")
	back := r.again()
	back.press("enter")
	got := back.m.fields.values()[0]
	if want := "sembilan huruf tambah beberapa"; len(want)-len(got) >= everyChange {
		t.Errorf("after the kill there is %q of %q", got, want)
	}
}

func TestAnsweredQuestionsStayAnswered(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-order")
	back := r.again()
	back.want("Lanjutkan di soal 3 dari 7")
	back.press("1")
	back.want("Soal 3 dari 7")
	mustEqual(t, "started", r.store.count(progress.KindStarted), 1)
}

func TestOrderIsStablePerParticipantAndAttempt(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	q := r.m.quiz.Questions[1]
	orders := make(map[string]bool)
	for attempt := 1; attempt <= 8; attempt++ {
		r.m.run, r.m.number = &progress.Run{}, attempt
		order := r.m.shown(q)
		mustEqual(t, "order", r.m.shown(q), order)
		orders[order[0]+order[1]+order[2]+order[3]] = true
	}
	if len(orders) < 2 {
		t.Error("the order is the same in every attempt")
	}
	r.m.run.Order = map[string][]string{q.ID: {"d", "c", "b", "a"}}
	mustEqual(t, "recorded order", r.m.shown(q), []string{"d", "c", "b", "a"})
	r.m.run.Order = map[string][]string{q.ID: {"d", "c", "b", "x"}}
	if order := r.m.shown(q); len(order) != 4 || order[3] == "x" {
		t.Errorf("order with an unknown choice: %q", order)
	}
}

func TestOrderIsRecorded(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-one")
	run := r.lastRun()
	mustEqual(t, "order", run.Order["q-one"], r.m.order)
	mustEqual(t, "pass mark", run.PassMark, 70)
	mustEqual(t, "orders", len(run.Order), 4)
}

// The pass mark of a run is the one that it began with.
func TestPassMarkStays(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-many")
	files := courseFiles()
	files["course.yaml"].Data = []byte("id: uji\nversion: \"2.0\"\nlanguages: [id, en]\ntitle:\n  id: Kursus uji\n  en: Test course\npass_mark: 99\n")
	back := open80x24(t, course(t, files), r.store)
	back.want("nilai lulus 70")
	back.reach("q-open")
	back.press("esc", "0", "enter")
	back.want("Kurang 70 lagi untuk lulus (nilai lulus 70)")
	mustEqual(t, "pass mark", r.lastRun().PassMark, 70)
}

// An edit of the course keeps what still matches and goes on with the rest.
func TestCourseEditedDuringARun(t *testing.T) {
	t.Parallel()
	edits := map[string]func(quiz string) string{
		"question gone":    func(s string) string { return cut(s, "## Berapa panjang", "## Apa yang") },
		"question new":     func(s string) string { return replace(s, "{#q-many ", "{#q-new ") },
		"choice gone":      func(s string) string { return cut(s, "- [ ] Kata sandi akun", "> [!TIP]\n> Ada dua") },
		"all choices gone": func(s string) string { return cut(s, "- [x] Nama desa", "- [ ] Kata sandi akun") },
		"other type":       func(s string) string { return replace(s, "{#q-many ", "{#q-many type=open ") },
		"no quiz":          func(s string) string { return s[:len("---\ntitle")] },
	}
	for name, edit := range edits {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.reach("q-many")
			r.pressChoices("a", "d")
			files := courseFiles()
			files["01-akun/09-kuis.id.md"].Data = []byte(edit(quizID))
			files["01-akun/09-kuis.en.md"].Data = []byte(edit(quizID))
			goOnAnyway(t, files, r.store)
		})
	}
}

func cut(s, from, to string) string {
	i, j := index(s, from), index(s, to)
	return s[:i] + s[j:]
}

// goOnAnyway presses through what is left of a run.
func goOnAnyway(t *testing.T, files fstest.MapFS, s *store) {
	t.Helper()
	c, err := openCourse(files)
	if err != nil {
		t.Skipf("the course does not open: %v", err)
	}
	r := open80x24(t, c, s)
	for range 60 {
		switch {
		case r.m.phase == ended, r.m.phase == failed:
			return
		case r.m.phase == asking && r.m.focus == onText:
			r.press("esc", "0")
		case r.m.phase == asking:
			r.press("1", "0")
		default:
			r.press("enter")
		}
	}
	t.Errorf("the run has no end:\n%s", r.view())
}

// A run all of whose questions are answered, but that has no end, ends when it
// is opened: the open questions were taken out of the course.
func TestRunWithNothingLeftEnds(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-open")
	files := courseFiles()
	for lang, text := range map[string]string{"id": quizID, "en": quizEN} {
		files["01-akun/09-kuis."+lang+".md"].Data = []byte(text[:index(text, "## "+map[string]string{"id": "Apa langkah", "en": "What will"}[lang])])
	}
	back := open80x24(t, course(t, files), r.store)
	back.press("enter")
	mustEqual(t, "phase", back.m.phase, ended)
	mustEqual(t, "finished", r.store.count(progress.KindFinished), 1)
}

func TestLanguageSwitchKeepsPickAndPlace(t *testing.T) {
	t.Parallel()
	for id, do := range begun() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.reach(id)
			do(r)
			pick, typed, order := r.m.pick, r.m.fields.values(), r.m.order
			r.speak(i18n.English)
			mustEqual(t, "question", r.m.question().ID, id)
			mustEqual(t, "order", r.m.order, order)
			mustEqual(t, "typed", r.m.fields.values(), typed)
			if len(pick.Choices) > 0 {
				mustEqual(t, "pick", r.m.pick, pick)
			} else {
				mustEqual(t, "recorded", r.lastRun().Items[id].Pick.Texts, typed)
			}
			r.want("Question ")
			r.wantNot("Soal ")
		})
	}
}

func TestLanguageSwitchInFeedback(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 40)
	r.reach("q-one")
	r.pressChoices("a")
	r.press("enter")
	r.want("Terlalu pendek")
	r.speak(i18n.English)
	r.want("✗ Not quite", "Too short", "your choice")
	r.speak(i18n.Indonesian)
	r.reach("q-blank")
	r.write("surel")
	r.press("enter")
	r.write("kode")
	r.press("enter")
	r.want("✓ Tepat")
	r.speak(i18n.English)
	r.want("✓ Right", "Your answer: surel")
	r.wantNot("Not quite", "Right answer:")
}

// Replies for another state or another screen are dropped.
func TestStaleRepliesAreDropped(t *testing.T) {
	t.Parallel()
	c := course(t, courseFiles())
	s := newStore()
	unit, _ := c.Unit(unitID)
	r := &session{tb: t, env: screentest.NewEnv(c, s.Store), store: s}
	r.m = New(r.env, unit)
	r.m.SetSize(76, 20)
	first := r.m.Init()
	second := r.m.Update(screen.ChangedMsg{})
	r.run(first)
	mustEqual(t, "phase after the stale reply", r.m.phase, opening)
	r.run(second)
	mustEqual(t, "phase", r.m.phase, starting)

	late := r.m.Update(screen.SavedMsg{}) // a reload that the start overtakes
	r.reach("q-many")
	r.pressChoices("a")
	r.run(late)
	mustEqual(t, "question", r.m.question().ID, "q-many")
	mustEqual(t, "pick", r.m.pick.Choices, []string{"a"})

	other := openSized(t, c, newStore(), 38, 10)
	stale := other.m.Init()
	r.run(r.m.Update(stale()))
	mustEqual(t, "question after another screen's reply", r.m.question().ID, "q-many")
	r.m.SetSize(60, 20)
	old := r.m.Update(screen.ResizedMsg{})
	r.m.SetSize(50, 20)
	r.run(old)
	rendered := func(width int) bool {
		md := heading(r.m.question())
		return !slices.Equal(r.m.texts.Lines(md, width), screen.Wrap(sheet.Plain(md), width))
	}
	if !rendered(50) || rendered(60) {
		t.Fatalf("texts for the width: %v, for the old one: %v", rendered(50), rendered(60))
	}
}

// No key waits for the disk or for rendering: with no command ever done, the
// whole quiz can still be answered.
func TestNothingWaits(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	for range 7 {
		r.m.Update(screen.PressOf("enter"))
		if r.m.focus == onText {
			r.m.Update(screen.PressOf("esc"))
		}
		r.m.Update(screen.PressOf("0"))
		mustEqual(t, "phase", r.m.phase, answered)
		r.want("Penjelasan")
	}
	r.m.Update(screen.PressOf("enter"))
	r.want("Nilai Anda 0")
}
