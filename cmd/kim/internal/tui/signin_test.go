package tui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// crowd is a laptop that so many people share; Orang 1 was there last.
func crowd(t *testing.T, n int, c tuitest.Config) *tuitest.Robot {
	t.Helper()
	store := progresstest.NewMemory()
	for i := 1; i <= n; i++ {
		who := progress.Participant{
			ID: fmt.Sprintf("p%d", i), Name: safe.Text(fmt.Sprintf("Orang %d", i)), Lang: "id", Toured: true,
			Created: tuitest.Now(), Seen: tuitest.Now().Add(-time.Duration(i) * time.Minute),
		}
		if err := store.SaveParticipant(context.Background(), who); err != nil {
			t.Fatal(err)
		}
	}
	c.Store = store
	return tuitest.New(t, c)
}

// With twelve people 1 may become 12: nobody is picked before it is clear who.
func TestParticipantsArePickedByAnyNumber(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		keys []string
		want string
	}{
		{[]string{"1", "2"}, "Orang 12"},
		{[]string{"1", "enter"}, "Orang 1"},
		{[]string{"1", "0"}, "Orang 10"},
		{[]string{"7"}, "Orang 7"},
		{[]string{"end", "up", "enter"}, "Orang 12"},
		{[]string{"/", "1", "1", "enter"}, "Orang 11"},
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			r := crowd(t, 12, tuitest.Config{Width: size[0], Height: size[1]})
			r.Press(c.keys...)
			r.Want("Mulai dari sini")
			if !strings.HasSuffix(header(r), c.want) {
				t.Errorf("%v at %v: %q, want %q", c.keys, size, header(r), c.want)
			}
		}
	}

	r := crowd(t, 12, tuitest.Config{})
	r.Want("12  Orang 12", "0  Tambah peserta baru")
	r.Press("1")
	r.Want("Siapa yang belajar?", "1… lalu Enter")

	few := crowd(t, 9, tuitest.Config{})
	few.Press("1")
	few.Want("Mulai dari sini")
}

func TestAListThatGoesOnSaysSo(t *testing.T) {
	t.Parallel()
	r := crowd(t, 12, tuitest.Config{Width: 40, Height: 12})
	r.Want("↓ 12 peserta")
	r.Press("end")
	r.Want("↑ 12 peserta", "Tambah peserta baru")
}

// Looking at the list changes nothing: Esc leads back to the page it came from.
func TestEscLeavesTheParticipants(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}} {
		r := crowd(t, 2, tuitest.Config{Width: size[0], Height: size[1]})
		r.Press("2")
		r.Want("Mulai dari sini")
		r.Burst("p", "p")
		r.Want("Siapa yang belajar?", "esc kembali")
		r.Press("esc")
		r.Want("Mulai dari sini", "Orang 2")
		r.Press("p", "0", "esc", "esc")
		r.Want("Mulai dari sini", "Orang 2")
		r.Press("p", "2")
		r.Want("Mulai dari sini")
		if !strings.HasSuffix(header(r), "Orang 1") { // Orang 2 was there last
			t.Errorf("header %q, want Orang 1", header(r))
		}
	}
}

// A name is what somebody is looking for: what stands beside it gives way.
func TestNamesComeFirstInTheList(t *testing.T) {
	t.Parallel()
	const name = "Drs. H. Muhammad Abdul Rahman Wahid, M.Pd."
	r := tuitest.New(t, tuitest.Config{})
	r.Press("1")
	r.Type(name)
	r.Press("enter", "enter", "enter", "enter", "enter", "0", "2", "p")
	r.Want("1  "+name, "0/", "hari ini")
	r.Resize(52, 20)
	r.Want("1  "+name, "0/", "hari ini")
	r.Resize(40, 12)
	r.Want("1  Drs. H. Muhammad Abdul Rahman", "0/", "hari ini")
}

// A language or colours chosen on the list are for whoever is picked, and stay.
func TestWhatIsChosenOnTheListIsForWhoeverIsPicked(t *testing.T) {
	t.Parallel()
	r := crowd(t, 2, tuitest.Config{})
	r.Press("L")
	r.Want("Who is learning?")
	r.Press("1")
	r.Want("Start here")
	r.Press("p", "L", "T")
	r.Want("Siapa yang belajar?")
	r.Press("2")
	r.Want("Mulai dari sini", "Orang 2")
	r.Press("p", "2")
	r.Want("Start here", "Orang 1")

	r.Press("p", "L", "esc")
	r.Want("Mulai dari sini", "Orang 1")
	r.Press("p", "2", "p", "2")
	r.Want("Mulai dari sini", "Orang 1")
}

func TestHowToQuitIsShownFromTheBeginning(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		first := tuitest.New(t, tuitest.Config{Width: size[0], Height: size[1]})
		first.Want("ctrl+c keluar", "Tekan angka 1 atau 2", "Press 1 or 2")
		list := crowd(t, 2, tuitest.Config{Width: size[0], Height: size[1]})
		list.Want("ctrl+c keluar")
		list.Press("L")
		list.Want("ctrl+c quit")
		list.Press("ctrl+c")
		if !list.Quit() {
			t.Error("ctrl+c does not quit")
		}
	}
}

// Terminals that draw every part of an emoji need no more room than was counted.
func TestEmojiInNamesDoNotOverflow(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{})
	r.Press("1")
	r.Paste("👨‍👩‍👧‍👦 Keluarga 👍🏽 🇮🇩")
	r.Press("enter", "enter", "enter", "3", "enter", "0", "2")
	r.Want("Mulai dari sini", "Keluarga")
	for _, screen := range []string{r.Screen(), func() string { r.Press("p"); return r.Screen() }()} {
		for _, line := range strings.Split(screen, "\n") {
			if w := ansi.StringWidthWc(line); w > 80 {
				t.Errorf("%d cells: %q", w, line)
			}
		}
	}
}

// A name that is too long for the header is cut, not left out.
func TestLongNamesAreCutInTheHeader(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{Width: 40, Height: 12})
	r.Press("1")
	r.Type("Muhammad Abdul Rahman Wahid Hasyim")
	r.Press("enter", "enter", "enter", "enter", "enter", "0", "2")
	if !strings.Contains(header(r), "Muhammad Abdul Rahman") {
		t.Errorf("header %q", header(r))
	}
}

// The other language has its whole name where there is room.
func TestLanguageKeyNamesTheLanguage(t *testing.T) {
	t.Parallel()
	r := crowd(t, 2, tuitest.Config{Width: 120, Height: 40, Lang: "en"})
	r.Want("L Bahasa Indonesia")
	r.Resize(80, 24)
	r.Want("L Indonesia")
}
