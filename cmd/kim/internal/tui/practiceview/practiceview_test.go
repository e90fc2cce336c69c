package practiceview_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// learner has opened the practice of the bio.
type learner struct {
	*tuitest.Robot
	t     *testing.T
	store *sqlstore.Store
}

func atPractice(t *testing.T) *learner {
	t.Helper()
	return inWindow(t, "id", 80, 24)
}

func inWindow(t *testing.T, lang string, width, height int) *learner {
	t.Helper()
	store := tuitest.OpenStore(t, t.TempDir())
	r := tuitest.New(t, tuitest.Config{Store: store, Course: tuitest.PracticeCourse(t), Lang: lang, Width: width, Height: height})
	r.Press("enter", "enter", "enter", "3", "enter", "0")
	r.Press("1", "1")
	return &learner{r, t, store}
}

// again is the program after a kill: a new one on what the store has.
func (l *learner) again() *learner {
	l.t.Helper()
	r := tuitest.New(l.t, tuitest.Config{Store: l.store, Course: tuitest.PracticeCourse(l.t), Lang: "id"})
	r.Press("1", "1", "1")
	return &learner{r, l.t, l.store}
}

// bodies are the recorded bodies of a kind, each with its item.
func (l *learner) bodies(kind progress.Kind) []string {
	l.t.Helper()
	var all []string
	for _, e := range tuitest.EventsOf(l.t, l.store) {
		if e.Kind == kind && e.Unit == tuitest.BioPractice {
			all = append(all, e.Item+" "+string(e.Body))
		}
	}
	return all
}

func (l *learner) wantBodies(kind progress.Kind, want ...string) {
	l.t.Helper()
	if got := l.bodies(kind); fmt.Sprint(got) != fmt.Sprint(want) {
		l.t.Errorf("%s: got %q, want %q", kind, got, want)
	}
}

// doAll does all tasks of the practice.
func (l *learner) doAll() {
	l.t.Helper()
	l.Press("1", "1", "2", "3", "e")
	l.Type("Ditulis bersama")
	l.Press("ctrl+s", "n", "1", "e")
	l.Type("instagram.com/kim.contoh")
	l.Press("enter", "n", "1")
}

func TestTicksAreRecordedAtOnceBothWays(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Want("0 dari 3 tugas", "1  Tulis bio", "· belum", "Buka meja kerja bio")
	l.Press("enter")
	l.Want("Tugas 1 dari 3", "1  [ ] Bio menyebut nama desa", "Bukti: catatan singkat")
	l.Press("1", "2", "2")
	l.Want("1  [✓] Bio", "2  [ ] Tidak", "› 1 dari 3", "✓ tersimpan")
	l.Press("down", "space")
	l.Want("3  [✓] Bio")
	l.Click("2  [ ]")
	l.Want("2  [✓] Tidak", "Tinggal buktinya")
	l.wantBodies(progress.KindTicked, `tulis {"line":"a","on":true}`, `tulis {"line":"b","on":true}`,
		`tulis {"line":"b","on":false}`, `tulis {"line":"c","on":true}`, `tulis {"line":"b","on":true}`)
	l.wantBodies(progress.KindOpened, ` {"page":"tulis"}`)
}

// Keys that come before anything is saved are not undone by what is loaded then.
func TestQuickTicksStay(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Burst("1", "1", "2", "3")
	l.Want("1  [✓]", "2  [✓]", "3  [✓]")
	l.Burst("2", "esc", "2", "1")
	l.Press("left")
	l.Want("1  [✓]", "2  [ ]", "3  [✓]")
}

// A double click is one click: the second would take the tick away.
func TestDoubleClickTicksOnce(t *testing.T) {
	t.Parallel()
	store := tuitest.OpenStore(t, t.TempDir())
	r := tuitest.New(t, tuitest.Config{Store: store, Course: tuitest.PracticeCourse(t), Lang: "id", Now: tuitest.Now})
	r.Press("enter", "enter", "enter", "3", "enter", "0", "1", "1", "1")
	r.Click("1  [ ]")
	r.Click("1  [✓]")
	r.Want("1  [✓]")
}

// Who is killed finds every tick, and the task that they were at under Enter.
func TestTicksAreThereAfterAKill(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Press("2", "1", "e")
	l.Type("kim.contoh.id")
	l.Press("enter", "n", "esc", "1", "3")
	back := l.again()
	back.Want("1 dari 3 tugas", "› 1 dari 3", "✓ selesai menurut Anda", "▌ 1")
	back.Press("enter")
	back.Want("3  [✓]", "1  [ ]")
}

func TestTheLastTickFinishesThePracticeOnce(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.doAll()
	l.Want("✓ Semua tugas selesai")
	events := tuitest.EventsOf(t, l.store)
	last, before := events[len(events)-1], events[len(events)-2]
	var body progress.FinishedBody
	if err := json.Unmarshal(last.Body, &body); err != nil || last.Kind != progress.KindFinished || before.Kind != progress.KindTicked {
		t.Fatalf("%s, then %s: %v", before.Kind, last.Kind, err)
	}
	if body.Run == "" || body.Points != 3 || body.Max != 3 || body.Percent != 100 || body.PassMark != 0 || !body.Passed {
		t.Errorf("finished with %+v", body)
	}

	l.Press("1")
	l.Want("tetap tercatat selesai", "1  [ ]")
	l.Press("1", "esc")
	l.again().Press("3", "1", "1")
	if n := len(l.bodies(progress.KindFinished)); n != 1 {
		t.Errorf("finished %d times", n)
	}
	l.Want("Lanjut ke praktik: Nama akun")
	l.Press("esc")
	l.Want("✓ selesai")
	l.WantNot("lulus")
	l.Press("1", "n")
	l.Want("Nama akun", "Tulis dulu di meja kerja")
}

func TestLinksAreCompletedAndCheckedKindly(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Press("2", "1", "e")
	l.Type("profil kami")
	l.Press("enter")
	l.Want("Alamat belum lengkap", "profil kami")
	l.wantBodies(progress.KindEvidenced)
	l.Press("ctrl+u")
	l.Type("javascript://x.id")
	l.Press("enter")
	l.Want("Alamat belum lengkap")
	l.Press("ctrl+u")
	l.Type("www.instagram.com/kim.contoh")
	l.Press("enter")
	l.Want("https://www.instagram.com/kim.contoh", "✓ Tugas ini selesai")
	l.wantBodies(progress.KindEvidenced, `pasang {"kind":"link","text":"https://www.instagram.com/kim.contoh"}`)
}

func TestEvidenceCanBeChangedAndWithdrawn(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Press("1", "e")
	l.Type("Ditulis")
	l.Press("ctrl+s")
	l.Want("Ditulis", "Ubah catatan", "Tarik kembali")
	l.Press("e")
	l.Type(" Siti")
	l.Press("ctrl+s", "x", "enter")
	l.Want("Ditulis Siti")
	l.Press("x", "2")
	l.WantNot("Ditulis")
	l.Want("Tulis catatan")
	l.wantBodies(progress.KindEvidenced, `tulis {"kind":"note","text":"Ditulis"}`, `tulis {"kind":"note","text":"Ditulis Siti"}`, `tulis {"kind":"note","text":""}`)
}

func TestPersonalDataIsAskedAbout(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Press("1", "e")
	l.Type("Hubungi 081234567890")
	l.Press("ctrl+s")
	l.Want("Ada data pribadi?", "nomor HP: 081234567890")
	l.wantBodies(progress.KindEvidenced)
	l.Press("esc")
	l.Want("belum disimpan")
	l.Press("e")
	l.Want("Hubungi 081234567890")
	l.Press("ctrl+s", "enter")
	l.Want("Tulis catatan", "081234567890")
	l.Press("ctrl+s", "2")
	l.WantNot("belum disimpan")
	l.wantBodies(progress.KindEvidenced, `tulis {"kind":"note","text":"Hubungi 081234567890"}`)
}

// Text that was not decided on is not lost without a question.
func TestUndecidedEvidenceIsNotLost(t *testing.T) {
	t.Parallel()
	l := atPractice(t)
	l.Press("1", "e")
	l.Type("NIK 3313012345678901")
	l.Press("ctrl+s", "esc", "esc")
	l.Want("Simpan dulu?")
	l.Press("2")
	l.Want("0 dari 3 tugas")
	l.wantBodies(progress.KindEvidenced)
	l.Press("1", "e")
	l.WantNot("3313012345678901")
}

func TestLanguageSwitchesAtTheSamePlace(t *testing.T) {
	t.Parallel()
	store := tuitest.OpenStore(t, t.TempDir())
	r := tuitest.New(t, tuitest.Config{Store: store, Course: tuitest.PracticeCourse(t)})
	r.Press("1", "enter", "enter", "enter", "3", "enter", "0")
	r.Press("1", "1", "1", "2", "L")
	r.Want("Task 1 of 3", "2  [✓] There is no private number", "▌ 2")
	r.Press("L")
	r.Want("Tugas 1 dari 3", "2  [✓] Tidak ada nomor")
}

// A window in which the checklist is out of sight shows it before it ticks.
func TestEnterShowsBeforeItTicks(t *testing.T) {
	t.Parallel()
	l := inWindow(t, "id", 40, 12)
	l.Press("1")
	l.WantNot("[ ]")
	l.Press("enter")
	l.Want("[ ] Bio menyebut")
	l.wantBodies(progress.KindTicked)
	l.Press("enter")
	l.wantBodies(progress.KindTicked, `tulis {"line":"a","on":true}`)
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"id", "en"} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				l := inWindow(t, lang, size[0], size[1])
				var out strings.Builder
				shot := func(name string) { fmt.Fprintf(&out, "== %s\n%s\n\n", name, l.Screen()) }
				shot("overview")
				l.Press("1")
				shot("task")
				l.Press("1", "2")
				shot("ticked")
				l.Press("e")
				l.Type("081234567890")
				shot("evidence")
				l.Press("ctrl+s")
				shot("personal data")
				l.Press("2", "3")
				shot("task is done")
				l.Press("right", "1", "e")
				l.Type("kim")
				l.Press("enter")
				shot("link")
				l.Type(".id/a")
				l.Press("enter", "right", "1")
				shot("practice is done")
				l.Press("n")
				shot("overview at the end")
				l.Press("1", "1")
				shot("reopened")
				l.Press("?")
				shot("help")
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}

// Whatever is pressed and clicked: no panic, a view that fits, and at most one
// end.
func TestAnythingGoes(t *testing.T) {
	t.Parallel()
	course := tuitest.PracticeCourse(t)
	keys := []string{
		"1", "2", "3", "9", "enter", "enter", "space", "e", "x", "n", "w", "k", "j", "up", "down", "left", "right", "esc",
		"pgup", "pgdown", "ctrl+s", "tab", "L", "?", "0", "8", "a", "backspace",
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := tuitest.AtHome(t, tuitest.Config{Course: course, Lang: "id"})
		r.Press("1", "1")
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0:
				r.Resize(rapid.IntRange(30, 130).Draw(rt, "width"), rapid.IntRange(8, 45).Draw(rt, "height"))
			case 1:
				r.ClickAt(rapid.IntRange(0, 90).Draw(rt, "x"), rapid.IntRange(0, 30).Draw(rt, "y"))
			case 2:
				r.Wheel(rapid.IntRange(-3, 3).Draw(rt, "wheel"))
			case 3:
				r.Paste(rapid.String().Draw(rt, "pasted"))
			default:
				r.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if err := r.Fits(); err != nil {
				rt.Fatal(err)
			}
		}
		ends := 0
		for _, e := range tuitest.EventsOf(t, r.Store()) {
			if e.Kind == progress.KindFinished && e.Unit == tuitest.BioPractice {
				ends++
			}
		}
		if ends > 1 {
			rt.Fatalf("finished %d times", ends)
		}
	})
}
