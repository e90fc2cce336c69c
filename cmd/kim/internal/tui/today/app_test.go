package today_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// In the app, a trainer answers a request for help, takes it back, answers it in
// the inbox instead, and sees the first view without it.
func TestTrainerAnswersInTheApp(t *testing.T) {
	t.Parallel()
	store, _ := screentest.Class(t, 12)
	tuitest.SaveTrainer(t, store)
	r := tuitest.SignIn(t, tuitest.Config{Store: store})
	r.Click("Angkatan I")
	r.Want("11 dari 12 orang perlu dibantu hari ini", "Siti Aminah")

	r.Press("enter", "1")
	r.Want("Jawab Siti Aminah", "kirim dan tutup")
	r.Type("Nanti kita bahas.")
	r.Press("ctrl+s")
	r.Want("Jawaban dikirim", "10 dari 12")
	r.WantNot("Siti Aminah")
	r.Press("u")
	r.Want("Dibatalkan", "Siti Aminah", "11 dari 12")

	r.Click("Kotak masuk")
	r.Want("4 laporan menunggu jawaban")
	r.Press("end", "c")
	r.Want("3 laporan menunggu jawaban", "Sudah ditutup")
	r.Click("Hari ini")
	r.Want("10 dari 12")
	r.WantNot("Siti Aminah")
}
