package quizview

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/exp/golden"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// testFiles is the small course with the two forms of a test.
func testFiles() fstest.MapFS {
	files := courseFiles()
	for _, form := range []string{"a", "b"} {
		for lang, text := range map[string]string{"id": testID, "en": testEN} {
			data := strings.NewReplacer("FORM", form).Replace(text)
			files["test-"+form+"."+lang+".md"] = &fstest.MapFile{Data: []byte(data)}
		}
	}
	return files
}

const testID = `---
title: "Tes: bentuk FORM"
kind: test
form: FORM
minutes: 5
objectives: [name, password, more]
sources: [Kit uji]
---

Tiga soal. Jawabannya tampil di akhir.

## Nama mana yang baik? {#FORM-name objective=name}

- [x] kimkarangrejo
  > Ada KIM dan desanya.
- [ ] siti1990
  > Itu nama orang.

> [!TIP]
> Siapa yang tampil?

> [!NOTE]
> Nama akun menyebut kelompok.

## Lengkapi kalimat ini. {#FORM-password type=blank objective=password}

Kata sandi kelompok ada di [[pengelola]] kata sandi.

- [ ] kertas
  > Kertas hilang.

> [!TIP]
> Sebuah aplikasi.

> [!NOTE]
> Pengelola kata sandi menyimpannya.

## Apa lagi? Pilih semua. {#FORM-more objective=more}

- [x] Foto
  > Ya.
- [x] Tautan
  > Ya.
- [ ] Iklan
  > Bukan.

> [!TIP]
> Dua.

> [!NOTE]
> Foto dan tautan.
`

const testEN = `---
title: "Test: form FORM"
kind: test
form: FORM
minutes: 5
objectives: [name, password, more]
sources: [Test kit]
---

Three questions. The answers come at the end.

## Which name is good? {#FORM-name objective=name}

- [x] kimkarangrejo
  > It names KIM and village.
- [ ] siti1990
  > That is a person.

> [!TIP]
> Who is to be seen?

> [!NOTE]
> The name of an account names the group.

## Complete this sentence. {#FORM-password type=blank objective=password}

The password of the group is in the password [[manager]].

- [ ] paper
  > Paper gets lost.

> [!TIP]
> An app.

> [!NOTE]
> A password manager keeps it.

## What else? Choose all. {#FORM-more objective=more}

- [x] Photo
  > Yes.
- [x] Link
  > Yes.
- [ ] Advertising
  > No.

> [!TIP]
> Two.

> [!NOTE]
> Photo and link.
`

// forms are the units of the tests that siti gets.
func forms(c *lessons.Course) (before, after string) {
	b, a := standing.Forms(c, "siti")
	return b.ID, a.ID
}

// answerTest answers a test, the questions named rightly, the others not at all.
func answerTest(r *session, right ...string) {
	r.tb.Helper()
	r.press("1")
	for _, topic := range []string{"name", "password", "more"} {
		switch known := slices.Contains(right, topic); {
		case !known && topic == "password":
			r.press("esc", "0")
		case !known:
			r.press("0")
		case topic == "name":
			r.pressChoices("a")
			r.press("enter")
		case topic == "password":
			r.write("pengelola")
			r.press("enter")
		case topic == "more":
			r.pressChoices("a", "b")
			r.press("enter")
		}
	}
	mustEqual(r.tb, "phase", r.m.phase, ended)
}

func openTest(tb testing.TB, c *lessons.Course, s *store, id string) *session {
	tb.Helper()
	return openUnit(tb, c, s, id, 76, 20)
}

// A test helps with nothing and says nothing before its end; then the answers
// can be looked through.
func TestExamSaysNothingBeforeItsEnd(t *testing.T) {
	t.Parallel()
	c, s := course(t, testFiles()), newStore()
	before, _ := forms(c)
	r := openTest(t, c, s, before)
	r.want("1  Mulai tes awal", "2  Lewati, saya mulai belajar", "3 soal")
	r.wantNot("lulus 70", "nilai lulus")
	r.press("1")
	r.wantNot("petunjuk")
	r.press("h")
	r.wantNot("Siapa yang tampil?")
	r.pressChoices("b")
	r.press("enter")
	r.want("Soal 2 dari 3")
	r.wantNot("Belum tepat", "Penjelasan")
	r.write("pengelola")
	r.press("enter")
	r.want("Soal 3 dari 3")
	r.pressChoices("a")
	r.press("enter")
	r.want("Nilai Anda 50", "○ perlu dipelajari", "● sudah kuat", "◐ sudah separuh", "gambaran sebelum belajar")
	r.wantNot("lulus", "coba lagi")
	mustEqual(t, "hints", s.count(progress.KindHinted), 0)
	mustEqual(t, "answers", s.count(progress.KindAnswered), 3)
	mustEqual(t, "ends", s.count(progress.KindFinished), 1)

	for r.m.more(r.m.page()) {
		r.press("enter")
	}
	r.press("1")
	r.want("Soal 1 dari 3", "Belum tepat", "Itu nama orang.", "Nama akun menyebut kelompok.")
	r.press("enter")
	r.want("Soal 2 dari 3", "Tepat", "Pengelola kata sandi menyimpannya.")
	r.press("b")
	r.want("Soal 1 dari 3")
	r.press("enter", "enter")
	r.want("Soal 3 dari 3", "Sebagian sudah tepat: 50%")
	r.speak(i18n.English)
	r.want("Question 3 of 3", "Photo and link.")
	r.press("enter")
	r.want("Your score is 50")
	r.press("1", "esc")
	r.want("Your score is 50")
}

// Skipping is remembered, and the test can be taken later all the same.
func TestExamCanBeSkipped(t *testing.T) {
	t.Parallel()
	c, s := course(t, testFiles()), newStore()
	before, after := forms(c)
	r := openTest(t, c, s, before)
	r.click("Lewati")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.BackMsg{}})
	mustEqual(t, "kinds", s.kinds(), []progress.Kind{progress.KindOpened})
	mustEqual(t, "unit", s.All()[0].Unit, before)
	r = openTest(t, c, s, before)
	r.want("Mulai tes awal", "Lewati")
	openTest(t, c, s, after).wantNot("Lewati")
	r.press("1")
	r.again().wantNot("Lewati")
}

// Whatever is killed in a test, the next question without an answer is asked.
func TestExamGoesOnAfterAKill(t *testing.T) {
	t.Parallel()
	c, s := course(t, testFiles()), newStore()
	before, _ := forms(c)
	r := openTest(t, c, s, before)
	r.press("1")
	r.pressChoices("b")
	r = r.again()
	r.want("Lanjutkan di soal 1 dari 3")
	r.press("1")
	mustEqual(t, "pick", r.m.pick.Choices, []string{"b"})
	r.press("enter")
	r.write("pengelola")
	r = r.again()
	r.want("Lanjutkan di soal 2 dari 3")
	r.press("1", "esc", "0", "0")
	r.want("Nilai Anda 0")
	r = r.again()
	r.want("Sudah dikerjakan 1 kali · nilai 0", "1  Kerjakan lagi dari awal", "2  Lihat hasil terakhir")
	r.press("2")
	r.want("Nilai Anda 0")
}

// Repeated attempts are kept, but the first ones say what was gained.
func TestExamComparesFirstAttempts(t *testing.T) {
	t.Parallel()
	c, s := course(t, testFiles()), newStore()
	before, after := forms(c)
	answerTest(openTest(t, c, s, before), "password")
	r := openTest(t, c, s, after)
	r.want("Mulai tes akhir")
	answerTest(r, "password", "name")
	r.want("Dari 33 menjadi 66", "sekitar separuh dari yang dulu belum Anda", "○ perlu dipelajari → ● sudah kuat")
	r = r.again()
	answerTest(r, "name", "password", "more")
	r.want("Nilai Anda 100", "Sudah dikerjakan 2 kali · yang dihitung nilai pertama, 66", "Dari 33 menjadi 66")
	r = openTest(t, c, s, before)
	answerTest(r, "name", "password", "more")
	r.want("Dari 33 menjadi 66")
	state := progress.Project(s.All())["siti"]
	mustEqual(t, "first", state.Units[before].First.Percent, 33)
	mustEqual(t, "attempts", state.Units[before].Attempts, 2)
}

// In two windows the answer that came first stays, and both go on.
func TestExamInTwoWindows(t *testing.T) {
	t.Parallel()
	c, s := course(t, testFiles()), newStore()
	before, _ := forms(c)
	one := openTest(t, c, s, before)
	one.press("1")
	two := one.again()
	two.press("1")
	one.pressChoices("a")
	one.press("enter")
	two.pressChoices("b")
	two.press("enter")
	two.want("Soal 2 dari 3")
	mustEqual(t, "answers", s.count(progress.KindAnswered), 1)
	two.write("pengelola")
	two.press("enter")
	two.want("Soal 3 dari 3")
	one.run(one.m.Update(screen.SavedMsg{}))
	one.want("Soal 3 dari 3")
	one.press("0")
	two.press("0")
	for _, r := range []*session{one, two} {
		r.want("Nilai Anda 66")
	}
	mustEqual(t, "answers", s.count(progress.KindAnswered), 3)
}

// Every page of a test that a quiz does not have.
func TestExamScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				c, s := course(t, testFiles()), newStore()
				before, after := forms(c)
				var seen strings.Builder
				see := func(r *session, what string) {
					fmt.Fprintf(&seen, "=== %s\n", what)
					for _, l := range strings.Split(r.view(), "\n") {
						seen.WriteString(strings.TrimRight(l, " ") + "\n")
					}
				}
				r := openUnit(t, c, s, before, size[0], size[1])
				r.speak(lang)
				see(r, "before: start")
				r.press("1")
				see(r, "before: question")
				r.press("0", "esc", "0", "0")
				see(r, "before: result")
				r.press("1")
				see(r, "before: answer")
				r = openUnit(t, c, s, after, size[0], size[1])
				r.speak(lang)
				see(r, "after: start")
				r.press("1")
				r.pressChoices("a")
				r.press("enter", "esc", "0")
				r.pressChoices("a")
				r.press("enter")
				see(r, "after: result")
				for r.m.more(r.m.page()) {
					r.press("enter")
				}
				see(r, "after: result, read to its end")
				golden.RequireEqual(t, []byte(seen.String()))
			})
		}
	}
}
