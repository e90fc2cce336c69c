package tui_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The page of a module cuts no title, in any window, and its minutes stand
// under each other.
func TestModulePageShowsWholeTitles(t *testing.T) {
	t.Parallel()
	minutes := regexp.MustCompile(`\d+ (menit|min)  `)
	for _, lang := range []lessons.Lang{lessons.ID, lessons.EN} {
		for _, size := range [][2]int{{40, 60}, {80, 60}, {120, 60}} {
			r := tuitest.AtHome(t, tuitest.Config{Width: size[0], Height: size[1]})
			if lang == lessons.EN {
				r.Press("L")
			}
			for _, m := range tuitest.Course(t).Modules {
				openModule(r, m.Number)
				ends := map[int]bool{}
				for _, unit := range m.Units {
					r.WantNot("…")
					for _, word := range strings.Fields(unit.Title.In(lang)) {
						r.Want(word)
					}
				}
				for _, line := range strings.Split(r.Screen(), "\n") {
					if at := minutes.FindStringIndex(line); at != nil && size[0] >= 80 {
						ends[ansi.StringWidth(line[:at[1]])] = true
					}
				}
				if len(ends) > 1 {
					t.Errorf("%s, module %d: minutes end in different columns\n%s", lang, m.Number, r.Screen())
				}
				r.Press("esc")
			}
		}
	}
}

// What the page says already, the introduction does not say again.
func TestIntroductionDoesNotRepeatThePage(t *testing.T) {
	t.Parallel()
	const can = "Sesudah modul ini Anda bisa"
	r := learner(t, tuitest.Config{Width: 80, Height: 50})
	r.Press("3")
	r.Want(can)
	r.Press("0")
	if n := strings.Count(r.Screen(), can); n > 1 {
		t.Errorf("what one can do is said %d times:\n%s", n, r.Screen())
	}
	r.Resize(60, 16)
	r.Press("end", "pgdown", "pgdown", "pgdown", "pgdown")
	r.Want("Beralih ke akun profesional") // there is no room for it on the page
}

// A list of which not everything is seen says so, and every row can be reached
// and clicked.
func TestListsSayThatThereIsMore(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Width: 40, Height: 12})
	r.Want("↓ masih ada")
	r.Wheel(20)
	r.Want("↑ masih ada", "10", "Berinteraksi")
	r.WantNot("…")
	r.Click("Berinteraksi")
	r.Want("Modul 10", "↓ masih ada")
	r.Wheel(20)
	r.Want("↑ masih ada", "kuis ·")
	r.Click("kuis ·") // the second line of the row
	r.Want("Siapkan kertas")
}

// Without colours it is clear what Enter acts on, and what the arrow means.
func TestHomeWithoutColours(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Want("→ modul yang disarankan sekarang", "▌ Apa itu KIM", "enter mulai")
	r.Press("down")
	r.Want("│ Apa itu KIM", "▌  t   Tes awal", "enter buka")
	r.Press("down")
	r.Want("│ Apa itu KIM", "▌  1 →", "enter buka")
	r.WantNot("▌ Apa itu KIM")
	r.Resize(40, 12)
	r.WantNot("→")
}

// Whatever a name consists of, the header stays within the window, in terminals
// too that draw a family as four people, and shows what of the name there is
// room for.
func TestHeaderFitsAnyName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"Siti Rahmawati Kusumaningtyas", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 Siti", "🇮🇩🇮🇩🇮🇩🇮🇩 Siti", "👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀 Siti", "ศิริพร"} {
		r := tuitest.New(t, tuitest.Config{})
		r.Press("1")
		r.Paste(name)
		r.Press("enter", "enter", "enter", "3", "enter", "0", "2")
		for _, width := range []int{40, 47, 60, 80, 120} {
			r.Resize(width, 24)
			for _, key := range []string{"3", tuitest.Number(t, quizUnit), "esc", "esc"} { // to a quiz with a long title, and back
				header, _, _ := strings.Cut(r.Screen(), "\n")
				if w := max(ansi.StringWidth(header), ansi.StringWidthWc(header)); w > width {
					t.Errorf("the header takes %d cells in a window of %d: %q", w, width, header)
				}
				if !strings.Contains(header, "Kuis") && !strings.Contains(header, "…") && !strings.Contains(header, string(safe.Clean(name))) {
					t.Errorf("the header shows nothing of %q: %q", name, header)
				}
				r.Press(key)
			}
		}
	}
}

// The way back is in the footer of every page, in the smallest window too.
func TestTheWayBackIsAlwaysShown(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Width: 40, Height: 12})
	for _, keys := range [][]string{{"3"}, {"2"}, {"esc", tuitest.Number(t, quizUnit)}, {"1"}} {
		r.Press(keys...)
		r.Want("esc kembali", "? bantuan")
	}
	r.Click("esc kembali")
	r.Click("esc kembali")
	r.Want("Menyiapkan akun resmi", "q keluar")
}

// What a practice warns of is said in words, not by the marker of the course file.
func TestPracticesWarnInWords(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("4", tuitest.Number(t, "menjaga-akun/praktik-dua-kunci"))
	r.Want("Perhatian: Dalam seluruh praktik ini")
	r.WantNot("[!")
	r.Press("2")
	r.Want("Perhatian: Jangan difoto")
	r.Press("L")
	r.Want("Take care: Do not photograph them")
	r.WantNot("[!")
}
