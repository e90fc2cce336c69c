package rosterview_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

const list = "Nama;KIM;Desa;Kecamatan;Kode;Telepon\n" +
	"Siti 01;KIM Mekar Jaya;Ngringo;Jaten;K01;0812\n" +
	"Sita 02;;;;K02;0813\n" +
	"Budi Santoso;KIM Lawu;Dagen;Jaten;K07;\n" +
	";KIM Lawu;Dagen;Jaten;;\n" +
	"Ani;KIM Lawu;Dagenn;Jaten;;\n"

// write puts a list into a file.
func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "daftar.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// class is Kelas Jaten with three people; Siti 02 and Joko also learn here by
// themselves.
func class(t *testing.T) func(*sqlstore.Store) {
	t.Helper()
	return func(store *sqlstore.Store) {
		tuitest.AddClass(t, store, "jaten", "Kelas Jaten", 3)
		tuitest.AddClass(t, store, "matesih", "Kelas Matesih", 0)
		for i, name := range []safe.Text{"Hj. SITI 02", "Joko"} {
			err := store.SaveParticipant(t.Context(), progress.Participant{
				ID: fmt.Sprint("self-", i), Name: name, Village: "Dagen", Created: tuitest.Now(), Seen: tuitest.Now().Add(-time.Duration(i) * time.Hour),
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// open is at the people of Kelas Jaten.
func open(t *testing.T, c tuitest.Config) *tuitest.Robot {
	t.Helper()
	r := tuitest.AtClasses(t, c, class(t))
	r.Press("d")
	return r
}

func names(t *testing.T, r *tuitest.Robot, class string) string {
	t.Helper()
	members, err := r.Store().(progress.ClassStore).Members(t.Context(), progress.MemberQuery{Class: class, Order: progress.ByName, Limit: 50})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range members {
		all = append(all, string(m.Name))
	}
	return strings.Join(all, ", ")
}

func TestImport(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{Height: 30})
	r.Want("3 orang di kelas ini", "2 belum punya kelas", "1 pasang")
	r.Press("1")
	r.Want("Belum ada yang dimasukkan sebelum Anda setuju")
	r.Type("tidak-ada.csv")
	r.Press("enter")
	r.Want("Berkas tidak-ada.csv tidak ditemukan")
	for range len("tidak-ada.csv") {
		r.Press("backspace")
	}
	r.Paste("'" + write(t, list) + "'")
	r.Press("enter")
	r.Want("2 baru, 1 sudah ada, 1 diperbarui.", "! 1 baris tidak ikut masuk", "✗ Baris 5, nama: namanya kosong", "Baris 6, desa/kelurahan (Dagenn)",
		"mungkin maksudnya Dagen?", "Baris 3, Siti 02: nama “Siti 02” menjadi “Sita 02”.", "Kolom yang tidak dipakai: Telepon")
	if got := names(t, r, "jaten"); got != "Siti 01, Siti 02, Siti 03" {
		t.Errorf("before it was confirmed: %s", got)
	}
	r.Press("enter")
	r.Want("Selesai: 2 orang masuk, 1 sudah ada, 1 diperbarui.")
	if got := names(t, r, "jaten"); got != "Ani, Budi Santoso, Siti 01, Siti 03, Sita 02" && got != "Ani, Budi Santoso, Sita 02, Siti 01, Siti 03" {
		t.Errorf("in the class: %s", got)
	}
	r.Press("1")
	r.Paste(write(t, list))
	r.Press("enter")
	r.Want("0 baru, 4 sudah ada, 0 diperbarui.", "semua orang di berkas ini sudah ada")
	r.Press("enter")
	r.Want("0 baru") // there is nothing to confirm
	r.Press("esc", "esc")
	r.Want("5 orang di kelas ini")
	r.Press("esc")
	r.Want("1  Kelas Jaten", "5 orang")
}

func TestImportRefuses(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Press("1")
	r.Paste(write(t, "Siti;Lawu\n"))
	r.Press("enter")
	r.Want("Judul kolom tidak ditemukan", "Belum ada yang dimasukkan")
}

func TestExportComesBack(t *testing.T) {
	t.Parallel()
	var written []byte
	r := open(t, tuitest.Config{Export: func(name string, data []byte) (string, error) {
		written = data
		return "/home/ratna/Documents/Sanggar KIM/" + name, nil
	}})
	r.Press("2")
	r.Want("Daftar 3 orang tersimpan di /home/ratna/Documents/Sanggar KIM/Peserta Kelas Jaten.csv")
	r.Press("1")
	r.Paste(write(t, string(written)))
	r.Press("enter")
	r.Want("0 baru, 3 sudah ada, 0 diperbarui.")
}

func TestEnrolThoseOfThisComputer(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Press("3")
	r.Want("1  Hj. SITI 02 · Dagen", "2  Joko · Dagen")
	r.Press("2")
	r.Want("Joko masuk kelas ini.")
	r.WantNot("2  Joko")
	if got := names(t, r, "jaten"); got != "Joko, Siti 01, Siti 02, Siti 03" {
		t.Errorf("in the class: %s", got)
	}
	r.Press("a", "1")
	r.Want("Semua yang belajar di laptop ini sudah punya kelas")
	r.Press("esc")
	r.Want("5 orang di kelas ini", "tidak ada")
}

func TestSamePerson(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Press("4")
	r.Want("pasangan 1 dari 1", "Siti 02 · KIM Mekar Jaya · Ngringo · Jaten · kode K02", "Hj. SITI 02 · Dagen", "belum punya kelas", "belum pernah belajar")
	r.Press("1")
	r.Want("pasangan 1 dari 1")
	r.Press("2")
	r.Want("Siti 02 dan Hj. SITI 02 sekarang satu orang.", "Tidak ada lagi nama yang mirip")
	r.Press("esc")
	r.Want("1 gabungan", "1 belum punya kelas")
	r.Press("5")
	r.Want("Siti 02 · Ngringo = Hj. SITI 02 · Dagen")
	r.Press("1")
	r.Want("kembali ke pemiliknya")
	r.Press("2")
	r.Want("dua orang lagi", "Belum ada yang digabung")
	r.Press("esc")
	r.Want("2 belum punya kelas")
	r.Press("4")
	r.Want("Tidak ada lagi nama yang mirip") // they were parted just now
}

func TestNotTheSamePerson(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Press("4", "3")
	r.Want("Tidak ada lagi nama yang mirip")
	r.Press("esc", "esc", "d", "4")
	r.Want("Tidak ada lagi nama yang mirip") // remembered in this session
	r = tuitest.New(t, tuitest.Config{Store: r.Store(), Trainer: true})
	r.Press("1")
	r.Type("2580")
	r.Press("enter", "d", "4")
	r.Want("pasangan 1 dari 1")
}

func TestMoveAndTakeOut(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Press("6", "/")
	r.Type("02")
	r.WantNot("Siti 01")
	r.Press("enter")
	r.Want("Siti 02: catatan belajarnya tetap ada")
	r.Press("2")
	r.Want("Pindah ke kelas", "Kelas Matesih")
	r.Press("1")
	r.Want("Siti 02 pindah ke Kelas Matesih.")
	r.Press("esc")
	r.Want("Siti 01", "Siti 03")
	r.WantNot("Siti 02 ·")
	r.Press("enter", "3")
	r.Want("Siti 01 keluar dari kelas ini")
	if got := names(t, r, "jaten") + "; " + names(t, r, "matesih"); got != "Siti 03; Siti 02" {
		t.Errorf("classes: %s", got)
	}
}

// A class of many people is read on as far as somebody looks.
func TestManyMembers(t *testing.T) {
	t.Parallel()
	r := tuitest.AtClasses(t, tuitest.Config{}, func(store *sqlstore.Store) { tuitest.AddClass(t, store, "besar", "Kelas Besar", 250) })
	r.Press("d", "6")
	for range 25 {
		r.Press("pgdown")
	}
	r.Press("end")
	r.Want("▌     Siti 99") // in the order of names, 100 to 250 stand between 10 and 11
}

// broken is a store that admits nobody.
type broken struct {
	*sqlstore.Store
	err error
}

func (b *broken) Admit(ctx context.Context, people []progress.Participant, drafts []progress.Draft, done func(int)) error {
	if b.err != nil {
		return b.err
	}
	return b.Store.Admit(ctx, people, drafts, done)
}

func TestTrouble(t *testing.T) {
	t.Parallel()
	store := &broken{Store: open(t, tuitest.Config{}).Store().(*sqlstore.Store), err: progress.ErrFull}
	r := tuitest.New(t, tuitest.Config{Store: store, Trainer: true, Export: func(string, []byte) (string, error) { return "", errors.New("full") }})
	r.Press("1")
	r.Type("2580")
	r.Press("enter", "d", "2")
	r.Want("belum dapat ditulis ke berkas")
	r.Press("1")
	r.Paste(write(t, list))
	r.Press("enter", "enter")
	r.Want("Daftar belum masuk", "Tidak ada yang berubah", "2 baru")
	store.err = context.Canceled
	r.Press("enter")
	r.Want("Dihentikan. Tidak ada yang berubah.")
	store.err = nil
	r.Press("enter")
	r.Want("Selesai: 2 orang masuk")
}

func TestGolden(t *testing.T) {
	t.Parallel()
	path := write(t, list)
	for _, size := range []struct{ w, h int }{{40, 12}, {80, 24}, {120, 40}} {
		for _, lang := range []string{"id", "en"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, lang), func(t *testing.T) {
				t.Parallel()
				var out strings.Builder
				r := open(t, tuitest.Config{Lang: lang, Width: size.w, Height: size.h, Now: tuitest.Now})
				shot := func(name string, keys ...string) {
					r.Press(keys...)
					if err := r.Fits(); err != nil {
						t.Errorf("%s: %v", name, err)
					}
					fmt.Fprintf(&out, "======== %s\n%s\n", name, r.Screen())
				}
				shot("people")
				shot("pairs", "4")
				shot("joined", "2")
				shot("links", "esc", "5")
				shot("separate", "1")
				r.Press("2", "esc")
				shot("file", "1")
				r.Type("x.csv")
				shot("no such file", "enter")
				r.Press("backspace", "backspace", "backspace", "backspace", "backspace")
				r.Paste(path)
				shot("preview", "enter")
				shot("preview: further down", "down", "down", "down")
				shot("done", "enter")
				shot("of this computer", "3")
				shot("members", "esc", "6")
				shot("where to", "enter")
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}
