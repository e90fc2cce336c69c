package tui_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// Where "?" is text, F1 opens the help, and the footer says so.
func TestHelpWhileTyping(t *testing.T) {
	t.Parallel()
	r := atNumberQuestion(t)
	r.Press("f1")
	r.Want("Di halaman ini", "Di mana saja")
	r.Press("esc")
	r.WantNot("Di halaman ini")
	r.Click("f1 bantuan")
	r.Want("Di halaman ini")
	r.Press("esc")
	r.Type("1")
	r.Want("[1____")
}

// Two windows of one participant in one quiz: the first answer counts, and the
// slower window says so.
func TestQuizInTwoWindows(t *testing.T) {
	t.Parallel()
	quick := learner(t, tall())
	quick.Press("3", tuitest.Number(t, quizUnit), "1")
	config := tall()
	config.Dir, config.As = quick.Dir(), "peserta 1"
	slow := tuitest.New(t, config)
	slow.Press("3", tuitest.Number(t, quizUnit), "1")
	slow.Want("Soal 1 dari 17")

	p := tuitest.NewPlayer(t, quick, quizUnit, lessons.ID, tuitest.ByNumber)
	p.Answer()
	quick.Want("✓ Tepat")
	quick.Press("enter")
	slow.Press("0")
	slow.Want("✓ Tepat", "Soal ini sudah dijawab, mungkin di jendela lain.")
	slow.Press("enter")
	slow.Want("Soal 2 dari 17")
}
