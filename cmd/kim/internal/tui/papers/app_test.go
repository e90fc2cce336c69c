package papers_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// In the app, a trainer prints from a view, and goes back to it.
func TestTrainerPrintsInTheApp(t *testing.T) {
	t.Parallel()
	store, _ := screentest.Class(t, 12)
	tuitest.SaveTrainer(t, store)
	var written []string
	exports := t.TempDir()
	r := tuitest.SignIn(t, tuitest.Config{Store: store, Exports: exports, Folder: t.TempDir(), Export: func(name string, _ []byte) (string, error) {
		written = append(written, name)
		return "/folder/" + name, nil
	}})
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
	r.Want("Isi sertifikat", "Ratna")
	r.Press("enter", "enter", "ctrl+u", "enter")
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
