package tui_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/sample"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// In the smallest window too, the footer says how to take back what was decided,
// and a click there does it.
func TestTakingBackIsOffered(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"id", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			store := tuitest.OpenStore(t, t.TempDir())
			options := sample.Options{People: 40, Seed: 1, Now: tuitest.Now()}
			if err := sample.Fill(t.Context(), store, tuitest.Course(t), options, func(int, int) {}); err != nil {
				t.Fatal(err)
			}
			tuitest.SaveTrainer(t, store)
			r := tuitest.SignIn(t, tuitest.Config{Store: store, Lang: lang, Width: 40, Height: 12})
			say := map[string]struct{ sent, undo, undone string }{
				"id": {"Jawaban dikirim.", "u batalkan", "Dibatalkan"}, "en": {"Answer sent.", "u undo", "Undone"},
			}[lang]
			r.Press("1")
			r.Want("Nur Santoso")
			r.Press("a")
			r.Type("Lanjut dulu")
			r.Press("ctrl+s")
			r.Want(say.sent, say.undo)
			r.WantNot("Nur Santoso")
			r.Click(say.undo)
			r.Want(say.undone)
			r.Press("home")
			r.Want("Nur Santoso")
		})
	}
}
