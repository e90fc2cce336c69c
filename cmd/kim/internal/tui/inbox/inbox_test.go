package inbox_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/inbox"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func open(t *testing.T, width, height int, lang string) *screentest.Desk {
	t.Helper()
	store, class := screentest.Class(t, 40)
	d := screentest.NewDesk(t, store, class, lang)
	d.Open(inbox.New(d.Env), width, height)
	return d
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := open(t, size[0], size[1], lang)
				var seen []string
				look := func(what string) { seen = append(seen, "=== "+what+"\n"+d.View()) }
				look("by kind")
				d.Press("g")
				look("by area")
				d.Press("g")
				look("by unit")
				d.Press("f", "2")
				look("areas")
				d.Press("2")
				look("of one area")
				d.Press("end", "v")
				look("a question and its answer")
				d.Press("esc", "b")
				look("answer many")
				d.Press("1")
				look("the answer")
				golden.RequireEqual(t, []byte(strings.Join(seen, "\n")))
			})
		}
	}
}

func obstacle(t *testing.T, d *screentest.Desk, person, unit string) progress.Obstacle {
	t.Helper()
	state, err := d.Env.Store.State(t.Context(), person)
	if err != nil {
		t.Fatal(err)
	}
	return state.Units[unit].Obstacles[0]
}

func TestAnswerAndLeaveOpen(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	d.Want("4 laporan menunggu jawaban")
	d.Click("Siti Aminah")
	d.Press("2")
	d.Type("Nanti kita bahas.")
	d.Press("ctrl+s")
	d.Want("3 laporan menunggu jawaban · 1 sudah dijawab")
	d.WantNot("Siti Aminah")
	if o := obstacle(t, d, "p00000", screentest.QuizUnit); o.Reply == nil || o.Reply.Closed || o.Reply.Text != "Nanti kita bahas." {
		t.Errorf("reply %+v", o.Reply)
	}
	d.Press("x")
	d.Want("Siti Aminah", "sudah dijawab, belum ditutup")
	d.Press("x")
	d.WantNot("Siti Aminah")
}

// A group counts what it lists: not those that were answered, unless they are
// shown.
func TestGroupsCountWhatTheyList(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	d.Want("Tidak ada sinyal · 2")
	d.Press("enter", "2") // the first one
	d.Type("Pelajaran tidak perlu sinyal.")
	d.Press("ctrl+s")
	d.Want("Tidak ada sinyal · 1")
	d.WantNot("Dewi Lestari", "1 lagi")
	d.Press("x")
	d.Want("Tidak ada sinyal · 2", "Dewi Lestari")
}

func TestCloseWithoutAnswerAndUndo(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	d.Press("c") // the first one
	d.WantNot("Dewi Lestari")
	d.Want("3 laporan menunggu jawaban")
	if o := obstacle(t, d, "p00004", progress.Elsewhere); o.Reply == nil || !o.Reply.Closed || o.Reply.Text != "" {
		t.Errorf("reply %+v", o.Reply)
	}
	d.Press("u")
	d.Want("Dewi Lestari", "4 laporan menunggu jawaban")
}

func TestNothingIsSentWithoutText(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	d.Press("a", "ctrl+s")
	if d.Notice != d.Env.Text.Care.NothingWritten {
		t.Errorf("notice %q", d.Notice)
	}
	d.Want("4 laporan menunggu jawaban", "Dewi Lestari")
}

func TestAnswerManyAsksFirst(t *testing.T) {
	t.Parallel()
	for _, sends := range []bool{true, false} {
		d := open(t, 76, 36, i18n.Indonesian)
		d.Press("b")
		d.Want("Semua “Tidak ada sinyal” (2)", "Semua yang tersaring sekarang (4)")
		d.WantNot("Semua tentang soal") // it is about none
		d.Press("1")
		d.Want("Jawab 2 laporan sekaligus")
		d.Type("Pelajaran tidak perlu sinyal.")
		d.Press("ctrl+s")
		d.Want("Jawaban ini dikirim untuk 2 laporan:", "“Pelajaran tidak perlu sinyal.”")
		if !sends {
			d.Press("2")
			d.Want("4 laporan menunggu jawaban")
			continue
		}
		d.Press("1")
		d.Want("2 laporan menunggu jawaban")
		d.WantNot("Dewi Lestari", "Joko Prasetyo")
		for _, person := range []string{"p00003", "p00004"} {
			if o := obstacle(t, d, person, progress.Elsewhere); o.Reply == nil || !o.Reply.Closed || o.Reply.Text != "Pelajaran tidak perlu sinyal." {
				t.Errorf("reply to %s: %+v", person, o.Reply)
			}
		}
		d.Press("u")
		d.Want("4 laporan menunggu jawaban")
	}
}

func TestFilter(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	d.Press("f", "1")
	d.Want("Jenis laporan", "Semua", "Tidak paham")
	d.Click("Tidak ada sinyal")
	d.Want("2 laporan menunggu jawaban", "Hanya: Tidak ada sinyal", "Dewi Lestari", "Joko Prasetyo")
	d.WantNot("Siti Aminah")
	d.Press("f", "2")
	d.Click("Colomadu")
	d.Want("Hanya: Tidak ada sinyal · Colomadu", "Joko Prasetyo")
	d.WantNot("Dewi Lestari")
	d.Press("c")
	d.Want("Tidak ada laporan seperti itu")
	d.Press("f", "4")
	d.Want("3 laporan menunggu jawaban", "Siti Aminah")
}

// Reports from outside of the lessons are a group, and so are people of whom no
// district is known.
func TestNowhere(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	if err := d.Env.Store.SaveParticipant(t.Context(), progress.Participant{ID: "p00004", Name: "Dewi Lestari"}); err != nil {
		t.Fatal(err)
	}
	d.Send(screen.FreshMsg{})
	d.Press("g")
	d.Want("Kecamatan belum diisi · 1")
	d.Press("g")
	d.Want("di luar pelajaran · 2")
}

// Both languages say the same at the same place.
func TestLanguage(t *testing.T) {
	t.Parallel()
	d := open(t, 76, 36, i18n.Indonesian)
	d.Press("end")
	d.Env.Text = i18n.For(i18n.English)
	d.Send(screen.ChangedMsg{})
	d.Want("4 reports wait for an answer", "No signal")
	d.Press("enter")
	d.Want("Answer, then close")
}
