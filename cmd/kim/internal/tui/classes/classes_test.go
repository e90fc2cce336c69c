package classes_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

func all(t *testing.T, r *tuitest.Robot) []progress.Class {
	t.Helper()
	classes, err := r.Store().(*sqlstore.Store).Classes(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return classes
}

// some makes three classes, one of them over, and somebody who asks for help.
func some(t *testing.T) func(*sqlstore.Store) {
	t.Helper()
	return func(store *sqlstore.Store) {
		tuitest.AddClass(t, store, "jaten", "Kelas Jaten", 3)
		tuitest.AddClass(t, store, "lalu", "Kelas Tasikmadu 2025", 2)
		tuitest.AddClass(t, store, "matesih", "Kelas Matesih", 1)
		old := progress.Class{ID: "lalu", Name: "Kelas Tasikmadu 2025", Place: "Balai desa", Closed: true, Created: tuitest.Now()}
		if err := store.SaveClass(t.Context(), old); err != nil {
			t.Fatal(err)
		}
		_, err := store.Record(t.Context(), progress.Draft{
			Participant: "jaten-02", At: tuitest.Now(), Unit: "m1/kuis", Item: "q1", Kind: progress.KindReported,
			Body: progress.ReportedBody{Report: "r1", Kind: progress.ObstacleUnderstand},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestFirstClass(t *testing.T) {
	t.Parallel()
	r := tuitest.AtClasses(t, tuitest.Config{}, nil)
	r.Want("Belum ada kelas. Buat kelas dulu", "0  Kelas baru")
	r.Press("enter", "enter")
	r.Want("Tulis nama kelasnya")
	r.Type("Kelas Jaten 2026")
	r.Press("enter")
	r.Type("Balai Desa")
	r.Press("enter", "enter")
	classes := all(t, r)
	if len(classes) != 1 || classes[0].Name != "Kelas Jaten 2026" || classes[0].Place != "Balai Desa" || classes[0].ID == "" || classes[0].Created.IsZero() {
		t.Fatalf("classes: %+v", classes)
	}
	r.Want("Kelas Jaten 2026 · Ratna") // its people come next
	r.Press("esc")
	r.Want("▌ 1  Kelas Jaten 2026 · Balai Desa", "0 orang")
	r.WantNot("Kelas Jaten 2026 · Ratna")
}

func TestListSaysWhatWaits(t *testing.T) {
	t.Parallel()
	r := tuitest.AtClasses(t, tuitest.Config{}, some(t))
	r.Want("1  Kelas Jaten", "! 1 hal menunggu · 3 orang", "2  Kelas Matesih", "1 orang", "3  Kelas Tasikmadu 2025 · Balai desa", "ditutup · 2 orang")
	r.Press("enter")
	r.Want("Kelas Jaten · Ratna")
	r.Press("esc", "g")
	r.Want("Siapa pelatihnya?")
}

func TestRenameAndClose(t *testing.T) {
	t.Parallel()
	r := tuitest.AtClasses(t, tuitest.Config{}, some(t))
	r.Press("e")
	r.Type(" Dua")
	r.Press("enter", "enter", "enter")
	r.Want("1  Kelas Jaten Dua")
	r.Press("e")
	for range len("Jaten Dua") {
		r.Press("backspace")
	}
	r.Type("matesih")
	r.Press("enter")
	r.Want("Sudah ada kelas bernama Kelas matesih")
	r.Press("esc", "c")
	r.Want("Kelas Jaten Dua ditutup. Catatannya tetap ada.", "2  Kelas Jaten Dua")
	r.Press("c")
	r.Want("Kelas Jaten Dua dibuka lagi.", "1  Kelas Jaten Dua")
}

// Somebody joins in another window.
func TestListIsFresh(t *testing.T) {
	t.Parallel()
	r := tuitest.AtClasses(t, tuitest.Config{}, some(t))
	r.Press("down")
	tuitest.AddClass(t, r.Store().(*sqlstore.Store), "baru", "Kelas Baru", 4)
	r.Later()
	r.Want("1  Kelas Baru", "4 orang", "▌ 3  Kelas Matesih")
}

// broken is a store that takes no class.
type broken struct {
	*sqlstore.Store
	saving, loading error
}

func (b *broken) SaveClass(ctx context.Context, c progress.Class) error {
	if b.saving != nil {
		return b.saving
	}
	return b.Store.SaveClass(ctx, c)
}

func (b *broken) Classes(ctx context.Context) ([]progress.Class, error) {
	if b.loading != nil {
		return nil, b.loading
	}
	return b.Store.Classes(ctx)
}

func TestTrouble(t *testing.T) {
	t.Parallel()
	b := &broken{Store: tuitest.OpenStore(t, t.TempDir()), loading: errors.New("broken disk")}
	r := tuitest.New(t, tuitest.Config{Store: b, Trainer: true})
	r.Type("Ratna")
	r.Press("enter", "enter", "enter")
	r.Type("2580")
	r.Press("enter")
	r.Type("2580")
	r.Press("enter", "enter")
	r.Want("belum terbaca", "Tidak ada yang hilang")
	b.loading, b.saving = nil, progress.ErrFull
	r.Press("r", "0")
	r.Type("Kelas Jaten")
	r.Press("enter", "enter", "enter")
	r.Want("Kelas Jaten belum tersimpan. Periksa sisa ruang")
	b.saving = nil
	r.Press("enter", "enter", "enter")
	r.Want("Kelas Jaten · Ratna")
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{40, 12}, {80, 24}, {120, 40}} {
		for _, lang := range []string{"id", "en"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, lang), func(t *testing.T) {
				t.Parallel()
				var out strings.Builder
				c := tuitest.Config{Lang: lang, Width: size.w, Height: size.h, Now: func() time.Time { return tuitest.Now() }}
				shot := func(r *tuitest.Robot, name string, keys ...string) {
					r.Press(keys...)
					if err := r.Fits(); err != nil {
						t.Errorf("%s: %v", name, err)
					}
					fmt.Fprintf(&out, "======== %s\n%s\n", name, r.Screen())
				}
				r := tuitest.AtClasses(t, c, nil)
				shot(r, "no class")
				shot(r, "new class", "enter")
				shot(r, "without a name", "enter")
				r = tuitest.AtClasses(t, c, some(t))
				shot(r, "classes")
				shot(r, "a closed one", "down", "down")
				shot(r, "help", "?")
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}

func TestByMouse(t *testing.T) {
	t.Parallel()
	r := tuitest.AtClasses(t, tuitest.Config{}, nil)
	r.Click("Kelas baru")
	r.Click("Buat kelas")
	r.Want("Tulis nama kelasnya")
	r.Type("Kelas Jaten")
	r.Click("Tempat")
	r.Type("Balai Desa")
	r.Click("Buat kelas")
	r.Want("Kelas Jaten · Ratna")
	r.Press("esc")
	r.Want("Kelas Jaten · Balai Desa")
}
