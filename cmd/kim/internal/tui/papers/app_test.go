package papers_test

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// In the app, a trainer prints from a view, and goes back to it.
func TestTrainerPrintsInTheApp(t *testing.T) {
	t.Parallel()
	store, _ := screentest.Class(t, 12)
	lock, err := pin.New("2580", strings.NewReader("0123456789abcdef"))
	if err != nil {
		t.Fatal(err)
	}
	trainer := progress.Trainer{ID: "rini", Name: "Rini Astuti", Lock: lock, Created: tuitest.Now(), Seen: tuitest.Now()}
	if err := store.SaveTrainer(t.Context(), trainer); err != nil {
		t.Fatal(err)
	}
	var written []string
	r := tuitest.New(t, tuitest.Config{Store: store, Trainer: true, Export: func(name string, _ []byte) (string, error) {
		written = append(written, name)
		return "/folder/" + name, nil
	}})
	r.Press("enter")
	r.Type("2580")
	r.Press("enter")
	r.Click("Angkatan I")
	r.Press("p")
	r.Want("Laporan “Hari ini”", "Sertifikat")
	r.Press("1")
	r.Want("Ditulis sebagai apa?")
	r.Press("2")
	r.Want("Sudah jadi", "/folder/")
	r.Press("7")
	r.Want("Siapa yang mendapat sertifikat", "Belum memenuhi syarat")
	r.Press("esc", "6")
	r.Want("daftar hadir kosong")
	if len(written) != 2 || !strings.HasSuffix(written[0], ".html") || !strings.HasSuffix(written[1], ".pdf") {
		t.Errorf("wrote %q", written)
	}
	r.Press("esc")
	r.Want("perlu dibantu hari ini")
}
