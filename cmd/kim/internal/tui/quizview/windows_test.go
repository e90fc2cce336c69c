package quizview

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const answeredElsewhere = "Soal ini sudah dijawab, mungkin di jendela lain."

// twoWindows are two windows of one participant at the same question of the
// same run.
func twoWindows(t *testing.T, question string) (quick, slow *session) {
	t.Helper()
	quick = fresh(t)
	quick.m.SetSize(76, 40)
	quick.reach(question)
	slow = quick.again()
	slow.press("enter")
	mustEqual(t, "question of the other window", slow.m.question().ID, question)
	return quick, slow
}

// The first answer counts, also where the slower window has picked another.
func TestAnsweredInAnotherWindow(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(slow *session){
		"by answering": func(slow *session) { slow.pressChoices("a"); slow.press("enter") },
		"by passing":   func(slow *session) { slow.press("0") },
		"by picking":   func(slow *session) { slow.pressChoices("a"); slow.run(slow.m.Update(screen.SavedMsg{})) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			quick, slow := twoWindows(t, "q-one")
			quick.pressChoices("b")
			quick.press("enter", "enter", "0")
			answer(slow)
			slow.want("✓ Tepat", answeredElsewhere, "Tiga puluh karakter  ← pilihan Anda")
			slow.wantNot("Belum tepat", "Belum tahu?")
			mustEqual(t, "answers", slow.store.count(progress.KindAnswered), 2)
			slow.press("enter")
			mustEqual(t, "the next question", slow.m.question().ID, "q-order")
			slow.wantNot(answeredElsewhere)
			slow.press("0")
			slow.wantNot(answeredElsewhere)
			mustEqual(t, "answers", slow.store.count(progress.KindAnswered), 3)
		})
	}
}

// A run that was finished in the other window is not finished again.
func TestFinishedInAnotherWindow(t *testing.T) {
	t.Parallel()
	quick, slow := twoWindows(t, "q-number")
	quick.write("12")
	quick.press("enter")
	quick.reach("q-open")
	quick.press("esc", "0", "enter")
	quick.want("Nilai Anda 16")
	slow.write("6")
	slow.press("enter")
	slow.want("✓ Tepat", answeredElsewhere, "Jawaban Anda: 12")
	slow.press("enter")
	slow.want("Nilai Anda 16", "Kuis ini juga dikerjakan di jendela lain.")
	mustEqual(t, "finished", slow.store.count(progress.KindFinished), 1)
	slow.press("r")
	slow.reach("q-open")
	slow.press("esc", "0", "enter")
	slow.want("Nilai Anda 0")
	slow.wantNot("jendela lain")
}

// Where the store replied too late, the result is still that of the store.
func TestResultIsThatOfTheStore(t *testing.T) {
	t.Parallel()
	quick, slow := twoWindows(t, "q-number")
	quick.write("12")
	quick.press("enter")
	quick.reach("q-open")
	quick.press("esc", "0", "enter")
	for _, key := range []string{"esc", "0", "enter", "esc", "0", "enter"} {
		slow.m.Update(screen.PressOf(key)) // no command is ever done
	}
	slow.want("Nilai Anda 0")
	slow.run(slow.m.Update(screen.SavedMsg{}))
	slow.want("Nilai Anda 16", "Kuis ini juga dikerjakan di jendela lain.")
}

// Where both windows have answered, because the store replied too late, both
// answers are kept, the run ends once, and both windows have the same result.
func TestTwoAnswersHaveOneResult(t *testing.T) {
	t.Parallel()
	quick, slow := twoWindows(t, "q-number")
	slow.write("6")
	slow.m.Update(screen.PressOf("enter")) // the reply to this has not come
	quick.write("12")
	quick.press("enter")
	slow.press("enter")
	mustEqual(t, "answers", slow.store.count(progress.KindAnswered), 7)
	for _, r := range []*session{quick, slow} {
		r.reach("q-open")
		r.press("esc", "0", "enter")
		if r.m.phase == answered { // of the other window
			r.press("enter")
		}
	}
	mustEqual(t, "finished", slow.store.count(progress.KindFinished), 1)
	slow.want("Kuis ini juga dikerjakan di jendela lain.")
	for _, r := range []*session{quick, slow} {
		r.run(r.m.Update(screen.SavedMsg{}))
	}
	mustEqual(t, "results of the two windows", quick.m.run.Finished, slow.m.run.Finished)
	mustEqual(t, "answers of the two windows", quick.m.run.Items["q-number"].Answer, slow.m.run.Items["q-number"].Answer)
}

// An answer that waits for the store is recorded when the screen is left, when
// anything else is done, and when the store fails; until then it is not called
// saved.
func TestWaitingAnswerIsNotLost(t *testing.T) {
	t.Parallel()
	for name, then := range map[string]func(r *session, reply tea.Cmd){
		"leaving":  func(r *session, _ tea.Cmd) { r.run(r.m.Update(screen.LeaveMsg{})) },
		"going on": func(r *session, _ tea.Cmd) { r.press("enter") },
		"a reply":  func(r *session, reply tea.Cmd) { r.run(reply) },
		"a failure": func(r *session, reply tea.Cmd) {
			r.store.Err = errDisk
			r.run(reply)
			r.store.Err = nil
		},
		"both, late": func(r *session, reply tea.Cmd) { r.press("enter"); r.run(reply) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.reach("q-one")
			reply := r.m.Update(screen.PressOf("0"))
			mustEqual(t, "drafting", r.m.Drafting(), true)
			mustEqual(t, "answers", r.store.count(progress.KindAnswered), 0)
			then(r, reply)
			mustEqual(t, "drafting", r.m.Drafting(), false)
			mustEqual(t, "answers", r.store.count(progress.KindAnswered), 1)
			mustEqual(t, "next", nextIn(r.m.quiz.Questions, r.lastRun()), 1)
		})
	}
}
