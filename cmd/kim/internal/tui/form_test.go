package tui_test

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// header is the line that says who is learning.
func header(r *tuitest.Robot) string { return strings.Split(r.Screen(), "\n")[0] }

// atDistrict is a first run, in the last field of the form.
func atDistrict(t *testing.T, c tuitest.Config) *tuitest.Robot {
	t.Helper()
	r := tuitest.New(t, c)
	r.Press("1", "enter", "enter", "enter")
	r.Want("Kecamatan", "Lewati, boleh kosong")
	return r
}

// Typing filters, arrows move, Enter takes what is marked, numbers take the row
// that shows them; nothing else happens.
func TestChoosingASubDistrict(t *testing.T) {
	t.Parallel()
	typed := func(s string) []string { return strings.Split(s, "") }
	for _, c := range []struct {
		name string
		keys []string
		want string
	}{
		{"Enter leaves it empty", []string{"enter"}, ""},
		{"so does 0", []string{"0"}, ""},
		{"a number", []string{"3"}, "Jaten"},
		{"a number of two digits", []string{"1", "7"}, "Tawangmangu"},
		{"the first of two digits, and Enter", []string{"1", "enter"}, "Colomadu"},
		{"arrows", []string{"down", "down", "enter"}, "Gondangrejo"},
		{"letters and Enter", append(typed("mad"), "enter"), "Colomadu"},
		{"letters and a number", append(typed("mad"), "2"), "Tasikmadu"},
		{"letters, and after all from the whole list", append(typed("mad"), "down", "backspace", "backspace", "backspace", "down", "enter"), "Colomadu"},
		{"somewhere else", append(typed("Sukoharjo"), "enter"), "Sukoharjo"},
		{"somewhere else whose name looks like one of here", append(typed("Jati"), "end", "3"), "Jati"},
		{"chosen, and back: a digit is not added", []string{"1", "enter", "up", "3", "enter"}, "Colomadu"},
		{"chosen, and emptied", []string{"3", "up", "0", "enter"}, ""},
		{"chosen, and another one", []string{"3", "up", "0", "4"}, "Jatipuro"},
		{"down at the end stays", append([]string{"pgdown", "pgdown", "pgdown"}, "down", "down", "enter"), "Tawangmangu"},
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			t.Run(c.name, func(t *testing.T) {
				t.Parallel()
				r := atDistrict(t, tuitest.Config{Width: size[0], Height: size[1]})
				r.Press(c.keys...)
				r.Want("▌ Mulai")
				r.Press("enter", "0", "2")
				r.Resize(80, 24)
				want := "Peserta 1"
				if c.want != "" {
					want += " · " + c.want
				}
				if !strings.HasSuffix(header(r), "  "+want) {
					t.Errorf("header %q, want %q", header(r), want)
				}
			})
		}
	}
}

// The list says on which side it goes on.
func TestListOfSubDistrictsSaysThatThereIsMore(t *testing.T) {
	t.Parallel()
	r := atDistrict(t, tuitest.Config{Width: 40, Height: 12})
	r.Want("masih ada di bawah")
	r.WantNot("masih ada di atas")
	r.Press("pgdown", "pgdown", "pgdown", "pgdown")
	r.Want("masih ada di atas", "Tawangmangu")
	r.WantNot("masih ada di bawah")
	r.Type("j")
	r.Want("▌  1  Gondangrejo")
	r.WantNot("masih ada di atas")
}

func TestSubDistrictWithTheMouse(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}} {
		r := atDistrict(t, tuitest.Config{Width: size[0], Height: size[1]})
		r.Wheel(3)
		r.Click("Jaten")
		r.Want("▌ Mulai", "Jaten")
		r.Click("Kecamatan")
		r.Click("Kosongkan lagi")
		r.Click("Lewati")
		r.Click("▌ Mulai")
		r.Want("Langkah 1 dari 3")
	}
}

// What Enter would do is what it says.
func TestEmptiedNameStaysWhatItWas(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("e", "ctrl+u")
	r.Want("Enter = Peserta 1")
	r.Type("Siti")
	r.Press("enter", "enter", "enter", "enter", "enter")
	r.Want("Mulai dari sini", "Siti · Jaten")
	r.Press("e", "end", "ctrl+u")
	r.Want("Enter = Siti")
	r.Press("enter", "enter", "enter", "enter")
	r.Want("▌ Simpan", "enter simpan")
	r.Press("enter")
	r.Want("Mulai dari sini", "Siti · Jaten")
}

// What is wrong is said under the field it is wrong in, by its name, and that
// is where the cursor is.
func TestProblemsStandUnderTheirField(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("panjang ", 12)
	for _, size := range [][2]int{{40, 12}, {80, 24}} {
		r := tuitest.New(t, tuitest.Config{Width: size[0], Height: size[1]})
		r.Press("1", "enter")
		r.Paste(long)
		r.Press("enter")
		r.Want("! KIM terlalu panjang. Singkat menjadi paling banyak 80 huruf.", "▌ KIM")
		screen := r.Screen()
		if label, problem := strings.Index(screen, "▌ KIM"), strings.Index(screen, "! KIM"); problem < label {
			t.Errorf("the problem stands over its field:\n%s", screen)
		}
		r.Press("backspace")
		r.WantNot("terlalu panjang")
		r.Press("ctrl+u", "enter", "enter")
		r.Paste(long)
		r.Press("enter")
		r.Want("! Kecamatan terlalu panjang.", "▌ Kecamatan")
		if err := r.Fits(); err != nil {
			t.Error(err)
		}
	}
}

// Names of KIM are long.
func TestLongNameOfAKIM(t *testing.T) {
	t.Parallel()
	const kim = "KIM Margo Rukun Sejahtera Desa Ngadiluwih Kecamatan Matesih"
	r := tuitest.New(t, tuitest.Config{Width: 120, Height: 40})
	r.Press("1", "enter")
	r.Type(kim)
	r.Press("enter", "enter", "enter")
	r.Want(kim, "▌ Mulai")
	r.Press("enter", "0", "2")
	r.Want("Peserta 1 · " + kim)
}

// A language chosen while the form is open is not undone by saving it.
func TestLanguageChosenInTheFormStays(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("e", "enter", "enter", "enter", "enter", "L", "enter")
	r.Want("Start here")
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1"})
	again.Want("Start here")
}
