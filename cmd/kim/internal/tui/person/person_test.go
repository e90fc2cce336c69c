package person_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/person"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// People of the class of screentest.
const (
	asksHelp  = "p00000"
	noSignal  = "p00003"
	evidenced = "p00006"
)

// firstUnit is the first lesson of the course.
const firstUnit = "mengenal-kim/apa-itu-kim"

// scene is the page of a person in a class in which more has happened.
func scene(t *testing.T, who string, width, height int, lang string, drafts ...progress.Draft) (*screentest.Desk, *sqlstore.Store) {
	t.Helper()
	store, class := screentest.Class(t, 12)
	if _, err := store.Record(t.Context(), drafts...); err != nil {
		t.Fatal(err)
	}
	d := screentest.NewDesk(t, store, class, lang)
	d.Open(person.New(d.Env, who), width, height)
	return d, store
}

func draft(who string, minutes int, unit, item string, kind progress.Kind, body any) progress.Draft {
	at := screentest.Monday().AddDate(0, 0, -2).Add(time.Duration(minutes) * time.Minute)
	return progress.Draft{Participant: who, At: at, Unit: unit, Item: item, Lang: "id", Kind: kind, Body: body}
}

// quizRun is a quiz with a wrong choice, one that the course does not have any more, and a hint.
func quizRun(t *testing.T, who string) []progress.Draft {
	t.Helper()
	one, two := screentest.QuizItem(t, 0), screentest.QuizItem(t, 1)
	answer := func(item string, minute, attempt int, choice string, right bool) progress.Draft {
		return draft(who, minute, screentest.QuizUnit, item, progress.KindAnswered, progress.AnsweredBody{
			Run: "run1", Graded: true, Right: right, Attempt: attempt, Response: progress.Response{Choices: []string{choice}},
		})
	}
	return []progress.Draft{
		draft(who, 0, screentest.QuizUnit, "", progress.KindStarted, progress.StartedBody{Run: "run1", PassMark: 75}),
		draft(who, 1, screentest.QuizUnit, one, progress.KindPicked, progress.PickedBody{Run: "run1"}),
		answer(one, 2, 1, "a", false),
		draft(who, 3, screentest.QuizUnit, two, progress.KindHinted, progress.HintedBody{Run: "run1"}),
		answer(two, 4, 3, "zz", false),
		answer("soal-lama", 5, 1, "b", true),
		draft(who, 12, screentest.QuizUnit, "", progress.KindFinished, progress.FinishedBody{
			Run: "run1", Points: 1, Max: 3, Percent: 33, PassMark: 75,
		}),
	}
}

// dramaRun plays the first drama of the course that has a choice, as far as it goes with first choices.
func dramaRun(t *testing.T, who string) (unit string, drafts []progress.Draft) {
	t.Helper()
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range course.Modules {
		for _, u := range module.Units {
			if u.Kind != lessons.KindDrama {
				continue
			}
			body, err := u.Drama(lessons.ID)
			if err != nil {
				t.Fatal(err)
			}
			play := body.Begin()
			for step := 0; !play.Done(); step++ {
				from, choice := play.Scene(), play.Choices()[0]
				if play, err = play.Choose(choice.ID); err != nil {
					t.Fatal(err)
				}
				drafts = append(drafts, draft(who, 20+step, u.ID, from.ID, progress.KindChose, progress.ChoseBody{
					Run: "drama1", Step: step, Choice: choice.ID, To: play.Scene().ID, Score: choice.Score,
				}))
			}
			end := play.Scene()
			return u.ID, append(drafts, draft(who, 40, u.ID, "", progress.KindFinished, progress.FinishedBody{
				Run: "drama1", Points: end.Ending.Points(), Max: 1, Percent: int(100 * end.Ending.Points()), Passed: true, Ending: end.ID,
			}))
		}
	}
	t.Fatal("no drama")
	return "", nil
}

func full(t *testing.T, who string) []progress.Draft {
	t.Helper()
	_, drama := dramaRun(t, who)
	task := screentest.PracticeItem(t, 1)
	return append(append(quizRun(t, who), drama...),
		draft(who, 50, screentest.PracticeUnit, task, progress.KindTicked, progress.TickedBody{Line: "a", On: true}),
		draft(who, 51, screentest.PracticeUnit, task, progress.KindEvidenced, progress.EvidencedBody{Kind: "link", Text: "https://www.instagram.com/kim"}),
		draft(who, 52, firstUnit, "", progress.KindOverrode, progress.OverrodeBody{Done: true, Reason: "Sudah ikut tatap muka.", By: "Rini Astuti"}),
	)
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d, _ := scene(t, asksHelp, size[0], size[1], lang, full(t, asksHelp)...)
				var seen []string
				look := func(what string) { seen = append(seen, "=== "+what+"\n"+d.View()) }
				for i, name := range []string{"overview", "modules", "scores", "attempts", "tasks", "obstacles", "history"} {
					d.Press(fmt.Sprint(i + 1))
					look(name)
				}
				d.Press("4", "enter")
				look("drama")
				d.Press("esc", "end", "enter")
				look("quiz")
				d.Press("pgdown", "esc", "2", "enter")
				look("menu of a part")
				golden.RequireEqual(t, []byte(strings.Join(seen, "\n")))
			})
		}
	}
}

// state is what the store has of a person now.
func state(t *testing.T, store *sqlstore.Store, who string) progress.State {
	t.Helper()
	s, err := store.State(t.Context(), who)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A part counts as done for a reason, which stays in sight; without one nothing happens, and it can be taken back.
func TestOverride(t *testing.T) {
	t.Parallel()
	d, store := scene(t, asksHelp, 76, 20, i18n.Indonesian)
	d.Press("2", "d", "ctrl+s")
	if !strings.Contains(d.Notice, "belum ada yang berubah") {
		t.Errorf("notice %q", d.Notice)
	}
	d.Press("enter")
	d.Click("Hitung bagian ini selesai")
	d.Want("Apa alasannya?")
	d.Type("Sudah ikut tatap muka")
	d.Press("ctrl+s")
	d.Want("✓ pelatih", "Dihitung selesai oleh Rini Astuti, hari ini. Alasannya: Sudah ikut tatap")
	o := state(t, store, asksHelp).Units[firstUnit].Override
	if o == nil || o.Reason != "Sudah ikut tatap muka" || o.By != "Rini Astuti" {
		t.Fatalf("override %+v", o)
	}
	d.Press("7")
	d.Want("Rini Astuti: menghitung selesai Apa itu KIM: “Sudah ikut tatap")
	d.Press("2", "d")
	d.WantNot("✓ pelatih")
	if u := state(t, store, asksHelp).Units[firstUnit]; u.Override != nil {
		t.Fatalf("still %+v", u.Override)
	}
	d.Press("u")
	d.Want("✓ pelatih")
}

// What somebody has done by themselves needs no trainer's word.
func TestDoneNeedsNoOverride(t *testing.T) {
	t.Parallel()
	d, _ := scene(t, asksHelp, 76, 20, i18n.Indonesian, draft(asksHelp, 0, firstUnit, "", progress.KindRead, progress.ReadBody{}))
	d.Press("2", "d")
	if d.Dialog() != nil {
		t.Error("it is asked for a reason")
	}
	d.Press("enter")
	d.WantNot("Hitung bagian ini selesai")
}

// Every question shows the answer in words, also one whose choice or question the course has no more.
func TestAttempt(t *testing.T) {
	t.Parallel()
	d, _ := scene(t, asksHelp, 76, 60, i18n.Indonesian, quizRun(t, asksHelp)...)
	quiz, _ := d.Env.Course.Unit(screentest.QuizUnit)
	body, err := quiz.Quiz(lessons.ID)
	if err != nil {
		t.Fatal(err)
	}
	d.Press("4")
	d.Want("33% · belum lulus", "12 menit", "3 dari")
	d.Press("enter")
	d.Want("Soal 1 ! belum tepat", body.Questions[0].Choices[0].Text, "Yang benar")
	d.Want("pilihan zz, yang tidak ada lagi", "dijawab 3 kali · 1 petunjuk")
	d.Press("pgdown")
	d.Want("(soal ini tidak ada lagi di pelajaran)", "· belum dijawab")
}

func TestDramaPath(t *testing.T) {
	t.Parallel()
	unit, drafts := dramaRun(t, asksHelp)
	d, _ := scene(t, asksHelp, 76, 40, i18n.Indonesian, drafts...)
	u, _ := d.Env.Course.Unit(unit)
	body, err := u.Drama(lessons.ID)
	if err != nil {
		t.Fatal(err)
	}
	d.Press("4", "enter")
	d.Want("Jalan cerita", "1. "+body.Scenes[0].Title, body.Scenes[0].Choices[0].Text)
}

func TestEvidence(t *testing.T) {
	t.Parallel()
	d, store := scene(t, evidenced, 76, 20, i18n.Indonesian)
	d.Want("bukti menunggu: “https")
	d.Press("5", "enter")
	d.Want("https://www.instagram.com/kim.mekar")
	d.Click("Kembalikan, dengan catatan")
	d.Type("Tautannya belum bisa dibuka")
	d.Press("ctrl+s")
	d.Want("! Dikembalikan oleh Rini Astuti", "Tautannya belum bisa dibuka")
	verdict := state(t, store, evidenced).Units[screentest.PracticeUnit].Tasks[screentest.PracticeItem(t, 1)].Verdict
	if verdict == nil || verdict.OK {
		t.Fatalf("verdict %+v", verdict)
	}
	d.Press("1")
	d.Want("Tidak ada yang perlu dibantu sekarang")
}

func TestObstacle(t *testing.T) {
	t.Parallel()
	d, _ := scene(t, noSignal, 76, 20, i18n.Indonesian)
	d.Press("6", "a")
	d.Type("Datang saja ke balai desa")
	d.Press("ctrl+s")
	d.Want("✓ Dijawab oleh Rini Astuti, hari ini", "“Datang saja ke balai desa”")
	d.Press("1")
	d.WantNot("Di rumah tidak ada sinyal")
	d.Press("7")
	d.Want("Rini Astuti: menjawab dan menutup kendala: “Datang saja ke balai")
}

// Whoever opened a hint a moment ago is at work; an hour later they have stopped.
func TestHint(t *testing.T) {
	t.Parallel()
	const stopped = "memakai petunjuk lalu berhenti"
	hint := func(ago time.Duration) progress.Draft {
		d := draft(noSignal, 0, screentest.QuizUnit, screentest.QuizItem(t, 0), progress.KindHinted, progress.HintedBody{Run: "run1"})
		d.At = screentest.Monday().Add(-ago)
		return d
	}
	d, _ := scene(t, noSignal, 96, 36, i18n.Indonesian, hint(10*time.Minute))
	d.WantNot(stopped)
	d, _ = scene(t, noSignal, 96, 36, i18n.Indonesian, hint(2*time.Hour))
	d.Want(stopped)
}

// Whoever is moved keeps everything; undoing puts them back.
func TestMove(t *testing.T) {
	t.Parallel()
	store, class := screentest.Class(t, 12)
	if err := store.SaveClass(t.Context(), progress.Class{ID: "lain", Name: "Angkatan II", Place: "Colomadu"}); err != nil {
		t.Fatal(err)
	}
	d := screentest.NewDesk(t, store, class, i18n.Indonesian)
	d.Open(person.New(d.Env, noSignal), 76, 20)
	d.Press("g")
	d.Want("Angkatan II")
	d.Press("1")
	d.Want("Pindahkan Joko Prasetyo ke kelas Angkatan II?")
	d.Press("1")
	in := func(class string) bool {
		t.Helper()
		_, found, err := store.Member(t.Context(), class, noSignal)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	if in(class.ID) || !in("lain") {
		t.Error("not moved")
	}
	d.Want("Tidak ada lagi di kelas ini", "Joko Prasetyo")
	d.Press("u")
	if !in(class.ID) || in("lain") {
		t.Error("not put back")
	}
	d.Press("home", "enter")
	d.Click("Keluarkan dari kelas ini")
	d.Press("1")
	if in(class.ID) {
		t.Error("still in the class")
	}
}

// Two participants that are one person can be separated again.
func TestSeparate(t *testing.T) {
	t.Parallel()
	linked := draft("p00005", 0, "", "", progress.KindLinked, progress.LinkedBody{Other: noSignal})
	d, store := scene(t, noSignal, 76, 30, i18n.Indonesian, linked)
	d.Want("Dicatat sebagai satu orang dengan", "Agus Widodo")
	d.Press("end", "enter")
	d.Click("Pisahkan")
	d.Want("Pisahkan “Agus Widodo” dari orang ini?")
	d.Press("1")
	profiles, err := store.Profiles(t.Context(), noSignal)
	if err != nil || len(profiles) != 1 {
		t.Fatalf("%d profiles, %v", len(profiles), err)
	}
	d.WantNot("Agus Widodo")
}

// The timeline is read page by page, and what is new stands on top without losing the place.
func TestHistoryPages(t *testing.T) {
	t.Parallel()
	var drafts []progress.Draft
	for i := range 150 {
		unit := firstUnit
		if i%2 == 0 {
			unit = screentest.QuizUnit
		}
		drafts = append(drafts, draft(noSignal, i, unit, "", progress.KindOpened, progress.Place{}))
	}
	d, store := scene(t, noSignal, 76, 20, i18n.Indonesian, drafts...)
	d.Press("7", "end")
	d.Want("lihat yang lebih lama")
	d.Press("enter", "end")
	d.Want("lihat yang lebih lama")
	d.Press("enter", "end")
	d.WantNot("lihat yang lebih lama")
	before := d.View()
	if _, err := store.Record(t.Context(), draft(noSignal, 999, screentest.QuizUnit, "", progress.KindStarted, progress.StartedBody{Run: "x"})); err != nil {
		t.Fatal(err)
	}
	d.Send(screen.FreshMsg{})
	if after := d.View(); after != before {
		t.Errorf("the place was lost:\n%s\n---\n%s", before, after)
	}
	d.Press("home")
	d.Want("Mulai Kuis")
}

func TestMessageAndPapers(t *testing.T) {
	t.Parallel()
	d, _ := scene(t, asksHelp, 76, 20, i18n.Indonesian)
	d.Press("m")
	d.Want("Siti Aminah", "Salam")
	d.Press("esc", "p")
	if _, ok := d.Sent[0].(screen.PapersMsg); !ok {
		t.Fatalf("sent %+v", d.Sent)
	}
}

// Sections follow clicks and the tab keys as well as numbers.
func TestSections(t *testing.T) {
	t.Parallel()
	d, _ := scene(t, asksHelp, 76, 20, i18n.Indonesian)
	d.Click("6 Kendala")
	d.Want("Saya belum paham bedanya")
	d.Press("tab")
	d.Want("Mencatat kendala")
	d.Press("tab")
	d.Want("Perlu dibantu")
	d.Press("shift+tab", "shift+tab", "shift+tab")
	d.Want("Belum ada tugas praktik")
}
