package gate_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

const number = "2580"

// open starts a trainer's session on a new store with these trainers, the most
// recent first, whose PIN is number.
func open(t *testing.T, c tuitest.Config, names ...string) *tuitest.Robot {
	t.Helper()
	store := tuitest.OpenStore(t, t.TempDir())
	lock, err := pin.New(number, strings.NewReader("0123456789abcdef"))
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		err := store.SaveTrainer(t.Context(), progress.Trainer{
			ID: name, Name: safe.Text(name), Title: "Pranata Humas", Lock: lock,
			Created: tuitest.Now(), Seen: tuitest.Now().Add(-time.Duration(i) * time.Hour),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	c.Store, c.Trainer = store, true
	return tuitest.New(t, c)
}

func trainers(t *testing.T, r *tuitest.Robot) []progress.Trainer {
	t.Helper()
	all, err := r.Store().(*sqlstore.Store).Trainers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFirstTrainer(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Want("Pelatih baru", "kunci sopan", "tidak disandikan")
	r.Press("enter")
	r.Want("Tulis nama Anda.")
	r.Type("Ratna, S.Sos.")
	r.Press("enter", "enter", "enter")
	r.Type("12x4")
	r.Press("enter")
	r.Want("4 sampai 12 angka, tanpa huruf")
	r.Press("backspace", "backspace", "backspace", "backspace")
	r.Type("1234")
	r.Want("mudah ditebak", "••••")
	r.WantNot("1234")
	r.Press("enter")
	r.Type("1243")
	r.Press("enter")
	r.Want("belum sama")
	r.Press("backspace", "backspace")
	r.Type("34")
	r.Press("enter", "enter")
	r.WantNot("Pelatih baru")

	all := trainers(t, r)
	if len(all) != 1 || all[0].Name != "Ratna, S.Sos." || all[0].Office != "Diskominfo Kabupaten Karanganyar" || all[0].Title != "" {
		t.Fatalf("trainers: %+v", all)
	}
	if all[0].Seen.IsZero() || all[0].Lang != "id" || !pin.Check(all[0].Lock, "1234") || strings.Contains(all[0].Lock, "1234") {
		t.Errorf("trainer: %+v", all[0])
	}
}

func TestRightPIN(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{}, "Ratna", "Joko")
	r.Want("Siapa pelatihnya?", "1  Ratna · Pranata Humas", "2  Joko")
	r.Click("Joko")
	r.Want("PIN Joko")
	r.Type(number)
	r.Press("enter")
	r.WantNot("PIN Joko")
	if all := trainers(t, r); all[0].Name != "Joko" {
		t.Errorf("the last one here is %s", all[0].Name)
	}
}

// Language and colours that a trainer chooses are theirs the next time.
func TestChoicesAreKept(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{}, "Ratna", "Joko")
	r.Press("L", "1")
	r.Type(number)
	r.Press("enter", "T", "T")
	r.Later()
	all := trainers(t, r)
	if all[0].Lang != "en" || all[0].Theme != "dark" || all[1].Lang != "" {
		t.Fatalf("trainers: %+v", all)
	}
	again := tuitest.New(t, tuitest.Config{Store: r.Store(), Trainer: true})
	again.Want("Who is the trainer?")
}

func TestWrongPINs(t *testing.T) {
	t.Parallel()
	now := tuitest.Now()
	r := open(t, tuitest.Config{Now: func() time.Time { return now }}, "Ratna")
	r.Press("1")
	wrong := func(typed string) {
		t.Helper()
		r.Type(typed)
		r.Press("enter")
	}
	wrong("1111")
	r.Want("PIN belum cocok. Coba lagi.")
	wrong("2222")
	r.Want("PIN belum cocok. Coba lagi.")
	wrong("3333")
	r.Want("ada jeda sebelum boleh mencoba lagi")
	wrong("4444")
	r.Want("Tunggu 5 detik", "Catatan kelas tetap aman")

	now = now.Add(2 * time.Second)
	wrong(number) // too early, even though it is right
	r.Want("Tunggu 3 detik")
	r.Later()
	r.Want("Tunggu 3 detik")

	// The misses are kept: to begin anew does not help.
	again := tuitest.New(t, tuitest.Config{Store: r.Store(), Trainer: true, Now: func() time.Time { return now }})
	again.Press("1")
	again.Want("Tunggu 3 detik")

	now = now.Add(3 * time.Second)
	r.Later()
	r.Want("Sekarang boleh mencoba lagi.")
	r.Press("enter")
	r.WantNot("PIN Ratna")
	if all := trainers(t, r); all[0].Misses != 0 || !all[0].Missed.IsZero() {
		t.Errorf("the misses were not forgotten: %+v", all[0])
	}
}

func TestForgottenPIN(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{}, "Ratna")
	r.Press("1", "?")
	r.Want("Lupa PIN", "Tidak ada", "kantor Anda")
	r.Press("2")
	r.Want("Pelatih baru")
	r.Type("ratna")
	r.Press("enter")
	r.Want("Sudah ada pelatih bernama ratna")
	r.Press("esc")
	r.Want("Siapa pelatihnya?")
}

func TestEscLeaves(t *testing.T) {
	t.Parallel()
	r := open(t, tuitest.Config{})
	r.Press("esc")
	r.Want("Keluar dari Sanggar KIM?")
	r.Press("1")
	if !r.Quit() {
		t.Error("the program goes on")
	}
	r = open(t, tuitest.Config{}, "Ratna")
	r.Press("1", "esc")
	r.Want("Siapa pelatihnya?")
}

// broken is a store whose trainers cannot be read.
type broken struct {
	*sqlstore.Store
	broken bool
}

func (b *broken) Trainers(ctx context.Context) ([]progress.Trainer, error) {
	if b.broken {
		return nil, errors.New("a broken disk")
	}
	return b.Store.Trainers(ctx)
}

func TestUnreadableTrainers(t *testing.T) {
	t.Parallel()
	store := &broken{Store: tuitest.OpenStore(t, t.TempDir()), broken: true}
	r := tuitest.New(t, tuitest.Config{Store: store, Trainer: true})
	r.Want("belum terbaca", "Tidak ada yang hilang")
	r.Press("enter", "r")
	r.Want("belum terbaca")
	store.broken = false
	r.Press("r")
	r.Want("Pelatih baru")
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ w, h int }{{40, 12}, {80, 24}, {120, 40}} {
		for _, lang := range []string{"id", "en"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size.w, size.h, lang), func(t *testing.T) {
				t.Parallel()
				var out strings.Builder
				now := tuitest.Now()
				c := tuitest.Config{Lang: lang, Width: size.w, Height: size.h, Now: func() time.Time { return now }}
				shot := func(r *tuitest.Robot, name string, keys ...string) {
					r.Press(keys...)
					if err := r.Fits(); err != nil {
						t.Errorf("%s: %v", name, err)
					}
					fmt.Fprintf(&out, "======== %s\n%s\n", name, r.Screen())
				}
				r := open(t, c)
				shot(r, "first trainer")
				r.Type("Ratna Wulandari, S.Sos.")
				shot(r, "position", "enter")
				shot(r, "PIN: an easy one", "enter", "enter", "1", "2", "3", "4")
				shot(r, "PIN: not the same", "enter", "1", "enter")
				r.Type("234")
				shot(r, "ready", "enter")

				r = open(t, c, "Ratna Wulandari, S.Sos.", "Joko")
				shot(r, "trainers")
				shot(r, "PIN", "1")
				shot(r, "PIN: wrong", "1", "1", "1", "1", "enter")
				shot(r, "PIN: last free one", "1", "1", "1", "1", "enter", "1", "1", "1", "1", "enter")
				shot(r, "PIN: wait", "1", "1", "1", "1", "enter")
				shot(r, "forgotten", "?")
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}
