package today_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/today"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func open(t *testing.T, people, width, height int, lang string) *screentest.Desk {
	t.Helper()
	store, class := screentest.Class(t, people)
	d := screentest.NewDesk(t, store, class, lang)
	d.Open(today.New(d.Env), width, height)
	return d
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := open(t, 40, size[0], size[1], lang)
				var seen []string
				look := func(what string) { seen = append(seen, "=== "+what+"\n"+d.View()) }
				look("first")
				d.Press("enter")
				look("menu of a request for help")
				d.Press("4")
				look("message")
				d.Press("esc", "end")
				look("end")
				d.Press("enter")
				look("a group opened")
				golden.RequireEqual(t, []byte(strings.Join(seen, "\n")))
			})
		}
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	d := open(t, 40, 76, 20, i18n.Indonesian)
	d.Want("39 dari 40 orang perlu dibantu hari ini", "1 minta bantuan · 1 tersendat · 1 berhenti setelah petunjuk · 2 kendala")
	d.Want("Siti Aminah · Jaten", "sejak kemarin", "minta bantuan: “Saya belum paham bedanya", "Modul 3 · Kuis: ")
	d.Want("5 kali belum tepat sejak terakhir kali benar")
}

// Nobody needs help: the page says so, and nothing else.
func TestCalm(t *testing.T) {
	t.Parallel()
	store, class := screentest.Class(t, 12)
	class.ID = "kosong"
	d := screentest.NewDesk(t, store, class, i18n.Indonesian)
	d.Open(today.New(d.Env), 76, 20)
	d.Want("Kelas ini belum punya peserta")
	d.Press("enter")
	if _, ok := d.Sent[0].(screen.RosterMsg); !ok {
		t.Fatalf("Enter asks for %+v", d.Sent)
	}
	enrol := progress.Draft{
		Participant: "p00008", At: screentest.Monday(), Unit: progress.Elsewhere, Item: class.ID, Kind: progress.KindEnrolled,
		Body: progress.EnrolledBody{On: true},
	}
	if _, err := store.Record(t.Context(), enrol); err != nil {
		t.Fatal(err)
	}
	d.Send(screen.FreshMsg{})
	d.Want("✓ Tidak ada yang perlu dibantu hari ini")
	d.WantNot("Kelas ini belum punya peserta")
}

func TestMarkHandledAndUndo(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 20, i18n.Indonesian)
	d.Press("down", "h")
	if d.Notice != d.Env.Text.Care.Handled || d.NoticeKey != "u" {
		t.Errorf("notice %q with the key %q", d.Notice, d.NoticeKey)
	}
	d.WantNot("Budi Santoso")
	d.Want("10 dari 12")
	d.Press("u")
	if d.Notice != d.Env.Text.Care.Undone {
		t.Errorf("notice %q", d.Notice)
	}
	d.Want("Budi Santoso", "11 dari 12")
	d.Press("u")
	d.Want("Budi Santoso") // there is nothing left to undo
}

// A case leaves the list at once, not only when a slow disk has it; a second press
// acts on the next one.
func TestHandledLeavesAtOnce(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 70, i18n.Indonesian)
	d.Slow = true
	d.Press("down", "h")
	d.WantNot("Budi Santoso")
	d.Press("u")
	if d.Notice != d.Env.Text.Care.UndoLater {
		t.Errorf("notice %q", d.Notice)
	}
	d.Send(screen.FreshMsg{})
	d.WantNot("Budi Santoso")
	d.Save()
	d.WantNot("Budi Santoso")
}

func TestPutOff(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 70, i18n.Indonesian)
	d.Press("down", "z")
	d.Want("Besok", "3 hari lagi", "7 hari lagi")
	d.Press("1")
	if !strings.Contains(d.Notice, "besok") {
		t.Errorf("notice %q", d.Notice)
	}
	d.WantNot("Budi Santoso")
	later := d.Env.Now
	d.Env.Now = func() time.Time { return later().Add(16 * time.Hour) }
	d.Send(screen.FreshMsg{})
	d.Want("Budi Santoso")
}

// Whoever is silent or never began cannot be done with: they are put off.
func TestSilenceIsPutOff(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 70, i18n.Indonesian)
	d.Want("Slamet Riyadi", "diam 9 hari, 0 dari")
	for !strings.Contains(selectedLine(d), "Slamet") {
		d.Press("down")
	}
	d.Press("h")
	d.WantNot("Slamet Riyadi")
	if !strings.Contains(d.Notice, "7 hari lagi") {
		t.Errorf("notice %q", d.Notice)
	}
}

func selectedLine(d *screentest.Desk) string {
	for _, line := range strings.Split(d.View(), "\n") {
		if strings.HasPrefix(line, "▌") {
			return line
		}
	}
	return ""
}

func TestSilentDays(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 70, i18n.Indonesian)
	d.Want("Diam 7 hari atau lebih")
	d.Press("s") // 14
	d.WantNot("Slamet Riyadi")
	d.Press("s", "s") // 30, 3
	d.Want("Diam 3 hari atau lebih", "Slamet Riyadi")
}

func TestMessage(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 20, i18n.Indonesian)
	d.Press("down", "m")
	d.Want("Pesan untuk Budi Santoso", "Salam, Budi Santoso. Ini Rini Astuti, pelatih Sanggar KIM.", "(Modul 3 · Kuis: ", "Coba baca lagi halaman", "Salin")
	d.Press("1")
	if !strings.Contains(d.Clipboard, "Salam, Budi Santoso.") || !strings.Contains(d.Clipboard, "Balas saja pesan ini.") {
		t.Errorf("clipboard %q", d.Clipboard)
	}
	var name, text string
	for _, fails := range []error{nil, errors.New("disk is full")} {
		d.Env.Export = func(file string, data []byte) (string, error) {
			name, text = file, string(data)
			return "/home/rini/" + file, fails
		}
		d.Press("m", "2")
		if name != "pesan-budi-santoso-2026-11-23.txt" || text != d.Clipboard+"\n" {
			t.Errorf("wrote %q: %s", name, text)
		}
		d.Want(map[bool]string{true: "/home/rini/" + name, false: "belum dapat disimpan"}[fails == nil])
		d.Press("esc")
	}
}

// In a small window the whole message can be read all the same.
func TestLongMessageScrolls(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 38, 10, i18n.Indonesian)
	d.Press("down", "m")
	d.Want("Salam, Budi Santoso", "Salin")
	d.WantNot("Balas saja pesan ini")
	d.Press("pgdown", "pgdown", "pgdown")
	d.Want("Balas saja pesan ini", "Salin")
	d.Press("pgup", "pgup", "pgup")
	d.Want("Salam, Budi Santoso")
}

func TestEvidence(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		keys   []string
		typed  string
		ok     bool
		waits  bool
		notice string
	}{
		{"confirm", []string{"1"}, "", true, false, "diterima"},
		{"confirm with a note", []string{"2"}, "Bagus sekali", true, false, "diterima"},
		{"give back", []string{"3"}, "Foto profil belum ada", false, false, "dikembalikan"},
		{"give back without a word", []string{"3"}, "", false, true, "Belum ada tulisan"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := open(t, 12, 76, 70, i18n.Indonesian)
			for !strings.Contains(selectedLine(d), "Rina Kartika") {
				d.Press("down")
			}
			d.Press("e")
			d.Want("Periksa bukti", "https://www.instagram.com/kim.mekar")
			d.Press(c.keys...)
			if c.keys[0] != "1" {
				d.Want("https://www.instagram.com/kim.mekar")
				d.Type(c.typed)
				d.Press("ctrl+s")
			}
			if !strings.Contains(d.Notice, c.notice) {
				t.Errorf("notice %q", d.Notice)
			}
			if d.Has("Rina Kartika") != c.waits {
				t.Errorf("still in the list: %v\n%s", !c.waits, d.View())
			}
			state, err := d.Env.Store.State(t.Context(), "p00006")
			if err != nil {
				t.Fatal(err)
			}
			verdict := state.Units[screentest.PracticeUnit].Tasks[screentest.PracticeItem(t, 1)].Verdict
			switch {
			case c.waits && verdict != nil:
				t.Errorf("verdict %+v", verdict)
			case !c.waits && (verdict == nil || verdict.OK != c.ok || string(verdict.Comment) != c.typed || verdict.By != "Rini Astuti"):
				t.Errorf("verdict %+v", verdict)
			}
		})
	}
}

func TestAnswer(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 20, i18n.Indonesian)
	d.Press("1", "1") // the first row, the first thing to do
	d.Want("Jawab Siti Aminah", "“Saya belum paham bedanya")
	d.Type("Akun resmi dipegang pengurus.")
	d.Press("ctrl+s")
	d.WantNot("Siti Aminah")
	state, err := d.Env.Store.State(t.Context(), "p00000")
	if err != nil {
		t.Fatal(err)
	}
	reply := state.Units[screentest.QuizUnit].Obstacles[0].Reply
	if reply == nil || !reply.Closed || reply.Text != "Akun resmi dipegang pengurus." || reply.By != "Rini Astuti" {
		t.Errorf("reply %+v", reply)
	}
}

// The question of a case is shown with its right answer.
func TestViewQuestion(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 70, i18n.Indonesian)
	d.Press("v")
	d.Want("Modul 3 · Kuis: ", "Jawaban yang benar", "— benar", "Penjelasan")
}

func TestOpenPerson(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 20, i18n.Indonesian)
	d.Press("o")
	if got, ok := d.Sent[0].(screen.PersonMsg); !ok || got.Person != "p00000" {
		t.Fatalf("sent %+v", d.Sent)
	}
}

// A click on a row opens its menu, one on the name of a group nothing.
func TestClick(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 20, i18n.Indonesian)
	d.Click("Minta bantuan")
	if d.Dialog() != nil {
		t.Fatal("a heading opens something")
	}
	d.Click("Budi Santoso")
	d.Want("Buat pesan untuk WhatsApp")
	d.Click("Buka halaman orang ini")
	if got, ok := d.Sent[0].(screen.PersonMsg); !ok || got.Person != "p00001" {
		t.Fatalf("sent %+v", d.Sent)
	}
}

// A long group opens page by page, and closes where it was opened.
func TestPages(t *testing.T) {
	t.Parallel()
	d := open(t, 200, 76, 20, i18n.Indonesian)
	d.Press("end")
	d.Want("… dan 190 lagi")
	d.Press("enter")
	d.Want("1–50 dari 193")
	d.Press("end")
	d.Want("↓ 50 berikutnya")
	d.Press("enter")
	d.Want("51–100 dari 193", "↑ 50 sebelumnya")
	d.Press("end", "enter", "end", "enter")
	d.Want("151–193 dari 193")
	d.Press("home", "enter")
	d.Want("101–150 dari 193")
	d.Press("esc")
	d.Want("… dan 190 lagi", "Belum pernah mulai")
}

// While others learn, the selection stays with its case.
func TestFreshKeepsThePlace(t *testing.T) {
	t.Parallel()
	d := open(t, 12, 76, 20, i18n.Indonesian)
	d.Press("down", "down", "down")
	before := selectedLine(d)
	report := progress.Draft{
		Participant: "p00009", At: screentest.Monday(), Unit: progress.Elsewhere, Kind: progress.KindReported,
		Body: progress.ReportedBody{Report: "new", Kind: "understand", Note: "Bagaimana memulainya?"},
	}
	if _, err := d.Env.Store.Record(t.Context(), report); err != nil {
		t.Fatal(err)
	}
	d.Send(screen.FreshMsg{})
	after := selectedLine(d)
	if trim := func(s string) string { return strings.TrimLeft(s, "▌ 0123456789") }; trim(after) != trim(before) {
		t.Errorf("selected %q, was %q", after, before)
	}
	d.Press("home")
	d.Want("2 minta bantuan")
}
