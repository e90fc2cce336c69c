package quizview

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/sheet"
)

// benchmarkKeys measures a key from Update to the View that shows it.
func benchmarkKeys(b *testing.B, question string, keys ...string) {
	b.Helper()
	r := fresh(b)
	r.reach(question)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		r.m.Update(screen.PressOf(keys[i%len(keys)]))
		_ = r.m.View()
		_ = r.m.Cursor()
	}
}

func BenchmarkPickKeyToView(b *testing.B) { benchmarkKeys(b, "q-many", "1", "2", "down", "3", "up") }

func BenchmarkPairKeyToView(b *testing.B) { benchmarkKeys(b, "q-match", "1", "2", "3", "up") }

func BenchmarkLetterKeyToView(b *testing.B) {
	benchmarkKeys(b, "q-blank", "a", "b", "backspace", "backspace")
}

func BenchmarkOwnWordsKeyToView(b *testing.B) {
	benchmarkKeys(b, "q-open", "a", "b", "backspace", "backspace")
}

// BenchmarkSubmitKeyToView measures the key that grades and shows feedback.
func BenchmarkSubmitKeyToView(b *testing.B) {
	r := fresh(b)
	r.reach("q-one")
	b.ReportAllocs()
	for b.Loop() {
		r.m.ask(0)
		r.m.Update(screen.PressOf("0"))
		_ = r.m.View()
	}
}

// BenchmarkRenderQuiz measures what a command renders when the language or the
// width changes: the question and the one after it.
func BenchmarkRenderQuiz(b *testing.B) {
	r := fresh(b)
	r.reach("q-many")
	b.ReportAllocs()
	for b.Loop() {
		r.m.texts = sheet.Texts{}
		if cmd := r.m.Update(screen.ResizedMsg{}); cmd != nil {
			cmd()
		}
	}
}
