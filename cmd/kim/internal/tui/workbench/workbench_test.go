package workbench_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// writer is Siti of KIM Mekar Jaya in Contoh, at a workbench.
type writer struct {
	*tuitest.Robot
	t    *testing.T
	unit string
}

// The practices by the number of their place in the module.
const (
	bio      = "1"
	username = "2"
	caption  = "3"
)

func units() map[string]string {
	return map[string]string{bio: tuitest.BioPractice, username: tuitest.UsernamePractice, caption: tuitest.CaptionPractice}
}

func at(t *testing.T, practice string, c tuitest.Config) *writer {
	t.Helper()
	c.Course = tuitest.PracticeCourse(t)
	if c.Lang == "" {
		c.Lang = "id"
	}
	r := tuitest.AtHome(t, c)
	r.Press("1", practice, "w")
	return &writer{r, t, units()[practice]}
}

// again is the program after a kill: a new one on what the store has.
func (w *writer) again(practice string) *writer {
	w.t.Helper()
	r := tuitest.New(w.t, tuitest.Config{Store: w.Store(), Course: tuitest.PracticeCourse(w.t), Lang: "id"})
	r.Press("1", "1", practice, "w")
	return &writer{r, w.t, w.unit}
}

// recorded are the texts that were recorded, oldest first.
func (w *writer) recorded() []string {
	w.t.Helper()
	var all []string
	for _, e := range tuitest.EventsOf(w.t, w.Store()) {
		if e.Kind != progress.KindEvidenced || e.Unit != w.unit {
			continue
		}
		var body progress.EvidencedBody
		if err := json.Unmarshal(e.Body, &body); err != nil || e.Item != "workbench" || body.Kind != "workbench" {
			w.t.Fatalf("item %q, body %s: %v", e.Item, e.Body, err)
		}
		all = append(all, string(body.Text))
	}
	return all
}

func (w *writer) wantLast(want string) {
	w.t.Helper()
	all := w.recorded()
	if len(all) == 0 || all[len(all)-1] != want {
		w.t.Errorf("recorded %q, want %q at the end", all, want)
	}
}

func TestFindingsComeWhileTyping(t *testing.T) {
	t.Parallel()
	w := at(t, username, tuitest.Config{})
	w.Want("Meja kerja: nama pengguna", "Mulai mengetik")
	w.Type("Siti_official")
	w.Want("13/30", "Di HP tampil: @Siti_official", "! perlu dibetulkan: Ada nama orang", "· saran: Kata “official”")
}

func TestSuggestedNamesArePickedByNumber(t *testing.T) {
	t.Parallel()
	w := at(t, username, tuitest.Config{})
	w.Type("2026")
	w.Want("1 kim.mekarjaya.contoh", "2 kim_contoh_kra")
	w.Press("tab", "1")
	w.Want("@kim.mekarjaya.contoh", "✓ Tidak ada yang perlu dibetulkan")
	w.wantLast("kim.mekarjaya.contoh")
	w.Click("2 kim_contoh")
	w.Want("Di HP tampil: @kim_contoh_kra")
}

func TestEnterGoesToThePlaceOfAFinding(t *testing.T) {
	t.Parallel()
	w := at(t, caption, tuitest.Config{Height: 24, Width: 80})
	w.Paste("Posyandu Melati di balai desa.\nDatang Selasa 17/07/20 ya.\nSumber: bidan desa.")
	w.Press("tab")
	w.Want("▌ ! perlu dibetulkan: Hari dan tanggal", "Mengapa:", "Caranya:")
	w.Press("enter")
	w.Type("X")
	w.Want("Datang XSelasa 17/07/20")
	w.Press("ctrl+p")
	w.Want("Begini tampilnya di HP", "KIM Mekar Jaya")
	w.Press("esc")
	w.Type("Y")
	w.Want("XYSelasa")
}

func TestACaptionIsCutOffOnThePhone(t *testing.T) {
	t.Parallel()
	w := at(t, caption, tuitest.Config{Width: 120, Height: 40})
	w.Paste("Posyandu Melati buka lagi pekan ini di balai desa untuk semua balita dan ibu hamil, mulai pukul 08.00 WIB sampai selesai, tanpa biaya. #PosyanduContoh\nTeks alternatif: Ibu menggendong balita di balai desa.")
	w.Want("… selengkapnya", "Setelah “selengkapnya” diketuk", "#PosyanduContoh", "150/2.200")
	screen := w.Screen()
	if alt := strings.LastIndex(screen, "Teks alternatif"); !strings.Contains(screen[alt:], "Ibu menggendong") {
		t.Errorf("the alternative text does not stand apart:\n%s", screen)
	}
}

func TestABioIsCountedAsPeopleCount(t *testing.T) {
	t.Parallel()
	w := at(t, bio, tuitest.Config{Width: 120, Height: 40})
	w.Paste("👍🇮🇩é\nKIM")
	w.Want("7/150")
	w.Paste(strings.Repeat("a", 150))
	w.Want("! 157/150", "7 karakter terakhir tidak muat")
}

// Who is killed while writing finds all but the last few letters, and who leaves
// finds everything.
func TestTheTextIsFoundAgain(t *testing.T) {
	t.Parallel()
	w := at(t, bio, tuitest.Config{})
	w.Type("KIM Mekar Jaya, Desa")
	w.wantLast("KIM Mekar Jaya, Desa")
	w.Want("✓ tersimpan")
	w.Type(" Con")
	w.Want("belum disimpan")
	w.again(bio).Want("KIM Mekar Jaya, Desa", "20/150")
	w.Press("esc")
	w.Want("Buka meja kerja bio")
	w.wantLast("KIM Mekar Jaya, Desa Con")
	w.Press("w")
	w.Want("KIM Mekar Jaya, Desa Con")
	w.Press("ctrl+c")
	if !w.Quit() {
		t.Error("did not quit")
	}
}

func TestQuittingKeepsTheText(t *testing.T) {
	t.Parallel()
	w := at(t, bio, tuitest.Config{})
	w.Type("KIM")
	w.Press("ctrl+c")
	w.wantLast("KIM")
}

func TestTextIsCopied(t *testing.T) {
	t.Parallel()
	w := at(t, caption, tuitest.Config{})
	w.Press("ctrl+y")
	w.Want("Belum ada tulisan")
	w.Paste("Posyandu buka.\nTeks alternatif: Ibu dan balita.")
	w.Press("ctrl+y")
	if w.Clipboard != "Posyandu buka." {
		t.Errorf("copied %q", w.Clipboard)
	}
	w.Want("Tekan sekali lagi")
	w.Press("tab", "c")
	if w.Clipboard != "Ibu dan balita." {
		t.Errorf("copied %q", w.Clipboard)
	}
}

func TestTextIsWrittenToAFile(t *testing.T) {
	t.Parallel()
	var name, data string
	var fail error
	export := func(n string, d []byte) (string, error) {
		name, data = n, string(d)
		return "/home/siti/Dokumen/Sanggar KIM/" + n, fail
	}
	w := at(t, bio, tuitest.Config{Export: export})
	w.Type("KIM Mekar")
	w.Press("ctrl+s")
	w.Want("/home/siti/Dokumen/Sanggar KIM/bio-2026-11-23.txt")
	if name != "bio-2026-11-23.txt" || data != "KIM Mekar\n" {
		t.Errorf("wrote %q to %q", data, name)
	}
	fail = fmt.Errorf("export: %w", fs.ErrPermission)
	w.Press("esc", "ctrl+s")
	w.Want("folder Dokumen tidak boleh", "tetap aman")
	fail = errors.New("no space left on device")
	w.Press("esc", "ctrl+s")
	w.Want("sisa ruang penyimpanan", "tetap aman")
}

// A session that may not write files offers none.
func TestFilesAreOptional(t *testing.T) {
	t.Parallel()
	w := at(t, bio, tuitest.Config{Width: 120, Height: 24})
	w.WantNot("ctrl+s")
	w.Type("KIM")
	w.Press("ctrl+s")
	w.Want("3/150")
}

func TestLanguageSwitchesInTheList(t *testing.T) {
	t.Parallel()
	w := at(t, bio, tuitest.Config{})
	w.Type("KIM")
	w.Press("tab", "L")
	w.Want("Workbench: bio", "3/150", "tip:")
	w.wantLast("KIM")
}

// The mouse puts the cursor, selects a finding, and goes to its place.
func TestMouse(t *testing.T) {
	t.Parallel()
	w := at(t, caption, tuitest.Config{})
	w.Paste("Datang Selasa 17/07/20 ya.\nSumber: bidan desa.")
	w.Click("bidan")
	w.Type("ibu ")
	w.Want("Sumber: ibu bidan")
	w.Click("Hari dan tanggal")
	w.Want("▌ ! perlu")
	w.Click("Hari dan tanggal")
	w.Type("Z")
	w.Want("Datang ZSelasa")
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"id", "en"} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				var out strings.Builder
				for _, kind := range []struct{ name, practice, text string }{
					{"username", username, "Siti_Kim2026"},
					{"bio", bio, "KIM Mekar Jaya 🌾\nInfo resmi pemerintah desa 📍 Contoh\nHubungi 081234567890"},
					{"caption", caption, "INFO PENTING UNTUK SEMUA warga! Posyandu Melati buka lagi hari Selasa (17/07/20) pukul 08.00 di balai desa, semua balita ditimbang dan diukur. Bawa KIA.\n\n#posyandubalita #viral\nTeks alternatif: Ibu menggendong balita di balai desa."},
				} {
					w := at(t, kind.practice, tuitest.Config{Lang: lang, Width: size[0], Height: size[1], Export: func(string, []byte) (string, error) { return "", nil }})
					shot := func(name string) { fmt.Fprintf(&out, "== %s: %s\n%s\n\n", kind.name, name, w.Screen()) }
					shot("empty")
					w.Paste(kind.text)
					shot("typed")
					w.Press("tab", "down")
					shot("findings")
					w.Press("p")
					shot("preview")
				}
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}

// Whatever is pressed, typed and clicked: no panic, and a view that fits.
func TestAnythingGoes(t *testing.T) {
	t.Parallel()
	course := tuitest.PracticeCourse(t)
	keys := []string{
		"1", "2", "9", "enter", "enter", "space", "e", "c", "s", "p", "k", "up", "down", "left", "right", "home", "end", "tab", "tab",
		"pgup", "pgdown", "ctrl+s", "ctrl+p", "ctrl+y", "ctrl+k", "ctrl+u", "L", "?", "#", "@", "é", "backspace",
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := tuitest.AtHome(t, tuitest.Config{Course: course, Lang: "id"})
		r.Press("1", rapid.SampledFrom([]string{bio, username, caption}).Draw(rt, "practice"), "w")
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0:
				r.Resize(rapid.IntRange(30, 130).Draw(rt, "width"), rapid.IntRange(8, 45).Draw(rt, "height"))
			case 1, 2:
				r.ClickAt(rapid.IntRange(0, 120).Draw(rt, "x"), rapid.IntRange(0, 30).Draw(rt, "y"))
			case 3:
				r.Wheel(rapid.IntRange(-3, 3).Draw(rt, "wheel"))
			case 4:
				r.Paste(rapid.String().Draw(rt, "pasted"))
			default:
				r.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if err := r.Fits(); err != nil {
				rt.Fatal(err)
			}
		}
	})
}
