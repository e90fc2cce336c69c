package tui_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// reported is what was noted in a session, in order.
func reported(t *testing.T, r *tuitest.Robot) (events []progress.Event, bodies []progress.ReportedBody) {
	t.Helper()
	for _, event := range tuitest.EventsOf(t, r.Store()) {
		if event.Kind != progress.KindReported {
			continue
		}
		var body progress.ReportedBody
		if err := json.Unmarshal(event.Body, &body); err != nil {
			t.Fatal(err)
		}
		events, bodies = append(events, event), append(bodies, body)
	}
	return events, bodies
}

// dramaUnit is the drama of the account that is taken over.
const dramaUnit = "menjaga-akun/drama-akun-diretas"

// On every page the key asks what is in the way, in every window and language,
// and what is noted says where.
func TestObstaclesAreNotedWhereTheyHappen(t *testing.T) {
	t.Parallel()
	pages := []struct {
		name       string
		keys       []string
		unit, item string
	}{
		{"home", nil, progress.Elsewhere, ""},
		{"list of participants", []string{"p"}, progress.Elsewhere, ""},
		{"module", []string{"3"}, progress.Elsewhere, "akun-resmi"},
		{"first page of a lesson", []string{"3", "2"}, "akun-resmi/nama-dan-bio", "bagian-profil"},
		{"second page of a lesson", []string{"3", "2", "2"}, "akun-resmi/nama-dan-bio", "nama-pengguna"},
		{"before a quiz", []string{"3", tuitest.Number(t, quizUnit)}, quizUnit, ""},
		{"question", []string{"3", tuitest.Number(t, quizUnit), "1"}, quizUnit, "official-means"},
		{"before a drama", []string{"4", tuitest.Number(t, dramaUnit)}, dramaUnit, ""},
		{"scene of a drama", []string{"4", tuitest.Number(t, dramaUnit), "1"}, dramaUnit, "umpan"},
	}
	for _, page := range pages {
		t.Run(page.name, func(t *testing.T) {
			t.Parallel()
			for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
				for _, lang := range []string{i18n.Indonesian, i18n.English} {
					say := i18n.For(lang).Obstacle
					r := tuitest.AtHome(t, tuitest.Config{Width: size[0], Height: size[1]})
					if lang == i18n.English {
						r.Press("L")
					}
					r.Press(page.keys...)
					r.Press("!")
					r.Want(say.Title, say.Kinds["other"], say.OpenMine)
					r.Press("4")
					r.Want(say.Kinds["understand"])
					wantDialog(t, r, say.Advice["understand"])
					r.Press("enter")
					r.Want(say.DoneTitle)
					wantDialog(t, r, say.Done, say.GoOn)
					r.Press("1")
					r.WantNot(say.DoneTitle)
					if err := r.Fits(); err != nil {
						t.Error(err)
					}
					events, bodies := reported(t, r)
					if len(events) != 1 || events[0].Unit != page.unit || events[0].Item != page.item ||
						bodies[0].Kind != "understand" || bodies[0].Report == "" || bodies[0].Note != "" {
						t.Errorf("%v, %s: recorded %+v %+v", size, lang, events, bodies)
					}
				}
			}
		})
	}
}

func TestObstacleByMouse(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Click("tekan tanda seru")
	r.Click("Soal atau pelajaran keliru")
	r.Type("soal 2, kuncinya b")
	r.Click("ctrl+s catat")
	r.Want("Kendala sudah dicatat")
	r.Click("Lihat kendala saya")
	r.Want("Kendala saya", "soal 2, kuncinya b", "hari ini · di luar pelajaran", "tersimpan, menunggu pelatih")
	r.Click("esc tutup")
	r.Press("3")
	r.Resize(120, 40)
	r.Click("! kendala")
	r.Want("Apa yang menghambat Anda?")
	r.ClickAt(1, 3)
	r.WantNot("Apa yang menghambat Anda?")
}

// The list has everything, the latest first, with its place; also after a kill.
func TestListOfObstacles(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("!", "7")
	r.Want("Belum ada kendala yang dicatat")
	r.Press("esc", "3", "!", "1", "enter", "enter", "2", "!", "2")
	r.Type("satu HP untuk bertiga")
	r.Press("ctrl+s", "2")
	want := []string{
		"Tidak ada perangkat hari ini · Modul 3 · Nama dan bio akun", "“satu HP untuk bertiga”",
		"menunggu pelatih Tidak ada sinyal hari ini · Modul 3 · Menyiapkan akun resmi",
	}
	wantDialog(t, r, want...)
	r.Press("L")
	r.Want("My problems", "No device", "Module 3 · The account's name and bio", "waiting for the trainer")
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1", Lang: "id"}) // nothing was closed
	again.Press("!", "7")
	wantDialog(t, again, want...)
}

// What is not on disk yet is in the list, once.
func TestListHasWhatIsNotSavedYet(t *testing.T) {
	t.Parallel()
	store := &failingStore{Store: tuitest.OpenStore(t, t.TempDir())}
	r := learner(t, tuitest.Config{Store: store})
	store.failing.Store(true)
	r.Press("!", "1", "enter", "esc", "!", "7")
	r.Want("Kendala saya", "Tidak ada sinyal", "1 belum tersimpan")
	store.failing.Store(false)
	r.Later()
	r.Press("esc", "!", "7")
	r.Want("✓ tersimpan", "Tidak ada sinyal")
	r.Press("esc", "p", "0")
	r.Type("Budi")
	r.Press("enter", "enter", "enter", "3", "enter", "0", "!", "7")
	r.Want("Belum ada kendala yang dicatat") // of Budi
}

// wantDialog fails unless the dialog shows all texts.
func wantDialog(t *testing.T, r *tuitest.Robot, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !tuitest.Shows(dialog(r.Screen()), text) {
			t.Errorf("the dialog does not show %q:\n%s", text, r.Screen())
		}
	}
}

// dialog is what stands in the box of a dialog.
func dialog(screen string) string {
	var text []string
	for _, line := range strings.Split(screen, "\n") {
		if parts := strings.Split(line, "│"); len(parts) > 2 {
			text = append(text, parts[1])
		}
	}
	return strings.Join(text, "\n")
}

// A blocked account leads to the lesson that helps.
func TestBlockedAccountLeadsToRecovery(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"id", "en"} {
		r := learner(t, tuitest.Config{})
		if lang == "en" {
			r.Press("L")
		}
		say := i18n.For(lang).Obstacle
		r.Press("3", tuitest.Number(t, quizUnit), "1", "!", "3")
		wantDialog(t, r, say.Advice["blocked"])
		r.Press("enter")
		r.Click(say.OpenRecovery)
		r.Want("instagram.com/hacked")
		r.Press("esc")
		r.Want(i18n.For(lang).Quiz.Question(1, 17))
	}
}

// Personal data in a note is pointed out, and not more than that.
func TestPersonalDataInANote(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Width: 40, Height: 12})
	r.Press("!", "6")
	r.Type("HP saya")
	r.WantNot("data pribadi")
	r.Type(" 0812 3456 7890")
	wantDialog(t, r, "“0812 3456 7890” mirip data pribadi", "HP saya 0812 3456 7890")
	r.Press("ctrl+s")
	if _, bodies := reported(t, r); len(bodies) != 1 || bodies[0].Note != "HP saya 0812 3456 7890" {
		t.Errorf("recorded %+v", bodies)
	}
}

// A note is typed text: it is not lost without a question, and kept by who
// leaves in a hurry.
func TestNoteOfAnObstacleIsNotLost(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("!", "6")
	r.Type("Listrik padam!")
	r.Want("Listrik padam!", "belum disimpan")
	r.Press("enter")
	r.Type("Lalu internet juga")
	r.Press("esc")
	r.Want(keepQuestion)
	r.Press("3")
	r.Press("ctrl+c", "ctrl+c")
	if !r.Quit() {
		t.Fatal("did not quit")
	}
	if _, bodies := reported(t, r); len(bodies) != 1 || bodies[0].Note != "Listrik padam!\nLalu internet juga" {
		t.Errorf("recorded %+v", bodies)
	}
}

// Leaving the dialogs notes nothing, and quick keys note nothing twice.
func TestObstacleOnceOrNotAtAll(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{})
	r.Press("!", "esc", "!", "3", "esc")
	r.Want("Mulai dari sini")
	if events, _ := reported(t, r); len(events) != 0 {
		t.Errorf("recorded %+v", events)
	}
	r.Press("!")
	r.Burst("!", "1", "1", "2")
	r.Want("Tidak ada sinyal")
	r.Burst("enter", "enter", "ctrl+s")
	if events, _ := reported(t, r); len(events) != 1 {
		t.Errorf("recorded %+v", events)
	}
	r.Press("esc")
	r.Want("Mulai dari sini") // what is in the way is no work done
	r.Press("3", "5", "!", "1", "enter", "esc", "esc")
	r.WantNot("sebagian")
}

// In a text field the key is text; in a dialog it does nothing.
func TestExclamationMarkIsTextWhereTextIsTyped(t *testing.T) {
	t.Parallel()
	r := atNumberQuestion(t)
	r.Type("4!2") // a field for a number takes no other text
	r.Want("[42_")
	r.WantNot("Ada kendala?")
	r.Press("esc", "!") // the field is left
	r.Want("Ada kendala?")

	r = learner(t, tuitest.Config{})
	r.Press("3", "2", "/")
	r.Type("awas!")
	r.Want("awas!")
	r.Press("esc", "?", "!")
	r.WantNot("Ada kendala?")
	r.Press("pgdown")
	r.Want("catat atau lihat kendala")
}

// Whoever has not said a name yet is told what to do.
func TestObstacleBeforeThereIsAName(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{})
	r.Press("!")
	r.Want("Ada kendala?")
	wantDialog(t, r, i18n.For("id").Obstacle.Nobody)
	r.Press("esc", "1")
	r.Type("Siti!")
	r.Want("Siti!")
}

// In a practice it is the task; in a text workbench the key is text.
func TestObstaclesInAPractice(t *testing.T) {
	t.Parallel()
	r := learner(t, tuitest.Config{Course: tuitest.PracticeCourse(t)})
	r.Press("1", "1", "!", "1", "enter", "1", "1", "!", "2", "enter", "1")
	events, bodies := reported(t, r)
	if len(events) != 2 || events[0].Unit != tuitest.BioPractice || events[0].Item != "" || events[1].Item != "tulis" || bodies[1].Kind != "device" {
		t.Errorf("recorded %+v %+v", events, bodies)
	}
	r.Press("w")
	r.Type("Halo!")
	r.WantNot("Ada kendala?")
	r.Want("Halo!")
}
