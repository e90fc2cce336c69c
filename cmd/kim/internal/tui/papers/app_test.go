package papers_test

import (
	"path/filepath"
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
	exports := t.TempDir()
	r := tuitest.New(t, tuitest.Config{Store: store, Trainer: true, Exports: exports, Folder: t.TempDir(), Export: func(name string, _ []byte) (string, error) {
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
	if _, err := store.Record(t.Context(), earned(tuitest.Course(t), 1)...); err != nil {
		t.Fatal(err)
	}
	r.Press("7", "1")
	r.Want("Isi sertifikat", "Rini Astuti")
	r.Press("enter", "enter", "enter")
	r.Want("Nama kantor belum diisi")
	r.Type("Diskominfo")
	r.Press("enter", "enter", "enter", "enter", "enter")
	r.Want("Terbitkan sekarang?", "tidak dapat dihapus")
	r.Click("Ya, terbitkan 1 sertifikat")
	r.Want("1 sertifikat diterbitkan", "Berikutnya")
	if made, err := filepath.Glob(filepath.Join(exports, "Sertifikat Angkatan I", "*-siti-aminah.pdf")); err != nil || len(made) != 1 {
		t.Errorf("made %q, %v", made, err)
	}
	r.Press("esc")
	if len(written) != 2 || !strings.HasSuffix(written[0], ".html") || !strings.HasSuffix(written[1], ".pdf") {
		t.Errorf("wrote %q", written)
	}
	r.Press("esc")
	r.Want("perlu dibantu hari ini")
}
